package coverage

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// Row is what a plan covers in one cut; the package comment says which of its
// figures speak of people and which of sessions.
type Row struct {
	Scope    Cut          `json:"scope"`
	Size     int64        `json:"size"` // people; 0 means that nobody knows (缺底数)
	Sessions int          `json:"sessions"`
	Proposed int          `json:"proposed,omitzero"` // of these, with a date that the host decides (建议时间)
	Levels   []LevelCount `json:"levels,omitzero"`   // the sessions by level, from the country down
	// Attendances are those of the people of the row, wherever they attend (人次).
	Attendances audience.People `json:"attendances"`
	// Hosted is the attendances at the sessions of the row, held in its areas, by
	// whoever comes (到场人次); of the segments, if the cut names any.
	Hosted audience.People `json:"hosted"`
	// Outsiders is the part of Hosted by people who live outside the areas of
	// the row. They are in no Size, Reach or Rate of it.
	Outsiders audience.People `json:"outsiders,omitzero"`
	Reach     Interval        `json:"reach"` // 去重人数(测算)
	// Rate is expected reach ÷ size (人群覆盖率), 0 to 1, rounded to four
	// decimals. It is nil where Size is 0: 缺底数,不计算.
	Rate     *float64            `json:"rate,omitzero"`
	Repeat   Repeat              `json:"repeat,omitzero"`
	Measures []schedule.Quantity `json:"measures,omitzero"` // each a sum of its own, in the programme's order
	Places   Places              `json:"places"`
}

// LevelCount is a number of sessions of activities of one level. The level is
// empty for activities that state none.
type LevelCount struct {
	Level    audience.Level `json:"level,omitzero"`
	Sessions int            `json:"sessions"`
}

// AtLevel returns how many sessions are of a level.
func (r Row) AtLevel(l audience.Level) int {
	for _, c := range r.Levels {
		if c.Level == l {
			return c.Sessions
		}
	}
	return 0
}

// Row returns what the plan covers in a cut. It costs O(sessions + draws of the
// people of the cut + areas + venues), a draw being an activity at a venue that
// attracts a group; nobody is counted twice whatever the cut.
func (r *Rollup) Row(c Cut) Row {
	m := r.mask(c)
	row := Row{Scope: c}
	n := r.occurring(m)
	r.people(&row, m, n)
	r.sessions(&row, m, n)
	r.hosted(&row, m, n)
	row.Rate = rate(row.Reach.Expected, row.Size)
	return row
}

// rate returns reached ÷ size, or nil without a size.
func rate(reached audience.People, size int64) *float64 {
	if size <= 0 {
		return nil
	}
	r := rounded(int64(reached), int64(audience.FromPersons(size)))
	return &r
}

// occurrences is the sessions that are in a cut wherever they are held and
// whoever may attend.
type occurrences struct {
	events  []int32 // of the plan
	planned []int32 // how many of each draw
	all     []int32 // with those held before
}

func (r *Rollup) occurring(m mask) occurrences {
	n := occurrences{planned: make([]int32, len(r.draws)), all: make([]int32, len(r.draws))}
	for i := range r.events {
		e := &r.events[i]
		if !r.holds(m, e) {
			continue
		}
		n.all[e.draw]++
		if !e.before {
			n.planned[e.draw]++
			n.events = append(n.events, int32(i))
		}
	}
	return n
}

// people fills the half of a row that speaks of people.
func (r *Rollup) people(row *Row, m mask, n occurrences) {
	var f repeats
	for g, group := range r.q.Groups() {
		if !m.inAreas(r.groupArea[g]) || !r.tags.meets(g, m.segments) {
			continue
		}
		var s sum
		var gross audience.People
		f.reset()
		for _, l := range r.drawing(g) {
			times := n.all[l.other]
			if times == 0 {
				continue
			}
			c := &r.chances[l.chance]
			s.add(c, times)
			f.add(l.chance, times)
			one := attending(group.Size, c.p)
			gross += audience.People(times) * one
			row.Attendances += audience.People(n.planned[l.other]) * one
		}
		if r.targets(m.campaigns, g) {
			row.Size += group.Size
			row.Reach = row.Reach.add(r.interval(g, s))
			row.Repeat.Gross += gross
			row.Repeat.Twice = row.Repeat.Twice.add(f.twice(r, group.Size))
		}
	}
	row.Repeat.Average = average(row.Repeat.Gross, row.Reach.Expected)
}

// targets reports whether any of the campaigns is for the group. Without a
// choice of campaigns everybody counts.
func (r *Rollup) targets(campaigns []bool, group int) bool {
	if campaigns == nil {
		return true
	}
	for c, yes := range campaigns {
		if yes && r.targeted[c][group] {
			return true
		}
	}
	return false
}

