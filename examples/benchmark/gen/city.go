package main

import (
	"math/rand/v2"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/preset"
	"github.com/pufa-go/pufa/examples/zhanjiang"
)

// year is the year that is planned, one whose holidays are announced.
const year = 2025

// seed begins every stream of chance; a stream has a number of its own.
const seed = 20250101

// stream returns a source of chance that depends on its number alone, so that
// a change to one part of the city moves no other.
func stream(number uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, number)) }

// The streams.
const (
	ofPlaces = iota + 1
	ofSchools
	ofPeople
	ofHalls
	ofRosters
)

const note = "基准算例,非任何单位的计划:镇街、村(社区)与县级人口据公开资料,其余(村级人数、学校、坐标、小组、宣传活动、参与率)均为推定"

// programme returns the city year.
func programme() (campaign.Programme, error) {
	source, err := zhanjiang.Programme(year)
	if err != nil {
		return campaign.Programme{}, err
	}
	days, err := calendar.New(source.Calendar, source.Horizon)
	if err != nil {
		return campaign.Programme{}, err
	}
	p := campaign.Programme{
		Name: "基准算例:城市全年普法(2025)", Note: note, Basis: source.Basis, Horizon: source.Horizon, Calendar: source.Calendar,
		Settings: settings(),
		Segments: []audience.Segment{{ID: preset.Villager, Name: "村民"}, {ID: preset.Resident, Name: "社区居民"}, {ID: preset.Pupil, Name: "学生"}},
		Formats:  formats(),
		Overlap:  0.5,
		Visits:   campaign.Visits{PerMonth: 1, PerYear: 4},
		Travel:   source.Travel,
	}
	for _, a := range source.Areas {
		if a.Level != audience.Village {
			p.Areas = append(p.Areas, a)
		}
	}
	villages := readVillages(source)
	addVillages(&p, villages)
	addSchools(&p, villages)
	addTeams(&p, source, villages, days)
	addCampaigns(&p, days)
	return p, nil
}

// settings returns the three kinds of place: villages open on any day in office
// hours, schools on school days.
func settings() []campaign.Setting {
	office := []campaign.Opening{{Hours: preset.OfficeHours()}}
	return []campaign.Setting{
		{ID: "village", Name: "乡村", Opening: office},
		{ID: "community", Name: "社区", Opening: office},
		{ID: "school", Name: "学校", Opening: []campaign.Opening{{Days: calendar.Days{Kind: calendar.SchoolDays}, Hours: preset.SchoolHours()}}},
	}
}

// formats returns the two forms of work.
func formats() []campaign.Format {
	return []campaign.Format{
		{
			ID: "village-talk", Name: "村(社区)宣讲", Duration: 75 * time.Minute, SetUp: 30 * time.Minute,
			Rates:  []campaign.Rate{{Segment: preset.Villager, Rate: 0.06}, {Segment: preset.Resident, Rate: 0.04}},
			Source: audience.Assumption("推定:时长与到场比例为设定"),
		},
		{
			ID: "school-talk", Name: "校园法治课", Duration: 45 * time.Minute, SetUp: 30 * time.Minute,
			Rates:  []campaign.Rate{{Segment: preset.Pupil, Rate: 0.95}},
			Source: audience.Assumption("推定:时长与到课比例为设定"),
		},
	}
}
