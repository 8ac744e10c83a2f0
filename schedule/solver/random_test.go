package solver_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/rickb777/date/v2"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
)

// generator draws programmes that are valid and in which every rule can bind.
type generator struct {
	*rapid.T
	p campaign.Programme
}

func (g generator) n(label string, least, most int) int {
	return rapid.IntRange(least, most).Draw(g.T, label)
}

func (g generator) chance(label string, percent int) bool { return g.n(label, 1, 100) <= percent }

// some draws a subset of a list, in order.
func some[T any](g generator, label string, list []T, percent int) []T {
	var out []T
	for i, x := range list {
		if g.chance(fmt.Sprint(label, i), percent) {
			out = append(out, x)
		}
	}
	return out
}

func ids[T any, ID any](list []T, id func(T) ID) []ID {
	out := make([]ID, len(list))
	for i, x := range list {
		out[i] = id(x)
	}
	return out
}

func (g generator) day(label string) date.Date {
	return g.p.Horizon.From + date.Date(g.n(label, 0, g.p.Horizon.Days()-1))
}

func (g generator) window(label string) calendar.Range {
	a, b := g.day(label+"From"), g.day(label+"To")
	return calendar.Range{From: min(a, b), To: max(a, b)}
}

func randomProgramme(t *rapid.T) campaign.Programme {
	g := generator{T: t}
	from := date.New(2024, time.Month(g.n("month", 1, 11)), g.n("start", 1, 28))
	g.p = campaign.Programme{
		Name: "随机计划", Horizon: calendar.Range{From: from, To: from + date.Date(g.n("days", 0, 40))},
		Overlap: rapid.SampledFrom([]reach.Overlap{0, reach.Independent, 0.3, 2}).Draw(t, "overlap"),
		Joint:   g.chance("joint", 20),
	}
	if g.chance("calendar", 70) {
		table, err := cn.Table(2024, 2025)
		if err != nil {
			t.Fatal(err)
		}
		g.p.Calendar = table
	}
	g.ground()
	g.who()
	g.where()
	g.work()
	g.wishes()
	return g.p
}

func (g *generator) ground() {
	g.p.Areas = []audience.Area{{ID: "city", Name: "市", Level: audience.City}}
	for c := range g.n("counties", 1, 3) {
		county := audience.AreaID(fmt.Sprint("c", c))
		g.p.Areas = append(g.p.Areas, audience.Area{ID: county, Name: "县", Level: audience.County, Parent: "city", Languages: []string{"雷州话"}[:g.n("speaks", 0, 1)]})
		for k := range g.n("towns", 1, 3) {
			g.p.Areas = append(g.p.Areas, audience.Area{ID: audience.AreaID(fmt.Sprint(county, "t", k)), Name: "镇", Level: audience.Town, Parent: county})
		}
	}
	g.p.Segments = []audience.Segment{{ID: "pupils", Name: "学生"}, {ID: "villagers", Name: "村民"}}
	for i, a := range g.p.Areas[1:] {
		g.p.Groups = append(g.p.Groups, audience.Group{
			ID: audience.GroupID(fmt.Sprint("g", i)), Area: a.ID, Size: int64(g.n("size", 0, 3000)),
			Segments: some(*g, "tags", []audience.SegmentID{"pupils", "villagers"}, 50),
		})
	}
}

func (g *generator) areaIDs() []audience.AreaID {
	return ids(g.p.Areas, func(a audience.Area) audience.AreaID { return a.ID })
}

func (g *generator) point(label string) campaign.Point {
	return campaign.Point{Lat: 21 + float64(g.n(label+"Lat", 0, 40))/100, Lon: 110 + float64(g.n(label+"Lon", 0, 40))/100}
}

