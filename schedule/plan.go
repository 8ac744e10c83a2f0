package schedule

import (
	"cmp"
	"slices"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// Plan is the sessions that answer a programme, in order of start and ID.
// A plan written by hand needs Sessions only.
type Plan struct {
	Programme string          `json:"programme"` // its name
	Note      string          `json:"note,omitzero"`
	Revision  Revision        `json:"revision,omitzero"`
	Score     Score           `json:"score"`
	Bound     audience.People `json:"bound,omitzero"` // no plan's value is above it; 0 if none was proven
	Status    Status          `json:"status,omitzero"`
	Seed      uint64          `json:"seed,omitzero"`
	Sessions  []Session       `json:"sessions"`
	Missed    []Missed        `json:"missed,omitzero"`
}

// Session is one dated occurrence at one venue (场次).
type Session struct {
	campaign.Occurrence
	Organisers []campaign.Organiser `json:"organisers,omitzero"`
	Proposed   bool                 `json:"proposed,omitzero"` // 建议时间: the host decides
	Pinned     bool                 `json:"pinned,omitzero"`
	Confirmed  bool                 `json:"confirmed,omitzero"` // 已确认: those who take part have said so for this very time and place
	Expected   Expected             `json:"expected,omitzero"`
}

// Expected is what one session is expected to bring. Attendances are not
// different people, and media views are in Measures under their own measure.
type Expected struct {
	Attendances audience.People `json:"attendances"`
	Measures    []Quantity      `json:"measures,omitzero"`
}

// Quantity is an amount of a measure.
type Quantity struct {
	Measure campaign.MeasureID `json:"measure"`
	Amount  int64              `json:"amount"`
}

// Missed is a wish that a plan does not fulfil, with what is missing.
type Missed struct {
	Goal    string         `json:"goal"` // ID of a commitment or assignment, or of what an activity or a duty asks for
	Name    string         `json:"name"`
	Grade   campaign.Grade `json:"grade,omitzero"`
	Wanted  int64          `json:"wanted"`
	Have    int64          `json:"have"`
	Missing int64          `json:"missing"`
	Reason  campaign.Text  `json:"reason,omitzero"`
}

// Status says how a run ended. Every one of them comes with a valid plan.
type Status string

// The ways a run ends.
const (
	Unsolved  Status = ""          // not from a solver
	Complete  Status = "complete"  // every step was done
	TimeLimit Status = "timeLimit" // the budget ended it
	Cancelled Status = "cancelled" // the context ended it
	Optimal   Status = "optimal"   // nothing is missed and the value equals the bound
)

// Early reports whether the run stopped before it had done every step.
func (s Status) Early() bool { return s == TimeLimit || s == Cancelled }

// Score is how good a plan is, compared in the order of its fields: less missed
// of what must, should and may be, then more value, then less travel.
type Score struct {
	MissedMust   int64           `json:"missedMust"`
	MissedShould int64           `json:"missedShould"`
	MissedMay    int64           `json:"missedMay"`
	Value        audience.People `json:"value"`
	Travel       time.Duration   `json:"travel,omitzero"` // of all teams together
}

// Compare returns +1 if s is better than t, −1 if it is worse, and 0 if they
// are equal.
func (s Score) Compare(t Score) int {
	return cmp.Or(
		cmp.Compare(t.MissedMust, s.MissedMust), cmp.Compare(t.MissedShould, s.MissedShould),
		cmp.Compare(t.MissedMay, s.MissedMay), cmp.Compare(s.Value, t.Value), cmp.Compare(t.Travel, s.Travel),
	)
}

// Sort puts sessions in the order of a plan: by start, then by ID.
func Sort(sessions []Session) {
	slices.SortFunc(sessions, func(a, b Session) int {
		return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.ID, b.ID))
	})
}

// Occurrences returns the bare facts of the sessions.
func (p Plan) Occurrences() []campaign.Occurrence {
	out := make([]campaign.Occurrence, len(p.Sessions))
	for i, s := range p.Sessions {
		out[i] = s.Occurrence
	}
	return out
}
