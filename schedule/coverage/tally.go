package coverage

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// Tally is what a plan covers, as plain integers that add up over programmes
// with no people, places and sessions in common: the counties of a country, or
// the pieces of a split. Rates and averages are worked out from the sums. The
// zero value is of nothing; lists are in order of ID.
//
// Beside the figures of a [Row] it differs in one: Attendances are those at the
// sessions, whoever comes (Hosted of a row). Of a whole programme both are the
// same.
type Tally struct {
	Programmes int          `json:"programmes"` // tallies of one programme that were merged into it
	Groups     int          `json:"groups"`     // disjoint groups of people
	Size       int64        `json:"size"`       // people
	Sessions   int          `json:"sessions"`
	Proposed   int          `json:"proposed,omitzero"` // of these, with a date that the host decides (建议时间)
	Levels     []LevelCount `json:"levels,omitzero"`   // the sessions by level, from the country down
	// Attendances are those at the sessions, by whoever comes (人次).
	Attendances audience.People `json:"attendances"`
	Reach       Interval        `json:"reach"` // 去重人数(测算)
	// Gross is the attendances of the people, wherever they attend, sessions held
	// before included, as in [Repeat].
	Gross audience.People `json:"gross"`
	// Times holds at k−1 how many people are expected to attend k times or more. It
	// falls with k, and begins with the expected reach.
	Times []audience.People `json:"times,omitzero"`
	// Places are counted as in a row, but for settings: whether a setting is
	// touched does not add up, and follows from Settings.
	Places    Places              `json:"places"`
	Segments  []SegmentTally      `json:"segments,omitzero"`  // overlap; do not add up among themselves
	Campaigns []CampaignTally     `json:"campaigns,omitzero"` // Reach overlaps
	Settings  []SettingTally      `json:"settings,omitzero"`
	Measures  []schedule.Quantity `json:"measures,omitzero"`
	Score     schedule.Score      `json:"score"` // what is missed by grade, value and travel, as the plans state them
}

// SegmentTally is the part of a tally by the people of a segment.
type SegmentTally struct {
	Segment     audience.SegmentID `json:"segment"`
	Size        int64              `json:"size"`
	Attendances audience.People    `json:"attendances"`
	Reach       Interval           `json:"reach"`
}

// CampaignTally is the part of a tally by the sessions of a campaign. Size and
// Reach are of those whom it targets.
type CampaignTally struct {
	Campaign    campaign.CampaignID `json:"campaign"`
	Size        int64               `json:"size"`
	Sessions    int                 `json:"sessions"`
	Attendances audience.People     `json:"attendances"`
	Reach       Interval            `json:"reach"`
}

// SettingTally is the part of a tally by the sessions in a setting.
type SettingTally struct {
	Setting     campaign.SettingID `json:"setting"`
	Sessions    int                `json:"sessions"`
	Attendances audience.People    `json:"attendances"`
}

// Own is the share of a programme that a tally speaks of, where several
// programmes list the same areas or people. The zero value is all of it.
// Sessions and places count in the areas named, each by itself without what it
// runs, so that a county must be named with all that it runs; size, reach and
// times count the groups named. What is unknown is nowhere.
type Own struct {
	Areas  []audience.AreaID  `json:"areas,omitzero"`
	Groups []audience.GroupID `json:"groups,omitzero"`
}

// All reports whether everything is meant.
func (o Own) All() bool { return len(o.Areas) == 0 && len(o.Groups) == 0 }

// TallyOptions say what goes into a tally.
type TallyOptions struct {
	Times int // longest of [Tally].Times, 1 to 100; 0 means 2. Above 2 it costs, unless θ = 0, some 50 µs for each pattern of attendance
	Own   Own
}

// TallyOf tallies a plan, with its score as it states it.
func TallyOf(q *campaign.Checked, p schedule.Plan, o TallyOptions) Tally {
	t := NewRollup(q, p).Tally(o)
	t.Score = p.Score
	return t
}

