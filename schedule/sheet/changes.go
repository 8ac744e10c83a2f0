package sheet

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/explain"
	"github.com/pufa-go/pufa/schedule/paper"
)

// Changes are what two plans differ in, with the reasons.
type Changes struct {
	Before, After schedule.Plan
	Difference    explain.Difference
	Why           map[campaign.SessionID]string // for those who are told; may lack any
	Spared        *Spared                       // nil says nothing of it
}

// Spared says what the sessions that could not stay would have cost, had they
// only been cancelled, beside what the new plan costs.
type Spared struct {
	Sessions     int             // that could not stay
	Dropped, Now audience.People // more value than before: without them, and in the new plan
	Worse, Left  int             // wishes that miss more than before, likewise
}

// ChangeRow is a row of 调整说明, in words.
type ChangeRow struct {
	Session       campaign.SessionID
	Kind          string // 改期, 换地点, 换人员, 新增 or 取消
	Activity      string
	Before, After string // when, where and by whom; empty for what was not or is not
	Why           string
	Tell          string // units, teams, and whether the venue
}

// Rows returns the rows of 调整说明 in order of the new, else the old time, and
// how many changed sessions a [paper.View] does not show. The programme is the
// one of the later plan.
func (c Changes) Rows(q *campaign.Checked, o Options) (rows []ChangeRow, hidden int) {
	b := c.book(q, o)
	for _, x := range c.Difference.Sessions {
		switch {
		case x.Kind == explain.Kept:
		case !b.showsChange(x):
			hidden++
		default:
			s := schedule.Session{Occurrence: x.Session()}
			rows = append(rows, ChangeRow{
				Session: s.ID, Kind: b.changeKind(x), Activity: b.Activity(s), Before: b.arranged(x.Before), After: b.arranged(x.After),
				Why: c.Why[s.ID], Tell: b.told(c.Difference.Notices, s.ID),
			})
		}
	}
	return rows, hidden
}

// WriteChanges writes 调整说明.xlsx: a row for each session that changed with
// 原安排, 现安排, 原因 and 需通知单位, and 通知清单, a row for everything that a unit, a
// team or a venue has to be told. What a [paper.View] does not show is only
// counted. The programme is the one of the later plan.
func WriteChanges(w io.Writer, q *campaign.Checked, c Changes, o Options) error {
	b := c.book(q, o)
	data, err := render(b.View, []page{c.page(b, o), b.notices(c.Difference.Notices)})
	if err == nil {
		_, err = w.Write(data)
	}
	if err != nil {
		return fmt.Errorf("write changes: %w", err)
	}
	return nil
}

func (c Changes) book(q *campaign.Checked, o Options) *book {
	return &book{View: paper.New(q, c.After, o), number: c.After.Fingerprint()}
}

// page is the sheet of changes.
func (c Changes) page(b *book, o Options) page {
	p := b.start(b.Say(paper.SheetChanges))
	d := c.Difference
	p.notes = append(p.notes,
		b.Say(paper.SheetReplaces, c.Before.Fingerprint(), b.number),
		b.Say(paper.SheetChangeSums, d.Count(explain.Moved), d.Count(explain.Restaffed), d.Count(explain.Added), d.Count(explain.Dropped), d.Count(explain.Kept)),
		b.Say(paper.SheetPeopleNow, whole(d.Before.Value), whole(d.After.Value), signed(d.After.Value-d.Before.Value)))
	if x := c.Spared; x != nil {
		p.notes = append(p.notes, b.Say(paper.SheetSpared, fmt.Sprint(x.Sessions), signed(x.Dropped), fmt.Sprint(x.Worse), signed(x.Now), fmt.Sprint(x.Left)))
	}
	rows, hidden := c.Rows(b.Q, o)
	if hidden > 0 {
		p.notes = append(p.notes, b.Say(paper.SheetHiddenMove, hidden))
	}
	t := table{columns: []column{
		{head: paper.SheetNumber, most: 5, kind: centreKind},
		{head: paper.SheetID, most: 18},
		{head: paper.SheetChange, most: 8, kind: centreKind},
		{head: paper.SheetActivity, most: 18},
		{head: paper.SheetBefore, most: 30},
		{head: paper.SheetAfter, most: 30},
		{head: paper.SheetWhy, most: 24},
		{head: paper.SheetToTell, most: 26},
	}}
	for i, r := range rows {
		t.rows = append(t.rows, []any{i + 1, verbatim(r.Session), r.Kind, r.Activity, r.Before, r.After, r.Why, r.Tell})
	}
	p.tables, p.freeze = []table{t}, 2
	return p
}