// sessions fills the half of a row that speaks of sessions.
func (r *Rollup) sessions(row *Row, m mask, n occurrences) {
	byLevel := make(map[audience.Level]int)
	measures := make([]int64, len(r.measures))
	touched := r.newTouched()
	for _, i := range n.events {
		e := &r.events[i]
		d := &r.draws[e.draw]
		if !r.shown(m, e) {
			continue
		}
		row.Sessions++
		if e.proposed {
			row.Proposed++
		}
		byLevel[d.level]++
		for k, amount := range d.measures {
			measures[k] += amount + int64(e.present)*d.perUnit[k]
		}
		touched.note(r, d.venue)
	}
	for _, l := range append(slices.Clone(levels[:]), audience.Unit, "") {
		if n := byLevel[l]; n > 0 {
			row.Levels = append(row.Levels, LevelCount{Level: l, Sessions: n})
		}
	}
	for k, amount := range measures {
		if amount != 0 {
			row.Measures = append(row.Measures, schedule.Quantity{Measure: r.q.Programme().Measures[k].ID, Amount: amount})
		}
	}
	row.Places = r.places(m, touched)
}

// hosted counts who comes to the sessions of a row, and who of them lives
// elsewhere. Without a choice of areas everything is held here and everybody
// lives here.
func (r *Rollup) hosted(row *Row, m mask, n occurrences) {
	if m.areas == nil {
		row.Hosted = row.Attendances
		return
	}
	groups := r.q.Groups()
	for d := range r.draws {
		times := audience.People(n.planned[d])
		if times == 0 || !m.inAreas(r.venueArea[r.draws[d].venue]) {
			continue
		}
		for _, l := range r.drawn(d) {
			if !r.tags.meets(int(l.other), m.segments) {
				continue
			}
			come := times * attending(groups[l.other].Size, r.chances[l.chance].p)
			row.Hosted += come
			if !m.inAreas(r.groupArea[l.other]) {
				row.Outsiders += come
			}
		}
	}
}

// Interval is a number of different people: an estimate between what is certain
// and what is possible. Lower ≤ Expected ≤ Upper holds exactly. It is rounded
// once for each group, so that it may be off by half a thousandth of a person
// for each group it sums.
type Interval struct {
	Lower    audience.People `json:"lower"`
	Expected audience.People `json:"expected"`
	Upper    audience.People `json:"upper"`
}

// Places is how many places of each kind the sessions touch (点位覆盖率). A session
// touches its venue, every area that the venue lies in, the setting of the
// venue, and that setting in its county.
type Places struct {
	Counties Ratio `json:"county,omitzero"`
	Towns    Ratio `json:"town,omitzero"`
	Villages Ratio `json:"village,omitzero"`
	// Settings is over the settings of the programme, eight as a rule (八进).
	Settings Ratio `json:"setting,omitzero"`
	// CountySettings is over every county times every setting (县×八进).
	CountySettings Ratio `json:"countySetting,omitzero"`
	// Venues is over the venues that the programme lists, placeholders
	// included. That list is no census: 29 of 29 schools listed does not mean
	// every school there is.
	Venues Ratio `json:"venue,omitzero"`
}

// Of returns the ratio of a kind of place.
func (p Places) Of(kind campaign.PlaceKind) Ratio {
	switch kind {
	case campaign.PlaceVenue:
		return p.Venues
	case campaign.PlaceVillage:
		return p.Villages
	case campaign.PlaceTown:
		return p.Towns
	case campaign.PlaceCounty:
		return p.Counties
	case campaign.PlaceCountySetting:
		return p.CountySettings
	}
	return Ratio{}
}

// Ratio is places touched out of all there are in the cut. The zero value means
// that the programme has none, so that nothing can be computed (缺底数).
type Ratio struct {
	Touched int `json:"touched"`
	Total   int `json:"total"`
}

// Rate returns Touched ÷ Total rounded to four decimals, and whether there is a
// total at all.
func (r Ratio) Rate() (float64, bool) {
	if r.Total <= 0 {
		return 0, false
	}
	return rounded(int64(r.Touched), int64(r.Total)), true
}

// rounded returns n ÷ d to four decimals, half up, for n ≥ 0 and 0 < d < 9e14,
// which is far above ten billion people in thousandths. It is whole
// ten-thousandths until the very last division, so that its text has at most
// four decimals.
func rounded(n, d int64) float64 {
	return float64(n/d*10_000+(n%d*10_000+d/2)/d) / 10_000
}
