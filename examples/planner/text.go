package main

import "github.com/pufa-go/pufa/campaign"

// words is every phrase the program prints, by where it stands. The verbs of
// both languages come in the same order.
var words = struct {
	Help campaign.Text

	BadCommand, BadFlag, Stray, NoValue, NoValueWanted, BadLang, BadBudget, BadSeed, CheckNeeds campaign.Text
	NoFile, IsFolder, Unreadable, IsPlan, IsProgramme, NotAFolder, NotAFile, Unwritable         campaign.Text

	Doing, Preparing, Steps, Pins, Events, Tours, Proposals, Improve campaign.Text

	NoteIn, Period, Holidays, Announced, NotAnnounced, SomeAnnounced, Elapsed, Cancelled, TimeLimit campaign.Text
	Verdict, Exceptions, Exception, Post, Hidden, Apart, ApartGoals                                 campaign.Text

	Targets, Done, Wanted                                               campaign.Text
	LeftOut, Short, LeftOutOf, More, AndMore, FirstOf, Reason, TeamDays campaign.Text
	Sessions, Units, People, Places, Presences                          campaign.Text

	Campaigns, City, County, OtherLevels, Attendances, Reach               campaign.Text
	NoteYear, NotePeriod, Low, Middle, High, AssumedIn, AlsoCounted, Views campaign.Text
	Average, Twice, Rates, HighCounty, LowCounty, HighTown, LowTown        campaign.Text
	UnknownCounties, UnknownTowns                                          campaign.Text

	PlacesTouched, CountySettings, Towns, Villages, Schools                                        campaign.Text
	KeySessions, Present, TeamsPresent, OnePresent, OneTeam, NotListed, None, MoreListed           campaign.Text
	Confirm, UnitNames, UnitExamples, ByCounty, NothingToConfirm                                   campaign.Text
	Movable, MovableItem, BadYear, YearOrFile, Returned, ClaimList                                 campaign.Text
	NewNeeds, NewWritten, WrittenToo, BadNames, Basis, BasisTitle, BasisJoin, InForce, InForceFrom campaign.Text
	BadArea, BadTowns, NoTowns, LongTowns, NotUTF8, ByTown                                         campaign.Text
	Compare, PlannedUnits, Cells, Talks, NotPublished, VillageList                                 campaign.Text
	Written, Files                                                                                 campaign.Text

	Checked, NoViolation, Violations, NoException, Missed, NothingMissed, MissedOne, Claims, ClaimOne, ClaimHidden, ByHand campaign.Text
	Breaks, Score, ScoreOf, Comma, Semicolon, Colon, List, Open, Close, Through, Day, DayOfYear, DayOnly                   campaign.Text
}{
	Help: campaign.Text{Zh: helpZh, En: helpEn},

	BadCommand:    campaign.Text{Zh: "没有命令 %q,可用 %s(用法见 planner help)", En: "there is no command %q, only %s (see planner help)"},
	BadFlag:       campaign.Text{Zh: "%s 没有选项 %q(用法见 planner help)", En: "%s has no flag %q (see planner help)"},
	Stray:         campaign.Text{Zh: "多余的参数 %q(用法见 planner help)", En: "stray argument %q (see planner help)"},
	NoValue:       campaign.Text{Zh: "选项 %s 缺少内容(用法见 planner help)", En: "flag %s has no value (see planner help)"},
	NoValueWanted: campaign.Text{Zh: "选项 %s 不带内容(用法见 planner help)", En: "flag %s takes no value (see planner help)"},
	BadLang:       campaign.Text{Zh: "-lang = %q:只有 zh(中文)和 en(英文)", En: "-lang = %q: only zh and en are known"},
	BadBudget:     campaign.Text{Zh: "-budget = %q:应为不小于 0 的时长,如 3s、1m30s", En: "-budget = %q: must be a duration from 0 such as 3s or 1m30s"},
	BadSeed:       campaign.Text{Zh: "-seed = %q:应为不小于 0 的整数", En: "-seed = %q: must be a whole number from 0"},
	CheckNeeds:    campaign.Text{Zh: "check 需要 -in programme.json 和 -plan plan.json(用法见 planner help)", En: "check needs -in programme.json and -plan plan.json (see planner help)"},
	NoFile:        campaign.Text{Zh: "%s:没有这个文件", En: "%s: there is no such file"},
	IsFolder:      campaign.Text{Zh: "%s:是文件夹,不是文件", En: "%s: is a folder, not a file"},
	Unreadable:    campaign.Text{Zh: "%s:无法读取(%v)", En: "%s: cannot be read (%v)"},
	IsPlan:        campaign.Text{Zh: "%s:是计划(plan.json),这里要的是计划任务书(programme.json)", En: "%s: is a plan (plan.json); wanted here is what is to be planned (programme.json)"},
	IsProgramme:   campaign.Text{Zh: "%s:是计划任务书(programme.json),这里要的是计划(plan.json)", En: "%s: is what is to be planned (programme.json); wanted here is a plan (plan.json)"},
	NotAFolder:    campaign.Text{Zh: "%s:是文件,不是文件夹,请另选 -out", En: "%s: is a file, not a folder; choose another -out"},
	NotAFile:      campaign.Text{Zh: "%s:是文件夹,无法写成文件,请另选 -out", En: "%s: is a folder, so no file can be written there; choose another -out"},
	Unwritable:    campaign.Text{Zh: "%s:无法写入(%v)", En: "%s: cannot be written (%v)"},

	Doing:     campaign.Text{Zh: "正在编排:%s · 已排 %s 场 · 约 %s 人", En: "planning: %s · %s sessions · about %s people"},
	Preparing: campaign.Text{Zh: "正在准备数据…", En: "preparing …"},
	Steps:     campaign.Text{Zh: "收尾", En: "finishing"},
	Pins:      campaign.Text{Zh: "指定场次", En: "pinned sessions"},
	Events:    campaign.Text{Zh: "集中活动", En: "central events"},
	Tours:     campaign.Text{Zh: "巡回宣讲", En: "tours"},
	Proposals: campaign.Text{Zh: "承办单位建议时间", En: "proposed dates"},
	Improve:   campaign.Text{Zh: "改进", En: "improving"},

	NoteIn:        campaign.Text{Zh: "%s(%s)", En: "%s (%s)"},
	Period:        campaign.Text{Zh: "计划期 %s 至 %s", En: "Period %s to %s"},
	Holidays:      campaign.Text{Zh: "放假安排:%s", En: "holidays: %s"},
	Announced:     campaign.Text{Zh: "国务院办公厅已公布", En: "announced by the State Council"},
	NotAnnounced:  campaign.Text{Zh: "未公布,日期为暂定", En: "not announced, dates are provisional"},
	SomeAnnounced: campaign.Text{Zh: "%s年未公布,日期为暂定", En: "not announced for %s, dates are provisional"},
	Elapsed:       campaign.Text{Zh: "用时 %.1f 秒", En: "took %.1f s"},
	Cancelled:     campaign.Text{Zh: "运行被中断:以下是中断时最好的计划,可能尚未排完", En: "Interrupted: this is the best plan so far, and it may not be complete"},
	TimeLimit:     campaign.Text{Zh: "编排在给定时限停止:计划有效可用,是限时内最好的结果;多给时间,也许更好", En: "Planning stopped at the time given: the plan is valid and the best found by then; more time might better it"},
	Verdict:       campaign.Text{Zh: "核验:硬性规则违反 %d 处;经批准的例外 %d 项", En: "Checked: hard rules broken: %d; approved exceptions: %d"},
	Exceptions:    campaign.Text{Zh: "经批准的例外", En: "Approved exceptions"},
	Exception:     campaign.Text{Zh: "%s %s", En: "%s %s"},
	Post:          campaign.Text{Zh: ";批准:%s", En: "; approved by: %s"},
	Apart:         campaign.Text{Zh: "不列明细", En: "not listed"},
	ApartGoals:    campaign.Text{Zh: "另有%d项指标涉及不列明细的场次,此处不列", En: "targets about sessions that are not listed, not listed here: %d"},
	Hidden:        campaign.Text{Zh: "(不列明细)", En: "(particulars not listed)"},

	Targets:   campaign.Text{Zh: "一、任务指标", En: "1. Targets"},
	Done:      campaign.Text{Zh: "完成", En: "done"},
	Wanted:    campaign.Text{Zh: "要求", En: "wanted"},
	LeftOut:   campaign.Text{Zh: "未排入%d个:%s", En: "%d left out: %s"},
	LeftOutOf: campaign.Text{Zh: "还差%d个,未排入的有%d个:%s", En: "%d short, %d are left out: %s"},
	Short:     campaign.Text{Zh: "还差%d%s", En: "%d %s short"},
	More:      campaign.Text{Zh: "…(见附表 coverage.json)", En: " … (all in coverage.json)"},
	AndMore:   campaign.Text{Zh: "等", En: " and others"},
	FirstOf:   campaign.Text{Zh: "%s等%d项", En: "%s and others, %d in all"},
	Reason:    campaign.Text{Zh: "原因:%s", En: "why: %s"},
	TeamDays: campaign.Text{
		Zh: "缺口:约%d个队日;每增加1个队日,约多到%s个镇街(按本计划平均数概算)",
		En: "gap: about %d team-days; each one more reaches about %s more towns (rough, by this plan's average)",
	},
	Sessions:  campaign.Text{Zh: "场", En: "sessions"},
	Units:     campaign.Text{Zh: "家", En: "units"},
	People:    campaign.Text{Zh: "人", En: "people"},
	Places:    campaign.Text{Zh: "个", En: "places"},
	Presences: campaign.Text{Zh: "家次", En: "presences of units"},

	Campaigns:   campaign.Text{Zh: "二、活动安排", En: "2. Campaigns"},
	City:        campaign.Text{Zh: "市级场次", En: "by city"},
	County:      campaign.Text{Zh: "县级场次", En: "by counties"},
	OtherLevels: campaign.Text{Zh: "其他场次", En: "by others"},
	Attendances: campaign.Text{Zh: "预计人次", En: "attendances"},
	Reach:       campaign.Text{Zh: "去重人数", En: "different people"},
	NoteYear: campaign.Text{
		Zh: "注:各行去重人数不可相加;全年去重约%s人(测算,%s—%s),重复听讲程度:%s%s。",
		En: "Note: different people of the rows do not add up; over the year about %s (estimated, %s to %s); attending again: %s%s.",
	},
	NotePeriod: campaign.Text{
		Zh: "注:各行去重人数不可相加;计划期内去重约%s人(测算,%s—%s),重复听讲程度:%s%s。",
		En: "Note: different people of the rows do not add up; over the period about %s (estimated, %s to %s); attending again: %s%s.",
	},
	Low:             campaign.Text{Zh: "低", En: "low"},
	Middle:          campaign.Text{Zh: "中", En: "medium"},
	High:            campaign.Text{Zh: "高", En: "high"},
	AssumedIn:       campaign.Text{Zh: "(推定)", En: " (assumed)"},
	Average:         campaign.Text{Zh: "每人平均听讲次数 %s", En: "attendances per person reached %s"},
	Twice:           campaign.Text{Zh: "听讲两次以上人数 约%s人(测算,%s—%s)", En: "attending twice or more about %s (estimated, %s to %s)"},
	Rates:           campaign.Text{Zh: "人群覆盖率:", En: "People reached: "},
	HighCounty:      campaign.Text{Zh: "最高县 %s %s", En: "highest county %s %s"},
	LowCounty:       campaign.Text{Zh: "最低县 %s %s", En: "lowest county %s %s"},
	HighTown:        campaign.Text{Zh: "最高镇街 %s %s", En: "highest town %s %s"},
	LowTown:         campaign.Text{Zh: "最低镇街 %s %s", En: "lowest town %s %s"},
	UnknownCounties: campaign.Text{Zh: "%d个县缺底数,不计算", En: "total not known of %d"},
	UnknownTowns:    campaign.Text{Zh: "%d个镇街缺底数,不计算", En: "total not known of %d"},
	AlsoCounted:     campaign.Text{Zh: "另计:", En: "Counted apart: "},
	Views:           campaign.Text{Zh: "线上观看量单列,不计入人数:", En: "Views online, apart and not people: "},

	PlacesTouched:  campaign.Text{Zh: "三、点位覆盖   ", En: "3. Places   "},
	CountySettings: campaign.Text{Zh: "%s县×%s进 %s/%s", En: "counties × settings (%s × %s) %s/%s"},
	Towns:          campaign.Text{Zh: "镇街 %s/%s", En: "towns %s/%s"},
	Villages:       campaign.Text{Zh: "村(社区) %s/%s%s", En: "villages and communities %s/%s%s"},
	Schools:        campaign.Text{Zh: "学校 %s(缺底数,不计算)", En: "schools %s (total not known, no rate)"},
	KeySessions:    campaign.Text{Zh: "四、重点场次   ", En: "4. Key sessions   "},
	Present:        campaign.Text{Zh: "%d家", En: "%d units"},
	TeamsPresent:   campaign.Text{Zh: "%d个小组", En: "%d teams"},
	OnePresent:     campaign.Text{Zh: "1家", En: "1 unit"},
	OneTeam:        campaign.Text{Zh: "1个小组", En: "1 team"},
	NotListed:      campaign.Text{Zh: "另有%d场不列明细", En: "%d more, particulars not listed"},
	None:           campaign.Text{Zh: "无", En: "none is pinned"},
	MoreListed:     campaign.Text{Zh: "另有%d场,见 plan.json", En: "%d more in plan.json"},

	Confirm:          campaign.Text{Zh: "五、需要您确认   ", En: "5. To confirm   "},
	UnitNames:        campaign.Text{Zh: "参与单位名单未核实 %s家", En: "%s units whose entry is unconfirmed"},
	UnitExamples:     campaign.Text{Zh: "单位名称为示例 %s家", En: "%s units with made-up names"},
	ByCounty:         campaign.Text{Zh: "由各地落实场地(场):", En: "places to be found by (sessions): "},
	NothingToConfirm: campaign.Text{Zh: "无", En: "nothing"},

	Basis:        campaign.Text{Zh: "依据 ", En: "Basis: "},
	BasisTitle:   campaign.Text{Zh: "《%s》", En: "%s"},
	BasisJoin:    campaign.Text{Zh: "、", En: "; "},
	InForce:      campaign.Text{Zh: "%s至%s", En: "%s to %s"},
	InForceFrom:  campaign.Text{Zh: "%s起", En: "from %s"},
	BadNames:     campaign.Text{Zh: "-names 的值 %q 有误,只能是 zh 或 en", En: "-names is %q, must be zh or en"},
	WrittenToo:   campaign.Text{Zh: "供阅读:", En: "for people: "},
	NewNeeds:     campaign.Text{Zh: "new 需要 -area,如 -area 遂溪县", En: "new needs -area, the name of a county"},
	NewWritten:   campaign.Text{Zh: "已写入 %s:请填写“单位”“队伍”“活动”三张表,再运行 planner plan -in 该文件", En: "wrote %s: fill in its first three sheets, then run planner plan -in with it"},
	Movable:      campaign.Text{Zh: "六、日期可能调整 %d场(所依日期尚未公布或为推定)", En: "6. Dates that may move: %d sessions rest on dates not announced or assumed"},
	MovableItem:  campaign.Text{Zh: "%s %s %d场", En: "%s %s: %d"},
	BadYear:      campaign.Text{Zh: "-year 的值 %q 有误:内置示例只有 %d 至 %d 年", En: "-year is %q: the embedded example has the years %d to %d"},
	YearOrFile:   campaign.Text{Zh: "-year 只用于内置示例,不能与 -in 同时使用", En: "-year is for the embedded example and does not go with -in"},
	Returned:     campaign.Text{Zh: "公共法律服务平台咨询 %s人次(年报填报数,不计入计划)", En: "consultations at legal-service platforms %s (returned, not planned)"},
	Compare:      campaign.Text{Zh: "%s、与年报对照   ", En: "%s. Against the report   "},
	PlannedUnits: campaign.Text{Zh: "%d家 %s", En: "%d units %s"},
	Cells:        campaign.Text{Zh: "十县×八进 %s", En: "ten counties × eight settings %s"},
	Talks:        campaign.Text{Zh: "宣讲“40多场”:计划%d场+启动%d场 %s", En: "talks, “more than 40”: %d planned + %d launch %s"},
	NotPublished: campaign.Text{Zh: "受众人数、份数:年报未公布", En: "people and copies: not in the report"},
	VillageList:  campaign.Text{Zh: "(2023年统计用区划代码口径;年报为1,980)", En: " (by the code list of 2023; the report says 1,980)"},
	Written:      campaign.Text{Zh: "已写入 %s: %s", En: "Written to %s: %s"},

	Files: campaign.Text{Zh: "%s(%d份)", En: "%s (files: %d)"},

	BadArea: campaign.Text{
		Zh: "没有 %q 的名单:内置的镇街和村(社区)名单只有湛江市的%s。其他地方请加 -towns 甲镇、乙镇(或 -towns 名单.txt,每行一个镇街,或“镇街,村”),先按镇街编排;村(社区)名单也可以以后粘贴到工作簿的“人群”表",
		En: "there is no list for %q: lists of townships and villages ship for Zhanjiang only (%s). For any other county add -towns with the names of its townships (or a text file of them, a township or “township,village” to a line) and plan by township; a list of villages may also be pasted into the workbook's sheet of people later",
	},
	BadTowns:  campaign.Text{Zh: "-towns:第%d行 %q 有误,应为“镇街”或“镇街,村(社区)”", En: "-towns: line %d, %q, must be a township, or a township and a village"},
	LongTowns: campaign.Text{Zh: "名单超过%d MiB,请按县区分开", En: "the list is larger than %d MiB; split it by county"},
	NotUTF8:   campaign.Text{Zh: "%s:不是 UTF-8 文字,请另存为 UTF-8 编码的文本", En: "%s: is not UTF-8 text; save it as UTF-8"},
	NoTowns:   campaign.Text{Zh: "-towns:没有镇街名称,如 -towns 甲镇、乙镇", En: "-towns: names no township"},
	ByTown:    campaign.Text{Zh: "没有村(社区)名单,按镇街编排;要按村编排,请把名单粘贴到“人群”表", En: "it has no villages, so the year is planned by township; to plan by village, paste a list into the sheet of people"},

	Checked:       campaign.Text{Zh: "核验 %s(%d 场)", En: "Checked %s (%d sessions)"},
	NoViolation:   campaign.Text{Zh: "硬性规则:没有违反", En: "Hard rules: none broken"},
	Violations:    campaign.Text{Zh: "硬性规则:违反 %d 处", En: "Hard rules broken: %d"},
	NoException:   campaign.Text{Zh: "经批准的例外:无", En: "Approved exceptions: none"},
	Missed:        campaign.Text{Zh: "未完成的任务指标:%d 项", En: "Targets missed: %d"},
	NothingMissed: campaign.Text{Zh: "任务指标:全部完成", En: "Targets: all met"},
	MissedOne:     campaign.Text{Zh: "%s %s %s / %s,%s", En: "%s %s %s / %s, %s"},
	Claims:        campaign.Text{Zh: "文件所载与各场次不符:%d 处", En: "Figures of the file that its sessions do not bear out: %d"},
	ClaimOne:      campaign.Text{Zh: "%s 写的是 %s,应为 %s", En: "%s says %s, should be %s"},
	ClaimList:     campaign.Text{Zh: "%s 与各场次不符,应如上列", En: "%s is not so; it should be as listed above"},
	ClaimHidden:   campaign.Text{Zh: "%s 与场次不符(不列明细)", En: "%s does not fit the session (particulars not listed)"},
	ByHand:        campaign.Text{Zh: "手工编制的计划:所载数字不核对", En: "A plan made by hand: its figures are not compared"},
	Breaks:        campaign.Text{Zh: "违反“%s”[%s]", En: "breaks “%s” [%s]"},
	Score:         campaign.Text{Zh: "评分(依次比较):%s", En: "Score (compared in this order): %s"},
	ScoreOf: campaign.Text{
		Zh: "必须未完成 %s · 应当未完成 %s · 力争未完成 %s · 加权听讲人数 %s · 路途 %d小时%d分",
		En: "missed must %s · missed should %s · missed may %s · weighted people %s · travel %d h %d min",
	},
	Comma:     campaign.Text{Zh: ",", En: ", "},
	Semicolon: campaign.Text{Zh: ";", En: "; "},
	Colon:     campaign.Text{Zh: ":", En: ": "},
	List:      campaign.Text{Zh: "、", En: ", "},
	Open:      campaign.Text{Zh: "(", En: " ("},
	Close:     campaign.Text{Zh: ")", En: ")"},
	Through:   campaign.Text{Zh: "%s至%s", En: "%s to %s"},
	Day:       campaign.Text{Zh: "1月2日", En: "2 Jan"},
	DayOfYear: campaign.Text{Zh: "2006年1月2日", En: "2 Jan 2006"},
	DayOnly:   campaign.Text{Zh: "2日", En: "2 Jan"},
}
