package campaign_test

import (
	"context"
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// mistake is an edit of the full programme that makes it wrong in one way.
type mistake struct {
	name  string
	code  campaign.Code
	path  string
	value string
	edit  func(*campaign.Programme)
}

type prog = campaign.Programme

func talkOf(p *prog) *campaign.Activity { return &p.Campaigns[0].Activities[0] }

// mistakes of words, names, IDs and references.
func mistakesOfWords() []mistake {
	return []mistake{
		{"no activity", campaign.CodeEmpty, "campaigns", "", func(p *prog) {
			p.Campaigns[0].Activities, p.Pins, p.Held, p.Assignments = nil, nil, nil, nil
			p.Commitments, p.Caps = nil, nil
		}},
		{"no name", campaign.CodeName, "name", " ", func(p *prog) { p.Name = " " }},
		{"a name of direction marks", campaign.CodeName, "name", "\u061c\u200f", func(p *prog) { p.Name = "\u061c\u200f" }},
		{"an organiser that is nobody", campaign.CodeName, "campaigns[0].activities[0].organisers[1].name", "", func(p *prog) { talkOf(p).Organisers[1].Name = "" }},
		{"a waiver without reason", campaign.CodeName, "pins[0].waivers[0].reason", "", func(p *prog) { p.Pins[0].Waivers[0].Reason = "" }},
		{"invalid UTF-8", campaign.CodeText, "venues[1].name", "学\uFFFD", func(p *prog) { p.Venues[1].Name = "学\xe6" }},
		{"a control character", campaign.CodeText, "note", "\x00", func(p *prog) { p.Note = "\x00" }},
		{"a text of 2001 characters", campaign.CodeText, "note", strings.Repeat("法", 79) + "…", func(p *prog) { p.Note = strings.Repeat("法", 2001) }},
		{"an ID with #", campaign.CodeID, "teams[2].id", "w#1", func(p *prog) { p.Teams[2].ID = "w#1" }},
		{"an ID of derived goals", campaign.CodeID, "commitments[0].id", "duty/court/0", func(p *prog) { p.Commitments[0].ID = "duty/court/0" }},
		{"an empty ID", campaign.CodeID, "caps[0].id", "", func(p *prog) { p.Caps[0].ID = "" }},
		{"two of one ID", campaign.CodeDuplicate, "units[3].id", "court", func(p *prog) { p.Units = append(p.Units, p.Units[0]) }},
		{"a group listed twice", campaign.CodeDuplicate, "groups[2].id", "eastern-pupils", func(p *prog) {
			p.Groups = append(p.Groups, audience.Group{ID: "eastern-pupils", Area: "east", Size: 1})
		}},
		{"a venue listed twice", campaign.CodeDuplicate, "campaigns[0].activities[0].where.venues[1]", "hall", func(p *prog) {
			talkOf(p).Where.Venues = append(talkOf(p).Where.Venues, "hall")
		}},
		{"a group twice in a catchment", campaign.CodeDuplicate, "venues[0].catchment[1].group", "easterners", func(p *prog) {
			p.Venues[0].Catchment = append(p.Venues[0].Catchment, campaign.Draw{Group: "easterners", Draw: 0.1})
		}},
		{"two parts of one ID", campaign.CodeDuplicate, "campaigns[0].activities[0].parts[1].id", "speech", func(p *prog) {
			talkOf(p).Parts = append(talkOf(p).Parts, talkOf(p).Parts[0])
		}},
		{"pin and held session of one ID", campaign.CodeDuplicate, "held[0].id", "pin", func(p *prog) { p.Held[0].ID = "pin" }},
		{"one ID for assignment and commitment", campaign.CodeDuplicate, "commitments[0].id", "as", func(p *prog) { p.Commitments[0].ID = "as" }},
		{"an unknown venue", campaign.CodeUnknown, "campaigns[0].activities[0].where.venues[1]", "x", func(p *prog) {
			talkOf(p).Where.Venues = append(talkOf(p).Where.Venues, "x")
		}},
		{"an interchangeable team too many", campaign.CodeUnknown, "pins[0].teams[0]", "t#3", func(p *prog) { p.Pins[0].Teams[0] = "t#3" }},
		{"an interchangeable team without number", campaign.CodeUnknown, "pins[0].teams[0]", "t", func(p *prog) { p.Pins[0].Teams[0] = "t" }},
		{"an interchangeable team numbered oddly", campaign.CodeUnknown, "pins[0].teams[0]", "t#02", func(p *prog) { p.Pins[0].Teams[0] = "t#02" }},
		{"a team that is not there is away", campaign.CodeUnknown, "absences[0].teams[0]", "t", func(p *prog) { p.Absences[0].Teams[0] = "t" }},
		{"an absence of nobody", campaign.CodeEmpty, "absences[0]", "", func(p *prog) { p.Absences[0].Teams, p.Absences[0].Units = nil, nil }},
		{"an absence without reason", campaign.CodeName, "absences[0].reason", "", func(p *prog) { p.Absences[0].Reason = "" }},
		{"a pin of another campaign", campaign.CodeUnknown, "pins[0].campaign", "x", func(p *prog) { p.Pins[0].Campaign = "x" }},
		{"a part by a unit that is not there", campaign.CodeUnknown, "campaigns[0].activities[0].parts[0].units[0]", "office", func(p *prog) {
			talkOf(p).Parts[0].Units[0] = "office"
		}},
		{"how often people attend, of places", campaign.CodeTimes, "commitments[0].times", "places", func(p *prog) { p.Commitments[0].Count = campaign.CountPlaces }},
		{"at most fewer times than at least", campaign.CodeRange, "commitments[0].times.most", "1", func(p *prog) { p.Commitments[0].Times.Most = 1 }},
		{"an unknown grade", campaign.CodeKeyword, "commitments[0].grade", "must", func(p *prog) { p.Commitments[0].Grade = "must" }},
		{"an area of the level of a unit", campaign.CodeKeyword, "areas[1].level", "unit", func(p *prog) { p.Areas[1].Level = audience.Unit }},
		{"the machine's own zone", campaign.CodeTimezone, "timezone", "Local", func(p *prog) { p.Timezone = "Local" }},
		{"an unknown zone", campaign.CodeTimezone, "timezone", "Asia/Zhanjiang", func(p *prog) { p.Timezone = "Asia/Zhanjiang" }},
		{"a missing parent", campaign.CodeNoArea, "areas[1].parent", "x", func(p *prog) { p.Areas[1].Parent = "x" }},
		{"a venue outside every area", campaign.CodeNoArea, "venues[1].area", "", func(p *prog) { p.Venues[1].Area = "" }},
		{"a group outside every area", campaign.CodeNoArea, "groups[0].area", "x", func(p *prog) { p.Groups[0].Area = "x" }},
		{"an area in itself", campaign.CodeCycle, "areas[0].parent", "city", func(p *prog) { p.Areas[0].Parent = "city" }},
		{"a corps that is its own branch", campaign.CodeCycle, "corps[1].parent", "branch", func(p *prog) { p.Corps[1].Parent = "branch" }},
		{"a waiver of nothing", campaign.CodeWaiver, "pins[0].waivers[0].rule", "x", func(p *prog) { p.Pins[0].Waivers[0].Rule = "x" }},
		{"a waiver of what is never lifted", campaign.CodeWaiver, "pins[0].waivers[0].rule", "travel", func(p *prog) { p.Pins[0].Waivers[0].Rule = campaign.RuleTravel }},
		{"a waiver listed twice", campaign.CodeWaiver, "pins[0].waivers[1].rule", "days", func(p *prog) {
			p.Pins[0].Waivers = append(p.Pins[0].Waivers, p.Pins[0].Waivers[0])
		}},
		{"a needless waiver", campaign.CodeWaiver, "pins[0].waivers[1]", "grid", func(p *prog) {
			p.Pins[0].Waivers = append(p.Pins[0].Waivers, campaign.Waiver{Rule: campaign.RuleGrid, Reason: "以防万一"})
		}},
	}
}

// mistakes of numbers, days and hours.
func mistakesOfNumbers() []mistake {
	chain := func(p *prog) {
		for i := range 20 {
			id := audience.AreaID(strings.Repeat("v", i+1))
			p.Areas = append(p.Areas, audience.Area{ID: id, Name: "村", Level: audience.Village, Parent: id[1:]})
		}
		p.Areas[5].Parent = "harbour" // the third storey
	}
	return []mistake{
		{"nested too deep", campaign.CodeTooLarge, "groups[2].parts[0].parts[0].parts[0].parts[0].parts[0].parts[0].parts[0].parts", "8", func(p *prog) {
			g := audience.Group{ID: "gggggggggg", Area: "east"}
			for range 9 {
				g = audience.Group{ID: g.ID[1:], Area: "east", Parts: []audience.Group{g}}
			}
			p.Groups = append(p.Groups, g)
		}},
		{"areas nested too deep", campaign.CodeTooLarge, "areas[18].parent", "vvvvvvvvvvvvv", chain},
		{"too many teams", campaign.CodeTooLarge, "teams", "30001", func(p *prog) { p.Teams[0].Count = 29_999 }},
		{"a size below zero", campaign.CodeRange, "groups[1].size", "-1", func(p *prog) { p.Groups[1].Size = -1 }},
		{"an absurd size", campaign.CodeRange, "groups[1].size", "9223372036854775807", func(p *prog) { p.Groups[1].Size = math.MaxInt64 }},
		{"more people than there are", campaign.CodeRange, "groups", "12000001000", func(p *prog) {
			for i := range 6 {
				p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(rune('a' + i)), Area: "east", Size: 2_000_000_000})
			}
			p.Groups[1].Size = 0
		}},
		{"a latitude of the antipodes of sense", campaign.CodeRange, "venues[0].point.lat", "91", func(p *prog) { p.Venues[0].Point.Lat = 91 }},
		{"no number", campaign.CodeRange, "campaigns[0].targets[0].weight", "NaN", func(p *prog) { p.Campaigns[0].Targets[0].Weight = math.NaN() }},
		{"most below least", campaign.CodeRange, "campaigns[0].activities[0].sessions.most", "1", func(p *prog) { talkOf(p).Sessions = campaign.Span{Least: 2, Most: 1} }},
		{"an overlap of no model", campaign.CodeRange, "overlap", "5", func(p *prog) { p.Overlap = 5 }},
		{"a horizon of four years", campaign.CodeRange, "horizon", "2024-01-01/2027-12-31", func(p *prog) {
			p.Horizon.From, p.Horizon.To = day("01-01"), calendar.Year(2027).To
			p.Basis = nil
		}},
		{"a part beyond the session", campaign.CodeRange, "campaigns[0].activities[0].parts[0].duration", "1h10m0s", func(p *prog) { talkOf(p).Parts[0].Duration = 0 }},
		{"parts beyond the day", campaign.CodeRange, "campaigns[0].activities[1].duration", "24h30m0s", func(p *prog) {
			p.Campaigns[0].Activities[1].Parts = []campaign.Part{{ID: "late", Name: "尾声", Format: "lecture", Offset: 23*time.Hour + 30*time.Minute}}
		}},
		{"a fraction of a millisecond", campaign.CodeRange, "formats[0].setUp", "1ns", func(p *prog) { p.Formats[0].SetUp = 1 }},
		{"a team for what needs nobody", campaign.CodeRange, "campaigns[0].activities[3].staff.teams", "1", func(p *prog) { p.Campaigns[0].Activities[3].Staff.Teams.Most = 1 }},
		{"a rate above 1", campaign.CodeRate, "formats[0].rate", "30", func(p *prog) { p.Formats[0].Rate = 30 }},
		{"an infinite draw", campaign.CodeRate, "venues[0].catchment[0].draw", "+Inf", func(p *prog) { p.Venues[0].Catchment[0].Draw = math.Inf(1) }},
		{"a window that ends before it begins", campaign.CodePeriod, "campaigns[0].window", "2024-06-30/2024-06-01", func(p *prog) { p.Campaigns[0].Window = days("06-30", "06-01") }},
		{"a window without beginning", campaign.CodePeriod, "closures[0].days", "0001-01-01/2024-06-09", func(p *prog) { p.Closures[0].Days.From = 0 }},
		{"a start that is missing", campaign.CodePeriod, "held[0].start", "0001-01-01 00:00:00 +0000 UTC", func(p *prog) { p.Held[0].Start = time.Time{} }},
		{"an end before the start", campaign.CodePeriod, "held[0].end", "2024-05-06 14:00:00 +0800 CST", func(p *prog) { p.Held[0].End = when("05-06 14:00") }},
		{"a fraction of a millisecond in a start", campaign.CodePeriod, "held[0].start", "2024-05-06 15:00:00.0000005 +0800 CST", func(p *prog) {
			p.Held[0].Start = p.Held[0].Start.Add(500)
		}},
		{"a weekday of no week", campaign.CodePeriod, "teams[0].days.weekdays[1]", "8", func(p *prog) { p.Teams[0].Days.Weekdays = []calendar.Weekday{1, 8} }},
		{"a window outside the horizon", campaign.CodeHorizon, "campaigns[0].window", "2024-07-01/2024-07-31", func(p *prog) { p.Campaigns[0].Window = days("07-01", "07-31") }},
		{"a pin outside the horizon", campaign.CodeHorizon, "pins[0].start", "2024-07-02 15:00:00 +0800 CST", func(p *prog) {
			p.Pins[0].Start, p.Pins[0].End = when("07-02 15:00"), time.Time{}
		}},
		{"today after the end", campaign.CodeHorizon, "asOf", "2024-07-01", func(p *prog) { p.AsOf = day("07-01") }},
		{"hours backwards", campaign.CodeHours, "teams[1].shifts[0]", "12:00–08:30", func(p *prog) { p.Teams[1].Shifts = []calendar.Hours{hours("1200", "0830")} }},
		{"hours that overlap", campaign.CodeHours, "teams[1].shifts[1]", "11:00–15:00", func(p *prog) {
			p.Teams[1].Shifts = []calendar.Hours{hours("0830", "1200"), hours("1100", "1500")}
		}},
		{"a holiday without notice", campaign.CodeCalendar, "calendar.days[0].date", "2023-06-10", func(p *prog) { p.Calendar.Days[0].Date -= 366 }},
		{"a basis that expires", campaign.CodeBasis, "basis", "2024-06-21", func(p *prog) { p.Basis[0].Valid.To = day("06-20") }},
		{"parts above the total", campaign.CodeParts, "groups[0].parts", "1001", func(p *prog) { p.Groups[0].Parts[0].Size = 1001 }},
	}
}