// Tally counts what [Tally] says, but for the score, which a roll-up does not
// know. It costs O(draws of all people + sessions + areas).
func (r *Rollup) Tally(o TallyOptions) Tally {
	o.Times = min(max(o.Times, 0), 100)
	if o.Times == 0 {
		o.Times = 2
	}
	t := Tally{Programmes: 1}
	var m mask
	var groups []bool
	if !o.Own.All() {
		m.areas = make([]bool, len(r.areas.ids))
		for _, id := range o.Own.Areas {
			if a := r.areas.at(id); a >= 0 {
				m.areas[a] = true
			}
		}
		mine := make(map[audience.GroupID]int, len(o.Own.Groups))
		for i, id := range o.Own.Groups {
			mine[id] = i
		}
		groups = make([]bool, len(r.groupArea))
		for g, group := range r.q.Groups() {
			_, groups[g] = mine[group.ID]
		}
	}
	lists := r.newLists()
	n := r.occurring(mask{})
	r.tallySessions(&t, lists, m, n)
	r.tallyPeople(&t, lists, groups, n, o.Times)
	lists.into(&t)
	return t
}

// tallyLists are the lists of a tally in the order of the programme.
type tallyLists struct {
	segments  []SegmentTally
	campaigns []CampaignTally
	settings  []SettingTally
}

func (r *Rollup) newLists() tallyLists {
	p := r.q.Programme()
	l := tallyLists{make([]SegmentTally, len(p.Segments)), make([]CampaignTally, len(p.Campaigns)), make([]SettingTally, len(p.Settings))}
	for i, s := range p.Segments {
		l.segments[i].Segment = s.ID
	}
	for i := range p.Campaigns {
		l.campaigns[i].Campaign = p.Campaigns[i].ID
	}
	for i, s := range p.Settings {
		l.settings[i].Setting = s.ID
	}
	return l
}

// into puts the lists that say anything into a tally, in order of ID.
func (l tallyLists) into(t *Tally) {
	for _, s := range l.segments {
		if s != (SegmentTally{Segment: s.Segment}) {
			t.Segments = append(t.Segments, s)
		}
	}
	for _, c := range l.campaigns {
		if c != (CampaignTally{Campaign: c.Campaign}) {
			t.Campaigns = append(t.Campaigns, c)
		}
	}
	for _, s := range l.settings {
		if s != (SettingTally{Setting: s.Setting}) {
			t.Settings = append(t.Settings, s)
		}
	}
	slices.SortFunc(t.Segments, func(a, b SegmentTally) int { return cmp.Compare(a.Segment, b.Segment) })
	slices.SortFunc(t.Campaigns, func(a, b CampaignTally) int { return cmp.Compare(a.Campaign, b.Campaign) })
	slices.SortFunc(t.Settings, func(a, b SettingTally) int { return cmp.Compare(a.Setting, b.Setting) })
	slices.SortFunc(t.Measures, func(a, b schedule.Quantity) int { return cmp.Compare(a.Measure, b.Measure) })
}

// tallySessions fills what speaks of sessions.
func (r *Rollup) tallySessions(t *Tally, l tallyLists, m mask, n occurrences) {
	var row Row
	r.sessions(&row, m, n)
	t.Sessions, t.Proposed, t.Levels, t.Measures = row.Sessions, row.Proposed, row.Levels, row.Measures
	t.Places = row.Places
	t.Places.Settings = Ratio{}
	groups := r.q.Groups()
	for d := range r.draws {
		x, times := &r.draws[d], n.planned[d]
		if times == 0 || !r.inside(m, x.venue) {
			continue
		}
		all := audience.People(times) * x.attendances
		t.Attendances += all
		l.campaigns[x.campaign].Sessions += int(times)
		l.campaigns[x.campaign].Attendances += all
		l.settings[r.venueKind[x.venue]].Sessions += int(times)
		l.settings[r.venueKind[x.venue]].Attendances += all
		for _, link := range r.drawn(d) {
			g := groups[link.other]
			come := audience.People(times) * attending(g.Size, r.chances[link.chance].p)
			for _, s := range g.Segments {
				l.segments[r.segments[s]].Attendances += come
			}
		}
	}
}

