package campaign

import "time"

// Occurrence is the bare fact of one session: what is held where, when and by
// whom. Pins, sessions held before and the sessions of a plan all consist of it.
type Occurrence struct {
	ID       SessionID  `json:"id"`
	Campaign CampaignID `json:"campaign,omitzero"`
	Activity ActivityID `json:"activity"`
	Venue    VenueID    `json:"venue"`
	Start    time.Time  `json:"start"`
	End      time.Time  `json:"end,omitzero"`
	Teams    []TeamID   `json:"teams,omitzero"` // expanded IDs, such as "corps#2"
	Units    []UnitID   `json:"units,omitzero"`
}

// Pin is a session that the planner has fixed (指定场次). A plan holds it with the
// same venue and times; teams and units that it names are present, and a solver
// adds those still missing. Campaign may be left empty, and a zero End means
// the activity's duration.
//
// A pin that breaks a hard rule is a finding, unless a waiver lifts that rule.
type Pin struct {
	Occurrence
	Waivers []Waiver `json:"waivers,omitzero"`
}

// Waiver lifts one rule for one pin, and is listed under 经批准的例外.
type Waiver struct {
	Rule   Rule   `json:"rule"`
	Reason string `json:"reason"`
	Post   string `json:"post,omitzero"` // the post that approved it, never a person's name
}

// Held is a session that took place before the plan. It counts for the days
// between visits of a venue and, if Reached is set, for the people whom its
// campaign has reached already.
type Held struct {
	Occurrence
	Reached bool `json:"reached,omitzero"`
}
