// Command half_close asks a server through three proxies that differ in
// what they do when one direction has ended.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"sync"
	"time"
)

// region: proxy

type closeWriter interface{ CloseWrite() error }

// forward copies from src to dst and passes on the end of the stream.
func forward(dst, src net.Conn) error {
	_, err := io.Copy(dst, src)
	if cw, ok := dst.(closeWriter); ok && err == nil {
		return cw.CloseWrite()
	}
	dst.Close()
	return err
}

// proxy joins a and b until both directions have ended.
func proxy(a, b net.Conn) {
	defer a.Close()
	defer b.Close()
	var wg sync.WaitGroup
	wg.Add(2)
	go func() { defer wg.Done(); forward(a, b) }()
	go func() { defer wg.Done(); forward(b, a) }()
	wg.Wait()
}

// endregion: proxy

// closeBoth ends both directions as soon as one has ended.
func closeBoth(a, b net.Conn) {
	defer a.Close()
	defer b.Close()
	done := make(chan bool, 2)
	go func() { io.Copy(a, b); done <- true }()
	go func() { io.Copy(b, a); done <- true }()
	<-done
}

// closeNone waits for both directions and passes nothing on.
func closeNone(a, b net.Conn) {
	defer a.Close()
	defer b.Close()
	var wg sync.WaitGroup
	wg.Add(2)
	go func() { defer wg.Done(); io.Copy(a, b) }()
	go func() { defer wg.Done(); io.Copy(b, a) }()
	wg.Wait()
}

// listen calls handle for every connection to a new port.
func listen(handle func(net.Conn)) string {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go func() {
		for {
			c, err := ln.Accept()
			if err != nil {
				return
			}
			go handle(c)
		}
	}()
	return ln.Addr().String()
}

// count answers with the number of bytes it has read.
func count(c net.Conn) {
	defer c.Close()
	n, err := io.Copy(io.Discard, c)
	if err == nil {
		fmt.Fprintf(c, "%d bytes", n)
	}
}

// region: client

// ask sends all of question, then waits for the whole answer.
func ask(addr, question string) (string, error) {
	conn, err := net.DialTimeout("tcp", addr, time.Second)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	c := conn.(*net.TCPConn)
	c.SetDeadline(time.Now().Add(time.Second))
	if _, err := io.WriteString(c, question); err != nil {
		return "", err
	}
	if err := c.CloseWrite(); err != nil {
		return "", err
	}
	answer, err := io.ReadAll(c) // until the server closes
	return string(answer), err
}

// endregion: client

func main() {
	server := listen(count)
	through := func(join func(a, b net.Conn)) string {
		return listen(func(a net.Conn) {
			b, err := net.Dial("tcp", server)
			if err != nil {
				log.Print(err)
				a.Close()
				return
			}
			join(a, b)
		})
	}
	for _, v := range []struct{ name, addr string }{
		{"direct", server},
		{"passes it on", through(proxy)},
		{"closes both", through(closeBoth)},
		{"closes none", through(closeNone)},
	} {
		answer, err := ask(v.addr, "how long is this?")
		timeout := false
		if ne, ok := err.(net.Error); ok {
			timeout = ne.Timeout()
		}
		fmt.Printf("%-13s %-10q timeout %v\n", v.name, answer, timeout)
	}
}
