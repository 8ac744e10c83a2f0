package coverage

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// Point is a point of the cumulative curve: what a plan has done by the end of a
// week, sessions held before it included in Reach. Nothing of it ever falls, and
// the last point has the figures of the row.
type Point struct {
	Week        WeekID          `json:"week,omitzero"` // empty at last, for sessions in no week
	Sessions    int             `json:"sessions"`
	Attendances audience.People `json:"attendances"` // at these sessions, of the people of the cut
	Reach       Interval        `json:"reach"`
}

// Cumulative returns the curve of a cut, a point for each week with a session of
// the plan. Reach counts the people of the row of the cut. Sessions are those of
// whatever area, since people of the cut may go to them. The cost is that of a row,
// and one estimate for each group and week in which it is drawn.
func (r *Rollup) Cumulative(c Cut) []Point {
	m, groups := r.mask(c), r.q.Groups()
	counted := make([]bool, len(groups))
	sums, terms := make([]sum, len(groups)), make([]Interval, len(groups))
	for g := range groups {
		counted[g] = m.inAreas(r.groupArea[g]) && r.tags.meets(g, m.segments)
	}
	var now Point
	put := func(e *event) {
		for _, l := range r.drawn(int(e.draw)) {
			g := l.other
			if !counted[g] {
				continue
			}
			ch := &r.chances[l.chance]
			sums[g].add(ch, 1)
			if !e.before {
				now.Attendances += attending(groups[g].Size, ch.p)
			}
			if r.targets(m.campaigns, int(g)) {
				term := r.interval(int(g), sums[g])
				now.Reach = now.Reach.add(term).less(terms[g])
				terms[g] = term
			}
		}
	}
	weeks := make([][]*event, len(r.weekNames)+1)
	for i := range r.events {
		e := &r.events[i]
		switch {
		case !r.holds(m, e):
		case e.before:
			put(e)
		case e.week < 0:
			weeks[len(r.weekNames)] = append(weeks[len(r.weekNames)], e)
		default:
			weeks[e.week] = append(weeks[e.week], e)
		}
	}
	var out []Point
	for w, events := range weeks {
		for _, e := range events {
			put(e)
		}
		if len(events) == 0 {
			continue
		}
		now.Week = ""
		if w < len(r.weekNames) {
			now.Week = r.weekNames[w]
		}
		now.Sessions += len(events)
		out = append(out, now)
	}
	return out
}

func (i Interval) less(j Interval) Interval {
	return Interval{i.Lower - j.Lower, i.Expected - j.Expected, i.Upper - j.Upper}
}

// Contribution is what a campaign adds to the others. Everybody whom sessions
// draw counts here, whether the campaign targets them or not, so that what the
// campaigns add comes to the reach of all; the rows of campaigns keep to their
// targets. Sessions held before count with their campaign.
type Contribution struct {
	Campaign campaign.CampaignID `json:"campaign"`
	Alone    Interval            `json:"alone"`  // reached by this campaign
	Union    Interval            `json:"union"`  // by this one and all before it, in the order of the programme
	Added    audience.People     `json:"added"`  // expected Union less that before; these add up to the last Union
	Unique   audience.People     `json:"unique"` // expected to be lost without the campaign: nobody else reaches them
}

// Contributions returns what each campaign of a cut adds, in the order of the
// programme. The last Union is Reach of the cut if it names no campaigns. It costs
// one row and three estimates for each group and campaign.
func (r *Rollup) Contributions(c Cut) []Contribution {
	m := r.mask(c)
	n := r.occurring(m)
	var out []Contribution
	var at []int // of each campaign in out, or −1
	for i, k := range r.q.Programme().Campaigns {
		at = append(at, -1)
		if has(m.campaigns, i) {
			at[i] = len(out)
			out = append(out, Contribution{Campaign: k.ID})
		}
	}
	one, after := make([]sum, len(out)), make([]sum, len(out)+1)
	for g := range r.groupArea {
		if !m.inAreas(r.groupArea[g]) || !r.tags.meets(g, m.segments) {
			continue
		}
		clear(one)
		for _, l := range r.drawing(g) {
			if times := n.all[l.other]; times > 0 {
				one[at[r.draws[l.other].campaign]].add(&r.chances[l.chance], times)
			}
		}
		for k := len(out) - 1; k >= 0; k-- {
			after[k] = after[k+1].and(one[k])
		}
		whole, before := r.interval(g, after[0]), sum{}
		for k := range out {
			x := &out[k]
			x.Alone = x.Alone.add(r.interval(g, one[k]))
			x.Unique += whole.Expected - r.interval(g, before.and(after[k+1])).Expected
			before = before.and(one[k])
			x.Union = x.Union.add(r.interval(g, before))
		}
	}
	last := audience.People(0)
	for k := range out {
		out[k].Added = out[k].Union.Expected - last
		last = out[k].Union.Expected
	}
	return out
}
