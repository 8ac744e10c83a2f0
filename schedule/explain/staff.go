package explain

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
)

// draft returns the teams that may be sent to an activity.
func (w *world) draft(a *campaign.Activity) []int {
	if _, most := a.Staff.TeamsWanted(); most == 0 {
		return nil
	}
	var out []int
	for i := range w.teams {
		if a.Staff.MayDraft(w.teams[i].ID) {
			out = append(out, i)
		}
	}
	return out
}

// crew chooses as few of some teams as the activity needs, those of with among
// them, that master its laws and its language between them. Every choice is
// tried, so that there is none if it returns a rule.
func (w *world) crew(x *pair, some, with []int) ([]int, campaign.Rule) {
	least, most := x.a.Staff.TeamsWanted()
	for _, t := range with {
		if !slices.Contains(some, t) {
			return nil, campaign.RuleDrafted
		}
	}
	least = max(least, len(with))
	switch {
	case least == 0:
		return nil, ""
	case len(with) > most || len(some) < least:
		return nil, campaign.RuleTeams
	}
	chosen, rule := w.cover(x, some, slices.Clone(with), most)
	if rule != "" {
		return nil, rule
	}
	for _, t := range some {
		if len(chosen) < least && !slices.Contains(chosen, t) {
			chosen = append(chosen, t)
		}
	}
	return chosen, ""
}

// cover adds teams until laws and language are covered: each further one for
// the first thing still lacking.
func (w *world) cover(x *pair, some, chosen []int, most int) ([]int, campaign.Rule) {
	teams := make([]*campaign.Team, len(chosen))
	for i, t := range chosen {
		teams[i] = &w.teams[t]
	}
	lacks, rule := func(*campaign.Team) bool { return false }, campaign.Rule("")
	if missing := w.q.LawsMissing(x.a, teams); len(missing) > 0 {
		lacks, rule = func(t *campaign.Team) bool { return len(t.Laws) == 0 || slices.Contains(t.Laws, missing[0]) }, campaign.RuleLaws
	} else if speaks := func(t *campaign.Team) bool { return w.q.Speaks(t, x.v.Area) }; x.a.Staff.Dialect && !slices.ContainsFunc(teams, speaks) {
		lacks, rule = speaks, campaign.RuleDialect
	}
	if rule == "" {
		return chosen, ""
	}
	if len(chosen) == most {
		return nil, rule
	}
	for _, t := range some {
		if lacks(&w.teams[t]) && !slices.Contains(chosen, t) {
			if all, failed := w.cover(x, some, append(slices.Clip(chosen), t), most); failed == "" {
				return all, ""
			}
		}
	}
	return nil, rule
}

// filled adds to the units of a slot those that its activity asks for and that
// have a stall free, named ones first.
func (b *board) filled(s slot) slot {
	staff := s.x.a.Staff
	sittings := b.sit(s)
	s.units = slices.Clone(s.units)
	add := func(list []campaign.UnitID, most int) {
		for _, u := range list {
			if len(s.units) >= most {
				return
			}
			stalls := max(1, b.w.q.Unit(u).Stalls)
			if !slices.Contains(s.units, u) && !slices.ContainsFunc(sittings, func(x *sitting) bool { return x.attended() && (b.w.q.Away(u, x.day) || overlap(b.of[u], x) >= stalls) }) {
				s.units = append(s.units, u)
			}
		}
	}
	host := 0
	if len(s.units) > 0 && !staff.MayStaff(s.units[0]) {
		host = 1 // present, but not one of those asked for
	}
	add(staff.Units, len(staff.Units)+len(s.units))
	add(staff.Pool, staff.WantedEach()+host)
	return s
}
