package campaign_test

import (
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

func TestTopicTimeCountsPartsByTheirLaws(t *testing.T) {
	p := campaign.Programme{
		Name: "培训", Horizon: calendar.On(date.New(2024, time.March, 5)),
		Areas:   []audience.Area{{ID: "city", Name: "市", Level: audience.City}},
		Laws:    []campaign.Law{{ID: "penalty", Name: "行政处罚法"}, {ID: "other", Name: "其他"}},
		Venues:  []campaign.Venue{{ID: "hall", Name: "礼堂", Setting: "organ", Area: "city"}},
		Formats: []campaign.Format{{ID: "training", Name: "培训", Duration: 3 * time.Hour}},
		Campaigns: []campaign.Campaign{{
			ID: "c", Name: "执法培训", Window: calendar.On(date.New(2024, time.March, 5)), Laws: []campaign.LawID{"penalty"},
			Activities: []campaign.Activity{
				{ID: "whole", Name: "全程", Format: "training"},
				{ID: "off", Name: "别的内容", Format: "training", Laws: []campaign.LawID{"other"}},
				{ID: "parts", Name: "分段", Laws: []campaign.LawID{"other"}, Parts: []campaign.Part{
					{ID: "a", Name: "上半场", Format: "training", Duration: 2 * time.Hour, Laws: []campaign.LawID{"penalty"}},
					{ID: "b", Name: "下半场", Format: "training", Offset: 2 * time.Hour, Duration: time.Hour},
				}},
			},
		}},
	}
	q, err := campaign.Check(p)
	require.NoError(t, err)
	topic := []campaign.LawID{"penalty"}
	for id, want := range map[campaign.ActivityID][2]time.Duration{
		"whole": {3 * time.Hour, 3 * time.Hour}, "off": {0, 3 * time.Hour}, "parts": {2 * time.Hour, 3 * time.Hour}, "unknown": {0, 0},
	} {
		on, total := q.TopicTime(id, topic)
		require.Equal(t, want, [2]time.Duration{on, total}, id)
	}
}

func TestShareNeedsATopicAndAPercentage(t *testing.T) {
	p := world()
	p.Commitments = append(p.Commitments, campaign.Commitment{ID: "share", Name: "占比", Count: campaign.CountShare, Least: 101})
	_, err := campaign.Check(p)
	require.ErrorIs(t, err, campaign.CodeUnknown)
	require.ErrorIs(t, err, campaign.CodeRange)
	require.Len(t, campaign.FindingsOf(err), 2)
}
