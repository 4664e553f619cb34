// Command read-frame reads frames with a length in front, and measures
// what announced lengths cost.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"log"
	"net"
	"os"
	"runtime"
	"strings"
	"time"
)

// region: read

// readFrame reads four bytes of length, most significant first, and
// the payload. Memory grows with the bytes that arrive. The error is
// io.EOF only if the stream ended between two frames.
func readFrame(r io.Reader, max uint32) ([]byte, error) {
	var head [4]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return nil, err
	}
	n := binary.BigEndian.Uint32(head[:])
	if n > max { // compared before it is converted to int
		return nil, fmt.Errorf("frame of %d bytes (%q), limit %d",
			n, head[:], max)
	}
	var payload bytes.Buffer
	_, err := io.CopyN(&payload, r, int64(n))
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return payload.Bytes(), err
}

// endregion: read

// readTrusting allocates what the peer asks for.
func readTrusting(r io.Reader, max uint32) ([]byte, error) {
	var head [4]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return nil, err
	}
	n := binary.BigEndian.Uint32(head[:])
	if n > max {
		return nil, fmt.Errorf("too long: %d", n)
	}
	payload := make([]byte, n)
	_, err := io.ReadFull(r, payload)
	return payload, err
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc >> 20
}

func resident() string {
	b, _ := os.ReadFile("/proc/self/status")
	for _, line := range strings.Split(string(b), "\n") {
		if strings.HasPrefix(line, "VmRSS") {
			return strings.Join(strings.Fields(line)[1:], " ")
		}
	}
	return "?"
}

func main() {
	request := "GET / HTTP/1.1\r\nHost: example.com\r\n\r\n"
	_, err := readFrame(strings.NewReader(request), 1<<20)
	fmt.Println(err)

	const peers, announced = 40, 16 << 20
	for _, v := range []struct {
		name string
		read func(io.Reader, uint32) ([]byte, error)
	}{{"make", readTrusting}, {"grow", readFrame}} {
		var clients []net.Conn
		for i := 0; i < peers; i++ {
			client, server := net.Pipe()
			go v.read(server, announced)
			head := binary.BigEndian.AppendUint32(nil, announced)
			if _, err := client.Write(append(head, 'x')); err != nil {
				log.Fatal(err)
			}
			clients = append(clients, client)
		}
		time.Sleep(200 * time.Millisecond)
		fmt.Printf("%s: heap %d MiB for %d bytes received\n",
			v.name, heap(), peers*5)
		log.Print("resident: ", resident())
		for _, c := range clients {
			c.Close()
		}
		time.Sleep(200 * time.Millisecond)
	}
}
