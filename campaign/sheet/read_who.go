package sheet

import (
	"fmt"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
)

// readUnits reads 单位. A unit that names no township is the county's.
func (d *reader) readUnits() {
	t := d.tables[unitSheet]
	if len(t.Rows) == 0 {
		d.add(t.Path(t.Head+1, "名称"), campaign.CodeName, "", "请至少填写一个单位的名称", "fill in the name of at least one unit")
	}
	for i, r := range t.Rows {
		u := campaign.Unit{
			ID: campaign.UnitID(idOf(r.Text("名称"))), Name: r.Text("名称"), Area: d.county.ID, Level: audience.County,
			Stalls: int(d.count(r, "可同时参加场数", 30_000)), Source: audience.Fact("填报工作簿“单位”表"),
		}
		if town := r.Text("所属镇街"); town != "" && cells.Key(town) != cells.Key(d.county.Name) {
			id, ok := d.towns[cells.Key(town)]
			if !ok {
				d.wrong(r, "所属镇街", campaign.CodeNoArea, "“人群”表中没有这个镇街，请核对", "no such township on the sheet 人群; mend the name")
			}
			u.Area, u.Level = id, audience.Town
		}
		d.name(r, "名称")
		d.at(fmt.Sprintf("units[%d]", i), r)
		d.p.Units = append(d.p.Units, u)
		d.units[cells.Key(u.Name)] = u.ID
	}
	for i, l := range d.tables[lawSheet].Rows { // only now are the units known
		if lead := named(d, l, "牵头单位", d.units, "“单位”表中没有这个单位，请核对"); len(lead) > 0 {
			d.p.Laws[i].Lead = lead[0]
		}
	}
}

// name requires a name.
func (d *reader) name(r row, head string) {
	if r.Text(head) == "" {
		d.wrong(r, head, campaign.CodeName, "名称未填写", "fill the name in")
	}
}

// readTeams reads 队伍.
func (d *reader) readTeams() {
	t := d.tables[teamSheet]
	if len(t.Rows) == 0 {
		d.add(t.Path(t.Head+1, "名称"), campaign.CodeName, "", "请至少填写一支队伍", "fill in at least one team")
	}
	for i, r := range t.Rows {
		d.at(fmt.Sprintf("teams[%d]", i), r)
		team := d.team(r)
		d.p.Teams = append(d.p.Teams, team)
		d.teams[cells.Key(team.Name)] = team.ID
	}
}

func (d *reader) team(r row) campaign.Team {
	d.name(r, "名称")
	team := campaign.Team{
		ID: campaign.TeamID(idOf(r.Text("名称"))), Name: r.Text("名称"), Base: d.base(r), Languages: cells.Parts(r.Text("语言")),
		Laws: named(d, r, "普法内容", d.laws, "“普法内容”表中没有这一条，请核对"), Shifts: usualShifts(),
		Limits: campaign.Limits{PerDay: 2}, Source: audience.Assumption("推定：每日至多2场，8时出发、18时前返回；名称、基地与可出勤天数为填报"),
	}
	if u := named(d, r, "所属单位", d.units, "“单位”表中没有这个单位，请核对"); len(u) > 0 {
		team.Unit = u[0]
	}
	if n := d.count(r, "每日场数上限", 50); n > 0 {
		team.Limits.PerDay = int(n)
	}
	if s := r.Text("班次"); s != "" {
		list, ok := hours(s)
		if !ok {
			d.wrong(r, "班次", campaign.CodeHours, "看不懂的班次，请写作 08:30-12:00、14:30-17:30", "not hours; write them like 08:30-12:00、14:30-17:30")
		}
		team.Shifts = list
	}
	d.availability(r, &team)
	return team
}

func usualShifts() []calendar.Hours {
	return []calendar.Hours{calendar.MustHours("08:00", "12:00"), calendar.MustHours("14:00", "18:00")}
}

// base reads where a team starts: a township, or the county.
func (d *reader) base(r row) campaign.Place {
	s := r.Text("基地")
	switch id, ok := d.towns[cells.Key(s)]; {
	case ok:
		return campaign.Place{Point: d.pointOf(id), Area: id}
	case s == "":
		d.wrong(r, "基地", campaign.CodeMissing, "请填写队伍从哪个镇街出发", "fill in the township that the team starts from")
	case cells.Key(s) == cells.Key(d.county.Name) || s == "县城":
		return campaign.Place{Point: d.pointOf(d.county.ID), Area: d.county.ID}
	default:
		d.wrong(r, "基地", campaign.CodeUnknown, "没有这个镇街，请按“人群”表的名称填写", "no such township; write it as on the sheet 人群")
	}
	return campaign.Place{}
}

// availability reads how many days a week, and which days. Days of the week from
// Monday to Friday mean those that are worked; a day named is as he says.
func (d *reader) availability(r row, team *campaign.Team) {
	week, days := r.Text("每周可出勤天数"), r.Text("可出勤日期")
	if week == "" && days == "" {
		d.wrong(r, "每周可出勤天数", campaign.CodeMissing, "请填写每周可出勤几天（1至7），或填写可出勤日期", "fill in how many days a week, or which days")
	}
	if week != "" {
		n, ok := cells.Number(strings.TrimPrefix(strings.TrimSuffix(cells.Folded(week), "/周"), "每周"))
		switch {
		case !ok:
			d.wrong(r, "每周可出勤天数", campaign.CodeType, "应填1至7的整数；具体日期请填在“可出勤日期”", "must be a whole number from 1 to 7")
		case n < 1 || n > 7:
			d.wrong(r, "每周可出勤天数", campaign.CodeRange, "应在 1 到 7 之间", "must be from 1 to 7")
		}
		team.Limits.DaysPerWeek = int(n)
	}
	team.Days.Kind = calendar.Workdays
	if days == "" {
		return
	}
	found, ok := available(days, d.year, d.book.Since1904)
	if !ok {
		d.wrong(r, "可出勤日期", campaign.CodeType, "看不懂的日期，请写作 周一、周三，或 3月5日、2026-3-10至2026-3-20",
			"not days; write them like 周一、周三 or 2026-3-10至2026-3-20")
		return
	}
	weekend := len(found.Only) > 0
	for _, w := range found.Weekdays {
		weekend = weekend || w >= calendar.Saturday
	}
	if !weekend {
		found.Kind = calendar.Workdays
	}
	team.Days = found
}
