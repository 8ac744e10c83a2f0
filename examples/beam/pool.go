package main

import (
	"context"
	"runtime"

	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/stream"
)

// pool plans the elements of a bundle side by side. Some engines, Prism among
// them, hand a worker one bundle with all that there is, and elements one by one.
type pool struct {
	results chan result
	running int // or waiting to be emitted
}

// cores bounds what is planned at once in this process, whatever the bundles.
var cores = make(chan struct{}, runtime.GOMAXPROCS(0))

// result is what became of an element.
type result struct {
	rec  stream.Record
	text []byte // of the record
	err  error
}

// sinks are what a planning step emits to: records by file, tallies by place and
// failures by county.
type sinks struct {
	records  func(string, row)
	tallies  func(string, coverage.Tally)
	failures func(string, string)
}

// start forgets what a bundle that failed may have left.
func (p *pool) start() { *p = pool{results: make(chan result)} }

// plan begins with an element as soon as a core is free, and emits what is ready
// meanwhile. The goroutine ends with the work, or when the bundle is given up.
func (p *pool) plan(ctx context.Context, line []byte, number int64, x solving, to sinks) error {
	for {
		select {
		case cores <- struct{}{}:
			p.running++
			results := p.results
			go func() {
				r := x.do(ctx, line, number)
				<-cores
				select {
				case results <- r:
				case <-ctx.Done():
				}
			}()
			return nil
		case r := <-p.results:
			if err := p.emit(r, to); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// finish waits for the rest of the bundle and emits it.
func (p *pool) finish(ctx context.Context, to sinks) error {
	for p.running > 0 {
		select {
		case r := <-p.results:
			if err := p.emit(r, to); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

func (p *pool) emit(r result, to sinks) error {
	p.running--
	if r.err != nil {
		return r.err
	}
	to.emit(r)
	return nil
}
