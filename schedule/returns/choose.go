package returns

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// share is the figures of one return that count.
type share struct {
	session *session // either this
	area    *area    // or this
	figures []Figure
}

// chooser decides for one campaign which figures count. It keeps one answer for
// each family of measures: those of sessions or that of the area, never both.
type chooser struct {
	*index
	sessions []*session
	areas    []*area
	distinct []audience.AreaID                        // areas of returns, smaller before larger
	inside   map[audience.AreaID][]*session           // of each such area
	within   map[[2]audience.AreaID]bool              // whether the first lies in the second and is another
	families []campaign.MeasureID                     // that returns for areas speak of
	doubles  map[ID]*Double                           // by the return that counts
	order    []ID                                     // of doubles
	taken    map[*session]map[campaign.MeasureID]bool // families that a return of an area counts instead
	dropped  map[*area]map[campaign.MeasureID]Cause   // "" stands for a double
}

// choose returns what counts, and what is left out, over all campaigns.
func (x *index) choose() (shares []share, out []LeftOut) {
	sessions := make(map[*campaign.Campaign][]*session)
	for _, s := range x.sessions {
		sessions[s.campaign] = append(sessions[s.campaign], s)
	}
	areas := make(map[*campaign.Campaign][]*area)
	for _, a := range x.areas {
		areas[a.campaign] = append(areas[a.campaign], a)
	}
	p := x.q.Programme()
	for i := range p.Campaigns {
		c := &p.Campaigns[i]
		k := &chooser{
			index: x, sessions: sessions[c], areas: areas[c], doubles: make(map[ID]*Double),
			taken: make(map[*session]map[campaign.MeasureID]bool), dropped: make(map[*area]map[campaign.MeasureID]Cause),
		}
		k.arrange()
		for _, f := range k.families {
			k.decide(f)
		}
		for _, id := range k.order {
			x.doubles = append(x.doubles, *k.doubles[id])
		}
		s, o := k.result()
		shares, out = append(shares, s...), append(out, o...)
	}
	return shares, out
}

// arrange finds which areas lie in which, and the sessions in each.
func (k *chooser) arrange() {
	said := make(map[campaign.MeasureID]bool)
	for _, a := range k.areas {
		if !slices.Contains(k.distinct, a.Area) {
			k.distinct = append(k.distinct, a.Area)
		}
		for _, f := range a.figures {
			said[k.family(f.Measure)] = true
		}
	}
	k.families = k.inOrder(said)
	k.within, k.inside = make(map[[2]audience.AreaID]bool), make(map[audience.AreaID][]*session)
	depth := make(map[audience.AreaID]int)
	for _, a := range k.distinct {
		for _, b := range k.distinct {
			if a != b && k.q.Within(a, b) {
				k.within[[2]audience.AreaID{a, b}] = true
				depth[a]++
			}
		}
		for _, s := range k.sessions {
			if k.q.Within(s.venue.Area, a) {
				k.inside[a] = append(k.inside[a], s)
			}
		}
	}
	slices.SortFunc(k.distinct, func(a, b audience.AreaID) int {
		return cmp.Or(cmp.Compare(depth[b], depth[a]), cmp.Compare(k.areaOrder[a], k.areaOrder[b]))
	})
}

// decide chooses for one family, from the smallest areas to the largest.
func (k *chooser) decide(family campaign.MeasureID) {
	var used []*area // cells that are spoken for, by sessions or by an area
	for _, id := range k.distinct {
		for _, a := range k.once(id, family) {
			switch smaller := slices.ContainsFunc(used, func(u *area) bool {
				return k.within[[2]audience.AreaID{u.Area, a.Area}] && u.days.Intersect(a.days).Valid()
			}); {
			case smaller:
				k.drop(a, family, SmallerArea)
				continue
			case k.complete(a, family):
				k.drop(a, family, SessionsComplete)
			default:
				for _, s := range k.inside[a.Area] {
					if a.days.Contains(s.day(k.q)) {
						k.take(s, family)
					}
				}
			}
			used = append(used, a)
		}
	}
}

// once returns the returns for an area that speak of a family, without those
// that say what another said before: of several reporters the host's counts.
func (k *chooser) once(id audience.AreaID, family campaign.MeasureID) []*area {
	var all, kept []*area
	for _, a := range k.areas {
		if a.Area == id && k.speaks(a.figures, family) {
			all = append(all, a)
		}
	}
	slices.SortStableFunc(all, func(a, b *area) int {
		return cmp.Or(cmp.Compare(k.near(a), k.near(b)), cmp.Compare(k.unitOrder[a.Reporter], k.unitOrder[b.Reporter]),
			cmp.Compare(a.days.From, b.days.From), cmp.Compare(a.ID, b.ID))
	})
	for _, a := range all {
		i := slices.IndexFunc(kept, func(b *area) bool { return a.days.Intersect(b.days).Valid() })
		if i < 0 {
			kept = append(kept, a)
			continue
		}
		k.double(kept[i], a, family)
	}
	return kept
}

