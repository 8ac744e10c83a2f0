package paper

import (
	"fmt"
	"strings"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// Options of everything that writes a plan down. The zero value writes what the
// public may see, in Chinese.
type Options struct {
	Lang     string // "en" for English; anything else is Chinese
	Internal bool   // also what is internal (内部)
}

// View is a plan as its readers may see it.
type View struct {
	Q    *campaign.Checked
	Plan schedule.Plan
	Options
}

// New returns the view of a plan. Sessions that name an activity or venue
// unknown to the programme are left out.
func New(q *campaign.Checked, p schedule.Plan, o Options) View {
	known := p
	known.Sessions = nil
	for _, s := range p.Sessions {
		if a, _ := q.Activity(s.Activity); a != nil && q.Venue(s.Venue) != nil {
			known.Sessions = append(known.Sessions, s)
		}
	}
	schedule.Sort(known.Sessions)
	return View{q, known, o}
}

// Visibility returns how visible a session is.
func (v View) Visibility(s schedule.Session) campaign.Visibility {
	a, _ := v.Q.Activity(s.Activity)
	of := [2]campaign.Visibility{a.Visibility, v.Q.Venue(s.Venue).Visibility}
	for _, most := range []campaign.Visibility{campaign.CountOnly, campaign.Internal} {
		if of[0] == most || of[1] == most {
			return most
		}
	}
	return campaign.Public
}

// Shows reports whether the particulars of a session may be written.
func (v View) Shows(s schedule.Session) bool {
	return v.Open(v.Visibility(s))
}

// Sessions returns the sessions that may be shown, by start and ID, and how
// many others are only counted.
func (v View) Sessions() (shown []schedule.Session, counted int) {
	for _, s := range v.Plan.Sessions {
		if v.Shows(s) {
			shown = append(shown, s)
		} else {
			counted++
		}
	}
	return shown, counted
}

// Say returns a label in the language of the view, with what goes into it.
func (v View) Say(l Label, args ...any) string { return l.In(v.Lang, args...) }

// English reports whether the view is in English.
func (v View) English() bool { return v.Lang == "en" }

// Title is the name of the programme with its note.
func (v View) Title() string {
	p := v.Q.Programme()
	if p.Note == "" {
		return p.Name
	}
	return v.Say(Noted, p.Name, p.Note)
}

// Day writes a civil day: 12月4日（周三）, or Wed 4 Dec.
func (v View) Day(d date.Date) string {
	t := time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.UTC)
	if v.English() {
		return t.Format("Mon 2 Jan")
	}
	return fmt.Sprintf("%d月%d日（周%s）", d.Month(), d.Day(), weekdayZh(t.Weekday()))
}

// LongDay writes a civil day with its year.
func (v View) LongDay(d date.Date) string {
	if v.English() {
		return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.UTC).Format("Mon 2 Jan 2006")
	}
	return fmt.Sprintf("%d年%s", d.Year(), v.Day(d))
}

// PlainDay writes a civil day with its year and without its weekday.
func (v View) PlainDay(d date.Date) string {
	if v.English() {
		return d.String()
	}
	return fmt.Sprintf("%d年%d月%d日", d.Year(), d.Month(), d.Day())
}

// Edition says which edition of the plan this is: its number, state and day, and
// the post that approved it; "" if nobody has numbered it.
func (v View) Edition() string {
	r := v.Plan.Revision
	if r.Number == 0 {
		return ""
	}
	parts := []string{r.State.Name().In(v.Lang)}
	if r.Date != 0 {
		parts = append(parts, v.PlainDay(r.Date))
	}
	if r.Post != "" {
		parts = append(parts, v.Say(EditionPost, r.Post))
	}
	between := "，"
	if v.English() {
		between = ", "
	}
	return v.Say(SheetEdition, r.Number, strings.Join(parts, between))
}

func weekdayZh(w time.Weekday) string { return string([]rune("日一二三四五六")[w]) }

