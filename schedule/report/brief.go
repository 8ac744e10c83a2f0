package report

import (
	"io"
	"strings"
	"time"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// Briefs writes what people take along: one page for each team and day, then
// one for each key session (重点场次). Sessions that are not to be shown have
// none.
func Briefs(w io.Writer, q *campaign.Checked, p schedule.Plan, o Options) error {
	d := newPage(newFacts(q, p, o))
	d.document(paper.ReportBriefs, func() {
		none := true
		for _, t := range d.teamDays() {
			none = false
			d.el("div", func() { d.teamBrief(t) }, "class", "brief")
		}
		for _, s := range d.shown {
			if d.key(s) {
				none = false
				d.el("div", func() { d.sessionBrief(s) }, "class", "brief")
			}
		}
		if none {
			d.leaf("p", d.Say(paper.ReportNothing))
		}
	})
	_, err := io.WriteString(w, d.b.String())
	return err
}

// teamBrief is the page of a team's day.
func (d *page) teamBrief(t teamDay) {
	d.leaf("h2", d.Say(paper.ReportTeamBrief, t.team.Name, d.LongDay(t.day)))
	if base := d.Q.Area(t.team.Base.Area); base != nil {
		d.leaf("p", d.Say(paper.ReportBase, base.Name))
	}
	var rows [][]string
	for _, s := range t.sessions {
		rows = append(rows, []string{d.Hours(s), d.where(s), d.activityName(s.Activity), d.expected(s), d.Say(paper.ToFillIn)})
	}
	d.table("dwwww", []string{
		d.Say(paper.ReportHours), d.Say(paper.ReportPlace), d.Say(paper.ReportWhat), d.Say(paper.ReportExpected), d.Say(paper.ReportContact),
	}, rows)
}

// sessionBrief is the page of a key session.
func (d *page) sessionBrief(s schedule.Session) {
	a, c := d.Q.Activity(s.Activity)
	d.leaf("h2", a.Name)
	rows := [][2]string{
		{d.Say(paper.ReportCampaign), c.Name},
		{d.Say(paper.ReportTheme), c.Theme},
		{d.Say(paper.ReportDay), d.LongDay(d.Date(s)) + " " + d.Hours(s)},
		{d.Say(paper.ReportPlace), d.where(s)},
		{d.Say(paper.ReportLead), d.List(d.Organisers(s, campaign.LeadOrganiser))},
		{d.Say(paper.ReportHost), d.List(d.Organisers(s, campaign.HostOrganiser))},
		{d.Say(paper.ReportSupport), d.List(d.Organisers(s, campaign.CoOrganiser))},
		{d.Say(paper.ReportUnit), d.List(d.Units(s))},
		{d.Say(paper.ReportTeam), d.List(d.Teams(s))},
		{d.Say(paper.ReportParts), strings.Join(d.parts(s, a), d.Say(paper.ReportSemicolon))},
		{d.Say(paper.ReportExpected), d.expected(s)},
		{d.Say(paper.ReportContact), d.Say(paper.ToFillIn)},
	}
	d.el("table", func() {
		d.el("tbody", func() {
			for _, r := range rows {
				if r[1] != "" {
					d.el("tr", func() {
						d.leaf("th", r[0], "scope", "row")
						d.leaf("td", r[1])
					})
				}
			}
		})
	})
}

// parts lists what happens in a session, by the clock.
func (f *facts) parts(s schedule.Session, a *campaign.Activity) []string {
	var out []string
	for _, p := range a.Parts {
		from := s.Start.Add(p.Offset).In(f.Q.Location())
		out = append(out, from.Format("15:04")+" "+p.Name)
	}
	return out
}

// expected says what a session is expected to bring, and how long it takes to
// set up.
func (f *facts) expected(s schedule.Session) string {
	e := schedule.Expect(f.Q, s.Occurrence)
	var parts []string
	if e.Attendances > 0 {
		parts = append(parts, f.Say(paper.ReportAttendanceCount, tens(e.Attendances)))
	}
	for _, x := range e.Measures {
		if m := f.Q.Measure(x.Measure); m != nil {
			parts = append(parts, f.amount(m, x.Amount))
		}
	}
	if setUp := f.Q.Shape(s.Activity).SetUp; setUp > 0 {
		parts = append(parts, f.Say(paper.ReportSetUp, int(setUp/time.Minute)))
	}
	return f.List(parts)
}
