package zhanjiang

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign/preset"
	"github.com/pufa-go/pufa/schedule/returns"
)

// Returns2024 returns what the report gives as done besides what it plans by
// sessions: the year's consultations at the legal-service platforms, as one
// return for the whole city. It is for [Programme2024].
func Returns2024() returns.List {
	return returns.List{
		Programme: "湛江市2024年度普法计划", Note: Note,
		Returns: []returns.Return{{
			ID: "legal-service-2024", Campaign: legalServiceID, Area: cityID, Reporter: justice,
			Figures: []returns.Figure{{Measure: preset.Consultations, Amount: 227_092}},
			Status:  returns.Confirmed,
			Source:  audience.Fact(report + ":四级公共法律服务平台2082个,全年提供咨询227092人次"),
		}},
	}
}
