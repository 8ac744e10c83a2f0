package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/preset"
)

// theme is a campaign of the city year.
type theme struct {
	id, name string
	window   calendar.Range
	pupils   float64 // weight of a pupil; a villager or resident counts 1
	visits   int     // to a village
	between  int     // least days between two visits of a village
}

func themes() []theme {
	window := func(m1 time.Month, d1 int, m2 time.Month, d2 int) calendar.Range {
		return calendar.Range{From: date.New(year, m1, d1), To: date.New(year, m2, d2)}
	}
	return []theme{
		{id: "spring", name: "春季法治乡村", window: window(1, 2, 3, 31), pupils: 0.5},
		{id: "civil-code", name: "民法典宣传", window: window(4, 1, 6, 30), pupils: 0.5},
		{id: "anti-drug", name: "禁毒宣传", window: window(5, 15, 7, 5), pupils: 1},
		{id: "autumn", name: "防诈骗宣传", window: window(7, 1, 9, 30), pupils: 0.6},
		{id: "constitution", name: "宪法宣传", window: window(10, 1, 12, 31), pupils: 0.7, visits: 2, between: 28},
	}
}

// addCampaigns adds the campaigns, a pinned launch of each, and the wish that
// no town goes without.
func addCampaigns(p *campaign.Programme, days *calendar.Calendar) {
	villages, schools := campaign.Where{Settings: []campaign.SettingID{"village", "community"}}, campaign.Where{Settings: []campaign.SettingID{"school"}}
	oneTeam := campaign.Staff{Teams: campaign.Span{Least: 1}}
	for i, t := range themes() {
		talk, class := campaign.ActivityID(t.id+"-villages"), campaign.ActivityID(t.id+"-schools")
		p.Campaigns = append(p.Campaigns, campaign.Campaign{
			ID: campaign.CampaignID(t.id), Name: t.name, Window: t.window,
			Targets: []campaign.Target{
				{Segments: []audience.SegmentID{preset.Villager, preset.Resident}},
				{Segments: []audience.SegmentID{preset.Pupil}, Weight: t.pupils},
			},
			Activities: []campaign.Activity{
				{
					ID: talk, Name: t.name + "进村(社区)", Format: "village-talk", Where: villages, Staff: oneTeam,
					PerVenue: t.visits, DaysBetween: t.between, Audience: []audience.SegmentID{preset.Villager, preset.Resident},
				},
				{ID: class, Name: t.name + "进校园", Format: "school-talk", Where: schools, Staff: oneTeam, Audience: []audience.SegmentID{preset.Pupil}},
			},
			Source: audience.Assumption("推定:起止日期、对象权重为设定"),
		})
		p.Pins = append(p.Pins, launch(p, days, t, talk, i))
	}
	towns := 0
	for _, a := range p.Areas {
		if a.Level == audience.Town {
			towns++
		}
	}
	p.Commitments = append(p.Commitments, preset.EveryTown(towns, campaign.Scope{}))
}

// launch pins the start of a campaign: on its first Tuesday that is worked, in
// the next community near the city's teams, by the first of them.
func launch(p *campaign.Programme, days *calendar.Calendar, t theme, talk campaign.ActivityID, number int) campaign.Pin {
	day := t.window.From
	for day.Weekday() != time.Tuesday || !days.IsWorkday(day) {
		day++
	}
	var venue campaign.VenueID
	for _, v := range p.Venues {
		if v.Setting == "community" && strings.HasPrefix(string(v.Area), "440803") {
			if number--; number < 0 {
				venue = v.ID
				break
			}
		}
	}
	return campaign.Pin{Occurrence: campaign.Occurrence{
		ID: campaign.SessionID(fmt.Sprintf("launch-%s", t.id)), Activity: talk, Venue: venue,
		Start: calendar.At(day, 10*clock.Hour, time.FixedZone("", 8*3600)), Teams: []campaign.TeamID{cityTeam + "#1"},
	}}
}
