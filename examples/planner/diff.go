package main

import (
	"errors"
	"io"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/explain"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/sheet"
)

// runDiff says what two plans of one programme differ in.
func runDiff(o options, stdout io.Writer) error {
	before, err := readPlan(o.before)
	a, afterErr := planned(o)
	if err := errors.Join(err, afterErr); err != nil {
		return err
	}
	if before.Programme != "" && before.Programme != a.q.Programme().Name {
		return complain(back.OtherProgramme, o.before, before.Programme, a.q.Programme().Name)
	}
	for _, s := range before.Sessions {
		if x, _ := a.q.Activity(s.Activity); x == nil || a.q.Venue(s.Venue) == nil {
			return complain(back.OtherSession, o.before, string(s.ID))
		}
	}
	p := &page{answer: a, lang: o.lang}
	p.difference(sheet.Changes{Before: before, After: a.plan, Difference: explain.Diff(a.q, before, a.plan)}, o)
	_, err = io.WriteString(stdout, p.text())
	return err
}

// difference is 调整说明: how many sessions changed and how many people that is,
// which they are, and who must be told.
func (p *page) difference(c sheet.Changes, o options) {
	d := c.Difference
	p.add(p.say(moves.Changes, p.title()))
	p.add(p.edition(c.Before) + p.say(moves.Becomes) + p.edition(c.After))
	p.add(p.say(moves.Counts, d.Count(explain.Moved), d.Count(explain.Restaffed), d.Count(explain.Added), d.Count(explain.Dropped), d.Count(explain.Kept)))
	p.add(p.say(moves.Value, wholePeople(d.Before.Value), wholePeople(d.After.Value), signedPeople(d.After.Value-d.Before.Value)))
	if x := c.Spared; x != nil {
		p.add(p.say(moves.Spared, x.Sessions, signedPeople(x.Dropped), x.Worse, signedPeople(x.Now), x.Left))
	}
	p.wishChanges(d)
	for _, r := range d.Rules {
		if r.Rule == campaign.RulePinned { // what was fixed since is told below, session by session
			continue
		}
		info, _ := r.Rule.Info()
		p.add(p.say(moves.RuleChange, info.Name.In(p.lang), r.Before, r.After))
	}
	p.changeTable(c, o)
	p.toldList(c, o)
}

// edition is the number, state and fingerprint of a plan.
func (p *page) edition(x schedule.Plan) string {
	if x.Revision.Number == 0 {
		return p.say(moves.Unnumbered, x.Fingerprint())
	}
	return p.say(moves.Edition, x.Revision.Number, x.Revision.State.Name().In(p.lang), x.Fingerprint())
}

func wholePeople(v audience.People) string { return grouped(v.Whole()) }

func signedPeople(v audience.People) string {
	if v < 0 {
		return "-" + grouped((-v).Whole())
	}
	return "+" + grouped(v.Whole())
}

// wishChanges lists the wishes of which more or less is missing now.
func (p *page) wishChanges(d explain.Difference) {
	var lines []string
	tells := p.tells()
	for _, w := range d.Wishes {
		if !tells[w.Goal] {
			continue
		}
		lines = append(lines, "  "+p.say(moves.WishChange, w.Grade.Name().In(p.lang), w.Name, w.Before, w.After))
	}
	if len(lines) > 0 {
		p.add(p.say(moves.WishChanges, len(lines)))
		p.firstOf(lines, 0)
	}
}

// changeTable is the table of the sessions that changed.
func (p *page) changeTable(c sheet.Changes, o options) {
	rows, hidden := c.Rows(p.q, paper.Options{Lang: o.lang, Internal: o.internal})
	table := [][]string{{p.say(moves.Change), p.say(moves.Which), p.say(moves.Before), p.say(moves.After), p.say(moves.Why), p.say(moves.Tell)}}
	or := func(s string) string {
		if s == "" {
			return "—"
		}
		return s
	}
	for _, r := range rows {
		table = append(table, []string{r.Kind, r.Activity, or(r.Before), or(r.After), or(r.Why), or(r.Tell)})
	}
	if len(rows) > 0 {
		p.add(wrapped(table, 2, 10, 18, 27, 27, 14, 26)...)
	}
	if hidden > 0 {
		p.add(p.say(moves.HiddenChanges, hidden))
	}
}

// toldList names who must be told, by kind.
func (p *page) toldList(c sheet.Changes, o options) {
	shown := make(map[campaign.SessionID]bool)
	rows, _ := c.Rows(p.q, paper.Options{Lang: o.lang, Internal: o.internal})
	for _, r := range rows {
		shown[r.Session] = true
	}
	var units, teams, venues []string
	for _, n := range c.Difference.Notices {
		items := 0
		for _, x := range n.Items {
			if shown[x.Session().ID] {
				items++
			}
		}
		if items == 0 {
			continue
		}
		switch {
		case n.Unit != "":
			units = append(units, p.say(moves.ToldOne, p.q.Unit(n.Unit).Name, items))
		case n.Team != "":
			teams = append(teams, p.say(moves.ToldOne, p.q.Team(n.Team).Name, items))
		default:
			venues = append(venues, p.say(moves.ToldOne, p.view().VenueName(p.q.Venue(n.Venue)), items))
		}
	}
	p.told(moves.ToldUnits, units)
	p.told(moves.ToldTeams, teams)
	p.told(moves.ToldVenues, venues)
}

func (p *page) told(title campaign.Text, names []string) {
	if len(names) > 0 {
		p.add(hang(p.say(title, len(names)), names, p.say(words.List))...)
	}
}