// Period writes a range of days, such as 2024年12月1日至7日.
func (v View) Period(r calendar.Range) string {
	switch {
	case r.IsZero():
		return ""
	case r.From == r.To:
		return v.LongDay(r.From)
	case v.English():
		return r.From.String() + " – " + r.To.String()
	case r.From.Year() != r.To.Year():
		return fmt.Sprintf("%d年%d月%d日至%d年%d月%d日", r.From.Year(), r.From.Month(), r.From.Day(), r.To.Year(), r.To.Month(), r.To.Day())
	case r.From.Month() != r.To.Month():
		return fmt.Sprintf("%d年%d月%d日至%d月%d日", r.From.Year(), r.From.Month(), r.From.Day(), r.To.Month(), r.To.Day())
	}
	return fmt.Sprintf("%d年%d月%d日至%d日", r.From.Year(), r.From.Month(), r.From.Day(), r.To.Day())
}

// Date returns the civil day on which a session starts.
func (v View) Date(s schedule.Session) date.Date {
	d, _ := calendar.Civil(s.Start, v.Q.Location())
	return d
}

// Hours writes from when to when a session is held; one that spans days names
// its last day.
func (v View) Hours(s schedule.Session) string {
	from, to := s.Start.In(v.Q.Location()), s.End.In(v.Q.Location())
	last, _ := calendar.Civil(s.End, v.Q.Location())
	if last != v.Date(s) {
		return from.Format("15:04") + "–" + v.Day(last) + to.Format("15:04")
	}
	return from.Format("15:04") + "–" + to.Format("15:04")
}

// Campaign returns the name of a session's campaign.
func (v View) Campaign(s schedule.Session) string {
	_, c := v.Q.Activity(s.Activity)
	return c.Name
}

// Activity returns the name of a session's activity.
func (v View) Activity(s schedule.Session) string {
	a, _ := v.Q.Activity(s.Activity)
	return a.Name
}

// Venue returns the name of a session's place, as [View.VenueName] writes it.
func (v View) Venue(s schedule.Session) string { return v.VenueName(v.Q.Venue(s.Venue)) }

// VenueName returns the name of a place, marked 场地待落实 once if it is a
// placeholder. A name that says so itself in Chinese says it in the language of
// the view.
func (v View) VenueName(x *campaign.Venue) string {
	mark, name := v.Say(Placeholder), x.Name
	if !x.Placeholder || strings.Contains(name, mark) {
		return name
	}
	for _, own := range [...]string{"（", "("} {
		before, after, found := strings.Cut(name, own+string(Placeholder))
		if found && before != "" && (after == "）" || after == ")") {
			name = strings.TrimSpace(before)
		}
	}
	return v.Say(Noted, name, mark)
}

// Area returns the name of the area at a level that a session is held in, ""
// if there is none.
func (v View) Area(s schedule.Session, level audience.Level) string {
	if a := v.Q.Area(v.Q.Above(v.Q.Venue(s.Venue).Area, level)); a != nil {
		return a.Name
	}
	return ""
}

// Setting returns the name of the setting a session enters.
func (v View) Setting(s schedule.Session) string {
	if x := v.Q.Setting(v.Q.Venue(s.Venue).Setting); x != nil {
		return x.Name
	}
	return ""
}

// Units returns the names of the units present.
func (v View) Units(s schedule.Session) []string {
	var names []string
	for _, id := range s.Units {
		if u := v.Q.Unit(id); u != nil {
			names = append(names, u.Name)
		}
	}
	return names
}

// Teams returns the names of the teams.
func (v View) Teams(s schedule.Session) []string {
	var names []string
	for _, id := range s.Teams {
		if t := v.Q.Team(id); t != nil {
			names = append(names, t.Name)
		}
	}
	return names
}

// Organisers returns the names of the organisers in a role.
func (v View) Organisers(s schedule.Session, role campaign.Role) []string {
	var names []string
	for _, o := range s.Organisers {
		name := o.Name
		if u := v.Q.Unit(o.Unit); name == "" && u != nil {
			name = u.Name
		}
		if o.Role == role && name != "" {
			names = append(names, name)
		}
	}
	return names
}

// List joins names: 甲、乙、丙, or A, B, C.
func (v View) List(names []string) string { return strings.Join(names, v.Say(Comma)) }
