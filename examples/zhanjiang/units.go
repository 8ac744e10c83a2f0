package zhanjiang

import (
	"fmt"

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

// women is the unit that hosts the village event of Civil Code month.
const women campaign.UnitID = "unit-45"

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
			ID: campaign.UnitID("host-" + c.id), Name: "示例单位(" + c.name + "普法办)", Area: c.id, Level: audience.County, Stalls: 8,
			Source: audience.Assumption("县级承办单位为示例;可同时办8场为推定"),
		})
	}
	return out
}

func ids(units []campaign.Unit) []campaign.UnitID {
	var out []campaign.UnitID
	for _, u := range units {
		out = append(out, u.ID)
	}
	return out
}

const team campaign.TeamID = "baihaitun"

func corps() []campaign.Corps {
	return []campaign.Corps{{ID: "baihaitun", Name: "白海豚禁毒普法宣讲团", Area: cityID, Source: audience.Fact(report + ":戒毒干警和律师志愿者")}}
}

// teams returns the corps' one team of 2024; its ten county branches were only
// set up in 2025. Twenty-four days at up to two talks a day hold the forty and
// some of the report, and leave a quarter of the townships unvisited.
func teams(d *data) []campaign.Team {
	return []campaign.Team{{
		ID: team, Name: "白海豚市级小组", Corps: "baihaitun", Unit: "unit-08",
		Base: campaign.Place{Point: d.seat("440803"), Area: "440803"}, Laws: []campaign.LawID{"anti-drug"},
		Shifts: []calendar.Hours{calendar.MustHours("08:00", "12:00"), calendar.MustHours("14:00", "18:00")},
		Days:   calendar.Days{Kind: calendar.Workdays}, Limits: campaign.Limits{PerDay: 2, DaysPerWeek: 1, DaysPerYear: 24},
		Source: audience.Assumption("2024年按1个小组测算:驻霞山,全年24个队日,每周至多1日,每日至多2场,8时出发、18时前返回"),
	}}
}
