// Command endings shows what Read returns when a peer closes, resets, or
// says nothing.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"os"
	"time"
)

// region: report

// report reads until the peer has finished or is given up.
func report(conn net.Conn) {
	buf := make([]byte, 64)
	for {
		limit := time.Now().Add(200 * time.Millisecond)
		conn.SetReadDeadline(limit)
		n, err := conn.Read(buf)
		if n > 0 { // first the data, then the error
			fmt.Printf("data %q\n", buf[:n])
		}
		switch {
		case err == nil:
			continue
		case err == io.EOF:
			fmt.Println("finished")
		case errors.Is(err, os.ErrDeadlineExceeded):
			fmt.Println("silent: perhaps slow, perhaps gone")
		default:
			fmt.Println("broken:", errors.Unwrap(err))
		}
		return
	}
}

// endregion: report

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	for _, ending := range []string{"close", "reset", "none"} {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprint(c, ending)
		server, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		switch ending {
		case "close":
			c.Close()
		case "reset":
			c.(*net.TCPConn).SetLinger(0)
			c.Close()
		}
		report(server)
	}
}
