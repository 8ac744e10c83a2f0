package main

import (
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/audience/tally"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/returns"
)

// page is the report being written.
type page struct {
	q        *campaign.Checked
	plan     schedule.Plan
	forecast *coverage.Report
	record   *coverage.Record
	actual   *coverage.Actuals
	lang     string
	demo     bool // the demo secret was used
	made     bool // the log is made up
	out      strings.Builder
}

// write writes the report.
func write(w io.Writer, p page) error {
	whole := p.q.Programme()
	p.line(words.Title, whole.Name, whole.Note)
	p.line(choose(p.demo, words.DemoKeys, words.OwnKeys))
	p.line(choose(p.made, words.MadeLog, words.ReadLog))
	if err := p.expectation(); err != nil {
		return err
	}
	p.sessions()
	p.fact()
	p.gap()
	if err := p.next(); err != nil {
		return err
	}
	_, err := io.WriteString(w, p.out.String())
	return err
}

func choose(yes bool, a, b campaign.Text) campaign.Text {
	if yes {
		return a
	}
	return b
}

func (p *page) say(t campaign.Text, args ...any) string { return fmt.Sprintf(t.In(p.lang), args...) }

func (p *page) line(t campaign.Text, args ...any) { p.out.WriteString(p.say(t, args...) + "\n") }

func (p *page) section(t campaign.Text) {
	p.out.WriteString("\n")
	p.line(t)
}

// whole returns an estimate in persons. Each figure is rounded by itself.
func whole(n audience.People) string { return fmt.Sprint(n.Whole()) }

func percent(rate *float64) string {
	if rate == nil {
		return "—"
	}
	return fmt.Sprintf("%.1f%%", 100**rate)
}

// few returns a number of known persons, too small ones as "<10".
func few(n int64) string { return tally.Cell(n, 0) }

// share returns the share of residents who signed in; one of too few would give
// their number away.
func (p *page) share(of coverage.People) string {
	switch {
	case of.TooMany:
		return p.say(words.NoRate)
	case few(of.Persons) != fmt.Sprint(of.Persons):
		return few(of.Persons)
	}
	return percent(of.Rate)
}

// expectation tells what the plan was expected to do.
func (p *page) expectation() error {
	p.section(words.Forecast)
	for i, c := range p.q.Programme().Campaigns {
		r, add := p.forecast.Campaigns[i], p.forecast.Contributions[i]
		p.line(words.ForecastLine, c.Name, r.Sessions, whole(r.Attendances), whole(r.Reach.Expected), whole(r.Reach.Lower), whole(r.Reach.Upper), fmt.Sprint(r.Size), percent(r.Rate))
		p.line(words.Twice, whole(r.Repeat.Twice.Expected), fmt.Sprintf("%.2f", *r.Repeat.Average))
		p.line(words.ForecastCampaign, whole(add.Added), whole(add.Unique))
	}
	r := p.forecast.Whole
	p.line(words.ForecastLine, p.q.Programme().Name, r.Sessions, whole(r.Attendances), whole(r.Reach.Expected), whole(r.Reach.Lower), whole(r.Reach.Upper), fmt.Sprint(r.Size), percent(r.Rate))
	t, err := coverage.NewRollup(p.q, p.plan).Target(coverage.Cut{Segments: []audience.SegmentID{"pupils"}}, reach.Band{Least: 1, Most: 2})
	if err != nil {
		return err
	}
	p.line(words.Target, whole(t.Within), whole(t.Below), whole(t.Above))
	return nil
}

// sessions tells of each session that may be shown what became of it.
func (p *page) sessions() {
	p.section(words.Sessions)
	for i, s := range p.actual.Sessions {
		if s.Visibility != campaign.Public {
			continue
		}
		a, _ := p.q.Activity(p.plan.Sessions[i].Activity)
		parts := []string{
			p.say(words.Session, s.Session, s.Planned.Format("01-02"), p.q.Venue(p.plan.Sessions[i].Venue).Name, a.Name),
			p.say(words.Expected, whole(s.Expected)), p.outcome(s),
		}
		if s.Held() {
			heads := p.say(words.NoHeads)
			if s.Heads != nil {
				heads = p.say(words.Heads, returns.FormatAmount(*s.Heads, s.Qualifier, p.lang))
			}
			parts = append(parts, heads)
		}
		if s.Held() && s.Signed != nil {
			parts = append(parts, p.say(words.Signed, few(*s.Signed)))
		}
		p.out.WriteString(strings.Join(parts, " · ") + "\n")
	}
	for _, d := range p.actual.Doubts {
		p.line(words.Doubt, d.Session, d.What.Name().In(p.lang))
	}
	if len(p.actual.Extra) > 0 {
		p.line(words.Extra, strings.Join(p.actual.Extra, " "))
	}
}

