package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// perTick is the length of a tick: one unit of the literature is 10 s, so that
// its fourth decimal is a millisecond and every horizon fits one day.
const perTick = time.Millisecond

func duration(ticks int64) time.Duration { return time.Duration(ticks) * perTick }

// programme poses the instance for so many teams. A customer is a venue with
// one group of as many people as it scores, all of whom come; a window holds
// the start; the teams are interchangeable, with one shift from the opening to
// the closing of the depot; travel is a table. Customers with the same time of
// service share an activity.
func (in *orienteering) programme(teams int) campaign.Programme {
	p := frame(in.name)
	points := make([]campaign.Point, len(in.vertices))
	for i, v := range in.vertices {
		points[i] = in.point(v)
	}
	depot := in.vertices[0]
	p.Router = in.matrix(points)
	p.Teams = []campaign.Team{{
		ID: "team", Name: "team", Base: campaign.Place{Point: points[0], Area: everywhere}, Count: teams,
		Shifts: []calendar.Hours{{From: clock.Clock(duration(depot.opens)), To: clock.Clock(duration(depot.closes))}},
	}}
	c := &p.Campaigns[0]
	activity := make(map[int64]int)
	for i, v := range in.vertices {
		if i == 0 {
			continue
		}
		id := customer(i)
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(id), Area: everywhere, Size: v.score})
		// A start after the horizon is none.
		starts := calendar.Hours{From: clock.Clock(duration(min(v.opens, maxHorizon*tick))), To: clock.Clock(duration(min(v.closes, maxHorizon*tick)))}
		p.Venues = append(p.Venues, campaign.Venue{
			ID: id, Name: string(id), Setting: anything, Area: everywhere, Point: points[i],
			Catchment: []campaign.Draw{{Group: audience.GroupID(id), Draw: 1}},
			Opening:   []campaign.Opening{{Starts: []calendar.Hours{starts}}},
		})
		a, known := activity[v.service]
		if !known {
			a = len(c.Activities)
			activity[v.service] = a
			service := duration(v.service)
			c.Activities = append(c.Activities, campaign.Activity{
				ID: campaign.ActivityID("serve-" + service.String()), Name: "service of " + service.String(), Format: visit, Duration: service,
				When:  campaign.When{Grid: -1},
				Staff: campaign.Staff{Teams: campaign.Span{Least: 1}},
			})
		}
		c.Activities[a].Where.Venues = append(c.Activities[a].Where.Venues, id)
	}
	return p
}

// customer returns the venue of a vertex.
func customer(i int) campaign.VenueID { return campaign.VenueID("c" + strconv.Itoa(i)) }

// point puts a vertex on the globe, shrunk so that the largest instance fits
// and moved off the point that means "not known". Nothing depends on it but
// which points are the same.
func (in *orienteering) point(v vertex) campaign.Point {
	const shrink = 60.0 / (maxCoordinate * tick)
	return campaign.Point{Lat: float64(v.y) * shrink, Lon: 100 + float64(v.x)*shrink}
}

// matrix returns the travel times between all vertices.
func (in *orienteering) matrix(points []campaign.Point) campaign.Matrix {
	m := campaign.Matrix{Points: points, Times: make([][]time.Duration, len(points))}
	for i := range points {
		m.Times[i] = make([]time.Duration, len(points))
		for j := range points {
			m.Times[i][j] = duration(in.travel(i, j))
		}
	}
	return m
}

// routes reads the tours off a plan: the customers of each team that has any,
// in the order of time; the teams in order.
func (in *orienteering) routes(plan schedule.Plan) ([][]int, error) {
	tours := make(map[campaign.TeamID][]int)
	var teams []campaign.TeamID
	sessions := slices.Clone(plan.Sessions)
	schedule.Sort(sessions)
	for _, s := range sessions {
		i, err := strconv.Atoi(strings.TrimPrefix(string(s.Venue), "c"))
		if err != nil || len(s.Teams) != 1 {
			return nil, fmt.Errorf("%s: session %s at %s by %d teams is no visit of a customer", in.name, s.ID, s.Venue, len(s.Teams))
		}
		if len(tours[s.Teams[0]]) == 0 {
			teams = append(teams, s.Teams[0])
		}
		tours[s.Teams[0]] = append(tours[s.Teams[0]], i)
	}
	slices.SortFunc(teams, func(a, b campaign.TeamID) int {
		if d := len(a) - len(b); d != 0 { // team#2 before team#10
			return d
		}
		return strings.Compare(string(a), string(b))
	})
	routes := [][]int{}
	for _, t := range teams {
		routes = append(routes, tours[t])
	}
	return routes, nil
}
