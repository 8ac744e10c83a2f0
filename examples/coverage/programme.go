package main

import (
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/tally"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/returns"
)

// programme returns a county of two towns with two campaigns. Every figure is made
// up.
func programme() campaign.Programme {
	year := calendar.Year(2024)
	p := campaign.Programme{
		Name: "示例县2024年普法计划", Note: "示例，非官方计划", Horizon: year,
		Areas: []audience.Area{
			{ID: "county", Name: "示例县", Level: audience.County},
			{ID: "east", Name: "东镇", Level: audience.Town, Parent: "county"},
			{ID: "west", Name: "西镇", Level: audience.Town, Parent: "county"},
		},
		Segments: []audience.Segment{{ID: "pupils", Name: "学生"}, {ID: "villagers", Name: "村民"}},
		Units:    []campaign.Unit{{ID: "office", Name: "县普法办", Area: "county", Stalls: 9}},
		Formats: []campaign.Format{
			{ID: "lesson", Name: "法治课", Duration: time.Hour, Rates: []campaign.Rate{{Segment: "pupils", Rate: 0.35}}},
			{ID: "fair", Name: "普法市集", Duration: 2 * time.Hour, Rate: 0.06, Outdoor: true},
		},
		Venues: []campaign.Venue{
			{ID: "east-school", Name: "东镇中学", Setting: "school", Area: "east", Catchment: draws("east", 1, 0)},
			{ID: "west-school", Name: "西镇中学", Setting: "school", Area: "west", Catchment: draws("west", 1, 0)},
			{ID: "east-square", Name: "东镇广场", Setting: "village", Area: "east", Catchment: append(draws("east", 1, 1), draws("west", 0.2, 0.2)...)},
			{ID: "west-square", Name: "西镇广场", Setting: "village", Area: "west", Catchment: append(draws("west", 1, 1), draws("east", 0.2, 0.2)...)},
		},
		Campaigns: []campaign.Campaign{
			{ID: "constitution-week", Name: "宪法宣传周", Window: days(12, 1, 12, 7), Activities: []campaign.Activity{
				{ID: "lessons", Name: "宪法进校园", Level: audience.County, Host: "office", Format: "lesson", PerVenue: 2},
				{ID: "square", Name: "宪法市集", Level: audience.County, Host: "office", Format: "fair"},
			}},
			{ID: "civil-code-month", Name: "民法典宣传月", Window: days(5, 1, 5, 31), Activities: []campaign.Activity{
				{ID: "fairs", Name: "民法典市集", Level: audience.County, Host: "office", Format: "fair", PerVenue: 2},
			}},
		},
	}
	for _, g := range []struct {
		town, kind string
		size       int64
	}{{"east", "pupils", 1200}, {"east", "villagers", 6000}, {"west", "pupils", 800}, {"west", "villagers", 4500}} {
		p.Groups = append(p.Groups, audience.Group{
			ID: audience.GroupID(g.town + "-" + g.kind), Area: audience.AreaID(g.town), Size: g.size,
			Segments: []audience.SegmentID{audience.SegmentID(g.kind)},
		})
	}
	return p
}

// draws says how strongly a venue attracts a town's pupils and villagers.
func draws(town string, pupils, villagers float64) []campaign.Draw {
	return []campaign.Draw{{Group: audience.GroupID(town + "-pupils"), Draw: pupils}, {Group: audience.GroupID(town + "-villagers"), Draw: villagers}}
}

func days(fromMonth time.Month, from int, toMonth time.Month, to int) calendar.Range {
	return calendar.Range{From: date.New(2024, fromMonth, from), To: date.New(2024, toMonth, to)}
}

// planned returns the plan, written by hand.
func planned(q *campaign.Checked) schedule.Plan {
	plan := schedule.Plan{Programme: q.Programme().Name}
	for _, s := range []struct {
		id              campaign.SessionID
		activity, venue string
		day             date.Date
	}{
		{"F1", "fairs", "east-square", date.New(2024, 5, 11)},
		{"F2", "fairs", "west-square", date.New(2024, 5, 18)},
		{"F3", "fairs", "east-square", date.New(2024, 5, 25)},
		{"L1", "lessons", "east-school", date.New(2024, 12, 2)},
		{"L2", "lessons", "west-school", date.New(2024, 12, 3)},
		{"L3", "lessons", "east-school", date.New(2024, 12, 4)},
		{"S1", "square", "west-square", date.New(2024, 12, 5)},
		{"S2", "square", "east-square", date.New(2024, 12, 6)},
	} {
		start := s.day.MidnightIn(q.Location()).Add(9*time.Hour + 30*time.Minute)
		a := campaign.ActivityID(s.activity)
		_, c := q.Activity(a)
		plan.Sessions = append(plan.Sessions, schedule.Describe(q, campaign.Occurrence{
			ID: s.id, Campaign: c.ID, Activity: a, Venue: campaign.VenueID(s.venue),
			Start: start, End: start.Add(q.Shape(a).Duration), Units: []campaign.UnitID{"office"},
		}))
	}
	return plan
}

// returned is what the office filled in: one session was moved, one did not take
// place, and of the fairs in May only heads were counted.
func returned() returns.List {
	var list returns.List
	add := func(session campaign.SessionID, heads int64, outcome returns.Outcome, day date.Date, reason string) {
		r := returns.Return{
			ID: returns.ID(fmt.Sprintf("return-%s", session)), Session: session, Reporter: "office", Status: returns.Confirmed,
			Outcome: outcome, Reason: reason,
		}
		if day != 0 {
			r.Days = calendar.On(day)
		}
		if heads > 0 {
			r.Figures = []returns.Figure{{Measure: returns.Attendance, Amount: heads}}
		}
		list.Returns = append(list.Returns, r)
	}
	add("F1", 420, returns.Held, 0, "")
	add("F2", 310, returns.Held, 0, "")
	add("F3", 380, returns.Held, 0, "")
	add("L3", 0, returns.HeldLater, date.New(2024, 12, 9), "学校月考")
	add("S1", 0, returns.NotHeld, 0, "寒潮大风")
	return list
}

// survey is what some of those who came to the fairs in May answered: how many of
// the three they had been to by the end of the month.
func survey() (*tally.Intercept, error) {
	var s tally.Intercept
	for _, x := range []struct {
		session     string
		times       int
		respondents int64
	}{{"F1", 1, 34}, {"F1", 2, 14}, {"F1", 3, 2}, {"F2", 1, 41}, {"F2", 2, 7}, {"F2", 3, 2}, {"F3", 1, 31}, {"F3", 2, 17}, {"F3", 3, 2}} {
		if err := s.Add(x.session, x.times, x.respondents); err != nil {
			return nil, err
		}
	}
	return &s, nil
}
