// Command linger writes one MiB, closes, and shows what the peer gets.
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

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// region: answer

// answer sends size bytes and closes; linger goes to SetLinger.
func answer(c *net.TCPConn, size, linger int) (time.Duration, error) {
	if err := c.SetLinger(linger); err != nil {
		return 0, err
	}
	n, err := c.Write(make([]byte, size)) // fits into the send buffer
	if err != nil {
		return 0, fmt.Errorf("after %d bytes: %w", n, err)
	}
	start := time.Now()
	err = c.Close()
	return time.Since(start), err
}

// endregion: answer

func main() {
	ln, err := net.Listen("tcp4", "127.0.0.1:0")
	check(err)
	for _, linger := range []int{-1, 0, 2} {
		client, err := net.Dial("tcp4", ln.Addr().String())
		check(err)
		c, err := ln.Accept()
		check(err)
		closed := make(chan time.Duration)
		go func() {
			d, err := answer(c.(*net.TCPConn), 1<<20, linger)
			check(err)
			closed <- d
		}()
		time.Sleep(500 * time.Millisecond) // a slow reader
		n, err := io.Copy(io.Discard, client)
		took := (<-closed).Round(10 * time.Millisecond)
		fmt.Printf("SetLinger(%d): Close took %v\n", linger, took)
		var no syscall.Errno
		if errors.As(err, &no) {
			err = no // without the addresses
		}
		fmt.Printf("  client got %d bytes, error: %v\n", n, err)
		client.Close()
	}
}
