package campaign

import (
	"strings"
	"time"
)

func (v *validator) theCampaigns() {
	formats := byID(v.p.Formats, func(f *Format) FormatID { return f.ID })
	for i := range v.p.Campaigns {
		c, path := &v.p.Campaigns[i], at("campaigns", i)
		v.name(at(path, "name"), c.Name)
		v.text(at(path, "theme"), c.Theme)
		v.touching(at(path, "window"), c.Window, true)
		refs(v, at(path, "laws"), c.Laws, v.laws)
		for j, t := range c.Targets {
			refs(v, at(path, "targets", j, "segments"), t.Segments, v.segments)
			refs(v, at(path, "targets", j, "areas"), t.Areas, v.areas)
			v.real(at(path, "targets", j, "weight"), t.Weight, 0, 1000)
		}
		v.source(path, c.Source)
		for j := range c.Activities {
			v.activity(at(path, "activities", j), &c.Activities[j], formats)
		}
	}
}

func (v *validator) activity(path string, a *Activity, formats map[FormatID]*Format) {
	v.name(at(path, "name"), a.Name)
	v.level(at(path, "level"), a.Level)
	optional(v, at(path, "host"), a.Host, v.units)
	for i, o := range a.Organisers {
		keyword(v, at(path, "organisers", i, "role"), o.Role, LeadOrganiser, HostOrganiser, CoOrganiser)
		optional(v, at(path, "organisers", i, "unit"), o.Unit, v.units)
		v.text(at(path, "organisers", i, "name"), o.Name)
		if o.Unit == "" && o.Name == "" {
			v.add(at(path, "organisers", i, "name"), CodeName, "", "请填写单位或名称", "name a unit or fill the name in")
		}
	}
	refs(v, at(path, "laws"), a.Laws, v.laws)
	v.what(path, a, formats)
	refs(v, at(path, "where.venues"), a.Where.Venues, v.venues)
	refs(v, at(path, "where.settings"), a.Where.Settings, v.settings)
	refs(v, at(path, "where.areas"), a.Where.Areas, v.areas)
	v.when(at(path, "when"), a.When)
	v.staff(at(path, "staff"), a)
	v.span(at(path, "sessions"), a.Sessions)
	v.grade(at(path, "grade"), a.Grade)
	number(v, at(path, "perVenue"), a.PerVenue, 0, maxCount)
	number(v, at(path, "daysBetween"), a.DaysBetween, 0, maxHorizon)
	refs(v, at(path, "audience"), a.Audience, v.segments)
	refs(v, at(path, "invited"), a.Invited, v.groups)
	number(v, at(path, "attendance"), a.Attendance, 0, maxPeople)
	number(v, at(path, "cost"), a.Cost, 0, maxMoney)
	v.yields(at(path, "yields"), a.Yields)
	v.visibility(at(path, "visibility"), a.Visibility)
	v.source(path, a.Source)
}

// what checks format, parts and duration.
func (v *validator) what(path string, a *Activity, formats map[FormatID]*Format) {
	optional(v, at(path, "format"), a.Format, v.formats)
	if a.Format == "" && len(a.Parts) == 0 {
		v.add(at(path, "format"), CodeFormat, "", "没有活动形式，请填写形式或环节", "an activity needs a format or parts")
	}
	v.fits(at(path, "parts"), len(a.Parts), maxFew)
	unattended := everyFormat(formatsOf(a, formats), func(f *Format) bool { return f.Unattended })
	v.lasting(at(path, "duration"), a.Duration, unattended)
	known := a.Format != "" || len(a.Parts) > 0
	known = known && (a.Format == "" || formats[a.Format] != nil)
	seen := make(map[PartID]bool)
	for i, p := range a.Parts {
		part := at(path, "parts", i)
		v.id(at(part, "id"), string(p.ID))
		if seen[p.ID] {
			v.add(at(part, "id"), CodeDuplicate, p.ID, "环节编号重复", "two parts have this ID")
		}
		seen[p.ID] = true
		v.name(at(part, "name"), p.Name)
		ref(v, at(part, "format"), p.Format, v.formats)
		v.wait(at(part, "offset"), p.Offset)
		v.lasting(at(part, "duration"), p.Duration, unattended)
		known = known && formats[p.Format] != nil
		if end := p.Offset + p.length(formats); a.Duration > 0 && end > a.Duration {
			v.add(at(part, "duration"), CodeRange, end, "环节结束晚于整场活动", "the part ends after the session does")
		}
		refs(v, at(part, "laws"), p.Laws, v.laws)
		refs(v, at(part, "units"), p.Units, v.units)
		for j, u := range p.Units {
			if v.units[u] && !a.Staff.MayStaff(u) {
				v.add(at(part, "units", j), CodeUnknown, u, "该单位不在本活动参与单位名单内", "the unit is not among those of the activity")
			}
		}
	}
	switch d := durationOf(a, formats); {
	case known && d == 0:
		v.add(at(path, "duration"), CodeFormat, a.ID, "活动没有时长", "the activity has no duration")
	case known && a.Duration == 0 && !unattended && d > 24*time.Hour:
		v.add(at(path, "duration"), CodeRange, d, "整场活动须在一天之内", "the session must end within a day")
	}
}

