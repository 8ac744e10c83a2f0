package sheet

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// tidy returns the text of a cell without blanks at its ends, invisible
// characters, and with digits and letters of normal width. Punctuation stays, for
// wide brackets belong in names.
func tidy(s string) string {
	return clean(s, func(r rune) bool { return unicode.IsDigit(r) || unicode.IsLetter(r) })
}

// folded is tidy with punctuation of normal width too, for numbers and dates.
func folded(s string) string {
	s = clean(s, func(rune) bool { return true })
	return strings.NewReplacer("、", ",", "。", ".", "—", "-", "–", "-", "−", "-", "‐", "-", "~", "~").Replace(s)
}

// key is folded without blanks, in lower case, by which names are compared.
func key(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(folded(s)), ""))
}

func clean(s string, narrow func(rune) bool) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\u200B' || r == '\u200C' || r == '\u200D' || r == '\u2060' || r == '\uFEFF':
			return -1
		case unicode.IsSpace(r) || r == '\u3000':
			return ' '
		case r >= '\uFF01' && r <= '\uFF5E' && narrow(r-0xFEE0) && narrow(r):
			return r - 0xFEE0
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// headKey is the key of a heading: without star and without what stands in
// brackets.
func headKey(s string) string {
	s = strings.Trim(key(s), "*")
	for _, c := range []string{"村(社区)"} { // whose brackets are part of the name
		if s == c {
			return s
		}
	}
	if before, _, found := strings.Cut(s, "("); found && before != "" {
		s = before
	}
	return strings.Trim(s, "*")
}

// parts splits a list at any of the usual marks; nil if there is nothing in it.
func parts(s string) []string {
	var out []string
	for p := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(",\uFF0C、;\uFF1B\n", r) }) {
		if p = tidy(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

const maxNumber = 2_000_000_000

// number reads a whole number from 0 on, with or without a counting word, commas
// between thousands, or 万.
func number(s string) (int64, bool) {
	s = strings.ReplaceAll(strings.ReplaceAll(folded(s), ",", ""), " ", "")
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
	x, ok := fraction(s)
	x = math.Round(float64(x*factor)*1e6) / 1e6
	if !ok || x < 0 || x > maxNumber || x != math.Trunc(x) {
		return 0, false
	}
	return int64(x), true
}

// fraction reads a decimal number, or a percentage as a share.
func fraction(s string) (float64, bool) {
	s = folded(s)
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

// truth reads 是 and 否, and what people write for them; a blank cell is no.
func truth(s string) (value, ok bool) {
	switch key(s) {
	case yes, "y", "yes", "1", "true", "√", "✓", "✔", "☑", "有", "选", "选用", "x":
		return true, true
	case "", no, "n", "no", "0", "false", "×", "无", "不", "不选", "-":
		return false, true
	}
	return false, false
}

// days of Excel: the number of a day counts from the end of 1899, because the
// program takes 1900 for a leap year; or from the beginning of 1904.
func fromSerial(x float64, since1904 bool) (date.Date, bool) {
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

// day reads a day stored as a number or typed in one of the usual ways. A day
// without a year is one of the plan's.
func day(s string, year int, since1904 bool) (date.Date, bool) {
	s = strings.ReplaceAll(folded(s), " ", "T")
	if before, after, found := strings.Cut(s, "T"); found {
		if _, ok := timeOfDay(strings.TrimSuffix(after, "Z")); !ok && weekday(strings.Trim(after, "()")) == 0 {
			return 0, false
		}
		s = before
	}
	if before, _, found := strings.Cut(s, "("); found { // 12月4日(周五)
		s = before
	}
	if x, ok := fraction(s); ok && strings.Trim(s, "0123456789.") == "" {
		if len(s) == 8 && !strings.Contains(s, ".") {
			return civil(s[:4], s[4:6], s[6:])
		}
		if strings.Count(s, ".") < 2 {
			return fromSerial(x, since1904)
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

// weekday reads 周一, 星期一 or 礼拜一; 0 is none.
func weekday(s string) calendar.Weekday {
	for _, head := range []string{"周", "星期", "礼拜"} {
		if rest, ok := strings.CutPrefix(key(s), head); ok {
			for i, r := range []rune("一二三四五六日") {
				if rest == string(r) || rest == "天" && r == '日' {
					return calendar.Monday + calendar.Weekday(i)
				}
			}
		}
	}
	return 0
}

// timeOfDay reads 9:00, 上午9点, 下午2点30分 or the part of a day that Excel stores.
func timeOfDay(s string) (clock.Clock, bool) {
	s = key(s)
	var after clock.Clock
	if cut, ok := strings.CutPrefix(s, "下午"); ok {
		s, after = cut, 12*clock.Hour
	} else if cut, ok := strings.CutPrefix(s, "上午"); ok {
		s = cut
	}
	if x, ok := fraction(s); ok && x >= 0 && x < 1 && !strings.ContainsAny(s, "%+-") && strings.Contains(s+".", ".") && after == 0 {
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

// hours reads spans such as 08:30-12:00、14:30-17:30.
func hours(s string) ([]calendar.Hours, bool) {
	var out []calendar.Hours
	for _, p := range parts(folded(s)) {
		from, to, ok := span(p)
		a, ok1 := timeOfDay(from)
		b, ok2 := timeOfDay(to)
		if !ok || !ok1 || !ok2 {
			return nil, false
		}
		out = append(out, calendar.Hours{From: a, To: b})
	}
	return out, len(out) > 0
}

// span cuts a text at what stands between two ends.
func span(s string) (from, to string, ok bool) {
	for _, mark := range []string{"至", "到", "~", "--", "-"} {
		if from, to, ok = strings.Cut(s, mark); ok {
			return strings.TrimSpace(from), strings.TrimSpace(to), true
		}
	}
	return s, "", false
}

// available reads the days a team may be sent: weekdays, days, and spans of days
// joined by 至 or ~.
func available(s string, year int, since1904 bool) (calendar.Days, bool) {
	var out calendar.Days
	for _, p := range parts(folded(s)) {
		if p == "工作日" {
			out.Kind = calendar.Workdays
			continue
		}
		if w := weekday(p); w > 0 {
			out.Weekdays = append(out.Weekdays, w)
			continue
		}
		if d, ok := day(p, year, since1904); ok {
			out.Only = append(out.Only, calendar.On(d))
			continue
		}
		from, to, ok := span(p)
		a, ok1 := day(from, year, since1904)
		if ok1 && !strings.ContainsAny(to, "月-/.") { // 3月1日至15日
			_, month, _ := a.Date()
			to = strconv.Itoa(a.Year()) + "-" + strconv.Itoa(int(month)) + "-" + to
		}
		b, ok2 := day(to, year, since1904)
		if !ok || !ok1 || !ok2 || b < a {
			return calendar.Days{}, false
		}
		out.Only = append(out.Only, calendar.Range{From: a, To: b})
	}
	return out, true
}
