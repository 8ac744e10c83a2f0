package sheet

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// tasks is the sheet of what hosts have to hold: host, what, at least how often,
// when, and what is proposed.
func (b *book) tasks() page {
	p := b.start(b.Say(paper.SheetTasks))
	p.notes = append(p.notes, b.Say(paper.SheetHosts))
	p.freeze, p.filter = 3, true
	t := table{columns: []column{
		{head: paper.SheetNumber, most: 5, kind: centreKind},
		{head: paper.SheetHost, most: 26},
		{head: paper.SheetTask, most: 26},
		{head: paper.SheetCounty, most: 20},
		{head: paper.SheetSetting, most: 12, kind: centreKind},
		{head: paper.SheetGrade, most: 8, kind: centreKind},
		{head: paper.SheetLeast, most: 8, kind: countKind},
		{head: paper.SheetWindow, most: 28},
		{head: paper.SheetHave, most: 8, kind: centreKind},
		{head: paper.SheetProposal, most: 60},
		{head: paper.SheetReports, most: 20},
	}}
	shown, hidden := byActivity(b.shown), byActivity(b.hidden)
	unlisted := 0
	for _, g := range b.Q.Goals() {
		as := b.assignment(g)
		if as == nil {
			continue
		}
		if !b.showsActivity(as.Activity) {
			unlisted++
			continue
		}
		for _, c := range g.Cells {
			have, held := b.held(c, shown[as.Activity], hidden[as.Activity])
			t.rows = append(t.rows, []any{
				len(t.rows) + 1, b.unitName(c.Host), as.Name, b.areaNames(c.Scope.Areas), b.settingNames(c.Scope.Settings),
				g.Grade.Name().In(b.Lang), c.Least, b.taskWindow(as), have, held, b.measureNames(as.Measures),
			})
		}
	}
	p.notes = append(p.notes, b.hiddenTasks(unlisted)...)
	p.tables = []table{t}
	return p
}

// assignment returns the assignment that a goal stands for, or nil.
func (b *book) assignment(g campaign.Goal) *campaign.Assignment {
	list := b.Q.Programme().Assignments
	for i := range list {
		if g.Assignment != "" && list[i].ID == g.Assignment {
			return &list[i]
		}
	}
	return nil
}

// held returns how many listed sessions a cell has and which. If others of the
// kind are not listed, here or elsewhere, every cell says so alike, and one that
// would seem to fall short has no number.
func (b *book) held(c campaign.Cell, shown, hidden []schedule.Session) (have any, held list) {
	n := 0
	for _, s := range shown {
		if b.Q.Matches(c.Scope, s.Occurrence) {
			n++
			held = append(held, b.brief(s))
		}
	}
	alike := c.Scope
	alike.Areas, alike.Window = nil, calendar.Range{}
	veiled := slices.ContainsFunc(hidden, func(s schedule.Session) bool { return b.Q.Matches(alike, s.Occurrence) })
	if veiled {
		held = append(held, b.Say(paper.SheetNotListed))
	}
	if veiled && int64(n) < c.Least {
		return nil, held
	}
	return n, held
}

func byActivity(sessions []schedule.Session) map[campaign.ActivityID][]schedule.Session {
	out := make(map[campaign.ActivityID][]schedule.Session)
	for _, s := range sessions {
		out[s.Activity] = append(out[s.Activity], s)
	}
	return out
}

// taskWindow writes when sessions of an assignment count.
func (b *book) taskWindow(as *campaign.Assignment) string {
	w := as.Window
	if w.IsZero() {
		w = b.Q.Window(as.Activity)
	}
	return b.Period(w)
}

func (b *book) unitName(id campaign.UnitID) string {
	if u := b.Q.Unit(id); u != nil {
		return u.Name
	}
	return ""
}

func (b *book) areaName(id audience.AreaID) string {
	if a := b.Q.Area(id); a != nil {
		return a.Name
	}
	return ""
}

func (b *book) areaNames(ids []audience.AreaID) string {
	return b.List(each(ids, b.areaName))
}

func (b *book) settingNames(ids []campaign.SettingID) string {
	return b.List(each(ids, func(id campaign.SettingID) string {
		if s := b.Q.Setting(id); s != nil {
			return s.Name
		}
		return ""
	}))
}

func (b *book) measureNames(ids []campaign.MeasureID) string {
	return b.List(each(ids, func(id campaign.MeasureID) string {
		if m := b.Q.Measure(id); m != nil {
			return m.Name
		}
		return ""
	}))
}

func (b *book) lawNames(ids []campaign.LawID) string {
	return b.List(each(ids, func(id campaign.LawID) string {
		if l := b.Q.Law(id); l != nil {
			return l.Name
		}
		return ""
	}))
}

// each returns the names of IDs, without those that have none.
func each[ID any](ids []ID, name func(ID) string) []string {
	var out []string
	for _, id := range ids {
		if n := name(id); n != "" {
			out = append(out, n)
		}
	}
	return out
}