func (g *generator) who() {
	g.p.Laws = []campaign.Law{{ID: "constitution", Name: "宪法"}, {ID: "drugs", Name: "禁毒法"}}
	for i := range g.n("units", 0, 5) {
		g.p.Units = append(g.p.Units, campaign.Unit{
			ID: campaign.UnitID(fmt.Sprint("u", i)), Name: "示例单位", Stalls: g.n("stalls", 0, 2),
			Area: rapid.SampledFrom(g.areaIDs()).Draw(g.T, "unitArea"),
		})
	}
	for i := range g.n("teams", 1, 3) {
		shifts := []calendar.Hours{calendar.MustHours("08:30", "12:00"), calendar.MustHours("14:30", "17:30")}
		team := campaign.Team{
			ID: campaign.TeamID(fmt.Sprint("team", i)), Name: "宣讲小组", Shifts: shifts[:g.n("shifts", 1, 2)], Count: g.n("count", 0, 2),
			Base:   campaign.Place{Point: g.point("base"), Area: "city"},
			Laws:   some(*g, "teamLaws", []campaign.LawID{"constitution", "drugs"}, 50),
			Limits: campaign.Limits{PerDay: g.n("perDay", 0, 3), PerWeek: g.n("perWeek", 0, 3), PerYear: g.n("perYear", 0, 6), DaysPerWeek: g.n("daysPerWeek", 0, 2), DaysPerYear: g.n("daysPerYear", 0, 4)},
		}
		if g.chance("dialect", 50) {
			team.Languages = []string{"雷州话"}
		}
		if len(g.p.Units) > 0 && g.chance("teamUnit", 50) {
			team.Unit = g.p.Units[0].ID
		}
		if g.chance("workdays", 60) {
			team.Days.Kind = calendar.Workdays
		}
		g.p.Teams = append(g.p.Teams, team)
	}
}

func (g *generator) where() {
	hours := []calendar.Hours{calendar.MustHours("08:00", "11:30"), calendar.MustHours("15:00", "21:00")}
	settings := ids(campaign.DefaultSettings(), func(s campaign.Setting) campaign.SettingID { return s.ID })
	for i := range g.n("venues", 1, 7) {
		v := campaign.Venue{
			ID: campaign.VenueID(fmt.Sprint("v", i)), Name: "地点", Setting: rapid.SampledFrom(settings[:3]).Draw(g.T, "setting"),
			Area: rapid.SampledFrom(g.areaIDs()).Draw(g.T, "venueArea"), Point: g.point("venue"),
			Capacity: int64(g.n("capacity", 0, 500)), Parallel: g.n("parallel", 0, 2),
			Visits: campaign.Visits{PerMonth: g.n("visitsMonth", 0, 2), PerYear: g.n("visitsYear", 0, 3)},
		}
		if g.chance("opening", 40) {
			v.Opening = []campaign.Opening{{Hours: hours[:g.n("open", 1, 2)], Days: calendar.Days{Kind: calendar.Workdays}}}
		}
		for _, gr := range some(*g, "catchment", g.p.Groups, 30) {
			v.Catchment = append(v.Catchment, campaign.Draw{Group: gr.ID, Draw: float64(g.n("draw", 0, 10)) / 10})
		}
		g.p.Venues = append(g.p.Venues, v)
	}
	if g.chance("closure", 40) {
		g.p.Closures = []campaign.Closure{{Days: g.window("closed"), Outdoor: g.chance("closeOutdoor", 50), Areas: some(*g, "closedIn", g.areaIDs(), 20), Reason: "台风"}}
	}
	if g.chance("season", 30) {
		g.p.Seasons = []campaign.Season{{Name: "夏季", Months: []int{6, 7, 8, 9}, Hours: hours[:1]}}
	}
}

