// Package instance compiles a checked programme to dense integers. Everything
// in it is sorted by ID, so that the order of the input lists is forgotten, and
// nothing in it changes once it is built.
//
// Times are milliseconds, days count from the start of the horizon.
package instance

import (
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
)

// Instance is a compiled programme.
type Instance struct {
	Q     *campaign.Checked
	Model reach.Model
	First date.Date
	Days  int

	Teams      []Team
	Units      []Unit
	Venues     []Venue
	Activities []Activity
	Candidates []Candidate
	Stops      []Stop // by candidate
	Terms      []Term
	Goals      []Goal
	Cells      []Cell
	Caps       []campaign.Cap
	Prices     campaign.Prices

	TeamIndex  map[campaign.TeamID]int32
	UnitIndex  map[campaign.UnitID]int32
	VenueIndex map[campaign.VenueID]int32
	byPair     map[pair]int32

	// Issued is the plan whose sessions pay for being moved; nil for none.
	Issued *Issued

	// Base is the dose of sessions held before, by term.
	Base []reach.Dose
	// Week, Month and Year of each day, as indices from zero.
	Week, Month, Year []int32

	// Near holds for each venue that a team may come to the nearest of them, see
	// [Instance.Nearest]; nil for others.
	Near [][]int32

	// Stepped reports that the clocks change within the horizon, around which
	// some starts are left out that the rules would allow.
	Stepped bool

	tabled  int32  // places with their times in travel
	travel  []Trip // tabled × tabled
	trips   *campaign.Trips
	shifts  [][]Span   // the different shifts of teams
	windows [][][]Span // by table × shifts + shift, and day
	shiftOf []int32    // by team
	capFor  []map[int32]bool
	solo    [][]int32 // each team alone
}

type pair struct{ activity, venue int32 }

// Span is an interval of starts, both ends included.
type Span struct{ From, To int64 }

// Stretch is some days running, both ends included; they may lie outside the
// horizon.
type Stretch struct{ First, Last int32 }

// Team is one team.
type Team struct {
	Team      *campaign.Team
	Base      int32  // place
	shift     int32  // which of the different shifts
	Unit      int32  // −1 for none
	Shifts    []Span // sessions lie within one
	Usable    []bool // by day
	Available int
}

// Unit is one unit.
type Unit struct {
	Unit   *campaign.Unit
	Stalls int
}

// Venue is one venue.
type Venue struct {
	Venue    *campaign.Venue
	Place    int32
	Parallel int
	Visits   campaign.Visits
}

// Activity is one activity.
type Activity struct {
	Activity   *campaign.Activity
	Campaign   *campaign.Campaign
	Shape      campaign.Shape
	Duration   int64
	SetUp      int64
	Grid       int64 // 0 for any instant
	Least      int   // teams
	Most       int
	PerVenue   int
	Run        int // consecutive days
	Assigned   bool
	Touring    bool    // one travelling team holds a session on its own
	Drafted    []int32 // teams that may be sent and master a law of it
	alone      []bool  // by team, that may hold a session on its own
	Named      []int32 // units present at every session
	Pool       []int32 // further units
	Candidates []int32
}

// Candidate is an activity at a venue.
type Candidate struct {
	Activity, Venue int32
	Place           int32 // of its venue
	Host            int32 // unit, −1 for none
	table           int32 // which of the different tables of starts
	Starts          [][]Span
	Gives           []Gift // to the value
	Cells           []CellRef
	Caps            []int32
	Attends         []campaign.Attendance // for goals of reach
	Doses           []reach.Dose          // of Attends
	Held            []Stretch             // sessions held before, for spacing
}

// Gift is what a session gives to a term of the value.
type Gift struct {
	Term int32
	Dose reach.Dose
}

// Term is weight × size × reach of one group in one campaign.
type Term struct {
	Size   int64
	Weight float64
	Full   audience.People // the value if everybody is reached
}

// CellRef says that sessions of a candidate lie in a cell, whatever their day
// and units; Place is what they touch there, −1 for nothing.
type CellRef struct {
	Cell, Place int32
}

// Goal is a wish.
type Goal struct {
	Goal   campaign.Goal
	Grade  int
	Cells  []int32
	Least  int64 // sessions that a staffing goal counts at least
	Wanted int64
}

// Cell is one cell of a goal.
type Cell struct {
	Goal   int32
	Least  int64
	From   int32 // days in its window
	To     int32
	Units  map[int32]bool   // nil for any
	Places map[string]int32 // number of each place its candidates touch
	Counts map[int]bool     // groups that count for reach; nil for other goals
	Base   map[int]reach.Dose
	// Of a goal that says how often people should come; Base is nil then.
	Often   bool
	Band    reach.Band
	Chances map[int][]float64 // of sessions held before, by group, in order of size
}

// Candidate returns the candidate of an activity and venue, or −1.
func (in *Instance) Candidate(a campaign.ActivityID, v campaign.VenueID) int32 {
	for i := range in.Activities {
		if in.Activities[i].Activity.ID == a {
			if c, ok := in.byPair[pair{int32(i), in.VenueIndex[v]}]; ok {
				return c
			}
		}
	}
	return -1
}

// Senders returns, by team, who may hold a session of a candidate on its own. It
// must not be changed.
func (in *Instance) Senders(candidate int32) []bool {
	c := &in.Candidates[candidate]
	a := &in.Activities[c.Activity]
	if !a.Activity.Staff.Dialect {
		return a.alone
	}
	out := make([]bool, len(a.alone))
	for t, may := range a.alone {
		out[t] = may && in.Q.Speaks(in.Teams[t].Team, in.Venues[c.Venue].Venue.Area)
	}
	return out
}

// Solo returns a team as a list, which must not be changed.
func (in *Instance) Solo(team int32) []int32 { return in.solo[team] }

// Day returns the index of a civil day.
func (in *Instance) Day(d date.Date) int { return int(d - in.First) }

// Open reports whether there is a day with an allowed start.
func (c *Candidate) Open() bool {
	return slices.ContainsFunc(c.Starts, func(starts []Span) bool { return len(starts) > 0 })
}

// Value returns the value of a term under a dose.
func (t *Term) Value(m reach.Model, d reach.Dose) audience.People {
	if d.Certain > 0 {
		return t.Full
	}
	return m.People(t.Size, t.Weight, d)
}

// number returns the number of a place, a new one if it has none.
func (c *Cell) number(key string) int32 {
	if c.Places == nil {
		c.Places = make(map[string]int32)
	}
	n, ok := c.Places[key]
	if !ok {
		n = int32(len(c.Places))
		c.Places[key] = n
	}
	return n
}
