package campaign_test

import (
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// day reads a day of 2024 as month-day.
func day(md string) date.Date { return date.MustParseISO("2024-" + md) }

func days(from, to string) calendar.Range { return calendar.Range{From: day(from), To: day(to)} }

// hours reads clock times of two digits: hours("0830", "1200").
func hours(from, to string) calendar.Hours { return calendar.Hours{From: tick(from), To: tick(to)} }

func tick(hm string) clock.Clock {
	h, m := int(hm[0]-'0')*10+int(hm[1]-'0'), int(hm[2]-'0')*10+int(hm[3]-'0')
	return clock.New(h, m, 0, 0)
}

// when reads an instant of 2024 in Chinese time: "06-03 09:00".
func when(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", "2024-"+s, time.FixedZone("CST", 8*3600))
	if err != nil {
		panic(err)
	}
	return t
}

// session makes an hour's session by team t.
func session(id campaign.SessionID, a campaign.ActivityID, v campaign.VenueID, start string, edits ...func(*campaign.Occurrence)) campaign.Occurrence {
	o := campaign.Occurrence{
		ID: id, Campaign: "c", Activity: a, Venue: v, Start: when(start), End: when(start).Add(time.Hour),
		Teams: []campaign.TeamID{"t"},
	}
	for _, e := range edits {
		e(&o)
	}
	return o
}

func lasting(d time.Duration) func(*campaign.Occurrence) {
	return func(o *campaign.Occurrence) { o.End = o.Start.Add(d) }
}

func by(teams ...campaign.TeamID) func(*campaign.Occurrence) {
	return func(o *campaign.Occurrence) { o.Teams = teams }
}

func with(units ...campaign.UnitID) func(*campaign.Occurrence) {
	return func(o *campaign.Occurrence) { o.Units = units }
}

// world is a small valid programme for June 2024 in which nearly everything is
// allowed: talks of an hour at three places, by teams t and u.
func world() campaign.Programme {
	shifts := []calendar.Hours{hours("0830", "1200"), hours("1430", "1730")}
	return campaign.Programme{
		Name: "六月", Horizon: days("06-01", "06-30"),
		Areas: []audience.Area{
			{ID: "city", Name: "市", Level: audience.City},
			{ID: "east", Name: "东县", Level: audience.County, Parent: "city"},
			{ID: "west", Name: "西县", Level: audience.County, Parent: "city", Languages: []string{"雷州话"}},
			{ID: "zone", Name: "经开区", Level: audience.County, Parent: "city"},
			{ID: "harbour", Name: "港镇", Level: audience.Town, Parent: "east", GovernedBy: "zone"},
		},
		Segments: []audience.Segment{{ID: "pupils", Name: "学生"}, {ID: "villagers", Name: "村民"}},
		Groups: []audience.Group{
			{ID: "easterners", Area: "east", Size: 1000},
			{ID: "westerners", Area: "west", Size: 2000, Segments: []audience.SegmentID{"villagers"}},
		},
		Laws: []campaign.Law{{ID: "constitution", Name: "宪法"}, {ID: "code", Name: "民法典"}},
		Units: []campaign.Unit{
			{ID: "court", Name: "法院", Area: "city"},
			{ID: "bureau", Name: "东县司法局", Area: "east"},
			{ID: "office", Name: "西县司法局", Area: "west"},
		},
		Teams: []campaign.Team{
			{ID: "t", Name: "甲队", Shifts: shifts, Languages: []string{"雷州话"}},
			{ID: "u", Name: "乙队", Shifts: shifts, Laws: []campaign.LawID{"constitution"}},
			{ID: "w", Name: "丙队", Shifts: shifts},
		},
		Venues: []campaign.Venue{
			{ID: "hall", Name: "礼堂", Setting: "community", Area: "east"},
			{ID: "school", Name: "学校", Setting: "school", Area: "west"},
			{ID: "park", Name: "公园", Setting: "community", Area: "east"},
		},
		Formats: []campaign.Format{
			{ID: "lecture", Name: "讲座", Duration: time.Hour, Rate: 0.1},
			{ID: "fair", Name: "集市", Duration: time.Hour, Rate: 0.2, Outdoor: true},
			{ID: "stream", Name: "直播", Duration: time.Hour, Online: true},
			{ID: "show", Name: "展览", Duration: 48 * time.Hour, Unattended: true},
		},
		Campaigns: []campaign.Campaign{{
			ID: "c", Name: "宣传月", Window: days("06-01", "06-30"),
			Activities: []campaign.Activity{
				{ID: "talk", Name: "宣讲", Format: "lecture", PerVenue: 99, Staff: staff(1, 2)},
				{ID: "fair", Name: "集市", Format: "fair", PerVenue: 99, Staff: staff(1, 2)},
				{ID: "stream", Name: "直播", Format: "stream", PerVenue: 99, Staff: staff(1, 2)},
				{ID: "show", Name: "展览", Format: "show", PerVenue: 99},
			},
		}},
	}
}

func staff(least, most int) campaign.Staff {
	return campaign.Staff{
		Teams: campaign.Span{Least: least, Most: most}, Units: []campaign.UnitID{"court"}, Pool: []campaign.UnitID{"bureau"},
	}
}

// activity returns an activity of the first campaign for editing.
func activity(p *campaign.Programme, id campaign.ActivityID) *campaign.Activity {
	for i := range p.Campaigns[0].Activities {
		if a := &p.Campaigns[0].Activities[i]; a.ID == id {
			return a
		}
	}
	return nil
}

func mustCheck(t require.TestingT, p campaign.Programme) *campaign.Checked {
	q, err := campaign.Check(p)
	require.NoError(t, err)
	return q
}

// edited returns a world after an edit; nil leaves it as it is.
func edited(edit func(*campaign.Programme)) campaign.Programme {
	p := world()
	if edit != nil {
		edit(&p)
	}
	return p
}

func checkedWorld(t testing.TB, edit func(*campaign.Programme)) *campaign.Checked {
	t.Helper()
	return mustCheck(t, edited(edit))
}