// mistakes that leave something without what it needs.
func mistakesOfNeeds() []mistake {
	return []mistake{
		{"a team with no shift", campaign.CodeNoShift, "teams[1].shifts", "u", func(p *prog) { p.Teams[1].Shifts = nil }},
		{"no venue fits", campaign.CodeNoVenue, "campaigns[0].activities[1].where", "fair", func(p *prog) {
			p.Campaigns[0].Activities[1].Where.Settings = []campaign.SettingID{"barracks"}
			p.Assignments = nil
		}},
		{"no such setting in the area", campaign.CodeNoVenue, "campaigns[0].activities[2].where", "stream", func(p *prog) {
			p.Campaigns[0].Activities[2].Where = campaign.Where{Settings: []campaign.SettingID{"school"}, Areas: []audience.AreaID{"east", "zone"}}
		}},
		{"too few teams", campaign.CodeNobody, "campaigns[0].activities[0].staff.teams", "3", func(p *prog) { talkOf(p).Staff.Teams = campaign.Span{Least: 3} }},
		{"nobody masters the law", campaign.CodeNobody, "campaigns[0].activities[0].laws", "[code]", func(p *prog) { talkOf(p).Laws = []campaign.LawID{"code"} }},
		{"nobody alone masters both laws", campaign.CodeNobody, "campaigns[0].activities[1].laws", "[code constitution]", func(p *prog) {
			a := &p.Campaigns[0].Activities[1]
			a.Staff.Teams, a.Laws = campaign.Span{Least: 1}, []campaign.LawID{"code", "constitution"}
			p.Teams[2].Laws = []campaign.LawID{"code"}
		}},
		{"nobody speaks the language", campaign.CodeNobody, "campaigns[0].activities[1].staff.dialect", "fair", func(p *prog) {
			p.Campaigns[0].Activities[1].Staff.Dialect = true
			p.Areas[1].Languages, p.Areas[2].Languages = []string{"客家话"}, []string{"客家话"}
			talkOf(p).Staff.Dialect = false
		}},
		{"too few units for each session", campaign.CodeNobody, "campaigns[0].activities[0].staff.each", "3", func(p *prog) { talkOf(p).Staff.Each = 3 }},
		{"too few units over all", campaign.CodeNobody, "campaigns[0].activities[0].staff.different", "45", func(p *prog) { talkOf(p).Staff.Different = 45 }},
		{"neither format nor parts", campaign.CodeFormat, "campaigns[0].activities[1].format", "", func(p *prog) { p.Campaigns[0].Activities[1].Format = "" }},
		{"no duration", campaign.CodeFormat, "campaigns[0].activities[1].duration", "fair", func(p *prog) { p.Formats[1].Duration = 0 }},
		{"no host", campaign.CodeHost, "assignments[0].hosts", "", func(p *prog) { p.Assignments[0].Hosts = nil }},
		{"a host without area", campaign.CodeHost, "assignments[0].hosts[0]", "bureau", func(p *prog) { p.Units[1].Area = "" }},
		{"a host without such a venue", campaign.CodeHost, "assignments[0].hosts[1]", "office / community", func(p *prog) {
			p.Assignments[0].Hosts = append(p.Assignments[0].Hosts, "office")
		}},
		{"a pin that breaks a rule", campaign.CodePinRule, "pins[0]", "days", func(p *prog) { p.Pins[0].Waivers = nil }},
		{"a pin over midnight", campaign.CodePinRule, "pins[1]", "horizon", func(p *prog) {
			p.Pins = append(p.Pins, campaign.Pin{Occurrence: session("late", "fair", "park", "06-11 23:30", by())})
			p.Seasons = nil
		}},
		{"two pins that clash", campaign.CodePinClash, "pins[2]", "[one two]", func(p *prog) {
			p.Pins = append(p.Pins, campaign.Pin{Occurrence: session("one", "fair", "park", "06-11 09:00", by("u"))},
				campaign.Pin{Occurrence: session("two", "fair", "park", "06-11 09:30", by("w"))})
		}},
		{"no times to be had", campaign.CodeTravel, "router", "ferry is down", func(p *prog) { p.Router = router{err: errors.New("ferry is down")} }},
		{"a time below zero", campaign.CodeTravel, "router", "{21.2 110.4} {21.2 110.4} -1ms", func(p *prog) { p.Router = router{d: -time.Millisecond} }},
	}
}