// near says how near a reporter is to the work of its campaign in the area.
func (k *chooser) near(a *area) int {
	u := k.q.Unit(a.Reporter)
	home := u != nil && u.Area == a.Area
	switch {
	case home && k.hosts(a.campaign, a.Reporter):
		return 0
	case home:
		return 1
	}
	return 2
}

// hosts reports whether a unit hosts an activity of the campaign.
func (k *chooser) hosts(c *campaign.Campaign, u campaign.UnitID) bool {
	of := func(id campaign.ActivityID) bool {
		return slices.ContainsFunc(c.Activities, func(a campaign.Activity) bool { return a.ID == id })
	}
	return slices.ContainsFunc(c.Activities, func(a campaign.Activity) bool { return a.Host == u }) ||
		slices.ContainsFunc(k.q.Programme().Assignments, func(as campaign.Assignment) bool {
			return of(as.Activity) && slices.Contains(as.Hosts, u)
		})
}

func (k *chooser) double(counts, other *area, family campaign.MeasureID) {
	k.drop(other, family, "")
	d := k.doubles[counts.ID]
	if d == nil {
		d = &Double{Campaign: counts.campaign.ID, Area: counts.Area, Counts: counts.ID, Reporter: counts.Reporter}
		k.doubles[counts.ID] = d
		k.order = append(k.order, counts.ID)
	}
	said := make(map[campaign.MeasureID]bool)
	for _, m := range d.Measures {
		said[m] = true
	}
	for _, f := range other.Figures {
		if k.family(f.Measure) == family {
			said[f.Measure] = true
		}
	}
	d.Measures = k.inOrder(said)
	if i, known := slices.BinarySearch(d.LeftOut, other.ID); !known {
		d.LeftOut, d.Others = slices.Insert(d.LeftOut, i, other.ID), slices.Insert(d.Others, i, other.Reporter)
	}
}

// complete reports whether every session in the area and the days of a return
// has a return of its own, and all that were held speak of the family.
func (k *chooser) complete(a *area, family campaign.MeasureID) bool {
	some := false
	for _, s := range k.inside[a.Area] {
		if !a.days.Contains(s.day(k.q)) {
			continue
		}
		if s.result == nil || s.held() && !k.speaks(s.figures, family) {
			return false
		}
		some = some || s.held()
	}
	return some
}

func (k *chooser) speaks(figures []Figure, family campaign.MeasureID) bool {
	return slices.ContainsFunc(figures, func(f Figure) bool { return k.family(f.Measure) == family })
}

func (k *chooser) drop(a *area, family campaign.MeasureID, why Cause) {
	if k.dropped[a] == nil {
		k.dropped[a] = make(map[campaign.MeasureID]Cause)
	}
	k.dropped[a][family] = why
}

func (k *chooser) take(s *session, family campaign.MeasureID) {
	if k.taken[s] == nil {
		k.taken[s] = make(map[campaign.MeasureID]bool)
	}
	k.taken[s][family] = true
}

// result splits every return into what counts and what does not.
func (k *chooser) result() (shares []share, out []LeftOut) {
	for _, s := range k.sessions {
		if s.result == nil {
			continue
		}
		kept, rest := k.split(s.figures, func(f campaign.MeasureID) (bool, Cause) { return !k.taken[s][f], AreaInstead })
		if len(kept) > 0 {
			shares = append(shares, share{session: s, figures: kept})
		}
		if lost := k.returned(s.result, rest[AreaInstead]); len(lost) > 0 {
			out = append(out, LeftOut{Return: s.result.ID, Session: s.ID, Campaign: s.campaign.ID, Reporter: s.result.Reporter, Figures: lost, Cause: AreaInstead})
		}
	}
	for _, a := range k.areas {
		kept, rest := k.split(a.figures, func(f campaign.MeasureID) (bool, Cause) {
			why, gone := k.dropped[a][f]
			return !gone, why
		})
		if len(kept) > 0 {
			shares = append(shares, share{area: a, figures: kept})
		}
		for _, why := range []Cause{SessionsComplete, SmallerArea} {
			if lost := k.returned(a.Return, rest[why]); len(lost) > 0 {
				out = append(out, LeftOut{Return: a.ID, Campaign: a.campaign.ID, Area: a.Area, Reporter: a.Reporter, Figures: lost, Cause: why})
			}
		}
	}
	return shares, out
}

func (k *chooser) split(figures []Figure, counts func(campaign.MeasureID) (bool, Cause)) (kept []Figure, rest map[Cause][]Figure) {
	for _, f := range figures {
		yes, why := counts(k.family(f.Measure))
		if yes {
			kept = append(kept, f)
			continue
		}
		if rest == nil {
			rest = make(map[Cause][]Figure)
		}
		rest[why] = append(rest[why], f)
	}
	return kept, rest
}

// returned keeps the figures that stand in a return or follow from its units,
// without the totals that follow from its other figures.
func (k *chooser) returned(r *Return, figures []Figure) []Figure {
	var out []Figure
	for _, f := range figures {
		if f.Measure == Present || slices.ContainsFunc(r.Figures, func(g Figure) bool { return g.Measure == f.Measure }) {
			out = append(out, f)
		}
	}
	return out
}
