package campaign

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// Grade is how binding a wish is. A wish of a higher grade is never given up
// for any number of wishes of a lower one, nor for people reached.
type Grade string

// The grades, in order.
const (
	Must   Grade = ""       // 必须
	Should Grade = "should" // 应当
	May    Grade = "may"    // 力争
)

// Grades lists the grades from the most binding to the least.
func Grades() [3]Grade { return [3]Grade{Must, Should, May} }

// Rank returns 0 for Must, 1 for Should, 2 for May and -1 for anything else.
func (g Grade) Rank() int {
	for i, known := range Grades() {
		if g == known {
			return i
		}
	}
	return -1
}

// Name returns the word planners use.
func (g Grade) Name() Text {
	switch g {
	case Must:
		return Text{"必须", "must"}
	case Should:
		return Text{"应当", "should"}
	case May:
		return Text{"力争", "may"}
	}
	return Text{string(g), string(g)}
}

// Scope chooses sessions: those that meet every list given. The zero value
// chooses all. Areas include every area they run.
type Scope struct {
	Campaigns  []CampaignID      `json:"campaigns,omitzero"`
	Activities []ActivityID      `json:"activities,omitzero"`
	Areas      []audience.AreaID `json:"areas,omitzero"`
	Settings   []SettingID       `json:"settings,omitzero"`
	Units      []UnitID          `json:"units,omitzero"` // present, or the unit of a team that is
	Laws       []LawID           `json:"laws,omitzero"`  // any of them a law of the activity
	Window     calendar.Range    `json:"window,omitzero"`
}

// Count is what a commitment counts in its scope.
type Count string

// What can be counted.
const (
	CountSessions Count = ""       // sessions 场次
	CountUnits    Count = "units"  // different units present
	CountReach    Count = "reach"  // different people expected, rounded down to whole persons
	CountPlaces   Count = "places" // different places touched
	CountShare    Count = "share"  // percent of the time of sessions that is on a topic, rounded down
	// CountStaffing counts units session by session, each session up to what it
	// asks for. It stands in the goals of activities, not in commitments.
	CountStaffing Count = "staffing"
)

// PlaceKind is what counts as one place.
type PlaceKind string

// The kinds of place. A session touches the venue it is held at, every area
// the venue lies in, and the setting of the venue in its county.
const (
	PlaceVenue         PlaceKind = "" // 活动地点
	PlaceVillage       PlaceKind = "village"
	PlaceTown          PlaceKind = "town"
	PlaceCounty        PlaceKind = "county"
	PlaceCountySetting PlaceKind = "countySetting" // 县×八进
)

// Commitment is a target (任务指标): at least so many of something in a scope.
type Commitment struct {
	ID      CommitmentID         `json:"id"`
	Name    string               `json:"name"`
	Grade   Grade                `json:"grade,omitzero"`
	Weight  int64                `json:"weight,omitzero"` // against others of its grade; 0 means 1
	Scope   Scope                `json:"scope,omitzero"`
	Count   Count                `json:"count,omitzero"`
	Place   PlaceKind            `json:"place,omitzero"`   // with CountPlaces
	Segment []audience.SegmentID `json:"segment,omitzero"` // with CountReach: people with any of the tags; empty means all
	Living  []audience.AreaID    `json:"living,omitzero"`  // with CountReach: people of these areas; empty means all
	// Times, with CountReach, is how often each person should attend (听讲次数), as
	// "twice, and hardly anyone more than four times": then those count who
	// attend at least Times.Least of the sessions in the scope (0 means 1) and at
	// most Times.Most of them (0 sets no limit); how many they are is an estimate
	// like reach. The zero value counts whoever comes at all.
	//
	// It is a wish and never part of the value of a plan: how many attend twice is
	// not a concave function of the sessions, and how many attend in a band may even
	// fall with one more.
	Times  Span            `json:"times,omitzero"`
	Topic  []LawID         `json:"topic,omitzero"` // with CountShare: any of these; where nothing is held, nothing is missing
	Least  int64           `json:"least"`
	Source audience.Source `json:"source,omitzero"`
}

// Assignment asks hosts to hold sessions of an activity (任务分解): each host, in
// its area, at least Least in every one of the settings. The hosts decide the
// dates; what a plan holds for it are proposals.
//
// Every session of an assigned activity must lie in the area of one of its
// hosts, and that host is present.
type Assignment struct {
	ID       AssignmentID    `json:"id"`
	Name     string          `json:"name"`
	Activity ActivityID      `json:"activity"`
	Hosts    []UnitID        `json:"hosts"`
	Settings []SettingID     `json:"settings,omitzero"` // empty means one cell for all settings together
	Least    int             `json:"least,omitzero"`    // in each cell; 0 means 1
	Window   calendar.Range  `json:"window,omitzero"`   // only sessions in it count; zero means any
	Measures []MeasureID     `json:"measures,omitzero"` // to be reported by the hosts
	Grade    Grade           `json:"grade,omitzero"`
	Weight   int64           `json:"weight,omitzero"` // 0 means 1
	Source   audience.Source `json:"source,omitzero"`
}

// Cap is a hard limit on a scope: never more sessions, nor more money, than
// stated.
type Cap struct {
	ID       CapID           `json:"id"`
	Name     string          `json:"name"`
	Scope    Scope           `json:"scope,omitzero"`
	Sessions int             `json:"sessions,omitzero"` // 0 sets no limit
	Budget   Money           `json:"budget,omitzero"`   // 0 sets no limit
	Source   audience.Source `json:"source,omitzero"`
}
