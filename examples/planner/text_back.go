package main

import "github.com/pufa-go/pufa/campaign"

// back is every phrase about what comes back from the offices, as words is of
// everything else.
var back = struct {
	YearOrProgramme, FormNeeds, RecordNeeds, BadStatus, OtherPlan                             campaign.Text
	NoProgramme, OtherProgramme, OtherSession, UnknownUnit, SeveralUnits                      campaign.Text
	UnknownArea, SeveralAreas, NotFilled, NoSheet, WhoReports, Into, Kept, SaidTwice, Opposed campaign.Text
	FormWritten, Recorded, Replaced, ReplacedOne, StillOpen, Drafts                           campaign.Text
	NoDoubles, Doubles, DoubleOf, LeftOut, MoreLines                                          campaign.Text

	Head, Counts, Campaigns, Counties, Whole, HeldOf, Rate, OnlyCounted, NoCampaign, NoCounty, Note, RowsHidden campaign.Text
	Tasks, TaskOf, HostOpen, HostShort, Absent, NoReason                                                        campaign.Text
}{
	YearOrProgramme: campaign.Text{Zh: "-year 只用于内置示例,不能与 -programme 同时使用", En: "-year is for the embedded example and does not go with -programme"},
	FormNeeds:       campaign.Text{Zh: "form 需要 -unit(单位名称)或 -area(县区名称),只写其中一个(用法见 planner help)", En: "form needs -unit, the name of a unit, or -area, the name of a county, and not both (see planner help)"},
	RecordNeeds:     campaign.Text{Zh: "record 需要 -in 填好的年度计划.xlsx 或填报表.xlsx,可写多个 -in(用法见 planner help)", En: "record needs -in, a plan workbook or a form that was filled in; it may be given several times (see planner help)"},
	BadStatus:       campaign.Text{Zh: "-status 的值 %q 有误,只能是 draft(草稿)或 confirmed(已确认)", En: "-status is %q, must be draft or confirmed"},
	NoProgramme:     campaign.Text{Zh: "%s:没有这个文件。请用 -programme 指明任务书(programme.json 或工作簿),内置示例用 -year", En: "%s: there is no such file; name the programme (programme.json or a workbook) with -programme, or the embedded example with -year"},
	OtherProgramme:  campaign.Text{Zh: "%s:是“%s”的计划,而任务书是“%s”,请用同一个", En: "%s: is a plan of “%s”, and the programme is “%s”; take those that belong together"},
	OtherSession:    campaign.Text{Zh: "%s:场次 %q 的活动或地点不在任务书里,请用编排这份计划的任务书(-programme)", En: "%s: the programme lacks the activity or venue of session %q; name the programme that was planned (-programme)"},
	OtherPlan:       campaign.Text{Zh: "%s:其中的填报属于另一份计划(计划编号 %s,现为 %s),请用原来的 plan.json,或用 -returns 另存", En: "%s: was recorded for another plan (number %s, this one is %s); take that plan.json, or record elsewhere with -returns"},
	UnknownUnit:     campaign.Text{Zh: "-unit:计划里没有单位 %q,名称见年度计划.xlsx 的“单位任务安排表”", En: "-unit: the programme has no unit %q; the plan workbook lists them on its sheet of units"},
	SeveralUnits:    campaign.Text{Zh: "-unit:有%d个单位叫 %q,请改写编号:%s", En: "-unit: %d units are called %q; give the ID of one: %s"},
	UnknownArea:     campaign.Text{Zh: "-area:计划里没有县区 %q,可用:%s", En: "-area: the programme has no county %q; it has: %s"},
	SeveralAreas:    campaign.Text{Zh: "-area:有%d个地方叫 %q,请改写编号:%s", En: "-area: %d areas are called %q; give the ID of one: %s"},
	NotFilled:       campaign.Text{Zh: "%s:没有填写任何内容,请填好“状态”等栏再导入", En: "%s: nothing in it is filled in; fill in the column of the status and those beside it first"},
	WhoReports:      campaign.Text{Zh: "(加 -unit 单位名称)", En: " (with -unit NAME)"},
	NoSheet:         campaign.Text{Zh: "%s:既没有“总表”也没有“填报表”这张表,不是本程序写出的年度计划或填报表", En: "%s: has neither a sheet of all sessions nor a return form; it is no workbook or form that planner wrote"},
	SaidTwice:       campaign.Text{Zh: "%s:与 %s 所填不一致,请改成一致", En: "%s: differs from what %s says; make them agree"},
	Opposed:         campaign.Text{Zh: "%s:以前所报为“%s”,现为“%s”;确以这次为准,请加 -replace", En: "%s: was recorded as “%s” and now says “%s”; add -replace if the new word holds"},

	FormWritten: campaign.Text{Zh: "已写入 %s:请填好后运行 planner record -in 该文件", En: "wrote %s: fill it in, then run planner record -in with it"},
	Recorded:    campaign.Text{Zh: "已读入%d条:新增%d条,更新%d条,与以前相同%d条", En: "Read %d: %d new, %d replaced, %d as before"},
	Replaced:    campaign.Text{Zh: "更新的填报(以这次为准):", En: "Replaced, the new word holds:"},
	ReplacedOne: campaign.Text{Zh: "%s:原为“%s”,现为“%s”", En: "%s: was “%s”, is “%s”"},
	StillOpen:   campaign.Text{Zh: "计划%d场,已填报%d场,还有%d场未填报", En: "Sessions planned: %d; returned: %d; still to come: %d"},
	Drafts:      campaign.Text{Zh: "其中草稿%d条,确认前不计入汇总", En: "drafts among all returns: %d, not summed up before they are confirmed"},
	Kept:        campaign.Text{Zh: "未改动 %s:其中有已导入的填报", En: "left alone: %s, which holds what was recorded"},
	Into:        campaign.Text{Zh: "已写入 %s", En: "Written to %s"},
	NoDoubles:   campaign.Text{Zh: "疑似重复:无", En: "Suspected double returns: none"},
	Doubles:     campaign.Text{Zh: "疑似重复:%d项(只计一次)", En: "Suspected double returns: %d (each counted once)"},
	DoubleOf:    campaign.Text{Zh: "%s(%s):计%s所报,不计%s所报", En: "%s (%s): %s counts, not %s"},
	LeftOut:     campaign.Text{Zh: "另有%d份填报的数字未计入合计(同一工作已按别的填报计),见工作簿", En: "Returns with figures that are not summed up, since others count for the same work: %d, see the workbook"},
	MoreLines:   campaign.Text{Zh: "另有%d项", En: "%d more"},

	Head:        campaign.Text{Zh: "计划编号 %s · 填报%d条:已确认%d条,草稿%d条(不计入)", En: "Plan %s · returns: %d, of which confirmed %d, drafts %d (not counted)"},
	Counts:      campaign.Text{Zh: "计划%s场 · 已开展%s场(其中改期%s场) · 未开展%s场 · 未填报%s场 · 完成率%s", En: "Planned %s · held %s (%s of them on another day) · not held %s · not returned %s · rate %s"},
	Campaigns:   campaign.Text{Zh: "一、主题宣传活动", En: "1. Campaigns"},
	Counties:    campaign.Text{Zh: "二、县区", En: "2. Counties"},
	Whole:       campaign.Text{Zh: "合计", En: "All"},
	HeldOf:      campaign.Text{Zh: "场次", En: "sessions"},
	Rate:        campaign.Text{Zh: "完成率", En: "rate"},
	OnlyCounted: campaign.Text{Zh: "其中%d场不列明细,不在工作簿中填报", En: "of these %d have no particulars listed and no row in the workbook"},
	NoCampaign:  campaign.Text{Zh: "其他", En: "others"},
	NoCounty:    campaign.Text{Zh: "不分县区", En: "no county"},
	Note:        campaign.Text{Zh: "注:各格为实际/计划,计划为测算;“—”为没有填报或不计划。单位、类别的汇总见工作簿", En: "Note: actual/planned, planned being estimated; “—” is not returned or not planned. More in the workbook"},
	RowsHidden:  campaign.Text{Zh: "另有%d项不列明细", En: "%d more, particulars not listed"},
	Tasks:       campaign.Text{Zh: "三、任务分解完成情况(按承办单位)", En: "3. Assignments, by host"},
	TaskOf:      campaign.Text{Zh: "%s 完成%d/%d家", En: "%s: %d of %d hosts have done it"},
	HostOpen:    campaign.Text{Zh: "%s %d/%d(%d场未填报)", En: "%s %d/%d (%d not returned)"},
	HostShort:   campaign.Text{Zh: "%s %d/%d", En: "%s %d/%d"},
	Absent:      campaign.Text{Zh: "四、未开展 %d场", En: "4. Not held: %d"},
	NoReason:    campaign.Text{Zh: "未写原因", En: "no reason given"},
}
