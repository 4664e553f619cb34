// Command stop stops an echo server while a connection is open.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"sync"
	"time"
)

// region: serve

// serve answers connections until ctx is cancelled, and waits for
// those that are open then.
func serve(ctx context.Context, ln net.Listener) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // also after an error: ends the next goroutine
	go func() {
		<-ctx.Done()
		ln.Close() // wakes Accept
	}()
	var open sync.WaitGroup
	defer open.Wait()
	for {
		conn, err := ln.Accept()
		if ctx.Err() != nil && errors.Is(err, net.ErrClosed) {
			return nil // on request
		}
		if err != nil {
			return fmt.Errorf("serve: %w", err)
		}
		open.Add(1)
		go func() {
			defer open.Done()
			defer conn.Close()
			conn.SetDeadline(time.Now().Add(5 * time.Second))
			io.Copy(conn, conn)
		}()
	}
}

// endregion: serve

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	result := make(chan error)
	go func() { result <- serve(ctx, ln) }()

	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("before:", ask(conn, "one"))

	cancel()
	time.Sleep(50 * time.Millisecond)
	_, err = net.Dial("tcp", ln.Addr().String())
	fmt.Println("new connection:", err)
	fmt.Println("old connection:", ask(conn, "two"))

	conn.Close()
	fmt.Println("serve returned", <-result)
}

// ask sends a question and returns the echo.
func ask(conn net.Conn, question string) string {
	answer := make([]byte, len(question))
	if _, err := io.WriteString(conn, question); err != nil {
		log.Fatal(err)
	}
	if _, err := io.ReadFull(conn, answer); err != nil {
		log.Fatal(err)
	}
	return string(answer)
}
