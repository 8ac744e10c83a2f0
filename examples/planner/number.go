package main

import (
	"fmt"
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

// estimate returns an estimated number of people: to the nearest ten from a
// hundred on, for more would feign precision.
func estimate(p audience.People) string {
	n := p.Whole()
	if n >= 100 {
		n = (n + 5) / 10 * 10
	}
	return grouped(n)
}

// roughly returns a large estimate as planners say it: in 万 with one decimal
// in Chinese, to two figures or so in any case.
func roughly(p audience.People, lang string) string {
	n := p.Whole()
	if n < 10_000 || lang == "en" {
		if n >= 1000 {
			n = (n + 50) / 100 * 100
			return grouped(n)
		}
		return estimate(p)
	}
	tenths := (n + 500) / 1000
	return fmt.Sprintf("%s.%d万", grouped(tenths/10), tenths%10)
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
