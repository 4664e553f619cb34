// Command reuseport-share opens several listeners on one port and counts
// how connections are spread over them. Linux only.
package main

import (
	"context"
	"fmt"
	"log"
	"net"
	"sync"
	"syscall"
	"time"
)

// region: listen

// SO_REUSEPORT of Linux, except on MIPS. Package syscall lacks it for
// amd64; golang.org/x/sys/unix has it for all.
const soReusePort = 15

// listen opens a listener that shares its port with others.
func listen(address string) (net.Listener, error) {
	lc := net.ListenConfig{
		// Called after socket and before bind.
		Control: func(_, _ string, c syscall.RawConn) error {
			var err error
			ctlErr := c.Control(func(fd uintptr) {
				err = syscall.SetsockoptInt(int(fd),
					syscall.SOL_SOCKET, soReusePort, 1)
			})
			if ctlErr != nil {
				return ctlErr
			}
			return err
		},
	}
	return lc.Listen(context.Background(), "tcp", address)
}

// endregion: listen

// serve answers with the name of the listener.
func serve(ln net.Listener, name string) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		fmt.Fprint(c, name)
		c.Close()
	}
}

// ask reports who answered, or "timeout".
func ask(address string) string {
	c, err := net.DialTimeout("tcp", address, time.Second)
	if err != nil {
		return err.Error()
	}
	defer c.Close()
	c.SetReadDeadline(time.Now().Add(time.Second))
	buf := make([]byte, 1)
	if _, err := c.Read(buf); err != nil {
		return "timeout"
	}
	return string(buf)
}

func main() {
	first, err := listen("127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	address := first.Addr().String()
	_, err = net.Listen("tcp", address)
	fmt.Println("without the option:", err)

	go serve(first, "a")
	for _, name := range []string{"b", "c", "-"} {
		ln, err := listen(address)
		if err != nil {
			log.Fatal(err)
		}
		if name != "-" {
			go serve(ln, name) // the fourth never calls Accept
		}
	}
	var mu sync.Mutex
	answers := make(map[string]int)
	var wg sync.WaitGroup
	for i := 0; i < 200; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			a := ask(address)
			mu.Lock()
			defer mu.Unlock()
			answers[a]++
		}()
	}
	wg.Wait()
	fmt.Println(answers)
}
