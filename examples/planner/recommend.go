package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/explain"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/solver"
)

// mostSlots is how many slots may be asked for.
const mostSlots = 100

// runRecommend looks for the best slots for one more session of an activity,
// everything else in the plan being as it is.
func runRecommend(ctx context.Context, o options, stdout io.Writer) error {
	a, err := planned(o)
	if err != nil {
		return err
	}
	r, err := a.request(o)
	if err != nil {
		return err
	}
	slots, err := solver.Prepare(a.q).Recommend(ctx, a.plan, r)
	if err != nil {
		return inFile{o.plan, err}
	}
	p := &page{answer: a, lang: o.lang}
	p.slots(r, slots, o)
	_, err = io.WriteString(stdout, p.text())
	return err
}

// request is what the flags ask for.
func (a answer) request(o options) (solver.Request, error) {
	r := solver.Request{Most: o.most}
	x, err := a.activityNamed(o.activity)
	if err != nil {
		return r, err
	}
	r.Activity = x.ID
	if o.venue != "" {
		v, err := a.venueNamed(o.venue)
		if err != nil {
			return r, err
		}
		r.Venues = []campaign.VenueID{v.ID}
	}
	if o.area != "" {
		area, err := a.areaNamed(o.area)
		if err != nil {
			return r, err
		}
		r.Areas = []audience.AreaID{area.ID}
	}
	if o.from != 0 || o.to != 0 {
		h := a.q.Programme().Horizon
		r.Window = calendar.Range{From: o.from, To: o.to}
		if o.from == 0 {
			r.Window.From = h.From
		}
		if o.to == 0 {
			r.Window.To = h.To
		}
		if !r.Window.Intersect(h).Valid() {
			return r, complain(moves.OutsideHorizon, h.From, h.To)
		}
	}
	return r, nil
}

// slots is the table of slots, the best first.
func (p *page) slots(r solver.Request, slots []solver.Slot, o options) {
	a, _ := p.q.Activity(r.Activity)
	p.add(p.say(moves.SlotsTitle, p.title(), a.Name, len(slots)))
	if len(slots) == 0 {
		p.add(p.say(moves.NoSlot))
		if len(r.Venues) > 0 {
			e := explain.Of(p.q, p.plan, explain.Options{Venues: r.Venues, Sessions: nobodysSession, Brief: true})
			p.notServed(e.Unserved, explain.Reader{Q: p.q, Internal: o.internal}, false)
		}
		return
	}
	v := paper.New(p.q, p.plan, paper.Options{Lang: o.lang, Internal: o.internal})
	table := [][]string{{p.say(moves.Rank), p.say(moves.When), p.say(moves.Where), p.say(moves.ByWhom), p.say(moves.Gain), p.say(moves.GoalGain), p.say(moves.TravelMore)}}
	hidden := 0
	for i, x := range slots {
		if len(x.Sessions) == 0 || !v.Shows(x.Sessions[0]) {
			hidden++
			continue
		}
		table = append(table, append([]string{fmt.Sprint(i + 1)}, p.slot(v, x)...))
	}
	if len(table) > 1 {
		p.add(columns(table, 2, 0, 1, 2, 3)...)
	}
	if hidden > 0 {
		p.add(p.say(words.NotListed, hidden))
	}
}

// slot is a row of the table.
func (p *page) slot(v paper.View, x solver.Slot) []string {
	first := x.Sessions[0]
	when := v.Day(v.Date(first)) + " " + v.Hours(first)
	if n := len(x.Sessions); n > 1 {
		when = p.say(moves.RunOf, when, n)
	}
	teams := v.List(v.Teams(first))
	if teams == "" {
		teams = "—"
	}
	return []string{when, v.Venue(first), teams, signedPeople(x.Value), p.missedLess(x.Missed), p.minutes(x.Travel)}
}

// missedLess says what a slot takes off what is missed, by grade.
func (p *page) missedLess(off [3]int64) string {
	var parts []string
	for i, g := range campaign.Grades() {
		if off[i] != 0 {
			parts = append(parts, g.Name().In(p.lang)+" "+fmt.Sprintf("%+d", off[i]))
		}
	}
	if parts == nil {
		return "—"
	}
	return strings.Join(parts, p.say(words.List))
}

func (p *page) minutes(d time.Duration) string {
	return p.say(moves.Minutes, int64(d/time.Minute))
}

// some names the first of many.
func some(names []string) string {
	const most = 12
	if len(names) > most {
		return strings.Join(names[:most], "、") + "…"
	}
	return strings.Join(names, "、")
}
