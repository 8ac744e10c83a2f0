package campaign

import (
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// Campaign is a theme campaign (主题宣传活动) such as Constitution Week 2024.
type Campaign struct {
	ID          CampaignID      `json:"id"`
	Name        string          `json:"name"`
	Theme       string          `json:"theme,omitzero"` // as announced; empty when none is
	Window      calendar.Range  `json:"window"`
	Provisional bool            `json:"provisional,omitzero"` // the window is not announced yet
	Laws        []LawID         `json:"laws,omitzero"`
	Targets     []Target        `json:"targets,omitzero"` // empty means everybody with weight 1
	Activities  []Activity      `json:"activities"`
	Source      audience.Source `json:"source,omitzero"`
}

// Target says whom a campaign is for. A group counts with the largest weight
// among the targets it matches, and not at all if it matches none.
type Target struct {
	Segments []audience.SegmentID `json:"segments,omitzero"` // any of them; empty matches every group
	Areas    []audience.AreaID    `json:"areas,omitzero"`    // in any of them; empty means everywhere
	Weight   float64              `json:"weight,omitzero"`   // 0 means 1; at most 1000
}

// Activity is one kind of work in a campaign (活动安排): what, where, when, by
// whom and how often.
type Activity struct {
	ID         ActivityID     `json:"id"`
	Name       string         `json:"name"`
	Level      audience.Level `json:"level,omitzero"`
	Host       UnitID         `json:"host,omitzero"` // 承办; may be left to an assignment's hosts
	Organisers []Organiser    `json:"organisers,omitzero"`

	Format   FormatID      `json:"format,omitzero"`
	Parts    []Part        `json:"parts,omitzero"`    // with parts, Format may be empty
	Duration time.Duration `json:"duration,omitzero"` // 0 means the format's, or the end of the last part
	Laws     []LawID       `json:"laws,omitzero"`     // the teams sent must master them between them

	Where Where `json:"where,omitzero"`
	When  When  `json:"when,omitzero"`
	Staff Staff `json:"staff,omitzero"`

	Sessions    Span  `json:"sessions,omitzero"`    // Least is a wish of Grade, Most is never exceeded
	Grade       Grade `json:"grade,omitzero"`       // of Sessions.Least and of the units wanted
	PerVenue    int   `json:"perVenue,omitzero"`    // times at one venue; 0 means once
	DaysBetween int   `json:"daysBetween,omitzero"` // least days from one visit of a venue to the next; 0 means any

	Audience   []audience.SegmentID `json:"audience,omitzero"` // reaches only groups with one of the tags; empty means all
	Invited    []audience.GroupID   `json:"invited,omitzero"`  // and only these groups, if any are named
	Attendance int64                `json:"attendance,omitzero"`
	Cost       Money                `json:"cost,omitzero"` // of one session
	Yields     []Yield              `json:"yields,omitzero"`
	Visibility Visibility           `json:"visibility,omitzero"`
	Source     audience.Source      `json:"source,omitzero"`
}

// Where chooses venues: those that meet every list given. With all lists empty
// every venue will do.
type Where struct {
	Venues   []VenueID         `json:"venues,omitzero"`
	Settings []SettingID       `json:"settings,omitzero"`
	Areas    []audience.AreaID `json:"areas,omitzero"` // or any area they run
}

// When says which starts are allowed.
type When struct {
	Window          calendar.Range   `json:"window,omitzero"` // zero means the campaign's
	Days            calendar.Days    `json:"days,omitzero"`
	Hours           []calendar.Hours `json:"hours,omitzero"`           // a session lies within one of them; empty means any hour
	Grid            time.Duration    `json:"grid,omitzero"`            // starts count from midnight in steps; 0 means 15 min, negative any instant
	ConsecutiveDays int              `json:"consecutiveDays,omitzero"` // held on so many days running at one place and hour; 0 means 1
	LeadDays        int              `json:"leadDays,omitzero"`        // least days from the programme's AsOf
}

// Staff says who is needed at each session. The zero value needs nobody, as for
// an exhibition.
type Staff struct {
	Teams     Span     `json:"teams,omitzero"`     // teams at a session; Most 0 means as Least
	From      []TeamID `json:"from,omitzero"`      // teams that may be drafted; empty means any
	Dialect   bool     `json:"dialect,omitzero"`   // a team must speak a language of the area
	Units     []UnitID `json:"units,omitzero"`     // units that are present at every session
	Pool      []UnitID `json:"pool,omitzero"`      // further units that may be drafted
	Each      int      `json:"each,omitzero"`      // units wanted at each session, named ones included; 0 means the named ones
	Different int      `json:"different,omitzero"` // different units wanted over all sessions of the activity
}

// Span is a least and a most number; a Most of zero sets no limit.
type Span struct {
	Least int `json:"least,omitzero"`
	Most  int `json:"most,omitzero"`
}

// Part is something that happens within a session (活动环节). Parts share one
// audience, which is counted once.
type Part struct {
	ID       PartID        `json:"id"`
	Name     string        `json:"name"`
	Format   FormatID      `json:"format"`
	Offset   time.Duration `json:"offset,omitzero"` // from the start of the session
	Duration time.Duration `json:"duration,omitzero"`
	Units    []UnitID      `json:"units,omitzero"` // who runs it; they must be units of the activity
	Laws     []LawID       `json:"laws,omitzero"`  // what it is about; empty means the activity's
}

// Role is what an organiser does.
type Role string

// The roles of organisers.
const (
	LeadOrganiser Role = "lead"    // 主办
	HostOrganiser Role = "host"    // 承办
	CoOrganiser   Role = "support" // 协办
)

// Organiser is a body that answers for a session, as distinct from the units
// that take part. Unit may be empty for a body that is no unit of the programme.
type Organiser struct {
	Role Role   `json:"role"`
	Unit UnitID `json:"unit,omitzero"`
	Name string `json:"name,omitzero"` // empty means the unit's
}

// Format is a form of activity (活动形式) with its defaults.
type Format struct {
	ID         FormatID        `json:"id"`
	Name       string          `json:"name"`
	Duration   time.Duration   `json:"duration"`
	SetUp      time.Duration   `json:"setUp,omitzero"` // before the start; not again for a team that stays at the venue
	Rate       float64         `json:"rate,omitzero"`  // share of a group that comes, for groups with none of Rates' tags
	Rates      []Rate          `json:"rates,omitzero"` // the largest that fits a group counts
	Outdoor    bool            `json:"outdoor,omitzero"`
	Online     bool            `json:"online,omitzero"`     // brings views, not attendance; held at the team's base
	Unattended bool            `json:"unattended,omitzero"` // exhibition, loudspeaker: may span days, needs nobody
	Yields     []Yield         `json:"yields,omitzero"`     // for activities that state none of the same measure
	Source     audience.Source `json:"source,omitzero"`
}

// Rate is the share of the people of a segment that a format draws.
type Rate struct {
	Segment audience.SegmentID `json:"segment"`
	Rate    float64            `json:"rate"`
}

// Money is an amount in fen, 1/100 yuan.
type Money int64

// Yuan returns n yuan.
func Yuan(n int64) Money { return Money(n * 100) }

// Visibility says who may see the particulars of an activity or venue.
type Visibility string

// The visibilities. Sessions that are only counted show no place, date or
// person in anything printed, published or exported for people.
const (
	Public    Visibility = ""          // 公开
	Internal  Visibility = "internal"  // 内部
	CountOnly Visibility = "countOnly" // 不列明细
)
