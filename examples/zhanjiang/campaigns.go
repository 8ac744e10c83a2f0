package zhanjiang

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/preset"
)

// approver is the post that is said to have approved exceptions.
const approver = "市普法办负责人(示例)"

// addCampaigns adds the report's four campaigns of 2024.
func addCampaigns(p *campaign.Programme) error {
	units, counties := ids(cityUnits()), ids(hosts())
	week, err := preset.ConstitutionWeek(2024, preset.ConstitutionWeekOptions{
		Venue: square, Units: units[:37], Wanted: 37, Hosts: counties, Attendance: 2000,
		Organisers: []campaign.Organiser{
			{Role: campaign.LeadOrganiser, Name: "市普法办"}, {Role: campaign.LeadOrganiser, Name: "市司法局"},
			{Role: campaign.CoOrganiser, Name: "市人大常委会监察司法工委"}, {Role: campaign.CoOrganiser, Name: "市政协社法委"},
		},
	})
	if err != nil {
		return err
	}
	week.Campaign.Activities[0].Source = audience.Fact(report + ";人数据媒体转载“近两千名”,时刻与各环节时长为推定")

	month, err := preset.CivilCodeMonth(2024, preset.CivilCodeMonthOptions{
		Host: women, Flags: int64(len(counties)), Attendance: 150,
	})
	if err != nil {
		return err
	}

	ocean, err := preset.OceanDay(2024, preset.OceanDayOptions{
		Venue: base, Units: units, Each: 23, Attendance: 900, Post: approver,
		Waivers: []campaign.Waiver{{
			Rule: campaign.RuleClosure, Reason: "年报载明6月8日至9日举办,逢高考,室内举行、不进考点周边", Post: approver,
		}},
	})
	if err != nil {
		return err
	}

	drugs, err := preset.AntiDrug(2024, preset.AntiDrugOptions{
		Venue: school, Teams: []campaign.TeamID{team}, Attendance: launchSize, EachKind: 8,
		Organisers: []campaign.Organiser{
			{Role: campaign.LeadOrganiser, Name: "市司法局"}, {Role: campaign.CoOrganiser, Name: "市禁毒委"},
			{Role: campaign.CoOrganiser, Name: "市教育局"}, {Role: campaign.CoOrganiser, Name: "市公安局"}, {Role: campaign.CoOrganiser, Name: "市律师协会"},
		},
	})
	if err != nil {
		return err
	}
	for _, kit := range []preset.Kit{week, month, ocean, drugs} {
		kit.AddTo(p)
	}
	return nil
}
