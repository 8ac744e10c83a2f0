package paper

// Labels of package report.
const (
	ReportFull    Label = "全年报告"
	ReportOnePage Label = "领导一页纸"

	// Head.
	ReportPeriod        Label = "计划期 %s"
	ReportHolidays      Label = "放假安排：%s"
	ReportHolidaysKnown Label = "国务院办公厅已公布"
	ReportHolidaysOpen  Label = "未公布，日期为暂定"
	ReportHolidaysSome  Label = "部分年份未公布，日期为暂定"
	ReportBasis         Label = "依据：%s"
	ReportCancelled     Label = "运行被中断：以下是中断时最好的计划，尚未排完"
	ReportTimeLimit     Label = "已到时限：以下是到时最好的计划，尚未排完"
	ReportVerdict       Label = "核验：违反硬性规则 %d 处，经批准的例外 %d 项"
	ReportSemicolon     Label = "；"
	ReportFoot          Label = "去重人数为测算数：同一人听多场只计一次，各行不可相加。点位按本计划所列地点计；没有底数的不计算比例。"

	// Targets and what is missed.
	ReportTargets       Label = "任务指标（完成 / 要求）"
	ReportNoTargets     Label = "未设任务指标"
	ReportShortMark     Label = "差 %s"
	ReportDuty          Label = "%s 普法责任"
	ReportUnitsOnce     Label = "%s %d家单位"
	ReportUnitsEach     Label = "%s 每场%d家单位（家次）"
	ReportUnitsOver     Label = "%s 共%d家单位"
	ReportEachCounty    Label = "各县区%s"
	ReportEachTown      Label = "各镇街%s"
	ReportEachVillage   Label = "各村居%s"
	ReportEachArea      Label = "各地%s"
	ReportEachOf        Label = "%s等（项）"
	ReportSessionsShort Label = "场"
	ReportUnitsShort    Label = "家"
	ReportPeopleShort   Label = "人"
	ReportPlacesShort   Label = "个"
	ReportPercentShort  Label = "个百分点"
	ReportMissed        Label = "未排入及原因"
	ReportMissedOne     Label = "〔%s〕%s：还差 %s %s。"
	ReportLeftOut       Label = "未排入：%s。"
	ReportReason        Label = "原因：%s。"
	ReportNoReason      Label = "计划未说明"
	ReportNothingMissed Label = "无，任务指标全部排入。"
	ReportAndMore       Label = "等"
	ReportNotListed     Label = "不列明细"

	// Places.
	ReportPlaces         Label = "点位覆盖"
	ReportCountySettings Label = "%s县×%s进 %s"
	ReportTowns          Label = "镇街 %s"
	ReportVillages       Label = "村（社区） %s"
	ReportSchools        Label = "学校 %s（缺底数，不计算）"
	ReportNoBase         Label = "缺底数，不计算"
	ReportElsewhere      Label = "不属县区"
	ReportMatrix         Label = "县×八进：各县区进各类场所的场次"
	ReportSum            Label = "合计"
	ReportCell           Label = "%s·%s：%s场"
	ReportCellNone       Label = "%s·%s：未安排"
	ReportCellVeiled     Label = "%s：部分场次不列明细，只计总数"
	ReportLegendOn       Label = "已安排（场次）"
	ReportLegendOff      Label = "未安排"
	ReportLegendVeil     Label = "不列明细，只计总数"
	ReportTiles          Label = "镇街方格图：一格一个镇街（已安排/总数）"
	ReportTilesHidden    Label = "另有%s个镇街只有不列明细的场次，方格中不标出"
	ReportTownNone       Label = "%s：未安排"
	ReportTownships      Label = "镇街明细"

	// Figures.
	ReportSessions        Label = "场次"
	ReportAttendances     Label = "人次"
	ReportReach           Label = "去重人数（测算）"
	ReportSessionCount    Label = "%s 场"
	ReportAttendanceCount Label = "约 %s 人次"
	ReportReachCount      Label = "约 %s人"
	ReportBand            Label = "区间 %s—%s人"
	ReportAgain           Label = "重复听讲程度：%s"
	ReportAgainAssumed    Label = "重复听讲程度：%s（推定）"
	ReportLow             Label = "低"
	ReportMedium          Label = "中"
	ReportHigh            Label = "高"
	ReportCity            Label = "市级 %s"
	ReportCounty          Label = "县级 %s"
	ReportOther           Label = "其他 %s"
	ReportProposed        Label = "其中建议时间 %s"
	ReportCounted         Label = "不列明细 %s 场"
	ReportAlso            Label = "另计：%s"
	ReportViews           Label = "线上（不计入人次）：%s"

	// To confirm, and dates that may move.
	ReportConfirm      Label = "需要确认"
	ReportUnitNames    Label = "参与单位名单未核实 %s家"
	ReportMovableCount Label = "日期可能调整 %s场"
	ReportNothing      Label = "无"
	ReportByArea       Label = "各地待落实的场地（场）：%s"
	ReportMovable      Label = "日期可能调整的场次"
	ReportMovableOne   Label = "%s %s %s场"
	ReportExceptions   Label = "经批准的例外与违反的规则"
	ReportApproved     Label = "批准：%s"
	ReportBroken       Label = "违反“%s”%s处"

	// The full report.
	ReportCampaigns     Label = "活动安排"
	ReportCampaign      Label = "主题活动"
	ReportWindow        Label = "时间"
	ReportProvisional   Label = "暂定"
	ReportByLevel       Label = "主办层级"
	ReportMeasures      Label = "资料与服务"
	ReportNoSum         Label = "各行去重人数不可相加：同一人可能参加多项活动。"
	ReportShownOnly     Label = "只列可列明细的场次"
	ReportTimeline      Label = "时间安排"
	ReportTimelineLabel Label = "各主题活动逐周的场次"
	ReportLane          Label = "%s（%s场）"
	ReportLaneHidden    Label = "%s（%s场，另有%s场不列明细）"
	ReportWeekFrom      Label = "%s起一周"
	ReportSessionsOf    Label = "%s：%s场"
	ReportLegendWeek    Label = "当周场次（每格一周，周一起）"
	ReportLegendWindow  Label = "活动时间范围"
	ReportGrowth        Label = "累计去重人数"
	ReportGrowthLabel   Label = "逐周累计的去重人数及区间"
	ReportGrowthAxis    Label = "累计去重人数（人，测算）；横轴：周"
	ReportGrowthShown   Label = "不列明细的场次未计入本图"
	ReportUpToWeek      Label = "%s，累计约%s人（%s—%s人）"
	ReportLegendCurve   Label = "测算数"
	ReportLegendBand    Label = "区间（至少—至多）"

	ReportSegments     Label = "普法对象"
	ReportSegment      Label = "对象"
	ReportSize         Label = "总人数"
	ReportNoSize       Label = "缺底数"
	ReportRate         Label = "人群覆盖率"
	ReportNoRate       Label = "不计算"
	ReportRateAxis     Label = "覆盖率（%s）"
	ReportBarAxis      Label = "从零起（%s）"
	ReportSegmentsNote Label = "同一人可属于多类对象，各行不可相加。"

	ReportUnits      Label = "单位工作量"
	ReportUnit       Label = "单位"
	ReportHosting    Label = "主办承办"
	ReportTakingPart Label = "参与场次"
	ReportUnitsIdle  Label = "另有%s家单位没有列明的场次。"
	ReportTeams      Label = "宣讲小组工作量"
	ReportTeam       Label = "小组"
	ReportDaysOut    Label = "出勤日"
	ReportDaysFree   Label = "可出勤日"
	ReportTeamTitle  Label = "%s：出勤%s日，可出勤%s日"

	ReportKeySessions  Label = "重点场次"
	ReportUnitsPresent Label = "%s家单位"
	ReportItineraries  Label = "小组行程"
	ReportDay          Label = "日期"
	ReportHours        Label = "时间段"
	ReportPlace        Label = "地点"
	ReportWhat         Label = "内容"
	ReportWho          Label = "承办与参加"

	ReportBriefs    Label = "活动明细单"
	ReportTeamBrief Label = "%s %s行程"
	ReportBase      Label = "出发：%s"
	ReportExpected  Label = "预计"
	ReportContact   Label = "现场联系人"
	ReportTheme     Label = "主题"
	ReportLead      Label = "主办"
	ReportHost      Label = "承办"
	ReportSupport   Label = "协办"
	ReportParts     Label = "环节"
	ReportSetUp     Label = "提前 %d 分钟布置"

	ReportBands             Label = "附：各项去重人数区间"
	ReportBandsNote         Label = "区间的两端不依赖对重复听讲的任何推定；县区、镇街两表按居住地计人，只计可列明细的场次。"
	ReportWhole             Label = "全部"
	ReportByCampaign        Label = "按主题活动"
	ReportByCampaignSegment Label = "按主题活动与对象"
	ReportByCounty          Label = "按县区"
	ReportByTown            Label = "按镇街"
	ReportLine              Label = "项目"
	ReportLowest            Label = "至少"
	ReportHighest           Label = "至多"
)

