package zhanjiang

import (
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// functions returns what the 45 units of a prefecture city usually deal with.
// The report names none of those that took part.
func functions() []string {
	return []string{
		"宣传", "政法", "网信", "审判", "检察", "公安", "国家安全", "司法行政", "教育", "发展改革",
		"科技", "工业和信息化", "民政", "财政", "人力资源社会保障", "自然资源", "生态环境", "住房城乡建设", "交通运输", "水务",
		"农业农村", "海洋渔业", "林业", "商务", "文广旅体", "卫生健康", "退役军人事务", "应急管理", "审计", "国资监管",
		"市场监管", "统计", "医疗保障", "城市管理执法", "信访", "政务服务和数据管理", "税务", "海关", "海事", "气象",
		"消防救援", "金融监管", "工会", "共青团", "妇联",
	}
}

// Units that hold something: women the village event of Civil Code month,
// justice the training, the help for minors and the legal-service platforms,
// education the first lesson of the school year, with prosecution and youth.
const (
	women       campaign.UnitID = "unit-45"
	justice     campaign.UnitID = "unit-08"
	education   campaign.UnitID = "unit-09"
	prosecution campaign.UnitID = "unit-05"
	youth       campaign.UnitID = "unit-44"
)

// cityUnits returns the 45 units, all generic.
func cityUnits() []campaign.Unit {
	var out []campaign.Unit
	for i, f := range functions() {
		out = append(out, campaign.Unit{
			ID: campaign.UnitID(fmt.Sprintf("unit-%02d", i+1)), Name: fmt.Sprintf("示例单位%02d(市级·%s)", i+1, f), Area: cityID, Level: audience.City,
			Source: audience.Assumption("年报未列单位名单,按地级市常见职能设示例"),
		})
	}
	return out
}

// hosts returns the ten offices that hold the county sessions. In the week they
// may run all eight at once.
func hosts() []campaign.Unit {
	var out []campaign.Unit
	for _, c := range counties() {
		out = append(out, campaign.Unit{
			ID: hostID(c), Name: "示例单位(" + c.name + "普法办)", Area: c.id, Level: audience.County, Stalls: 8,
			Source: audience.Assumption("县级承办单位为示例;可同时办8场为推定"),
		})
	}
	return out
}

func hostID(c county) campaign.UnitID { return campaign.UnitID("host-" + c.id) }

func ids(units []campaign.Unit) []campaign.UnitID {
	var out []campaign.UnitID
	for _, u := range units {
		out = append(out, u.ID)
	}
	return out
}

const team campaign.TeamID = "baihaitun"

// branchesFrom is the day on which ten county branches of the corps were given
// their flags.
var branchesFrom = date.New(2025, time.June, 23)

func corps(year int) []campaign.Corps {
	out := []campaign.Corps{{ID: "baihaitun", Name: "白海豚禁毒普法宣讲团", Area: cityID, Source: audience.Fact(report + ":戒毒干警和律师志愿者")}}
	if year < branchesFrom.Year() {
		return out
	}
	for _, c := range counties() {
		out = append(out, campaign.Corps{
			ID: campaign.CorpsID(branchID(c)), Name: "白海豚" + c.name + "分团", Parent: "baihaitun", Area: c.id,
			Source: audience.Fact("公开报道:2025年6月23日向十个县级分团授旗"),
		})
	}
	return out
}

func branchID(c county) campaign.TeamID { return team + "-" + campaign.TeamID(c.id) }

// teams returns the corps' city team, the only one of 2024, and one team for
// each of the county branches of 2025. Twenty-four days of the city's at up to
// two talks a day hold the forty and some of the report, and leave a quarter of
// the townships unvisited; with twelve days of each branch most are in reach.
func teams(d *data, year int) []campaign.Team {
	out := []campaign.Team{{
		ID: team, Name: "白海豚市级小组", Corps: "baihaitun", Unit: justice,
		Base: campaign.Place{Point: d.seat("440803"), Area: "440803"}, Laws: []campaign.LawID{"anti-drug"},
		Shifts: shifts(), Days: calendar.Days{Kind: calendar.Workdays}, Limits: campaign.Limits{PerDay: 2, DaysPerWeek: 1, DaysPerYear: 24},
		Source: audience.Assumption(fmt.Sprintf("%d年按1个小组测算:驻霞山,全年24个队日,每周至多1日,每日至多2场,8时出发、18时前返回", year)),
	}}
	if year < branchesFrom.Year() {
		return out
	}
	for _, c := range counties() {
		days := calendar.Days{Kind: calendar.Workdays}
		if year == branchesFrom.Year() {
			days.Only = []calendar.Range{{From: branchesFrom, To: date.New(year, time.December, 31)}}
		}
		out = append(out, campaign.Team{
			ID: branchID(c), Name: "白海豚" + c.name + "小组", Corps: campaign.CorpsID(branchID(c)), Unit: hostID(c),
			Base: campaign.Place{Point: d.seat(c.id), Area: c.id}, Laws: []campaign.LawID{"anti-drug"}, Languages: c.languages,
			Shifts: shifts(), Days: days, Limits: campaign.Limits{PerDay: 2, DaysPerWeek: 1, DaysPerYear: 12},
			Source: audience.Assumption("县级分团按1个小组测算:驻县区,全年12个队日,每周至多1日,每日至多2场,8时出发、18时前返回;会当地方言"),
		})
	}
	return out
}

func shifts() []calendar.Hours {
	return []calendar.Hours{calendar.MustHours("08:00", "12:00"), calendar.MustHours("14:00", "18:00")}
}

// teamIDs returns the IDs of teams.
func teamIDs(teams []campaign.Team) []campaign.TeamID {
	var out []campaign.TeamID
	for _, t := range teams {
		out = append(out, t.ID)
	}
	return out
}
