// Command spread shows how requests spread over the addresses of a name.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptrace"
	"os"
	"sort"
	"strings"
	"time"
)

// region: count

// count sends n requests to url, one after another, and counts the
// addresses they went to. If reuse is false, every request dials.
func count(url string, n int, reuse bool) (map[string]int, error) {
	hits := map[string]int{}
	trace := &httptrace.ClientTrace{
		GotConn: func(info httptrace.GotConnInfo) {
			addr := info.Conn.RemoteAddr().(*net.TCPAddr)
			hits[addr.IP.String()]++
		},
	}
	ctx := httptrace.WithClientTrace(context.Background(), trace)
	req, err := http.NewRequestWithContext(ctx, "GET", url, nil)
	if err != nil {
		return nil, err
	}
	t := &http.Transport{DisableKeepAlives: !reuse}
	defer t.CloseIdleConnections()
	client := &http.Client{Transport: t, Timeout: 3 * time.Second}
	for i := 0; i < n; i++ {
		res, err := client.Do(req)
		if err != nil {
			return hits, err
		}
		io.Copy(io.Discard, res.Body)
		res.Body.Close()
	}
	return hits, nil
}

// endregion: count

func main() {
	for _, reuse := range []bool{false, true} {
		hits, err := count(os.Args[1], 300, reuse)
		if err != nil {
			log.Print(err)
		}
		fmt.Printf("connections kept: %v\n", reuse)
		var lines []string
		for ip, n := range hits {
			lines = append(lines, fmt.Sprintf("  %s %d", ip, n))
		}
		sort.Strings(lines)
		fmt.Println(strings.Join(lines, "\n"))
	}
}
