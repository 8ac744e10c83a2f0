package sheet

import (
	"strconv"
	"strings"

	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
)

// truth reads 是 and 否, and what people write for them; a blank cell is no.
func truth(s string) (value, ok bool) {
	switch cells.Key(s) {
	case yes, "y", "yes", "1", "true", "√", "✓", "✔", "☑", "有", "选", "选用", "x":
		return true, true
	case "", no, "n", "no", "0", "false", "×", "无", "不", "不选", "-":
		return false, true
	}
	return false, false
}

// hours reads spans such as 08:30-12:00、14:30-17:30.
func hours(s string) ([]calendar.Hours, bool) {
	var out []calendar.Hours
	for _, p := range cells.Parts(cells.Folded(s)) {
		from, to, ok := cells.Span(p)
		a, ok1 := cells.TimeOfDay(from)
		b, ok2 := cells.TimeOfDay(to)
		if !ok || !ok1 || !ok2 {
			return nil, false
		}
		out = append(out, calendar.Hours{From: a, To: b})
	}
	return out, len(out) > 0
}

// available reads the days a team may be sent: weekdays, days, and spans of days
// joined by 至 or ~.
func available(s string, year int, since1904 bool) (calendar.Days, bool) {
	var out calendar.Days
	for _, p := range cells.Parts(cells.Folded(s)) {
		if p == "工作日" {
			out.Kind = calendar.Workdays
			continue
		}
		if w := cells.Weekday(p); w > 0 {
			out.Weekdays = append(out.Weekdays, w)
			continue
		}
		if d, ok := cells.Day(p, year, since1904); ok {
			out.Only = append(out.Only, calendar.On(d))
			continue
		}
		from, to, ok := cells.Span(p)
		a, ok1 := cells.Day(from, year, since1904)
		if ok1 && !strings.ContainsAny(to, "月-/.") { // 3月1日至15日
			_, month, _ := a.Date()
			to = strconv.Itoa(a.Year()) + "-" + strconv.Itoa(int(month)) + "-" + to
		}
		b, ok2 := cells.Day(to, year, since1904)
		if !ok || !ok1 || !ok2 || b < a {
			return calendar.Days{}, false
		}
		out.Only = append(out.Only, calendar.Range{From: a, To: b})
	}
	return out, true
}
