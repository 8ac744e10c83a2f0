package campaign

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// Setting is a kind of place that publicity enters ("八进"类别).
type Setting struct {
	ID      SettingID `json:"id"`
	Name    string    `json:"name"`
	Opening []Opening `json:"opening,omitzero"` // for venues that state none; empty means always open
}

// DefaultSettings returns the eight settings of Zhanjiang's report for 2024.
// Lists of six, seven or nine exist elsewhere: settings are data.
func DefaultSettings() []Setting {
	return []Setting{
		{ID: "village", Name: "乡村"},
		{ID: "community", Name: "社区"},
		{ID: "organ", Name: "机关"},
		{ID: "institution", Name: "单位"},
		{ID: "school", Name: "学校"},
		{ID: "enterprise", Name: "企业"},
		{ID: "barracks", Name: "军营"},
		{ID: "online", Name: "网络"},
	}
}

// Opening is a rule of when a place may be used. A session is allowed if any
// rule allows it.
type Opening struct {
	Days   calendar.Days    `json:"days,omitzero"`
	Hours  []calendar.Hours `json:"hours,omitzero"`  // the session lies within one of them; empty means all day
	Starts []calendar.Hours `json:"starts,omitzero"` // the start lies in one of them, both ends included; empty means any
}

// Venue is a place where sessions are held (活动地点).
type Venue struct {
	ID          VenueID         `json:"id"`
	Name        string          `json:"name"`
	Setting     SettingID       `json:"setting"`
	Area        audience.AreaID `json:"area"`
	Point       Point           `json:"point,omitzero"`
	Placeholder bool            `json:"placeholder,omitzero"` // 场地待落实: the place within the area is still to be found
	Capacity    int64           `json:"capacity,omitzero"`    // people at once; 0 means unlimited
	Opening     []Opening       `json:"opening,omitzero"`     // empty means the setting's
	Catchment   []Draw          `json:"catchment,omitzero"`   // 服务范围; empty means every group of the area with draw 1
	Parallel    int             `json:"parallel,omitzero"`    // sessions at once; 0 means 1
	Visits      Visits          `json:"visits,omitzero"`      // zero means the programme's
	Visibility  Visibility      `json:"visibility,omitzero"`
	Source      audience.Source `json:"source,omitzero"`
}

// Draw says how strongly a venue attracts a group: 1 next door, less with
// distance. It is a propensity, never "a fixed part of the group". A draw on a
// total holds for its remainder and for each part without a row of its own or
// of a smaller total around it.
type Draw struct {
	Group audience.GroupID `json:"group"`
	Draw  float64          `json:"draw"`
}

// Visits bound how often a venue is visited, by all campaigns together; zero
// fields set no limit. A visit is a day with a session; the days of one
// consecutive-day occurrence are one visit, counted on its first day.
type Visits struct {
	PerMonth int `json:"perMonth,omitzero"`
	PerYear  int `json:"perYear,omitzero"`
}

// Closure shuts areas for some days, for example during a typhoon (all
// gatherings stop) or an examination.
type Closure struct {
	Days     calendar.Range    `json:"days"`
	Areas    []audience.AreaID `json:"areas,omitzero"`    // or any area they run; empty means everywhere
	Settings []SettingID       `json:"settings,omitzero"` // empty means every setting
	Outdoor  bool              `json:"outdoor,omitzero"`  // only sessions of outdoor formats
	Online   bool              `json:"online,omitzero"`   // online sessions as well
	Reason   string            `json:"reason"`
}

// Season restricts the hours of outdoor sessions in some months, for example
// to the cool of the day in summer.
type Season struct {
	Name   string           `json:"name"`
	Months []int            `json:"months"` // 1 to 12
	Hours  []calendar.Hours `json:"hours"`  // an outdoor session lies within one of them
}
