// Command clientaddr is a server behind reverse proxies. It prints what
// it takes for the client's address.
package main

import (
	"flag"
	"fmt"
	"log"
	"net/http"
	"net/netip"
	"strings"
)

// region: client

// clientAddr returns the address of the client, as seen by the first of
// our own proxies. It believes X-Forwarded-For from the right to the
// left, as long as a trusted proxy has written it.
func clientAddr(r *http.Request, trusted netip.Prefix) netip.Addr {
	peer, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}
	}
	addr := peer.Addr().Unmap()
	// The field may be there more than once; the lines form one list.
	list := strings.Join(r.Header.Values("X-Forwarded-For"), ",")
	hops := strings.Split(list, ",")
	for i := len(hops) - 1; i >= 0 && trusted.Contains(addr); i-- {
		hop, err := netip.ParseAddr(strings.TrimSpace(hops[i]))
		if err != nil {
			break
		}
		addr = hop.Unmap()
	}
	return addr
}

// endregion: client

func main() {
	listen := flag.String("listen", "127.0.0.1:0", "address")
	proxies := flag.String("trusted", "127.0.0.0/8", "our proxies")
	flag.Parse()
	trusted, err := netip.ParsePrefix(*proxies)
	if err != nil {
		log.Fatal(err)
	}
	h := func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, "proto: ", r.Proto, r.Header["Connection"])
		fmt.Fprintln(w, "peer:  ", r.RemoteAddr)
		fmt.Fprintln(w, "list:  ", r.Header["X-Forwarded-For"])
		fmt.Fprintln(w, "client:", clientAddr(r, trusted))
	}
	log.Fatal(http.ListenAndServe(*listen, http.HandlerFunc(h)))
}
