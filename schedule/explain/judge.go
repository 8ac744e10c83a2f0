package explain

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
)

// betweenRules are the rules of more than one session, as far as adding one can
// break them.
var betweenRules = []campaign.Rule{
	campaign.RuleTeamDays, campaign.RuleShift, campaign.RuleTravel, campaign.RuleTeamClash, campaign.RuleLimits, campaign.RuleStalls, campaign.RuleParallel,
	campaign.RuleVisits, campaign.RulePerVenue, campaign.RuleSpacing, campaign.RuleConsecutive, campaign.RuleSessions, campaign.RuleCap, campaign.RuleBudget,
}

// judge asks the referee whether new sessions beside some others break one of
// the rules, any rule if none is named. Breaches that no new session is part of
// do not count: they were there before.
func (w *world) judge(beside, added []*sitting, rules ...campaign.Rule) campaign.Rule {
	for _, b := range w.q.Judge(occurrences(slices.Concat(beside, added))) {
		if b.Waiver == nil && names(b, added) && (len(rules) == 0 || slices.Contains(rules, b.Rule)) {
			return b.Rule
		}
	}
	return ""
}

func names(b campaign.Breach, some []*sitting) bool {
	return slices.ContainsFunc(some, func(s *sitting) bool { return slices.Contains(b.Sessions, s.ID) })
}

// neighbours returns the sessions that can meet new ones in a rule: those at
// the venue, of the activity, by a team, with a unit, or under a cap that they
// share. A rule on two sessions or a sum of them keeps to one of these, and
// every other rule looks at one session alone.
func (b *board) neighbours(added []*sitting) []*sitting {
	var out []*sitting
	for _, x := range b.all {
		if slices.ContainsFunc(added, func(s *sitting) bool { return touch(x, s) }) {
			out = append(out, x)
		}
	}
	return out
}

func touch(x, s *sitting) bool {
	return x.Venue == s.Venue || x.Activity == s.Activity || overlaps(x.teams, s.teams) || overlaps(x.Units, s.Units) || overlaps(x.caps, s.caps)
}

func overlaps[T comparable](a, b []T) bool {
	return slices.ContainsFunc(a, func(x T) bool { return slices.Contains(b, x) })
}

// fits reports whether the referee admits a slot on the board.
func (b *board) fits(s slot) bool { return b.admits(b.sit(s)) }

func (b *board) admits(sat []*sitting) bool { return b.w.judge(b.neighbours(sat), sat) == "" }

// staffed returns a slot with the units it asks for, or with fewer if only so it
// is admitted; it is not ok if the referee admits neither.
func (b *board) staffed(s slot) (slot, bool) {
	if full := b.filled(s); len(full.units) > len(s.units) && b.fits(full) {
		return full, true
	}
	return s, b.fits(s)
}

// sound reports whether sessions may be exchanged for others: every breach of
// what is left was there before, among no other sessions.
func (b *board) sound(added []*sitting, before []campaign.Breach) bool {
	for _, x := range b.w.q.Judge(occurrences(slices.Concat(b.all, added))) {
		if x.Waiver == nil && !known(x, before) {
			return false
		}
	}
	return true
}

func known(x campaign.Breach, before []campaign.Breach) bool {
	return slices.ContainsFunc(before, func(y campaign.Breach) bool {
		return x.Rule == y.Rule && !slices.ContainsFunc(x.Sessions, func(id campaign.SessionID) bool { return !slices.Contains(y.Sessions, id) })
	})
}