func (g *generator) work() {
	g.p.Formats = []campaign.Format{
		{ID: "lecture", Name: "讲座", Duration: time.Hour, SetUp: 15 * time.Minute, Rate: 0.1, Rates: []campaign.Rate{{Segment: "pupils", Rate: 0.3}}},
		{ID: "market", Name: "市集", Duration: 150 * time.Minute, Rate: 0.05, Outdoor: true},
		{ID: "boards", Name: "展览", Duration: time.Duration(g.n("boards", 1, 60)) * time.Hour, Rate: 0.02, Unattended: true},
		{ID: "live", Name: "直播", Duration: 45 * time.Minute, Online: true},
		{ID: "all", Name: "全员大会", Duration: 30 * time.Minute, Rate: 1},
	}
	for c := range g.n("campaigns", 1, 2) {
		camp := campaign.Campaign{ID: campaign.CampaignID(fmt.Sprint("camp", c)), Name: "主题宣传", Window: g.window("campaign")}
		if g.chance("targets", 40) {
			camp.Targets = []campaign.Target{{Segments: []audience.SegmentID{"pupils"}, Weight: 2}, {Weight: 0.5}}
		}
		for a := range g.n("activities", 1, 3) {
			camp.Activities = append(camp.Activities, g.activity(fmt.Sprint("a", c, a)))
		}
		g.p.Campaigns = append(g.p.Campaigns, camp)
	}
}

func (g *generator) activity(id string) campaign.Activity {
	a := campaign.Activity{
		ID: campaign.ActivityID(id), Name: "活动",
		Format:      rapid.SampledFrom([]campaign.FormatID{"lecture", "market", "boards", "live", "all"}).Draw(g.T, "format"),
		PerVenue:    g.n("perVenue", 0, 2),
		DaysBetween: g.n("daysBetween", 0, 5),
		Attendance:  int64(g.n("attendance", 0, 1)) * 120,
		Cost:        campaign.Yuan(int64(g.n("cost", 0, 100))),
		Sessions:    campaign.Span{Least: g.n("least", 0, 3)},
	}
	if g.chance("most", 60) || a.Format == "boards" {
		a.Sessions.Most = a.Sessions.Least + g.n("more", 1, 3)
	}
	a.Grade = rapid.SampledFrom([]campaign.Grade{campaign.Must, campaign.Should, campaign.May}).Draw(g.T, "grade")
	if g.chance("days", 40) {
		a.When.Days.Kind = rapid.SampledFrom([]calendar.DaysKind{calendar.Workdays, calendar.RestDays}).Draw(g.T, "kind")
	}
	if g.chance("hours", 40) {
		a.When.Hours = []calendar.Hours{calendar.MustHours("09:00", "11:45"), calendar.MustHours("14:00", "18:00")}
	}
	a.When.Grid = rapid.SampledFrom([]time.Duration{0, -1, 30 * time.Minute, 7 * time.Minute}).Draw(g.T, "grid")
	a.When.LeadDays = g.n("lead", 0, 3)
	if a.Format != "boards" && g.chance("run", 20) {
		a.When.ConsecutiveDays = g.n("running", 2, 3)
		a.Sessions.Most *= a.When.ConsecutiveDays
	}
	if a.Format != "boards" && g.chance("teams", 60) {
		a.Staff.Teams.Least = g.n("teamsLeast", 1, 2)
		a.Staff.Dialect = g.chance("needsDialect", 20)
		if able := some(*g, "laws", []campaign.LawID{"constitution", "drugs"}, 30); g.masters(able) {
			a.Laws = able
		}
		if a.Staff.Teams.Least > g.able(a.Laws) {
			a.Staff.Teams.Least = g.able(a.Laws)
		}
	}
	units := ids(g.p.Units, func(u campaign.Unit) campaign.UnitID { return u.ID })
	if len(units) > 1 && a.Format != "boards" && g.chance("staff", 40) {
		a.Staff.Units = units[:g.n("named", 0, 1)]
		a.Staff.Pool = slices.Clone(units[1:])
		a.Staff.Each = g.n("each", 0, len(units)-1)
		a.Staff.Different = g.n("different", 0, len(units)-1)
	}
	return a
}

// able counts the teams that master one of the laws at least, or any if there
// are none.
func (g *generator) able(laws []campaign.LawID) int {
	n := 0
	for _, t := range g.p.Teams {
		if len(t.Laws) == 0 || len(laws) == 0 || slices.ContainsFunc(laws, func(l campaign.LawID) bool { return slices.Contains(t.Laws, l) }) {
			n += max(1, t.Count)
		}
	}
	return n
}

