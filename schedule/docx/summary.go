package docx

import (
	"io"
	"strconv"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
)

// Summary writes the figures for the year's summary (年度总结数据稿): for each
// campaign what was planned beside what confirmed returns say. Drafts are
// counted and not summed. What no return says is 〔待填〕. Text other than
// figures is left to the office.
//
// A sum takes one kind of return: those of sessions, or those of areas of one
// level. Where there are several kinds, each has its row and they are not added
// up. A sum is 约 (about) if any of its figures is, else 余 (and more) if any is.
//
// The error is that of w, or the findings of [returns.Check].
func Summary(w io.Writer, q *campaign.Checked, p schedule.Plan, l returns.List, o paper.Options) error {
	if err := returns.Check(q, p, l); err != nil {
		return err
	}
	d := &summary{planner: newPlanner(q, p, o), list: l}
	d.headline(d.say(paper.DocSummaryTitle, q.Programme().Name), "")
	d.remarks()
	d.collect()
	d.overall()
	d.figures()
	d.sources()
	for _, l := range []paper.Label{paper.DocNotHeld, paper.DocProblems, paper.DocNext} {
		d.heading(l)
		d.add("Body", d.fill())
	}
	d.sign()
	return d.write(w)
}

type summary struct {
	*planner
	list returns.List
	sums sums
	held int // confirmed returns
}

// overall says what was planned and what the figures rest on.
func (d *summary) overall() {
	d.heading(paper.DocOverall)
	var people audience.People
	for _, s := range d.view.Plan.Sessions {
		people += s.Expected.Attendances
	}
	d.text(paper.DocPlannedAll, d.number(int64(len(d.view.Plan.Sessions))), d.number(people.Whole()))
	if d.hidden > 0 {
		d.text(paper.DocHidden, d.number(int64(d.hidden)))
	}
	d.text(paper.DocHeldAll, d.fill(), d.fill())
	d.text(paper.DocReturnsAll, d.number(int64(len(d.list.Returns))), d.number(int64(d.held)), d.number(int64(len(d.list.Returns)-d.held)))
}

// planned is what the sessions of one campaign are expected to bring.
type planned struct {
	sessions int
	people   audience.People
	measures map[campaign.MeasureID]int64
}

func (d *summary) planned() map[campaign.CampaignID]planned {
	out := make(map[campaign.CampaignID]planned)
	for _, s := range d.view.Plan.Sessions {
		_, c := d.q.Activity(s.Activity)
		x := out[c.ID]
		if x.measures == nil {
			x.measures = make(map[campaign.MeasureID]int64)
		}
		x.sessions++
		x.people += s.Expected.Attendances
		for _, m := range s.Expected.Measures {
			x.measures[m.Measure] += m.Amount
		}
		out[c.ID] = x
	}
	return out
}

// figures has a table for each campaign that may be named.
func (d *summary) figures() {
	d.heading(paper.DocByCampaign)
	d.text(paper.DocHowSummed)
	plan := d.planned()
	apart, n := 0, 0
	for i := range d.p.Campaigns {
		c := &d.p.Campaigns[i]
		if d.kept.campaign(c) {
			apart++
			continue
		}
		n++
		d.add("Heading2", d.say(paper.DocNth, strconv.Itoa(n), c.Name))
		d.table([]column{
			{paper.DocFigure, 28, false}, {paper.DocPlanned, 22, true}, {paper.DocReturned, 22, true}, {paper.DocRestsOn, 28, false},
		}, d.rows(c, plan[c.ID]))
	}
	if apart > 0 {
		d.text(paper.DocCampaignsKept, d.number(int64(apart)))
	}
}

// rows returns the figures of a campaign: sessions, attendances, then measures
// in the order of the programme.
func (d *summary) rows(c *campaign.Campaign, plan planned) [][]string {
	rows := [][]string{
		{d.say(paper.DocSessionsOf), d.number(int64(plan.sessions)), d.fill(), "—"},
		{d.say(paper.DocAttendances), d.number(plan.people.Whole()), d.fill(), "—"},
	}
	for _, m := range d.p.Measures {
		name := d.say(paper.Noted, m.Name, m.Unit)
		got := d.sums.of(c.ID, m.ID)
		if len(got) == 0 && !d.expects(c, m.ID) {
			continue
		}
		amount := "—"
		if n, ok := plan.measures[m.ID]; ok && d.expects(c, m.ID) {
			amount = d.number(n)
		}
		if len(got) == 0 {
			rows = append(rows, []string{name, amount, d.fill(), "—"})
		}
		for _, x := range got {
			rows = append(rows, []string{name, amount, d.amount(x.amount, x.qualifier), d.kindOf(x)})
		}
	}
	return rows
}

// expects reports whether an activity that may be named brings the measure.
func (d *summary) expects(c *campaign.Campaign, m campaign.MeasureID) bool {
	for _, a := range c.Activities {
		for _, y := range d.q.Yields(a.ID) {
			if y.Measure == m && !d.kept[a.ID] {
				return true
			}
		}
	}
	return false
}

// amount writes a figure with its qualifier: 约300, 12000余.
func (d *summary) amount(n int64, q returns.Qualifier) string {
	switch q {
	case returns.About:
		return d.say(paper.DocAbout, d.number(n))
	case returns.AtLeast:
		return d.say(paper.DocMoreThan, d.number(n))
	}
	return d.number(n)
}

// kindOf says what a sum is made of.
func (d *summary) kindOf(x sum) string {
	n := d.number(int64(x.returns))
	if x.kind == bySession {
		return d.say(paper.DocBySession, n)
	}
	return d.say(paper.DocByArea, d.say(levelLabel(audience.Level(x.kind))), n)
}

func levelLabel(l audience.Level) paper.Label {
	switch l {
	case audience.City:
		return paper.DocCity
	case audience.County:
		return paper.DocCounty
	case audience.Town:
		return paper.DocTown
	case audience.Village:
		return paper.DocVillage
	}
	return paper.DocAreas
}

// sources lists the returns for areas, drafts as well; those for sessions are
// in the workbook.
func (d *summary) sources() {
	d.heading(paper.DocSources)
	var rows [][]string
	sessions, apart := 0, 0
	for _, r := range d.list.Returns {
		if r.Session != "" {
			sessions++
			continue
		}
		c := d.q.Campaign(r.Campaign)
		if d.kept.campaign(c) {
			apart++
			continue
		}
		var figures []string
		for _, f := range r.Figures {
			m := d.q.Measure(f.Measure)
			figures = append(figures, d.say(paper.DocFigureOf, m.Name, d.amount(f.Amount, f.Qualifier), m.Unit))
		}
		days := r.Days
		if days.IsZero() {
			days = d.p.Horizon
		}
		rows = append(rows, []string{
			d.q.Unit(r.Reporter).Name, d.say(paper.DocAbouts, c.Name, d.q.Area(r.Area).Name, d.period(days)), d.view.List(figures),
			r.Status.Name().In(d.view.Lang), d.or(r.Source.Note),
		})
	}
	if len(rows) > 0 {
		d.table([]column{
			{paper.DocReporter, 20, false}, {paper.DocAboutWhat, 25, false}, {paper.DocFigure, 21, false}, {paper.DocStatus, 11, true}, {paper.DocSource, 23, false},
		}, rows)
	}
	if sessions > 0 {
		d.text(paper.DocSessionReturns, d.number(int64(sessions)))
	}
	if apart > 0 {
		d.text(paper.DocReturnsKept, d.number(int64(apart)))
	}
	if len(d.list.Returns) == 0 {
		d.text(paper.DocNone)
	}
}
