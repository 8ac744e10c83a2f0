package docx

import (
	"io"
	"strings"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// Plan writes the work plan (工作方案): what the programme rests on, what is to be
// reached, when, the tasks of hosts, the share of each unit, the key sessions
// and what the plan asks of those who carry it out. Every figure is the
// programme's, the plan's or the referee's. The error is that of w, or the
// findings about a template that cannot be used; nothing is written then.
func Plan(w io.Writer, q *campaign.Checked, p schedule.Plan, o Options) error {
	d := newPlanner(q, p, o)
	d.headline(d.say(paper.DocPlanTitle, q.Programme().Name), "")
	d.add("Number", d.say(paper.DocNumber, d.fill()))
	d.remarks()
	d.edition()
	d.basis()
	d.aims()
	d.times()
	d.tasks()
	d.units()
	d.keys()
	d.demands()
	d.sign()
	return d.write(w)
}

// planner is a document with what the plan's sections share.
type planner struct {
	*document
	q      *campaign.Checked
	p      *campaign.Programme
	kept   paper.Kept
	shown  []schedule.Session
	hidden int // sessions that are only counted
}

func newPlanner(q *campaign.Checked, p schedule.Plan, o Options) *planner {
	d := &planner{document: newDocument(paper.New(q, p, o.Options), o.Template), q: q, p: q.Programme()}
	d.kept = d.view.Kept()
	d.shown, d.hidden = d.view.Sessions()
	return d
}

// remarks appends what everything made of the programme carries.
func (d *planner) remarks() {
	if d.p.Note != "" {
		d.add("Remark", d.say(paper.DocBracketed, d.p.Note))
	}
	if d.view.Internal {
		d.add("Remark", d.say(paper.DocInternal))
	}
}

// edition appends which edition of the plan this is, if it has a number.
func (d *planner) edition() {
	if e := d.view.Edition(); e != "" {
		d.add("Remark", e)
	}
}

func (d *planner) basis() {
	d.heading(paper.DocBasis)
	if len(d.p.Basis) == 0 {
		d.add("Body", d.fill())
	}
	for i, b := range d.p.Basis {
		parts := []string{d.or(b.Issuer), d.say(paper.DocNumber, d.or(b.Number))}
		if b.Valid != (calendar.Range{}) {
			parts = append(parts, d.valid(b.Valid))
		}
		d.item(i+1, d.say(paper.Noted, d.quoted(b.Title), strings.Join(parts, d.say(paper.DocSemicolon))))
	}
}

// quoted puts the marks of a title around it unless it has some.
func (d *planner) quoted(title string) string {
	if d.view.English() || strings.Contains(title, "《") {
		return title
	}
	return "《" + title + "》"
}

// valid says when a document is in force; a zero end is open.
func (d *planner) valid(r calendar.Range) string {
	switch {
	case r.To == 0:
		return d.say(paper.DocValidFrom, d.view.PlainDay(r.From))
	case r.From == 0:
		return d.say(paper.DocValidTo, d.view.PlainDay(r.To))
	}
	return d.say(paper.DocValid, d.view.Period(r))
}

// times lists the campaigns, and what is only counted as one row.
func (d *planner) times() {
	d.heading(paper.DocTimes)
	d.text(paper.DocHorizon, d.view.Period(d.p.Horizon), d.number(int64(len(d.view.Plan.Sessions))))
	counts := d.byCampaign()
	var rows [][]string
	apart, kept := 0, false
	for i := range d.p.Campaigns {
		c := &d.p.Campaigns[i]
		if d.kept.Campaign(c) {
			apart, kept = apart+counts[c.ID], true
			continue
		}
		when := d.period(c.Window)
		if c.Provisional {
			when = d.say(paper.Noted, when, d.say(paper.DocProvisional))
		}
		theme := c.Theme
		if theme == "" && c.Provisional {
			theme = d.fill()
		}
		rows = append(rows, []string{c.Name, when, orDash(theme), d.number(int64(counts[c.ID]))})
	}
	if kept {
		rows = append(rows, []string{d.say(paper.DocKept), "—", "—", d.number(int64(apart))})
	}
	if len(rows) == 0 {
		d.text(paper.DocNone)
		return
	}
	d.table([]column{
		{paper.DocCampaign, 29, false}, {paper.DocWhen, 30, false}, {paper.DocTheme, 29, false}, {paper.DocSessions, 12, true},
	}, rows)
	if d.hidden > 0 {
		d.text(paper.DocHidden, d.number(int64(d.hidden)))
	}
}

// period writes a range of days, and that of the whole year as such.
func (d *planner) period(r calendar.Range) string {
	if r == d.p.Horizon && r == calendar.Year(r.From.Year()) {
		return d.say(paper.DocAllYear)
	}
	return d.view.Period(r)
}

// byCampaign counts all sessions, whoever may see them.
func (d *planner) byCampaign() map[campaign.CampaignID]int {
	counts := make(map[campaign.CampaignID]int)
	for _, s := range d.view.Plan.Sessions {
		_, c := d.q.Activity(s.Activity)
		counts[c.ID]++
	}
	return counts
}

// keys lists the key sessions.
func (d *planner) keys() {
	d.heading(paper.DocKeys)
	var rows [][]string
	for _, s := range keySessions(d.view) {
		rows = append(rows, []string{
			d.view.Day(d.view.Date(s)) + " " + d.view.Hours(s), d.view.Activity(s), d.view.Venue(s), d.number(int64(len(s.Units))), d.standing(s),
		})
	}
	if len(rows) == 0 {
		d.text(paper.DocNone)
		return
	}
	d.table([]column{
		{paper.DocWhen, 23, false}, {paper.DocActivity, 28, false}, {paper.DocVenue, 29, false}, {paper.DocUnitCount, 9, true}, {paper.DocStanding, 11, true},
	}, rows)
}

// standing says how firm the time of a session is.
func (d *planner) standing(s schedule.Session) string {
	switch {
	case len(d.q.Movable(s.Occurrence)) > 0:
		return d.say(paper.DocProvisional)
	case s.Proposed:
		return d.say(paper.Proposed)
	case s.Pinned:
		return d.say(paper.DocPinned)
	}
	return d.say(paper.DocArranged)
}

func orDash(s string) string {
	if s == "" {
		return "—"
	}
	return s
}
