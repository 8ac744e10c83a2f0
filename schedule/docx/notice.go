package docx

import (
	"fmt"
	"io"
	"strconv"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// Notice writes the notice of one session (活动通知) with the reply slip (回执) of
// the units taking part; [KeySessions] lists those that usually have one. The
// session need not be a key one. The error is that of w, or says that the plan
// has no such session that these options may show; nothing is written then.
func Notice(w io.Writer, q *campaign.Checked, p schedule.Plan, id campaign.SessionID, o Options) error {
	d := newPlanner(q, p, o)
	for _, s := range d.shown {
		if s.ID == id {
			d.notice(s)
			return d.write(w)
		}
	}
	return fmt.Errorf("notice of session %q: the plan has no such session that may be shown; choose one of those listed, or Options.Internal for an internal one (计划中没有这一场次,或该场次不得列出)", id)
}

func (d *planner) notice(s schedule.Session) {
	_, c := d.q.Activity(s.Activity)
	units := d.view.Units(s)
	d.headline(d.say(paper.DocNoticeTitle, d.view.Activity(s)), d.say(paper.DocNoticeKind))
	d.add("Number", d.say(paper.DocNumber, d.fill()))
	d.remarks()
	d.edition()
	if len(units) > 0 {
		d.add("Addressee", d.say(paper.DocToUnits))
	} else {
		d.add("Addressee", d.say(paper.DocTo, d.fill()))
	}
	d.text(paper.DocNoticeLead, d.fill())

	d.heading(paper.DocSubject)
	d.text(paper.DocPartOf, c.Name, d.view.Activity(s))
	if c.Theme != "" {
		d.text(paper.DocThemeIs, c.Theme)
	} else {
		d.text(paper.DocThemeIs, d.fill())
	}
	d.heading(paper.DocTime)
	d.text(paper.DocAt, d.view.LongDay(d.view.Date(s)), d.view.Hours(s))
	for _, why := range d.q.Movable(s.Occurrence) {
		d.text(paper.DocProvisionalWhy, why.In(d.view.Lang))
	}
	if s.Proposed {
		d.text(paper.DocProposedWhy)
	}
	d.heading(paper.DocPlace)
	d.text(paper.DocPlaceIs, d.view.Venue(s), d.fill())
	d.organisers(s)
	d.present(s, units)
	d.courses(s)
	d.heading(paper.DocBring)
	d.text(paper.DocBringWhat, d.fill())
	d.heading(paper.DocReply)
	d.text(paper.DocReplyBy, d.fill(), d.fill(), d.fill())
	d.add("Body", d.say(paper.DocAnnex))
	d.sign()
	d.slip(s, units)
}

func (d *planner) organisers(s schedule.Session) {
	d.heading(paper.DocOrganisers)
	some := false
	for _, of := range []struct {
		role  campaign.Role
		label paper.Label
	}{{campaign.LeadOrganiser, paper.DocLeads}, {campaign.HostOrganiser, paper.DocHeldBy}, {campaign.CoOrganiser, paper.DocSupports}} {
		if names := d.view.Organisers(s, of.role); len(names) > 0 {
			d.text(of.label, d.view.List(names))
			some = true
		}
	}
	if !some {
		d.add("Body", d.fill())
	}
}

// present lists who takes part.
func (d *planner) present(s schedule.Session, units []string) {
	d.heading(paper.DocPresent)
	switch {
	case len(units) >= KeyUnits:
		d.text(paper.DocUnitsInAnnex, d.number(int64(len(units))))
	case len(units) > 0:
		d.text(paper.DocUnitsPresent, d.number(int64(len(units))), d.view.List(units))
	}
	if teams := d.view.Teams(s); len(teams) > 0 {
		d.text(paper.DocTeamsPresent, d.view.List(teams))
	}
	if len(units)+len(s.Teams) == 0 {
		d.add("Body", d.fill())
	}
}

// courses lists what happens in the session.
func (d *planner) courses(s schedule.Session) {
	a, _ := d.q.Activity(s.Activity)
	d.heading(paper.DocParts)
	if len(a.Parts) == 0 {
		name := d.fill()
		if f := d.q.Format(a.Format); f != nil {
			name = f.Name
		}
		d.text(paper.DocOnePart, name)
		return
	}
	var rows [][]string
	for _, part := range a.Parts {
		var units []string
		for _, id := range part.Units {
			units = append(units, d.q.Unit(id).Name)
		}
		f := d.q.Format(part.Format)
		from := s.Start.Add(part.Offset).In(d.q.Location())
		length := part.Duration
		if length == 0 {
			length = f.Duration
		}
		rows = append(rows, []string{
			from.Format("15:04") + "–" + from.Add(length).Format("15:04"), part.Name, f.Name, d.or(d.view.List(units)),
		})
	}
	d.table([]column{{paper.DocHours, 20, true}, {paper.DocPart, 30, false}, {paper.DocForm, 22, true}, {paper.DocBy, 28, false}}, rows)
}

// slip is the reply slip on a page of its own: one row for each unit, or rows
// to be filled in.
func (d *planner) slip(s schedule.Session, units []string) {
	const blank = 5
	d.pageBreak()
	d.add("Addressee", d.say(paper.DocAnnexHead))
	d.add("Title", d.say(paper.DocSlip))
	d.add("Remark", d.say(paper.DocSlipOf, d.view.Activity(s), d.view.LongDay(d.view.Date(s))))
	if len(units) == 0 {
		units = make([]string, blank)
	}
	var rows [][]string
	for i, name := range units {
		rows = append(rows, []string{strconv.Itoa(i + 1), name, "", "", ""})
	}
	d.table([]column{
		{paper.DocOrder, 9, true}, {paper.DocUnit, 37, false}, {paper.DocPeople, 14, true}, {paper.DocPost, 20, true}, {paper.DocPhone, 20, true},
	}, rows)
}
