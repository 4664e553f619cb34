// Command mutual-tls shows a server that requires client certificates,
// and what callers without the right one see.
package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"fmt"
	"io"
	"log"
	"math/big"
	"net/http"
	"net/http/httptest"
	"net/url"
	"time"
)

// issue makes a certificate for the service with the given identity,
// signed by ca, or a self-signed authority if ca is nil.
func issue(id string, ca *tls.Certificate) *tls.Certificate {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		log.Fatal(err)
	}
	uri, err := url.Parse(id)
	if err != nil {
		log.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(time.Now().UnixNano()),
		Subject:      pkix.Name{CommonName: id},
		NotBefore:    time.Now().Add(-time.Minute),
		NotAfter:     time.Now().Add(time.Hour),
		URIs:         []*url.URL{uri},
		ExtKeyUsage: []x509.ExtKeyUsage{
			x509.ExtKeyUsageClientAuth,
		},
	}
	parent, signer := template, key
	if ca == nil {
		template.IsCA = true
		template.BasicConstraintsValid = true
		template.KeyUsage = x509.KeyUsageCertSign
	} else {
		parent = ca.Leaf
		signer = ca.PrivateKey.(*ecdsa.PrivateKey)
	}
	der, err := x509.CreateCertificate(
		rand.Reader, template, parent, &key.PublicKey, signer)
	if err != nil {
		log.Fatal(err)
	}
	leaf, err := x509.ParseCertificate(der)
	if err != nil {
		log.Fatal(err)
	}
	return &tls.Certificate{
		Certificate: [][]byte{der}, PrivateKey: key, Leaf: leaf,
	}
}

// region: server

const billing = "spiffe://example.org/billing"

// onlyBilling lets one service in. The handshake has proved who calls;
// this decides what the caller may do.
func onlyBilling(next http.Handler) http.Handler {
	check := func(w http.ResponseWriter, r *http.Request) {
		for _, id := range r.TLS.VerifiedChains[0][0].URIs {
			if id.String() == billing {
				next.ServeHTTP(w, r)
				return
			}
		}
		http.Error(w, "not for you", http.StatusForbidden)
	}
	return http.HandlerFunc(check)
}

func requireClients(cas *x509.CertPool) *tls.Config {
	return &tls.Config{
		ClientAuth: tls.RequireAndVerifyClientCert,
		ClientCAs:  cas, // a private CA, not the public roots
		MinVersion: tls.VersionTLS13,
	}
}

// endregion: server

func main() {
	ca := issue("spiffe://example.org", nil)
	foreign := issue("spiffe://example.net", nil)
	cas := x509.NewCertPool()
	cas.AddCert(ca.Leaf)

	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "welcome")
	})
	srv := httptest.NewUnstartedServer(onlyBilling(h))
	srv.TLS = requireClients(cas)
	srv.Config.ErrorLog = log.New(io.Discard, "", 0)
	srv.StartTLS()
	defer srv.Close()
	addr := srv.Listener.Addr().String()
	roots := x509.NewCertPool()
	roots.AddCert(srv.Certificate())

	callers := []struct {
		name string
		cert *tls.Certificate
	}{
		{"none", nil},
		{"billing, other CA", issue(billing, foreign)},
		{"search", issue("spiffe://example.org/search", ca)},
		{"billing", issue(billing, ca)},
	}
	for _, caller := range callers {
		config := &tls.Config{RootCAs: roots, ServerName: "example.com"}
		if cert := caller.cert; cert != nil {
			config.GetClientCertificate = func(
				*tls.CertificateRequestInfo) (*tls.Certificate, error) {
				return cert, nil
			}
		}
		fmt.Printf("%s:\n", caller.name)

		conn, err := tls.Dial("tcp", addr, config)
		fmt.Println("  dial:", err)
		if err == nil {
			conn.Close()
		}

		client := &http.Client{
			Transport: &http.Transport{TLSClientConfig: config},
		}
		resp, err := client.Get("https://" + addr)
		if err != nil {
			fmt.Println("  get: ", err.(*url.Error).Err)
			continue
		}
		fmt.Println("  get: ", resp.Status)
		resp.Body.Close()
	}
}
