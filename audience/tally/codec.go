package tally

import (
	"encoding/binary"
	"fmt"
	"iter"
	"math"
)

// The binary form begins with magic, one letter for the counter, and the version of its layout. Numbers are little
// endian; a list is its length in four bytes and its elements, sorted and without repetition.
const (
	magic   = "pufa"
	version = 1
)

// header returns b followed by the header of a counter.
func header(b []byte, kind byte) []byte { return append(append(b, magic...), kind, version) }

// appendText returns b followed by the length and the bytes of s.
func appendText(b []byte, s string) []byte {
	return append(appendUint32(b, len(s)), s...)
}

// decoder reads a binary form. The first error stays, and from then on every read gives zero.
type decoder struct {
	data []byte
	err  error
}

// decode starts reading the binary form of a counter.
func decode(data []byte, kind byte) *decoder {
	d := &decoder{data: data}
	switch h := d.take(len(magic) + 2); {
	case d.err != nil:
	case string(h[:len(magic)]) != magic || h[len(magic)] != kind:
		d.fail("another header than %q", magic+string(kind))
	case h[len(magic)+1] != version:
		d.fail("version %d, only %d is known; a newer Pufa wrote it", h[len(magic)+1], version)
	}
	return d
}

func (d *decoder) fail(format string, args ...any) {
	if d.err == nil {
		d.err = fmt.Errorf("tally: %s, %d bytes before the end: %w", fmt.Sprintf(format, args...), len(d.data), ErrFormat)
		d.data = nil
	}
}

// take returns the next n bytes, which belong to the input.
func (d *decoder) take(n int) []byte {
	if d.err != nil {
		return nil
	}
	if n > len(d.data) {
		d.fail("%d bytes expected and only %d left", n, len(d.data))
		return nil
	}
	b := d.data[:n]
	d.data = d.data[n:]
	return b
}

// uint32 reads a number of four bytes.
func (d *decoder) uint32() uint32 {
	if b := d.take(4); b != nil {
		return binary.LittleEndian.Uint32(b)
	}
	return 0
}

// int64 reads a number of eight bytes between least and 2⁶³−1.
func (d *decoder) int64(least int64) int64 {
	b := d.take(8)
	if b == nil {
		return 0
	}
	n := binary.LittleEndian.Uint64(b)
	if n > math.MaxInt64 || int64(n) < least {
		d.fail("number %d outside its range", n)
		return 0
	}
	return int64(n)
}

// length reads the length of a list whose elements take at least size bytes each, and refuses one that cannot be.
func (d *decoder) length(size int) int {
	n := d.uint32()
	if int64(n)*int64(size) > int64(len(d.data)) {
		d.fail("a list of %d elements and only %d bytes left", n, len(d.data))
		return 0
	}
	return int(n)
}

// ids reads a list of entries that begin with an ID, in ascending order; size is the least size of an entry without
// its ID. The rest of each entry is read by the body of the loop.
func (d *decoder) ids(size int) iter.Seq[string] {
	return func(yield func(string) bool) {
		last := "" // no entry has an empty ID
		for range d.length(4 + size) {
			id := string(d.take(d.length(1)))
			if d.err == nil && id <= last {
				d.fail("IDs not in ascending order")
			}
			if d.err != nil || !yield(id) {
				return
			}
			last = id
		}
	}
}

// end refuses bytes that are left over, and returns the first error.
func (d *decoder) end() error {
	if d.err == nil && len(d.data) > 0 {
		d.fail("%d bytes left over", len(d.data))
	}
	return d.err
}

// appendUint32 returns b followed by a length, which is below 2³² for every list of this package.
func appendUint32(b []byte, n int) []byte { return binary.LittleEndian.AppendUint32(b, uint32(n)) }
