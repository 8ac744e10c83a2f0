package cells

import (
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// MaxNumber is the largest that [Number] reads.
const MaxNumber = 2_000_000_000

// Number reads a whole number from 0 to [MaxNumber], with or without a counting word, commas
// between thousands, or 万.
func Number(s string) (int64, bool) {
	s = strings.ReplaceAll(strings.ReplaceAll(Folded(s), ",", ""), " ", "")
	for _, word := range []string{"人次", "人", "场次", "场", "次", "个", "天", "日", "支", "分钟"} {
		if cut, ok := strings.CutSuffix(s, word); ok {
			s = cut
			break
		}
	}
	factor := 1.0
	if cut, ok := strings.CutSuffix(s, "万"); ok {
		s, factor = cut, 10_000
	}
	x, ok := Fraction(s)
	x = math.Round(float64(x*factor)*1e6) / 1e6
	if !ok || x < 0 || x > MaxNumber || x != math.Trunc(x) {
		return 0, false
	}
	return int64(x), true
}

// Fraction reads a decimal number, or a percentage as a share.
func Fraction(s string) (float64, bool) {
	s = Folded(s)
	cut, percent := strings.CutSuffix(s, "%")
	if cut == "" || strings.Trim(cut, "+-.0123456789eE") != "" {
		return 0, false
	}
	x, err := strconv.ParseFloat(cut, 64)
	if err != nil || math.IsInf(x, 0) {
		return 0, false
	}
	if percent {
		x /= 100
	}
	return x, true
}

// FromSerial returns the day that a spreadsheet stores as a number, which counts
// from the end of 1899, because Excel takes 1900 for a leap year, or from the
// beginning of 1904. It is false for what is before March 1900 or after 2400.
func FromSerial(x float64, since1904 bool) (date.Date, bool) {
	if x < 0 || x >= 200_000 {
		return 0, false
	}
	n := date.Date(math.Floor(x))
	if since1904 {
		return date.New(1904, 1, 1) + n, true
	}
	if n < 61 { // before the day that never was, and nobody's plan
		return 0, false
	}
	return date.New(1899, 12, 30) + n, true
}

// Day reads a day stored as a number or typed in one of the usual ways. A day
// without a year is one of the plan's.
func Day(s string, year int, since1904 bool) (date.Date, bool) {
	s = strings.ReplaceAll(Folded(s), " ", "T")
	if before, after, found := strings.Cut(s, "T"); found {
		if _, ok := TimeOfDay(strings.TrimSuffix(after, "Z")); !ok && Weekday(strings.Trim(after, "()")) == 0 {
			return 0, false
		}
		s = before
	}
	if before, _, found := strings.Cut(s, "("); found { // 12月4日(周五)
		s = before
	}
	if x, ok := Fraction(s); ok && strings.Trim(s, "0123456789.") == "" {
		if len(s) == 8 && !strings.Contains(s, ".") {
			return civil(s[:4], s[4:6], s[6:])
		}
		if strings.Count(s, ".") < 2 {
			return FromSerial(x, since1904)
		}
	}
	for _, mark := range []string{"年", "月"} {
		s = strings.Replace(s, mark, "-", 1)
	}
	s = strings.TrimSuffix(strings.TrimSuffix(s, "号"), "日")
	f := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '/' || r == '.' })
	switch {
	case len(f) == 3:
		return civil(f[0], f[1], f[2])
	case len(f) == 2:
		return civil(strconv.Itoa(year), f[0], f[1])
	}
	return 0, false
}

func civil(y, m, d string) (date.Date, bool) {
	var n [3]int
	for i, s := range []string{y, m, d} {
		x, err := strconv.Atoi(s)
		if err != nil || len(s) > 4 || s[0] == '+' {
			return 0, false
		}
		n[i] = x
	}
	if n[0] < 1900 || n[0] > 2200 || n[1] < 1 || n[1] > 12 || n[2] < 1 || n[2] > 31 {
		return 0, false
	}
	found := date.New(n[0], time.Month(n[1]), n[2])
	return found, found.Day() == n[2]
}

// Weekday reads 周一, 星期一 or 礼拜一; 0 is none.
func Weekday(s string) calendar.Weekday {
	for _, head := range []string{"周", "星期", "礼拜"} {
		if rest, ok := strings.CutPrefix(Key(s), head); ok {
			for i, r := range []rune("一二三四五六日") {
				if rest == string(r) || rest == "天" && r == '日' {
					return calendar.Monday + calendar.Weekday(i)
				}
			}
		}
	}
	return 0
}

// TimeOfDay reads 9:00, 上午9点, 下午2点30分 or the part of a day that Excel stores.
func TimeOfDay(s string) (clock.Clock, bool) {
	s = Key(s)
	var after clock.Clock
	if cut, ok := strings.CutPrefix(s, "下午"); ok {
		s, after = cut, 12*clock.Hour
	} else if cut, ok := strings.CutPrefix(s, "上午"); ok {
		s = cut
	}
	if x, ok := Fraction(s); ok && x >= 0 && x < 1 && !strings.ContainsAny(s, "%+-") && strings.Contains(s+".", ".") && after == 0 {
		return clock.Clock(math.Round(x*24*60)) * clock.Minute, true
	}
	s = strings.TrimSuffix(strings.NewReplacer("点半", ":30", "时半", ":30", "点", ":", "时", ":", "分", "").Replace(s), ":")
	if !strings.Contains(s, ":") {
		s += ":00"
	}
	f := strings.Split(s, ":")
	for i := range f {
		if len(f[i]) == 1 {
			f[i] = "0" + f[i]
		}
	}
	c, err := calendar.ParseClock(strings.Join(f, ":"))
	switch {
	case err != nil || after > 0 && c >= 13*clock.Hour:
		return 0, false
	case c >= 12*clock.Hour: // 下午12:30
		return c, true
	}
	return c + after, true
}

// Span cuts a text at what stands between two ends.
func Span(s string) (from, to string, ok bool) {
	for _, mark := range []string{"至", "到", "~", "--", "-"} {
		if from, to, ok = strings.Cut(s, mark); ok {
			return strings.TrimSpace(from), strings.TrimSpace(to), true
		}
	}
	return s, "", false
}
