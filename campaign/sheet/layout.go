package sheet

import "strings"

// column is a column of a sheet. Fields are the last words of the paths, in
// findings of campaign.Check, that its cells answer for.
type column struct {
	head   string
	fields string
	must   bool // the heading may not be missing
	width  float64
	list   []string // choices of its cells
	other  bool     // cells may hold something else than the choices
	number string   // format of numbers and dates
	wrap   bool     // long text
}

// layout is a sheet: its columns and the line that stands above them.
type layout struct {
	name    string
	must    bool // of the three, or what they rest on
	hint    string
	columns []column
}

// The sheets.
const (
	unitSheet     = "单位"
	teamSheet     = "队伍"
	workSheet     = "活动"
	peopleSheet   = "人群"
	placeSheet    = "地点"
	lawSheet      = "普法内容"
	formSheet     = "形式"
	pinSheet      = "指定场次"
	calendarSheet = "日历"
	aboutSheet    = "说明"
	findingsSheet = "问题清单"
)

// Words of choices.
const (
	yes, no     = "是", "否"
	everyTown   = "全部镇街"
	everyHome   = "全部村（社区）"
	someAreas   = "指定"
	mainPurpose = "主场"
	nobody      = "不估算"
	assumed     = "推定"
	open        = "待定"
)

const (
	dayFormat  = "yyyy-mm-dd"
	timeFormat = "hh:mm"
)

func choice() []string { return []string{yes, no} }

// basis is the last column of sheets with figures.
func basis() column {
	return column{head: "依据", fields: "source certainty note", width: 40, wrap: true}
}

// layouts returns the sheets in their order, the three to fill in first.
func layouts() []layout {
	return append(toFill(), optional()...)
}

func toFill() []layout {
	return []layout{
		{unitSheet, true, "必填①：每行一个单位，填名称即可；第一行为承办单位", []column{
			{head: "名称", fields: "name id", must: true, width: 32},
			{head: "所属镇街", fields: "area level", width: 18, other: true},
			{head: "可同时参加场数", fields: "stalls", width: 16},
			{head: "备注", width: 30},
		}},
		{teamSheet, true, "必填②：每行一支队伍，填名称、基地、每周可出勤天数；其余有默认", []column{
			{head: "名称", fields: "name id", must: true, width: 24},
			{head: "基地", fields: "base", must: true, width: 18, other: true},
			{head: "每周可出勤天数", fields: "daysPerWeek limits", must: true, width: 16},
			{head: "可出勤日期", fields: "days", width: 30},
			{head: "所属单位", fields: "unit", width: 24},
			{head: "语言", fields: "languages", width: 16},
			{head: "普法内容", fields: "laws", width: 24},
			{head: "每日场数上限", fields: "perDay", width: 14},
			{head: "班次", fields: "shifts", width: 26},
			{head: "备注", width: 20},
		}},
		{workSheet, true, "必填③：选用一栏填“是”，再选范围（留空则只办活动本身）；可在末尾加行写自己的活动", []column{
			{head: "主题活动", fields: "name id", must: true, width: 28},
			{head: "选用", must: true, width: 8, list: choice()},
			{head: "范围", fields: "where settings", must: true, width: 16, list: []string{everyTown, everyHome, someAreas}},
			{head: "指定镇街或村", fields: "areas", width: 28},
			{head: "场次", fields: "sessions least most", width: 8},
			{head: "每场队伍数", fields: "teams staff", width: 12},
			{head: "形式", fields: "format duration", width: 14, other: true},
			{head: "普法内容", fields: "laws", width: 26},
			{head: "开始日期", fields: "window from when", width: 13, number: dayFormat},
			{head: "结束日期", fields: "to", width: 13, number: dayFormat},
			{head: "牵头单位（参考）", width: 24},
			basis(),
		}},
	}
}

