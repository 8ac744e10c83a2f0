package stream

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"

	"github.com/pufa-go/pufa/schedule/coverage"
)

// Totals sum a run up.
type Totals struct {
	Items    int64          `json:"items"`             // records written, bad ones included
	Failed   int64          `json:"failed,omitzero"`   // of these, without a plan
	Finished int64          `json:"finished,omitzero"` // of these, by an earlier run
	Coverage coverage.Tally `json:"coverage"`          // of all plans together
}

func (t *Totals) add(r *Record) {
	t.Items++
	if r.Failure != nil {
		t.Failed++
		return
	}
	t.Coverage = t.Coverage.Merge(r.Coverage)
}

// Journal is what an earlier run has finished. The zero value is nothing.
type Journal struct {
	Bytes  int64  // whole records; what stands behind them is torn and must be cut off
	Totals Totals // of these records
	inputs string // digest of their inputs, in order
}

// mostRecord is the longest record that is read back.
const mostRecord = 1 << 30

// ReadJournal reads the output of an earlier run. A last line that is torn, or no
// record, is not among Bytes; any other line that is no record is an error, since
// then the file is something else. One record is in memory at a time.
func ReadJournal(r io.Reader) (Journal, error) {
	var j Journal
	in, digest := newLines(r, mostRecord), newDigest()
	var bad error // about the line before
	for {
		x, err := in.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return Journal{}, fmt.Errorf("stream: cannot read the finished records: %w", err)
		}
		if bad != nil {
			return Journal{}, bad
		}
		if !x.ended {
			break
		}
		rec, err := ReadRecord(x.text)
		if err == nil && rec.Input == "" {
			err = errNoInput
		}
		if err != nil {
			bad = fmt.Errorf("stream: line %d of the finished output is no record of a run; name the right file, or start anew: %w", x.number, err)
			continue
		}
		j.Bytes += x.size
		j.Totals.add(&rec)
		digest.add(rec.Input)
	}
	j.Totals.Finished = j.Totals.Items
	j.inputs = digest.sum()
	return j, nil
}

var errNoInput = errors.New("it does not say which input it is of")

// digest follows the fingerprints of inputs.
type digest struct{ h hash.Hash }

func newDigest() digest { return digest{sha256.New()} }

func (d digest) add(input string) { d.h.Write([]byte(input)) } // a hash never fails

func (d digest) sum() string { return fmt.Sprintf("%x", d.h.Sum(nil)) }
