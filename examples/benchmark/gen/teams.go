package main

import (
	"fmt"
	"slices"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/preset"
)

// How many teams there are, and what a day of theirs holds at most.
const (
	countyTeams = 36
	cityTeams   = 4
	perDay      = 3
)

// cityTeam are the city's interchangeable teams, "city#1" and so on.
const cityTeam campaign.TeamID = "city"

// addTeams adds the teams, based where the source has those of the counties and
// of the city.
func addTeams(p *campaign.Programme, source campaign.Programme, villages []village, days *calendar.Calendar) {
	county := make(map[audience.AreaID]audience.AreaID)
	bases := make(map[audience.AreaID]campaign.Place)
	names := make(map[audience.AreaID]string)
	for _, a := range p.Areas {
		county[a.ID] = a.Superior()
		names[a.ID] = a.Name
		if a.Level == audience.County {
			county[a.ID] = a.ID
		}
	}
	for _, t := range source.Teams[1:] {
		bases[t.Base.Area] = t.Base
	}
	chance := stream(ofRosters)
	number := 0
	for _, c := range share(villages, countyTeams, func(v village) (string, int64) { return string(county[v.area]), 1 }) {
		id := audience.AreaID(c.key)
		for i := range c.n {
			p.Teams = append(p.Teams, campaign.Team{
				ID: campaign.TeamID(fmt.Sprintf("%s-%d", id, i+1)), Name: fmt.Sprintf("%s宣讲%d组", names[id], i+1), Base: bases[id],
				Shifts: preset.OfficeHours(), Limits: campaign.Limits{PerDay: perDay},
				Days:   calendar.Days{Kind: calendar.Workdays, Only: roster(days, number, chance.IntN)},
				Source: audience.Assumption("推定:驻地、值班日为设定,每日至多3场"),
			})
			number++
		}
	}
	p.Teams = append(p.Teams, campaign.Team{
		ID: cityTeam, Name: "市级宣讲组", Base: source.Teams[0].Base, Shifts: preset.OfficeHours(), Days: calendar.Days{Kind: calendar.Workdays},
		Limits: campaign.Limits{PerDay: perDay, DaysPerWeek: 1}, Count: cityTeams,
		Source: audience.Assumption("推定:驻霞山,每周出勤至多1日,每日至多3场"),
	})
}

// roster returns the days on which a team goes out: six or seven workdays of
// each quarter, evenly spread from a day that chance chooses.
func roster(days *calendar.Calendar, number int, chance func(int) int) []calendar.Range {
	var out []calendar.Range
	for quarter := range 4 {
		var work []date.Date
		first := date.New(year, time.Month(3*quarter+1), 1)
		for d := first; d < date.New(year, time.Month(3*quarter+4), 1); d++ {
			if days.IsWorkday(d) {
				work = append(work, d)
			}
		}
		n := 6 + (number+quarter)%2
		from := chance(len(work))
		var turns []date.Date
		for i := range n {
			turns = append(turns, work[(from+i*len(work)/n)%len(work)])
		}
		slices.Sort(turns)
		for _, d := range turns {
			out = append(out, calendar.On(d))
		}
	}
	return out
}
