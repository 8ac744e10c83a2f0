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
	ReportCancelled     Label = "运行被中断：以下是中断时最好的计划，可能尚未排完"
	ReportTimeLimit     Label = "编排在给定时限停止：计划有效可用，是限时内最好的结果；多给时间，也许更好"
	ReportVerdict       Label = "核验：违反硬性规则 %d 处，经批准的例外 %d 项"
	ReportSemicolon     Label = Semicolon
	ReportFoot          Label = "去重人数为测算数：同一人听多场只计一次，各行不可相加。点位按本计划所列地点计；没有底数的不计算比例。"

	// Targets and what is missed.
	ReportTargets       Label = "任务指标（完成 / 要求）"
	ReportNoTargets     Label = "未设任务指标"
	ReportShortMark     Label = "差 %s"
	ReportDuty          Label = "%s 普法责任"
	ReportUnitsOnce     Label = "%s %d家单位"
	ReportUnitsEach     Label = "%s 每场%d家单位（家次）"
	ReportUnitsOver     Label = "%s 共%d家单位"
	ReportTimes         Label = "听讲%d次以上"
	ReportTimesUpTo     Label = "听讲%d次以上、不超过%d次"
	ReportTimesExactly  Label = "听讲恰好%d次"
	ReportEachCounty    Label = "各县区%s"
	ReportEachTown      Label = "各镇街%s"
	ReportEachVillage   Label = "各村居%s"
	ReportEachArea      Label = "各地%s"
	ReportEachOf        Label = "%s等（项）"
	ReportOfUnits       Label = "%s 家"
	ReportOfVisits      Label = "%s 家次"
	ReportOfPeople      Label = "%s 人"
	ReportOfPlaces      Label = "%s 个"
	ReportOfPoints      Label = "%s 个百分点"
	ReportMissed        Label = "未排入及原因"
	ReportMissedOne     Label = "〔%s〕%s：还差 %s。"
	ReportLeftOut       Label = "未排入：%s。"
	ReportReason        Label = "原因：%s。"
	ReportGap           Label = "缺口：约%s个队日；每增加1个队日，约多到%s个镇街（按本计划平均数概算）。"
	ReportNoReason      Label = "计划未说明"
	ReportNothingMissed Label = "无，任务指标全部排入。"
	ReportAndMore       Label = "等"
	ReportNotListed     Label = SheetNotListed

	// Places.
	ReportPlaces         Label = SheetPlaces
	ReportCountySettings Label = "%s县×%s进 %s"
	ReportTowns          Label = "镇街 %s"
	ReportVillages       Label = "村（社区） %s"
	ReportSchools        Label = "学校 %s（缺底数，不计算）"
	ReportNoBase         Label = "缺底数，不计算"
	ReportPlacesAll      Label = "以上含不列明细的场次"
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
	ReportSessions        Label = SheetSessions
	ReportAttendances     Label = "人次"
	ReportReach           Label = SheetReach
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
	ReportConfirm      Label = SheetConfirm
	ReportUnitNames    Label = "参与单位名单未核实 %s家"
	ReportMovableCount Label = "日期可能调整 %s场"
	ReportNothing      Label = SheetNone
	ReportByArea       Label = "各地待落实的场地（场）：%s"
	ReportMovable      Label = "日期可能调整的场次"
	ReportMovableOne   Label = "%s %s %s场"
	ReportExceptions   Label = "经批准的例外与违反的规则"
	ReportApproved     Label = "批准：%s"
	ReportBroken       Label = "违反“%s”%s处"

	// The full report.
	ReportCampaigns     Label = "活动安排"
	ReportCampaign      Label = SheetCampaign
	ReportWindow        Label = "起止日期"
	ReportProvisional   Label = Provisional
	ReportByLevel       Label = "主办层级"
	ReportMeasures      Label = "资料与服务"
	ReportNoSum         Label = "各行去重人数不可相加：同一人可能参加多项活动。"
	ReportShownOnly     Label = "只列可列明细的场次"
	ReportTimeline      Label = DocTimes
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

	ReportSegments     Label = SheetAudience
	ReportSegment      Label = "对象"
	ReportSize         Label = "总人数"
	ReportNoSize       Label = SheetNoBase
	ReportRate         Label = SheetRate
	ReportNoRate       Label = "不计算"
	ReportRateAxis     Label = "覆盖率（%s）"
	ReportBarAxis      Label = "从零起（%s）"
	ReportSegmentsNote Label = "同一人可属于多类对象，各行不可相加。"

	ReportUnits      Label = "单位工作量"
	ReportUnit       Label = SheetUnit
	ReportHosting    Label = "主办承办"
	ReportTakingPart Label = "参与场次"
	ReportUnitsIdle  Label = "另有%s家单位没有列明的场次。"
	ReportTeams      Label = "宣讲小组工作量"
	ReportTeam       Label = SheetTeam
	ReportDaysOut    Label = "出勤日"
	ReportDaysFree   Label = "可出勤日"
	ReportTeamTitle  Label = "%s：出勤%s日，可出勤%s日"

	ReportKeySessions  Label = KeySessions
	ReportUnitsPresent Label = "%s家单位"
	ReportItineraries  Label = SheetTeams
	ReportDay          Label = SheetDate
	ReportHours        Label = "时间段"
	ReportPlace        Label = SheetVenue
	ReportWhat         Label = "内容"
	ReportWho          Label = "承办与参与单位"

	ReportBriefs    Label = "逐日简报"
	ReportTeamBrief Label = "%s %s行程"
	ReportBase      Label = "出发：%s"
	ReportExpected  Label = "预计"
	ReportContact   Label = "现场联系人"
	ReportTheme     Label = Theme
	ReportLead      Label = SheetLead
	ReportHost      Label = SheetHost
	ReportSupport   Label = "协办"
	ReportParts     Label = DocParts
	ReportSetUp     Label = "提前 %d 分钟布置"

	ReportBands             Label = "附：各项去重人数区间"
	ReportBandsNote         Label = "区间的两端不依赖对重复听讲的任何推定；县区、镇街两表按居住地计人，只计可列明细的场次。"
	ReportWhole             Label = SheetWhole
	ReportByCampaign        Label = "按主题活动"
	ReportByCampaignSegment Label = "按主题活动与对象"
	ReportByCounty          Label = "按县区"
	ReportByTown            Label = "按镇街"
	ReportLine              Label = SheetRow
	ReportLowest            Label = "至少"
	ReportHighest           Label = "至多"
)

