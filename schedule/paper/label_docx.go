package paper

// Labels of package docx.
const (
	DocPlanTitle    Label = "%s工作方案"
	DocNoticeTitle  Label = "关于举办“%s”"
	DocNoticeKind   Label = "的通知"
	DocSummaryTitle Label = "%s总结数据稿"
	DocNumber       Label = "文号：%s"
	DocBracketed    Label = "（%s）"
	DocInternal     Label = "（含内部事项，注意保管）"
	DocSemicolon    Label = Semicolon
	DocSentence     Label = "%s。"
	DocNone         Label = "无。"
	DocKept         Label = "不列明细的工作"
	DocOrder        Label = SheetNumber
	DocIssuer       Label = "印发单位：%s"
	DocDated        Label = "日期：%s"

	DocBasis     Label = SheetCertainty
	DocValid     Label = "有效期%s"
	DocValidFrom Label = "自%s起"
	DocValidTo   Label = "至%s止"

	DocAims                Label = "目标"
	DocGeneral             Label = "总体要求：%s"
	DocGrade               Label = SheetGrade
	DocGoal                Label = SheetGoal
	DocWanted              Label = SheetWanted
	DocHave                Label = "本方案安排"
	DocDuty                Label = "%s履行普法责任"
	DocLeastSessions       Label = "不少于%s场"
	DocLeastCells          Label = "%s个组合各不少于%s场，共%s场"
	DocLeastUnits          Label = "参与单位不少于%s个"
	DocLeastEach           Label = "每场到场单位%s家，共%s家次"
	DocLeastReach          Label = "去重人数（测算）不少于%s人"
	DocLeastTimes          Label = "%s的人数（测算）不少于%s人"
	DocLeastShare          Label = "内容时长占比不低于%s"
	DocLeastVenues         Label = "覆盖不少于%s个活动地点"
	DocLeastVillages       Label = "覆盖不少于%s个村（社区）"
	DocLeastTowns          Label = "覆盖不少于%s个镇街"
	DocLeastCounties       Label = "覆盖不少于%s个县（市、区）"
	DocLeastCountySettings Label = "覆盖不少于%s个“县×类别”组合"
	DocMissed              Label = "尚未排满的指标有%s项："
	DocShort               Label = "%s，尚缺%s"
	DocShortWhy            Label = "%s；原因：%s。"
	DocHaveAll             Label = "“本方案安排”含不列明细的场次。"
	DocGoalsKept           Label = "另有%s项指标涉及不列明细的工作，此处不列。"

	DocTimes       Label = "时间安排"
	DocHorizon     Label = "计划期为%s，共安排%s场。各项主题宣传活动时间如下。"
	DocAllYear     Label = "全年"
	DocProvisional Label = Provisional
	DocCampaign    Label = SheetCampaign
	DocWhen        Label = SheetHours
	DocTheme       Label = Theme
	DocSessions    Label = SheetSessions
	DocHidden      Label = "以上场次中，有%s场不列明细，只计场次。"

	DocTasks      Label = "任务分解"
	DocAssigned   Label = "%s：由%s个单位分别承办，各不少于%s场，具体日期由承办单位确定。"
	DocAssignedIn Label = "%s：由%s个单位分别承办，在%s各不少于%s场，具体日期由承办单位确定。"
	DocReported   Label = "应报送的统计指标：%s。"
	DocHost       Label = SheetRoleHost
	DocTask       Label = SheetTask
	DocLeast      Label = "不少于"
	DocTimesHeld  Label = "%s场"

	DocUnits       Label = "单位分工"
	DocUnit        Label = SheetUnit
	DocHosts       Label = "承办（场）"
	DocTakesPart   Label = "参与（场）"
	DocWhat        Label = "活动及场次"
	DocTimesOf     Label = "%s %s场"
	DocIdle        Label = "上表未列的单位有%s个：%s。"
	DocUnitsHidden Label = "上表不含不列明细的场次。"

	DocKeys      Label = KeySessions
	DocActivity  Label = SheetActivity
	DocVenue     Label = SheetVenue
	DocUnitCount Label = "单位数"
	DocStanding  Label = SheetHow
	DocPinned    Label = SheetPinned
	DocArranged  Label = SheetPlanned

	DocDemands      Label = "工作要求"
	DocDecideDates  Label = "任务分解中的%s场为建议时间，由承办单位确定具体日期，于%s前报%s。"
	DocMayMove      Label = "有%s场的日期为暂定，有关时间公布后应予核对，需要调整的及时调整。"
	DocFindPlaces   Label = "有%s场的场地待落实，落实后应更新场地信息。"
	DocReport       Label = "各场次结束后，按下列统计指标填报实际数据：%s；填报截止时间：%s。"
	DocOtherDemands Label = "其他要求：%s"

	DocToUnits        Label = "各参与单位："
	DocTo             Label = "%s："
	DocNoticeLead     Label = "根据%s，现将活动有关事项通知如下。"
	DocSubject        Label = "活动名称"
	DocPartOf         Label = "%s·%s。"
	DocThemeIs        Label = "活动主题：%s"
	DocTime           Label = "活动时间"
	DocAt             Label = "%s %s。"
	DocProvisionalWhy Label = "该时间为暂定：%s。"
	DocProposedWhy    Label = "该时间为建议时间，由承办单位确定。"
	DocPlace          Label = "活动地点"
	DocPlaceIs        Label = "%s。详细地址：%s"
	DocOrganisers     Label = "组织单位"
	DocLeads          Label = "主办：%s。"
	DocHeldBy         Label = "承办：%s。"
	DocSupports       Label = "协办：%s。"
	DocPresent        Label = SheetPresent
	DocUnitsPresent   Label = "共%s个单位：%s。"
	DocUnitsInAnnex   Label = "共%s个单位，名单见附件。"
	DocTeamsPresent   Label = "宣讲小组：%s。"
	DocParts          Label = "活动环节"
	DocOnePart        Label = "活动形式：%s。"
	DocHours          Label = "起止时刻"
	DocPart           Label = DocParts
	DocForm           Label = SheetForms
	DocBy             Label = "负责单位"
	DocBring          Label = "准备事项"
	DocBringWhat      Label = "需携带的物品和资料：%s"
	DocReply          Label = "回执报送"
	DocReplyBy        Label = "请各单位于%s前将回执报%s，联系电话：%s。"
	DocAnnex          Label = "附件：回执"
	DocAnnexHead      Label = "附件"
	DocSlip           Label = "回执"
	DocSlipOf         Label = SheetBoth
	DocPeople         Label = "参加人数"
	DocPost           Label = "联系岗位"
	DocPhone          Label = "电话"

	DocOverall        Label = "总体情况"
	DocPlannedAll     Label = "本年度计划安排%s场，测算现场人次%s。"
	DocHeldAll        Label = "实际开展%s场，完成率%s，其中改期开展%s场；确认未开展%s场，尚无确认填报%s场。"
	DocReturnsAll     Label = "共收到填报%s份，其中已确认%s份、草稿%s份。下列数据只取已确认的填报。"
	DocByCampaign     Label = "分项数据"
	DocHowSummed      Label = "计划数为编排时的测算数，实际数只取已确认的填报。同一工作只计一次：区域内各场次均已填报的按场次计，否则按区域填报计；联合活动按承办单位的填报计。没有填报的留待填写。"
	DocNth            Label = "（%s）%s"
	DocFigure         Label = "统计指标"
	DocPlanned        Label = "计划（测算）"
	DocReturned       Label = "实际（填报）"
	DocRestsOn        Label = "数据依据"
	DocSessionsOf     Label = "活动场次（场）"
	DocBySession      Label = "填报%s份"
	DocCampaignsKept  Label = "另有%s项工作不列明细，不单独列出数据。"
	DocSources        Label = "填报来源"
	DocReporter       Label = "填报单位"
	DocAboutWhat      Label = "事项、区域和时间"
	DocAbouts         Label = "%s，%s，%s"
	DocStatus         Label = SheetStatus
	DocSource         Label = "来源说明"
	DocFigureOf       Label = "%s%s%s"
	DocSessionReturns Label = "按场次填报的有%s份，逐场情况见场次表。"
	DocReturnsKept    Label = "另有%s份填报涉及不列明细的工作，此处不列。"
	DocNotHeld        Label = "未开展事项及原因"
	DocNotHeldKept    Label = "另有%s场未开展的不列明细，此处不列。"
	DocDoublesAre     Label = "疑似重复填报%s处，各只计一份："
	DocDouble         Label = "%s：按%s的填报计，%s的填报不计。"
	DocDoublesKept    Label = "另有%s处疑似重复的填报涉及不列明细的工作，此处不列。"
	DocSameWork       Label = "有%s份填报的全部或部分数据与已计入的填报属同一工作，不计入合计。"
	DocProblems       Label = "存在问题"
	DocNext           Label = "下一步打算"
)

