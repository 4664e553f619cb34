// Command accept-loop serves TCP, and outlives a shortage of file
// descriptors. Try it with: ulimit -n 20; go run accept-loop.go
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"syscall"
	"time"
)

// region: serve

// serve hands each connection to handle, on a goroutine of its own,
// and returns nil when ln is closed and a place is free. At most limit
// connections are open; the next ones wait in the kernel's queue.
func serve(ln net.Listener, limit int, handle func(net.Conn)) error {
	slots := make(chan struct{}, limit)
	var delay time.Duration
	for {
		slots <- struct{}{}
		c, err := ln.Accept()
		if errors.Is(err, net.ErrClosed) {
			return nil
		}
		if shortage(err) {
			<-slots
			delay = next(delay)
			log.Printf("accept: %v; trying again in %v", err, delay)
			time.Sleep(delay)
			continue
		}
		if err != nil {
			return err
		}
		delay = 0
		go func() { // nothing slow between two calls of Accept
			defer func() { <-slots }()
			defer c.Close()
			handle(c)
		}()
	}
}

// shortage reports whether err may go away when something is closed.
func shortage(err error) bool {
	return errors.Is(err, syscall.EMFILE) ||
		errors.Is(err, syscall.ENFILE) ||
		errors.Is(err, syscall.ENOBUFS) ||
		errors.Is(err, syscall.ENOMEM)
}

// endregion: serve

func next(d time.Duration) time.Duration {
	switch {
	case d == 0:
		return 5 * time.Millisecond
	case d >= time.Second/2:
		return time.Second
	default:
		return 2 * d
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	done := make(chan error)
	go func() {
		done <- serve(ln, 8, func(c net.Conn) {
			c.SetDeadline(time.Now().Add(300 * time.Millisecond))
			io.Copy(c, c)
		})
	}()

	var opened []net.Conn
	for i := 0; i < 12; i++ {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			fmt.Println("dial:", err)
			break
		}
		opened = append(opened, c)
	}
	fmt.Println("connections that clients have:", len(opened))
	time.Sleep(500 * time.Millisecond)
	for _, c := range opened {
		c.Close()
	}
	time.Sleep(500 * time.Millisecond)
	ln.Close()
	fmt.Println("serve:", <-done)
}
