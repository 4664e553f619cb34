// Command echo starts an echo server on a free port and talks to it.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"time"
)

// region: serve

// serve answers every connection with what it receives, until ln is closed.
func serve(ln net.Listener) error {
	for {
		c, err := ln.Accept()
		if errors.Is(err, net.ErrClosed) {
			return nil
		}
		if err != nil {
			return err
		}
		go func() {
			defer c.Close()
			io.Copy(c, c)
		}()
	}
}

// endregion: serve

// region: dial

// ask sends question to addr and returns the answer, within two seconds.
func ask(addr, question string) (string, error) {
	c, err := net.DialTimeout("tcp", addr, 2*time.Second)
	if err != nil {
		return "", err
	}
	defer c.Close()
	if err := c.SetDeadline(time.Now().Add(2 * time.Second)); err != nil {
		return "", err
	}
	if _, err := io.WriteString(c, question); err != nil {
		return "", err
	}
	answer := make([]byte, len(question))
	if _, err := io.ReadFull(c, answer); err != nil {
		return "", err
	}
	return string(answer), nil
}

// endregion: dial

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go serve(ln)

	answer, err := ask(ln.Addr().String(), "hello")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(answer)
}
