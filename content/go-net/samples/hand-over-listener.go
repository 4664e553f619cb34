// The program is a TCP server that replaces itself without closing its port.
// On SIGHUP it starts its own executable, hands the listening socket over,
// waits until the new process is ready, and lets its connections end.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"log"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"sync"
	"syscall"
	"time"
)

// region: listener
// In the new process, ExtraFiles begin at descriptor 3.
func listener(address string) (*net.TCPListener, error) {
	if os.Getenv("INHERIT") == "" {
		l, err := net.Listen("tcp", address)
		if err != nil {
			return nil, err
		}
		return l.(*net.TCPListener), nil
	}
	f := os.NewFile(3, "listener")
	defer f.Close() // FileListener makes a copy
	l, err := net.FileListener(f)
	if err != nil {
		return nil, err
	}
	return l.(*net.TCPListener), nil
}

// endregion: listener

// region: hand-over
func handOver(l *net.TCPListener) error {
	f, err := l.File()
	if err != nil {
		return err
	}
	defer f.Close()
	r, w, err := os.Pipe()
	if err != nil {
		return err
	}
	defer r.Close()
	cmd := exec.Command(os.Args[0], os.Args[1:]...)
	cmd.Env = append(os.Environ(), "INHERIT=1")
	cmd.Stderr = os.Stderr
	cmd.ExtraFiles = []*os.File{f, w}
	err = cmd.Start() // makes the socket blocking, for us too
	w.Close()
	if err != nil {
		return err
	}
	r.SetReadDeadline(time.Now().Add(10 * time.Second))
	if _, err := r.Read(make([]byte, 1)); err != nil {
		cmd.Process.Kill()
		cmd.Wait()
		return fmt.Errorf("new process is not ready: %w", err)
	}
	return nil
}

// endregion: hand-over

// region: replace
// replace returns when the new process is ready and this one may end.
func replace(l *net.TCPListener, hup <-chan os.Signal,
	accept func() error) {
	for {
		loop := make(chan error, 1)
		go func() { loop <- accept() }()
		select {
		case err := <-loop:
			log.Fatal(err) // it failed by itself
		case <-hup:
		}
		l.SetDeadline(time.Now()) // stops Accept, keeps the queue
		if err := <-loop; !errors.Is(err, os.ErrDeadlineExceeded) {
			log.Fatal(err)
		}
		err := handOver(l)
		if err == nil {
			return
		}
		log.Print(err) // keep serving
		setNonblock(l)
		l.SetDeadline(time.Time{})
	}
}

// endregion: replace

func setNonblock(l *net.TCPListener) {
	c, err := l.SyscallConn()
	if err != nil {
		log.Fatal(err)
	}
	c.Control(func(fd uintptr) { syscall.SetNonblock(int(fd), true) })
}

func main() {
	address := flag.String("listen", "127.0.0.1:0", "address")
	flag.Parse()
	l, err := listener(*address)
	if err != nil {
		log.Fatal(err)
	}
	// Before "ready", or an early signal would kill the new process.
	hup := make(chan os.Signal, 1)
	signal.Notify(hup, syscall.SIGHUP)
	log.Printf("process %d listens on %v", os.Getpid(), l.Addr())
	if os.Getenv("INHERIT") != "" {
		os.Unsetenv("INHERIT")
		ready := os.NewFile(4, "ready")
		ready.Write([]byte{1})
		ready.Close()
	}

	var open sync.WaitGroup
	accept := func() error {
		for {
			c, err := l.Accept()
			if err != nil {
				return err
			}
			open.Add(1)
			go func() {
				defer open.Done()
				serve(c)
			}()
		}
	}
	replace(l, hup, accept)
	l.Close() // only this process's copy
	drain(&open, 30*time.Second)
}

// region: drain
func drain(open *sync.WaitGroup, limit time.Duration) {
	done := make(chan struct{})
	go func() { open.Wait(); close(done) }()
	select {
	case <-done:
	case <-time.After(limit):
		log.Print("some connections are cut off")
	}
}

// endregion: drain

// serve answers each line with the process number.
func serve(c net.Conn) {
	defer c.Close()
	in := bufio.NewScanner(c)
	for {
		c.SetDeadline(time.Now().Add(10 * time.Second))
		if !in.Scan() {
			return
		}
		fmt.Fprintln(c, os.Getpid(), strings.ToUpper(in.Text()))
	}
}