// tallyPeople fills what speaks of people.
func (r *Rollup) tallyPeople(t *Tally, l tallyLists, mine []bool, n occurrences, times int) {
	f := frequencies{r: r, times: times, known: make(map[string][][3]float64)}
	t.Times = make([]audience.People, times)
	by := make([]sum, len(l.campaigns))
	for g, group := range r.q.Groups() {
		if mine != nil && !mine[g] {
			continue
		}
		t.Groups++
		t.Size += group.Size
		var s sum
		clear(by)
		f.now = f.now[:0]
		for _, link := range r.drawing(g) {
			if k := n.all[link.other]; k > 0 {
				c := &r.chances[link.chance]
				s.add(c, k)
				by[r.draws[link.other].campaign].add(c, k)
				f.now = append(f.now, meeting{link.chance, k})
				t.Gross += audience.People(k) * attending(group.Size, c.p)
			}
		}
		reached := r.interval(g, s)
		t.Reach = t.Reach.add(reached)
		for c := range by {
			if r.targeted[c][g] {
				l.campaigns[c].Size += group.Size
				l.campaigns[c].Reach = l.campaigns[c].Reach.add(r.interval(g, by[c]))
			}
		}
		for _, id := range group.Segments {
			x := &l.segments[r.segments[id]]
			x.Size += group.Size
			x.Reach = x.Reach.add(reached)
		}
		f.add(t.Times, group.Size, reached.Expected)
	}
}

// frequencies works out how often people come. Patterns of attendance that were
// met before are not worked out again.
type frequencies struct {
	r     *Rollup
	times int
	now   []meeting
	known map[string][][3]float64 // lower, expected and upper share, of 2 times and more
	key   []byte
}

// add adds a group of so many people of whom so many come at all.
func (f *frequencies) add(times []audience.People, size int64, reached audience.People) {
	if len(f.now) == 0 {
		return
	}
	times[0] += reached
	if len(f.now) == 1 && f.now[0].times == 1 {
		return
	}
	for k, share := range f.shares() {
		lower, upper := persons(size, share[0]), persons(size, share[2])
		times[k+1] += min(max(persons(size, share[1]), lower), upper)
	}
}

// mostPatterns bounds the memory of patterns met.
const mostPatterns = 4096

func (f *frequencies) shares() [][3]float64 {
	slices.SortFunc(f.now, func(a, b meeting) int { return cmp.Or(cmp.Compare(a.chance, b.chance), cmp.Compare(a.times, b.times)) })
	f.key = f.key[:0]
	for _, m := range f.now {
		f.key = binary.AppendVarint(binary.AppendVarint(f.key, int64(m.chance)), int64(m.times))
	}
	if known, ok := f.known[string(f.key)]; ok {
		return known
	}
	var ps []float64
	for _, m := range f.now {
		for range m.times {
			ps = append(ps, f.r.chances[m.chance].p)
		}
	}
	lower, upper := reach.AtLeast(ps, f.times)
	expected := f.r.model.Frequency(ps, f.times).AtLeast
	out := make([][3]float64, 0, f.times)
	for k := 2; k <= f.times; k++ {
		out = append(out, [3]float64{lower[k], expected[k], upper[k]})
	}
	if len(f.known) >= mostPatterns {
		clear(f.known)
	}
	f.known[string(f.key)] = out
	return out
}

// Rate returns the expected reach ÷ size (人群覆盖率) as a [Row] does, nil without a
// size (缺底数,不计算).
func (t Tally) Rate() *float64 { return rate(t.Reach.Expected, t.Size) }

