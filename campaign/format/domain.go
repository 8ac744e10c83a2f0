package format

import (
	"reflect"
	"time"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// domainLeaf returns the form of the types whose meaning asks for one of its
// own, or nil.
func domainLeaf(t reflect.Type) *leaf {
	switch t {
	case reflect.TypeFor[date.Date]():
		return dateLeaf()
	case reflect.TypeFor[clock.Clock]():
		return clockLeaf()
	case reflect.TypeFor[time.Duration]():
		return durationLeaf()
	case reflect.TypeFor[time.Time]():
		return instantLeaf()
	case reflect.TypeFor[reach.Overlap]():
		return overlapLeaf()
	case reflect.TypeFor[audience.People]():
		return peopleLeaf()
	}
	return nil
}

// stringLeaf is a leaf written as a JSON string. A value is written only if it
// is read back as it was.
func stringLeaf[T comparable](f func() form, want campaign.Text, parse func(string) (T, bool), format func(T) string) *leaf {
	return &leaf{
		form: f,
		want: want,
		read: func(raw jsontext.Value, dst reflect.Value) bool {
			s, ok := unquote(raw)
			if !ok {
				return false
			}
			v, ok := parse(s)
			if ok {
				*dst.Addr().Interface().(*T) = v
			}
			return ok
		},
		write: func(b []byte, src reflect.Value) ([]byte, bool) {
			v := *src.Addr().Interface().(*T)
			s := format(v)
			if back, ok := parse(s); !ok || back != v {
				return b, false
			}
			return quote(b, s)
		},
	}
}

func dateLeaf() *leaf {
	return stringLeaf(dateForm,
		campaign.Text{Zh: "日历上有的日期，如 \"2026-02-14\"，年份 1900 至 2200", En: `a day that the calendar has, such as "2026-02-14", of the years 1900 to 2200`},
		func(s string) (date.Date, bool) {
			d, err := calendar.ParseDate(s)
			return d, err == nil
		},
		date.Date.String,
	)
}

func clockLeaf() *leaf {
	return stringLeaf(clockForm,
		campaign.Text{Zh: "时刻，如 \"08:30\"，从 00:00 到 24:00", En: `a time of day such as "08:30", from 00:00 to 24:00`},
		func(s string) (clock.Clock, bool) {
			c, err := calendar.ParseClock(s)
			return c, err == nil
		},
		calendar.FormatClock,
	)
}

func durationLeaf() *leaf {
	return stringLeaf(durationForm,
		campaign.Text{Zh: "时长，如 \"PT1H30M\"（1 小时 30 分）、\"PT45M\"、\"PT0.1S\"", En: `a duration in hours, minutes and seconds, such as "PT1H30M", "PT45M" or "PT0.1S"`},
		parseDuration, formatDuration,
	)
}

// independent is how [reach.Independent] is written.
const independent = "independent"

func overlapLeaf() *leaf {
	return &leaf{
		form: overlapForm,
		want: campaign.Text{Zh: "不小于 0 的数字，或 \"independent\"（互不相关）", En: `a number from 0, or "independent"`},
		read: func(raw jsontext.Value, dst reflect.Value) bool {
			if s, ok := unquote(raw); ok {
				dst.SetFloat(float64(reach.Independent))
				return s == independent
			}
			x, ok := decimal(raw)
			dst.SetFloat(x)
			return ok && x >= 0
		},
		write: func(b []byte, src reflect.Value) ([]byte, bool) {
			x := src.Float()
			if reach.Overlap(x) == reach.Independent {
				return quote(b, independent)
			}
			if x < 0 {
				return b, false
			}
			return appendReal(b, x)
		},
	}
}

func peopleLeaf() *leaf {
	return &leaf{
		form: peopleForm,
		want: campaign.Text{Zh: "人数，至多三位小数，且不能过大", En: "a number of persons with at most three decimals, and not too large a one"},
		read: func(raw jsontext.Value, dst reflect.Value) bool {
			n, ok := scaled(raw, 3)
			dst.SetInt(n)
			return ok
		},
		write: func(b []byte, src reflect.Value) ([]byte, bool) {
			return append(b, audience.People(src.Int()).String()...), true
		},
	}
}
