package campaign

import (
	"fmt"
	"strings"
	"time"
)

// Text is a sentence for planners in Chinese and for everyone else in English.
type Text struct {
	Zh string `json:"zh"`
	En string `json:"en"`
}

// In returns the sentence in the language of the tag: English for "en", and
// Chinese for anything else.
func (t Text) In(lang string) string {
	if lang == "en" {
		return t.En
	}
	return t.Zh
}

// span writes a duration as planners do: 1小时30分, 45分, 20秒.
func span(d time.Duration) string {
	var b strings.Builder
	for _, unit := range []struct {
		size time.Duration
		name string
	}{{time.Hour, "小时"}, {time.Minute, "分"}, {time.Second, "秒"}, {time.Millisecond, "毫秒"}} {
		if n := d / unit.size; n != 0 {
			fmt.Fprintf(&b, "%d%s", n, unit.name)
			d -= n * unit.size
		}
	}
	if b.Len() == 0 {
		return "0分"
	}
	return b.String()
}
