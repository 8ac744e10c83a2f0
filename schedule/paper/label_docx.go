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
	DocSemicolon    Label = "；"
	DocSentence     Label = "%s。"
	DocNone         Label = "无。"
	DocKept         Label = "不列明细的工作"
	DocOrder        Label = "序号"
	DocIssuer       Label = "印发单位：%s"
	DocDated        Label = "日期：%s"

	DocBasis     Label = "依据"
	DocValid     Label = "有效期%s"
	DocValidFrom Label = "自%s起"
	DocValidTo   Label = "至%s止"

	DocAims                Label = "目标"
	DocGeneral             Label = "总体要求：%s"
	DocGrade               Label = "等次"
	DocGoal                Label = "任务指标"
	DocWanted              Label = "要求"
	DocHave                Label = "本方案安排"
	DocDuty                Label = "%s履行普法责任"
	DocLeastSessions       Label = "不少于%s场"
	DocLeastCells          Label = "%s个组合各不少于%s场，共%s场"
	DocLeastUnits          Label = "参加单位不少于%s个"
	DocLeastEach           Label = "每场到场单位%s个，共%s个次"
	DocLeastReach          Label = "去重人数（测算）不少于%s人"
	DocLeastShare          Label = "内容时长占比不低于%s"
	DocLeastVenues         Label = "覆盖不少于%s个活动地点"
	DocLeastVillages       Label = "覆盖不少于%s个村（社区）"
	DocLeastTowns          Label = "覆盖不少于%s个镇街"
	DocLeastCounties       Label = "覆盖不少于%s个县（市、区）"
	DocLeastCountySettings Label = "覆盖不少于%s个“县×类别”组合"
	DocMissed              Label = "尚未排满的指标有%s项："
	DocShort               Label = "%s，尚缺%s"
	DocShortWhy            Label = "%s；原因：%s。"
	DocGoalsKept           Label = "另有%s项指标涉及不列明细的工作，此处不列。"

	DocTimes       Label = "时间安排"
	DocHorizon     Label = "计划期为%s，共安排%s场。各项主题宣传活动时间如下。"
	DocAllYear     Label = "全年"
	DocProvisional Label = "暂定"
	DocCampaign    Label = "主题宣传活动"
	DocWhen        Label = "时间"
	DocTheme       Label = "主题"
	DocSessions    Label = "场次"
	DocHidden      Label = "以上场次中，有%s场不列明细，只计场次。"

	DocTasks      Label = "任务分解"
	DocAssigned   Label = "%s：由%s个单位分别承办，各不少于%s场，具体日期由承办单位确定。"
	DocAssignedIn Label = "%s：由%s个单位分别承办，在%s各不少于%s场，具体日期由承办单位确定。"
	DocReported   Label = "应报送的统计指标：%s。"
	DocHost       Label = "承办单位"
	DocTask       Label = "任务"
	DocLeast      Label = "不少于"
	DocTimesHeld  Label = "%s场"

	DocUnits       Label = "单位分工"
	DocUnit        Label = "单位"
	DocHosts       Label = "承办"
	DocTakesPart   Label = "参加"
	DocWhat        Label = "活动及场次"
	DocTimesOf     Label = "%s %s场"
	DocIdle        Label = "上表未列的单位有%s个：%s。"
	DocUnitsHidden Label = "上表不含不列明细的场次。"

	DocKeys      Label = "重点场次"
	DocActivity  Label = "活动"
	DocVenue     Label = "地点"
	DocUnitCount Label = "单位数"
	DocStanding  Label = "安排"
	DocPinned    Label = "指定"
	DocArranged  Label = "已排"

	DocDemands      Label = "工作要求"
	DocDecideDates  Label = "任务分解中的%s场为建议时间，由承办单位确定具体日期，于%s前报%s。"
	DocMayMove      Label = "有%s场的日期为暂定，有关时间公布后应予核对，需要调整的及时调整。"
	DocFindPlaces   Label = "有%s场的场地待落实，落实后应更新场地信息。"
	DocReport       Label = "各场次结束后，按下列统计指标填报实际数据：%s；填报截止时间：%s。"
	DocOtherDemands Label = "其他要求：%s"

	DocToUnits        Label = "各参加单位："
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
	DocPresent        Label = "参加单位"
	DocUnitsPresent   Label = "共%s个单位：%s。"
	DocUnitsInAnnex   Label = "共%s个单位，名单见附件。"
	DocTeamsPresent   Label = "宣讲小组：%s。"
	DocParts          Label = "活动环节"
	DocOnePart        Label = "活动形式：%s。"
	DocHours          Label = "起止时刻"
	DocPart           Label = "环节"
	DocForm           Label = "形式"
	DocBy             Label = "负责单位"
	DocBring          Label = "准备事项"
	DocBringWhat      Label = "需携带的物品和资料：%s"
	DocReply          Label = "回执报送"
	DocReplyBy        Label = "请各单位于%s前将回执报%s，联系电话：%s。"
	DocAnnex          Label = "附件：回执"
	DocAnnexHead      Label = "附件"
	DocSlip           Label = "回执"
	DocSlipOf         Label = "%s，%s"
	DocPeople         Label = "参加人数"
	DocPost           Label = "联系岗位"
	DocPhone          Label = "电话"

	DocOverall        Label = "总体情况"
	DocPlannedAll     Label = "本年度计划安排%s场，测算现场人次%s。"
	DocHeldAll        Label = "实际开展%s场，实际现场人次%s。"
	DocReturnsAll     Label = "共收到填报%s份，其中已确认%s份、草稿%s份。下列数据只取已确认的填报。"
	DocByCampaign     Label = "分项数据"
	DocHowSummed      Label = "计划数为编排时的测算数。同一指标按场次填报的与按各级区域填报的分行列出，不得相加；没有填报的留待填写。"
	DocNth            Label = "（%s）%s"
	DocFigure         Label = "统计指标"
	DocPlanned        Label = "计划（测算）"
	DocReturned       Label = "实际（填报）"
	DocRestsOn        Label = "数据依据"
	DocSessionsOf     Label = "活动场次（场）"
	DocAttendances    Label = "现场人次（人次）"
	DocAbout          Label = "约%s"
	DocMoreThan       Label = "%s余"
	DocBySession      Label = "按场次填报%s份"
	DocByArea         Label = "%s填报%s份"
	DocCity           Label = "市级"
	DocCounty         Label = "县级"
	DocTown           Label = "镇街"
	DocVillage        Label = "村（社区）"
	DocAreas          Label = "区域"
	DocCampaignsKept  Label = "另有%s项工作不列明细，不单独列出数据。"
	DocSources        Label = "填报来源"
	DocReporter       Label = "填报单位"
	DocAboutWhat      Label = "事项、区域和时间"
	DocAbouts         Label = "%s，%s，%s"
	DocStatus         Label = "状态"
	DocSource         Label = "来源说明"
	DocFigureOf       Label = "%s%s%s"
	DocSessionReturns Label = "按场次填报的%s份已汇入分项数据，明细见场次表。"
	DocReturnsKept    Label = "另有%s份填报涉及不列明细的工作，此处不列。"
	DocNotHeld        Label = "未开展事项及原因"
	DocProblems       Label = "存在问题"
	DocNext           Label = "下一步打算"
)

