package format

import "github.com/pufa-go/pufa/campaign"

// about describes the types and members of the model that other programs ask
// about first, in the words of planners; zero for all others.
func about(key string) campaign.Text {
	for _, x := range abouts() {
		if x.key == key {
			return x.text
		}
	}
	return campaign.Text{}
}

type aboutRow struct {
	key  string
	text campaign.Text
}

func abouts() []aboutRow {
	row := func(key, zh, en string) aboutRow { return aboutRow{key, campaign.Text{Zh: zh, En: en}} }
	return []aboutRow{
		row("Programme.horizon", "计划期", "the period that is planned"),
		row("Programme.timezone", "时区，默认 Asia/Shanghai", "IANA time zone; Asia/Shanghai if left out"),
		row("Programme.asOf", "“今天”，用于计算准备天数；默认为计划期前一天", "today, for lead times; the day before the horizon if left out"),
		row("Programme.settings", "“八进”类别；不填为默认八类", "settings; the eight usual ones if left out"),
		row("Programme.overlap", "重复听讲程度；不填按推定 0.5", "how much the same people come again; an assumed 0.5 if left out"),
		row("Programme.joint", "全部主题合并去重计算", "value counts a person once over all campaigns"),
		row("Basis", "依据", "a document the programme rests on"),
		row("Range", "起止日期，首尾两天都算", "a period of days, both ends included"),
		row("Hours", "一天之内的时段，含起点不含终点", "a span of one civil day, its end not included"),
		row("Days", "可用的日子；各项逐一收窄，不填为每天", "the days that may be used; each member narrows the choice"),
		row("Table", "已公布的节假日和调休", "holidays and make-up workdays as announced"),
		row("Notice", "放假通知", "a document that announces holidays"),
		row("Notice.provisional", "尚未公布，按惯例推算", "not announced yet, worked out by habit"),
		row("Period", "学期或考试，首尾两天都算", "a school term or an examination, both ends included"),
		row("LunarMonth", "农历的一个月", "a month of the lunar calendar"),
		row("LunarDay", "每年的一个农历日子，闰月不算", "a day of every lunar year, never of a leap month"),
		row("Days.market", "圩日（农历）尾数，1 到 10", "digits of lunar market days, 1 to 10"),
		row("Closure", "停办期间（考试、台风等）", "days on which areas are shut, for a typhoon or examinations"),
		row("Absence", "小组或单位请假", "days on which teams or units cannot come"),
		row("Absence.teams", "小组编号，如 corps#2", "expanded IDs of teams, such as corps#2"),
		row("Season", "户外活动避开高温的时段", "the hours of outdoor sessions in some months"),
		row("Setting", "“八进”类别", "a kind of place that publicity enters"),
		row("Opening", "开放规则", "a rule of when a place may be used"),
		row("Area", "行政区划", "an administrative division"),
		row("Area.governedBy", "实际管理它的功能区", "the functional zone that runs it, if it is not the parent"),
		row("Segment", "普法对象", "a kind of audience; segments may overlap"),
		row("Group", "人群分组，“其中”各项写在 parts", "a number of people, with the parts of it that are told apart"),
		row("Group.size", "人数，含各“其中”项", "people, parts included"),
		row("Law", "普法内容", "a law or topic to be publicised"),
		row("Measure", "统计指标", "a figure that is reported besides attendance"),
		row("Unit", "普法责任单位", "a body with a duty to publicise law"),
		row("Duty", "普法责任清单中的一行", "a row of the list of publicity duties"),
		row("Corps", "宣讲团", "a body that fields teams"),
		row("Team", "宣讲小组", "lecturers who travel together"),
		row("Team.count", "同样的小组有几个，编号为 id#1、id#2……；默认 1", "so many such teams, named id#1, id#2 and so on; 1 if left out"),
		row("Venue", "活动地点", "a place where sessions are held"),
		row("Venue.placeholder", "场地待落实", "the place within the area is still to be found"),
		row("Venue.catchment", "服务范围；不填为所在区划的全部人群", "whom it draws; every group of its area if left out"),
		row("Draw.draw", "吸引力，0 到 1", "how strongly the venue draws the group, 0 to 1"),
		row("Point", "经纬度（WGS 84）；0,0 表示未知", "degrees, WGS 84; 0,0 means not known"),
		row("Format", "活动形式", "a form of activity with its defaults"),
		row("Rate.rate", "到场比例，30% 写作 0.3", "the share that comes, 0 to 1"),
		row("Campaign", "主题宣传活动", "a theme campaign"),
		row("Campaign.provisional", "时间尚未公布，暂定", "the window is not announced yet"),
		row("Activity", "活动安排", "one kind of work in a campaign: what, where, when, by whom and how often"),
		row("Activity.attendance", "预计人数", "expected attendance of one session; worked out from rates if left out"),
		row("When.grid", "开始时间的间隔；默认 15 分钟，负数为任意时间", "starts count in such steps; 15 min if left out, negative for any instant"),
		row("Part", "活动环节", "something that happens within a session"),
		row("Money", "金额，单位为分", "an amount in fen, 1/100 yuan"),
		row("Commitment", "任务指标", "a target: at least so many of something in a scope"),
		row("Commitment.times", "每人听讲次数，只用于 reach；下限不填为 1，上限不填为不限", "with reach: how often each person should attend; least is 1 and most without limit if left out"),
		row("Assignment", "任务分解", "hosts are asked for sessions and decide their dates"),
		row("Cap", "总量限制", "a hard limit on sessions or money in a scope"),
		row("Pin", "指定场次", "a session that the planner has fixed"),
		row("Waiver", "经批准的例外", "lifts one rule for one pin"),
		row("Waiver.post", "批准的岗位，不写人名", "the post that approved it, never a person's name"),
		row("Held", "计划前已举办的场次", "a session that took place before the plan"),
		row("Organiser", "主办、承办、协办单位", "a body that answers for a session"),
		row("Source", "来源", "where a figure comes from"),
		row("Certainty", "空为推定，known 已知，open 待定", "empty: assumed; known: a fact with a source; open: to be settled"),
		row("Grade", "空为必须，should 应当，may 力争", "how binding a wish is; empty: must"),
		row("Visibility", "空为公开，internal 内部，countOnly 不列明细", "who may see the particulars; empty: public"),
		row("Travel", "路程估算", "the built-in model of travel times"),
		row("Prices", "从计划价值中扣减，单位为千分之一人", "taken off the value of a plan, in thousandths of a person"),
	}
}
