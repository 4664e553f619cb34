// Command dial-retry prints what Timeout and Temporary say about some
// errors, and dials with retries that use neither.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"math/rand"
	"net"
	"syscall"
	"time"
)

// region: retry

// hopeless reports whether the same call would fail in the same way.
func hopeless(err error) bool {
	var addr *net.AddrError // such as port 99999
	var dns *net.DNSError
	return errors.As(err, &addr) ||
		errors.As(err, &dns) && dns.IsNotFound
}

// dial tries until it succeeds, or ctx is over. A failed attempt has
// sent no request, so another one does no harm.
func dial(ctx context.Context, address string) (net.Conn, error) {
	d := net.Dialer{Timeout: 2 * time.Second} // for each attempt
	for limit := 50 * time.Millisecond; ; limit *= 2 {
		c, err := d.DialContext(ctx, "tcp", address)
		if err == nil {
			return c, nil
		}
		if hopeless(err) {
			return nil, err
		}
		if limit > 2*time.Second {
			limit = 2 * time.Second
		}
		// Before Go 1.20, rand needs a seed, or all processes pause alike.
		pause := limit/2 + time.Duration(rand.Int63n(int64(limit/2)))
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return nil, err // says more than ctx.Err()
		}
	}
}

// endregion: retry

func show(what string, err error) {
	var ne net.Error
	if !errors.As(err, &ne) {
		log.Fatalf("%s: %v", what, err)
	}
	fmt.Printf("%-22s Timeout=%-5v Temporary=%v\n",
		what, ne.Timeout(), ne.Temporary())
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	address := ln.Addr().String()
	c, err := net.Dial("tcp", address)
	if err != nil {
		log.Fatal(err)
	}
	peer, err := ln.Accept()
	if err != nil {
		log.Fatal(err)
	}
	buf := make([]byte, 1)
	c.SetReadDeadline(time.Now().Add(10 * time.Millisecond))
	_, err = c.Read(buf)
	show("read after deadline", err)

	c.SetReadDeadline(time.Time{})
	peer.(*net.TCPConn).SetLinger(0)
	peer.Close()
	_, err = c.Read(buf)
	show("read, reset by peer", err)
	c.Close()
	ln.Close()

	_, err = net.Dial("tcp", address)
	show("dial, refused", err)

	ctx, cancel := context.WithTimeout(context.Background(), 0)
	defer cancel()
	_, err = new(net.Dialer).DialContext(ctx, "tcp", address)
	show("dial, context expired", err)

	// The server starts late; refused attempts are repeated.
	go func() {
		time.Sleep(300 * time.Millisecond)
		ln, err := net.Listen("tcp", address)
		if err != nil {
			log.Fatal(err)
		}
		ln.Accept()
	}()
	ctx, cancel = context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	start := time.Now()
	if _, err := dial(ctx, address); err != nil {
		log.Fatal(err)
	}
	log.Printf("connected after %v", time.Since(start))
	if _, err := dial(ctx, "127.0.0.1:99999"); err != nil {
		log.Printf("given up: %v", err)
	}

	// Running out of descriptors is "temporary".
	ln, err = net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	limit := syscall.Rlimit{Cur: 20, Max: 20}
	if err := syscall.Setrlimit(syscall.RLIMIT_NOFILE, &limit); err != nil {
		log.Fatal(err)
	}
	for {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			show("dial, no descriptors", err)
			return
		}
		defer c.Close()
	}
}
