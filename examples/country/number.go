package main

import (
	"strconv"

	"github.com/pufa-go/pufa/audience"
)

// grouped returns a whole number with a comma between thousands.
func grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// estimate returns an estimated number of people: to the nearest ten from a
// hundred on, for more would feign precision.
func estimate(p audience.People) string {
	n := p.Whole()
	if n >= 100 {
		n = (n + 5) / 10 * 10
	}
	return grouped(n)
}