func (g *generator) masters(laws []campaign.LawID) bool {
	for _, l := range laws {
		if !slices.ContainsFunc(g.p.Teams, func(t campaign.Team) bool { return len(t.Laws) == 0 || slices.Contains(t.Laws, l) }) {
			return false
		}
	}
	return true
}

func (g *generator) wishes() {
	first := g.p.Campaigns[0].Activities[0]
	for i := range g.n("commitments", 0, 3) {
		c := campaign.Commitment{
			ID: campaign.CommitmentID(fmt.Sprint("goal", i)), Name: "任务", Least: int64(g.n("goalLeast", 1, 4)),
			Grade: rapid.SampledFrom([]campaign.Grade{campaign.Must, campaign.Should, campaign.May}).Draw(g.T, "goalGrade"),
			Count: rapid.SampledFrom([]campaign.Count{campaign.CountSessions, campaign.CountPlaces, campaign.CountReach, campaign.CountUnits}).Draw(g.T, "goalCount"),
			Place: rapid.SampledFrom([]campaign.PlaceKind{campaign.PlaceVenue, campaign.PlaceTown, campaign.PlaceCounty, campaign.PlaceCountySetting}).Draw(g.T, "goalPlace"),
		}
		c.Scope.Areas = some(*g, "goalAreas", g.areaIDs(), 20)
		if g.chance("goalWindow", 40) {
			c.Scope.Window = g.window("goal")
		}
		if len(g.p.Units) > 0 && g.chance("goalUnits", 20) {
			c.Scope.Units = []campaign.UnitID{g.p.Units[0].ID}
		}
		g.p.Commitments = append(g.p.Commitments, c)
	}
	if g.chance("cap", 40) {
		g.p.Caps = append(g.p.Caps, campaign.Cap{ID: "cap", Name: "上限", Scope: campaign.Scope{Areas: some(*g, "capAreas", g.areaIDs(), 30)}, Sessions: g.n("capSessions", 1, 4)})
	}
	if g.chance("budget", 30) {
		g.p.Caps = append(g.p.Caps, campaign.Cap{ID: "budget", Name: "经费", Budget: campaign.Yuan(int64(g.n("yuan", 1, 300)))})
	}
	if len(g.p.Units) > 0 && first.Format != "boards" && g.chance("assign", 40) {
		g.p.Assignments = []campaign.Assignment{{ID: "task", Name: "任务分解", Activity: first.ID, Hosts: []campaign.UnitID{g.p.Units[0].ID}, Grade: campaign.Should}}
	}
	g.p.Visits = campaign.Visits{PerMonth: g.n("allMonth", 0, 3)}
	g.p.Prices = campaign.Prices{TravelHour: int64(g.n("priceHour", 0, 2)) * 700, Yuan: int64(g.n("priceYuan", 0, 1)) * 3, Load: int64(g.n("priceLoad", 0, 1)) * 500}
}

// shuffled returns the programme with every list in another order.
func shuffled(p campaign.Programme, seed uint64) campaign.Programme {
	r := rand.New(rand.NewPCG(seed, 7))
	mix(r, &p.Areas)
	mix(r, &p.Segments)
	mix(r, &p.Groups)
	mix(r, &p.Laws)
	mix(r, &p.Units)
	mix(r, &p.Teams)
	mix(r, &p.Venues)
	mix(r, &p.Formats)
	mix(r, &p.Campaigns)
	for i := range p.Campaigns {
		mix(r, &p.Campaigns[i].Activities)
	}
	mix(r, &p.Commitments)
	mix(r, &p.Caps)
	mix(r, &p.Closures)
	for i := range p.Venues {
		mix(r, &p.Venues[i].Catchment)
	}
	return p
}

func mix[T any](r *rand.Rand, list *[]T) {
	*list = slices.Clone(*list)
	r.Shuffle(len(*list), func(i, j int) { (*list)[i], (*list)[j] = (*list)[j], (*list)[i] })
}
