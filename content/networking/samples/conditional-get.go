// Command conditional-get serves a document with a validator
// and prints what a cache would see.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"time"
)

// region: serve

// document answers with its content, or with 304
// if the client already has this version of it.
func document(content []byte, changed time.Time) http.Handler {
	sum := sha256.Sum256(content)
	tag := `"` + hex.EncodeToString(sum[:8]) + `"`
	h := func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "max-age=60")
		w.Header().Set("ETag", tag) // before ServeContent
		http.ServeContent(w, r, "doc.txt", changed,
			bytes.NewReader(content))
	}
	return http.HandlerFunc(h)
}

// endregion: serve

// get prints the outcome of one request, sent with the given tags.
func get(c *http.Client, url, ifNoneMatch string) (string, error) {
	req, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		return "", err
	}
	if ifNoneMatch != "" {
		req.Header.Set("If-None-Match", ifNoneMatch)
	}
	res, err := c.Do(req)
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return "", err
	}
	tag := res.Header.Get("ETag")
	fmt.Printf("%d  %2d bytes  If-None-Match: %s\n",
		res.StatusCode, len(body), ifNoneMatch)
	return tag, nil
}

func main() {
	changed := time.Date(2026, 11, 1, 12, 0, 0, 0, time.UTC)
	srv := httptest.NewServer(document([]byte("hello, cache\n"), changed))
	defer srv.Close()

	tag, err := get(srv.Client(), srv.URL, "")
	if err != nil {
		log.Fatal(err)
	}
	// the tag itself, weak and in a list, and one that differs
	for _, v := range []string{tag, `"x", W/` + tag, `"other"`} {
		if _, err := get(srv.Client(), srv.URL, v); err != nil {
			log.Fatal(err)
		}
	}
}
