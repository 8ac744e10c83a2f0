package sheet

import (
	"fmt"
	"io"
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// Edited is a plan that was read back from its workbook.
type Edited struct {
	Plan schedule.Plan // its status is [schedule.Unsolved]: it states no figures

	// Against the plan it was written from, in the order of the rows, and for
	// Dropped of that plan. A session whose lock alone was changed is in Changed.
	New, Changed, Dropped []campaign.SessionID

	rows map[campaign.SessionID]cells.Row
	lang string
}

// Cell names the cell that answers for a breach of a rule by a session, such as
// 总表!C4(日期); empty for a session that the workbook does not list.
func (e Edited) Cell(id campaign.SessionID, rule campaign.Rule) string {
	r, ok := e.rows[id]
	if !ok {
		return ""
	}
	return r.Path(ruleHead(rule).In(e.lang))
}

// ruleHead is the heading under which a breach of a rule is mended.
func ruleHead(rule campaign.Rule) paper.Label {
	switch rule {
	case campaign.RuleReference, campaign.RuleUnique:
		return paper.SheetID
	case campaign.RuleDuration, campaign.RuleHours, campaign.RuleGrid, campaign.RuleSeason, campaign.RuleOpening, campaign.RuleShift, campaign.RuleTravel:
		return paper.SheetHours
	case campaign.RuleWhere, campaign.RuleParallel, campaign.RulePerVenue:
		return paper.SheetVenue
	case campaign.RuleTeams, campaign.RuleDrafted, campaign.RuleLaws, campaign.RuleDialect, campaign.RuleTeamClash:
		return paper.SheetTeam
	case campaign.RuleUnits, campaign.RuleHost, campaign.RuleStalls:
		return paper.SheetPresent
	case campaign.RuleSessions, campaign.RuleCap, campaign.RuleBudget:
		return paper.SheetActivity
	}
	return paper.SheetDate // what depends on the day: windows, closures, limits, visits, spacing, pins
}

// ReadPlan reads a plan back from 总表 of a workbook that [Write] made and a
// planner has edited: dates, times, venues, teams and units of sessions, which
// keep their 场次编号; rows taken out; and rows added, with an activity, venue, day
// and time at least, and any number of their own or none. 时间性质 = 指定 locks a
// session: it is then Pinned. An end may be left out of a time, and the session
// lasts as long as before. Figures that follow from the programme are not read.
//
// Base is the plan that the workbook was written from. What a cell does not say
// in full, and what was not listed at all because of its visibility, is as it
// was there. Without one, a zero plan, everything has to be in the workbook, and
// sessions that are only counted are not in the plan; many units are then looked
// up in 单位任务安排表. A session that did not change is the very one of base.
//
// The plan need not keep the rules: that is for package check. What cannot be
// understood is [campaign.Findings] by sheet, cell and heading, all of them, and
// nothing else is returned then.
func ReadPlan(r io.ReaderAt, size int64, q *campaign.Checked, base schedule.Plan, l cells.Limits) (Edited, error) {
	d, err := open(r, size, q, base, ReadOptions{Limits: l}, paper.SheetAll, func(lang string) []cells.Column {
		return bilingual(lang, planHeads[:]...)
	})
	if err != nil {
		return Edited{}, err
	}
	defer d.close()
	d.planned = make(map[string]bool)
	for _, x := range append((&book{}).parts(), recorded()...) {
		d.planned[cells.HeadKey(string(x.head))], d.planned[cells.HeadKey(x.head.In("en"))] = true, true
	}
	if !d.judgeHead(d.head(paper.SheetCampaign), d.head(paper.SheetCounty), d.head(paper.SheetTown)) {
		return Edited{}, d.findings()
	}
	p := newPlanReader(d)
	if len(base.Sessions) > 0 {
		if other := d.otherPlan(); other != nil {
			return Edited{}, other
		}
		if strange := p.mostlyStrange(); strange != nil {
			return Edited{}, strange
		}
	}
	for _, row := range d.t.Rows {
		p.row(row)
	}
	p.numberNew()
	if len(d.found) > 0 {
		return Edited{}, d.findings()
	}
	return p.edited(), nil
}

// planHeads are the headings that a plan is read from.
var planHeads = [...]paper.Label{
	paper.SheetID, paper.SheetDate, paper.SheetHours, paper.SheetCampaign, paper.SheetActivity, paper.SheetCounty,
	paper.SheetTown, paper.SheetVenue, paper.SheetPresent, paper.SheetTeam, paper.SheetHow,
}

// planReader reads rows of a plan.
type planReader struct {
	sessions
	written    map[campaign.SessionID]map[paper.Label]string // keys of the cells of base
	activities map[string][]campaign.ActivityID
	venues     map[string][]campaign.VenueID
	teams      map[string][]campaign.TeamID
	listed     map[campaign.SessionID][]campaign.UnitID // of 单位任务安排表; nil until it is needed

	read     []schedule.Session
	rows     map[campaign.SessionID]cells.Row
	unnamed  []int // of read, without a number
	at       []cells.Row
	new, old []campaign.SessionID
}

func newPlanReader(d *intake) *planReader {
	p := &planReader{
		sessions:   sessions{intake: d, seen: make(map[campaign.SessionID]item)},
		written:    make(map[campaign.SessionID]map[paper.Label]string),
		activities: make(map[string][]campaign.ActivityID),
		venues:     make(map[string][]campaign.VenueID),
		teams:      make(map[string][]campaign.TeamID),
		rows:       make(map[campaign.SessionID]cells.Row),
	}
	p.index()
	b := &book{View: paper.New(d.q, d.p, Options{Lang: d.lang, Internal: true})}
	parts := b.parts()[1:]
	for _, s := range b.View.Plan.Sessions {
		cellsOf := make(map[paper.Label]string)
		for _, x := range parts {
			said, _ := text(x.value(b.described(s)))
			cellsOf[x.head] = cells.Key(said)
		}
		p.written[s.ID] = cellsOf
	}
	whole := d.q.Programme()
	for _, c := range whole.Campaigns {
		for _, a := range c.Activities {
			for _, k := range keysOf(a.Name, string(a.ID)) {
				p.activities[k] = append(p.activities[k], a.ID)
			}
		}
	}
	for _, v := range whole.Venues {
		keys := keysOf(v.Name, string(v.ID))
		if v.Placeholder {
			keys = append(keys, nameKey(paper.Noted.In(d.lang, v.Name, paper.Placeholder.In(d.lang))), nameKey(b.VenueName(&v)))
		}
		slices.Sort(keys)
		for _, k := range slices.Compact(keys) {
			p.venues[k] = append(p.venues[k], v.ID)
		}
	}
	for _, t := range d.q.Teams() {
		for _, k := range keysOf(t.Name, string(t.ID)) {
			p.teams[k] = append(p.teams[k], t.ID)
		}
	}
	return p
}

// numberNew numbers sessions that were added without a number.
func (p *planReader) numberNew() {
	for i, n := 0, 1; i < len(p.unnamed); n++ {
		id := campaign.SessionID(fmt.Sprint("new-", n))
		if _, taken := p.rows[id]; taken || p.byID[id].ID != "" {
			continue
		}
		k := p.unnamed[i]
		p.read[k].ID, p.rows[id] = id, p.at[k]
		p.new = append(p.new, id)
		i++
	}
}

// edited puts together what was read and what the workbook does not list.
func (p *planReader) edited() Edited {
	e := Edited{New: p.new, Changed: p.old, rows: p.rows, lang: p.lang}
	v := paper.New(p.q, p.p, Options{})
	open := make(map[campaign.SessionID]bool)
	for _, s := range v.Plan.Sessions {
		open[s.ID] = v.Shows(s)
	}
	sessions := p.read
	for _, s := range p.p.Sessions {
		if _, listed := p.rows[s.ID]; listed {
			continue
		}
		if open[s.ID] {
			e.Dropped = append(e.Dropped, s.ID)
			continue
		}
		sessions = append(sessions, s)
	}
	e.Plan = schedule.Plan{Programme: p.q.Programme().Name, Note: p.p.Note, Revision: p.p.Revision, Sessions: slices.Clone(sessions)}
	schedule.Sort(e.Plan.Sessions)
	return e
}
