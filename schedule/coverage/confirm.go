package coverage

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// Confirm is something that the figures rest on and that has to be confirmed
// or was only assumed (需要您确认), with the area that can tell: the county that is
// responsible, or the city or other area itself for what lies in no county. It
// is empty for what concerns the whole programme.
type Confirm struct {
	What      What               `json:"what"`
	Certainty audience.Certainty `json:"certainty,omitzero"` // open, or the zero value for 推定
	Area      audience.AreaID    `json:"area,omitzero"`
	Count     int                `json:"count"`
}

// What is a kind of thing to be confirmed.
type What string

// What there is to confirm, and what Count counts.
const (
	WhatPlace      What = "place"      // sessions at a placeholder
	WhatVenue      What = "venue"      // sessions at a venue whose entry is open
	WhatDate       What = "date"       // sessions with a proposed date
	WhatCampaign   What = "campaign"   // sessions of a campaign or activity whose window or entry is open
	WhatAttendance What = "attendance" // sessions whose attendance rests on rates, an expected number or a catchment nobody vouched for
	WhatMeasure    What = "measure"    // sessions that bring an amount nobody vouched for
	WhatSize       What = "size"       // groups whose size nobody vouched for
	WhatOverlap    What = "overlap"    // 1 if nobody stated how much the same people come again
)

// whats lists the kinds in the order of reports.
var whats = [...]struct {
	what What
	name campaign.Text
}{
	{WhatPlace, campaign.Text{Zh: "场地待落实(场)", En: "sessions whose place is still to be found"}},
	{WhatVenue, campaign.Text{Zh: "地点资料待定(场)", En: "sessions at venues still to be settled"}},
	{WhatDate, campaign.Text{Zh: "建议时间,待承办单位确定(场)", En: "sessions with a proposed date, for the host to decide"}},
	{WhatCampaign, campaign.Text{Zh: "活动安排待定(场)", En: "sessions of arrangements still to be settled"}},
	{WhatAttendance, campaign.Text{Zh: "参加人数依据未核实(场)", En: "sessions with an unconfirmed basis of attendance"}},
	{WhatMeasure, campaign.Text{Zh: "资料份数、服务人次等依据未核实(场)", En: "sessions with an unconfirmed basis of other measures"}},
	{WhatSize, campaign.Text{Zh: "人数未核实的人群(个)", En: "groups of unconfirmed size"}},
	{WhatOverlap, campaign.Text{Zh: "重复听讲程度为推定", En: "how much the same people come again is assumed"}},
}

// Name returns what planners read, the thing counted in brackets.
func (w What) Name() campaign.Text {
	for _, x := range whats {
		if x.what == w {
			return x.name
		}
	}
	return campaign.Text{Zh: string(w), En: string(w)}
}

func (w What) rank() int {
	for i, x := range whats {
		if x.what == w {
			return i
		}
	}
	return len(whats)
}

// ToConfirm returns the count of a kind over all areas.
func (r *Report) ToConfirm(w What) int {
	sum := 0
	for _, c := range r.Confirm {
		if c.What == w {
			sum += c.Count
		}
	}
	return sum
}

// confirms counts by kind, certainty and area.
type confirms struct {
	r      *Rollup
	counts map[Confirm]int // keys have no Count
}

func (c confirms) add(w What, how audience.Certainty, area int32, n int) {
	if how == audience.Known || n == 0 {
		return
	}
	key := Confirm{What: w, Certainty: how}
	if county := c.r.areas.over(area, audience.County.Rank()); county >= 0 {
		area = county
	}
	if area >= 0 {
		key.Area = c.r.areas.ids[area]
	}
	c.counts[key] += n
}

func (r *Rollup) confirm() []Confirm {
	c := confirms{r, make(map[Confirm]int)}
	sessions, proposed := make([]int, len(r.draws)), make([]int, len(r.draws))
	for _, e := range r.events {
		if !e.before {
			sessions[e.draw]++
		}
		if e.proposed {
			proposed[e.draw]++
		}
	}
	for i := range r.draws {
		c.draw(&r.draws[i], sessions[i], proposed[i])
	}
	for i, g := range r.q.Groups() {
		c.add(WhatSize, g.Source.Certainty, r.groupArea[i], 1)
	}
	if r.q.Programme().Overlap.Assumed() {
		c.add(WhatOverlap, audience.Assumed, -1, 1)
	}
	out := make([]Confirm, 0, len(c.counts))
	for key, n := range c.counts {
		key.Count = n
		out = append(out, key)
	}
	slices.SortFunc(out, func(a, b Confirm) int {
		return cmp.Or(
			cmp.Compare(a.What.rank(), b.What.rank()), cmp.Compare(b.Certainty, a.Certainty), // open before assumed
			cmp.Compare(r.areas.at(a.Area), r.areas.at(b.Area)),
		)
	})
	return out
}

// draw adds the sessions of an activity at a venue.
func (c confirms) draw(d *draw, sessions, proposed int) {
	q, area := c.r.q, c.r.venueArea[d.venue]
	venue := &q.Programme().Venues[d.venue]
	a, of := q.Activity(d.activity)
	switch {
	case venue.Placeholder:
		c.add(WhatPlace, audience.Open, area, sessions)
	case venue.Source.Certainty == audience.Open:
		c.add(WhatVenue, audience.Open, area, sessions)
	}
	c.add(WhatDate, audience.Open, area, proposed)
	if of.Provisional || of.Source.Certainty == audience.Open || a.Source.Certainty == audience.Open {
		c.add(WhatCampaign, audience.Open, area, sessions)
	}
	if !q.Shape(a.ID).Online {
		c.add(WhatAttendance, c.attendance(a, venue), area, sessions)
	}
	how := audience.Known
	for _, y := range q.Yields(a.ID) {
		how = weaker(how, y.Source.Certainty)
	}
	c.add(WhatMeasure, how, area, sessions)
}

// attendance returns how sure the attendance of an activity at a venue is: as
// sure as the weakest entry it is made of. An expected number stands in for the
// rates of the formats.
func (c confirms) attendance(a *campaign.Activity, v *campaign.Venue) audience.Certainty {
	how := v.Source.Certainty
	if a.Attendance > 0 {
		return weaker(how, a.Source.Certainty)
	}
	formats := []campaign.FormatID{a.Format}
	for _, p := range a.Parts {
		formats = append(formats, p.Format)
	}
	for _, id := range formats {
		if f := c.r.q.Format(id); f != nil {
			how = weaker(how, f.Source.Certainty)
		}
	}
	return how
}

// weaker returns the less sure of two: open before assumed before known.
func weaker(a, b audience.Certainty) audience.Certainty {
	for _, c := range [...]audience.Certainty{audience.Open, audience.Assumed} {
		if a == c || b == c {
			return c
		}
	}
	return audience.Known
}
