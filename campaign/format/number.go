package format

import (
	"bytes"
	"math"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
)

// maxNumber is the longest number that is read, in characters. Every number
// that a field can hold has a shorter way of being written.
const maxNumber = 100

// scaled returns a JSON number times 10^places as an int64, exactly. It is
// false for what is no number, has more decimals than places or is out of range.
// Only the value counts: 12, 12.0 and 1.2e1 are the same.
func scaled(raw jsontext.Value, places int) (int64, bool) {
	negative, n, ok := magnitude(raw, places)
	switch {
	case !ok:
		return 0, false
	case negative && n <= 1<<63:
		return int64(-n), true
	case negative || n > math.MaxInt64:
		return 0, false
	}
	return int64(n), true
}

// magnitude returns a JSON number times 10^places without its sign.
func magnitude(raw jsontext.Value, places int) (negative bool, n uint64, ok bool) {
	if raw.Kind() != jsontext.KindNumber || len(raw) > maxNumber {
		return false, 0, false
	}
	text, negative := bytes.CutPrefix(raw, []byte("-"))
	exponent := places
	if i := bytes.IndexAny(text, "eE"); i >= 0 {
		e, err := strconv.Atoi(string(text[i+1:]))
		if err != nil || e > maxNumber || e < -maxNumber {
			return false, 0, false
		}
		exponent += e
		text = text[:i]
	}
	whole, fraction, _ := bytes.Cut(text, []byte("."))
	exponent -= len(fraction)
	digits := append(append(make([]byte, 0, 2*maxNumber), whole...), fraction...)
	for len(digits) > 0 && exponent < 0 && digits[len(digits)-1] == '0' {
		digits = digits[:len(digits)-1]
		exponent++
	}
	digits = bytes.TrimLeft(digits, "0")
	if len(digits) == 0 {
		return negative, 0, true
	}
	if exponent < 0 || len(digits)+exponent > 20 {
		return false, 0, false
	}
	for range exponent {
		digits = append(digits, '0')
	}
	n, err := strconv.ParseUint(string(digits), 10, 64)
	return negative, n, err == nil
}
