// Command uppercase answers text in capitals, once over TCP and once over
// UDP.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"time"
)

// region: tcp

// serveTCP has one net.Conn, and one goroutine, for each client.
func serveTCP(ln net.Listener) error {
	for {
		conn, err := ln.Accept()
		if errors.Is(err, net.ErrClosed) {
			return nil
		}
		if err != nil {
			return err
		}
		go func() {
			defer conn.Close()
			conn.SetDeadline(time.Now().Add(5 * time.Second))
			buf := make([]byte, 1500)
			for {
				n, err := conn.Read(buf) // a piece of the stream
				if n > 0 {
					conn.Write(bytes.ToUpper(buf[:n]))
				}
				if err != nil {
					return // also io.EOF: the client has finished
				}
			}
		}()
	}
}

// endregion: tcp

// region: udp

// serveUDP has one net.PacketConn, and one loop, for all clients.
func serveUDP(pc net.PacketConn) error {
	buf := make([]byte, 1500)
	for {
		n, client, err := pc.ReadFrom(buf) // a whole datagram
		if errors.Is(err, net.ErrClosed) {
			return nil
		}
		if err != nil {
			log.Print(err) // concerns one datagram
			continue
		}
		pc.WriteTo(bytes.ToUpper(buf[:n]), client)
	}
}

// endregion: udp

func ask(network, addr, question string) {
	c, err := net.DialTimeout(network, addr, time.Second)
	if err != nil {
		log.Fatal(err)
	}
	defer c.Close()
	c.SetDeadline(time.Now().Add(time.Second))
	if _, err := io.WriteString(c, question); err != nil {
		log.Fatal(err)
	}
	answer := make([]byte, len(question))
	n, err := io.ReadFull(c, answer)
	fmt.Printf("%s: %q %v\n", network, answer[:n], err)
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go serveTCP(ln)
	// The port of UDP may have the same number; they are separate.
	pc, err := net.ListenPacket("udp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	go serveUDP(pc)

	ask("tcp", ln.Addr().String(), "hello")
	ask("udp", pc.LocalAddr().String(), "hello")
}
