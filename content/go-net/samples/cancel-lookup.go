// Command cancel-lookup asks a name server that never answers, and ends
// the context after 100 ms.
package main

import (
	"context"
	"fmt"
	"log"
	"net"
	"runtime"
	"time"
)

const limit = 100 * time.Millisecond

// ended returns a context that is cancelled after limit.
func ended() context.Context {
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(limit, cancel)
	return ctx
}

// expired returns a context whose deadline is in limit.
func expired() context.Context {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	time.AfterFunc(2*limit, cancel)
	return ctx
}

func main() {
	silent, err := net.ListenPacket("udp4", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	// region: calls
	r := &net.Resolver{
		PreferGo: true,
		Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
			var d net.Dialer
			return d.DialContext(ctx, "udp4", silent.LocalAddr().String())
		},
	}
	host := func(ctx context.Context) error {
		_, err := r.LookupHost(ctx, "www.example.com.")
		return err
	}
	addr := func(ctx context.Context) error {
		_, err := r.LookupIPAddr(ctx, "www.example.com.")
		return err
	}
	dial := func(ctx context.Context) error {
		d := net.Dialer{Resolver: r}
		_, err := d.DialContext(ctx, "tcp", "www.example.com.:80")
		return err
	}
	// endregion: calls
	for _, v := range []struct {
		name string
		call func(context.Context) error
		ctx  func() context.Context
	}{
		{"LookupHost, deadline  ", host, expired},
		{"LookupHost, cancel    ", host, ended},
		{"LookupIPAddr, deadline", addr, expired},
		{"LookupIPAddr, cancel  ", addr, ended},
		{"DialContext, cancel   ", dial, ended},
	} {
		before := runtime.NumGoroutine()
		start := time.Now()
		if v.call(v.ctx()) == nil {
			log.Fatal("an answer?")
		}
		returned := time.Since(start)
		for runtime.NumGoroutine() > before {
			time.Sleep(10 * time.Millisecond)
		}
		fmt.Printf("%s returns after %.1f s, works for %.1f s\n",
			v.name, returned.Seconds(), time.Since(start).Seconds())
	}
}
