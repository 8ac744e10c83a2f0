package format

import (
	"strconv"
	"strings"
	"time"
)

// parseDuration reads an ISO 8601 duration of hours, minutes and seconds, in
// this order and at least one of them: "PT1H30M", "PT90M", "PT0.1S", "-PT1M".
// Only seconds may have decimals, at most nine. Days and longer are not read,
// since their length depends on where and when.
func parseDuration(s string) (time.Duration, bool) {
	rest, negative := strings.CutPrefix(s, "-")
	rest, ok := strings.CutPrefix(rest, "PT")
	if !ok || rest == "" {
		return 0, false
	}
	var total uint64 // ns
	for _, unit := range []struct {
		letter string
		ns     time.Duration
	}{{"H", time.Hour}, {"M", time.Minute}, {"S", time.Second}} {
		amount, after, found := strings.Cut(rest, unit.letter)
		if !found {
			continue
		}
		ns, ok := nanoseconds(amount, uint64(unit.ns))
		if total += ns; !ok || total > 1<<63 {
			return 0, false
		}
		rest = after
	}
	switch {
	case rest != "" || total == 1<<63 && !negative:
		return 0, false
	case negative:
		return time.Duration(-total), true
	}
	return time.Duration(total), true
}

// nanoseconds returns an amount of a unit in ns, at most 2^63 of them.
func nanoseconds(amount string, unit uint64) (uint64, bool) {
	whole, fraction, point := strings.Cut(amount, ".")
	if point && (unit != uint64(time.Second) || fraction == "" || len(fraction) > 9) {
		return 0, false
	}
	n, ok := natural(whole)
	if !ok || n > 1<<63/unit {
		return 0, false
	}
	var decimals uint64
	if point {
		if decimals, ok = natural((fraction + "00000000")[:9]); !ok {
			return 0, false
		}
	}
	return n*unit + decimals, true
}

// natural reads decimal digits and nothing else.
func natural(s string) (uint64, bool) {
	if strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.ParseUint(s, 10, 64)
	return n, err == nil
}

// formatDuration writes the one canonical form that [parseDuration] reads:
// minutes and seconds below 60, no part that is zero, "PT0S" for none.
func formatDuration(d time.Duration) string {
	if d == 0 {
		return "PT0S"
	}
	var b strings.Builder
	n := uint64(d)
	if d < 0 {
		b.WriteByte('-')
		n = -n
	}
	b.WriteString("PT")
	part := func(amount uint64, letter byte) {
		if amount > 0 {
			b.WriteString(strconv.FormatUint(amount, 10))
			b.WriteByte(letter)
		}
	}
	part(n/uint64(time.Hour), 'H')
	part(n%uint64(time.Hour)/uint64(time.Minute), 'M')
	seconds, decimals := n%uint64(time.Minute)/uint64(time.Second), n%uint64(time.Second)
	if decimals == 0 {
		part(seconds, 'S')
		return b.String()
	}
	b.WriteString(strconv.FormatUint(seconds, 10))
	b.WriteByte('.')
	b.WriteString(strings.TrimRight(strconv.FormatUint(uint64(time.Second)+decimals, 10)[1:], "0"))
	b.WriteByte('S')
	return b.String()
}
