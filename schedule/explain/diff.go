package explain

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
)

// ChangeKind is what became of a session.
type ChangeKind string

// The kinds of change, from the least.
const (
	Kept      ChangeKind = "kept"
	Restaffed ChangeKind = "restaffed" // other teams or units, at the same time and venue
	Moved     ChangeKind = "moved"     // another time or venue, perhaps other teams and units too
	Added     ChangeKind = "added"
	Dropped   ChangeKind = "dropped"
)

// SessionChange is what became of one session. Sessions are the same if they
// have the same ID and activity; an ID that is given to another activity is
// dropped and added.
type SessionChange struct {
	Kind   ChangeKind           `json:"kind"`
	Before *campaign.Occurrence `json:"before,omitzero"` // nil if added
	After  *campaign.Occurrence `json:"after,omitzero"`  // nil if dropped
	Time   bool                 `json:"time,omitzero"`   // start or end differ
	Venue  bool                 `json:"venue,omitzero"`
	Teams  bool                 `json:"teams,omitzero"` // whatever their order
	Units  bool                 `json:"units,omitzero"`
}

// Session returns the session as it is now, or as it was if it is dropped.
func (c SessionChange) Session() campaign.Occurrence {
	if c.After != nil {
		return *c.After
	}
	return *c.Before
}

// RuleChange is how often a rule is broken, waivers apart, before and after.
type RuleChange struct {
	Rule   campaign.Rule `json:"rule"`
	Before int           `json:"before"`
	After  int           `json:"after"`
}

// WishChange is how much of a wish is missing before and after.
type WishChange struct {
	Goal   string         `json:"goal"`
	Name   string         `json:"name"`
	Grade  campaign.Grade `json:"grade,omitzero"`
	Before int64          `json:"before"`
	After  int64          `json:"after"`
}

// Difference is what two plans of one programme differ in.
type Difference struct {
	Before   schedule.Score  `json:"before"`
	After    schedule.Score  `json:"after"`
	Effect   Effect          `json:"effect"`            // after less before
	Sessions []SessionChange `json:"sessions,omitzero"` // kept ones too, in order of their new, else old, time
	Rules    []RuleChange    `json:"rules,omitzero"`    // those that are broken more or less often
	Wishes   []WishChange    `json:"wishes,omitzero"`   // those of which more or less is missing
	Notices  []Notice        `json:"notices,omitzero"`  // who must be told
}

// Count returns how many sessions changed in a way.
func (d Difference) Count(k ChangeKind) int {
	n := 0
	for _, c := range d.Sessions {
		if c.Kind == k {
			n++
		}
	}
	return n
}

// Diff returns what changes from one plan to another. Neither needs to be valid.
// Of sessions that wrongly share an ID only the earliest is compared.
func Diff(q *campaign.Checked, before, after schedule.Plan) Difference {
	v, u := check.Plan(q, before), check.Plan(q, after)
	d := Difference{Before: v.Score, After: u.Score, Effect: difference(v.Score, u.Score), Sessions: changes(before, after)}
	for _, info := range campaign.Rules() {
		count := func(all []campaign.Breach) (n int) {
			for _, b := range all {
				if b.Rule == info.Rule {
					n++
				}
			}
			return n
		}
		if a, b := count(v.Violations), count(u.Violations); a != b {
			d.Rules = append(d.Rules, RuleChange{info.Rule, a, b})
		}
	}
	for i, s := range v.Standings {
		if a, b := max(0, s.Missing()), max(0, u.Standings[i].Missing()); a != b {
			d.Wishes = append(d.Wishes, WishChange{s.Goal.ID, s.Goal.Name, s.Goal.Grade, a, b})
		}
	}
	d.Notices = notices(q, d.Sessions)
	return d
}

type sessionKey struct {
	id       campaign.SessionID
	activity campaign.ActivityID
}

func changes(before, after schedule.Plan) []SessionChange {
	old, fresh := keyed(before), keyed(after)
	var out []SessionChange
	for k, o := range old { // sorted below
		out = append(out, compare(o, fresh[k]))
	}
	for k, o := range fresh {
		if old[k] == nil {
			out = append(out, compare(nil, o))
		}
	}
	slices.SortFunc(out, func(a, b SessionChange) int {
		x, y := a.Session(), b.Session()
		return cmp.Or(x.Start.Compare(y.Start), cmp.Compare(x.ID, y.ID), cmp.Compare(x.Activity, y.Activity))
	})
	return out
}

func keyed(p schedule.Plan) map[sessionKey]*campaign.Occurrence {
	sessions := slices.Clone(p.Sessions)
	slices.SortStableFunc(sessions, func(a, b schedule.Session) int { return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.ID, b.ID)) })
	seen := make(map[campaign.SessionID]bool)
	out := make(map[sessionKey]*campaign.Occurrence)
	for i := range sessions {
		if o := &sessions[i].Occurrence; !seen[o.ID] {
			seen[o.ID] = true
			out[sessionKey{o.ID, o.Activity}] = o
		}
	}
	return out
}

func compare(a, b *campaign.Occurrence) SessionChange {
	c := SessionChange{Kind: Kept, Before: a, After: b}
	switch {
	case a == nil:
		c.Kind = Added
		return c
	case b == nil:
		c.Kind = Dropped
		return c
	}
	c.Time = !a.Start.Equal(b.Start) || !a.End.Equal(b.End)
	c.Venue = a.Venue != b.Venue
	c.Teams = !sameSet(a.Teams, b.Teams)
	c.Units = !sameSet(a.Units, b.Units)
	switch {
	case c.Time || c.Venue:
		c.Kind = Moved
	case c.Teams || c.Units:
		c.Kind = Restaffed
	}
	return c
}

func sameSet[T cmp.Ordered](a, b []T) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(slices.Compact(a), slices.Compact(b))
}
