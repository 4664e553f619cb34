// Command certificate-chain makes a small public-key infrastructure
// and shows which server certificates a client accepts, and why.
package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"fmt"
	"log"
	"math/big"
	"net"
	"time"
)

// an entity has a certificate and the key that belongs to it.
type entity struct {
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
}

// issue makes a certificate for name, signed by issuer,
// or by itself if issuer is nil.
func issue(name string, ca bool, issuer *entity) *entity {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		log.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(time.Now().UnixNano()),
		Subject:      pkix.Name{CommonName: name},
		NotBefore:    time.Now().Add(-time.Hour),
		NotAfter:     time.Now().Add(time.Hour),
	}
	if ca {
		template.IsCA = true
		template.BasicConstraintsValid = true
		template.KeyUsage = x509.KeyUsageCertSign
	} else {
		template.DNSNames = []string{name}
		template.ExtKeyUsage = []x509.ExtKeyUsage{
			x509.ExtKeyUsageServerAuth,
		}
	}
	parent, signer := template, key
	if issuer != nil {
		parent, signer = issuer.cert, issuer.key
	}
	der, err := x509.CreateCertificate(
		rand.Reader, template, parent, &key.PublicKey, signer)
	if err != nil {
		log.Fatal(err)
	}
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		log.Fatal(err)
	}
	return &entity{cert, key}
}

// bundle is what a server presents: its own certificate first.
func bundle(leaf *entity, others ...*entity) *tls.Certificate {
	c := &tls.Certificate{PrivateKey: leaf.key}
	c.Certificate = append(c.Certificate, leaf.cert.Raw)
	for _, o := range others {
		c.Certificate = append(c.Certificate, o.cert.Raw)
	}
	return c
}

// region: choose

// choose returns a function that picks a certificate by SNI. It can
// read files again after a renewal; no restart is needed.
func choose(certs map[string]*tls.Certificate) func(
	*tls.ClientHelloInfo) (*tls.Certificate, error) {
	return func(h *tls.ClientHelloInfo) (*tls.Certificate, error) {
		if c, ok := certs[h.ServerName]; ok {
			return c, nil
		}
		return certs["a.example.com"], nil // also without SNI
	}
}

// endregion: choose

func serve(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			c.(*tls.Conn).Handshake()
		}()
	}
}

func main() {
	root := issue("Example Root", true, nil)
	middle := issue("Example Intermediate", true, root)
	a := issue("a.example.com", false, middle)
	b := issue("b.example.com", false, middle)
	c := issue("c.example.com", false, middle)

	certs := map[string]*tls.Certificate{
		"a.example.com": bundle(a, middle),
		"b.example.com": bundle(b, middle),
		"c.example.com": bundle(c), // the intermediate is missing
	}
	ln, err := tls.Listen("tcp", "127.0.0.1:0",
		&tls.Config{GetCertificate: choose(certs)})
	if err != nil {
		log.Fatal(err)
	}
	defer ln.Close()
	go serve(ln)

	trusted := x509.NewCertPool()
	trusted.AddCert(root.cert)
	for _, name := range []string{"a", "b", "c", "d"} {
		config := &tls.Config{
			RootCAs:    trusted,
			ServerName: name + ".example.com",
		}
		conn, err := tls.Dial("tcp", ln.Addr().String(), config)
		if err != nil {
			fmt.Printf("%s: %v\n", name, err)
			continue
		}
		fmt.Printf("%s:", name)
		for _, cert := range conn.ConnectionState().VerifiedChains[0] {
			fmt.Printf(" <- %s", cert.Subject.CommonName)
		}
		fmt.Println()
		conn.Close()
	}
}
