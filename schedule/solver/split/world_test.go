package split_test

import (
	"fmt"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// city draws a city of three counties in which everything is scarce: teams and
// units of the city and of counties, sessions, money, and days.
func city(t *rapid.T) campaign.Programme {
	n := func(label string, least, most int) int { return rapid.IntRange(least, most).Draw(t, label) }
	from := date.New(2024, 12, 25+n("from", 0, 6))
	p := campaign.Programme{
		Name: "示例市", Horizon: calendar.Range{From: from, To: from + date.Date(n("days", 3, 14))},
		Areas:    []audience.Area{{ID: "city", Name: "市", Level: audience.City}},
		Laws:     []campaign.Law{{ID: "constitution", Name: "宪法"}},
		Segments: []audience.Segment{{ID: "pupils", Name: "学生"}},
		Units: []campaign.Unit{
			{ID: "bureau", Name: "市局", Area: "city", Stalls: n("stalls", 0, 2), Duties: []campaign.Duty{{Sessions: 4}}},
			{ID: "court", Name: "市法院", Area: "city"},
		},
		Groups: []audience.Group{{ID: "staff", Area: "city", Size: 900}},
		Joint:  n("joint", 0, 3) == 0,
		Prices: campaign.Prices{Load: int64(n("load", 0, 1) * 500), TravelHour: int64(n("hour", 0, 1) * 1000)},
	}
	shift := []calendar.Hours{calendar.MustHours("08:00", "12:00"), calendar.MustHours("14:00", "18:00")}
	limits := func() campaign.Limits {
		return campaign.Limits{
			PerDay: n("perDay", 0, 2), PerWeek: n("perWeek", 0, 1) * n("week", 1, 4), DaysPerWeek: n("daysPerWeek", 0, 1) * n("dpw", 1, 3),
			PerYear: n("perYear", 0, 1) * n("year", 2, 8), DaysPerYear: n("daysPerYear", 0, 1) * n("dpy", 1, 6),
		}
	}
	p.Teams = []campaign.Team{
		{ID: "corps", Name: "宣讲小组", Base: campaign.Place{Area: "city"}, Shifts: shift, Count: n("count", 1, 3), Limits: limits()},
		{ID: "lecturers", Name: "讲师团", Unit: "bureau", Shifts: shift, Limits: limits()},
	}
	p.Venues = []campaign.Venue{
		{ID: "square", Name: "市民广场", Setting: "community", Area: "city", Capacity: int64(n("square", 0, 1) * 300), Parallel: 2},
		{ID: "hall", Name: "会堂", Setting: "organ", Area: "city", Catchment: []campaign.Draw{{Group: "staff", Draw: 1}}},
	}
	var hosts []campaign.UnitID
	for c := range 3 {
		county := audience.AreaID(fmt.Sprint("c", c))
		p.Areas = append(p.Areas, audience.Area{ID: county, Name: "县", Level: audience.County, Parent: "city"})
		unit := campaign.UnitID(fmt.Sprint("u", c))
		hosts = append(hosts, unit)
		p.Units = append(p.Units, campaign.Unit{ID: unit, Name: "县局", Area: county})
		for k := range n("towns", 1, 3) {
			town := audience.AreaID(fmt.Sprint(county, "t", k))
			size := int64(n("size", 1, 40) * 100)
			p.Areas = append(p.Areas, audience.Area{ID: town, Name: "镇", Level: audience.Town, Parent: county})
			p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(town), Area: town, Size: size, Parts: []audience.Group{
				{ID: audience.GroupID(town + "p"), Size: size / 3, Segments: []audience.SegmentID{"pupils"}},
			}})
			p.Venues = append(p.Venues, campaign.Venue{
				ID: campaign.VenueID(town), Name: "文化站", Setting: "village", Area: town, Capacity: int64(n("capacity", 0, 3) * 100),
				Point: campaign.Point{Lat: 21 + float64(c)/10, Lon: 110 + float64(k)/20},
			})
		}
	}
	if n("local", 0, 1) == 1 {
		p.Teams = append(p.Teams, campaign.Team{ID: "local", Name: "县宣讲小组", Base: campaign.Place{Area: "c1"}, Shifts: shift})
	}
	p.Formats = []campaign.Format{
		{ID: "talk", Name: "宣讲", Duration: time.Hour, Rate: 0.3},
		{ID: "fair", Name: "集市", Duration: 2 * time.Hour, Rate: 0.2},
		{ID: "show", Name: "展览", Duration: 30 * time.Hour, Rate: 0.1, Unattended: true},
	}
	team := campaign.Staff{Teams: campaign.Span{Least: 1, Most: n("teams", 1, 2)}}
	staffed := campaign.Staff{Units: []campaign.UnitID{"bureau"}, Pool: []campaign.UnitID{"court", "u1"}, Each: n("each", 0, 2), Different: 2}
	p.Campaigns = []campaign.Campaign{
		{ID: "tour", Name: "巡讲", Window: p.Horizon, Laws: []campaign.LawID{"constitution"}, Activities: []campaign.Activity{
			{ID: "talks", Name: "宣讲", Format: "talk", Staff: team, Sessions: campaign.Span{Least: n("least", 0, 5), Most: n("limited", 0, 1) * n("most", 5, 9)}, PerVenue: n("perVenue", 1, 3), DaysBetween: n("between", 0, 3), Cost: campaign.Yuan(int64(n("cost", 0, 3)))},
			{ID: "fairs", Name: "集市", Format: "fair", Staff: staffed, PerVenue: 2, Sessions: campaign.Span{Most: n("fairs", 0, 6)}, Cost: 150},
		}},
		{ID: "week", Name: "宣传周", Window: p.Horizon, Targets: []campaign.Target{{Areas: []audience.AreaID{"c0", "city"}[n("target", 0, 1):]}, {Segments: []audience.SegmentID{"pupils"}, Weight: 2}}, Activities: []campaign.Activity{
			{ID: "opening", Name: "启动仪式", Format: "fair", Where: campaign.Where{Venues: []campaign.VenueID{"square"}}, Staff: campaign.Staff{Teams: campaign.Span{Least: n("openers", 0, 1)}, Units: []campaign.UnitID{"bureau"}}, PerVenue: n("openings", 1, 3), Attendance: int64(n("expected", 0, 1) * 700)},
			{ID: "tasks", Name: "任务", Format: "talk", When: campaign.When{Days: calendar.Days{Kind: calendar.Workdays}}, PerVenue: 2},
			{ID: "boards", Name: "展板", Format: "show", Staff: campaign.Staff{Units: []campaign.UnitID{"court"}}, Sessions: campaign.Span{Most: n("boards", 1, 4)}},
		}},
	}
	p.Assignments = []campaign.Assignment{{ID: "task", Name: "任务分解", Activity: "tasks", Hosts: append(hosts, "bureau")[n("hosts", 0, 2):], Least: n("tasks", 1, 2)}}
	p.Commitments = []campaign.Commitment{
		{ID: "towns", Name: "镇街", Count: campaign.CountPlaces, Place: campaign.PlaceTown, Least: 5, Scope: campaign.Scope{Activities: []campaign.ActivityID{"talks", "opening"}}},
		{ID: "people", Name: "人数", Count: campaign.CountReach, Least: 2000, Grade: campaign.Should, Scope: campaign.Scope{Activities: []campaign.ActivityID{"talks", "opening"}}},
		{ID: "some", Name: "一县", Least: 2, Scope: campaign.Scope{Areas: []audience.AreaID{"c2"}, Units: []campaign.UnitID{"bureau", "u2"}}},
	}
	if n("budget", 0, 1) == 1 {
		p.Caps = append(p.Caps, campaign.Cap{ID: "money", Name: "经费", Budget: campaign.Money(n("money", 1, 900))})
	}
	if n("cap", 0, 1) == 1 {
		p.Caps = append(p.Caps, campaign.Cap{ID: "cap", Name: "总量", Sessions: n("capped", 1, 12), Scope: campaign.Scope{Campaigns: []campaign.CampaignID{"tour"}}})
	}
	for k := range n("windows", 0, 2) { // one half of the days each
		middle := from + (p.Horizon.To-from)/2
		half := []calendar.Range{{From: from, To: middle}, {From: middle + 1, To: p.Horizon.To}}[k]
		p.Caps = append(p.Caps, campaign.Cap{
			ID: campaign.CapID(fmt.Sprint("window", k)), Name: "均衡", Sessions: n("halved", 0, 3), Budget: campaign.Money(n("halfBudget", 1, 900)),
			Scope: campaign.Scope{Window: half, Settings: []campaign.SettingID{"village", "community"}[:n("settings", 0, 2)]},
		})
	}
	if n("unitCap", 0, 2) == 2 {
		p.Caps = append(p.Caps, campaign.Cap{ID: "bureau", Name: "市局", Sessions: n("bureaued", 1, 5), Scope: campaign.Scope{Units: []campaign.UnitID{"bureau"}}})
	}
	if n("held", 0, 1) == 1 {
		start := calendar.At(from-3, clock.Hour, time.UTC)
		for i, x := range [][2]string{{"opening", "square"}, {"talks", "c0t0"}, {"fairs", "hall"}} {
			p.Held = append(p.Held, campaign.Held{Reached: n("reached", 0, 3) > 0, Occurrence: campaign.Occurrence{
				ID: campaign.SessionID(fmt.Sprint("held", i)), Activity: campaign.ActivityID(x[0]), Venue: campaign.VenueID(x[1]),
				Start: start, End: start.Add(time.Hour), Teams: []campaign.TeamID{"lecturers"},
			}})
		}
	}
	return p
}
