// Command unix_addresses prints the addresses at both ends of
// connections over Unix domain sockets.
package main

import (
	"fmt"
	"log"
	"net"
	"os"
)

// region: ends

// ends connects to a listener called name, and prints the local and
// the remote address as each side sees them.
func ends(name string) error {
	ln, err := net.Listen("unix", name)
	if err != nil {
		return err
	}
	defer ln.Close()
	client, err := net.Dial("unix", name)
	if err != nil {
		return err
	}
	defer client.Close()
	server, err := ln.Accept()
	if err != nil {
		return err
	}
	defer server.Close()
	fmt.Println("client:", client.LocalAddr(), "->", client.RemoteAddr())
	fmt.Println("server:", server.LocalAddr(), "->", server.RemoteAddr())
	return nil
}

// endregion: ends

func main() {
	dir, err := os.MkdirTemp("", "unix")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	if err := os.Chdir(dir); err != nil {
		log.Fatal(err)
	}
	for _, name := range []string{"app.sock", "@app"} {
		if err := ends(name); err != nil {
			log.Print(err)
		}
	}

	name := &net.UnixAddr{Net: "unixgram"} // no name
	g, err := net.ListenUnixgram("unixgram", name)
	if err != nil {
		log.Fatal(err)
	}
	defer g.Close()
	fmt.Println("bound without a name:", g.LocalAddr())
}