var docxEnglish = map[Label]string{
	DocPlanTitle:    "Work plan: %s",
	DocNoticeTitle:  "%s: ",
	DocNoticeKind:   "notice and reply slip",
	DocSummaryTitle: "Figures for the year-end summary: %s",
	DocNumber:       "Document no.: %s",
	DocBracketed:    "(%s)",
	DocInternal:     "(contains internal matters; handle with care)",
	DocSentence:     "%s.",
	DocNone:         "None.",
	DocKept:         "Work that is not listed",
	DocIssuer:       "Issued by: %s",
	DocDated:        "Date: %s",

	DocValid:     "in force %s",
	DocValidFrom: "from %s",
	DocValidTo:   "until %s",

	DocAims:                "Aims",
	DocGeneral:             "General aim: %s",
	DocHave:                "In this plan",
	DocDuty:                "%s: duty to publicise the law",
	DocLeastSessions:       "at least %s {session|sessions}",
	DocLeastCells:          "%s {combination|combinations}, at least %s {session|sessions} each, %s in all",
	DocLeastUnits:          "at least %s {unit|units} taking part",
	DocLeastEach:           "%s {unit|units} at each session, %s {attendance|attendances} by units in all",
	DocLeastReach:          "at least %s different {person|people} (estimated)",
	DocLeastTimes:          "%s: at least %s {person|people} (estimated)",
	DocLeastShare:          "at least %s of the teaching time",
	DocLeastVenues:         "at least %s {venue|venues}",
	DocLeastVillages:       "at least %s {village or community|villages and communities}",
	DocLeastTowns:          "at least %s {township|townships}",
	DocLeastCounties:       "at least %s {county|counties}",
	DocLeastCountySettings: "at least %s {combination|combinations} of county and setting",
	DocMissed:              "Targets not yet met: %s.",
	DocShort:               "%s: short by %s",
	DocShortWhy:            "%s; reason: %s.",
	DocHaveAll:             "The figures “in this plan” include sessions that are not listed.",
	DocGoalsKept:           "%s more {target concerns|targets concern} work that is not listed, and {is|are} left out here.",

	DocTimes:   "Schedule",
	DocHorizon: "The plan covers %s, with %s {session|sessions} in all. The campaigns are timed as follows.",
	DocAllYear: "all year",
	DocHidden:  "Of these sessions, %s {is|are} not listed but only counted.",

	DocTasks:      "Assignments",
	DocAssigned:   "%s: %s {unit hosts|units host}, each at least %s {session|sessions}. The hosts set the dates.",
	DocAssignedIn: "%s: %s {unit hosts|units host}, each in every one of %s at least %s {session|sessions}. The hosts set the dates.",
	DocReported:   " To be reported: %s.",
	DocLeast:      "At least",
	DocTimesHeld:  "%s",

	DocUnits:       "Division of work",
	DocHosts:       "Hosted",
	DocTakesPart:   "Joined",
	DocWhat:        "Activities (sessions)",
	DocTimesOf:     "%s (%s)",
	DocIdle:        "Units not in the table above (%s): %s.",
	DocUnitsHidden: "The table above leaves out sessions that are not listed.",

	DocUnitCount: "Units",

	DocDemands:      "Requirements",
	DocDecideDates:  "For %s {session|sessions} under Assignments the time is a proposal. The hosts set the dates by %s and report them to %s.",
	DocMayMove:      "For %s {session|sessions} the date is provisional. Check it once the official dates are announced, and move the session if necessary.",
	DocFindPlaces:   "For %s {session|sessions} the venue is still to be confirmed. Record it as soon as it is known.",
	DocReport:       "After each session, report the actual figures: %s. Deadline: %s.",
	DocOtherDemands: "Other requirements: %s",

	DocToUnits:        "To all participating units:",
	DocTo:             "To %s:",
	DocNoticeLead:     "Pursuant to %s, the arrangements for the activity are as follows.",
	DocSubject:        "Activity",
	DocPartOf:         "%s · %s.",
	DocThemeIs:        "Theme: %s",
	DocTime:           "Time",
	DocAt:             "%s, %s.",
	DocProvisionalWhy: "This time is provisional: %s.",
	DocProposedWhy:    "This time is a proposal; the host sets it.",
	DocPlace:          "Venue",
	DocPlaceIs:        "%s. Address: %s",
	DocOrganisers:     "Organisers",
	DocLeads:          "Lead organiser: %s.",
	DocHeldBy:         "Host: %s.",
	DocSupports:       "Co-organisers: %s.",
	DocUnitsPresent:   "%s {unit|units}: %s.",
	DocUnitsInAnnex:   "%s {unit|units}, listed in the annex.",
	DocTeamsPresent:   "Speaker teams: %s.",
	DocParts:          "Programme items",
	DocOnePart:        "Form: %s.",
	DocHours:          "From–to",
	DocBy:             "Unit in charge",
	DocBring:          "Preparations",
	DocBringWhat:      "Items and materials to bring: %s",
	DocReply:          "Reply",
	DocReplyBy:        "Each unit is asked to return the reply slip by %s to %s; telephone: %s.",
	DocAnnex:          "Annex: reply slip",
	DocAnnexHead:      "Annex",
	DocSlip:           "Reply slip",
	DocPeople:         "No. of people",
	DocPost:           "Contact (post)",
	DocPhone:          "Telephone",

	DocOverall:        "Overview",
	DocPlannedAll:     "The plan for the year holds %s {session|sessions} with an estimated %s {attendance|attendances}.",
	DocHeldAll:        "%s {session was|sessions were} held (share held: %s), %s of them on another day; %s {was|were} not held, and %s {has|have} no confirmed return.",
	DocReturnsAll:     "Returns received: %s, of which %s confirmed and %s draft. The figures below use confirmed returns only.",
	DocByCampaign:     "By campaign",
	DocHowSummed:      "Planned figures are the estimates of the plan; actual ones come from confirmed returns only. The same work counts once: by session where every session of an area has a return, otherwise by the return for the area; a joint event by its host's return. What has no return is left to be filled in.",
	DocNth:            "(%s) %s",
	DocFigure:         "Measure",
	DocPlanned:        "Planned (estimated)",
	DocReturned:       "Actual (returned)",
	DocRestsOn:        "Source of the figure",
	DocSessionsOf:     "Sessions",
	DocBySession:      "%s {return|returns}",
	DocCampaignsKept:  "%s more {campaign is|campaigns are} not listed and {has|have} no figures here.",
	DocSources:        "Returns",
	DocReporter:       "Reporting unit",
	DocAboutWhat:      "Campaign, area and period",
	DocAbouts:         "%s, %s, %s",
	DocSource:         "Note on the source",
	DocFigureOf:       "%s %s %s",
	DocSessionReturns: "%s {return is|returns are} by session; the list of sessions has the details.",
	DocReturnsKept:    "%s more {return concerns|returns concern} work that is not listed, and {is|are} left out here.",
	DocNotHeld:        "What was not held, and why",
	DocNotHeldKept:    "%s more {session was|sessions were} not held and {is|are} not listed.",
	DocDoublesAre:     "Possible double reports: %s. One return counts for each:",
	DocDouble:         "%s: the return of %s counts, not that of %s.",
	DocDoublesKept:    "%s more possible double {report concerns|reports concern} work that is not listed, and {is|are} left out here.",
	DocSameWork:       "%s {return speaks|returns speak} in whole or in part of work that other returns count, and {is|are} left out of the sums there.",
	DocProblems:       "Problems",
	DocNext:           "Next steps",
}