// router answers everything alike.
type router struct {
	d   time.Duration
	err error
}

func (r router) Durations(_ context.Context, _ campaign.Point, _ []campaign.Point, out []time.Duration) error {
	for i := range out {
		out[i] = r.d
	}
	return r.err
}

func mistakes() []mistake {
	return append(append(mistakesOfWords(), mistakesOfNumbers()...), mistakesOfNeeds()...)
}

func TestEachMistakeIsOneFinding(t *testing.T) {
	for _, m := range mistakes() {
		t.Run(string(m.code)+"/"+m.name, func(t *testing.T) {
			p := full()
			m.edit(&p)
			_, err := campaign.Check(p)
			found := campaign.FindingsOf(err)
			require.Len(t, found, 1, "%v", err)
			f := found[0]
			assert.Equal(t, m.code, f.Code)
			assert.Equal(t, m.path, f.Path)
			assert.Equal(t, m.value, f.Value)
			assert.NotEmpty(t, f.Advice.Zh)
			assert.NotEmpty(t, f.Advice.En)
			assert.NotEqual(t, f.Advice.Zh, f.Advice.En)
			require.ErrorIs(t, err, m.code)
		})
	}
}

func TestEveryCodeOfTheModelHasAMistake(t *testing.T) {
	document := []campaign.Code{
		campaign.CodeSyntax, campaign.CodeEncoding, campaign.CodeDuplicateKey, campaign.CodeUnknownField, campaign.CodeMissing, campaign.CodeType,
		campaign.CodeVersion,
	}
	made := make(map[campaign.Code]bool)
	for _, c := range document {
		made[c] = true
	}
	for _, m := range mistakes() {
		made[m.code] = true
	}
	for _, c := range campaign.Codes() {
		assert.True(t, made[c], "no test makes the mistake %s", c)
	}
}

