// Command pipelining sends two HTTP/1.1 requests in one write.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"time"
)

func handle(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/slow" {
		time.Sleep(500 * time.Millisecond)
	}
	fmt.Fprint(w, r.URL.Path)
}

// region: pipeline

// pipeline sends GET requests for all paths at once,
// then reads the responses and prints when each arrived.
func pipeline(addr string, paths ...string) error {
	c, err := net.DialTimeout("tcp", addr, 2*time.Second)
	if err != nil {
		return err
	}
	defer c.Close()
	deadline := time.Now().Add(5 * time.Second)
	if err := c.SetDeadline(deadline); err != nil {
		return err
	}

	var batch string
	for _, p := range paths {
		batch += "GET " + p + " HTTP/1.1\r\nHost: example.com\r\n\r\n"
	}
	if _, err := io.WriteString(c, batch); err != nil {
		return err
	}

	start := time.Now()
	r := bufio.NewReader(c) // one reader: it may hold the next response
	for range paths {
		resp, err := http.ReadResponse(r, nil)
		if err != nil {
			return err
		}
		body, err := io.ReadAll(resp.Body)
		if err != nil {
			return err
		}
		ms := time.Since(start).Milliseconds()
		fmt.Printf("%4d ms  %s\n", ms, body)
	}
	return nil
}

// endregion: pipeline

func main() {
	srv := httptest.NewServer(http.HandlerFunc(handle))
	defer srv.Close()
	err := pipeline(srv.Listener.Addr().String(), "/slow", "/fast")
	if err != nil {
		log.Fatal(err)
	}
}
