package report

import (
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/paper"
)

// facts is everything a report says, worked out once.
type facts struct {
	paper.View
	verdict check.Verdict
	all     *coverage.Report // of every session: for totals
	open    *coverage.Report // of the shown sessions: for whatever is broken down by area
	shown   []schedule.Session
	counted int                         // sessions that are only counted
	kept    paper.Kept                  // what may not be named
	listed  []check.Standing            // wishes that may be named
	apart   int                         // the others
	unmet   int                         // of them, what is missed as far as may be told
	veiled  map[campaign.SettingID]bool // settings with sessions or venues that are not shown
	weeks   []date.Date                 // Mondays of the horizon
}

func newFacts(q *campaign.Checked, p schedule.Plan, o Options) *facts {
	f := &facts{View: paper.New(q, p, o), verdict: check.Plan(q, p)}
	f.shown, f.counted = f.Sessions()
	f.kept = f.Kept()
	f.listed, f.apart, f.unmet = f.Listed(f.kept, f.verdict.Standings)
	f.all = coverage.Of(q, p)
	f.open = f.all
	if f.counted > 0 {
		f.open = coverage.Of(q, schedule.Plan{Sessions: f.shown})
	}
	f.veiled = make(map[campaign.SettingID]bool)
	for _, s := range f.Plan.Sessions {
		if !f.Shows(s) {
			f.veiled[q.Venue(s.Venue).Setting] = true
		}
	}
	for _, v := range q.Programme().Venues {
		if !f.Open(v.Visibility) {
			f.veiled[v.Setting] = true
		}
	}
	h := q.Programme().Horizon
	for d := monday(h.From); d <= h.To; d += 7 {
		f.weeks = append(f.weeks, d)
	}
	return f
}

func monday(d date.Date) date.Date { return d - date.Date((int(d.Weekday())+6)%7) }

// week returns the index of the week of a day; days outside the horizon belong
// to its first or last week.
func (f *facts) week(d date.Date) int {
	return min(max(0, int(d-f.weeks[0])/7), len(f.weeks)-1)
}

// names reports whether a campaign has a line of its own: something of it is
// planned, and it may be named.
func (f *facts) names(c *campaign.Campaign) bool {
	return len(c.Activities) > 0 && !f.kept.Campaign(c)
}

// areas returns the areas of a level in the programme's order.
func (f *facts) areas(level audience.Level) []audience.Area {
	var out []audience.Area
	for _, a := range f.Q.Programme().Areas {
		if a.Level == level {
			out = append(out, a)
		}
	}
	return out
}

// visible reports whether a session of the plan or a pin may be shown. What is
// unknown to the programme hides nothing.
func (f *facts) visible(id campaign.SessionID) bool {
	for _, s := range f.Plan.Sessions {
		if s.ID == id && !f.Shows(s) {
			return false
		}
	}
	if pin := f.Q.Pin(id); pin != nil {
		return f.Shows(schedule.Session{Occurrence: pin.Occurrence})
	}
	return true
}

// keyUnits is how many units make a session that nobody has pinned a key one.
const keyUnits = 10

// key reports whether a session is a key one (重点场次).
func (f *facts) key(s schedule.Session) bool { return s.Pinned || len(s.Units) >= keyUnits }

// some returns the first names of a list, and a sign if there are more.
func (f *facts) some(names []string, most int) string {
	if len(names) <= most {
		return f.List(names)
	}
	return f.List(names[:most]) + f.Say(paper.ReportAndMore)
}

// again says in words how much the same people are taken to come again.
func (f *facts) again() string {
	theta, word := f.all.Overlap.Theta, paper.ReportHigh
	switch {
	case theta < 0.25:
		word = paper.ReportLow
	case theta <= 1:
		word = paper.ReportMedium
	}
	if f.all.Overlap.Assumed {
		return f.Say(paper.ReportAgainAssumed, f.Say(word))
	}
	return f.Say(paper.ReportAgain, f.Say(word))
}

// announced says whether the holidays of the years planned are announced.
func (f *facts) announced() string {
	p := f.Q.Programme()
	years, known := 0, 0
	for y := p.Horizon.From.Year(); y <= p.Horizon.To.Year(); y++ {
		years++
		if p.Calendar.Announced(y) {
			known++
		}
	}
	switch known {
	case years:
		return f.Say(paper.ReportHolidaysKnown)
	case 0:
		return f.Say(paper.ReportHolidaysOpen)
	}
	return f.Say(paper.ReportHolidaysSome)
}

// occursIn reports whether any shown session is of the campaign.
func (f *facts) occursIn(id campaign.CampaignID) bool {
	return slices.ContainsFunc(f.shown, func(s schedule.Session) bool {
		_, c := f.Q.Activity(s.Activity)
		return c.ID == id
	})
}
