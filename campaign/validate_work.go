package campaign

import (
	"time"

	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/audience"
)

const dayEnd = clock.Day

// who checks units, corps and teams.
func (v *validator) who() {
	for i, u := range v.p.Units {
		path := at("units", i)
		v.name(at(path, "name"), u.Name)
		optional(v, at(path, "area"), u.Area, v.areas)
		v.level(at(path, "level"), u.Level)
		number(v, at(path, "stalls"), u.Stalls, 0, maxCount)
		v.source(path, u.Source)
		for j, d := range u.Duties {
			v.duty(at(path, "duties", j), d)
		}
	}
	parents := make(map[CorpsID]CorpsID, len(v.p.Corps))
	for _, c := range v.p.Corps {
		parents[c.ID] = c.Parent
	}
	branches := depths(parents)
	for i, c := range v.p.Corps {
		path := at("corps", i)
		v.name(at(path, "name"), c.Name)
		optional(v, at(path, "parent"), c.Parent, v.corps)
		if branches[c.ID] == inCycle {
			v.add(at(path, "parent"), CodeCycle, c.Parent, "该宣讲团经上级又回到自身，请更正上级", "the corps is a branch of itself by way of others; correct its parent")
		}
		optional(v, at(path, "area"), c.Area, v.areas)
		v.source(path, c.Source)
	}
	teams := 0
	for i, t := range v.p.Teams {
		v.team(at("teams", i), t)
		teams += max(1, min(t.Count, maxCount))
	}
	v.fits("teams", teams, maxCount)
}

func (v *validator) level(path string, l audience.Level) {
	if l != "" && l != audience.Unit && l.Rank() < 0 {
		keyword(v, path, l, audience.Country, audience.Province, audience.City, audience.County, audience.Town, audience.Village, audience.Unit)
	}
}

func (v *validator) duty(path string, d Duty) {
	refs(v, at(path, "laws"), d.Laws, v.laws)
	refs(v, at(path, "audience"), d.Audience, v.segments)
	refs(v, at(path, "forms"), d.Forms, v.formats)
	for i, r := range d.Dates {
		v.period(at(path, "dates", i), r, true)
	}
	v.text(at(path, "post"), d.Post)
	v.text(at(path, "section"), d.Section)
	number(v, at(path, "sessions"), d.Sessions, 0, maxCount)
	v.grade(at(path, "grade"), d.Grade)
}

func (v *validator) team(path string, t Team) {
	v.name(at(path, "name"), t.Name)
	optional(v, at(path, "corps"), t.Corps, v.corps)
	optional(v, at(path, "unit"), t.Unit, v.units)
	optional(v, at(path, "base.area"), t.Base.Area, v.areas)
	v.point(at(path, "base.point"), t.Base.Point)
	refs(v, at(path, "laws"), t.Laws, v.laws)
	for i, l := range t.Languages {
		v.name(at(path, "languages", i), l)
	}
	if len(t.Shifts) == 0 {
		v.add(at(path, "shifts"), CodeNoShift, t.ID, "小组没有班次，无法安排；请填写如 08:30–12:00、14:30–17:30 的时段",
			"the team has no shift and cannot work; give it hours such as 08:30–12:00 and 14:30–17:30")
	}
	v.hours(at(path, "shifts"), t.Shifts)
	v.days(at(path, "days"), t.Days)
	l := t.Limits
	for _, x := range []struct {
		field string
		n     int
	}{{"perDay", l.PerDay}, {"perWeek", l.PerWeek}, {"perYear", l.PerYear}, {"daysPerWeek", l.DaysPerWeek}, {"daysPerYear", l.DaysPerYear}} {
		number(v, at(path, "limits", x.field), x.n, 0, maxCount)
	}
	number(v, at(path, "count"), t.Count, 0, maxCount)
	v.source(path, t.Source)
}

func (v *validator) point(path string, p Point) {
	v.real(at(path, "lat"), p.Lat, -90, 90)
	v.real(at(path, "lon"), p.Lon, -180, 180)
}

func (v *validator) theVenues() {
	for i, x := range v.p.Venues {
		path := at("venues", i)
		v.name(at(path, "name"), x.Name)
		ref(v, at(path, "setting"), x.Setting, v.settings)
		v.inArea(at(path, "area"), x.Area)
		v.point(at(path, "point"), x.Point)
		number(v, at(path, "capacity"), x.Capacity, 0, maxPeople)
		v.openings(at(path, "opening"), x.Opening)
		seen := make(map[audience.GroupID]bool, len(x.Catchment))
		for j, d := range x.Catchment {
			ref(v, at(path, "catchment", j, "group"), d.Group, v.groups)
			if seen[d.Group] {
				v.add(at(path, "catchment", j, "group"), CodeDuplicate, d.Group, "同一人群列了两次", "the group is listed twice")
			}
			seen[d.Group] = true
			v.share(at(path, "catchment", j, "draw"), d.Draw)
		}
		number(v, at(path, "parallel"), x.Parallel, 0, maxCount)
		v.visits(at(path, "visits"), x.Visits)
		v.visibility(at(path, "visibility"), x.Visibility)
		v.source(path, x.Source)
	}
}

func (v *validator) visits(path string, x Visits) {
	number(v, at(path, "perMonth"), x.PerMonth, 0, maxCount)
	number(v, at(path, "perYear"), x.PerYear, 0, maxCount)
}

func (v *validator) visibility(path string, x Visibility) {
	keyword(v, path, x, Public, Internal, CountOnly)
}

func (v *validator) grade(path string, g Grade) { keyword(v, path, g, Must, Should, May) }

func (v *validator) theFormats() {
	for i, f := range v.p.Formats {
		path := at("formats", i)
		v.name(at(path, "name"), f.Name)
		v.lasting(at(path, "duration"), f.Duration, f.Unattended)
		v.wait(at(path, "setUp"), f.SetUp)
		v.fits(at(path, "rates"), len(f.Rates), maxFew)
		v.share(at(path, "rate"), f.Rate)
		for j, r := range f.Rates {
			ref(v, at(path, "rates", j, "segment"), r.Segment, v.segments)
			v.share(at(path, "rates", j, "rate"), r.Rate)
		}
		v.yields(at(path, "yields"), f.Yields)
		v.source(path, f.Source)
	}
}

// lasting bounds a duration: a day, or a horizon for what needs nobody.
func (v *validator) lasting(path string, d time.Duration, unattended bool) {
	most := 24 * time.Hour
	if unattended {
		most = maxHorizon * 24 * time.Hour
	}
	v.lasts(path, d, most)
}

// wait bounds what takes a part of a day.
func (v *validator) wait(path string, d time.Duration) { v.lasts(path, d, maxWait) }

func (v *validator) lasts(path string, d, most time.Duration) {
	number(v, path, d, 0, most)
	if d >= 0 && d <= most && d%time.Millisecond != 0 {
		v.add(path, CodeRange, d, "时长须为整毫秒", "a duration counts in whole milliseconds")
	}
}

func (v *validator) yields(path string, ys []Yield) {
	v.fits(path, len(ys), maxFew)
	for i, y := range ys {
		ref(v, at(path, i, "measure"), y.Measure, v.measures)
		number(v, at(path, i, "perSession"), y.PerSession, 0, maxPeople)
		number(v, at(path, i, "perUnit"), y.PerUnit, 0, maxPeople)
		v.real(at(path, i, "perAttendance"), y.PerAttendance, 0, 1e6)
		v.source(at(path, i), y.Source)
	}
}
