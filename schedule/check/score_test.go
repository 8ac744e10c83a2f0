package check_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/check"
)

// people are thousandths of a person.
func people(n float64) audience.People { return audience.Round(n * 1000) }

func TestValue(t *testing.T) {
	week := func(p *campaign.Programme) *campaign.Campaign { return &p.Campaigns[0] }
	// A second campaign with the same talk at the same school.
	twice := func(p *campaign.Programme) {
		other := *week(p)
		other.ID = "other"
		other.Activities = []campaign.Activity{{ID: "again", Name: "再讲", Format: "talk"}}
		p.Campaigns = append(p.Campaigns, other)
	}
	again := held(t, "2", "again", "school", "3 09:00")
	again.Campaign = "other"
	first := held(t, "1", "talk", "school", "2 09:00")
	for name, tc := range map[string]struct {
		change   func(*campaign.Programme)
		sessions []campaign.Occurrence
		want     float64
	}{
		"nothing":              {nil, nil, 0},
		"one talk":             {nil, []campaign.Occurrence{first}, 500},
		"nobody counted twice": {nil, aWeek(t), 750 + 20 + 220},
		"the same people again": {
			func(p *campaign.Programme) { p.Overlap = 1 }, // 1 − 1/(1 + 2·(1/½ − 1)) of the pupils
			[]campaign.Occurrence{first, held(t, "2", "talk", "school", "3 09:00")}, 1000 * 2.0 / 3,
		},
		"once in each campaign": {twice, []campaign.Occurrence{first, again}, 500 + 500},
		"once in all": {
			func(p *campaign.Programme) { twice(p); p.Joint = true },
			[]campaign.Occurrence{first, again},
			750,
		},
		"weights": {
			func(p *campaign.Programme) {
				week(p).Targets = []campaign.Target{{Segments: []audience.SegmentID{"pupils"}, Weight: 2}, {Areas: []audience.AreaID{"a"}, Weight: 0.5}}
			},
			aWeek(t), 2*750 + 0.5*20, // the square is for nobody
		},
		"the largest weight in all": {
			func(p *campaign.Programme) {
				twice(p)
				p.Joint = true
				p.Campaigns[1].Targets = []campaign.Target{{Weight: 3}}
			},
			[]campaign.Occurrence{first},
			3 * 500,
		},
		"reached before": {
			func(p *campaign.Programme) {
				p.Held = []campaign.Held{{Occurrence: held(t, "0", "talk", "school", "1 09:00"), Reached: true}}
			},
			[]campaign.Occurrence{first},
			750,
		},
		"held before": {
			func(p *campaign.Programme) {
				p.Held = []campaign.Held{{Occurrence: held(t, "0", "talk", "school", "1 09:00")}}
			},
			[]campaign.Occurrence{first},
			500,
		},
		"online": {nil, []campaign.Occurrence{held(t, "1", "live", "school", "2 09:00")}, 0},
		"full":   {func(p *campaign.Programme) { p.Venues[0].Capacity = 80 }, []campaign.Occurrence{first}, 80},
	} {
		t.Run(name, func(t *testing.T) {
			p := world()
			if tc.change != nil {
				tc.change(&p)
			}
			require.InDelta(t, int64(people(tc.want)), int64(judge(t, p, tc.sessions...).Score.Value), 1)
		})
	}
}

func TestTravel(t *testing.T) {
	for name, tc := range map[string]struct {
		sessions []campaign.Occurrence
		minutes  int
	}{
		"there and back":       {[]campaign.Occurrence{by(held(t, "1", "talk", "school", "2 09:00"))}, 10 + 10},
		"nobody travels":       {[]campaign.Occurrence{held(t, "1", "talk", "school", "2 09:00")}, 0},
		"two places":           {[]campaign.Occurrence{by(held(t, "1", "talk", "school", "2 09:00")), by(held(t, "2", "talk", "square", "2 11:00"))}, 10 + 40 + 30},
		"the other way round":  {[]campaign.Occurrence{by(held(t, "1", "talk", "square", "2 11:00")), by(held(t, "2", "talk", "school", "2 09:00"))}, 10 + 40 + 30},
		"stays there":          {[]campaign.Occurrence{by(held(t, "1", "talk", "school", "2 09:00")), by(held(t, "2", "talk", "school", "2 11:00"))}, 10 + 10},
		"two days":             {[]campaign.Occurrence{by(held(t, "1", "talk", "school", "2 09:00")), by(held(t, "2", "talk", "school", "3 09:00"))}, 40},
		"at the base":          {[]campaign.Occurrence{by(held(t, "1", "live", "square", "2 09:00"))}, 0},
		"base between two":     {[]campaign.Occurrence{by(held(t, "1", "talk", "school", "2 09:00")), by(held(t, "2", "live", "school", "2 11:00")), by(held(t, "3", "talk", "school", "2 13:00"))}, 40},
		"from base to a place": {[]campaign.Occurrence{by(held(t, "1", "live", "square", "2 09:00")), by(held(t, "2", "talk", "square", "2 11:00"))}, 60},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, time.Duration(tc.minutes)*time.Minute, judge(t, world(), tc.sessions...).Score.Travel)
		})
	}
}

func TestPrices(t *testing.T) {
	p := world()
	p.Campaigns[0].Activities[0].Cost = campaign.Yuan(30)
	sessions := []campaign.Occurrence{by(held(t, "1", "talk", "school", "2 09:00")), by(held(t, "2", "talk", "school", "3 09:00"))}
	free := judge(t, p, sessions...).Score
	require.Equal(t, people(750), free.Value)
	require.Equal(t, 40*time.Minute, free.Travel)
	for name, tc := range map[string]struct {
		prices campaign.Prices
		charge audience.People
	}{
		"travel": {campaign.Prices{TravelHour: 1000}, 667},    // 1000 × 40 ÷ 60, rounded up once
		"yuan":   {campaign.Prices{Yuan: 7}, 7 * 60},          // two talks
		"load":   {campaign.Prices{Load: 1000}, 1000 * 4 / 5}, // 2 days out of 5 worked
		"all":    {campaign.Prices{TravelHour: 1000, Yuan: 7, Load: 1000}, 667 + 420 + 800},
	} {
		t.Run(name, func(t *testing.T) {
			p.Prices = tc.prices
			p.Teams[0].Days.Kind = calendar.Workdays
			require.Equal(t, free.Value-tc.charge, judge(t, p, sessions...).Score.Value)
		})
	}
}

func TestAvailable(t *testing.T) {
	p := world()
	require.Equal(t, 7, check.Available(checked(t, p), p.Teams[0]))
	p.Teams[0].Days.Kind = calendar.Workdays
	require.Equal(t, 5, check.Available(checked(t, p), p.Teams[0]))
}

// TestAssumedOverlap: the zero value is the assumed ½, not independence.
func TestAssumedOverlap(t *testing.T) {
	p := world()
	p.Overlap = 0
	model := reach.New(0)
	two := model.Dose(0.5).Add(model.Dose(0.5))
	v := judge(t, p, held(t, "1", "talk", "school", "2 09:00"), held(t, "2", "talk", "school", "3 09:00"))
	require.Equal(t, model.People(1000, 1, two), v.Score.Value)
	require.Less(t, v.Score.Value, people(750))
}
