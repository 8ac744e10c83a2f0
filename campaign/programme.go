package campaign

import (
	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// Programme is a publicity programme for a period (年度普法计划), the whole
// question put to a planner. Only Name and Horizon are always needed; a useful
// programme also has an activity, a venue and somebody to reach.
type Programme struct {
	Name     string         `json:"name"`
	Note     string         `json:"note,omitzero"`  // printed on everything made from the programme
	Basis    []Basis        `json:"basis,omitzero"` // what the programme rests on
	Horizon  calendar.Range `json:"horizon"`        // 计划期
	Timezone string         `json:"timezone,omitzero"`
	AsOf     date.Date      `json:"asOf,omitzero"` // "today" for lead times; zero is the day before the horizon

	Calendar  calendar.Table     `json:"calendar,omitzero"` // announced holidays; zero means Monday to Friday are worked
	Closures  []Closure          `json:"closures,omitzero"`
	Absences  []Absence          `json:"absences,omitzero"`
	Seasons   []Season           `json:"seasons,omitzero"`
	Settings  []Setting          `json:"settings,omitzero"` // empty means [DefaultSettings]
	Areas     []audience.Area    `json:"areas,omitzero"`
	Segments  []audience.Segment `json:"segments,omitzero"`
	Groups    []audience.Group   `json:"groups,omitzero"`
	Laws      []Law              `json:"laws,omitzero"`
	Measures  []Measure          `json:"measures,omitzero"`
	Units     []Unit             `json:"units,omitzero"`
	Corps     []Corps            `json:"corps,omitzero"`
	Teams     []Team             `json:"teams,omitzero"`
	Venues    []Venue            `json:"venues,omitzero"`
	Formats   []Format           `json:"formats,omitzero"`
	Campaigns []Campaign         `json:"campaigns,omitzero"`

	Assignments []Assignment `json:"assignments,omitzero"`
	Commitments []Commitment `json:"commitments,omitzero"`
	Caps        []Cap        `json:"caps,omitzero"`
	Pins        []Pin        `json:"pins,omitzero"`
	Held        []Held       `json:"held,omitzero"`

	Overlap reach.Overlap `json:"overlap,omitzero"` // how much the same people come again; zero is an assumed 0.5
	Joint   bool          `json:"joint,omitzero"`   // value counts a person once over all campaigns, not once in each
	Visits  Visits        `json:"visits,omitzero"`  // for every venue that states none itself
	Prices  Prices        `json:"prices,omitzero"`
	Travel  Travel        `json:"travel,omitzero"`
	Router  Router        `json:"-"` // a caller's own travel times; nil means Travel
}

// Basis is a document the programme rests on (依据).
type Basis struct {
	Title  string         `json:"title"`
	Issuer string         `json:"issuer,omitzero"`
	Number string         `json:"number,omitzero"` // document number; empty when not known
	Valid  calendar.Range `json:"valid,omitzero"`  // days on which it is in force; a zero end is open
}

// Law is a law or topic to be publicised (普法内容).
type Law struct {
	ID     LawID           `json:"id"`
	Name   string          `json:"name"`
	Common bool            `json:"common,omitzero"` // 共性: everybody's to publicise; otherwise the lead unit's own 个性
	Lead   UnitID          `json:"lead,omitzero"`
	New    bool            `json:"new,omitzero"` // new this year
	Source audience.Source `json:"source,omitzero"`
}

// MeasureKind tells what a measure counts, because the kinds are never added up.
type MeasureKind string

// The kinds of measure. Only attendance feeds reach; media views are a ledger
// of their own.
const (
	Material MeasureKind = "material" // handed out: 份, 册, 面, 块
	Service  MeasureKind = "service"  // given to somebody: 咨询人次
	Media    MeasureKind = "media"    // views online
)

// Measure is a figure that offices report besides attendance (统计指标).
type Measure struct {
	ID   MeasureID   `json:"id"`
	Name string      `json:"name"`
	Unit string      `json:"unit"` // 份, 册, 面, 块, 人次 …
	Kind MeasureKind `json:"kind"`
}

// Yield is how much of a measure a session is expected to bring: the sum of a
// fixed amount, one for each attendance and one for each unit present.
type Yield struct {
	Measure       MeasureID       `json:"measure"`
	PerSession    int64           `json:"perSession,omitzero"`
	PerUnit       int64           `json:"perUnit,omitzero"`
	PerAttendance float64         `json:"perAttendance,omitzero"`
	Source        audience.Source `json:"source,omitzero"`
}

// Prices are subtracted from the value of a plan, in thousandths of a person.
// All zero, the default, means that only people count and travel breaks ties.
type Prices struct {
	TravelHour int64 `json:"travelHour,omitzero"` // each hour a team travels
	Yuan       int64 `json:"yuan,omitzero"`       // each yuan a session costs
	Load       int64 `json:"load,omitzero"`       // each team's (days out)² ÷ days available, against uneven load
}
