// Command early-hints tries server push and Early Hints in one handler.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/http/httptrace"
	"net/textproto"
	"time"
)

// region: handler

const style = "</style.css>; rel=preload; as=style"

// page tells the browser what it will need, then does the slow part.
func page(w http.ResponseWriter, r *http.Request) {
	w.Header().Add("Link", style)
	w.WriteHeader(http.StatusEarlyHints) // sent now, not buffered

	time.Sleep(300 * time.Millisecond) // the database

	// The Link field is still set, so it is sent again with the 200.
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	io.WriteString(w, "<!doctype html><title>Hi</title>")
}

// endregion: handler

func tryPush(r *http.Request, w http.ResponseWriter) error {
	p, ok := w.(http.Pusher)
	if !ok {
		return fmt.Errorf("no Pusher for %s", r.Proto)
	}
	return p.Push("/style.css", nil)
}

func main() {
	h := func(w http.ResponseWriter, r *http.Request) {
		fmt.Printf("%s, push: %v\n", r.Proto, tryPush(r, w))
		page(w, r)
	}
	srv := httptest.NewUnstartedServer(http.HandlerFunc(h))
	srv.EnableHTTP2 = true
	srv.StartTLS()
	defer srv.Close()

	start := time.Now()
	ms := func() int64 { return time.Since(start).Milliseconds() }
	trace := &httptrace.ClientTrace{
		Got1xxResponse: func(code int, h textproto.MIMEHeader) error {
			fmt.Printf("%4d ms  %d %s\n", ms(), code, h.Get("Link"))
			return nil
		},
	}
	req, err := http.NewRequest(http.MethodGet, srv.URL, nil)
	if err != nil {
		log.Fatal(err)
	}
	ctx := httptrace.WithClientTrace(req.Context(), trace)
	resp, err := srv.Client().Do(req.WithContext(ctx))
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	fmt.Printf("%4d ms  %d %s\n",
		ms(), resp.StatusCode, resp.Header.Get("Link"))
}
