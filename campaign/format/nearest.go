package format

import "strings"

// nearest returns the known name that a misspelt one is likely to mean: equal
// but for case, or two slips of the keyboard away; "" if there is none.
func nearest(name string, members []member) string {
	best, least := "", 3
	if len(name) > 40 {
		return ""
	}
	for _, m := range members {
		if strings.EqualFold(m.name, name) {
			return m.name
		}
		if d := slips(name, m.name); d < least && d < len(m.name) {
			best, least = m.name, d
		}
	}
	return best
}

// slips counts the bytes to insert, delete or replace between two names.
func slips(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
