package sheet

import (
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// teamDay is a day out of a team.
type teamDay struct {
	team campaign.TeamID
	day  date.Date
}

// teams is the sheet of itineraries: the stops of each team day by day, with
// the travel before each and back at the end.
func (b *book) teams() page {
	p := b.start(b.Say(paper.SheetTeams))
	p.notes = append(p.notes, b.Say(paper.SheetTravelNote))
	p.freeze, p.filter = 2, true
	t := table{columns: []column{
		{head: paper.SheetTeam, most: 22},
		{head: paper.SheetDate, most: 12, kind: dayKind},
		{head: paper.SheetWeekday, most: 5, kind: centreKind},
		{head: paper.SheetStop, most: 6, kind: centreKind},
		{head: paper.SheetTravel, most: 10, kind: countKind},
		{head: paper.SheetHours, most: 12, kind: centreKind},
		{head: paper.SheetActivity, most: 26},
		{head: paper.SheetCounty, most: 20},
		{head: paper.SheetTown, most: 12},
		{head: paper.SheetVenue, most: 32},
		{head: paper.SheetReturn, most: 10, kind: countKind},
		{head: paper.SheetID, most: 22},
	}}
	tours, secret := b.tours()
	days := make(map[campaign.TeamID][]date.Date) // sessions are in order of time, and so are these
	for _, s := range b.shown {
		d := b.Date(s)
		for _, id := range s.Teams {
			if n := len(days[id]); n == 0 || days[id][n-1] != d {
				days[id] = append(days[id], d)
			}
		}
	}
	for _, team := range b.Q.Teams() {
		for _, d := range days[team.ID] {
			key := teamDay{team.ID, d}
			t.rows = append(t.rows, b.tour(&team, tours[key], secret[key])...)
		}
	}
	p.notes = append(p.notes, b.count(len(t.rows), b.hiddenStops()))
	p.tables = []table{t}
	return p
}

// tours groups the stops that may be shown by team and day, and marks the days
// that have others besides.
func (b *book) tours() (tours map[teamDay][]schedule.Session, secret map[teamDay]bool) {
	tours, secret = make(map[teamDay][]schedule.Session), make(map[teamDay]bool)
	for _, s := range b.shown {
		for _, id := range s.Teams {
			key := teamDay{id, b.Date(s)}
			tours[key] = append(tours[key], s)
		}
	}
	for _, s := range b.hidden {
		for _, id := range s.Teams {
			secret[teamDay{id, b.Date(s)}] = true
		}
	}
	return tours, secret
}

// hiddenStops counts the stops of teams that are not listed.
func (b *book) hiddenStops() int {
	n := 0
	for _, s := range b.hidden {
		n += len(s.Teams)
	}
	return n
}

// tour returns the rows of a team-day. On a day with stops that are only
// counted no travel is stated, since it would tell how far away they are.
func (b *book) tour(team *campaign.Team, stops []schedule.Session, secret bool) [][]any {
	var rows [][]any
	at := team.Base
	for i, s := range stops {
		next := b.Q.PlaceOf(team, s.Activity, b.Q.Venue(s.Venue))
		var there, back any
		if !secret {
			there = minutes(b.Q.TravelTime(at, next))
			if i == len(stops)-1 {
				back = minutes(b.Q.TravelTime(next, team.Base))
			}
		}
		at = next
		rows = append(rows, []any{
			team.Name, day(b.Date(s)), b.weekday(s), i + 1, there, b.Hours(s), b.Activity(s),
			b.Area(s, audience.County), b.Area(s, audience.Town), b.Venue(s), back, verbatim(s.ID),
		})
	}
	return rows
}

// minutes returns a travel time in minutes, rounded up.
func minutes(d time.Duration) int { return int((d + time.Minute - 1) / time.Minute) }
