// Command proxyheader runs a TCP server behind a proxy that sends the
// header of the PROXY protocol, version 1.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/netip"
	"strconv"
	"strings"
	"time"
)

// region: client

// client reads the header that the proxy sends before anything else.
// The reader's size of 107 bytes is the limit for the line.
func client(c net.Conn, r *bufio.Reader) (netip.AddrPort, error) {
	var none netip.AddrPort
	c.SetReadDeadline(time.Now().Add(5 * time.Second))
	defer c.SetReadDeadline(time.Time{})
	b, err := r.ReadSlice('\n') // bufio.ErrBufferFull if too long
	if err != nil {
		return none, err
	}
	// PROXY TCP4 <source> <destination> <source port> <port>
	f := strings.Split(string(b), " ")
	ok := len(f) == 6 && f[0] == "PROXY"
	if !ok || !strings.HasSuffix(f[5], "\r\n") {
		return none, errors.New("no PROXY header")
	}
	addr, err := netip.ParseAddr(f[2])
	if err != nil {
		return none, err
	}
	port, err := strconv.ParseUint(f[4], 10, 16)
	return netip.AddrPortFrom(addr, uint16(port)), err
}

// endregion: client

func listen(addr string) net.Listener {
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		log.Fatal(err)
	}
	return ln
}

// backend answers with the two addresses that it knows.
func backend(ln net.Listener) {
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			r := bufio.NewReaderSize(c, 107)
			addr, err := client(c, r)
			if err != nil {
				log.Print(c.RemoteAddr(), ": ", err)
				return
			}
			fmt.Fprintf(c, "peer %v, client %v", c.RemoteAddr(), addr)
		}()
	}
}

// proxy relays to the backend at addr, from 127.0.0.5.
func proxy(ln net.Listener, addr string) {
	d := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.IPv4(127, 0, 0, 5)}}
	for {
		c, err := ln.Accept()
		if err != nil {
			return
		}
		go func() {
			defer c.Close()
			b, err := d.Dial("tcp", addr)
			if err != nil {
				log.Print("proxy: ", err)
				return
			}
			defer b.Close()
			src := c.RemoteAddr().(*net.TCPAddr)
			dst := c.LocalAddr().(*net.TCPAddr)
			fmt.Fprintf(b, "PROXY TCP4 %v %v %d %d\r\n",
				src.IP, dst.IP, src.Port, dst.Port)
			go io.Copy(b, c)
			io.Copy(c, b)
		}()
	}
}

// try connects from 127.0.0.9, sends and receives.
func try(addr string) {
	d := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.IPv4(127, 0, 0, 9)}}
	c, err := d.Dial("tcp", addr)
	fmt.Println("connect:", err)
	if err != nil {
		return
	}
	defer c.Close()
	fmt.Println("local:  ", c.LocalAddr())
	_, err = c.Write([]byte("hello"))
	fmt.Println("write:  ", err)
	b, err := io.ReadAll(c)
	fmt.Printf("read:    %q %v\n", b, err)
}

func main() {
	log.SetFlags(0)
	back := listen("127.0.0.1:0")
	front := listen("127.0.0.1:0")
	go backend(back)
	go proxy(front, back.Addr().String())

	try(front.Addr().String())
	back.Close()
	fmt.Println("\nbackend stopped")
	try(front.Addr().String())
}
