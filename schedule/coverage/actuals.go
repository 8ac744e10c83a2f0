package coverage

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/returns"
)

// Actuals is a plan against what came of it. Rows stand in the order of the
// programme. It names sessions by ID; whoever prints them looks every one up in its
// view, leaves those out that it does not show, and folds small numbers of persons
// ([tally.Cell]).
type Actuals struct {
	Programme string
	Note      string

	Whole     ActualRow
	Campaigns []ActualRow
	Segments  []ActualRow // overlap; do not add up
	Counties  []ActualRow
	Towns     []ActualRow
	Settings  []ActualRow

	// Media is views and the like, planned against returned (returns.Sum).
	Media []returns.Comparison
	// Cumulative is the persons who signed in by the end of each week with a held
	// session; empty without a ledger.
	Cumulative []ActualPoint
	// Contributions is what each campaign added; empty without a ledger.
	Contributions []ActualContribution

	Sessions []Past   // in the order of the plan
	Reasons  []Missed // why sessions were not held, the most frequent first
	Doubts   []Doubt  // contradictions to be settled, in the order of the plan
	Extra    []string // sessions of the ledger that the plan lacks, sorted; their persons count nowhere
}

// ActualPoint is a point of the curve of persons who signed in.
type ActualPoint struct {
	Week     WeekID // empty at last, for sessions in no week
	Sessions int    // held so far
	Persons  int64
}

// Missed is a reason why sessions were not held.
type Missed struct {
	Reason      string // as returned; empty if nobody gave one
	Sessions    int
	Attendances audience.People // that the plan expected of them
}

// Actual compares a plan with the returns and with who came: [NewRecord] and the
// usual tables.
func Actual(q *campaign.Checked, p schedule.Plan, l returns.List, log Log) (*Actuals, error) {
	r, err := NewRecord(q, p, l, log)
	if err != nil {
		return nil, err
	}
	return r.Actuals(), nil
}

// Actuals returns the usual tables.
func (r *Record) Actuals() *Actuals {
	p := r.q.Programme()
	out := &Actuals{
		Programme: p.Name, Note: p.Note, Whole: r.Row(Cut{}),
		Sessions: slices.Clone(r.sessions), Reasons: r.reasons(), Doubts: slices.Clone(r.doubts), Extra: slices.Clone(r.extra),
	}
	for _, c := range p.Campaigns {
		out.Campaigns = append(out.Campaigns, r.Row(Cut{Campaigns: []campaign.CampaignID{c.ID}}))
	}
	for _, s := range p.Segments {
		out.Segments = append(out.Segments, r.Row(Cut{Segments: []audience.SegmentID{s.ID}}))
	}
	for _, a := range p.Areas {
		in := Cut{Areas: []audience.AreaID{a.ID}}
		switch a.Level {
		case audience.County:
			out.Counties = append(out.Counties, r.Row(in))
		case audience.Town:
			out.Towns = append(out.Towns, r.Row(in))
		}
	}
	for _, s := range p.Settings {
		out.Settings = append(out.Settings, r.Row(Cut{Settings: []campaign.SettingID{s.ID}}))
	}
	for _, m := range r.sums.Whole.Measures {
		if of := r.q.Measure(m.Measure); of != nil && of.Kind == campaign.Media {
			out.Media = append(out.Media, m)
		}
	}
	if r.ledger {
		out.Cumulative, out.Contributions = r.cumulative(), r.contributions()
	}
	return out
}

// reasons counts why sessions were not held.
func (r *Record) reasons() []Missed {
	var out []Missed
	for i := range r.sessions {
		p := &r.sessions[i]
		if p.Open || p.Outcome != returns.NotHeld {
			continue
		}
		at := slices.IndexFunc(out, func(m Missed) bool { return m.Reason == p.Reason })
		if at < 0 {
			at = len(out)
			out = append(out, Missed{Reason: p.Reason})
		}
		out[at].Sessions++
		out[at].Attendances += p.Expected
	}
	slices.SortFunc(out, func(a, b Missed) int {
		return cmp.Or(cmp.Compare(b.Sessions, a.Sessions), cmp.Compare(a.Reason, b.Reason))
	})
	return out
}

// cumulative counts persons in the week in which they first came.
func (r *Record) cumulative() []ActualPoint {
	weeks := r.held.weekNames
	week := func(e int) int { // those in no week come last
		if w := r.held.events[e].week; w >= 0 {
			return int(w)
		}
		return len(weeks)
	}
	sessions, fresh := make([]int, len(weeks)+1), make([]int64, len(weeks)+1)
	for e := range r.held.events {
		sessions[week(e)]++
	}
	r.each(func(_ int32, of []signature) {
		first := len(weeks)
		for _, s := range of {
			first = min(first, week(int(s.event)))
		}
		fresh[first]++
	})
	var out []ActualPoint
	var now ActualPoint
	for w, n := range sessions {
		if n == 0 {
			continue
		}
		now.Week = ""
		if w < len(weeks) {
			now.Week = weeks[w]
		}
		now.Sessions += n
		now.Persons += fresh[w]
		out = append(out, now)
	}
	return out
}
