// Command keepalive shows that TCP keep-alive probes do not renew the
// idle time of an HTTP connection.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httptrace"
	"time"
)

// get reports whether the request went out on a reused connection.
func get(c *http.Client, url string) (reused bool, err error) {
	req, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		return false, err
	}
	trace := &httptrace.ClientTrace{
		GotConn: func(i httptrace.GotConnInfo) { reused = i.Reused },
	}
	ctx := httptrace.WithClientTrace(req.Context(), trace)
	resp, err := c.Do(req.WithContext(ctx))
	if err != nil {
		return false, err
	}
	defer resp.Body.Close()
	_, err = io.Copy(io.Discard, resp.Body)
	return reused, err
}

func main() {
	hello := func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, "hello")
	}
	// region: setup
	srv := httptest.NewUnstartedServer(http.HandlerFunc(hello))
	srv.Config.IdleTimeout = 3 * time.Second // HTTP, on the server
	srv.Start()
	defer srv.Close()

	// TCP: a probe after a second of silence.
	dialer := &net.Dialer{KeepAlive: time.Second}
	client := &http.Client{
		Timeout: 5 * time.Second,
		Transport: &http.Transport{
			DialContext:     dialer.DialContext,
			IdleConnTimeout: time.Minute, // HTTP, on the client
		},
	}
	for _, pause := range []time.Duration{0, 2, 5} {
		time.Sleep(pause * time.Second)
		reused, err := get(client, srv.URL)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("after %d s: reused=%t\n", pause, reused)
	}
	// endregion: setup
}
