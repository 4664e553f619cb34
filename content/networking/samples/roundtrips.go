// Command roundtrips fetches the same amount of data in three ways, over
// a relay that delays both directions.
package main

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strconv"
	"sync"
	"time"
)

const oneWay = 40 * time.Millisecond

// region: fetch

// fetch gets size bytes in parts of equal size, at most parallel of them
// at the same time, and returns how long it took.
func fetch(c *http.Client, url string, size, parts, parallel int) (
	time.Duration, error) {
	start := time.Now()
	sem := make(chan struct{}, parallel)
	errs := make([]error, parts)
	var wg sync.WaitGroup
	for i := 0; i < parts; i++ {
		sem <- struct{}{}
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			defer func() { <-sem }()
			errs[i] = get(c, url+"?n="+strconv.Itoa(size/parts))
		}(i)
	}
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return 0, err
		}
	}
	return time.Since(start), nil
}

// endregion: fetch

func get(c *http.Client, url string) error {
	res, err := c.Get(url)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	_, err = io.Copy(io.Discard, res.Body)
	return err
}

type chunk struct {
	due  time.Time
	data []byte
}

// delay copies src to dst; every byte arrives oneWay later.
func delay(dst, src net.Conn) {
	queue := make(chan chunk, 1024)
	go func() {
		defer close(queue)
		for {
			buf := make([]byte, 32<<10)
			n, err := src.Read(buf)
			if err != nil {
				return
			}
			queue <- chunk{time.Now().Add(oneWay), buf[:n]}
		}
	}()
	for ch := range queue {
		time.Sleep(time.Until(ch.due))
		if _, err := dst.Write(ch.data); err != nil {
			break
		}
	}
	dst.Close()
	src.Close()
	for range queue {
	}
}

func relay(ln net.Listener, target string) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		s, err := net.Dial("tcp", target)
		if err != nil {
			c.Close()
			continue
		}
		go delay(s, c)
		go delay(c, s)
	}
}

func main() {
	h := func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(r.URL.Query().Get("n"))
		w.Write(make([]byte, n))
	}
	srv := httptest.NewServer(http.HandlerFunc(h))
	defer srv.Close()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go relay(ln, srv.Listener.Addr().String())
	url := "http://" + ln.Addr().String() + "/"
	const size = 2_000_000
	for _, p := range []struct{ parts, parallel int }{
		{50, 1}, {50, 10}, {1, 1},
	} {
		t := &http.Transport{MaxIdleConnsPerHost: 10}
		c := &http.Client{Transport: t}
		if _, err := fetch(c, url, 10, 10, p.parallel); err != nil {
			log.Fatal(err) // opens the connections
		}
		d, err := fetch(c, url, size, p.parts, p.parallel)
		if err != nil {
			log.Fatal(err)
		}
		t.CloseIdleConnections()
		fmt.Printf("%2d requests, %2d at a time: %4d ms, %5.2f MB/s\n",
			p.parts, p.parallel, d.Milliseconds(),
			size/d.Seconds()/1e6)
	}
}
