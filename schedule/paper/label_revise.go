package paper

// Labels of what units answer and of what changes after that: 回执 and 调整说明.
const (
	SheetAnswers          = DocSlip
	SheetAnswer     Label = "答复"
	SheetHeads            = DocPeople
	SheetSuggested  Label = "建议日期"
	SheetComing     Label = "参加"
	SheetNotComing  Label = "不参加"
	SheetMovePlease Label = "建议改期"
	SheetAnswerFill Label = "黄色栏由参与单位填写：答复从列表中选，建议改期的请填建议日期；没有填的视为尚未答复"

	SheetChanges    Label = "调整说明"
	SheetChange     Label = "调整"
	SheetBefore     Label = "原安排"
	SheetAfter      Label = "现安排"
	SheetToTell     Label = "需通知单位"
	SheetNotices    Label = "通知清单"
	SheetWhom       Label = "通知对象"
	SheetAddressee  Label = "对象类别"
	SheetPeopleNow  Label = "加权听讲人数（测算）：原%s人，现%s人，%s人"
	SheetChangeSums Label = "改期%d场，换人员%d场，新增%d场，取消%d场，不变%d场"
	SheetSpared     Label = "受影响的%s场如取消不补：加权听讲人数%s人，任务指标%s项差得更多；按现安排：%s人，%s项"
	SheetHiddenMove Label = "另有%d场变动不列明细"
	SheetEdition    Label = "第%d稿（%s）"
	EditionPost           = ReportApproved
	SheetReplaces   Label = "计划编号：原%s，现%s"
	SheetMoved      Label = "改期"
	SheetMovedVenue Label = "换地点"
	SheetRestaffed  Label = "换人员"
	SheetAdded      Label = "新增"
	SheetDropped    Label = "取消"
)

var reviseEnglish = map[Label]string{
	SheetAnswer: "Answer", SheetSuggested: "Suggested day",
	SheetComing: "takes part", SheetNotComing: "does not take part", SheetMovePlease: "suggests another day",
	SheetAnswerFill: "The unit fills in the yellow columns: choose an answer, and with another day say which; a row left blank is no answer yet",

	SheetChanges: "Changes", SheetChange: "Change", SheetBefore: "Before", SheetAfter: "Now", SheetToTell: "To be told",
	SheetNotices: "Notices", SheetWhom: "Whom to tell", SheetAddressee: "Kind",
	SheetPeopleNow:  "Weighted people (estimated): %s before, %s now, %s",
	SheetChangeSums: "moved %d, restaffed %d, added %d, dropped %d, kept %d", SheetHiddenMove: "%d more {change|changes} not listed",
	SheetSpared:  "Sessions met: %s. Had they been dropped: weighted people %s, targets short by more: %s; as arranged now: %s and %s",
	SheetEdition: "Edition %d (%s)", SheetReplaces: "Plan number: %s before, %s now",
	SheetMoved: "moved", SheetMovedVenue: "other venue", SheetRestaffed: "other people", SheetAdded: "added", SheetDropped: "dropped",
}