func (v *validator) when(path string, w When) {
	v.touching(at(path, "window"), w.Window, false)
	v.days(at(path, "days"), w.Days)
	v.hours(at(path, "hours"), w.Hours)
	if w.Grid > 24*time.Hour || w.Grid > 0 && w.Grid%time.Millisecond != 0 {
		v.add(at(path, "grid"), CodeRange, w.Grid, "时间刻度须为整毫秒，不超过一天", "the grid must be whole milliseconds and at most a day")
	}
	number(v, at(path, "consecutiveDays"), w.ConsecutiveDays, 0, 366)
	number(v, at(path, "leadDays"), w.LeadDays, 0, maxHorizon)
}

func (v *validator) span(path string, s Span) {
	number(v, at(path, "least"), s.Least, 0, maxCount)
	number(v, at(path, "most"), s.Most, 0, maxCount)
	if s.Most > 0 && s.Most < s.Least {
		v.add(at(path, "most"), CodeRange, s.Most, "上限小于下限", "the most is below the least")
	}
}

func (v *validator) staff(path string, a *Activity) {
	s := a.Staff
	v.span(at(path, "teams"), s.Teams)
	refs(v, at(path, "from"), s.From, v.teams)
	refs(v, at(path, "units"), s.Units, v.units)
	refs(v, at(path, "pool"), s.Pool, v.units)
	number(v, at(path, "each"), s.Each, 0, maxCount)
	number(v, at(path, "different"), s.Different, 0, maxCount)
	listed := make(map[UnitID]bool)
	for _, u := range append(append([]UnitID(nil), s.Units...), s.Pool...) {
		listed[u] = true
	}
	for _, want := range []struct {
		field string
		n     int
	}{{"each", s.Each}, {"different", s.Different}} {
		if want.n > len(listed) {
			v.add(at(path, want.field), CodeNobody, want.n, "所列单位不足，请补充名单或降低要求", "fewer units are listed than wanted; list more or ask for fewer")
		}
	}
}

// wishes checks assignments, commitments and caps.
func (v *validator) wishes() {
	units := byID(v.p.Units, func(u *Unit) UnitID { return u.ID })
	for i, a := range v.p.Assignments {
		path := at("assignments", i)
		v.goalID(at(path, "id"), string(a.ID))
		v.name(at(path, "name"), a.Name)
		ref(v, at(path, "activity"), a.Activity, v.activities)
		refs(v, at(path, "hosts"), a.Hosts, v.units)
		refs(v, at(path, "settings"), a.Settings, v.settings)
		refs(v, at(path, "measures"), a.Measures, v.measures)
		if len(a.Hosts) == 0 {
			v.add(at(path, "hosts"), CodeHost, "", "任务没有承办单位", "an assignment needs a host")
		}
		for j, h := range a.Hosts {
			if u := units[h]; u != nil && u.Area == "" {
				v.add(at(path, "hosts", j), CodeHost, h, "承办单位未填所属区划", "the host has no area")
			}
		}
		number(v, at(path, "least"), a.Least, 0, maxCount)
		v.touching(at(path, "window"), a.Window, false)
		v.grade(at(path, "grade"), a.Grade)
		number(v, at(path, "weight"), a.Weight, 0, 1_000_000)
		v.source(path, a.Source)
	}
	for i, c := range v.p.Commitments {
		v.goalID(at("commitments", i, "id"), string(c.ID))
		v.commitment(at("commitments", i), c)
	}
	for i, c := range v.p.Caps {
		path := at("caps", i)
		v.name(at(path, "name"), c.Name)
		v.scope(at(path, "scope"), c.Scope)
		number(v, at(path, "sessions"), c.Sessions, 0, maxCount)
		number(v, at(path, "budget"), c.Budget, 0, maxMoney)
		v.source(path, c.Source)
	}
}

