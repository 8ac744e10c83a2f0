package report

import (
	"strconv"
	"strings"

	"github.com/pufa-go/pufa/audience"
)

// grouped returns a whole number with a comma between thousands.
func grouped[N int | int64](n N) string {
	s := strconv.FormatInt(int64(n), 10)
	digits := strings.TrimPrefix(s, "-")
	sign := s[:len(s)-len(digits)]
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return sign + digits
}

// ratio returns what is done and what is wanted.
func ratio[N int | int64](have, wanted N) string { return grouped(have) + " / " + grouped(wanted) }

// tens returns an estimated number to the nearest ten from a hundred on: more
// digits would feign precision.
func tens(p audience.People) string {
	n := p.Whole()
	if n >= 100 {
		n = (n + 5) / 10 * 10
	}
	return grouped(n)
}

// twoFigures rounds a number of people down to two significant figures: rounded
// to the nearest or up, more people might be printed than attendances.
func twoFigures(p audience.People) int64 {
	n, unit := p.Whole(), int64(1)
	for n/unit >= 100 {
		unit *= 10
	}
	return n / unit * unit
}

// roughly returns an estimate, or an end of its band, to two significant
// figures, in Chinese with 万 from ten thousand on.
func (f *facts) roughly(p audience.People) string { return f.short(twoFigures(p)) }

// short writes a number with few digits: 2.9万, 120万, 8,400.
func (f *facts) short(n int64) string {
	if f.English() || n < 10_000 {
		return grouped(n)
	}
	s := grouped(n / 10_000)
	if rest := n % 10_000; rest > 0 {
		s += "." + strings.TrimRight(strconv.FormatInt(10_000+rest, 10)[1:], "0")
	}
	return s + "万"
}

// percent writes a rate with one decimal; what is less but not nothing says so.
func percent(rate float64) string {
	if 0 < rate && rate < 0.0005 {
		return "<0.1%"
	}
	return strconv.FormatFloat(float64(rate*100), 'f', 1, 64) + "%"
}

// nice returns the step and top of an axis from zero that holds most in at most
// five steps of 1, 2 or 5 times a power of ten.
func nice(most int64) (step, top int64) {
	for unit := int64(1); ; unit *= 10 {
		for _, m := range []int64{1, 2, 5} {
			if step = m * unit; step*5 >= most {
				return step, max(1, (most+step-1)/step) * step
			}
		}
	}
}
