// Command conn-profile shows who opened the connections that nobody
// has closed.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net"
	"os"
	"runtime"
	"runtime/pprof"
	"sync"
	"time"
)

// region: dial

// open lists open connections with the stack that dialled them. With
// net/http/pprof it is served as /debug/pprof/example.com/conns.
var open = pprof.NewProfile("example.com/conns")

type tracked struct {
	net.Conn
	once sync.Once
}

func (t *tracked) Close() error {
	t.once.Do(func() { open.Remove(t) })
	return t.Conn.Close()
}

// DialContext dials and enters the connection in the profile.
func DialContext(ctx context.Context, network, addr string) (
	net.Conn, error) {
	var d net.Dialer
	c, err := d.DialContext(ctx, network, addr)
	if err != nil {
		return nil, err
	}
	t := &tracked{Conn: c}
	open.Add(t, 1) // the stack begins with this line
	return t, nil
}

// endregion: dial

var errQuota = errors.New("quota used up")

// good closes on every path.
func good(addr string) error {
	c, err := DialContext(context.Background(), "tcp", addr)
	if err != nil {
		return err
	}
	defer c.Close()
	return nil
}

// leaky has an early return between Dial and Close.
func leaky(addr string, quota int) error {
	c, err := DialContext(context.Background(), "tcp", addr)
	if err != nil {
		return err
	}
	if quota == 0 {
		return errQuota
	}
	return c.Close()
}

// descriptors counts the file descriptors of this process (Linux).
func descriptors() int {
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return -1
	}
	return len(entries)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	addr := ln.Addr().String()
	for i := 0; i < 20; i++ {
		if err := good(addr); err != nil {
			log.Fatal(err)
		}
		if err := leaky(addr, i%2); err != nil && err != errQuota {
			log.Fatal(err)
		}
	}
	open.WriteTo(os.Stdout, 1)

	// Without the profile, which keeps them reachable, the garbage
	// collector closes connections that nobody refers to.
	before := descriptors()
	for i := 0; i < 100; i++ {
		if _, err := net.Dial("tcp", addr); err != nil {
			log.Fatal(err)
		}
	}
	dialled := descriptors()
	runtime.GC()
	time.Sleep(100 * time.Millisecond) // finalizers have a goroutine
	fmt.Printf("descriptors: %d, after 100 dials %d, after a GC %d\n",
		before, dialled, descriptors())
}