// goalID keeps apart the goals that are entered and those that are derived.
func (v *validator) goalID(path, id string) {
	if strings.HasPrefix(id, "activity/") || strings.HasPrefix(id, "duty/") {
		v.add(path, CodeID, id, "编号不能以 activity/ 或 duty/ 开头", "an ID here must not begin with activity/ or duty/")
	}
}

func (v *validator) commitment(path string, c Commitment) {
	v.name(at(path, "name"), c.Name)
	v.grade(at(path, "grade"), c.Grade)
	number(v, at(path, "weight"), c.Weight, 0, 1_000_000)
	v.scope(at(path, "scope"), c.Scope)
	keyword(v, at(path, "count"), c.Count, CountSessions, CountUnits, CountReach, CountPlaces, CountShare)
	keyword(v, at(path, "place"), c.Place, PlaceVenue, PlaceVillage, PlaceTown, PlaceCounty, PlaceCountySetting)
	refs(v, at(path, "segment"), c.Segment, v.segments)
	refs(v, at(path, "living"), c.Living, v.areas)
	v.times(at(path, "times"), c)
	refs(v, at(path, "topic"), c.Topic, v.laws)
	most := int64(maxPeople)
	if c.Count == CountShare {
		most = 100
		if len(c.Topic) == 0 {
			v.add(at(path, "topic"), CodeUnknown, "", "占比任务须写明是哪些普法内容", "a share needs the laws it is of")
		}
	}
	number(v, at(path, "least"), c.Least, 1, most)
	v.source(path, c.Source)
}

// times checks how often each person should attend.
func (v *validator) times(path string, c Commitment) {
	if c.Times != (Span{}) && c.Count != CountReach {
		v.add(path, CodeTimes, c.Count, "听讲次数只适用于统计去重人数的任务，请将 count 改为 reach，或删去次数",
			"how often people attend goes with the count reach only: set count to reach, or leave times out")
		return
	}
	number(v, at(path, "least"), c.Times.Least, 0, maxTimes)
	number(v, at(path, "most"), c.Times.Most, 0, maxTimes)
	if c.Times.Most > 0 && c.Times.Most < c.Times.Least {
		v.add(at(path, "most"), CodeRange, c.Times.Most, "次数上限小于下限", "the most is below the least: nobody could count")
	}
}

func (v *validator) scope(path string, s Scope) {
	refs(v, at(path, "campaigns"), s.Campaigns, v.campaigns)
	refs(v, at(path, "activities"), s.Activities, v.activities)
	refs(v, at(path, "areas"), s.Areas, v.areas)
	refs(v, at(path, "settings"), s.Settings, v.settings)
	refs(v, at(path, "units"), s.Units, v.units)
	refs(v, at(path, "laws"), s.Laws, v.laws)
	v.touching(at(path, "window"), s.Window, false)
}

// numbers checks what is left of the programme itself.
func (v *validator) numbers() {
	v.visits("visits", v.p.Visits)
	number(v, "prices.travelHour", v.p.Prices.TravelHour, 0, 1_000_000_000)
	number(v, "prices.yuan", v.p.Prices.Yuan, 0, 1_000_000_000)
	number(v, "prices.load", v.p.Prices.Load, 0, 1_000_000_000)
	t := v.p.Travel
	if t.Detour != 0 {
		v.real("travel.detour", t.Detour, 1, 10)
	}
	if t.Speed != 0 {
		v.real("travel.speed", t.Speed, 1, 1000)
	}
	v.wait("travel.access", t.Access)
	for i, c := range t.Crossings {
		path := at("travel.crossings", i)
		v.name(at(path, "name"), c.Name)
		refs(v, at(path, "areas"), c.Areas, v.areas)
		v.wait(at(path, "wait"), c.Wait)
	}
}
