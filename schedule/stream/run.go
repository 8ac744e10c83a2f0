package stream

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"
)

// Options of a run. The zero value is the recommendation.
type Options struct {
	DoOptions
	Workers int // items planned at once; 0 means as many as Go runs on processors. Each plans with two goroutines
	MaxLine int // bytes of an item's line; 0 means 64 MiB
	// Done is of an earlier run that is to go on; the writer then continues its
	// output. A journal knows the items and not the options they were planned with:
	// with others than the earlier run's, Run goes on without an error, finished
	// plans stay as they are, and the output is that of neither.
	Done     Journal
	Progress func(Totals) // called after each record was written, on the caller's goroutine; nil means never
}

// Run plans every item of r and writes its record to w, in the order of the
// items. The totals are of everything in the output, earlier runs included, also
// if there is an error.
//
// The error says what ended the run before its time: the context, a reader or
// writer that fails, or an input that is not the one that [Options].Done was made
// of. What was written before it stays whole, but for the record that a failing
// writer may have torn; see the package's comment for how to go on. No goroutine
// is left behind, so Run waits for a Read that is under way.
func Run(ctx context.Context, r io.Reader, w io.Writer, o Options) (Totals, error) {
	totals := o.Done.Totals
	in := newLines(r, o.MaxLine)
	if err := pass(in, o.Done); err != nil {
		return totals, err
	}
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	inner, cancel := context.WithCancel(ctx)
	var all sync.WaitGroup
	defer all.Wait()
	defer cancel()
	// The queue keeps the order and bounds what is in hand; work is handed on to whoever is free.
	queue, work := make(chan *job, o.Workers), make(chan *job)
	all.Go(func() { feed(inner, in, queue, work) })
	for range o.Workers {
		all.Go(func() {
			for j := range work {
				j.do(inner, o.DoOptions)
				close(j.ready)
			}
		})
	}
	err := collect(ctx, w, queue, o, &totals)
	return totals, err
}

// job is one line on its way.
type job struct {
	line  line
	err   error // that ended the reading; there is no line then
	ready chan struct{}

	rec     Record
	text    []byte
	stopped error // the context ended it
}

// feed reads lines until they or the context end.
func feed(ctx context.Context, in *lines, queue, work chan<- *job) {
	defer close(work)
	defer close(queue)
	for ctx.Err() == nil {
		x, err := in.next()
		if errors.Is(err, io.EOF) {
			return
		}
		if err == nil && x.blank() {
			continue
		}
		j := &job{line: x, err: err, ready: make(chan struct{})}
		if err != nil {
			close(j.ready)
		}
		select {
		case queue <- j:
		case <-ctx.Done():
			return
		}
		if err != nil {
			return
		}
		select {
		case work <- j:
		case <-ctx.Done():
			return
		}
	}
}

// do plans a line and writes its record down.
func (j *job) do(ctx context.Context, o DoOptions) {
	if j.line.long {
		j.rec = Record{Input: tooLong(j.line), Failure: &Failure{
			Kind: BadLine, Cause: fmt.Sprintf("the line has %d bytes, more than is read; divide the programme by area, or allow longer lines", j.line.size),
		}}
	} else if j.rec, j.stopped = DoLine(ctx, j.line.text, o); j.stopped != nil {
		return
	}
	j.rec.Line = j.line.number
	var text bytes.Buffer
	err := WriteRecord(&text, j.rec)
	if err != nil {
		j.rec = Record{Line: j.rec.Line, Input: j.rec.Input, Failure: failure(Internal, "the plan has no form in JSON; please report it", err)}
		text.Reset()
		err = WriteRecord(&text, j.rec)
	}
	if j.text = text.Bytes(); err != nil {
		j.stopped = err
	}
}

// tooLong is the fingerprint of a line that was not held.
func tooLong(x line) string { return fingerprint(fmt.Appendf(nil, "%d bytes", x.size)) }

// collect writes the records in the order of the queue.
func collect(ctx context.Context, w io.Writer, queue <-chan *job, o Options, totals *Totals) error {
	for j := range queue {
		select {
		case <-j.ready:
		case <-ctx.Done():
			select {
			case <-j.ready: // it was finished all the same
			default:
				return stopped(ctx.Err(), totals)
			}
		}
		if j.err != nil {
			return fmt.Errorf("stream: cannot read the input after line %d: %w; %d records are written and whole", j.line.number, j.err, totals.Items)
		}
		if j.stopped != nil {
			return stopped(j.stopped, totals)
		}
		if n, err := w.Write(j.text); err != nil || n < len(j.text) {
			if err == nil {
				err = io.ErrShortWrite
			}
			return fmt.Errorf("stream: cannot write the record of line %d (%q): %w; the %d before it are whole: make room and go on from them",
				j.line.number, j.rec.ID, err, totals.Items)
		}
		totals.add(&j.rec)
		if o.Progress != nil {
			o.Progress(*totals)
		}
	}
	if err := ctx.Err(); err != nil {
		return stopped(err, totals)
	}
	return nil
}

func stopped(err error, totals *Totals) error {
	return fmt.Errorf("stream: stopped after %d records, which are whole; run again with them as done: %w", totals.Items, err)
}

// pass reads past what an earlier run has finished, and makes sure that it is
// the same.
func pass(in *lines, done Journal) error {
	digest := newDigest()
	for n := int64(0); n < done.Totals.Items; {
		x, err := in.next()
		if errors.Is(err, io.EOF) {
			return fmt.Errorf("stream: the input ends after %d items, but %d are finished: %w", n, done.Totals.Items, errOtherInput)
		}
		if err != nil {
			return fmt.Errorf("stream: cannot read the input at line %d: %w", in.number, err)
		}
		if x.blank() {
			continue
		}
		n++
		if x.long {
			digest.add(tooLong(x))
		} else {
			digest.add(fingerprint(x.text))
		}
	}
	if done.Totals.Items > 0 && digest.sum() != done.inputs {
		return fmt.Errorf("stream: the first %d items are not those that are finished: %w", done.Totals.Items, errOtherInput)
	}
	return nil
}

// errOtherInput says that a journal is of another input.
var errOtherInput = errors.New("go on with the very input of the earlier run, or start anew")
