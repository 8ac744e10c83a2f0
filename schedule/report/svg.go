package report

import (
	"strconv"
	"unicode"

	"github.com/pufa-go/pufa/schedule/paper"
)

// px is one pixel in the units of charts, so that every coordinate is whole.
const px = 10

// chart draws a chart of so many pixels in a box that scrolls where it would
// have to shrink by more than a tenth. The label says what it shows to those who do not see it.
func (d *page) chart(width, height int, label string, body func()) {
	d.el("div", func() {
		d.el("svg", body,
			"viewBox", "0 0 "+strconv.Itoa(width*px)+" "+strconv.Itoa(height*px), "role", "img", "aria-label", label,
			"style", "min-width:"+strconv.Itoa(width*9/10)+"px;max-width:"+strconv.Itoa(width*3/2)+"px")
	}, "class", "scroll", "tabindex", "0")
}

// rect draws a rectangle in pixels, with a title that is shown on pointing.
func (d *page) rect(x, y, w, h int, class, title string) {
	d.el("rect", func() {
		if title != "" {
			d.leaf("title", title)
		}
	}, "x", at(x), "y", at(y), "width", at(w), "height", at(h), "class", class)
}

// write draws a text from, around ("middle") or up to ("end") a point.
func (d *page) write(x, y int, anchor, class, s string) {
	d.leaf("text", s, "x", at(x), "y", at(y), "text-anchor", anchor, "class", class)
}

// writeIn is write for a text of unknown length, cut to so many ems; the whole
// is shown on pointing.
func (d *page) writeIn(ems, x, y int, anchor, class, s string) {
	cut := fit(paper.Clean(s), ems)
	d.el("text", func() {
		d.text(cut)
		if cut != paper.Clean(s) {
			d.leaf("title", s)
		}
	}, "x", at(x), "y", at(y), "text-anchor", anchor, "class", class)
}

func (d *page) line(x1, y1, x2, y2 int, class string) {
	d.void("line", "x1", at(x1), "y1", at(y1), "x2", at(x2), "y2", at(y2), "class", class)
}

func at(pixels int) string { return strconv.Itoa(pixels * px) }

// fit cuts a text to so many ems, given 1 em for a character of East Asia and
// 0.6 for any other.
func fit(s string, ems int) string {
	room, last := ems*10, 0
	for i, r := range s {
		if room -= tenths(r); room < 0 {
			return s[:last] + "…"
		}
		if room >= 10 {
			last = i + len(string(r))
		}
	}
	return s
}

// tenths returns the room of a character in tenths of an em.
func tenths(r rune) int {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me):
		return 0
	case r >= 0x1100:
		return 10
	}
	return 6
}

// ems returns the room a text takes, rounded up.
func ems(s string) int {
	n := 0
	for _, r := range paper.Clean(s) {
		n += tenths(r)
	}
	return (n + 9) / 10
}

// meter draws a bar from zero in a table cell: full is the length of the whole
// cell.
func (d *page) meter(value, full int64, title string) {
	d.el("svg", func() {
		d.rect(0, 0, 100, 12, "track", "")
		if value > 0 && full > 0 {
			length := max(1, int(min(value, full)*1000/full))
			d.el("rect", func() { d.leaf("title", title) }, "x", "0", "y", "0", "width", strconv.Itoa(length), "height", at(12), "class", "bar")
		}
		d.line(0, 0, 0, 12, "zero")
	}, "viewBox", "0 0 1000 120", "class", "meter", "preserveAspectRatio", "none", "role", "img", "aria-label", title)
}

// swatch explains a mark of a chart: the mark and what it means, never apart.
func (d *page) swatch(class, mark string, meaning paper.Label) {
	d.el("span", func() {
		d.leaf("i", mark, "class", "key "+class)
		d.text(d.Say(meaning))
	})
}
