// Command resumption shows when a TLS session is resumed and what it saves.
package main

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"log"
	"net"
	"net/http/httptest"
	"sync/atomic"
	"time"
)

// a counter counts the bytes of a connection in both directions.
type counter struct {
	net.Conn
	bytes int64
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.Conn.Read(b)
	atomic.AddInt64(&c.bytes, int64(n))
	return n, err
}

func (c *counter) Write(b []byte) (int, error) {
	n, err := c.Conn.Write(b)
	atomic.AddInt64(&c.bytes, int64(n))
	return n, err
}

// region: keys

// newFleet returns n configurations that accept each other's tickets
// if keys is not empty. The first key encrypts, all of them decrypt.
func newFleet(
	n int, cert tls.Certificate, keys [][32]byte,
) []*tls.Config {
	var fleet []*tls.Config
	for i := 0; i < n; i++ {
		c := &tls.Config{Certificates: []tls.Certificate{cert}}
		if len(keys) > 0 {
			c.SetSessionTicketKeys(keys)
		}
		fleet = append(fleet, c)
	}
	return fleet
}

// endregion: keys

// serve greets each client; the ticket travels before the greeting.
func serve(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			io.WriteString(c, "hello")
		}()
	}
}

// connect prints whether the session was resumed, and what it cost.
func connect(what, addr string, config *tls.Config) error {
	raw, err := net.DialTimeout("tcp", addr, 2*time.Second)
	if err != nil {
		return err
	}
	c := &counter{Conn: raw}
	conn := tls.Client(c, config)
	defer conn.Close()
	if err := conn.Handshake(); err != nil {
		return err
	}
	bytes := atomic.LoadInt64(&c.bytes)
	// reading also takes in the ticket
	if _, err := io.ReadFull(conn, make([]byte, 5)); err != nil {
		return err
	}
	resumed := conn.ConnectionState().DidResume
	fmt.Printf("%-22s resumed=%-5t %d bytes\n", what, resumed, bytes)
	return nil
}

func main() {
	ts := httptest.NewTLSServer(nil) // for its certificate
	defer ts.Close()
	cert := ts.TLS.Certificates[0]
	roots := x509.NewCertPool()
	roots.AddCert(ts.Certificate())

	for _, keys := range [][][32]byte{nil, {{1, 2, 3}}} {
		var addrs []string
		for _, config := range newFleet(2, cert, keys) {
			ln, err := tls.Listen("tcp", "127.0.0.1:0", config)
			if err != nil {
				log.Fatal(err)
			}
			defer ln.Close()
			go serve(ln)
			addrs = append(addrs, ln.Addr().String())
		}
		config := &tls.Config{
			RootCAs:            roots,
			ServerName:         "example.com",
			ClientSessionCache: tls.NewLRUClientSessionCache(64),
		}
		fmt.Printf("%d shared keys\n", len(keys))
		for _, step := range []struct{ what, addr string }{
			{"server 1, first time", addrs[0]},
			{"server 1, again", addrs[0]},
			{"server 2", addrs[1]},
		} {
			if err := connect(step.what, step.addr, config); err != nil {
				log.Fatal(err)
			}
		}
	}
}