var docxEnglish = map[Label]string{
	DocPlanTitle:    "%s: work plan",
	DocNoticeTitle:  "%s: ",
	DocNoticeKind:   "notice",
	DocSummaryTitle: "%s: figures for the year's summary",
	DocNumber:       "document number: %s",
	DocBracketed:    "(%s)",
	DocInternal:     "(holds internal matters; keep safe)",
	DocSemicolon:    "; ",
	DocSentence:     "%s.",
	DocNone:         "None.",
	DocKept:         "work without particulars",
	DocOrder:        "No.",
	DocIssuer:       "Issued by: %s",
	DocDated:        "Date: %s",

	DocBasis:     "Basis",
	DocValid:     "in force %s",
	DocValidFrom: "from %s",
	DocValidTo:   "until %s",

	DocAims:                "Aims",
	DocGeneral:             "General: %s",
	DocGrade:               "Grade",
	DocGoal:                "Target",
	DocWanted:              "Wanted",
	DocHave:                "In this plan",
	DocDuty:                "%s: duty to publicise law",
	DocLeastSessions:       "sessions: at least %s",
	DocLeastCells:          "%s cells with at least %s each, %s in all",
	DocLeastUnits:          "units taking part: at least %s",
	DocLeastEach:           "units at each session: %s, presences in all: %s",
	DocLeastReach:          "different people (estimate): at least %s",
	DocLeastShare:          "share of the time: at least %s",
	DocLeastVenues:         "venues: at least %s",
	DocLeastVillages:       "villages and communities: at least %s",
	DocLeastTowns:          "townships: at least %s",
	DocLeastCounties:       "counties: at least %s",
	DocLeastCountySettings: "pairs of county and setting: at least %s",
	DocMissed:              "Targets not fully planned: %s.",
	DocShort:               "%s: %s missing",
	DocShortWhy:            "%s; reason: %s.",
	DocGoalsKept:           "Targets about work without particulars, not listed: %s.",

	DocTimes:       "Times",
	DocHorizon:     "The plan covers %s. Sessions in all: %s. The campaigns are as follows.",
	DocAllYear:     "all year",
	DocProvisional: "provisional",
	DocCampaign:    "Campaign",
	DocWhen:        "When",
	DocTheme:       "Theme",
	DocSessions:    "Sessions",
	DocHidden:      "Sessions without particulars among them, only counted: %s.",

	DocTasks:      "Tasks",
	DocAssigned:   "%s: hosts: %s; sessions of each: at least %s. The hosts decide the days.",
	DocAssignedIn: "%s: hosts: %s; sessions of each in %s: at least %s. The hosts decide the days.",
	DocReported:   " To be reported: %s.",
	DocHost:       "Host",
	DocTask:       "Task",
	DocLeast:      "At least",
	DocTimesHeld:  "%s",

	DocUnits:       "Units",
	DocUnit:        "Unit",
	DocHosts:       "Hosts",
	DocTakesPart:   "Takes part",
	DocWhat:        "Activities and sessions",
	DocTimesOf:     "%s (%s)",
	DocIdle:        "Units not in this table (%s): %s.",
	DocUnitsHidden: "Sessions without particulars are not in this table.",

	DocKeys:      "Key sessions",
	DocActivity:  "Activity",
	DocVenue:     "Place",
	DocUnitCount: "Units",
	DocStanding:  "Standing",
	DocPinned:    "fixed",
	DocArranged:  "planned",

	DocDemands:      "What is asked",
	DocDecideDates:  "Sessions under Tasks whose times are proposals: %s. The hosts decide the days and report them by %s to %s.",
	DocMayMove:      "Sessions whose days are provisional: %s. Check them once the dates are announced, and move them if need be.",
	DocFindPlaces:   "Sessions whose place is still to be found: %s. Record it once it is.",
	DocReport:       "After each session report what was really done: %s; to be reported by: %s.",
	DocOtherDemands: "Further: %s",

	DocToUnits:        "To all units taking part:",
	DocTo:             "To %s:",
	DocNoticeLead:     "Under %s, notice is given as follows.",
	DocSubject:        "Activity",
	DocPartOf:         "%s · %s.",
	DocThemeIs:        "Theme: %s",
	DocTime:           "Time",
	DocAt:             "%s, %s.",
	DocProvisionalWhy: "This time is provisional: %s.",
	DocProposedWhy:    "This time is a proposal; the host decides.",
	DocPlace:          "Place",
	DocPlaceIs:        "%s. Address: %s",
	DocOrganisers:     "Organisers",
	DocLeads:          "Lead: %s.",
	DocHeldBy:         "Host: %s.",
	DocSupports:       "In support: %s.",
	DocPresent:        "Taking part",
	DocUnitsPresent:   "Units (%s): %s.",
	DocUnitsInAnnex:   "Units, listed in the annex: %s.",
	DocTeamsPresent:   "Teams: %s.",
	DocParts:          "Parts",
	DocOnePart:        "Form: %s.",
	DocHours:          "From–to",
	DocPart:           "Part",
	DocForm:           "Form",
	DocBy:             "Run by",
	DocBring:          "To prepare",
	DocBringWhat:      "Bring: %s",
	DocReply:          "Reply",
	DocReplyBy:        "Please send the reply slip by %s to %s; telephone: %s.",
	DocAnnex:          "Annex: reply slip",
	DocAnnexHead:      "Annex",
	DocSlip:           "Reply slip",
	DocSlipOf:         "%s, %s",
	DocPeople:         "People",
	DocPost:           "Post to contact",
	DocPhone:          "Telephone",

	DocOverall:        "Overall",
	DocPlannedAll:     "Planned: sessions %s, attendances (estimate) %s.",
	DocHeldAll:        "Held: sessions %s, attendances %s.",
	DocReturnsAll:     "Returns received: %s, of which %s are confirmed and %s are drafts. Only confirmed ones count below.",
	DocByCampaign:     "By campaign",
	DocHowSummed:      "Planned figures are estimates of the plan. Returns for sessions and returns for areas of each level have rows of their own and are never added up; what nobody returned is left to be filled in.",
	DocNth:            "(%s) %s",
	DocFigure:         "Measure",
	DocPlanned:        "Planned (estimate)",
	DocReturned:       "Returned",
	DocRestsOn:        "Rests on",
	DocSessionsOf:     "sessions",
	DocAttendances:    "attendances",
	DocAbout:          "about %s",
	DocMoreThan:       "more than %s",
	DocBySession:      "returns for sessions: %s",
	DocByArea:         "%s returns: %s",
	DocCity:           "city",
	DocCounty:         "county",
	DocTown:           "township",
	DocVillage:        "village",
	DocAreas:          "area",
	DocCampaignsKept:  "Campaigns without particulars, with no figures of their own: %s.",
	DocSources:        "Returns",
	DocReporter:       "Reporter",
	DocAboutWhat:      "About",
	DocAbouts:         "%s, %s, %s",
	DocStatus:         "Status",
	DocSource:         "Source",
	DocFigureOf:       "%s %s %s",
	DocSessionReturns: "Returns for sessions: %s. They are in the figures by campaign; their particulars are in the list of sessions.",
	DocReturnsKept:    "Returns about work without particulars, not listed: %s.",
	DocNotHeld:        "Not held, and why",
	DocProblems:       "Problems",
	DocNext:           "What comes next",
}
