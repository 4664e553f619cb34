// Command write-together shows when messages of several goroutines mix
// on one connection.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"log"
	"net"
	"sync"
)

// A frame is one byte that names the sender, two bytes of length, and
// a body in which every byte is the sender's.
const bodyLen = 300

func header(sender byte) []byte {
	return binary.BigEndian.AppendUint16([]byte{sender}, bodyLen)
}

func body(sender byte) []byte {
	return bytes.Repeat([]byte{sender}, bodyLen)
}

// region: writers

// Two calls: another goroutine may write between them.
func twoWrites(c net.Conn, sender byte) error {
	if _, err := c.Write(header(sender)); err != nil {
		return err
	}
	_, err := c.Write(body(sender))
	return err
}

// One call with the whole message.
func oneWrite(c net.Conn, sender byte) error {
	_, err := c.Write(append(header(sender), body(sender)...))
	return err
}

// One call, without copying; whole only on net's own connections.
func vectored(c net.Conn, sender byte) error {
	b := net.Buffers{header(sender), body(sender)}
	_, err := b.WriteTo(c)
	return err
}

// endregion: writers

// intact counts the frames that arrive unmixed, up to the first mistake.
func intact(c net.Conn) int {
	frame := make([]byte, 3+bodyLen)
	for n := 0; ; n++ {
		if _, err := io.ReadFull(c, frame); err != nil {
			return n
		}
		s := frame[0]
		if !bytes.Equal(frame, append(header(s), body(s)...)) {
			io.Copy(io.Discard, c)
			return n
		}
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	for _, v := range []struct {
		name  string
		write func(net.Conn, byte) error
	}{{"twoWrites", twoWrites}, {"oneWrite", oneWrite}, {"vectored", vectored}} {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		peer, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		result := make(chan int)
		go func() { result <- intact(peer) }()
		var wg sync.WaitGroup
		for s := byte(0); s < 4; s++ {
			wg.Add(1)
			go func(s byte, write func(net.Conn, byte) error) {
				defer wg.Done()
				for i := 0; i < 1000; i++ {
					if err := write(c, s); err != nil {
						log.Fatal(err)
					}
				}
			}(s, v.write)
		}
		wg.Wait()
		c.Close()
		fmt.Printf("%s: %d of 4000 frames intact\n", v.name, <-result)
		peer.Close()
	}
}
