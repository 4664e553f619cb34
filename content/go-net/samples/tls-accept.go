// Command tls-accept shows what one silent client does to a TLS
// server that shakes hands in its accept loop, and to one that does
// not.
package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"log"
	"math/big"
	"net"
	"time"
)

// inLoop does what looks harmless: it shakes hands before it goes on.
func inLoop(ln net.Listener, cfg *tls.Config) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		tc := tls.Server(c, cfg) // no byte is read or written here
		c.SetDeadline(time.Now().Add(3 * time.Second))
		if err := tc.Handshake(); err != nil {
			c.Close()
			continue
		}
		go echo(tc)
	}
}

// region: serve

// serve leaves the handshake to a goroutine for each connection, and
// lets at most limit of them shake hands at the same time.
func serve(ctx context.Context, ln net.Listener, cfg *tls.Config,
	limit int, handle func(*tls.Conn)) error {
	slots := make(chan struct{}, limit)
	for {
		c, err := ln.Accept()
		if errors.Is(err, net.ErrClosed) {
			return nil
		}
		if err != nil {
			return err
		}
		select {
		case slots <- struct{}{}:
		default:
			c.Close() // too many: this one may come back later
			continue
		}
		go func() {
			defer c.Close()
			tc := tls.Server(c, cfg)
			err := shake(ctx, tc, 3*time.Second)
			<-slots
			if err != nil {
				log.Printf("handshake, %v: %v", c.RemoteAddr(), err)
				return
			}
			handle(tc) // sets deadlines of its own
		}()
	}
}

// shake limits the whole handshake, what is written included. When
// the time is over, the connection is closed.
func shake(ctx context.Context, tc *tls.Conn, d time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, d)
	defer cancel()
	return tc.HandshakeContext(ctx)
}

// endregion: serve

func echo(c *tls.Conn) {
	defer c.Close()
	c.SetDeadline(time.Now().Add(3 * time.Second))
	io.Copy(c, c)
}

// try connects silent clients first, then measures a normal one.
func try(addr string, silent int) {
	for i := 0; i < silent; i++ {
		s, err := net.Dial("tcp", addr)
		if err != nil {
			log.Fatal(err)
		}
		defer s.Close()
	}
	start := time.Now()
	d := net.Dialer{Timeout: 10 * time.Second}
	c, err := tls.DialWithDialer(&d, "tcp", addr,
		&tls.Config{InsecureSkipVerify: true}) // only in a test
	took := time.Since(start).Round(10 * time.Millisecond)
	fmt.Printf("%d silent clients: the next one waits %v",
		silent, took)
	if err != nil {
		fmt.Printf(" and fails: %v", err)
	} else {
		c.Close()
	}
	fmt.Println()
}

func certificate() (tls.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return tls.Certificate{}, err
	}
	t := &x509.Certificate{
		SerialNumber: big.NewInt(1),
		NotAfter:     time.Now().Add(time.Hour),
	}
	der, err := x509.CreateCertificate(rand.Reader, t, t,
		&key.PublicKey, key)
	if err != nil {
		return tls.Certificate{}, err
	}
	return tls.Certificate{
		Certificate: [][]byte{der},
		PrivateKey:  key,
	}, nil
}

func main() {
	cert, err := certificate()
	if err != nil {
		log.Fatal(err)
	}
	cfg := &tls.Config{Certificates: []tls.Certificate{cert}}
	for _, loop := range []bool{true, false} {
		ln, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			log.Fatal(err)
		}
		defer ln.Close()
		if loop {
			fmt.Println("handshake in the accept loop:")
			go inLoop(ln, cfg)
		} else {
			fmt.Println("handshake in a goroutine:")
			go serve(context.Background(), ln, cfg, 100, echo)
		}
		for _, silent := range []int{0, 1, 2} {
			try(ln.Addr().String(), silent)
		}
	}
}