// All mistakes that the first look finds are found together, in the order of
// the document.
func TestAllFindingsAtOnce(t *testing.T) {
	p := full()
	p.Name, p.Timezone, p.Horizon = "", "x", days("06-30", "06-01")
	p.Areas[1].Parent, p.Areas[3].Parent = "x", "zone"
	p.Groups[0].Parts[0].Size = 2000
	p.Formats[0].Rate, p.Formats[0].Rates[0].Rate = 2, -1
	p.Teams[0].Shifts, p.Teams[1].Base.Area = nil, "x"
	p.Campaigns[0].Activities[0].Where.Venues[0] = "x"
	p.Campaigns[0].Activities = append(p.Campaigns[0].Activities, p.Campaigns[0].Activities[1])
	p.Commitments[0].Least = 0
	p.Prices.Yuan = -1
	_, err := campaign.Check(p)
	var got []string
	for _, f := range campaign.FindingsOf(err) {
		got = append(got, f.Path+" "+string(f.Code))
	}
	assert.Equal(t, []string{
		"name name-missing", "horizon period-invalid", "timezone timezone-unknown",
		"areas[1].parent area-missing", "areas[3].parent area-cycle", "groups[0].parts parts-above-total",
		"teams[0].shifts shift-missing", "teams[1].base.area reference-unknown",
		"formats[0].rate rate-out-of-range", "formats[0].rates[0].rate rate-out-of-range",
		"campaigns[0].activities[0].where.venues[0] reference-unknown", "campaigns[0].activities[4].id id-duplicate",
		"commitments[0].least number-out-of-range", "prices.yuan number-out-of-range",
	}, got)
}

