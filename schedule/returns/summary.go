package returns

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// Summary is a year summed up: what was planned beside what was really done.
type Summary struct {
	Returns   int `json:"returns"` // all of the list
	Confirmed int `json:"confirmed"`
	Drafts    int `json:"drafts"` // those not confirmed, of which nothing counts

	Whole     Row   `json:"whole"`     // everything; it has neither ID nor name
	Campaigns []Row `json:"campaigns"` // the ID is a campaign's
	Counties  []Row `json:"counties"`  // of the place; a last row without ID is what lies in no county, such as a return for a city
	Units     []Row `json:"units"`     // see [Sum] for what counts under a unit; a last row without ID is what has no host
	Settings  []Row `json:"settings"`  // of the venue; a last row without ID is what is returned for areas

	// NotListed is what sessions that may not be shown come to, which Counties and
	// Units then lack; nil but for [SumShown], and there if all are shown. It has
	// neither ID nor name.
	NotListed *Row `json:"notListed,omitzero"`

	Assignments []Fulfilment `json:"assignments"` // every assignment and host, in the order of the programme
	NotHeld     []Absent     `json:"notHeld"`     // in the order of the plan
	Doubles     []Double     `json:"doubles"`
	LeftOut     []LeftOut    `json:"leftOut"` // figures of confirmed returns that count nowhere since the same work is counted by others
}

// Row is the sum over one campaign, county, unit or setting. Rows have nothing
// but what is planned or returned, in the order of the programme.
type Row struct {
	ID   string `json:"id"`
	Name string `json:"name"` // the programme's

	// Sessions of the plan, Planned = Held + Later + NotHeld + Open.
	Planned int `json:"planned"`
	Held    int `json:"held"`  // on their day
	Later   int `json:"later"` // held on another day
	NotHeld int `json:"notHeld"`
	Open    int `json:"open"` // no confirmed return says anything

	Measures []Comparison `json:"measures"` // reserved ones first, then in the order of the programme

	// The most open of all sessions and returns in the row. What is CountOnly
	// counts in the totals, and no paper names a row of nothing else.
	Visibility campaign.Visibility `json:"visibility"`
}

// Rate returns the share of planned sessions that were held, on whatever day,
// from 0 to 1 (完成率); false if none was planned.
func (r Row) Rate() (float64, bool) {
	if r.Planned <= 0 {
		return 0, false
	}
	return float64(r.Held+r.Later) / float64(r.Planned), true
}

// Of returns what a row has of a measure, and whether anything is planned or
// returned of it.
func (r Row) Of(id campaign.MeasureID) (Comparison, bool) {
	for _, c := range r.Measures {
		if c.Measure == id {
			return c, true
		}
	}
	return Comparison{Measure: id}, false
}

// Comparison is one measure, planned against held. [Items] and [Advice] hold
// what other rows have as well, and attendances, media and everything else are
// never added up.
type Comparison struct {
	Measure   campaign.MeasureID `json:"measure"`
	Planned   int64              `json:"planned"` // expected by the plan, in whole units, rounded once for the row
	Actual    int64              `json:"actual"`  // of confirmed returns; means nothing if Returns is 0
	Qualifier Qualifier          `json:"qualifier,omitzero"`
	Returns   int                `json:"returns"` // that Actual rests on

	Visibility campaign.Visibility `json:"visibility"` // the most open of what is behind it
}

// Fulfilment is what one host of an assignment has done. Cells of an assignment
// stand for themselves: the figures are sums over the host's cells, each up to
// what it wants.
type Fulfilment struct {
	Goal      campaign.AssignmentID `json:"goal"`
	Name      string                `json:"name"` // the assignment's
	Activity  campaign.ActivityID   `json:"activity"`
	Host      campaign.UnitID       `json:"host"`
	Wanted    int                   `json:"wanted"`
	Planned   int                   `json:"planned"`
	Held      int                   `json:"held"` // on the day on which it was held, so one held after the window does not count
	Open      int                   `json:"open"` // of what is missing, what may still be returned
	Fulfilled bool                  `json:"fulfilled"`
	Veiled    bool                  `json:"veiled,omitzero"` // the activity has sessions that may not be shown, and do not count here; see [SumShown]
}

// Absent is a session that was not held. Only what a view shows may be named.
type Absent struct {
	Session  campaign.SessionID `json:"session"`
	Reason   string             `json:"reason,omitzero"` // empty if nobody gave one
	Reporter campaign.UnitID    `json:"reporter"`
}

// Double is work that several reporters returned (疑似重复). One of the returns
// counts, the host's. Only confirmed returns are looked at. It is either of a
// session, which only a view that shows it may name, or of a campaign and an
// area.
type Double struct {
	Session  campaign.SessionID   `json:"session,omitzero"`
	Campaign campaign.CampaignID  `json:"campaign"`
	Area     audience.AreaID      `json:"area,omitzero"`
	Measures []campaign.MeasureID `json:"measures"` // that were returned twice, in the order of a row
	Counts   ID                   `json:"counts"`
	Reporter campaign.UnitID      `json:"reporter"` // of the return that counts
	LeftOut  []ID                 `json:"leftOut"`  // by ID
	Others   []campaign.UnitID    `json:"others"`   // reporters of those left out, in their order
}

// LeftOut is a return of which some figures count nowhere, because the same
// work is counted from other returns.
type LeftOut struct {
	Return   ID                  `json:"return"`
	Session  campaign.SessionID  `json:"session,omitzero"` // only a view that shows it may name it
	Campaign campaign.CampaignID `json:"campaign"`
	Area     audience.AreaID     `json:"area,omitzero"`
	Reporter campaign.UnitID     `json:"reporter"`
	Figures  []Figure            `json:"figures"` // as returned
	Cause    Cause               `json:"cause"`
}

// Cause is why figures are left out.
type Cause string

// The causes.
const (
	SessionsComplete Cause = "sessions" // of an area: all sessions there have returns, and they count
	SmallerArea      Cause = "smaller"  // of an area: returns of smaller areas in it count
	AreaInstead      Cause = "area"     // of a session: some sessions lack returns, and that of the area counts
)

// Name returns what planners read.
func (c Cause) Name() campaign.Text {
	switch c {
	case SessionsComplete:
		return campaign.Text{Zh: "该区域各场次均已填报，按场次计", En: "every session there has a return; those count"}
	case SmallerArea:
		return campaign.Text{Zh: "下级区域已填报，按下级区域计", En: "returns for smaller areas count"}
	case AreaInstead:
		return campaign.Text{Zh: "所在区域场次填报不全，按区域填报计", En: "not every session has a return; that for the area counts"}
	}
	return campaign.Text{Zh: string(c), En: string(c)}
}
