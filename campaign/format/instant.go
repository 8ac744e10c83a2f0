package format

import (
	"reflect"
	"strings"
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/pufa-go/pufa/campaign"
)

// instantLayout is RFC 3339 with milliseconds only where there are any.
const instantLayout = "2006-01-02T15:04:05.999Z07:00"

func instantLeaf() *leaf {
	return &leaf{
		form: instantForm,
		want: campaign.Text{
			Zh: "带时差的时间，如 \"2024-12-04T09:00:00+08:00\"，至多精确到毫秒",
			En: `an instant with its offset, such as "2024-12-04T09:00:00+08:00", to the millisecond at most`,
		},
		read: func(raw jsontext.Value, dst reflect.Value) bool {
			s, ok := unquote(raw)
			if !ok {
				return false
			}
			t, ok := parseInstant(s)
			*dst.Addr().Interface().(*time.Time) = t
			return ok
		},
		write: func(b []byte, src reflect.Value) ([]byte, bool) {
			t := src.Addr().Interface().(*time.Time)
			s := t.Format(instantLayout)
			if back, ok := parseInstant(s); !ok || !back.Equal(*t) {
				return b, false
			}
			return quote(b, s)
		},
		blank: func(src reflect.Value) bool { return src.Addr().Interface().(*time.Time).IsZero() },
	}
}

// parseInstant gives the instant its own fixed offset for a location, whatever
// the zone of the machine.
func parseInstant(s string) (time.Time, bool) {
	if !instantShaped(s) {
		return time.Time{}, false
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}, false
	}
	switch _, offset := t.Zone(); {
	case offset == 0:
		return t.UTC(), true
	case offset <= -24*60*60 || offset >= 24*60*60:
		return time.Time{}, false
	default:
		return t.In(time.FixedZone("", offset)), true
	}
}

// instantShaped reports whether every character stands where RFC 3339 wants
// it. (Package time also takes 9:00 and 09:00:00,5.)
func instantShaped(s string) bool {
	const form = "0000-00-00T00:00:00"
	if len(s) <= len(form) || !shaped(s[:len(form)], form) {
		return false
	}
	rest := s[len(form):]
	if rest[0] == '.' {
		digits := len(rest) - 1 - len(strings.TrimLeft(rest[1:], "0123456789"))
		if digits < 1 || digits > 3 {
			return false
		}
		rest = rest[1+digits:]
	}
	return rest == "Z" || (shaped(rest, "+00:00") || shaped(rest, "-00:00")) && rest[4] <= '5'
}

// shaped reports whether s is form with any digits for its zeros.
func shaped(s, form string) bool {
	for i := range min(len(s), len(form)) {
		if s[i] != form[i] && (form[i] != '0' || s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return len(s) == len(form)
}
