// Command idle opens a connection, leaves it idle, and uses it again.
// With -serve it is the echo server for that.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"time"
)

// region: idle

// pauseAndAsk dials addr, leaves the connection idle, and then expects
// one line back. A negative keepAlive switches probes off.
func pauseAndAsk(addr string, keepAlive, idle time.Duration) error {
	d := net.Dialer{Timeout: 3 * time.Second, KeepAlive: keepAlive}
	c, err := d.Dial("tcp", addr)
	if err != nil {
		return err
	}
	defer c.Close()
	time.Sleep(idle)
	if err := c.SetDeadline(time.Now().Add(5 * time.Second)); err != nil {
		return err
	}
	n, err := io.WriteString(c, "hello\n")
	fmt.Println("write:", n, err)
	if err != nil {
		return err
	}
	_, err = io.ReadFull(c, make([]byte, n))
	return err
}

// endregion: idle

// serve echoes what it receives, and reports how each connection ends.
func serve(addr string) error {
	lc := net.ListenConfig{KeepAlive: -1} // no probes from this side
	ln, err := lc.Listen(context.Background(), "tcp", addr)
	if err != nil {
		return err
	}
	for {
		c, err := ln.Accept()
		if err != nil {
			return err
		}
		go func() {
			defer c.Close()
			n, err := io.Copy(c, c)
			log.Printf("%v: %d bytes, %v", c.RemoteAddr(), n, err)
		}()
	}
}

func main() {
	listen := flag.String("serve", "", "address to listen on")
	keepAlive := flag.Duration("keepalive", -1, "interval of probes")
	idle := flag.Duration("idle", 8*time.Second, "pause before use")
	flag.Parse()
	if *listen != "" {
		log.Fatal(serve(*listen))
	}
	start := time.Now()
	err := pauseAndAsk(flag.Arg(0), *keepAlive, *idle)
	fmt.Println("result:", err)
	fmt.Println("after", time.Since(start).Round(time.Second))
}
