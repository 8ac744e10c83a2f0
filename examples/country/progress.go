package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/pufa-go/pufa/examples/country/rollup"
)

// bar shows how far a run is, and when it will be done, on one line of a
// terminal. It writes nothing unless it is on.
type bar struct {
	w      io.Writer
	on     bool
	lang   string
	now    func() time.Time
	all    int
	before int // done by an earlier run, which tell nothing of the pace
	began  time.Time
	shown  time.Time
	wide   bool // something is on the line
}

// redraw is how long a line stands at least.
const redraw = 200 * time.Millisecond

// start begins to count, with so many done before.
func (b *bar) start(before int) {
	b.before, b.began = before, b.now()
	b.show(before, "")
}

// show replaces the line.
func (b *bar) show(n int, where string) {
	if !b.on {
		return
	}
	now := b.now()
	if b.wide && n < b.all && now.Sub(b.shown) < redraw {
		return
	}
	b.shown, b.wide = now, true
	_, _ = fmt.Fprintf(b.w, "\r%s\x1b[K", b.line(n, now.Sub(b.began), where))
}

// line is the text of the line: a bar, the number done, the time left.
func (b *bar) line(n int, took time.Duration, where string) string {
	const cells = 24
	full := 0
	if b.all > 0 {
		full = n * cells / b.all
	}
	left := words.Unknown.In(b.lang)
	if fresh := n - b.before; fresh > 0 {
		left = clockOf(took / time.Duration(fresh) * time.Duration(b.all-n))
	}
	return fmt.Sprintf(words.Bar.In(b.lang), strings.Repeat("█", full)+strings.Repeat("░", cells-full), rollup.Grouped(int64(n)), rollup.Grouped(int64(b.all)), clockOf(took), left, where)
}

// clear leaves the line empty and the cursor at its start.
func (b *bar) clear() {
	if b.wide {
		_, _ = fmt.Fprint(b.w, "\r\x1b[K")
		b.wide = false
	}
}

// clockOf writes a length of time as 1:02 or 1:02:03.
func clockOf(d time.Duration) string {
	s := int64(d.Round(time.Second) / time.Second)
	if s < 3600 {
		return fmt.Sprintf("%d:%02d", s/60, s%60)
	}
	return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
}