var reportEnglish = map[Label]string{
	ReportFull:    "full report",
	ReportOnePage: "one page",

	ReportPeriod:        "Period %s",
	ReportHolidays:      "holidays: %s",
	ReportHolidaysKnown: "announced by the State Council",
	ReportHolidaysOpen:  "not announced, dates are provisional",
	ReportHolidaysSome:  "not announced for every year, dates are provisional",
	ReportBasis:         "Basis: %s",
	ReportCancelled:     "Interrupted: this is the best plan so far, and not complete",
	ReportTimeLimit:     "Out of time: this is the best plan so far, and not complete",
	ReportVerdict:       "Checked: hard rules broken: %d; approved exceptions: %d",
	ReportSemicolon:     "; ",
	ReportFoot:          "Different people are an estimate: whoever comes to several sessions counts once, so lines do not add up. Places are those the plan lists; without a total there is no rate.",

	ReportTargets:       "Targets (done / wanted)",
	ReportNoTargets:     "no targets are set",
	ReportShortMark:     "%s short",
	ReportDuty:          "%s, duty",
	ReportUnitsOnce:     "%s, %d units",
	ReportUnitsEach:     "%s, %d units each",
	ReportUnitsOver:     "%s, %d units over all",
	ReportEachCounty:    "Each county %s",
	ReportEachTown:      "Each town %s",
	ReportEachVillage:   "Each village %s",
	ReportEachArea:      "Each area %s",
	ReportEachOf:        "%s and others",
	ReportSessionsShort: "sessions",
	ReportUnitsShort:    "units",
	ReportPeopleShort:   "people",
	ReportPlacesShort:   "places",
	ReportPercentShort:  "percentage points",
	ReportMissed:        "Left out, and why",
	ReportMissedOne:     "[%s] %s: %s %s short. ",
	ReportLeftOut:       "Left out: %s. ",
	ReportReason:        "Why: %s. ",
	ReportNoReason:      "the plan does not say",
	ReportNothingMissed: "Nothing: every target is met.",
	ReportAndMore:       " and others",
	ReportNotListed:     "not listed",

	ReportPlaces:         "Places",
	ReportCountySettings: "%s counties × %s settings %s",
	ReportTowns:          "towns %s",
	ReportVillages:       "villages and communities %s",
	ReportSchools:        "schools %s (total not known, no rate)",
	ReportNoBase:         "no totals, no rates",
	ReportElsewhere:      "in no county",
	ReportMatrix:         "Sessions by county and setting",
	ReportSum:            "Sum",
	ReportCell:           "%s, %s: %s sessions",
	ReportCellNone:       "%s, %s: none",
	ReportCellVeiled:     "%s: some sessions are counted only in totals",
	ReportLegendOn:       "held (sessions)",
	ReportLegendOff:      "none",
	ReportLegendVeil:     "counted only in totals",
	ReportTiles:          "Towns: one tile each (touched/all)",
	ReportTilesHidden:    "%s more towns have only sessions that are not listed; no tile shows them",
	ReportTownNone:       "%s: none",
	ReportTownships:      "Towns in detail",

	ReportSessions:        "Sessions",
	ReportAttendances:     "Attendances",
	ReportReach:           "Different people (est.)",
	ReportSessionCount:    "%s sessions",
	ReportAttendanceCount: "about %s",
	ReportReachCount:      "about %s people",
	ReportBand:            "between %s and %s",
	ReportAgain:           "attending again: %s",
	ReportAgainAssumed:    "attending again: %s (assumed)",
	ReportLow:             "low",
	ReportMedium:          "medium",
	ReportHigh:            "high",
	ReportCity:            "city %s",
	ReportCounty:          "county %s",
	ReportOther:           "others %s",
	ReportProposed:        "of which proposed times %s",
	ReportCounted:         "%s sessions not listed",
	ReportAlso:            "Counted apart: %s",
	ReportViews:           "online, not attendances: %s",

	ReportConfirm:      "To confirm",
	ReportUnitNames:    "%s units whose entry is unconfirmed",
	ReportMovableCount: "%s sessions whose date may move",
	ReportNothing:      "nothing",
	ReportByArea:       "Places to be found by (sessions): %s",
	ReportMovable:      "Dates that may move",
	ReportMovableOne:   "%s %s: %s",
	ReportExceptions:   "Approved exceptions and broken rules",
	ReportApproved:     "approved by: %s",
	ReportBroken:       "breaks “%s”: %s",

	ReportCampaigns:     "Campaigns",
	ReportCampaign:      "Campaign",
	ReportWindow:        "Window",
	ReportProvisional:   "provisional",
	ReportByLevel:       "By level",
	ReportMeasures:      "Materials and services",
	ReportNoSum:         "Different people of the lines do not add up: one person may come to several campaigns.",
	ReportShownOnly:     "listed sessions only",
	ReportTimeline:      "Timeline",
	ReportTimelineLabel: "Sessions of each campaign by week",
	ReportLane:          "%s (%s sessions)",
	ReportLaneHidden:    "%s (%s sessions, %s more not listed)",
	ReportWeekFrom:      "week from %s",
	ReportSessionsOf:    "%s: %s sessions",
	ReportLegendWeek:    "sessions of the week (one cell a week, from Monday)",
	ReportLegendWindow:  "window of the campaign",
	ReportGrowth:        "Different people week by week",
	ReportGrowthLabel:   "Different people up to each week, with their band",
	ReportGrowthAxis:    "Different people so far (people, estimated); along: weeks",
	ReportGrowthShown:   "without the sessions that are not listed",
	ReportUpToWeek:      "%s: about %s people so far (%s to %s)",
	ReportLegendCurve:   "estimate",
	ReportLegendBand:    "band (at least to at most)",

	ReportSegments:     "Segments",
	ReportSegment:      "Segment",
	ReportSize:         "People",
	ReportNoSize:       "not known",
	ReportRate:         "Rate",
	ReportNoRate:       "none",
	ReportRateAxis:     "Rate (%s)",
	ReportBarAxis:      "From zero (%s)",
	ReportSegmentsNote: "One person may belong to several segments: lines do not add up.",

	ReportUnits:      "Load of units",
	ReportUnit:       "Unit",
	ReportHosting:    "Hosting",
	ReportTakingPart: "Taking part",
	ReportUnitsIdle:  "%s more units have no listed session.",
	ReportTeams:      "Load of teams",
	ReportTeam:       "Team",
	ReportDaysOut:    "Days out",
	ReportDaysFree:   "Days available",
	ReportTeamTitle:  "%s: %s days out of %s",

	ReportKeySessions:  "Key sessions",
	ReportUnitsPresent: "%s units",
	ReportItineraries:  "Itineraries of teams",
	ReportDay:          "Day",
	ReportHours:        "Hours",
	ReportPlace:        "Place",
	ReportWhat:         "What",
	ReportWho:          "Hosts and who is there",

	ReportBriefs:    "briefs",
	ReportTeamBrief: "%s, %s",
	ReportBase:      "From: %s",
	ReportExpected:  "Expected",
	ReportContact:   "Contact on the spot",
	ReportTheme:     "Theme",
	ReportLead:      "Lead",
	ReportHost:      "Host",
	ReportSupport:   "Support",
	ReportParts:     "Parts",
	ReportSetUp:     "set up %d min before",

	ReportBands:             "Annex: bands of every line",
	ReportBandsNote:         "The ends of a band assume nothing about who comes again. The tables of counties and towns count people where they live, and listed sessions only.",
	ReportWhole:             "Whole",
	ReportByCampaign:        "By campaign",
	ReportByCampaignSegment: "By campaign and segment",
	ReportByCounty:          "By county",
	ReportByTown:            "By town",
	ReportLine:              "Line",
	ReportLowest:            "At least",
	ReportHighest:           "At most",
}