func whole(p audience.People) string { return fmt.Sprint(p.Whole()) }

func signed(p audience.People) string { return fmt.Sprintf("%+d", p.Whole()) }

// notices is the sheet of whom to tell what.
func (b *book) notices(all []explain.Notice) page {
	p := b.start(b.Say(paper.SheetNotices))
	t := table{columns: []column{
		{head: paper.SheetWhom, most: 26},
		{head: paper.SheetAddressee, most: 8, kind: centreKind},
		{head: paper.SheetChange, most: 8, kind: centreKind},
		{head: paper.SheetActivity, most: 18},
		{head: paper.SheetBefore, most: 32},
		{head: paper.SheetAfter, most: 32},
		{head: paper.SheetID, most: 20},
	}}
	for _, n := range all {
		name, kind := b.addressee(n)
		for _, x := range n.Items {
			if !b.showsChange(x) {
				continue
			}
			s := schedule.Session{Occurrence: x.Session()}
			t.rows = append(t.rows, []any{name, kind, b.changeKind(x), b.Activity(s), b.arranged(x.Before), b.arranged(x.After), verbatim(s.ID)})
		}
	}
	p.tables, p.freeze = []table{t}, 1
	return p
}

// addressee returns the name and the kind of who is told.
func (b *book) addressee(n explain.Notice) (name, kind string) {
	switch {
	case n.Unit != "":
		if u := b.Q.Unit(n.Unit); u != nil {
			return u.Name, b.Say(paper.SheetUnit)
		}
	case n.Team != "":
		if t := b.Q.Team(n.Team); t != nil {
			return t.Name, b.Say(paper.SheetTeam)
		}
	}
	if v := b.Q.Venue(n.Venue); v != nil {
		return b.VenueName(v), b.Say(paper.SheetVenue)
	}
	return string(n.Unit) + string(n.Team) + string(n.Venue), ""
}

// showsChange reports whether a session may be named, as it was and as it is.
func (b *book) showsChange(x explain.SessionChange) bool {
	for _, o := range []*campaign.Occurrence{x.Before, x.After} {
		if o == nil {
			continue
		}
		if a, _ := b.Q.Activity(o.Activity); a == nil || b.Q.Venue(o.Venue) == nil || !b.Shows(schedule.Session{Occurrence: *o}) {
			return false
		}
	}
	return true
}

// changeKind names what became of a session.
func (b *book) changeKind(x explain.SessionChange) string {
	switch {
	case x.Kind == explain.Added:
		return b.Say(paper.SheetAdded)
	case x.Kind == explain.Dropped:
		return b.Say(paper.SheetDropped)
	case x.Time:
		return b.Say(paper.SheetMoved)
	case x.Venue:
		return b.Say(paper.SheetMovedVenue)
	}
	return b.Say(paper.SheetRestaffed)
}

// arranged writes when, where and by which teams a session is held.
func (b *book) arranged(o *campaign.Occurrence) string {
	if o == nil {
		return ""
	}
	s := schedule.Session{Occurrence: *o}
	parts := []string{b.brief(s)}
	if teams := b.Teams(s); len(teams) > 0 {
		parts = append(parts, b.List(teams))
	}
	return strings.Join(parts, " ")
}

// told lists the units and teams that are told of a session, and whether its
// venue is.
func (b *book) told(all []explain.Notice, id campaign.SessionID) string {
	var names []string
	units, venue := 0, false
	for _, n := range all {
		if !slices.ContainsFunc(n.Items, func(x explain.SessionChange) bool { return x.Session().ID == id }) {
			continue
		}
		switch name, _ := b.addressee(n); {
		case n.Unit != "":
			if units++; units <= manyUnits {
				names = append(names, name)
			}
		case n.Team != "":
			names = append(names, name)
		default:
			venue = true
		}
	}
	if units > manyUnits {
		rest := names[manyUnits:]
		names = append([]string{b.Say(paper.SheetAndMore, b.List(names[:manyUnits]), units, b.Say(paper.SheetNotices))}, rest...)
	}
	if venue {
		names = append(names, b.Say(paper.SheetVenue))
	}
	return b.List(names)
}
