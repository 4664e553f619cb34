// Command lines sends three lines in two pieces, and receives them with
// Read and with a bufio.Scanner.
package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"time"
)

func main() {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	for _, receive := range []func(net.Conn){read, scan} {
		go send(ln.Addr().String())
		conn, err := ln.Accept()
		if err != nil {
			log.Fatal(err)
		}
		receive(conn)
		conn.Close()
	}
}

// region: send

// send writes three lines in two pieces.
func send(addr string) {
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprint(conn, "SET a 1\nSET b 2\nSE")
	time.Sleep(50 * time.Millisecond)
	fmt.Fprint(conn, "T c 3\n")
}

// endregion: send

// region: receive

// read prints what each Read returns.
func read(conn net.Conn) {
	buf := make([]byte, 512)
	for {
		n, err := conn.Read(buf)
		fmt.Printf("Read: %q %v\n", buf[:n], err)
		if err != nil {
			return
		}
	}
}

// scan prints whole lines.
func scan(conn net.Conn) {
	lines := bufio.NewScanner(conn)
	lines.Buffer(nil, 4096) // the most for a line and its end
	for lines.Scan() {
		fmt.Printf("Scan: %q\n", lines.Text())
	}
	if err := lines.Err(); err != nil {
		fmt.Println("Scan:", err)
	}
}

// endregion: receive
