// Command pool keeps a few connections to a server for later use, and
// survives the restart of that server.
package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"sync"
	"syscall"
	"time"
)

// region: probe

// probe returns an error if it is known here that c is of no use.
// It does not wait, and sends nothing. Without an error, neither the
// end, nor a reset, nor an unexpected byte has arrived so far.
func probe(c syscall.Conn) error {
	raw, err := c.SyscallConn()
	if err != nil {
		return err
	}
	var n int
	var peekErr error
	err = raw.Read(func(fd uintptr) bool {
		var b [1]byte
		n, _, peekErr = syscall.Recvfrom(int(fd), b[:],
			syscall.MSG_PEEK)
		return true // do not wait until the socket is readable
	})
	switch {
	case err != nil:
		return err // closed by us, or a deadline was left set
	case peekErr == syscall.EAGAIN || peekErr == syscall.EINTR:
		return nil // nothing there; the good case
	case peekErr != nil:
		return peekErr // ECONNRESET, ETIMEDOUT
	case n == 0:
		return io.EOF
	default:
		return errors.New("pool: bytes that nobody asked for")
	}
}

// endregion: probe

// Conn is a connection lent by a Pool.
type Conn struct {
	*net.TCPConn
	born, used time.Time
	reused     bool
}

// Pool lends connections. Set its fields before the first use.
type Pool struct {
	Dial    DialFunc
	MaxIdle time.Duration // shorter than that of every box on the way
	MaxAge  time.Duration

	slots chan struct{} // holds one token for each connection lent
	mu    sync.Mutex
	idle  []*Conn // the one used last at the end
}

// DialFunc opens a new connection.
type DialFunc func(context.Context) (*net.TCPConn, error)

func newPool(limit int, dial DialFunc) *Pool {
	return &Pool{
		Dial:    dial,
		MaxIdle: 20 * time.Second,
		MaxAge:  5 * time.Minute,
		slots:   make(chan struct{}, limit),
	}
}

// region: get

// Get waits for a free place as long as ctx allows, and lends a
// connection, a new one if fresh is set. Put gives it back.
func (p *Pool) Get(ctx context.Context, fresh bool) (*Conn, error) {
	select {
	case p.slots <- struct{}{}:
	case <-ctx.Done():
		return nil, fmt.Errorf("pool: all in use: %w", ctx.Err())
	}
	for c := p.pop(); c != nil; c = p.pop() {
		if !fresh && p.usable(c) {
			c.reused = true
			return c, nil
		}
		c.Close()
		if fresh {
			break // one idle connection makes room for the new one
		}
	}
	tc, err := p.Dial(ctx)
	if err != nil {
		<-p.slots
		return nil, err
	}
	return &Conn{TCPConn: tc, born: time.Now()}, nil
}

func (p *Pool) usable(c *Conn) bool {
	return time.Since(c.used) < p.MaxIdle &&
		time.Since(c.born) < p.MaxAge && probe(c) == nil
}

// Put takes c back. Say ok only after the whole answer has been read;
// after any error, a timeout included, c is closed.
func (p *Pool) Put(c *Conn, ok bool) {
	defer func() { <-p.slots }()
	if !ok || c.SetDeadline(time.Time{}) != nil {
		c.Close()
		return
	}
	c.used = time.Now()
	p.mu.Lock()
	p.idle = append(p.idle, c)
	p.mu.Unlock()
}

// endregion: get

func (p *Pool) pop() *Conn {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.idle) == 0 {
		return nil
	}
	last := len(p.idle) - 1
	c := p.idle[last]
	p.idle[last] = nil
	p.idle = p.idle[:last]
	return c
}

// Sweep closes idle connections that are of no use any more. Call it
// every few seconds: Get looks only at the end of the list.
func (p *Pool) Sweep() {
	p.mu.Lock()
	defer p.mu.Unlock()
	keep := p.idle[:0]
	for _, c := range p.idle {
		if p.usable(c) {
			keep = append(keep, c)
		} else {
			c.Close()
		}
	}
	for i := len(keep); i < len(p.idle); i++ {
		p.idle[i] = nil
	}
	p.idle = keep
}

// region: do

// Op sends one request on a connection and reads the whole answer.
type Op func(context.Context, net.Conn) error

