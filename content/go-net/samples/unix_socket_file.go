// Command unix_socket_file shows what happens to the file of a Unix
// socket, and listens on one safely.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"log"
	"net"
	"os"
	"syscall"
)

// region: steal

// steal replaces the listener on path by a new one, as a careless
// restart does, and then ends the old one.
func steal(path string) error {
	old, err := net.Listen("unix", path)
	if err != nil {
		return err
	}
	os.Remove(path) // "in case it is still there"
	fresh, err := net.Listen("unix", path)
	if err != nil {
		return err
	}
	defer fresh.Close()
	old.Close() // removes the file of fresh
	_, err = net.Dial("unix", path)
	return err
}

// endregion: steal

// region: listen

type listener struct {
	net.Listener
	lock *os.File
}

func (l *listener) Close() error {
	defer l.lock.Close() // after the socket's file is gone
	return l.Listener.Close()
}

// listen listens on path. It removes the file of a dead process, and
// fails if a living one holds the lock.
func listen(path string) (net.Listener, error) {
	lock, err := os.OpenFile(path+".lock",
		os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	err = syscall.Flock(int(lock.Fd()),
		syscall.LOCK_EX|syscall.LOCK_NB)
	if err != nil {
		lock.Close()
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
	err = os.Remove(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		lock.Close()
		return nil, err
	}
	ln, err := net.Listen("unix", path)
	if err != nil {
		lock.Close()
		return nil, err
	}
	return &listener{ln, lock}, nil
}

// endregion: listen

// leave listens on path and ends as a killed process does: the socket
// is closed, the file stays.
func leave(path string) {
	ln, err := net.Listen("unix", path)
	if err != nil {
		log.Fatal(err)
	}
	ln.(*net.UnixListener).SetUnlinkOnClose(false)
	ln.Close()
}

func main() {
	dir, err := os.MkdirTemp("", "sock")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	if err := os.Chdir(dir); err != nil {
		log.Fatal(err)
	}
	path := "app.sock"

	ln, err := net.Listen("unix", path)
	if err != nil {
		log.Fatal(err)
	}
	ln.Close()
	_, err = os.Stat(path)
	fmt.Println("after Close:  ", err)

	leave(path)
	_, err = net.Dial("unix", path)
	fmt.Println("after a crash:", err)
	_, err = net.Listen("unix", path)
	fmt.Println("after a crash:", err)
	os.Remove(path)

	fmt.Println("stolen:       ", steal(path))

	leave(path)
	ln, err = listen(path)
	fmt.Println("with a lock:  ", err)
	_, err = listen(path)
	fmt.Println("a second one: ", err)
	ln.Close()
}
