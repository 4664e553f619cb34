// Command ip-lengths prints the forms in which one IPv4 address appears.
package main

import (
	"bytes"
	"fmt"
	"log"
	"net"
	"net/netip"
)

// region: key

// key returns the one form of an address that is good for comparison,
// for map keys, and for rules.
func key(a net.Addr) (netip.Addr, bool) {
	var ap netip.AddrPort
	switch a := a.(type) {
	case *net.TCPAddr:
		ap = a.AddrPort()
	case *net.UDPAddr:
		ap = a.AddrPort()
	}
	return ap.Addr().Unmap(), ap.IsValid()
}

// endregion: key

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func main() {
	parsed := net.ParseIP("192.0.2.1")
	short := parsed.To4()
	fmt.Println("text:       ", parsed, short)
	fmt.Println("length:     ", len(parsed), len(short))
	fmt.Println("bytes.Equal:", bytes.Equal(parsed, short))
	fmt.Println("as a string:", string(parsed) == string(short))
	fmt.Println("Equal:      ", parsed.Equal(short))
	short[3] = 7 // To4 did not copy
	fmt.Println("then:       ", parsed)

	ln, err := net.Listen("tcp", ":0")
	check(err)
	_, port, err := net.SplitHostPort(ln.Addr().String())
	check(err)
	client, err := net.Dial("tcp4", "127.0.0.1:"+port)
	check(err)
	defer client.Close()
	c, err := ln.Accept()
	check(err)
	fmt.Println()

	remote := c.RemoteAddr().(*net.TCPAddr)
	raw := remote.AddrPort().Addr()
	clean, ok := key(remote)
	if !ok {
		log.Fatal("no address")
	}
	allowed := netip.MustParsePrefix("127.0.0.0/8")
	fmt.Println("client IP:", remote.IP)
	fmt.Println("raw:      ", raw, allowed.Contains(raw))
	fmt.Println("key:      ", clean, allowed.Contains(clean))
}