func optional() []layout {
	return []layout{
		{peopleSheet, true, "可选：镇街、村（社区）和人数；人数留空按上级人口均摊；其余地区可把名单粘贴到此", []column{
			{head: "镇街", fields: "name parent", must: true, width: 16},
			{head: "村（社区）", must: true, width: 20},
			{head: "人群", width: 20},
			{head: "人数", fields: "size parts", must: true, width: 12},
			{head: "对象", fields: "segments", width: 12},
			{head: "编号", fields: "id", width: 16},
			{head: "语言", fields: "languages", width: 16},
			{head: "纬度", width: 11, number: "0.00000"},
			{head: "经度", width: 11, number: "0.00000"},
			basis(),
		}},
		{placeSheet, false, "可选：活动地点，默认为“场地待落实”的占位地点，落实后改名称即可；没有地点的镇街、村会自动加一个占位", []column{
			{head: "名称", fields: "name id", must: true, width: 34},
			{head: "类别", fields: "setting", must: true, width: 10},
			{head: "镇街", fields: "area", must: true, width: 16},
			{head: "村（社区）", width: 20},
			{head: "人群", fields: "catchment group draw", width: 18},
			{head: "可容纳人数", fields: "capacity", width: 12},
			{head: "用途", width: 8, list: []string{mainPurpose}},
			{head: "公开程度", fields: "visibility", width: 12, list: []string{"公开", "内部", "不列明细"}},
			{head: "待落实", fields: "placeholder", width: 8, list: choice()},
			{head: "纬度", fields: "lat point", width: 11, number: "0.00000"},
			{head: "经度", fields: "lon", width: 11, number: "0.00000"},
			basis(),
		}},
		{lawSheet, false, "可选：普法内容", []column{
			{head: "名称", fields: "name id", must: true, width: 40},
			{head: "共性", fields: "common", width: 8, list: choice()},
			{head: "牵头单位", fields: "lead", width: 24},
			{head: "当年新增", fields: "new", width: 10, list: choice()},
			basis(),
		}},
		{formSheet, false, "可选：活动形式与默认时长；比例为到场人数占服务范围内人数的比例，30%写作0.3", []column{
			{head: "名称", fields: "name id", must: true, width: 14},
			{head: "时长（分钟）", fields: "duration", must: true, width: 12},
			{head: "布置（分钟）", fields: "setUp", width: 12},
			{head: "到场比例", fields: "rate rates", width: 10},
			{head: "户外", fields: "outdoor", width: 8, list: choice()},
			{head: "线上", fields: "online", width: 8, list: choice()},
			{head: "无人值守", fields: "unattended", width: 10, list: choice()},
			basis(),
		}},
		{pinSheet, false, "可选：时间地点已定的场次；如经批准突破某条规则，写明规则、理由和批准岗位（只写岗位，不写姓名）", []column{
			{head: "活动", fields: "activity id campaign", must: true, width: 30},
			{head: "地点", fields: "venue", must: true, width: 34},
			{head: "日期", fields: "start", must: true, width: 13, number: dayFormat},
			{head: "开始", must: true, width: 9, number: timeFormat},
			{head: "队伍", fields: "teams", width: 20},
			{head: "单位", fields: "units", width: 24},
			{head: "豁免规则", fields: "waivers rule", width: 20},
			{head: "豁免理由", fields: "reason", width: 30},
			{head: "批准岗位", fields: "post", width: 20},
		}},
		{calendarSheet, false, "可选：放假调休、学期、考试和停办日期；公布正式通知后在此更正", []column{
			{head: "开始日期", fields: "date from days", must: true, width: 13, number: dayFormat},
			{head: "结束日期", fields: "to", width: 13, number: dayFormat},
			{head: "类别", fields: "kind", must: true, width: 12, list: dayKinds()},
			{head: "名称", fields: "name title reason year", width: 24},
			{head: "说明", fields: "note number", width: 60, wrap: true},
		}},
		{aboutSheet, true, "可选：计划名称等；填好必填三张表即可，其余表已有默认，标“推定”的请有空时核对", []column{
			{head: "项目", must: true, width: 16},
			{head: "内容", fields: "name note horizon calendar", must: true, width: 90, wrap: true},
			{head: "镇街名单", width: 18},
		}},
	}
}

// headFor returns the heading whose cells answer for a field; empty if none do.
func (l layout) headFor(field string) string {
	for _, c := range l.columns {
		for f := range strings.FieldsSeq(c.fields) {
			if f == field {
				return c.head
			}
		}
	}
	return ""
}
