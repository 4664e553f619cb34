// Command request_limits serves requests of one line each, over
// connections that stay open, and shows what its limits do.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"strings"
	"time"
)

// region: serve

type limits struct {
	idle    time.Duration // silence before a request
	request time.Duration // from its first byte to its last
	answer  time.Duration // for the answer to leave
}

// serve answers one line after another until a limit is exceeded.
func (l limits) serve(c net.Conn) error {
	defer c.Close()
	r := bufio.NewReaderSize(c, 4096)
	for {
		c.SetReadDeadline(time.Now().Add(l.idle))
		if _, err := r.Peek(1); err != nil {
			return err
		}
		c.SetReadDeadline(time.Now().Add(l.request))
		line, err := r.ReadSlice('\n')
		if err != nil {
			return err // ErrBufferFull: longer than 4096 bytes
		}
		answer := handle(line)
		c.SetWriteDeadline(time.Now().Add(l.answer))
		if _, err := c.Write(answer); err != nil {
			return err
		}
	}
}

// endregion: serve

// handle is slow for the one request that is named so.
func handle(line []byte) []byte {
	if string(line) == "slow\n" {
		time.Sleep(150 * time.Millisecond)
	}
	return append([]byte("answer to "), line...)
}

// client uses one connection for all its requests.
type client struct {
	c net.Conn
	r *bufio.Reader
}

// ask sends one request and reads one line, all within limit.
func (k client) ask(q string, limit time.Duration) (string, error) {
	k.c.SetDeadline(time.Now().Add(limit))
	if _, err := io.WriteString(k.c, q+"\n"); err != nil {
		return "", err
	}
	answer, err := k.r.ReadString('\n')
	return strings.TrimSpace(answer), err
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	l := limits{
		idle:    200 * time.Millisecond,
		request: 300 * time.Millisecond,
		answer:  time.Second,
	}
	go func() {
		for {
			c, err := ln.Accept()
			if err != nil {
				return
			}
			go l.serve(c)
		}
	}()
	dial := func() net.Conn {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		return c
	}
	// closedAfter measures how long the server keeps c.
	closedAfter := func(c net.Conn) time.Duration {
		defer c.Close()
		start := time.Now()
		io.Copy(io.Discard, c)
		return time.Since(start).Round(10 * time.Millisecond)
	}

	// Sends nothing.
	silent := dial()
	fmt.Println("silent:  closed after", closedAfter(silent))

	// One byte every 50 ms is never silent for 200 ms.
	trickle := dial()
	go func() {
		for {
			if _, err := trickle.Write([]byte("x")); err != nil {
				return
			}
			time.Sleep(50 * time.Millisecond)
		}
	}()
	fmt.Println("trickle: closed after", closedAfter(trickle))

	// Uses its connection again after a timeout.
	c := dial()
	defer c.Close()
	k := client{c, bufio.NewReader(c)}
	for _, q := range []string{"slow", "one", "two"} {
		answer, err := k.ask(q, 100*time.Millisecond)
		fmt.Printf("%-4s: %q, timeout %v\n", q, answer, err != nil)
	}
}