var reportEnglish = map[Label]string{
	ReportFull:    "Full report",
	ReportOnePage: "One-page report",

	ReportPeriod:        "Period: %s",
	ReportHolidays:      "Public holidays: %s",
	ReportHolidaysKnown: "announced by the State Council",
	ReportHolidaysOpen:  "not yet announced, dates are provisional",
	ReportHolidaysSome:  "not announced for every year, dates are provisional",
	ReportBasis:         "Basis: %s",
	ReportCancelled:     "Interrupted: this is the best plan up to then, and it may not be complete",
	ReportTimeLimit:     "Planning stopped at the time given: the plan is valid and the best found by then; more time might better it",
	ReportVerdict:       "Check: %d {breach|breaches} of hard rules, %d approved {exception|exceptions}",
	ReportFoot:          "Different people are estimated: whoever comes to several sessions counts once, so rows must not be added up. Places are those listed in this plan; where no total is known, no rate is given.",

	ReportTargets:       "Targets (done / wanted)",
	ReportNoTargets:     "No targets are set",
	ReportShortMark:     "%s short",
	ReportDuty:          "%s: duty to publicise the law",
	ReportUnitsOnce:     "%s: %d {unit|units}",
	ReportUnitsEach:     "%s: %d {unit|units} at each session",
	ReportUnitsOver:     "%s: %d {unit|units} in all",
	ReportTimes:         "attending %d {time|times} or more",
	ReportTimesUpTo:     "attending %d {time|times} or more, at most %d",
	ReportTimesExactly:  "attending exactly %d {time|times}",
	ReportEachCounty:    "Every county: %s",
	ReportEachTown:      "Every township: %s",
	ReportEachVillage:   "Every village: %s",
	ReportEachArea:      "Every area: %s",
	ReportEachOf:        "%s and similar targets",
	ReportOfUnits:       "%s {unit|units}",
	ReportOfVisits:      "%s {attendance|attendances} by units",
	ReportOfPeople:      "%s {person|people}",
	ReportOfPlaces:      "%s {place|places}",
	ReportOfPoints:      "%s percentage {point|points}",
	ReportMissed:        "Not scheduled, and why",
	ReportMissedOne:     "[%s] %s: short by %s. ",
	ReportLeftOut:       "Not scheduled: %s. ",
	ReportReason:        "Reason: %s. ",
	ReportGap:           "Gap: about %s {team-day|team-days}; each further team-day reaches about %s more {township|townships} (rough, by the average of this plan). ",
	ReportNoReason:      "the plan does not say",
	ReportNothingMissed: "None: every target is met.",
	ReportAndMore:       " and others",

	ReportCountySettings: "%s {county|counties} × %s {setting|settings}: %s",
	ReportTowns:          "townships: %s",
	ReportVillages:       "villages and communities: %s",
	ReportSchools:        "schools: %s (total not known, no rate)",
	ReportNoBase:         "no totals known, no rates",
	ReportPlacesAll:      "including sessions that are not listed",
	ReportElsewhere:      "in no county",
	ReportMatrix:         "Sessions by county and setting",
	ReportSum:            "Total",
	ReportCell:           "%s, %s: %s {session|sessions}",
	ReportCellNone:       "%s, %s: none planned",
	ReportCellVeiled:     "%s: some sessions are not listed, only counted in totals",
	ReportLegendOn:       "planned (sessions)",
	ReportLegendOff:      "none planned",
	ReportLegendVeil:     "not listed, only counted in totals",
	ReportTiles:          "Townships: one tile each (covered/all)",
	ReportTilesHidden:    "%s more {township has|townships have} only sessions that are not listed; no tile shows {it|them}",
	ReportTownNone:       "%s: none planned",
	ReportTownships:      "Townships in detail",

	ReportAttendances:     "Attendances",
	ReportSessionCount:    "%s {session|sessions}",
	ReportAttendanceCount: "about %s",
	ReportReachCount:      "about %s {person|people}",
	ReportBand:            "between %s and %s",
	ReportAgain:           "repeat attendance: %s",
	ReportAgainAssumed:    "repeat attendance: %s (assumed)",
	ReportLow:             "low",
	ReportMedium:          "medium",
	ReportHigh:            "high",
	ReportCity:            "city level %s",
	ReportCounty:          "county level %s",
	ReportOther:           "other %s",
	ReportProposed:        "%s with a proposed time",
	ReportCounted:         "%s not listed",
	ReportAlso:            "Counted separately: %s",
	ReportViews:           "online (not counted as attendances): %s",

	ReportUnitNames:    "%s {unit|units} not yet verified as taking part",
	ReportMovableCount: "%s {session|sessions} whose date may move",
	ReportByArea:       "Venues still to be confirmed, by area (sessions): %s",
	ReportMovable:      "Sessions whose date may move",
	ReportMovableOne:   "%s %s: %s",
	ReportExceptions:   "Approved exceptions and breaches of rules",
	ReportApproved:     "approved by: %s",
	ReportBroken:       "breaches of “%s”: %s",

	ReportCampaigns:     "Campaigns",
	ReportWindow:        "Dates",
	ReportByLevel:       "By level of organiser",
	ReportMeasures:      "Materials and services",
	ReportNoSum:         "The rows of different people must not be added up: one person may come to several activities.",
	ReportShownOnly:     "listed sessions only",
	ReportTimelineLabel: "Sessions of each campaign by week",
	ReportLane:          "%s (%s {session|sessions})",
	ReportLaneHidden:    "%s (%s {session|sessions}, %s more not listed)",
	ReportWeekFrom:      "week from %s",
	ReportSessionsOf:    "%s: %s {session|sessions}",
	ReportLegendWeek:    "sessions in the week (one cell per week, from Monday)",
	ReportLegendWindow:  "period of the campaign",
	ReportGrowth:        "Different people, week by week",
	ReportGrowthLabel:   "Different people up to each week, with the range",
	ReportGrowthAxis:    "Different people so far (estimated); horizontal axis: weeks",
	ReportGrowthShown:   "sessions that are not listed are left out of this chart",
	ReportUpToWeek:      "%s: about %s {person|people} so far (%s to %s)",
	ReportLegendCurve:   "estimate",
	ReportLegendBand:    "range (at least to at most)",

	ReportSegment:      "Audience",
	ReportSize:         "People in all",
	ReportNoRate:       "not calculated",
	ReportRateAxis:     "Rate (%s)",
	ReportBarAxis:      "From zero (%s)",
	ReportSegmentsNote: "One person may belong to several audiences: rows must not be added up.",

	ReportUnits:      "Workload of units",
	ReportHosting:    "Sessions led or hosted",
	ReportTakingPart: "Sessions attended",
	ReportUnitsIdle:  "%s more {unit has|units have} no listed session.",
	ReportTeams:      "Workload of speaker teams",
	ReportDaysOut:    "Days out",
	ReportDaysFree:   "Days available",
	ReportTeamTitle:  "%s: %s {day|days} out of %s available",

	ReportUnitsPresent: "%s {unit|units}",
	ReportHours:        "Hours",
	ReportWhat:         "Activity",
	ReportWho:          "Hosts and participants",

	ReportBriefs:    "Briefs",
	ReportTeamBrief: "%s, %s",
	ReportBase:      "From: %s",
	ReportExpected:  "Expected",
	ReportContact:   "Contact on site",
	ReportSupport:   "Co-organiser",
	ReportSetUp:     "set up %d min beforehand",

	ReportBands:             "Annex: ranges of different people",
	ReportBandsNote:         "The ends of a range assume nothing about repeat attendance. The tables of counties and townships count people where they live, and listed sessions only.",
	ReportByCampaign:        "By campaign",
	ReportByCampaignSegment: "By campaign and audience",
	ReportByCounty:          "By county",
	ReportByTown:            "By township",
	ReportLowest:            "At least",
	ReportHighest:           "At most",
}
