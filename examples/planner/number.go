package main

import (
	"strconv"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/schedule/returns"
)

// grouped returns a whole number with a comma between thousands.
func grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	first := 0
	if n < 0 {
		first = 1
	}
	for i := len(s) - 3; i > first; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// reportedAmount returns an amount as an office wrote it, with a comma between
// thousands: 约2,600, 12,000余.
func reportedAmount(n int64, q returns.Qualifier, lang string) string {
	return strings.Replace(returns.FormatAmount(n, q, lang), strconv.FormatInt(n, 10), grouped(n), 1)
}

// estimate returns an estimated number of people or attendances: to the nearest
// ten from a hundred on, for more would feign precision. All estimates of a page
// are rounded alike, so that what is not above something else is never printed
// above it: more people than attendances, or fewer in all than in one row.
func estimate(p audience.People) string {
	n := p.Whole()
	if n >= 100 {
		n = (n + 5) / 10 * 10
	}
	return grouped(n)
}

// percent returns a share of people with one decimal; what is less but not
// nothing says so.
func percent(rate float64) string {
	if 0 < rate && rate < 0.0005 {
		return "<0.1%"
	}
	return strconv.FormatFloat(100*rate, 'f', 1, 64) + "%"
}

// numeral returns a number up to 99 in Chinese numerals, others in digits.
func numeral(n int) string {
	digits := []rune("零一二三四五六七八九")
	switch {
	case n < 0 || n > 99:
		return strconv.Itoa(n)
	case n < 10:
		return string(digits[n])
	}
	s := "十"
	if n >= 20 {
		s = string(digits[n/10]) + s
	}
	if n%10 > 0 {
		s += string(digits[n%10])
	}
	return s
}
