package returns

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// account is a row in the making.
type account struct {
	row      Row
	some     bool // anything is behind it
	people   audience.People
	measures map[campaign.MeasureID]*Comparison
}

func (a *account) sees(v campaign.Visibility) {
	if !a.some {
		a.row.Visibility, a.some = v, true
	}
	a.row.Visibility = opener(a.row.Visibility, v)
}

func (a *account) measure(m campaign.MeasureID, v campaign.Visibility) *Comparison {
	c := a.measures[m]
	if c == nil {
		c = &Comparison{Measure: m, Visibility: v}
		a.measures[m] = c
	}
	c.Visibility = opener(c.Visibility, v)
	return c
}

// expect adds what a session is to bring.
func (a *account) expect(q *campaign.Checked, s *session) {
	a.sees(s.visibility)
	a.people += s.Expected.Attendances
	a.measure(Attendance, s.visibility)
	if n := len(s.Units); n > 0 {
		c := a.measure(Present, s.visibility)
		c.Planned = plus(c.Planned, int64(n))
	}
	for _, m := range s.Expected.Measures {
		if reserved(m.Measure) {
			continue
		}
		c := a.measure(m.Measure, s.visibility)
		c.Planned = plus(c.Planned, m.Amount)
		if t := Total(q, m.Measure); t != "" {
			c := a.measure(t, s.visibility)
			c.Planned = plus(c.Planned, m.Amount)
		}
	}
}

// outcome counts a session.
func (a *account) outcome(s *session) {
	a.sees(s.visibility)
	a.row.Planned++
	switch {
	case s.result == nil:
		a.row.Open++
	case !s.held():
		a.row.NotHeld++
	case s.result.Outcome == HeldLater:
		a.row.Later++
	default:
		a.row.Held++
	}
}

// add counts the figures of a return.
func (a *account) add(figures []Figure, v campaign.Visibility) {
	a.sees(v)
	for _, f := range figures {
		c := a.measure(f.Measure, v)
		c.Actual, c.Qualifier = plus(c.Actual, f.Amount), c.Qualifier.And(f.Qualifier)
		c.Returns++
	}
}

func (a *account) close(order []campaign.MeasureID) Row {
	for _, m := range order {
		if c := a.measures[m]; c != nil {
			if m == Attendance {
				c.Planned = a.people.Whole()
			}
			a.row.Measures = append(a.row.Measures, *c)
		}
	}
	return a.row
}

// book is the accounts of one kind, by ID; "" is what has none.
type book map[string]*account

func (b book) of(id string) *account {
	if b[id] == nil {
		b[id] = &account{measures: make(map[campaign.MeasureID]*Comparison)}
	}
	return b[id]
}

type books struct{ whole, campaigns, counties, units, settings book }

func newBooks() *books {
	return &books{make(book), make(book), make(book), make(book), make(book)}
}

// accounts returns where the amounts of something belong.
func (b *books) accounts(q *campaign.Checked, c *campaign.Campaign, place audience.AreaID, host campaign.UnitID, setting campaign.SettingID) []*account {
	if q.Unit(host) == nil {
		host = ""
	}
	return []*account{
		b.whole.of(""), b.campaigns.of(string(c.ID)), b.counties.of(string(q.Above(place, audience.County))),
		b.settings.of(string(setting)), b.units.of(string(host)),
	}
}

func (b *books) session(q *campaign.Checked, s *session) {
	all := b.accounts(q, s.campaign, s.venue.Area, s.host, s.venue.Setting)
	for _, a := range all {
		a.expect(q, s)
		a.outcome(s)
	}
	seen := []campaign.UnitID{s.host}
	for _, u := range parts(q, s) {
		if q.Unit(u) != nil && !slices.Contains(seen, u) {
			seen = append(seen, u)
			b.units.of(string(u)).outcome(s)
		}
	}
}

// parts returns the units that have a part in a session.
func parts(q *campaign.Checked, s *session) []campaign.UnitID {
	out := q.UnitsOf(s.Occurrence)
	for _, o := range s.Organisers {
		if o.Role == campaign.HostOrganiser {
			out = append(out, o.Unit)
		}
	}
	return out
}

func (b *books) share(q *campaign.Checked, one share) {
	if s := one.session; s != nil {
		for _, a := range b.accounts(q, s.campaign, s.venue.Area, s.host, s.venue.Setting) {
			a.add(one.figures, s.visibility)
		}
		return
	}
	for _, a := range b.accounts(q, one.area.campaign, one.area.Area, one.area.Reporter, "") {
		a.add(one.figures, one.area.visibility)
	}
}

// rows writes the accounts down in the order of the programme.
func (b *books) rows(x *index, s *Summary) {
	p := x.q.Programme()
	s.Whole = b.whole.of("").close(x.measures)
	write := func(from book, id, name string) []Row {
		a := from[id]
		if a == nil {
			return nil
		}
		a.row.ID, a.row.Name = id, name
		return []Row{a.close(x.measures)}
	}
	for _, c := range p.Campaigns {
		s.Campaigns = append(s.Campaigns, write(b.campaigns, string(c.ID), c.Name)...)
	}
	for _, a := range p.Areas {
		s.Counties = append(s.Counties, write(b.counties, string(a.ID), a.Name)...)
	}
	for _, u := range p.Units {
		s.Units = append(s.Units, write(b.units, string(u.ID), u.Name)...)
	}
	for _, v := range p.Settings {
		s.Settings = append(s.Settings, write(b.settings, string(v.ID), v.Name)...)
	}
	s.Counties = append(s.Counties, write(b.counties, "", "")...)
	s.Units = append(s.Units, write(b.units, "", "")...)
	s.Settings = append(s.Settings, write(b.settings, "", "")...)
}
