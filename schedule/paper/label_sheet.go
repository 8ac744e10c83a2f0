package paper

// Labels of package sheet. Whoever reads a filled workbook back finds its
// columns and words by them, in either language.
const (
	// Names of sheets.
	SheetAll      Label = "总表"
	SheetTasks    Label = "任务分解表"
	SheetUnits    Label = "单位任务安排表"
	SheetDuties   Label = "普法责任清单"
	SheetKey      Label = "重要节点清单"
	SheetTeams    Label = "小组行程"
	SheetCoverage Label = "覆盖情况"
	SheetMissed   Label = "未排入"
	SheetConfirm  Label = "需要确认"

	// Headings of sessions.
	SheetNumber     Label = "序号"
	SheetID         Label = "场次编号"
	SheetDate       Label = "日期"
	SheetWeekday    Label = "星期"
	SheetHours      Label = "时间"
	SheetCampaign   Label = "主题宣传活动"
	SheetActivity   Label = "活动"
	SheetSetting    Label = "类别"
	SheetCounty     Label = "县（市、区）"
	SheetTown       Label = "镇街"
	SheetVenue      Label = "地点"
	SheetLead       Label = "主办"
	SheetHost       Label = "承办"
	SheetPresent    Label = "参与单位"
	SheetTeam       Label = "小组"
	SheetAttendance Label = "预计人次（推定）"
	SheetHow        Label = "时间性质"

	// Headings of what the office fills in.
	SheetStatus        Label = "状态"
	SheetActualDate    Label = "实际日期"
	SheetActualPeople  Label = "实到人次"
	SheetActualItems   Label = "发放份数"
	SheetActualAdvice  Label = "咨询人次"
	SheetActualPresent Label = "到场单位"
	SheetWhyNot        Label = "未开展原因"

	// What may be chosen for SheetStatus, and offers for SheetWhyNot.
	SheetHeld       Label = "已开展"
	SheetHeldLater  Label = "改期开展"
	SheetNotHeld    Label = "未开展"
	SheetWhyWeather Label = "天气原因"
	SheetWhyVenue   Label = "场地未落实"
	SheetWhyClash   Label = "与其他工作冲突"
	SheetWhyPeople  Label = "人员不到位"
	SheetWhyOrder   Label = "上级统一调整"
	SheetWhyOther   Label = "其他"

	// What SheetHow says.
	SheetPinned  Label = "指定"
	SheetPlanned Label = "计划安排"

	// Other headings.
	SheetTask      Label = "任务"
	SheetGrade     Label = "等级"
	SheetLeast     Label = "至少（场）"
	SheetWindow    Label = "时间范围"
	SheetHave      Label = "已排（场）"
	SheetProposal  Label = "建议安排"
	SheetReports   Label = "填报指标"
	SheetUnit      Label = "单位"
	SheetRole      Label = "任务角色"
	SheetLaws      Label = "普法内容"
	SheetAudience  Label = "普法对象"
	SheetDates     Label = "时间节点"
	SheetForms     Label = "形式"
	SheetPost      Label = "责任岗位"
	SheetSection   Label = "责任科室"
	SheetDuty      Label = "至少参与（场）"
	SheetHowMany   Label = "参与单位（家）"
	SheetTheme     Label = "活动主题"
	SheetSessions  Label = "场次"
	SheetStop      Label = "第几场"
	SheetTravel    Label = "路程（分钟，测算）"
	SheetReturn    Label = "返程（分钟，测算）"
	SheetRow       Label = "项目"
	SheetSize      Label = "人群底数（人）"
	SheetProposed  Label = "其中建议时间"
	SheetPeople    Label = "预计人次"
	SheetReach     Label = "去重人数（测算）"
	SheetLower     Label = "下限"
	SheetUpper     Label = "上限"
	SheetRate      Label = "人群覆盖率"
	SheetTouched   Label = "已覆盖（个）"
	SheetTotal     Label = "总数（个）"
	SheetPlaceRate Label = "点位覆盖率"
	SheetAmount    Label = "预计数量"
	SheetMeasure   Label = "计量单位"
	SheetGoal      Label = "任务指标"
	SheetWanted    Label = "要求"
	SheetDone      Label = "已排"
	SheetShort     Label = "还差"
	SheetLeftOut   Label = "未排入的"
	SheetWhy       Label = "原因"
	SheetMatter    Label = "事项"
	SheetCertainty Label = "依据"
	SheetArea      Label = "责任地区"
	SheetQuantity  Label = "数量"
	SheetToSettle  Label = "需确认的内容"
	SheetSettled   Label = "确认结果"
	SheetRule      Label = "规则"
	SheetApproved  Label = "批准岗位"

	// Titles of tables on one sheet.
	SheetWindows     Label = "主题宣传活动时间"
	SheetKeySessions Label = "指定场次和10家以上单位参与的场次"
	SheetWhole       Label = "全部"
	SheetByCampaign  Label = "按主题宣传活动（各行去重人数不可相加）"
	SheetByCounty    Label = "按县（市、区）"
	SheetBySetting   Label = "按类别（各行去重人数不可相加）"
	SheetBySegment   Label = "按普法对象（人群有交叉，不可相加）"
	SheetPlaces      Label = "点位覆盖"
	SheetMeasures    Label = "其他统计指标（不计入人数）"
	SheetByKind      Label = "按事项和地区"
	SheetBySession   Label = "按场次"
	SheetExceptions  Label = "经批准的例外"

	// Words in cells.
	SheetRoleLead    Label = "主办单位"
	SheetRoleHost    Label = "承办单位"
	SheetRoleSupport Label = "协办单位"
	SheetRolePresent Label = "参与"
	SheetRoleTeam    Label = "派出小组"
	SheetAndMore     Label = "%s等%d家（见“%s”）"
	SheetListed      Label = "%s %s %s"
	SheetNotListed   Label = "不列明细"
	SheetNoBase      Label = "缺底数"
	SheetProvisional Label = "%s（时间尚未公布）"
	SheetAssumed     Label = "推定"
	SheetOpen        Label = "待定"
	SheetKnown       Label = "已知"
	SheetUnconfirmed Label = "参与单位名单未核实（家）"
	SheetVenueOpen   Label = "地点资料待定"
	SheetNone        Label = "无"
	SheetUnitSession Label = "场"
	SheetUnitBody    Label = "家"
	SheetUnitPerson  Label = "人"
	SheetUnitPlace   Label = "个"
	SheetUnitVisits  Label = "家次"
	SheetUnitShare   Label = "百分比"
	SheetCounties    Label = "县（市、区）数"
	SheetTowns       Label = "镇街数"
	SheetVillages    Label = "村（社区）数"
	SheetCountyKinds Label = "县×类别"
	SheetVenues      Label = "活动地点（所列，非普查）"

	// Lines below titles.
	SheetPeriod          Label = "计划期：%s"
	SheetCount           Label = "共%d场"
	SheetBoth            Label = "%s，%s"
	SheetHidden          Label = "另有%d场不列明细"
	SheetHiddenTasks     Label = "另有%d项不列明细"
	SheetHiddenCampaigns Label = "另有%d项主题宣传活动不列明细"
	SheetTotalsAll       Label = "各表含不列明细的场次；按县（市、区）的一表单列一行，不分到各县"
	SheetFill            Label = "黄色栏由承办单位在活动后填写；人次、份数填整数，可写“约300”“300余”"
	SheetViolations      Label = "注意：核验发现违反硬性规则%d处，请先改正再印发"
	SheetEarly                 = ReportCancelled
	SheetTimeLimit             = ReportTimeLimit
	SheetEstimates       Label = "去重人数为测算数，下限为必然、上限为可能；重复听讲程度参数%s（%s）"
	SheetHosts           Label = "日期由承办单位确定，所列为建议；“不列明细”的不载地点、时间"
	SheetTravelNote      Label = "路程为测算，自驻地出发、当日返回"
	SheetGoalsMet        Label = "任务指标%d项，完成%d项"
	SheetPages           Label = "第%s页，共%s页"
	SheetInvalid         Label = "请从列表中选择"
	SheetInvalidDate     Label = "请填计划期内的日期"

	// What is filled in and handed back.
	SheetPlanNumber Label = "计划编号：%s"
	SheetForm       Label = "填报表"
	SheetFormFill   Label = "黄色栏由填报单位填写，没有的留空；数填整数，约数在“是否约数”栏选，也可写“约300”“300余”；填报岗位只写岗位，不写姓名；表末空行可自行增填"
	SheetFrom       Label = "开始日期"
	SheetTo         Label = "结束日期"
	SheetRegion     Label = "填报地区"
	SheetIsExact    Label = "是否约数：%s"
	SheetReporter         = DocReporter
	SheetReportPost Label = "填报岗位"
	SheetRemark     Label = "备注"

	// The year summed up.
	SheetSums         Label = "年度汇总"
	SheetOverall      Label = "总体"
	SheetSumCampaigns Label = "按主题宣传活动"
	SheetSumUnits     Label = "按单位"
	SheetSumSettings  Label = "按类别"
	SheetSumGoals     Label = "任务完成情况"
	SheetSumAbsent    Label = "未开展及原因"
	SheetSumDoubles   Label = "疑似重复"
	SheetSumLeftOut   Label = "未计入合计的填报"
	SheetSumPlanned   Label = "计划场次"
	SheetSumHeld      Label = "按期开展"
	SheetSumOpen      Label = "未填报"
	SheetSumRate      Label = "完成率"
	SheetSumMeasures  Label = "各项指标"
	SheetSumPlan      Label = "计划：%s"
	SheetSumActual    Label = "实际：%s"
	SheetSumPlanOnly  Label = "计划数"
	SheetSumReturned  Label = "实际数"
	SheetSumReturns   Label = "填报（份）"
	SheetSumConfirmed Label = "填报%d份，其中已确认%d份、草稿%d份；只有已确认的计入"
	SheetSumRemains   Label = "还可填报（场）"
	SheetSumDone      Label = "完成情况"
	SheetSumFulfilled Label = "已完成"
	SheetSumShort     Label = "未完成"
	SheetSumSubject   Label = "填报事项"
	SheetSumCounted   Label = "计入的单位"
	SheetSumLeft      Label = "未计入的单位"
	SheetSumTwice     Label = "重复的指标"
	SheetSumFigures   Label = "填报数"
	SheetSumElsewhere Label = "不分县（市、区）"
	SheetSumNoHost    Label = "无承办单位"
	SheetSumByArea    Label = "按地区填报，不分类别"
	SheetSumNote      Label = "完成率为已开展（含改期）占计划场次的比例；“约”“余”照填报保留；人次、浏览量、份数各自合计，不相加"
)

