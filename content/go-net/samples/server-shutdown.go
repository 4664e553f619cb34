// Command server-shutdown measures how long http.Server.Shutdown waits
// for connections in different states.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
	"time"
)

// region: run

// run serves until ctx is over, for instance by SIGTERM, and gives
// requests in flight the time grace to finish.
func run(ctx context.Context, srv *http.Server, ln net.Listener,
	grace time.Duration) error {
	served := make(chan error, 1)
	go func() { served <- srv.Serve(ln) }()
	select {
	case err := <-served:
		return err // the listener failed
	case <-ctx.Done():
	}
	limit, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	if err := srv.Shutdown(limit); err != nil {
		srv.Close() // cuts off what is still there
		return err
	}
	return nil
}

// endregion: run

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func handlers(quit <-chan struct{}) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/quick", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, "ok")
	})
	mux.HandleFunc("/2s", func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(2 * time.Second)
		fmt.Fprintln(w, "ok")
	})
	mux.HandleFunc("/stream", func(w http.ResponseWriter, r *http.Request) {
		<-r.Context().Done()
	})
	mux.HandleFunc("/stream-quit", func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-r.Context().Done():
		case <-quit:
		}
	})
	mux.HandleFunc("/hijack", func(w http.ResponseWriter, r *http.Request) {
		c, _, err := w.(http.Hijacker).Hijack()
		check(err)
		go io.Copy(io.Discard, c)
	})
	return mux
}

func main() {
	for _, v := range []struct{ name, path string }{
		{"idle, kept alive", "/quick"},
		{"handler for 2 s", "/2s"},
		{"new, no byte sent", ""},
		{"stream", "/stream"},
		{"stream that is told", "/stream-quit"},
		{"hijacked", "/hijack"},
	} {
		ln, err := net.Listen("tcp", "127.0.0.1:0")
		check(err)
		quit := make(chan struct{})
		srv := &http.Server{Handler: handlers(quit)}
		srv.RegisterOnShutdown(func() { close(quit) })
		ctx, stop := context.WithCancel(context.Background())
		result := make(chan error)
		go func() { result <- run(ctx, srv, ln, 9*time.Second) }()

		c, err := net.Dial("tcp", ln.Addr().String())
		check(err)
		in := bufio.NewReader(c)
		if v.path != "" {
			fmt.Fprintf(c, "GET %s HTTP/1.1\r\nHost: example.com\r\n\r\n", v.path)
		}
		if v.path == "/quick" {
			resp, err := http.ReadResponse(in, nil)
			check(err)
			io.Copy(io.Discard, resp.Body)
		}
		time.Sleep(100 * time.Millisecond)
		start := time.Now()
		stop()
		err = <-result
		took := time.Since(start)
		c.SetReadDeadline(time.Now().Add(200 * time.Millisecond))
		got, readErr := io.ReadAll(in)
		state := "closed"
		if errors.Is(readErr, os.ErrDeadlineExceeded) {
			state = "OPEN"
		}
		if strings.Contains(string(got), "Connection: close") {
			state += " after an answer"
		}
		fmt.Printf("%-20s %4.1f s  %-26v %s\n", v.name,
			took.Seconds(), err, state)
		c.Close()
	}
}