func (p *page) outcome(s coverage.Past) string {
	switch {
	case s.Open:
		return p.say(words.Open)
	case s.Outcome == returns.NotHeld:
		return p.say(words.NotHeld, s.Reason)
	case s.Outcome == returns.HeldLater:
		return p.say(words.Later, s.Day.Format("01-02"), s.Reason)
	}
	return p.say(words.OnDay)
}

// fact tells what came of each campaign, on which basis.
func (p *page) fact() {
	p.section(words.Actual)
	for i, c := range p.q.Programme().Campaigns {
		r := p.actual.Campaigns[i]
		p.line(words.Outcomes, c.Name, r.Planned.Sessions, r.OnDay, r.Later, r.NotHeld, returns.FormatAmount(r.Heads, r.Qualifier, p.lang))
		p.line(words.Basis, r.Basis.Name().In(p.lang))
		switch r.Basis {
		case coverage.Surveyed:
			e := r.Survey.People
			p.line(words.Surveyed, fmt.Sprint(r.Survey.Respondents), fmt.Sprintf("%.0f", e.Estimate), fmt.Sprintf("%.0f", math.Floor(e.Lower)), fmt.Sprintf("%.0f", math.Ceil(e.Upper)))
		case coverage.Exact, coverage.Partial:
			p.line(words.Came, few(r.Came.Persons), few(r.Outsiders.Persons), few(r.Came.Twice))
			e := r.Held.Reach
			p.line(words.Residents, few(r.Residents.Persons), fmt.Sprint(r.Size), p.share(*r.Residents), whole(e.Expected), whole(e.Lower), whole(e.Upper))
		}
	}
	var weeks []string
	for _, x := range p.actual.Cumulative {
		if x.Persons > 0 {
			weeks = append(weeks, fmt.Sprintf("%s %s", x.Week, few(x.Persons)))
		}
	}
	p.line(words.Added, strings.Join(weeks, " · "))
}

// gap divides what is missing into what was not held and how many came.
func (p *page) gap() {
	p.section(words.Gap)
	for i, c := range p.q.Programme().Campaigns {
		r := p.actual.Campaigns[i]
		text := p.say(words.GapHeld, c.Name, whole(r.Planned.Hosted-r.Held.Hosted))
		if r.Held.Sessions == r.Planned.Sessions {
			text = p.say(words.GapNone, c.Name)
		}
		if r.HeadsOf == r.Held.Sessions {
			came := p.say(words.AsMany)
			switch d := r.Heads - r.Held.Hosted.Whole(); {
			case d > 0:
				came = p.say(words.More, fmt.Sprint(d))
			case d < 0:
				came = p.say(words.Fewer, fmt.Sprint(-d))
			}
			text += p.say(words.GapCame, came)
		}
		p.out.WriteString(text + "\n")
	}
	for _, m := range p.actual.Reasons {
		p.line(words.Reason, m.Reason, m.Sessions, whole(m.Attendances))
	}
	var towns []string
	for _, a := range p.q.Programme().Areas {
		if a.Level != audience.Town {
			continue
		}
		r := p.record.Row(coverage.Cut{Campaigns: []campaign.CampaignID{"constitution-week"}, Areas: []audience.AreaID{a.ID}})
		towns = append(towns, a.Name+" "+p.share(*r.Residents))
	}
	p.line(words.Highest, strings.Join(towns, " · "))
}

// next tells what is left for the next plan.
func (p *page) next() error {
	p.section(words.Next)
	for _, c := range p.q.Programme().Campaigns {
		for _, g := range p.record.Left(coverage.Cut{Campaigns: []campaign.CampaignID{c.ID}}) {
			if n := g.Reached.Whole(); g.Basis == coverage.Exact && few(n) != fmt.Sprint(n) {
				p.line(words.LeftFew, c.Name, p.groupName(g.Group), fmt.Sprint(g.Size), few(n))
				continue
			}
			basis := words.LeftExact
			if g.Basis == coverage.Forecast {
				basis = words.LeftForecast
			}
			p.line(words.Left, c.Name, p.groupName(g.Group), fmt.Sprint(g.Size), whole(g.Left), p.say(basis))
		}
	}
	following := *p.q.Programme()
	following.Held = p.record.Held()
	q, err := campaign.Check(following)
	if err != nil {
		return err
	}
	before := coverage.Of(q, schedule.Plan{}).Whole
	p.line(words.Held, len(following.Held), whole(before.Reach.Expected))
	return nil
}

// groupName names a group by its town and its people.
func (p *page) groupName(id audience.GroupID) string {
	for _, g := range p.q.Groups() {
		if g.ID != id {
			continue
		}
		for _, s := range p.q.Programme().Segments {
			if g.Has(s.ID) {
				return p.q.Area(g.Area).Name + s.Name
			}
		}
	}
	return string(id)
}
