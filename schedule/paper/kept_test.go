package paper_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

func TestKept(t *testing.T) {
	p := county(t).Programme()
	p.Venues = append(p.Venues,
		campaign.Venue{ID: "camp", Name: "营区", Setting: "barracks", Area: "东镇", Visibility: campaign.CountOnly},
		campaign.Venue{ID: "room", Name: "会议室", Setting: "organ", Area: "东镇", Visibility: campaign.Internal})
	in := func(id string, where ...campaign.SettingID) campaign.Activity {
		return campaign.Activity{ID: campaign.ActivityID(id), Name: id, Format: "f", Where: campaign.Where{Settings: where}}
	}
	help, both := in("help", "village"), in("both", "barracks", "village")
	help.Visibility, help.Sessions.Least = campaign.CountOnly, 1
	window := p.Horizon
	p.Campaigns = append(p.Campaigns,
		campaign.Campaign{ID: "aside", Name: "只计数", Window: window, Activities: []campaign.Activity{help, in("camp-talk", "barracks")}},
		campaign.Campaign{ID: "mixed", Name: "部分", Window: window, Activities: []campaign.Activity{both, in("meeting", "organ")}},
		campaign.Campaign{ID: "empty", Name: "只填报", Window: window})
	p.Commitments = append(p.Commitments, campaign.Commitment{ID: "of-it", Name: "其指标", Least: 1, Scope: campaign.Scope{Campaigns: []campaign.CampaignID{"aside"}}})
	q, err := campaign.Check(*p)
	require.NoError(t, err)

	public := paper.New(q, schedule.Plan{}, paper.Options{}).Kept()
	assert.Equal(t, paper.Kept{"help": true, "camp-talk": true, "meeting": true}, public)
	internal := paper.New(q, schedule.Plan{}, paper.Options{Internal: true}).Kept()
	assert.Equal(t, paper.Kept{"help": true, "camp-talk": true}, internal)

	var campaigns []campaign.CampaignID
	for _, c := range q.Programme().Campaigns {
		if public.Campaign(&c) {
			campaigns = append(campaigns, c.ID)
		}
	}
	assert.Equal(t, []campaign.CampaignID{"aside"}, campaigns, "one without activities is there to be filled in")
	var goals []string
	for _, g := range q.Goals() {
		if public.Goal(q, g) {
			goals = append(goals, g.Name)
		}
	}
	assert.ElementsMatch(t, []string{"help", "其指标"}, goals)
}
