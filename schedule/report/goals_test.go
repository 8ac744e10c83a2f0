package report

import (
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// wishes is the world with an assignment to both counties in every setting,
// a wish of each of three towns, and an activity that wants five units.
func wishes(t *testing.T) *campaign.Checked {
	t.Helper()
	p := world(plain)
	for _, c := range []string{"c1", "c2"} {
		p.Units = append(p.Units, campaign.Unit{ID: campaign.UnitID("host-" + c), Name: "Host " + c, Area: audience.AreaID(c), Stalls: 9})
	}
	p.Units[0].Duties = []campaign.Duty{{Sessions: 2, Grade: campaign.Should}}
	for _, town := range p.Areas[3:6] {
		p.Commitments = append(p.Commitments, campaign.Commitment{
			ID: campaign.CommitmentID("each/" + string(town.ID)), Name: town.Name + "至少1场", Grade: campaign.May, Least: 1,
			Scope: campaign.Scope{Areas: []audience.AreaID{town.ID}},
		})
	}
	open := func(id, setting, area string) campaign.Venue {
		return campaign.Venue{ID: campaign.VenueID(id), Name: id, Setting: campaign.SettingID(setting), Area: audience.AreaID(area)}
	}
	camp := open("camp1", "barracks", "t1")
	camp.Visibility = campaign.CountOnly
	p.Venues = append(p.Venues, open("hall2", "village", "t3"), open("school2", "school", "t3"), camp)
	p.Campaigns[0].Activities = append(
		p.Campaigns[0].Activities,
		campaign.Activity{ID: "eight", Name: "Settings", Level: audience.County, Format: "talk", PerVenue: 9},
		campaign.Activity{ID: "fair", Name: "Fair", Format: "talk", Sessions: campaign.Span{Least: 1}, Staff: campaign.Staff{
			Pool: []campaign.UnitID{"u1", "u2"}, Each: 2, Different: 2,
		}},
	)
	p.Assignments = []campaign.Assignment{{
		ID: "all", Name: "Counties by settings", Activity: "eight", Hosts: []campaign.UnitID{"host-c1", "host-c2"}, Grade: campaign.Should,
		Settings: []campaign.SettingID{"village", "school", "barracks"},
	}}
	at := time.Date(2024, 12, 4, 20, 0, 0, 0, time.FixedZone("", 8*3600))
	p.Campaigns[0].Activities[1].When.Hours = []calendar.Hours{{From: 0, To: clock.Day / 2}}
	p.Pins = []campaign.Pin{{
		Occurrence: campaign.Occurrence{ID: "late", Campaign: "week", Activity: "lesson", Venue: "school", Start: at, End: at.Add(time.Hour)},
		Waivers:    []campaign.Waiver{{Rule: campaign.RuleHours, Reason: "In the evening", Post: "Head of office"}},
	}}
	q, err := campaign.Check(p)
	require.NoError(t, err)
	return q
}

func labels(list []target) map[string]target {
	out := make(map[string]target)
	for _, t := range list {
		out[t.Label] = t
	}
	return out
}

func TestWishesAlikeShareALine(t *testing.T) {
	q := wishes(t)
	got := labels(newFacts(q, schedule.Plan{}, Options{}).targetsOf())
	each := got["各镇街至少1场"]
	assert.Equal(t, []int64{0, 3}, []int64{each.Have, each.Wanted})
	assert.Equal(t, []string{"Oneton", "Twoton", "Threeton"}, each.names)
	assert.Equal(t, int64(2), got["Open office 普法责任"].Missing())
	assert.Equal(t, int64(2), got["Fair 2家单位"].Missing())
	assert.Equal(t, int64(2), got["Fair 共2家单位"].Missing())
	assert.Equal(t, int64(1), got["Fair"].Missing())
	all := got["Counties by settings"]
	assert.Equal(t, campaign.Should, all.Grade)
	assert.Equal(t, "Firstshire·Village", all.names[0], "without hidden sessions every cell may be named")
}

func TestACellThatMayBeHiddenIsNotNamed(t *testing.T) {
	q := wishes(t)
	start := time.Date(2024, 12, 3, 9, 0, 0, 0, q.Location())
	session := func(id, venue string, hour int) schedule.Session {
		return schedule.Describe(q, campaign.Occurrence{
			ID: campaign.SessionID(id), Campaign: "week", Activity: "eight", Venue: campaign.VenueID(venue),
			Start: start.Add(time.Duration(hour) * time.Hour), End: start.Add(time.Duration(hour+1) * time.Hour),
			Units: []campaign.UnitID{"host-c1"},
		})
	}
	f := newFacts(q, schedule.Plan{Sessions: []schedule.Session{session("a", "hall", 0), session("b", "camp1", 2)}}, Options{})
	all := labels(f.targetsOf())["Counties by settings"]
	assert.Equal(t, int64(4), all.Missing())
	assert.Equal(t, []string{"Firstshire·School", "Secondshire·Village", "Secondshire·School", "Barracks"}, all.names)
}

func TestApprovedExceptionsAreListed(t *testing.T) {
	q := wishes(t)
	pin := q.Pin("late")
	o := pin.Occurrence
	plan := schedule.Plan{Sessions: []schedule.Session{schedule.Describe(q, o)}}
	f := newFacts(q, plan, Options{})
	require.NotEmpty(t, f.verdict.Exceptions)
	assert.Equal(t, []string{"12月4日（周三） In the evening；批准：Head of office"}, f.exceptionLines())
	page := parse(t, written(t, Write, q, plan, Options{})).text
	assert.Contains(t, page, "经批准的例外 1 项")
	assert.Contains(t, page, "批准：Head of office")
	assert.Contains(t, page, "重点场次")
}

func TestDatesThatMayMoveAreListedWithoutHiddenOnes(t *testing.T) {
	p := world(plain)
	p.Campaigns[0].Provisional = true
	q, err := campaign.Check(p)
	require.NoError(t, err)
	_, plan := checked(t, plain)
	text := parse(t, written(t, Write, q, plan, Options{})).text
	assert.Contains(t, text, "“Constitution week”的时间尚未公布")
	assert.Contains(t, text, "11月4日（周一） Village talk 2场")
	assert.NotContains(t, text, date.New(2024, 12, 27).String())
}
