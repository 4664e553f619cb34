// Command nagle measures requests that are sent in one write or in two,
// with and without Nagle's algorithm.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"sort"
	"time"
)

const (
	header = 4
	body   = 200
	rounds = 30
)

func serve(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			buf := make([]byte, header+body)
			for {
				if _, err := io.ReadFull(c, buf); err != nil {
					return
				}
				if _, err := c.Write(buf[:1]); err != nil {
					return
				}
			}
		}()
	}
}

// region: exchange
// exchange sends one request in two writes or in one, waits for the
// answer of one byte, and returns how long that took.
func exchange(c net.Conn, split bool) (time.Duration, error) {
	req := make([]byte, header+body)
	start := time.Now()
	if split {
		if _, err := c.Write(req[:header]); err != nil {
			return 0, err
		}
		req = req[header:]
	}
	if _, err := c.Write(req); err != nil {
		return 0, err
	}
	_, err := io.ReadFull(c, make([]byte, 1))
	return time.Since(start), err
}

// endregion: exchange

func measure(addr string, noDelay, split bool) (time.Duration, error) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		return 0, err
	}
	defer c.Close()
	if err := c.(*net.TCPConn).SetNoDelay(noDelay); err != nil {
		return 0, err
	}
	times := make([]time.Duration, rounds)
	for i := range times {
		if times[i], err = exchange(c, split); err != nil {
			return 0, err
		}
	}
	sort.Slice(times, func(i, j int) bool { return times[i] < times[j] })
	return times[rounds/2], nil
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go serve(ln)
	for _, noDelay := range []bool{true, false} {
		for _, split := range []bool{false, true} {
			d, err := measure(ln.Addr().String(), noDelay, split)
			if err != nil {
				log.Fatal(err)
			}
			writes := 1
			if split {
				writes = 2
			}
			fmt.Printf("no-delay=%-5t writes=%d: %v\n",
				noDelay, writes, d.Round(10*time.Microsecond))
		}
	}
}
