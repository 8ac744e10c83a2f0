package randprog

import (
	"fmt"
	"slices"
	"time"

	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

func (g *generator) formats() {
	g.p.Formats = []campaign.Format{
		{ID: "lecture", Name: "讲座", Duration: time.Hour, SetUp: 15 * time.Minute, Rate: 0.1, Rates: []campaign.Rate{{Segment: "pupils", Rate: 0.3}}},
		{ID: "market", Name: "市集", Duration: 150 * time.Minute, Rate: 0.05, Outdoor: true},
		{ID: "boards", Name: "展览", Duration: time.Duration(g.n("boards", 1, 60)) * time.Hour, Rate: 0.02, Unattended: true},
		{ID: "live", Name: "直播", Duration: 45 * time.Minute, Online: true, SetUp: 10 * time.Minute},
		{ID: "all", Name: "全员大会", Duration: 30 * time.Minute, Rate: 1},
	}
	if g.chance("yields", 50) {
		g.p.Measures = []campaign.Measure{{ID: "leaflets", Name: "资料", Unit: "份", Kind: campaign.Material}}
		g.p.Formats[0].Yields = []campaign.Yield{{Measure: "leaflets", PerSession: 10, PerUnit: 3, PerAttendance: 1.5}}
	}
}

func (g *generator) campaigns() {
	for c := range g.n("campaigns", 1, 2) {
		camp := campaign.Campaign{ID: campaign.CampaignID(fmt.Sprint("camp", c)), Name: "主题宣传", Window: g.window("campaign")}
		if g.chance("targets", 40) {
			camp.Targets = []campaign.Target{{Segments: []audience.SegmentID{"pupils"}, Weight: 2}, {Weight: 0.5}}
		}
		if g.chance("campaignLaws", 30) {
			camp.Laws = []campaign.LawID{"constitution"}
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
		Format:      one[campaign.FormatID](g, "format", "lecture", "market", "boards", "live", "all"),
		PerVenue:    g.n("perVenue", 0, 2),
		DaysBetween: g.n("daysBetween", 0, 5),
		Attendance:  int64(g.n("attendance", 0, 1)) * 120,
		Cost:        campaign.Yuan(int64(g.n("cost", 0, 100))),
		Sessions:    campaign.Span{Least: g.n("least", 0, 3)},
		Grade:       g.grade("grade"),
	}
	if g.chance("most", 60) || a.Format == "boards" {
		a.Sessions.Most = a.Sessions.Least + g.n("more", 1, 3)
	}
	if a.Format == "all" && g.chance("parts", 50) { // on site, with a stream beside it
		a.Parts = []campaign.Part{
			{ID: "speech", Name: "讲话", Format: "all", Duration: 20 * time.Minute},
			{ID: "talk", Name: "讲座", Format: "lecture", Offset: 20 * time.Minute, Duration: 25 * time.Minute},
			{ID: "stream", Name: "直播", Format: "live", Duration: 45 * time.Minute},
		}
	}
	g.invite(&a)
	g.timing(&a)
	if a.Format != "boards" && g.chance("teams", 60) {
		g.touring(&a)
	}
	if units := g.unitIDs(); len(units) > 1 && g.chance("staff", 40) {
		a.Staff.Units = units[:g.n("named", 0, 1)]
		a.Staff.Pool = slices.Clone(units[1:])
		a.Staff.Each = g.n("each", 0, len(units)-1)
		a.Staff.Different = g.n("different", 0, len(units)-1)
	}
	return a
}

func (g *generator) invite(a *campaign.Activity) {
	if g.chance("invited", 20) {
		a.Invited = some(g, "guests", g.groupIDs(), 40)
	}
	if g.chance("audience", 20) {
		a.Audience = []audience.SegmentID{"villagers"}
	}
	if g.chance("where", 20) {
		a.Where.Areas = some(g, "whereAreas", g.areaIDs(), 60)
		if !slices.ContainsFunc(g.p.Venues, func(v campaign.Venue) bool { return slices.Contains(a.Where.Areas, v.Area) }) {
			a.Where.Areas = nil
		}
	}
}

func (g *generator) timing(a *campaign.Activity) {
	if g.chance("days", 40) {
		a.When.Days.Kind = one(g, "kind", calendar.Workdays, calendar.RestDays)
	}
	if g.chance("hours", 40) {
		a.When.Hours = []calendar.Hours{calendar.MustHours("09:00", "11:45"), calendar.MustHours("14:00", "18:00")}
		if g.chance("odd", 20) {
			a.When.Hours = []calendar.Hours{calendar.MustHours("09:05", "09:10"), calendar.MustHours("09:11", "18:00")}
		}
	}
	a.When.Grid = one(g, "grid", 0, -1, 30*time.Minute, 7*time.Minute)
	a.When.LeadDays = g.n("lead", 0, 3)
	if g.chance("run", 20) {
		a.When.ConsecutiveDays = g.n("running", 2, 3)
		a.Sessions.Most *= a.When.ConsecutiveDays
	}
}

func (g *generator) touring(a *campaign.Activity) {
	a.Staff.Teams.Least = g.n("teamsLeast", 0, 2)
	a.Staff.Teams.Most = a.Staff.Teams.Least + g.n("teamsMore", 0, 1)
	a.Staff.Dialect = g.chance("needsDialect", 20)
	if laws := some(g, "laws", []campaign.LawID{"constitution", "drugs"}, 30); g.masters(laws) {
		a.Laws = laws
	}
	if able := g.able(a.Laws); a.Staff.Teams.Least > able {
		a.Staff.Teams.Least = able
	}
	if g.chance("from", 20) {
		a.Staff.From = some(g, "list", ids(g.p.Teams, func(t campaign.Team) campaign.TeamID { return t.ID }), 70)
	}
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
	for i := range g.n("commitments", 0, 3) {
		c := campaign.Commitment{
			ID: campaign.CommitmentID(fmt.Sprint("goal", i)), Name: "任务", Least: int64(g.n("goalLeast", 1, 4)),
			Grade: g.grade("goalGrade"), Weight: int64(g.n("goalWeight", 0, 3)),
			Count: one(g, "goalCount", campaign.CountSessions, campaign.CountPlaces, campaign.CountReach, campaign.CountUnits, campaign.CountShare),
			Place: one(g, "goalPlace", campaign.PlaceVenue, campaign.PlaceVillage, campaign.PlaceTown, campaign.PlaceCounty, campaign.PlaceCountySetting),
		}
		c.Scope = g.scope("goal")
		if c.Count == campaign.CountReach {
			c.Least *= 50
			c.Segment = some(g, "goalSegment", []audience.SegmentID{"pupils", "villagers"}, 30)
			c.Living = some(g, "goalLiving", g.areaIDs(), 20)
			if g.chance("goalTimes", 40) {
				if c.Times.Least = g.n("timesLeast", 0, 3); g.chance("timesLimited", 50) {
					c.Times.Most = max(1, c.Times.Least) + g.n("timesMore", 0, 2)
				}
			}
		}
		if c.Count == campaign.CountShare {
			c.Least *= 25
			c.Topic = []campaign.LawID{"constitution"}
		}
		g.p.Commitments = append(g.p.Commitments, c)
	}
	if g.chance("cap", 40) {
		g.p.Caps = append(g.p.Caps, campaign.Cap{ID: "cap", Name: "上限", Scope: g.scope("cap"), Sessions: g.n("capSessions", 1, 4)})
	}
	if g.chance("budget", 30) {
		g.p.Caps = append(g.p.Caps, campaign.Cap{ID: "budget", Name: "经费", Budget: campaign.Yuan(int64(g.n("yuan", 1, 300)))})
	}
	if len(g.p.Units) > 0 && g.chance("assign", 40) {
		as := campaign.Assignment{
			ID: "task", Name: "任务分解", Activity: g.p.Campaigns[0].Activities[0].ID, Grade: campaign.Should, Least: g.n("taskLeast", 0, 2),
			Hosts: some(g, "hosts", g.unitIDs(), 50),
		}
		if len(as.Hosts) == 0 {
			as.Hosts = g.unitIDs()[:1]
		}
		if g.chance("taskWindow", 30) {
			as.Window = g.window("task")
		}
		g.p.Assignments = []campaign.Assignment{as}
	}
	g.p.Visits = campaign.Visits{PerMonth: g.n("allMonth", 0, 3)}
	g.p.Prices = campaign.Prices{TravelHour: int64(g.n("priceHour", 0, 2)) * 700, Yuan: int64(g.n("priceYuan", 0, 1)) * 3, Load: int64(g.n("priceLoad", 0, 1)) * 500}
}

func (g *generator) scope(label string) (s campaign.Scope) {
	s.Areas = some(g, label+"Areas", g.areaIDs(), 20)
	if g.chance(label+"Window", 40) {
		s.Window = g.window(label)
	}
	if len(g.p.Units) > 0 && g.chance(label+"Units", 20) {
		s.Units = []campaign.UnitID{g.p.Units[0].ID}
	}
	if g.chance(label+"Laws", 15) {
		s.Laws = []campaign.LawID{"constitution"}
	}
	if g.chance(label+"Settings", 15) {
		s.Settings = []campaign.SettingID{"village"}
	}
	if g.chance(label+"Campaigns", 15) {
		s.Campaigns = []campaign.CampaignID{"camp0"}
	}
	return s
}

// held draws sessions from before the horizon, and some from within it.
func (g *generator) held() {
	loc, err := time.LoadLocation(g.p.Timezone)
	if err != nil || g.p.Timezone == "" {
		loc = time.FixedZone("", 8*60*60)
	}
	for i := range g.n("held", 0, 2) {
		camp := one(g, "heldCampaign", g.p.Campaigns...)
		h := campaign.Held{Reached: g.chance("reached", 50), Occurrence: campaign.Occurrence{
			ID: campaign.SessionID(fmt.Sprint("held", i)), Campaign: camp.ID,
			Activity: one(g, "heldActivity", camp.Activities...).ID, Venue: one(g, "heldVenue", g.p.Venues...).ID,
		}}
		day := g.day("heldDay")
		if g.chance("before", 70) {
			day = g.p.Horizon.From - 1
		}
		h.Start = calendar.At(day, 9*clock.Hour, loc)
		if g.chance("heldEnds", 50) {
			h.End = h.Start.Add(time.Duration(g.n("heldHours", 1, 50)) * time.Hour)
		}
		g.p.Held = append(g.p.Held, h)
	}
}
