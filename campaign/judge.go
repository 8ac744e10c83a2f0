package campaign

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/samber/lo"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// Judge returns every breach of a hard rule by a set of sessions, in the order
// of [Rules] and then of the first session's start, whatever the order of the
// sessions. Breaches that a pin's waiver lifts are among them, with Waiver set.
// Sessions that name something unknown break [RuleReference] and are not judged
// further; of sessions with one ID only the earliest is.
//
// A waiver lifts its rule for its own session only: of a total such as the
// sessions of an activity it takes that session out, and what is left must
// still be within the limit.
//
// It recomputes everything from the programme, plainly, and is meant for any
// set of sessions, a solver's or a person's. Cost O(n log n) in the sessions,
// apart from caps, each of which looks at every session.
func (q *Checked) Judge(sessions []Occurrence) []Breach {
	var out []Breach
	for _, b := range q.judge(sessions) {
		out = append(out, b.Breach)
	}
	return out
}

// broken is a breach with what its order and its remedy need.
type broken struct {
	Breach
	start time.Time
	waive []*sitting // sessions whose waivers would lift it
}

func (q *Checked) judge(sessions []Occurrence) []broken {
	sessions = slices.Clone(sessions)
	slices.SortStableFunc(sessions, byStart)
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
	slices.SortStableFunc(j.found, func(a, b broken) int {
		return cmp.Or(cmp.Compare(order[a.Rule], order[b.Rule]), a.start.Compare(b.start))
	})
	return j.found
}

// byStart orders sessions by start and ID; the rest only tells apart sessions
// that wrongly share an ID.
func byStart(a, b Occurrence) int {
	return cmp.Or(
		a.Start.Compare(b.Start), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Activity, b.Activity), cmp.Compare(a.Venue, b.Venue),
		a.End.Compare(b.End), cmp.Compare(a.Campaign, b.Campaign), slices.Compare(a.Teams, b.Teams), slices.Compare(a.Units, b.Units),
	)
}

// judge holds the sessions under judgement, in order of start and ID.
type judge struct {
	q        *Checked
	sittings []*sitting
	found    []broken
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

// enter resolves the sessions, which are in order.
func (j *judge) enter(sessions []Occurrence) {
	seen := make(map[SessionID]bool, len(sessions))
	for _, o := range sessions {
		if seen[o.ID] {
			j.breach(RuleUnique, Text{"场次编号重复：" + string(o.ID), "the session ID is used twice: " + string(o.ID)}, &sitting{Occurrence: o})
			continue
		}
		seen[o.ID] = true
		s := &sitting{Occurrence: o}
		if wrong, value := j.resolve(s); wrong != (Text{}) {
			j.breach(RuleReference, Text{wrong.Zh + "：" + value, wrong.En + ": " + value}, s)
			continue
		}
		j.sittings = append(j.sittings, s)
	}
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

// waiver returns what lifts the rule for the session, or nil. Check has admitted
// waivers of waivable rules only.
func (s *sitting) waiver(r Rule) *Waiver {
	if s.pin == nil {
		return nil
	}
	i := slices.IndexFunc(s.pin.Waivers, func(w Waiver) bool { return w.Rule == r })
	if i < 0 {
		return nil
	}
	return &s.pin.Waivers[i]
}

// breach records a breach by some sessions; a waiver of one of them lifts it.
func (j *judge) breach(r Rule, detail Text, sessions ...*sitting) {
	b := broken{Breach: Breach{Rule: r, Detail: detail}, start: sessions[0].Start, waive: sessions[len(sessions)-1:]}
	for _, s := range sessions {
		b.Sessions = append(b.Sessions, s.ID)
		if w := s.waiver(r); w != nil {
			b.Waiver = w
		}
	}
	j.found = append(j.found, b)
}

// total judges sessions, in order of time, of which some amount must not pass
// most. Sessions with a waiver do not count, but a total that keeps to the
// limit only because of them is recorded.
func (j *judge) total(r Rule, most int64, amount func([]*sitting) int64, detail func(int64) Text, sessions []*sitting) {
	all := amount(sessions)
	if all <= most {
		return
	}
	j.breach(r, detail(all), sessions...)
	b := &j.found[len(j.found)-1]
	counted := slices.DeleteFunc(slices.Clone(sessions), func(s *sitting) bool { return s.waiver(r) != nil })
	if amount(counted) > most {
		b.Waiver = nil
		kept := sort.Search(len(counted), func(n int) bool { return amount(counted[:n+1]) > most })
		b.waive = counted[kept:]
	}
}

// howMany counts sessions for total.
func howMany(sessions []*sitting) int64 { return int64(len(sessions)) }

// distinct counts different values for total.
func distinct[K comparable](of func(*sitting) K) func([]*sitting) int64 {
	return func(sessions []*sitting) int64 {
		seen := make(map[K]bool, len(sessions))
		for _, s := range sessions {
			seen[of(s)] = true
		}
		return int64(len(seen))
	}
}

// pinned requires every pin to be held as pinned.
func (j *judge) pinned(sessions []Occurrence) {
	held := make(map[SessionID]*Occurrence, len(sessions))
	for i := range sessions {
		if held[sessions[i].ID] == nil {
			held[sessions[i].ID] = &sessions[i]
		}
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