func TestEmptyProgramme(t *testing.T) {
	_, err := campaign.Check(campaign.Programme{})
	var got []campaign.Code
	for _, f := range campaign.FindingsOf(err) {
		got = append(got, f.Code)
	}
	assert.Equal(t, []campaign.Code{campaign.CodeName, campaign.CodePeriod, campaign.CodeEmpty}, got)
}

func TestEveryAreaOfACycleIsNamed(t *testing.T) {
	p := world()
	p.Areas[0].Parent = "zone"
	p.Areas[3].GovernedBy = "harbour" // harbour is run by zone
	_, err := campaign.Check(p)
	var got []string
	for _, f := range campaign.FindingsOf(err) {
		got = append(got, f.Path+" "+f.Value)
	}
	assert.Equal(t, []string{"areas[3].governedBy harbour", "areas[4].governedBy zone"}, got, "the city hangs on the cycle and is not in it")
}

func TestBasis(t *testing.T) {
	for name, c := range map[string]struct {
		valid []calendar.Range
		gap   string
	}{
		"open at both ends":        {[]calendar.Range{{}}, ""},
		"open at the end":          {[]calendar.Range{{From: day("06-01")}}, ""},
		"open at the beginning":    {[]calendar.Range{{To: day("06-30")}}, ""},
		"one after the other":      {[]calendar.Range{days("06-16", "07-31"), days("01-01", "06-15")}, ""},
		"a day between":            {[]calendar.Range{days("06-17", "07-31"), days("01-01", "06-15")}, "2024-06-16"},
		"begins late":              {[]calendar.Range{{From: day("06-02")}}, "2024-06-01"},
		"one inside the other":     {[]calendar.Range{days("01-01", "07-01"), days("02-01", "03-01")}, ""},
		"over before it all began": {[]calendar.Range{days("01-01", "05-31")}, "2024-06-01"},
	} {
		p := world()
		for _, v := range c.valid {
			p.Basis = append(p.Basis, campaign.Basis{Title: "规划", Valid: v})
		}
		_, err := campaign.Check(p)
		if c.gap == "" {
			assert.NoError(t, err, name)
			continue
		}
		found := campaign.FindingsOf(err)
		if assert.Len(t, found, 1, name) {
			assert.Equal(t, c.gap, found[0].Value, name)
		}
	}
}

