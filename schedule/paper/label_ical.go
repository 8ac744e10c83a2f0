package paper

// Labels of package ical.
const (
	CalCampaign  Label = "主题宣传活动：%s"
	CalLead      Label = "主办：%s"
	CalHost      Label = "承办：%s"
	CalSupport   Label = "协办：%s"
	CalUnits     Label = "参与单位：%s"
	CalTeams     Label = "宣讲小组：%s"
	CalExpected  Label = "预计人次：%d（推定）"
	CalHostsTime Label = "建议时间，以承办单位确定的为准"
	CalMovable   Label = "时间可能调整"
	CalCancelled Label = "已取消"
	CalOf        Label = "%s · %s"
)

var icalEnglish = map[Label]string{
	CalCampaign:  "Campaign: %s",
	CalLead:      "Lead organiser: %s",
	CalHost:      "Host: %s",
	CalSupport:   "Co-organisers: %s",
	CalUnits:     "Participating units: %s",
	CalTeams:     "Speaker teams: %s",
	CalExpected:  "Expected attendances: %d (assumed)",
	CalHostsTime: "Proposed time; the host sets it",
	CalMovable:   "The time may still change",
	CalCancelled: "cancelled",
	CalOf:        "%s · %s",
}
