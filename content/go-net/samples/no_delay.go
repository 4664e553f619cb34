// Command no_delay times exchanges in which the request is sent in two
// small writes or in one, with Nagle's algorithm off and on.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"time"
)

const exchanges = 50

// serve answers each request of 4+96 bytes with one byte.
func serve(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			b := make([]byte, 100)
			for {
				if _, err := io.ReadFull(c, b); err != nil {
					return
				}
				c.Write(b[:1])
			}
		}()
	}
}

// region: exchange

// twoWrites sends a request as header and body.
func twoWrites(c *net.TCPConn) error {
	if _, err := c.Write(make([]byte, 4)); err != nil {
		return err
	}
	_, err := c.Write(make([]byte, 96))
	return err
}

// oneWrite sends the same request, collected in a buffer.
func oneWrite(c *net.TCPConn) error {
	w := bufio.NewWriter(c)
	w.Write(make([]byte, 4))
	w.Write(make([]byte, 96))
	return w.Flush()
}

// endregion: exchange

type sender func(*net.TCPConn) error

// measure returns the mean time of one exchange.
func measure(addr string, noDelay bool, send sender) (time.Duration, error) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		return 0, err
	}
	defer conn.Close()
	c := conn.(*net.TCPConn)
	if err := c.SetNoDelay(noDelay); err != nil {
		return 0, err
	}
	start := time.Now()
	for i := 0; i < exchanges; i++ {
		if err := send(c); err != nil {
			return 0, err
		}
		if _, err := io.ReadFull(c, make([]byte, 1)); err != nil {
			return 0, err
		}
	}
	return time.Since(start) / exchanges, nil
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go serve(ln)

	for _, noDelay := range []bool{true, false} {
		for _, v := range []struct {
			name string
			send sender
		}{
			{"two writes", twoWrites},
			{"one write", oneWrite},
		} {
			d, err := measure(ln.Addr().String(), noDelay, v.send)
			if err != nil {
				log.Fatal(err)
			}
			d = d.Round(10 * time.Microsecond)
			fmt.Printf("NoDelay %-5v, %-10s %8v\n", noDelay, v.name, d)
		}
	}
}
