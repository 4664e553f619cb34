// Command response-body counts the connections that a client opens,
// depending on what it does with the response bodies.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strconv"
	"sync/atomic"
	"time"
)

// region: get

// get returns the body behind url if it has at most limit bytes.
func get(c *http.Client, url string, limit int64) ([]byte, error) {
	resp, err := c.Get(url)
	if err != nil {
		return nil, err // the body, if any, is closed already
	}
	defer resp.Body.Close() // after every successful call, also for a 404
	// One byte more than allowed, so that the end is seen.
	body, err := io.ReadAll(io.LimitReader(resp.Body, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(body)) > limit {
		return nil, fmt.Errorf("%s: more than %d bytes", url, limit)
	}
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", url, resp.Status)
	}
	return body, nil
}

// endregion: get

func main() {
	fmt.Println(runtime.Version())
	var opened int64
	srv := httptest.NewUnstartedServer(http.HandlerFunc(
		func(w http.ResponseWriter, r *http.Request) {
			n, err := strconv.Atoi(r.URL.Path[1:])
			if err != nil {
				log.Print(err)
			}
			w.Header().Set("Content-Length", strconv.Itoa(n))
			w.Write(make([]byte, n))
		}))
	srv.Config.ConnState = func(_ net.Conn, s http.ConnState) {
		if s == http.StateNew {
			atomic.AddInt64(&opened, 1)
		}
	}
	srv.Start()

	read := func(b io.ReadCloser) { io.Copy(io.Discard, b); b.Close() }
	closeOnly := func(b io.ReadCloser) { b.Close() }
	neither := func(b io.ReadCloser) {}
	for _, v := range []struct {
		name string
		size int
		use  func(io.ReadCloser)
	}{
		{"read and close, 1 KiB  ", 1 << 10, read},
		{"read and close, 1 MiB  ", 1 << 20, read},
		{"close only, 1 KiB      ", 1 << 10, closeOnly},
		{"close only, 200 KiB    ", 200 << 10, closeOnly},
		{"close only, 1 MiB      ", 1 << 20, closeOnly},
		{"neither, 1 KiB         ", 1 << 10, neither},
	} {
		client := &http.Client{Transport: &http.Transport{}}
		before := atomic.LoadInt64(&opened)
		goroutines := runtime.NumGoroutine()
		for i := 0; i < 100; i++ {
			resp, err := client.Get(srv.URL + "/" + strconv.Itoa(v.size))
			if err != nil {
				log.Fatal(err)
			}
			v.use(resp.Body)
			time.Sleep(10 * time.Millisecond)
		}
		client.CloseIdleConnections()
		time.Sleep(300 * time.Millisecond)
		fmt.Printf("%s %3d connections, %3d goroutines stay\n", v.name,
			atomic.LoadInt64(&opened)-before,
			runtime.NumGoroutine()-goroutines)
	}
}
