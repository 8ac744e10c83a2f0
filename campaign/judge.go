package campaign

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/samber/lo"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// Judge returns every breach of a hard rule by a set of sessions, in the order
// of [Rules] and then of time. Breaches that a pin's waiver lifts are among
// them, with Waiver set. Sessions that name something unknown break
// [RuleReference] and are not judged further.
//
// It recomputes everything from the programme, plainly, and is meant for any
// set of sessions, a solver's or a person's. Cost O(n log n) in the sessions,
// apart from caps, each of which looks at every session.
func (q *Checked) Judge(sessions []Occurrence) []Breach {
	j := &judge{q: q}
	j.enter(sessions)
	for _, s := range j.sittings {
		j.timeRules(s)
		j.placeRules(s)
		j.staffRules(s)
	}
	j.pinned(sessions)
	j.teamRules()
	j.sharing()
	j.visiting()
	j.amounts()
	order := make(map[Rule]int)
	for i, info := range Rules() {
		order[info.Rule] = i
	}
	slices.SortStableFunc(j.found, func(a, b Breach) int { return cmp.Compare(order[a.Rule], order[b.Rule]) })
	return j.found
}

// judge holds the sessions under judgement, in order of start and ID.
type judge struct {
	q        *Checked
	sittings []*sitting
	found    []Breach
}

// sitting is a session whose names are resolved. from and to are its clock
// times on its first day; to passes 24:00 if it spans days.
type sitting struct {
	Occurrence
	info     *activityInfo
	venue    *Venue
	day      date.Date
	last     date.Date
	from, to clock.Clock
	teams    []*Team
	pin      *Pin
}

// enter resolves the sessions and sorts them.
func (j *judge) enter(sessions []Occurrence) {
	seen := make(map[SessionID]bool, len(sessions))
	for _, o := range sessions {
		if seen[o.ID] {
			j.breach(RuleUnique, Text{"场次编号重复:" + string(o.ID), "the session ID is used twice: " + string(o.ID)}, &sitting{Occurrence: o})
			continue
		}
		seen[o.ID] = true
		s := &sitting{Occurrence: o}
		if wrong, value := j.resolve(s); wrong != (Text{}) {
			j.breach(RuleReference, Text{wrong.Zh + ":" + value, wrong.En + ": " + value}, s)
			continue
		}
		j.sittings = append(j.sittings, s)
	}
	slices.SortFunc(j.sittings, func(a, b *sitting) int {
		return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.ID, b.ID))
	})
}

// resolve looks up everything the session names.
func (j *judge) resolve(s *sitting) (wrong Text, value string) {
	q := j.q
	s.info, s.venue = q.activities[s.Activity], q.venues[s.Venue]
	switch {
	case s.info == nil:
		return Text{"没有这项活动", "no such activity"}, string(s.Activity)
	case s.Campaign != s.info.campaign.ID:
		return Text{"活动不属于这项主题宣传", "the activity is not of this campaign"}, string(s.Campaign)
	case s.venue == nil:
		return Text{"没有这个地点", "no such venue"}, string(s.Venue)
	case !s.End.After(s.Start):
		return Text{"结束不晚于开始", "the end is not after the start"}, s.End.Format(time.RFC3339)
	}
	for _, t := range s.Teams {
		team := q.Team(t)
		if team == nil {
			return Text{"没有这个小组", "no such team"}, string(t)
		}
		s.teams = append(s.teams, team)
	}
	for _, u := range s.Units {
		if q.units[u] == nil {
			return Text{"没有这个单位", "no such unit"}, string(u)
		}
	}
	if twice := lo.FindDuplicates(s.Teams); len(twice) > 0 {
		return Text{"同一小组列了两次", "a team is named twice"}, string(twice[0])
	}
	if twice := lo.FindDuplicates(s.Units); len(twice) > 0 {
		return Text{"同一单位列了两次", "a unit is named twice"}, string(twice[0])
	}
	s.day, s.from = calendar.Civil(s.Start, q.loc)
	endDay, end := calendar.Civil(s.End, q.loc)
	s.to = clock.Clock(endDay-s.day)*clock.Day + end
	if s.last = endDay; end == 0 {
		s.last-- // an end at midnight still belongs to the day before
	}
	if pin := q.pins[s.ID]; pin != nil && pin.Activity == s.Activity && pin.Venue == s.Venue && pin.Start.Equal(s.Start) {
		s.pin = pin
	}
	return Text{}, ""
}

// span is the session as hours of its first day.
func (s *sitting) span() calendar.Hours { return calendar.Hours{From: s.from, To: s.to} }

// within reports whether the session lies in one of the hours. What needs
// nobody and may span days only has to start in them.
func (s *sitting) within(hours []calendar.Hours) bool {
	return len(hours) == 0 || slices.ContainsFunc(hours, func(h calendar.Hours) bool {
		if s.info.shape.Unattended {
			return h.From <= s.from && s.from < h.To
		}
		return h.From <= s.from && s.to <= h.To
	})
}

// breach records a breach by some sessions; a waiver of one of their pins
// lifts it.
func (j *judge) breach(r Rule, detail Text, sessions ...*sitting) {
	b := Breach{Rule: r, Detail: detail}
	for _, s := range sessions {
		b.Sessions = append(b.Sessions, s.ID)
		if s.pin == nil {
			continue
		}
		if i := slices.IndexFunc(s.pin.Waivers, func(w Waiver) bool { return w.Rule == r }); i >= 0 {
			if info, _ := r.Info(); info.Waivable {
				b.Waiver = &s.pin.Waivers[i]
			}
		}
	}
	j.found = append(j.found, b)
}

// pinned requires every pin to be held as pinned.
func (j *judge) pinned(sessions []Occurrence) {
	held := make(map[SessionID]*Occurrence, len(sessions))
	for i := range sessions {
		held[sessions[i].ID] = &sessions[i]
	}
	for i := range j.q.p.Pins {
		pin := &j.q.p.Pins[i]
		o := held[pin.ID]
		switch {
		case o == nil:
			j.breach(RulePinned, Text{"缺少指定场次 " + string(pin.ID), "the pinned session " + string(pin.ID) + " is missing"}, &sitting{Occurrence: pin.Occurrence})
		case o.Activity != pin.Activity || o.Venue != pin.Venue || !o.Start.Equal(pin.Start) || !o.End.Equal(j.q.pinEnd(pin)) ||
			!lo.Every(o.Teams, pin.Teams) || !lo.Every(o.Units, pin.Units):
			j.breach(RulePinned, Text{
				fmt.Sprintf("场次 %s 与指定的不符", pin.ID), fmt.Sprintf("session %s is not as pinned", pin.ID),
			}, &sitting{Occurrence: *o})
		}
	}
}

// pinEnd returns the end of a pin, the activity's duration after its start if
// it states none.
func (q *Checked) pinEnd(pin *Pin) time.Time {
	if pin.End.IsZero() {
		return pin.Start.Add(q.Shape(pin.Activity).Duration)
	}
	return pin.End
}

// by groups the sittings by a key, keeping their order; keys come in order of
// first appearance.
func by[K comparable](sittings []*sitting, keys func(*sitting) []K) (order []K, groups map[K][]*sitting) {
	groups = make(map[K][]*sitting)
	for _, s := range sittings {
		for _, k := range keys(s) {
			if groups[k] == nil {
				order = append(order, k)
			}
			groups[k] = append(groups[k], s)
		}
	}
	return order, groups
}