// Merge returns the sum of two tallies, which share no lists with it. It is
// associative and commutative, and Tally{} is its identity. Tallies with lists
// of Times of different lengths merge as if the shorter went on with zeros, so
// make them with the same options.
func (t Tally) Merge(o Tally) Tally {
	return Tally{
		Programmes: t.Programmes + o.Programmes, Groups: t.Groups + o.Groups, Size: t.Size + o.Size,
		Sessions: t.Sessions + o.Sessions, Proposed: t.Proposed + o.Proposed,
		Levels: merged(t.Levels, o.Levels, func(a, b LevelCount) int { return cmp.Compare(levelOrder(a.Level), levelOrder(b.Level)) },
			func(a, b LevelCount) LevelCount { return LevelCount{a.Level, a.Sessions + b.Sessions} }),
		Attendances: t.Attendances + o.Attendances, Reach: t.Reach.add(o.Reach), Gross: t.Gross + o.Gross,
		Times: addTimes(t.Times, o.Times), Places: t.Places.add(o.Places),
		Segments: merged(t.Segments, o.Segments, func(a, b SegmentTally) int { return cmp.Compare(a.Segment, b.Segment) },
			func(a, b SegmentTally) SegmentTally {
				return SegmentTally{a.Segment, a.Size + b.Size, a.Attendances + b.Attendances, a.Reach.add(b.Reach)}
			}),
		Campaigns: merged(t.Campaigns, o.Campaigns, func(a, b CampaignTally) int { return cmp.Compare(a.Campaign, b.Campaign) },
			func(a, b CampaignTally) CampaignTally {
				return CampaignTally{a.Campaign, a.Size + b.Size, a.Sessions + b.Sessions, a.Attendances + b.Attendances, a.Reach.add(b.Reach)}
			}),
		Settings: merged(t.Settings, o.Settings, func(a, b SettingTally) int { return cmp.Compare(a.Setting, b.Setting) },
			func(a, b SettingTally) SettingTally {
				return SettingTally{a.Setting, a.Sessions + b.Sessions, a.Attendances + b.Attendances}
			}),
		Measures: merged(t.Measures, o.Measures, func(a, b schedule.Quantity) int { return cmp.Compare(a.Measure, b.Measure) },
			func(a, b schedule.Quantity) schedule.Quantity {
				return schedule.Quantity{Measure: a.Measure, Amount: a.Amount + b.Amount}
			}),
		Score: schedule.Score{
			MissedMust: t.Score.MissedMust + o.Score.MissedMust, MissedShould: t.Score.MissedShould + o.Score.MissedShould,
			MissedMay: t.Score.MissedMay + o.Score.MissedMay, Value: t.Score.Value + o.Score.Value, Travel: t.Score.Travel + o.Score.Travel,
		},
	}
}

// levelOrder puts levels in the order of a row: from the country down, units,
// then those without one.
func levelOrder(l audience.Level) int {
	switch {
	case l == audience.Unit:
		return len(levels)
	case l.Rank() < 0:
		return len(levels) + 1
	}
	return l.Rank()
}

// merged merges two lists in order, adding up what is in both.
func merged[T any](a, b []T, order func(a, b T) int, add func(a, b T) T) []T {
	if len(a)+len(b) == 0 {
		return nil
	}
	out := make([]T, 0, max(len(a), len(b)))
	for len(a) > 0 && len(b) > 0 {
		switch c := order(a[0], b[0]); {
		case c < 0:
			out, a = append(out, a[0]), a[1:]
		case c > 0:
			out, b = append(out, b[0]), b[1:]
		default:
			out, a, b = append(out, add(a[0], b[0])), a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}

func addTimes(a, b []audience.People) []audience.People {
	if len(a) < len(b) {
		a, b = b, a
	}
	out := slices.Clone(a)
	for k, n := range b {
		out[k] += n
	}
	return out
}

func (p Places) add(o Places) Places {
	return Places{
		p.Counties.add(o.Counties), p.Towns.add(o.Towns), p.Villages.add(o.Villages),
		p.Settings.add(o.Settings), p.CountySettings.add(o.CountySettings), p.Venues.add(o.Venues),
	}
}

func (r Ratio) add(o Ratio) Ratio { return Ratio{r.Touched + o.Touched, r.Total + o.Total} }
