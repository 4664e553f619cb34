// Command min-rate reads from a client that trickles, first with a
// deadline renewed before each Read, then with a demanded rate.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"os"
	"time"
)

// region: reader

// A RateReader fails when its connection delivers less than Rate
// bytes a second on average, after a time of Grace, or nothing during
// Gap.
type RateReader struct {
	Conn  net.Conn
	Grace time.Duration
	Gap   time.Duration
	Rate  int64 // bytes per second, above 0

	start time.Time
	n     int64
}

func (r *RateReader) Read(p []byte) (int, error) {
	now := time.Now()
	if r.start.IsZero() {
		r.start = now
	}
	// What has come so far has bought time until here.
	bought := time.Duration(float64(r.n) / float64(r.Rate) * 1e9)
	deadline := r.start.Add(r.Grace + bought)
	if gap := now.Add(r.Gap); gap.Before(deadline) {
		deadline = gap // bytes that came early do not buy silence
	}
	if err := r.Conn.SetReadDeadline(deadline); err != nil {
		return 0, err
	}
	n, err := r.Conn.Read(p)
	r.n += int64(n)
	return n, err
}

// endregion: reader

// renewing is the reader that many servers have.
type renewing struct{ net.Conn }

func (r renewing) Read(p []byte) (int, error) {
	err := r.SetReadDeadline(time.Now().Add(500 * time.Millisecond))
	if err != nil {
		return 0, err
	}
	return r.Conn.Read(p)
}

// trickle sends one byte every 100 ms, for three seconds at most.
func trickle(c net.Conn) {
	defer c.Close()
	for i := 0; i < 30; i++ {
		if _, err := c.Write([]byte{'x'}); err != nil {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
}

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	for i := 0; i < 2; i++ {
		go func() {
			c, err := net.Dial("tcp", ln.Addr().String())
			if err != nil {
				log.Fatal(err)
			}
			trickle(c)
		}()
		c, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		var r io.Reader = renewing{c}
		name := "renewed deadline"
		if i == 1 {
			r = &RateReader{
				Conn:  c,
				Grace: time.Second,
				Gap:   500 * time.Millisecond,
				Rate:  100,
			}
			name = "minimum rate"
		}
		start := time.Now()
		n, err := io.Copy(io.Discard, r)
		took := time.Since(start).Round(100 * time.Millisecond)
		late := errors.Is(err, os.ErrDeadlineExceeded)
		fmt.Printf("%s: %d bytes in %v, cut off: %v\n",
			name, n, took, late)
		c.Close()
	}
}
