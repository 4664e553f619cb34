// The program shows what closing one listener of an SO_REUSEPORT group does
// to the connections that wait in its accept queue. Linux only.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net"
	"syscall"
	"time"
)

const (
	soReusePort = 15 // on Linux, except MIPS, SPARC and PA-RISC
	clients     = 100
)

// region: listen
func reusePort(network, address string, c syscall.RawConn) error {
	var err error
	set := func(fd uintptr) {
		err = syscall.SetsockoptInt(int(fd),
			syscall.SOL_SOCKET, soReusePort, 1)
	}
	if ctlErr := c.Control(set); ctlErr != nil {
		return ctlErr
	}
	return err
}

func listen(address string) net.Listener {
	lc := net.ListenConfig{Control: reusePort}
	l, err := lc.Listen(context.Background(), "tcp4", address)
	if err != nil {
		log.Fatal(err)
	}
	return l
}

// endregion: listen

// region: experiment
func main() {
	leaving := listen("127.0.0.1:0")
	staying := listen(leaving.Addr().String())
	defer staying.Close()

	// Nobody accepts yet: the kernel completes the handshakes.
	var conns []net.Conn
	for i := 0; i < clients; i++ {
		c, err := net.Dial("tcp", leaving.Addr().String())
		if err != nil {
			log.Fatal(err)
		}
		defer c.Close()
		fmt.Fprintln(c, "request")
		conns = append(conns, c)
	}
	leaving.Close()
	go serve(staying)

	outcome := make(map[string]int)
	for _, c := range conns {
		c.SetReadDeadline(time.Now().Add(5 * time.Second))
		_, err := c.Read(make([]byte, 16))
		switch {
		case err == nil:
			outcome["answered"]++
		case errors.Is(err, syscall.ECONNRESET):
			outcome["reset"]++
		default:
			outcome[err.Error()]++
		}
	}
	fmt.Println(outcome)
}

// endregion: experiment

func serve(l net.Listener) {
	for {
		c, err := l.Accept()
		if err != nil {
			return
		}
		fmt.Fprintln(c, "answer")
		c.Close()
	}
}