var sheetEnglish = map[Label]string{
	SheetAll: "All sessions", SheetTasks: "Assignments", SheetUnits: "Units", SheetDuties: "Legal-publicity duties", SheetKey: "Key dates",
	SheetTeams: "Team itineraries", SheetCoverage: "Coverage", SheetMissed: "Not scheduled", SheetConfirm: "To confirm",

	SheetNumber: "No.", SheetID: "Session", SheetDate: "Date", SheetWeekday: "Day", SheetHours: "Time", SheetCampaign: "Campaign",
	SheetActivity: "Activity", SheetSetting: "Setting", SheetCounty: "County", SheetTown: "Township", SheetVenue: "Venue",
	SheetLead: "Lead organiser", SheetHost: "Host", SheetPresent: "Participating units", SheetTeam: "Team",
	SheetAttendance: "Expected attendances (assumed)", SheetHow: "Date status",

	SheetStatus: "Status", SheetActualDate: "Date held", SheetActualPeople: "Actual attendances", SheetActualItems: "Items handed out",
	SheetActualAdvice: "Consultations", SheetActualPresent: "Units present", SheetWhyNot: "Reason not held",

	SheetHeld: "held", SheetHeldLater: "held on another day", SheetNotHeld: "not held", SheetWhyWeather: "weather",
	SheetWhyVenue: "no venue found", SheetWhyClash: "clash with other work", SheetWhyPeople: "staff not available",
	SheetWhyOrder: "changed by a higher authority", SheetWhyOther: "other",

	SheetPinned: "fixed", SheetPlanned: "planned",

	SheetTask: "Task", SheetGrade: "Grade", SheetLeast: "At least (sessions)", SheetWindow: "Within", SheetHave: "Planned (sessions)",
	SheetProposal: "Proposed arrangement", SheetReports: "Measures to report", SheetUnit: "Unit", SheetRole: "Role", SheetLaws: "Laws and topics",
	SheetAudience: "Audience", SheetDates: "Dates", SheetForms: "Form", SheetPost: "Responsible post", SheetSection: "Responsible section",
	SheetDuty: "Sessions to attend (at least)", SheetHowMany: "Participating units (number)", SheetTheme: "Theme of the activity", SheetSessions: "Sessions", SheetStop: "Stop",
	SheetTravel: "Travel (min, estimated)", SheetReturn: "Return (min, estimated)", SheetRow: "Item", SheetSize: "Base population (people)",
	SheetProposed: "of which proposed times", SheetPeople: "Expected attendances", SheetReach: "Different people (estimated)",
	SheetLower: "Lower bound", SheetUpper: "Upper bound", SheetRate: "Coverage of people", SheetTouched: "Covered (number)", SheetTotal: "Total (number)",
	SheetPlaceRate: "Coverage of places", SheetAmount: "Expected amount", SheetMeasure: "Unit of measure", SheetGoal: "Target",
	SheetWanted: "Wanted", SheetDone: "Planned", SheetShort: "Short by", SheetLeftOut: "What is not scheduled", SheetWhy: "Reason",
	SheetMatter: "Matter", SheetCertainty: "Basis", SheetArea: "Responsible area", SheetQuantity: "Number",
	SheetToSettle: "What to confirm", SheetSettled: "Confirmed as", SheetRule: "Rule", SheetApproved: "Approving post",

	SheetWindows: "Periods of the campaigns", SheetKeySessions: "Fixed sessions and those with ten or more units",
	SheetWhole: "Overall", SheetByCampaign: "By campaign (different people must not be added up)", SheetByCounty: "By county",
	SheetBySetting: "By setting (different people must not be added up)", SheetBySegment: "By audience (audiences overlap and must not be added up)",
	SheetPlaces: "Coverage of places", SheetMeasures: "Other measures (not counted as people)", SheetByKind: "By matter and area",
	SheetBySession: "By session", SheetExceptions: "Approved exceptions",

	SheetRoleLead: "Lead organiser", SheetRoleHost: "Host", SheetRoleSupport: "Co-organiser", SheetRolePresent: "Participant", SheetRoleTeam: "Sends the team",
	SheetAndMore: "%s and others, %d {unit|units} (see %s)", SheetListed: "%s %s %s", SheetNotListed: "not listed", SheetNoBase: "base figure not known",
	SheetProvisional: "%s (not yet announced)", SheetAssumed: "assumed", SheetOpen: "open", SheetKnown: "stated", SheetUnconfirmed: "units not yet verified as taking part",
	SheetVenueOpen: "details of the venue still open", SheetNone: "none", SheetUnitSession: "sessions", SheetUnitBody: "units",
	SheetUnitPerson: "people", SheetUnitPlace: "places", SheetUnitVisits: "attendances by units", SheetUnitShare: "per cent", SheetCounties: "counties",
	SheetTowns: "townships", SheetVillages: "villages and communities", SheetCountyKinds: "counties × settings",
	SheetVenues: "venues (as listed, not a census)",

	SheetPeriod: "Period: %s", SheetCount: "%d {session|sessions}", SheetBoth: "%s, %s", SheetHidden: "%d more not listed", SheetHiddenTasks: "%d more {assignment|assignments} not listed",
	SheetHiddenCampaigns: "%d more {campaign|campaigns} not listed",
	SheetTotalsAll:       "The tables include sessions that are not listed; the one by county has them in a row of their own",
	SheetFill:            "The host fills in the yellow columns after the session; attendances and items are whole numbers",
	SheetViolations:      "Attention: the check found %d {breach|breaches} of hard rules; correct {it|them} before issuing the plan",
	SheetEstimates:       "Different people are estimated; the lower bound is certain, the upper bound is possible; repeat attendance: %s (%s)",
	SheetHosts:           "The hosts set the dates; those given here are proposals. What is not listed has neither venue nor time",
	SheetTravelNote:      "Travel times are estimates, from the base and back on the same day",
	SheetGoalsMet:        "%d {target|targets}, of which %d met", SheetPages: "Page %s of %s",
	SheetInvalid: "Choose from the list", SheetInvalidDate: "Enter a date within the period",

	SheetPlanNumber: "Plan number: %s", SheetForm: "Return form",
	SheetFormFill: "The yellow columns are for the reporting unit; leave out what there was none of. Write whole numbers, and choose in the column beside them whether they are exact. Name the post that reports, never a person. Rows may be added at the end",
	SheetFrom:     "From", SheetTo: "To", SheetRegion: "Area reported", SheetIsExact: "Exact or about: %s",
	SheetReportPost: "Post reporting", SheetRemark: "Remarks",

	SheetSums: "The year in sums", SheetOverall: "Overall", SheetSumCampaigns: "By campaign", SheetSumUnits: "By unit",
	SheetSumSettings: "By setting", SheetSumGoals: "Assignments done", SheetSumAbsent: "Not held, and why",
	SheetSumDoubles: "Possible double reports", SheetSumLeftOut: "Returns that are not counted", SheetSumPlanned: "Sessions planned",
	SheetSumHeld: "Held on the day", SheetSumOpen: "Nothing returned", SheetSumRate: "Share held", SheetSumMeasures: "Figures",
	SheetSumPlan: "Planned: %s", SheetSumActual: "Actual: %s", SheetSumPlanOnly: "As planned", SheetSumReturned: "As returned", SheetSumReturns: "Returns",
	SheetSumConfirmed: "Returns: %d, of which confirmed: %d, drafts: %d. Only those confirmed count",
	SheetSumRemains:   "Still open", SheetSumDone: "Result", SheetSumFulfilled: "done", SheetSumShort: "not done",
	SheetSumSubject: "What it is about", SheetSumCounted: "Counted from", SheetSumLeft: "Not counted from", SheetSumTwice: "Reported twice",
	SheetSumFigures: "As written", SheetSumElsewhere: "In no one county", SheetSumNoHost: "No host", SheetSumByArea: "Returned for areas, no setting",
	SheetSumNote: "The share held counts sessions held on another day as well. Figures keep their “about” and “more than”. Attendances, views and items are summed each for itself",
}
