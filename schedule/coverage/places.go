package coverage

import (
	"github.com/pufa-go/pufa/audience"
)

// touched marks the places of some sessions.
type touched struct {
	areas          []bool
	venues         []bool
	settings       []bool
	countySettings []bool // area × setting
}

func (r *Rollup) newTouched() touched {
	n := len(r.areas.ids)
	return touched{
		areas: make([]bool, n), venues: make([]bool, len(r.venueArea)), settings: make([]bool, len(r.settings)),
		countySettings: make([]bool, n*len(r.settings)),
	}
}

// note marks what a session at a venue touches.
func (t touched) note(r *Rollup, venue int) {
	t.venues[venue], t.settings[r.venueKind[venue]] = true, true
	for rank := range levels {
		if a := r.areas.over(r.venueArea[venue], rank); a >= 0 {
			t.areas[a] = true
		}
	}
	if county := r.areas.over(r.venueArea[venue], audience.County.Rank()); county >= 0 {
		t.countySettings[int(county)*len(r.settings)+int(r.venueKind[venue])] = true
	}
}

// places counts what is touched out of what there is in the cut. A place that
// only surrounds the areas of the cut, such as the county of a town, is not in it.
func (r *Rollup) places(m mask, t touched) Places {
	var byRank [len(levels)]Ratio
	var p Places
	for a, rank := range r.areas.ranks {
		if !m.inAreas(int32(a)) {
			continue
		}
		count(&byRank[rank], t.areas[a])
		if rank != audience.County.Rank() {
			continue
		}
		for s := range len(r.settings) {
			if has(m.settings, s) {
				count(&p.CountySettings, t.countySettings[a*len(r.settings)+s])
			}
		}
	}
	p.Counties, p.Towns = byRank[audience.County.Rank()], byRank[audience.Town.Rank()]
	p.Villages = byRank[audience.Village.Rank()]
	for s := range len(r.settings) {
		if has(m.settings, s) {
			count(&p.Settings, t.settings[s])
		}
	}
	for v := range r.venueArea {
		if r.inside(m, v) {
			count(&p.Venues, t.venues[v])
		}
	}
	return p
}

func count(r *Ratio, touched bool) {
	r.Total++
	if touched {
		r.Touched++
	}
}

// Untouched lists the places of a cut where nothing is held. What
// narrows the sessions of a row narrows them here.
func (r *Rollup) Untouched(c Cut) Untouched {
	m, t := r.mask(c), r.newTouched()
	for _, i := range r.occurring(m).events {
		if e := &r.events[i]; r.shown(m, e) {
			t.note(r, r.draws[e.draw].venue)
		}
	}
	var u Untouched
	for a, rank := range r.areas.ranks {
		if !m.inAreas(int32(a)) {
			continue
		}
		id := r.areas.ids[a]
		switch levels[rank] {
		case audience.County:
			u.Counties = missing(u.Counties, id, t.areas[a])
			u.CountySettings = append(u.CountySettings, r.untouchedSettings(m, t, a)...)
		case audience.Town:
			u.Towns = missing(u.Towns, id, t.areas[a])
		case audience.Village:
			u.Villages = missing(u.Villages, id, t.areas[a])
		}
	}
	return u
}

func (r *Rollup) untouchedSettings(m mask, t touched, county int) []CountySetting {
	var out []CountySetting
	for s, setting := range r.q.Programme().Settings {
		if has(m.settings, s) && !t.countySettings[county*len(r.settings)+s] {
			out = append(out, CountySetting{County: r.areas.ids[county], Setting: setting.ID})
		}
	}
	return out
}

func missing(list []audience.AreaID, id audience.AreaID, touched bool) []audience.AreaID {
	if touched {
		return list
	}
	return append(list, id)
}