// Do runs op. A repeatable op that fails because its connection had
// died in the pool runs once more, on a new one.
func (p *Pool) Do(ctx context.Context, repeatable bool, op Op) error {
	reused, err := p.once(ctx, false, op)
	if reused && repeatable && hungUp(err) && ctx.Err() == nil {
		_, err = p.once(ctx, true, op)
	}
	return err
}

func (p *Pool) once(ctx context.Context, fresh bool, op Op) (
	reused bool, err error) {
	c, err := p.Get(ctx, fresh)
	if err != nil {
		return false, err
	}
	ok := false
	defer func() { p.Put(c, ok) }() // also if op panics
	err = op(ctx, c)
	ok = err == nil
	return c.reused, err
}

// hungUp leaves out timeouts: they say that the server is slow, or
// the path dead, and a second request would not make that better.
func hungUp(err error) bool {
	return errors.Is(err, io.EOF) ||
		errors.Is(err, syscall.ECONNRESET) ||
		errors.Is(err, syscall.EPIPE)
}

// endregion: do

// ask sends one line and reads one line.
func ask(ctx context.Context, c net.Conn) error {
	deadline := time.Now().Add(time.Second)
	if d, ok := ctx.Deadline(); ok && d.Before(deadline) {
		deadline = d
	}
	if err := c.SetDeadline(deadline); err != nil {
		return err
	}
	if _, err := io.WriteString(c, "ping\n"); err != nil {
		return err
	}
	r := bufio.NewReader(c)
	if _, err := r.ReadString('\n'); err != nil {
		return err
	}
	if r.Buffered() > 0 {
		return errors.New("more than one answer")
	}
	return nil
}

// server answers lines until stop is called, which closes everything.
func server(addr string) (bound string, stop func(), err error) {
	ln, err := net.Listen("tcp", addr)
	if err != nil {
		return "", nil, err
	}
	var mu sync.Mutex
	var open []net.Conn
	go func() {
		for {
			c, err := ln.Accept()
			if err != nil {
				return
			}
			mu.Lock()
			open = append(open, c)
			mu.Unlock()
			go io.Copy(c, c)
		}
	}()
	stop = func() {
		ln.Close()
		mu.Lock()
		defer mu.Unlock()
		for _, c := range open {
			c.Close()
		}
	}
	return ln.Addr().String(), stop, nil
}

func main() {
	addr, stop, err := server("127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	dials := 0
	dial := func(ctx context.Context) (*net.TCPConn, error) {
		dials++
		var d net.Dialer
		c, err := d.DialContext(ctx, "tcp", addr)
		if err != nil {
			return nil, err
		}
		return c.(*net.TCPConn), nil
	}
	pool := newPool(2, dial)
	ctx, cancel := context.WithTimeout(context.Background(),
		5*time.Second)
	defer cancel()

	fmt.Println("first: ", pool.Do(ctx, false, ask), "dials:", dials)
	fmt.Println("second:", pool.Do(ctx, false, ask), "dials:", dials)
	stop()
	if _, stop, err = server(addr); err != nil {
		log.Fatal(err)
	}
	defer stop()
	time.Sleep(10 * time.Millisecond)
	err = pool.Do(ctx, false, ask)
	fmt.Println("after a restart:", err, "dials:", dials)

	hangup := func(ctx context.Context, c net.Conn) error {
		if pc := c.(*Conn); pc.reused {
			return io.ErrUnexpectedEOF // not repeated
		}
		return ask(ctx, c)
	}
	fmt.Println("other error:", pool.Do(ctx, true, hangup))
	fmt.Println(pool.Do(ctx, true, ask))
	hangup = func(ctx context.Context, c net.Conn) error {
		if pc := c.(*Conn); pc.reused {
			return io.EOF // as if the server had closed just now
		}
		return ask(ctx, c)
	}
	fmt.Println("not repeatable:", pool.Do(ctx, false, hangup))
	fmt.Println(pool.Do(ctx, true, ask))
	fmt.Println("repeatable:", pool.Do(ctx, true, hangup))

	a, _ := pool.Get(ctx, false)
	b, _ := pool.Get(ctx, false)
	short, cancelShort := context.WithTimeout(ctx, time.Second/20)
	defer cancelShort()
	_, err = pool.Get(short, false)
	fmt.Println("third at once:", err)
	pool.Put(a, true)
	pool.Put(b, true)
	fmt.Println("idle:", len(pool.idle), "dials:", dials)
	stop()
	time.Sleep(10 * time.Millisecond)
	pool.Sweep()
	fmt.Println("idle after the end of the server:", len(pool.idle))
}
