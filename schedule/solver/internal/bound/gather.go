package bound

import "github.com/pufa-go/pufa/schedule/solver/internal/instance"

// gather lists the stops of a class that are worth something, the greatest prize
// first.
func (p *pricer) gather(k *kindred) {
	team := &p.m.in.Teams[k.team]
	p.base, p.from, p.to = team.Base, team.Shifts[0].From, team.Shifts[len(team.Shifts)-1].To
	p.stops = p.stops[:0]
	all := p.stopsOf(k)
	for i := range all {
		p.slot[all[i].job] = int32(i) + 1
	}
	shortest := p.to - p.from + 1
	for _, j := range p.order {
		if p.prize[j] <= 0 {
			break
		}
		p.work++
		if p.slot[j] == 0 {
			continue
		}
		p.stops = append(p.stops, all[p.slot[j]-1])
		s := &p.stops[len(p.stops)-1]
		s.prize = p.prize[j]
		if other := p.seen[s.venue]; other > 0 {
			s.shared, p.stops[other-1].shared = true, true
		}
		p.seen[s.venue] = int32(len(p.stops))
		shortest = min(shortest, s.lasts)
	}
	for i := range p.stops {
		p.seen[p.stops[i].venue] = 0
	}
	for i := range all {
		p.slot[all[i].job] = 0
	}
	p.most = 0
	for _, h := range team.Shifts {
		p.most += int((h.To - h.From) / max(1, shortest))
	}
	if l := team.Team.Limits.PerDay; l > 0 {
		p.most = min(p.most, l)
	}
}

// mostKept is how many stops all classes together keep, some 30 MB; the others
// are worked out anew each time.
const mostKept = 1 << 18

// stopsOf returns the stops that a class can hold, in order of job and without
// their prizes.
func (p *pricer) stopsOf(k *kindred) []stop {
	if k.all != nil {
		return k.all
	}
	p.work += len(p.m.jobs)
	p.all = p.all[:0]
	for j := range p.m.jobs {
		if s, ok := p.stopOf(k, int32(j)); ok {
			p.all = append(p.all, s)
		}
	}
	if p.kept+len(p.all) <= mostKept {
		p.kept += len(p.all)
		k.all = make([]stop, len(p.all)) // not nil, even if there are none
		copy(k.all, p.all)
	}
	return p.all
}

// stopOf returns the stop of a job on the days of a class, if it can be held.
func (p *pricer) stopOf(k *kindred, j int32) (s stop, ok bool) {
	in, x := p.m.in, &p.m.jobs[j]
	if x.roles == 0 || !p.m.sends[x.sends][k.team] {
		return s, false
	}
	windows := in.Windows(x.candidate, k.team, k.day)
	if len(windows) == 0 {
		return s, false
	}
	setUp := p.roads.session
	if k.pinned {
		setUp = p.roads.stop
	}
	c := &in.Candidates[x.candidate]
	a := &in.Activities[c.Activity]
	s = stop{
		job: j, place: c.Place, venue: c.Venue, online: a.Shape.Online, again: x.again,
		lasts: a.Duration, setUp: min(a.SetUp, setUp), grid: a.Grid, windows: windows,
	}
	var out, back int64
	if !s.online {
		out, back = p.roads.time(p.base, s.place), p.roads.time(s.place, p.base)
		if p.fare > 0 && !k.pinned {
			s.out, s.back = float64(p.fare*float64(p.roads.ride(p.base, s.place))), float64(p.fare*float64(p.roads.ride(s.place, p.base)))
		}
	} else {
		s.place = p.base
	}
	begin, end := p.from+out+s.setUp, p.to-back-s.lasts
	if k.loose {
		begin, end = p.from, p.to-s.lasts
	}
	var also bool
	s.first, ok = instance.Earliest(windows, s.grid, begin)
	s.last, also = instance.Latest(windows, s.grid, end)
	return s, ok && also && s.first <= s.last
}
