package change

import (
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// List is what has changed since a plan was issued.
type List struct {
	// From is the first day that may still be planned: no session before it
	// moves, comes or goes, but those that the changes name. Zero freezes nothing.
	From    date.Date `json:"from,omitzero"`
	Note    string    `json:"note,omitzero"`
	Changes []Change  `json:"changes"`
}

// Kind is what kind of thing has happened.
type Kind string

// The kinds of changes.
const (
	Closure   Kind = "closure"   // 停办: Days; Areas, Settings, Outdoor and Online as in a campaign.Closure
	Away      Kind = "away"      // 请假: Teams and Units cannot come on Days
	Lost      Kind = "venueLost" // 场地停用: Venues cannot be used on Days, or from the freeze on if there are none
	Wanted    Kind = "wanted"    // 新增: one session more, at one of Venues or in Areas, on one of Days
	Held      Kind = "held"      // 已举办: Session took place
	Cancelled Kind = "cancelled" // 取消: Session is not held, nor another of its activity at its venue
	Fixed     Kind = "fixed"     // 锁定: Session stays, at Start, Venues and Teams if they are given
	Answered  Kind = "answered"  // 回执: Units answer for Session
)

// Answer is what a unit answers for a session.
type Answer string

// The answers of units.
const (
	Comes     Answer = "comes"     // 参加
	StaysAway Answer = "staysAway" // 不参加: the unit, and teams of its own, are away on the day
	OtherDay  Answer = "otherDay"  // 建议改期: on one of Days, or on any other day if there are none
)

// Change is one thing that has happened. Kind says which of the fields it
// needs; those it has no use for must be left out.
type Change struct {
	Kind   Kind           `json:"kind"`
	Reason string         `json:"reason,omitzero"` // in words, for those who are told; needed for closures, absences and cancellations
	Days   calendar.Range `json:"days,omitzero"`

	Areas    []audience.AreaID    `json:"areas,omitzero"`
	Settings []campaign.SettingID `json:"settings,omitzero"`
	Outdoor  bool                 `json:"outdoor,omitzero"`
	Online   bool                 `json:"online,omitzero"`

	Teams  []campaign.TeamID  `json:"teams,omitzero"` // expanded IDs, such as "corps#2"
	Units  []campaign.UnitID  `json:"units,omitzero"`
	Venues []campaign.VenueID `json:"venues,omitzero"`

	Session campaign.SessionID `json:"session,omitzero"`
	Start   time.Time          `json:"start,omitzero"`  // of what was fixed or held at another time
	Answer  Answer             `json:"answer,omitzero"` // with Answered
	Heads   int64              `json:"heads,omitzero"`  // people whom the unit brings; for papers, the plan does not depend on it

	// With Wanted: the activity of which one session more is held, under the ID
	// and Name of a new one that counts wherever that activity does; or Campaign
	// and New, an activity of its own.
	Activity campaign.ActivityID `json:"activity,omitzero"`
	ID       campaign.ActivityID `json:"id,omitzero"`   // empty means wanted/1, wanted/2 …
	Name     string              `json:"name,omitzero"` // empty means the activity's
	Grade    campaign.Grade      `json:"grade,omitzero"`
	Campaign campaign.CampaignID `json:"campaign,omitzero"`
	New      campaign.Activity   `json:"new,omitzero"`
}

// Of returns the changes of one kind that name a session, by session.
func (l List) Of(k Kind) map[campaign.SessionID]int {
	out := make(map[campaign.SessionID]int)
	for i, c := range l.Changes {
		if c.Kind == k && c.Session != "" {
			out[c.Session] = i
		}
	}
	return out
}
