//go:build linux

// Command netpoller opens many loopback connections, each with a
// goroutine that is blocked in Read, and counts the threads.
package main

import (
	"fmt"
	"log"
	"net"
	"os"
	"runtime"
	"strconv"
	"strings"
)

// field returns a line of /proc/self/status, such as "Threads".
func field(name string) string {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		log.Fatal(err)
	}
	for _, line := range strings.Split(string(status), "\n") {
		if strings.HasPrefix(line, name+":") {
			return strings.Join(strings.Fields(line)[1:], " ")
		}
	}
	return "?"
}

func report(when string) {
	fmt.Printf("%s: %d goroutines, %s threads, VmRSS %s\n", when,
		runtime.NumGoroutine(), field("Threads"), field("VmRSS"))
}

func main() {
	count, err := strconv.Atoi(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	report("at start")

	done := make(chan struct{})
	// region: echo
	echo := func(c net.Conn) {
		defer c.Close()
		var b [1]byte
		for {
			if _, err := c.Read(b[:]); err != nil {
				break
			}
			if _, err := c.Write(b[:]); err != nil {
				break
			}
		}
		done <- struct{}{}
	}
	go func() {
		for {
			c, err := ln.Accept()
			if err != nil {
				log.Fatal(err)
			}
			go echo(c)
		}
	}()
	// endregion: echo

	conns := make([]net.Conn, count)
	var b [1]byte
	for i := range conns {
		c, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		if _, err := c.Write(b[:]); err != nil {
			log.Fatal(err)
		}
		if _, err := c.Read(b[:]); err != nil {
			log.Fatal(err)
		}
		conns[i] = c
	}
	report("all idle")
	for _, c := range conns {
		c.Close()
	}
	for range conns {
		<-done
	}
}
