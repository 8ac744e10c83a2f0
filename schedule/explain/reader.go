package explain

import (
	"slices"
	"strconv"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// Reader is whom sentences are for. They name no session, activity or venue
// that the reader may not see: never what is only counted (不列明细), and what is
// internal only to internal readers. What would speak of nothing else is the
// zero Text.
type Reader struct {
	Q        *campaign.Checked
	Internal bool
}

// teller writes sentences in one language.
type teller struct{ paper.View }

// both writes a sentence in both languages.
func (r Reader) both(f func(teller) string) campaign.Text {
	in := func(lang string) string {
		return f(teller{paper.View{Q: r.Q, Options: paper.Options{Lang: lang, Internal: r.Internal}}})
	}
	return campaign.Text{Zh: in("zh"), En: in("en")}
}

func (r Reader) shows(o campaign.Occurrence) bool {
	return teller{paper.View{Q: r.Q, Options: paper.Options{Internal: r.Internal}}}.shows(o)
}

// withheld reports whether an activity or venue of a session, which may name
// others that do not exist, is kept from the reader.
func (r Reader) withheld(o campaign.Occurrence) bool {
	kept := func(v campaign.Visibility) bool {
		return v == campaign.CountOnly || v == campaign.Internal && !r.Internal
	}
	a, _ := r.Q.Activity(o.Activity)
	v := r.Q.Venue(o.Venue)
	return a != nil && kept(a.Visibility) || v != nil && kept(v.Visibility)
}

func (t teller) shows(o campaign.Occurrence) bool {
	a, _ := t.Q.Activity(o.Activity)
	return a != nil && t.Q.Venue(o.Venue) != nil && t.Shows(schedule.Session{Occurrence: o})
}

func (t teller) say(p phrase, args ...any) string { return p.in(t.Lang, args...) }

// join makes one sentence of parts.
func (t teller) join(parts ...string) string {
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	if len(parts) == 0 {
		return ""
	}
	out := strings.Join(parts, t.say(semicolon)) + t.say(stop)
	if t.English() {
		if first := out[0]; 'a' <= first && first <= 'z' {
			return string(first-'a'+'A') + out[1:]
		}
	}
	return out
}

func (t teller) list(names []string) string {
	if len(names) == 0 {
		return t.say(nobody)
	}
	return strings.Join(names, t.say(comma))
}

// session says what is held where and when.
func (t teller) session(o campaign.Occurrence) string {
	if !t.shows(o) {
		return t.say(hidden)
	}
	s := schedule.Session{Occurrence: o}
	return t.say(atTime, t.Day(t.Date(s)), t.Hours(s), t.Venue(s), t.Activity(s))
}

// sessions names the first and counts the rest.
func (t teller) sessions(all []campaign.Occurrence) string {
	if len(all) == 1 {
		return t.session(all[0])
	}
	for _, o := range all {
		if t.shows(o) {
			return t.say(these, t.session(o), len(all))
		}
	}
	return t.say(these, t.say(hidden), len(all))
}

func (t teller) teams(o campaign.Occurrence) string {
	return t.list(t.Teams(schedule.Session{Occurrence: o}))
}

func (t teller) units(o campaign.Occurrence) string {
	return t.list(t.Units(schedule.Session{Occurrence: o}))
}

func (t teller) rule(r campaign.Rule) string {
	info, _ := r.Info()
	return info.Name.In(t.Lang)
}

// mostRules is how many rules a sentence names.
const mostRules = 3

func (t teller) rules(all []Barred) string {
	var parts []string
	for _, b := range all[:min(mostRules, len(all))] {
		parts = append(parts, t.say(ruleSlots, t.rule(b.Rule), b.Slots))
	}
	return t.list(parts)
}

// number writes people: whole ones, or thousandths if it is less than one.
func number(p audience.People) string {
	if -1000 < p && p < 1000 {
		return p.String()
	}
	return strconv.FormatInt(p.Whole(), 10)
}

// effect says what a change does, the most binding first.
func (t teller) effect(e Effect) string {
	var parts []string
	add := func(more, fewer phrase, n int64, args func(int64) []any) {
		switch {
		case n > 0:
			parts = append(parts, t.say(more, args(n)...))
		case n < 0:
			parts = append(parts, t.say(fewer, args(-n)...))
		}
	}
	for i, n := range []int64{e.MissedMust, e.MissedShould, e.MissedMay} {
		grade := campaign.Grades()[i].Name().In(t.Lang)
		add(moreMissed, fewerMissed, n, func(n int64) []any { return []any{grade, n} })
	}
	add(morePeople, fewerPeople, int64(e.Value), func(n int64) []any { return []any{number(audience.People(n))} })
	add(moreTravel, fewerTravel, int64(e.Travel.Minutes()), func(n int64) []any { return []any{n} })
	if len(parts) == 0 {
		return t.say(noChange)
	}
	return t.list(parts)
}