// A pin may leave out staff, but not bring staff that breaks a rule.
func TestPinsMayLeaveOutStaff(t *testing.T) {
	p := world()
	activity(&p, "talk").Laws = []campaign.LawID{"constitution", "code"}
	activity(&p, "talk").Staff.Dialect = true
	p.Assignments = []campaign.Assignment{{ID: "as", Name: "任务", Activity: "talk", Hosts: []campaign.UnitID{"office"}}}
	for i, teams := range [][]campaign.TeamID{nil, {"u"}} {
		p.Pins = []campaign.Pin{{Occurrence: session("a", "talk", "school", "06-03 09:00", by(teams...))}}
		_, err := campaign.Check(p)
		assert.NoError(t, err, i)
	}
	p.Teams[2].Laws = []campaign.LawID{"constitution"}
	p.Pins[0].Teams = []campaign.TeamID{"u", "w"}
	_, err := campaign.Check(p)
	var rules []string
	for _, f := range campaign.FindingsOf(err) {
		rules = append(rules, f.Value)
	}
	assert.Equal(t, []string{"laws", "dialect"}, rules)
}

func TestRulesAboutDaysNeedTheirCalendar(t *testing.T) {
	p := world()
	p.Calendar.Lunar, p.Calendar.Terms = nil, nil
	p.Campaigns[0].Activities[0].When.Days = calendar.Days{Kind: calendar.SchoolDays}
	p.Teams[0].Days = calendar.Days{Market: []int{3}}
	_, err := campaign.Check(p)
	found := campaign.FindingsOf(err)
	require.Len(t, found, 2)
	for i, path := range []string{"teams[0].days.market", "campaigns[0].activities[0].when.days.kind"} {
		require.Equal(t, path, found[i].Path)
		require.Equal(t, campaign.CodeCalendar, found[i].Code)
	}
}
