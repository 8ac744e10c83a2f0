// Package returns holds what was really done, as offices return it (填报).
//
// A return is either for one session or for a campaign in an area by a
// reporter; a total uses one kind or the other and never both, since the same
// work would be counted twice; [Sum] says how that is decided. Amounts are of
// measures. They never feed reach, which is an estimate of a plan.
//
// Sums count what is 不列明细 as well, and name sessions by ID only. Whoever prints
// them looks every session up in its view, and leaves out the particulars of
// those that it does not show and the names of rows that are not visible.
package returns

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// ID names a return.
type ID string

// List is a returns.json: the returns of one programme, in any order.
type List struct {
	Programme string   `json:"programme"`     // its name
	Plan      string   `json:"plan,omitzero"` // fingerprint of the plan that was filled in; empty if not known
	Note      string   `json:"note,omitzero"`
	Returns   []Return `json:"returns"`
}

// Return is what one reporter says of one session, or of a campaign in an area.
type Return struct {
	ID ID `json:"id"`

	Session  campaign.SessionID  `json:"session,omitzero"`  // either this
	Campaign campaign.CampaignID `json:"campaign,omitzero"` // or these two
	Area     audience.AreaID     `json:"area,omitzero"`

	Reporter campaign.UnitID   `json:"reporter"`
	Days     calendar.Range    `json:"days,omitzero"`    // when it was held, or that it is about; zero means the session's planned day or the whole horizon
	Outcome  Outcome           `json:"outcome,omitzero"` // of a session
	Reason   string            `json:"reason,omitzero"`  // why a session was not held, or on another day
	Figures  []Figure          `json:"figures,omitzero"` // that of a session may have none
	Units    []campaign.UnitID `json:"units,omitzero"`   // present, where they are named; counted as [Present] if that is not among the figures
	Status   Status            `json:"status,omitzero"`
	Source   audience.Source   `json:"source,omitzero"`
}

// Figure is an amount of a measure, each measure at most once in a return.
type Figure struct {
	Measure   campaign.MeasureID `json:"measure"` // the programme's, or a reserved one such as [Attendance]
	Amount    int64              `json:"amount"`  // from 0
	Qualifier Qualifier          `json:"qualifier,omitzero"`
}

// Outcome is what became of a planned session.
type Outcome string

// The outcomes.
const (
	Held      Outcome = ""        // 已开展: on the planned day, or nobody says otherwise
	HeldLater Outcome = "later"   // 改期开展: on another day
	NotHeld   Outcome = "notHeld" // 未开展
)

// Name returns what planners read.
func (o Outcome) Name() campaign.Text {
	switch o {
	case Held:
		return campaign.Text{Zh: "已开展", En: "held"}
	case HeldLater:
		return campaign.Text{Zh: "改期开展", En: "held on another day"}
	case NotHeld:
		return campaign.Text{Zh: "未开展", En: "not held"}
	}
	return campaign.Text{Zh: string(o), En: string(o)}
}

// Qualifier says how exact an amount is.
type Qualifier string

// The qualifiers, as reports write them.
const (
	Exact   Qualifier = ""      // 实数
	About   Qualifier = "about" // 约: somewhat more or less
	AtLeast Qualifier = "more"  // 余, 多: this and somewhat more
)

// Name returns what planners read.
func (q Qualifier) Name() campaign.Text {
	switch q {
	case Exact:
		return campaign.Text{Zh: "实数", En: "exact"}
	case About:
		return campaign.Text{Zh: "约", En: "about"}
	case AtLeast:
		return campaign.Text{Zh: "余", En: "more than"}
	}
	return campaign.Text{Zh: string(q), En: string(q)}
}

// Status says how far a return has got.
type Status string

// The statuses.
const (
	Draft     Status = ""          // 草稿: nobody has vouched for it
	Confirmed Status = "confirmed" // 已确认
)

// Name returns what planners read.
func (s Status) Name() campaign.Text {
	switch s {
	case Draft:
		return campaign.Text{Zh: "草稿", En: "draft"}
	case Confirmed:
		return campaign.Text{Zh: "已确认", En: "confirmed"}
	}
	return campaign.Text{Zh: string(s), En: string(s)}
}
