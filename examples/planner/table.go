package main

import (
	"strings"
	"unicode"
)

// pageWidth is how many columns the lists of a summary fill.
const pageWidth = 100

// wide lists the ranges of characters that take two columns of a terminal: the
// scripts and full-width forms of East Asia. What Unicode calls ambiguous, such
// as “, · and ×, takes one.
var wide = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x1100, Hi: 0x115F, Stride: 1},
		{Lo: 0x2E80, Hi: 0x303E, Stride: 1},
		{Lo: 0x3041, Hi: 0x4DBF, Stride: 1},
		{Lo: 0x4E00, Hi: 0xA4CF, Stride: 1},
		{Lo: 0xAC00, Hi: 0xD7A3, Stride: 1},
		{Lo: 0xF900, Hi: 0xFAFF, Stride: 1},
		{Lo: 0xFE30, Hi: 0xFE6F, Stride: 1},
		{Lo: 0xFF01, Hi: 0xFF60, Stride: 1},
		{Lo: 0xFFE0, Hi: 0xFFE6, Stride: 1},
	},
	R32: []unicode.Range32{{Lo: 0x1F300, Hi: 0x1F64F, Stride: 1}, {Lo: 0x20000, Hi: 0x3FFFD, Stride: 1}},
}

// width returns how many columns a text takes.
func width(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case unicode.Is(wide, r):
			n += 2
		default:
			n++
		}
	}
	return n
}

// left pads a text to a width on its right, right on its left.
func left(s string, w int) string  { return s + blank(w-width(s)) }
func right(s string, w int) string { return blank(w-width(s)) + s }

func blank(n int) string { return strings.Repeat(" ", max(0, n)) }

// columns returns rows of cells as lines with aligned columns. Columns named in
// toLeft are flush left, the others flush right.
func columns(rows [][]string, gap int, toLeft ...int) []string {
	flush := make(map[int]bool)
	for _, c := range toLeft {
		flush[c] = true
	}
	var widths []int
	for _, row := range rows {
		for c, cell := range row {
			if c == len(widths) {
				widths = append(widths, 0)
			}
			widths[c] = max(widths[c], width(cell))
		}
	}
	var lines []string
	for _, row := range rows {
		cells := make([]string, len(row))
		for c, cell := range row {
			if flush[c] {
				cells[c] = left(cell, widths[c])
			} else {
				cells[c] = right(cell, widths[c])
			}
		}
		lines = append(lines, strings.TrimRight(strings.Join(cells, blank(gap)), " "))
	}
	return lines
}

// hang returns items behind a title, as many to a line as fit; further lines
// start below the first item.
func hang(title string, items []string, between string) []string {
	line, indent := title, width(title)
	var lines []string
	for i, item := range items {
		switch {
		case i == 0:
			line += item
		case width(line)+width(between)+width(item) > pageWidth:
			lines = append(lines, line+strings.TrimRight(between, " "))
			line = blank(indent) + item
		default:
			line += between + item
		}
	}
	return append(lines, line)
}
