package stream

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// defaultLine is the longest line of an input that states none: what package
// format reads of any document.
const defaultLine = 64 << 20

// lines reads lines of bounded length.
type lines struct {
	r      *bufio.Reader
	most   int
	number int64 // of the latest line, from 1
}

// line is one line without its line feed.
type line struct {
	number int64
	text   []byte // nil if it is too long
	size   int64  // with its line feed, if it has one
	ended  bool   // by a line feed
	long   bool
}

func newLines(r io.Reader, most int) *lines {
	if most <= 0 {
		most = defaultLine
	}
	return &lines{r: bufio.NewReaderSize(r, 1<<16), most: most}
}

// next returns the next line, or io.EOF after the last. What is too long is read
// past and not held.
func (l *lines) next() (line, error) {
	l.number++
	x := line{number: l.number}
	for {
		piece, err := l.r.ReadSlice('\n')
		x.size += int64(len(piece))
		if x.ended = err == nil; x.ended {
			piece = piece[:len(piece)-1]
		}
		if x.long = x.long || len(x.text)+len(piece) > l.most; x.long {
			x.text = nil
		} else {
			x.text = append(x.text, piece...)
		}
		switch {
		case err == nil, errors.Is(err, io.EOF) && x.size > 0:
			return x, nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return line{}, err
		}
	}
}

// blank reports whether a line holds nothing.
func (x line) blank() bool { return !x.long && len(bytes.TrimSpace(x.text)) == 0 }
