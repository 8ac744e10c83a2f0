package main

import (
	"errors"
	"fmt"
	"reflect"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/returns"
)

// batch is what one file says.
type batch struct {
	path string
	list []returns.Return
}

// merged is what was recorded with what is recorded now.
type merged struct {
	list     []returns.Return
	from     []int // the batch that each is from, counted from 1; 0 is none
	added    int
	same     int                 // said before
	replaced [][2]returns.Return // as they were and as they are
}

// subject is what a return is about and who says it. Days apart are subjects
// apart; those of a session are part of what is said.
type subject struct {
	session  campaign.SessionID
	campaign campaign.CampaignID
	area     audience.AreaID
	reporter campaign.UnitID
}

func subjectOf(r returns.Return) subject {
	return subject{r.Session, r.Campaign, r.Area, r.Reporter}
}

// merge takes batches up into a list. What contradicts that list is an error of
// its file and is not taken up, unless replace says so; two batches never may
// say different things of one subject.
func (p *page) merge(list []returns.Return, batches []batch, replace bool) (merged, error) {
	m := merged{list: slices.Clone(list), from: make([]int, len(list))}
	at, ids := make(map[subject][]int), make(map[returns.ID]bool)
	for i, r := range m.list {
		at[subjectOf(r)], ids[r.ID] = append(at[subjectOf(r)], i), true
	}
	gone := make(map[int]bool)
	var wrong []error
	for n, b := range batches {
		for _, r := range b.list {
			key := subjectOf(r)
			old := slices.DeleteFunc(slices.Clone(at[key]), func(i int) bool { return gone[i] || !p.overlap(m.list[i], r) })
			if len(old) == 0 {
				r.ID = unused(ids, r.ID)
				at[key] = append(at[key], len(m.list))
				m.list, m.from, m.added = append(m.list, r), append(m.from, n+1), m.added+1
				continue
			}
			first := m.list[old[0]]
			switch other := m.from[old[0]]; {
			case len(old) == 1 && alike(first, r):
				m.same++
				continue
			case other != 0:
				wrong = append(wrong, inFile{b.path, complain(back.SaidTwice, p.about(r), batches[other-1].path)})
				continue
			case !replace && (len(old) > 1 || p.opposed(first, r)):
				wrong = append(wrong, inFile{b.path, complain(back.Opposed, p.about(r), p.stand(first), p.stand(r))})
				continue
			}
			r.ID = first.ID
			m.list[old[0]], m.from[old[0]] = r, n+1
			for _, i := range old {
				m.replaced = append(m.replaced, [2]returns.Return{either(i == old[0], first, m.list[i]), r})
				gone[i] = i != old[0]
			}
		}
	}
	if len(wrong) > 0 {
		return merged{}, errors.Join(wrong...)
	}
	m.drop(gone)
	return m, nil
}

// drop takes out what is gone.
func (m *merged) drop(gone map[int]bool) {
	var list []returns.Return
	var from []int
	for i, r := range m.list {
		if !gone[i] {
			list, from = append(list, r), append(from, m.from[i])
		}
	}
	m.list, m.from = list, from
}

// overlap reports whether two returns of one subject are about the same days: a
// session's always, others if they have a day in common.
func (p *page) overlap(a, b returns.Return) bool {
	return a.Session != "" || p.period(a).Intersect(p.period(b)).Valid()
}

// period is the days that a return for an area is about.
func (p *page) period(r returns.Return) calendar.Range {
	if r.Days.IsZero() {
		return p.q.Programme().Horizon
	}
	return r.Days
}

// alike reports whether two returns say the same, whatever they were read from.
func alike(a, b returns.Return) bool {
	a.ID, a.Source = b.ID, b.Source
	return reflect.DeepEqual(a, b)
}

// opposed reports whether a return denies what stands: that a session was held,
// or was not, or that somebody has vouched for it, or which days it is about.
func (p *page) opposed(old, r returns.Return) bool {
	return (old.Outcome == returns.NotHeld) != (r.Outcome == returns.NotHeld) ||
		old.Status == returns.Confirmed && r.Status != returns.Confirmed ||
		r.Session == "" && p.period(old) != p.period(r)
}

// stand is what became of a return's session, or the days that it is about, and
// whether somebody vouches.
func (p *page) stand(r returns.Return) string {
	status := r.Status.Name().In(p.lang)
	if r.Session == "" {
		days := p.period(r)
		return p.say(words.Through, days.From, days.To) + p.say(words.Comma) + status
	}
	return r.Outcome.Name().In(p.lang) + p.say(words.Comma) + status
}

// about names what a return is about, and its reporter; of a session that may
// not be shown it says no more than that.
func (p *page) about(r returns.Return) string {
	what := p.say(words.Hidden)
	switch {
	case r.Session == "":
		what = p.areaOf(r.Campaign, r.Area)
	case p.openID(r.Session):
		what = p.session(r.Session)
	}
	return what + p.say(words.Comma) + p.unitName(r.Reporter)
}

// areaOf names a campaign in an area.
func (p *page) areaOf(id campaign.CampaignID, area audience.AreaID) string {
	names := [2]string{string(id), string(area)}
	if c := p.q.Campaign(id); c != nil {
		names[0] = c.Name
	}
	if a := p.q.Area(area); a != nil {
		names[1] = a.Name
	}
	return names[0] + " " + names[1]
}

func (p *page) unitName(id campaign.UnitID) string {
	if u := p.q.Unit(id); u != nil {
		return u.Name
	}
	return string(id)
}

// unused returns an ID that no return has, numbered if need be.
func unused(taken map[returns.ID]bool, id returns.ID) returns.ID {
	free := id
	for n := 2; taken[free]; n++ {
		free = returns.ID(fmt.Sprintf("%s-%d", id, n))
	}
	taken[free] = true
	return free
}
