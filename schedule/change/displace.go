package change

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// displace takes sessions out of the plan until what is left breaks no rule.
func (a *applier) displace(plan schedule.Plan) {
	q := a.r.Question
	var left []schedule.Session
	asked := a.asked()
	for _, s := range plan.Sessions {
		if slices.Contains(a.r.Cancelled, s.ID) {
			continue
		}
		if pin := q.Pin(s.ID); pin != nil {
			fixed := schedule.Describe(q, pin.Occurrence)
			s.Occurrence, s.Pinned, s.Proposed, s.Expected, s.Organisers = fixed.Occurrence, fixed.Pinned, fixed.Proposed, fixed.Expected, fixed.Organisers
		} else if i, is := asked[s.ID]; is {
			a.r.Displaced = append(a.r.Displaced, Displaced{Session: s, Change: i, Days: a.l.Changes[i].Days})
			continue
		}
		left = append(left, s)
	}
	for {
		out := a.offenders(left)
		if len(out) == 0 {
			break
		}
		left = slices.DeleteFunc(left, func(s schedule.Session) bool {
			rule, is := out[s.ID]
			if is {
				a.r.Displaced = append(a.r.Displaced, Displaced{Session: s, Change: a.cause(s), Rule: rule})
			}
			return is
		})
	}
	slices.SortFunc(a.r.Displaced, func(x, y Displaced) int {
		if c := x.Session.Start.Compare(y.Session.Start); c != 0 {
			return c
		}
		if x.Session.ID < y.Session.ID {
			return -1
		}
		return 1
	})
	a.r.Kept = plan
	a.r.Kept.Score, a.r.Kept.Bound, a.r.Kept.Status, a.r.Kept.Missed = schedule.Score{}, 0, schedule.Unsolved, nil
	a.r.Kept.Sessions = left
	schedule.Sort(a.r.Kept.Sessions)
}

// asked returns the sessions that a unit would move, with the first change that
// says so.
func (a *applier) asked() map[campaign.SessionID]int {
	out := make(map[campaign.SessionID]int)
	for i, x := range a.l.Changes {
		if _, is := out[x.Session]; !is && x.Kind == Answered && x.Answer == OtherDay {
			out[x.Session] = i
		}
	}
	return out
}

// offenders returns sessions that have to go, each with a rule that it breaks:
// of several that break a rule together the last that may go, but all days of a
// broken run.
func (a *applier) offenders(sessions []schedule.Session) map[campaign.SessionID]campaign.Rule {
	out := make(map[campaign.SessionID]campaign.Rule)
	all := make([]campaign.Occurrence, len(sessions))
	for i := range sessions {
		all[i] = sessions[i].Occurrence
	}
	for _, b := range a.r.Question.Judge(all) {
		if b.Waiver != nil {
			continue
		}
		movable := slices.DeleteFunc(slices.Clone(b.Sessions), func(id campaign.SessionID) bool { return a.r.Question.Pin(id) != nil })
		if slices.ContainsFunc(movable, func(id campaign.SessionID) bool { _, is := out[id]; return is }) {
			continue
		}
		if b.Rule != campaign.RuleConsecutive {
			movable = movable[max(0, len(movable)-1):]
		}
		for _, id := range movable {
			out[id] = b.Rule
		}
	}
	return out
}

// cause returns the first change that keeps a session from being held, −1 if
// none does so by itself.
func (a *applier) cause(s schedule.Session) int {
	day, _ := calendar.Civil(s.Start, a.q.Location())
	last, _ := calendar.Civil(s.End.Add(-1), a.q.Location())
	span, venue := calendar.Range{From: day, To: last}, a.q.Venue(s.Venue)
	for i, x := range a.l.Changes {
		met := a.days(x.Days).Intersect(span).Valid()
		switch {
		case x.Kind == Closure && met && a.q.Closes(campaign.Closure{Areas: x.Areas, Settings: x.Settings, Outdoor: x.Outdoor, Online: x.Online}, a.q.Shape(s.Activity), venue),
			x.Kind == Lost && met && slices.Contains(x.Venues, s.Venue),
			x.Kind == Away && met && meets(x, s),
			x.Kind == Answered && x.Answer == StaysAway && (x.Session == s.ID || calendar.On(a.day(a.sessions[x.Session])).Intersect(span).Valid() && meets(x, s)):
			return i
		}
	}
	return -1
}

// meets reports whether a change is about somebody at a session.
func meets(x Change, s schedule.Session) bool {
	return slices.ContainsFunc(x.Teams, func(t campaign.TeamID) bool { return slices.Contains(s.Teams, t) }) ||
		slices.ContainsFunc(x.Units, func(u campaign.UnitID) bool { return slices.Contains(s.Units, u) })
}
