// Package randprog draws random programmes for property tests. They are small,
// pass [campaign.Check], and are drawn so that every rule can bind.
package randprog

import (
	"context"
	"fmt"
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

// Checked draws a programme and checks it. What nobody could do, such as an
// activity whose laws no team masters, is taken out first.
func Checked(t *rapid.T) (campaign.Programme, *campaign.Checked) {
	p := Draw(t)
	q, err := campaign.Check(p)
	for _, f := range campaign.FindingsOf(err) {
		switch f.Code {
		case campaign.CodeHost:
			p.Assignments = nil
		case campaign.CodeNobody:
			for c := range p.Campaigns {
				for a := range p.Campaigns[c].Activities {
					p.Campaigns[c].Activities[a].Staff = campaign.Staff{}
					p.Campaigns[c].Activities[a].Laws = nil
				}
			}
		default:
			t.Fatalf("unexpected finding: %v", f)
		}
	}
	if err != nil {
		q, err = campaign.Check(p)
	}
	if err != nil {
		t.Fatalf("the programme is still not valid: %v", err)
	}
	return p, q
}

// Draw draws a programme. Pins are left to [Pin], which needs a plan.
func Draw(t *rapid.T) campaign.Programme {
	g := generator{T: t}
	from := date.New(2024, time.Month(g.n("month", 1, 11)), g.n("start", 1, 28))
	g.p = campaign.Programme{
		Name: "随机计划", Horizon: calendar.Range{From: from, To: from + date.Date(g.n("days", 0, 40))},
		Overlap: rapid.SampledFrom([]reach.Overlap{0, reach.Independent, 0.3, 2}).Draw(t, "overlap"),
		Joint:   g.chance("joint", 20),
	}
	if g.chance("zone", 10) {
		g.p.Timezone = "Europe/Berlin" // clocks change there
	}
	if g.chance("calendar", 70) {
		table, err := cn.Table(2024, 2025)
		if err != nil {
			t.Fatal(err)
		}
		g.p.Calendar = table
	}
	g.ground()
	g.people()
	g.units()
	g.teams()
	g.absences()
	g.venues()
	g.ways()
	g.formats()
	g.campaigns()
	g.wishes()
	g.held()
	return g.p
}

// generator draws the parts of a programme one after the other.
type generator struct {
	*rapid.T
	p campaign.Programme
}

func (g *generator) n(label string, least, most int) int {
	return rapid.IntRange(least, most).Draw(g.T, label)
}

func (g *generator) chance(label string, percent int) bool { return g.n(label, 1, 100) <= percent }

func one[T any](g *generator, label string, list ...T) T {
	return rapid.SampledFrom(list).Draw(g.T, label)
}

// some draws a subset of a list, in order.
func some[T any](g *generator, label string, list []T, percent int) []T {
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

func (g *generator) day(label string) date.Date {
	return g.p.Horizon.From + date.Date(g.n(label, 0, g.p.Horizon.Days()-1))
}

func (g *generator) window(label string) calendar.Range {
	a, b := g.day(label+"From"), g.day(label+"To")
	return calendar.Range{From: min(a, b), To: max(a, b)}
}

func (g *generator) areaIDs() []audience.AreaID {
	return ids(g.p.Areas, func(a audience.Area) audience.AreaID { return a.ID })
}

func (g *generator) unitIDs() []campaign.UnitID {
	return ids(g.p.Units, func(u campaign.Unit) campaign.UnitID { return u.ID })
}

func (g *generator) grade(label string) campaign.Grade {
	return one(g, label, campaign.Must, campaign.Should, campaign.May)
}

func (g *generator) point(label string) campaign.Point {
	if g.chance(label+"Unknown", 10) {
		return campaign.Point{}
	}
	return campaign.Point{Lat: 21 + float64(g.n(label+"Lat", 0, 40))/100, Lon: 110 + float64(g.n(label+"Lon", 0, 40))/100}
}

// ground draws counties, townships, villages, and a functional zone that may
// govern a township of another county.
func (g *generator) ground() {
	g.p.Areas = []audience.Area{{ID: "city", Name: "市", Level: audience.City}}
	for c := range g.n("counties", 1, 3) {
		county := audience.AreaID(fmt.Sprint("c", c))
		g.p.Areas = append(g.p.Areas, audience.Area{ID: county, Name: "县", Level: audience.County, Parent: "city", Languages: []string{"雷州话"}[:g.n("speaks", 0, 1)]})
		for k := range g.n("towns", 1, 3) {
			town := audience.Area{ID: audience.AreaID(fmt.Sprint(county, "t", k)), Name: "镇", Level: audience.Town, Parent: county}
			if c > 0 && g.chance("zone", 20) {
				town.GovernedBy = "c0"
			}
			g.p.Areas = append(g.p.Areas, town)
			if g.chance("village", 30) {
				g.p.Areas = append(g.p.Areas, audience.Area{ID: town.ID + "v", Name: "村", Level: audience.Village, Parent: town.ID})
			}
		}
	}
}

// people draws a group for each area but the city, some told apart further.
func (g *generator) people() {
	g.p.Segments = []audience.Segment{{ID: "pupils", Name: "学生"}, {ID: "villagers", Name: "村民"}}
	tags := []audience.SegmentID{"pupils", "villagers"}
	for i, a := range g.p.Areas[1:] {
		group := audience.Group{
			ID: audience.GroupID(fmt.Sprint("g", i)), Area: a.ID, Size: int64(g.n("size", 0, 3000)), Segments: some(g, "tags", tags, 50),
		}
		if g.chance("parts", 30) {
			group.Parts = []audience.Group{{ID: group.ID + "p", Size: group.Size / int64(g.n("share", 1, 3)), Segments: some(g, "partTags", tags, 50)}}
		}
		g.p.Groups = append(g.p.Groups, group)
	}
}

func (g *generator) groupIDs() []audience.GroupID {
	var out []audience.GroupID
	for _, x := range g.p.Groups {
		out = append(out, x.ID)
		for _, part := range x.Parts {
			out = append(out, part.ID)
		}
	}
	return out
}

func (g *generator) units() {
	g.p.Laws = []campaign.Law{{ID: "constitution", Name: "宪法"}, {ID: "drugs", Name: "禁毒法"}}
	for i := range g.n("units", 0, 5) {
		u := campaign.Unit{
			ID: campaign.UnitID(fmt.Sprint("u", i)), Name: "示例单位", Stalls: g.n("stalls", 0, 2), Area: one(g, "unitArea", g.areaIDs()...),
		}
		if g.chance("duty", 30) {
			u.Duties = []campaign.Duty{{
				Laws: some(g, "dutyLaws", []campaign.LawID{"constitution", "drugs"}, 40), Sessions: g.n("dutySessions", 0, 2), Grade: g.grade("dutyGrade"),
			}}
		}
		g.p.Units = append(g.p.Units, u)
	}
}

func (g *generator) teams() {
	shifts := []calendar.Hours{calendar.MustHours("08:30", "12:00"), calendar.MustHours("14:30", "17:30")}
	for i := range g.n("teams", 1, 3) {
		team := campaign.Team{
			ID: campaign.TeamID(fmt.Sprint("team", i)), Name: "宣讲小组", Shifts: shifts[:g.n("shifts", 1, 2)], Count: g.n("count", 0, 2),
			Base: campaign.Place{Point: g.point("base"), Area: "city"},
			Laws: some(g, "teamLaws", []campaign.LawID{"constitution", "drugs"}, 50),
			Limits: campaign.Limits{
				PerDay: g.n("perDay", 0, 3), PerWeek: g.n("perWeek", 0, 3), PerYear: g.n("perYear", 0, 6),
				DaysPerWeek: g.n("daysPerWeek", 0, 2), DaysPerYear: g.n("daysPerYear", 0, 4),
			},
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

// absences draws days on which some teams, one of several alike, or units cannot
// come.
func (g *generator) absences() {
	for i := range g.n("absences", 0, 2) {
		a := campaign.Absence{Days: g.window("away"), Units: some(g, "awayUnits", g.unitIDs(), 30), Reason: "请假"}
		for _, t := range some(g, "awayTeams", g.p.Teams, 40) {
			id := t.ID
			if t.Count > 1 {
				id = campaign.TeamID(fmt.Sprintf("%s#%d", t.ID, g.n(fmt.Sprint("awayOf", i), 1, t.Count)))
			}
			a.Teams = append(a.Teams, id)
		}
		if len(a.Teams)+len(a.Units) > 0 {
			g.p.Absences = append(g.p.Absences, a)
		}
	}
}

func (g *generator) venues() {
	hours := []calendar.Hours{calendar.MustHours("08:00", "11:30"), calendar.MustHours("15:00", "21:00")}
	settings := ids(campaign.DefaultSettings(), func(s campaign.Setting) campaign.SettingID { return s.ID })
	for i := range g.n("venues", 1, 7) {
		v := campaign.Venue{
			ID: campaign.VenueID(fmt.Sprint("v", i)), Name: "地点", Setting: one(g, "setting", settings[:3]...),
			Area: one(g, "venueArea", g.areaIDs()...), Point: g.point("venue"),
			Capacity: int64(g.n("capacity", 0, 500)), Parallel: g.n("parallel", 0, 2),
			Visits: campaign.Visits{PerMonth: g.n("visitsMonth", 0, 2), PerYear: g.n("visitsYear", 0, 3)},
		}
		if g.chance("opening", 40) {
			v.Opening = []campaign.Opening{{Hours: hours[:g.n("open", 1, 2)], Days: calendar.Days{Kind: calendar.Workdays}}}
			if g.chance("starts", 30) {
				v.Opening = append(v.Opening, campaign.Opening{Starts: []calendar.Hours{calendar.MustHours("09:10", "09:50"), calendar.MustHours("16:00", "16:01")}})
			}
		}
		for _, id := range some(g, "catchment", g.groupIDs(), 30) {
			v.Catchment = append(v.Catchment, campaign.Draw{Group: id, Draw: float64(g.n("draw", 0, 10)) / 10})
		}
		g.p.Venues = append(g.p.Venues, v)
	}
	if g.chance("closure", 40) {
		g.p.Closures = []campaign.Closure{{
			Days: g.window("closed"), Outdoor: g.chance("closeOutdoor", 50), Online: g.chance("closeOnline", 50),
			Areas: some(g, "closedIn", g.areaIDs(), 20), Reason: "台风",
		}}
	}
	if g.chance("season", 30) {
		g.p.Seasons = []campaign.Season{{Name: "夏季", Months: []int{6, 7, 8, 9}, Hours: hours[:1]}}
	}
}

// ways draws how long it takes to get about: by distance, with a ferry, or by
// a table that keeps no triangle inequality.
func (g *generator) ways() {
	if g.chance("ferry", 30) {
		g.p.Travel.Crossings = []campaign.Crossing{{Name: "轮渡", Areas: some(g, "islands", g.areaIDs()[1:], 30), Wait: time.Duration(g.n("ferryWait", 1, 60)) * time.Minute}}
		g.p.Travel.Access = time.Duration(g.n("access", 0, 10)) * time.Minute
	}
	if !g.chance("router", 25) {
		return
	}
	var points []campaign.Point
	for _, t := range g.p.Teams {
		points = append(points, t.Base.Point)
	}
	for _, v := range g.p.Venues {
		points = append(points, v.Point)
	}
	m := campaign.Matrix{Points: points}
	for range points {
		row := make([]time.Duration, len(points))
		for j := range row {
			row[j] = time.Duration(g.n("way", 0, 5_000_000)) * time.Millisecond
		}
		m.Times = append(m.Times, row)
	}
	g.p.Router = router{m}
}

// router is a matrix that nothing can change.
type router struct{ table campaign.Matrix }

// Durations looks the times up.
func (r router) Durations(ctx context.Context, from campaign.Point, to []campaign.Point, out []time.Duration) error {
	return r.table.Durations(ctx, from, slices.Clone(to), out)
}
