// Command udpask sends requests over UDP to a server that loses, delays
// and repeats them, and shows what a client has to do about it.
package main

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"log"
	"net"
	"os"
	"time"
)

// region: ask

const idLen = 8

var errNoAnswer = errors.New("no answer")

// ask sends msg with a random id in front and returns the answer that
// carries the same id. It sends again after 1 s, 2 s and 4 s.
func ask(addr string, msg []byte) ([]byte, error) {
	// A connected socket: the kernel drops datagrams of other senders.
	c, err := net.Dial("udp", addr)
	if err != nil {
		return nil, err
	}
	defer c.Close()
	req := make([]byte, idLen, idLen+len(msg))
	if _, err := rand.Read(req); err != nil {
		return nil, err
	}
	req = append(req, msg...)
	buf := make([]byte, 1500)
	for wait := time.Second; wait <= 4*time.Second; wait *= 2 {
		if _, err := c.Write(req); err != nil {
			return nil, err
		}
		c.SetReadDeadline(time.Now().Add(wait))
		for {
			n, err := c.Read(buf)
			if errors.Is(err, os.ErrDeadlineExceeded) {
				break // send again
			}
			if err != nil {
				return nil, err
			}
			if n >= idLen && bytes.Equal(buf[:idLen], req[:idLen]) {
				return buf[idLen:n], nil
			}
			// Forged, or the late answer to an older request.
		}
	}
	return nil, errNoAnswer
}

// endregion: ask

// serve loses the first datagram, and answers the others twice, with a
// wrong answer before.
func serve(pc net.PacketConn) {
	buf := make([]byte, 1500)
	for i := 0; ; i++ {
		n, from, err := pc.ReadFrom(buf)
		if err != nil {
			return
		}
		fmt.Printf("server: datagram %d, %d bytes\n", i+1, n)
		if i == 0 {
			continue
		}
		pc.WriteTo([]byte("12345678 not for you"), from)
		pc.WriteTo(buf[:n], from)
		pc.WriteTo(buf[:n], from)
	}
}

func main() {
	pc, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go serve(pc)
	start := time.Now()
	answer, err := ask(pc.LocalAddr().String(), []byte("hello"))
	took := time.Since(start).Round(time.Second)
	fmt.Printf("client: %q %v after %v\n", answer, err, took)

	addr := pc.LocalAddr().String()
	pc.Close()
	_, err = ask(addr, []byte("hello"))
	fmt.Println("client:", err)
}
