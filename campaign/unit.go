package campaign

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// Unit is a body with a legal duty to publicise law (普法责任单位). Units do not
// travel in this model: a unit is present at as many sessions at once as it can
// staff stalls.
type Unit struct {
	ID     UnitID          `json:"id"`
	Name   string          `json:"name"`
	Area   audience.AreaID `json:"area,omitzero"`
	Level  audience.Level  `json:"level,omitzero"`
	Stalls int             `json:"stalls,omitzero"` // 0 means 1
	Duties []Duty          `json:"duties,omitzero"`
	Source audience.Source `json:"source,omitzero"`
}

// Duty is a row of the list of publicity duties (普法责任清单).
type Duty struct {
	Laws     []LawID              `json:"laws,omitzero"`
	Audience []audience.SegmentID `json:"audience,omitzero"`
	Dates    []calendar.Range     `json:"dates,omitzero"`
	Forms    []FormatID           `json:"forms,omitzero"`
	Post     string               `json:"post,omitzero"`     // the post that answers for it, never a person's name
	Section  string               `json:"section,omitzero"`  // the section that does it
	Sessions int                  `json:"sessions,omitzero"` // least sessions with the unit present; 0 asks for none
	Grade    Grade                `json:"grade,omitzero"`
}

// Corps is a body that fields teams (宣讲团), possibly with branches.
type Corps struct {
	ID     CorpsID         `json:"id"`
	Name   string          `json:"name"`
	Parent CorpsID         `json:"parent,omitzero"` // of a branch
	Area   audience.AreaID `json:"area,omitzero"`
	Source audience.Source `json:"source,omitzero"`
}

// Team is a group of lecturers that travels together (宣讲小组). A team-day
// starts and ends at the base inside the day's shift, travel included.
type Team struct {
	ID        TeamID           `json:"id"`
	Name      string           `json:"name"`
	Corps     CorpsID          `json:"corps,omitzero"`
	Unit      UnitID           `json:"unit,omitzero"` // whose duty its sessions count to
	Base      Place            `json:"base,omitzero"`
	Laws      []LawID          `json:"laws,omitzero"`      // empty means every law
	Languages []string         `json:"languages,omitzero"` // besides Mandarin
	Shifts    []calendar.Hours `json:"shifts"`             // in order; a session lies within one, travel may cross the gaps
	Days      calendar.Days    `json:"days,omitzero"`
	Limits    Limits           `json:"limits,omitzero"`
	Count     int              `json:"count,omitzero"` // so many teams of this kind, named id#1, id#2 …; 0 means one, named id
	Source    audience.Source  `json:"source,omitzero"`
}

// Limits bound what one team does; zero fields set no limit. Weeks are ISO
// weeks, years calendar years.
type Limits struct {
	PerDay      int `json:"perDay,omitzero"` // sessions
	PerWeek     int `json:"perWeek,omitzero"`
	PerYear     int `json:"perYear,omitzero"`
	DaysPerWeek int `json:"daysPerWeek,omitzero"` // days with a session
	DaysPerYear int `json:"daysPerYear,omitzero"`
}
