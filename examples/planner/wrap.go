package main

import "strings"

// wrapped returns rows of cells as lines with columns no wider than given, all
// flush left: what does not fit goes on below, if possible behind a blank or a
// comma.
func wrapped(rows [][]string, gap int, most ...int) []string {
	var lines []string
	widths := make([]int, len(most))
	for _, row := range rows {
		for c, cell := range row {
			for _, part := range folded(cell, most[c]) {
				widths[c] = max(widths[c], width(part))
			}
		}
	}
	for _, row := range rows {
		parts, deep := make([][]string, len(row)), 0
		for c, cell := range row {
			parts[c] = folded(cell, most[c])
			deep = max(deep, len(parts[c]))
		}
		for i := range deep {
			line := ""
			for c := range row {
				part := ""
				if i < len(parts[c]) {
					part = parts[c][i]
				}
				line += left(part, widths[c]) + blank(gap)
			}
			lines = append(lines, strings.TrimRight(line, " "))
		}
	}
	return lines
}

// folded cuts a text into parts of a width. It cuts behind the last blank or
// comma unless that leaves the line half empty.
func folded(s string, most int) []string {
	var out []string
	for width(s) > most {
		end, soft, w := 0, 0, 0
		for i, r := range s {
			if w += width(string(r)); w > most && i > 0 {
				break
			}
			end = i + len(string(r))
			if strings.ContainsRune(" 、，,;；", r) && 2*w >= most {
				soft = end
			}
		}
		if soft > 0 {
			end = soft
		}
		out = append(out, strings.TrimRight(s[:end], " "))
		s = strings.TrimLeft(s[end:], " ")
	}
	return append(out, s)
}
