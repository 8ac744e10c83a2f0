package sheet_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/sheet"
)

// Words that no reader of a plan may see, and those only for internal use.
var (
	secret   = []string{"某营区", "secret-venue", "隐秘帮扶", "隐秘活动", "secret-activity", "s-secret", "s-barracks", "隐秘小组"}
	internal = []string{"内部座谈", "s-internal"}
)

// world is a week in a city of two counties. It has everything a workbook
// shows: a fair of twelve units, talks by a team that may visit the barracks,
// an assignment to two hosts in three settings, a stream, a meeting that is
// internal, and a campaign of which nothing may be listed.
func world() campaign.Programme {
	week := calendar.Range{From: date.New(2024, 12, 2), To: date.New(2024, 12, 8)}
	p := campaign.Programme{
		Name: "示例年度计划", Note: "示例，非官方计划", Horizon: week,
		Areas: []audience.Area{
			{ID: "city", Name: "市", Level: audience.City},
			{ID: "a", Name: "甲县", Level: audience.County, Parent: "city"},
			{ID: "b", Name: "乙县", Level: audience.County, Parent: "city"},
			{ID: "a1", Name: "甲一镇", Level: audience.Town, Parent: "a"},
			{ID: "a2", Name: "甲二镇", Level: audience.Town, Parent: "a"},
			{ID: "b1", Name: "乙一镇", Level: audience.Town, Parent: "b"},
		},
		Segments: []audience.Segment{{ID: "pupils", Name: "学生"}, {ID: "nobody", Name: "渔民"}},
		Groups: []audience.Group{
			{ID: "p", Area: "a1", Size: 1000, Segments: []audience.SegmentID{"pupils"}},
			{ID: "o", Area: "b1", Size: 400},
		},
		Settings: []campaign.Setting{{ID: "school", Name: "学校"}, {ID: "village", Name: "乡村"}, {ID: "barracks", Name: "军营"}},
		Laws:     []campaign.Law{{ID: "constitution", Name: "宪法"}},
		Measures: []campaign.Measure{{ID: "booklets", Name: "宣传册", Unit: "册", Kind: campaign.Material}},
		Units: []campaign.Unit{
			{ID: "host-a", Name: "甲县普法办", Area: "a", Duties: []campaign.Duty{{
				Laws: []campaign.LawID{"constitution"}, Audience: []audience.SegmentID{"pupils"}, Dates: []calendar.Range{week},
				Forms: []campaign.FormatID{"talk"}, Post: "分管领导", Section: "普法科", Sessions: 9, Grade: campaign.Should,
			}}},
			{ID: "host-b", Name: "乙县普法办", Area: "b"},
		},
		Teams: []campaign.Team{
			{ID: "t", Name: "宣讲小组", Unit: "host-a", Base: at(0), Shifts: []calendar.Hours{calendar.MustHours("08:00", "18:00")}},
			{ID: "t2", Name: "隐秘小组", Base: at(0), Shifts: []calendar.Hours{calendar.MustHours("08:00", "18:00")}},
		},
		Venues: []campaign.Venue{
			{ID: "school", Name: "中心小学", Setting: "school", Area: "a1", Point: at(1).Point, Placeholder: true},
			{ID: "village", Name: "文化室", Setting: "village", Area: "a1", Point: at(2).Point},
			{ID: "square", Name: "广场", Setting: "village", Area: "b1", Point: at(3).Point},
			{ID: "secret-venue", Name: "某营区", Setting: "barracks", Area: "a1", Point: at(9).Point, Visibility: campaign.CountOnly},
			{ID: "school-b", Name: "乙县小学", Setting: "school", Area: "b1"},
			{ID: "secret-venue-b", Name: "某营区", Setting: "barracks", Area: "b1", Visibility: campaign.CountOnly},
		},
		Formats: []campaign.Format{
			{ID: "talk", Name: "宣讲", Duration: time.Hour, Rate: 0.5, Yields: []campaign.Yield{{Measure: "booklets", PerSession: 10}}},
			{ID: "live", Name: "直播", Duration: time.Hour, Online: true},
		},
	}
	var units []campaign.UnitID
	for i := range 12 {
		u := campaign.Unit{ID: campaign.UnitID(fmt.Sprint("u", i)), Name: fmt.Sprintf("示例单位%02d", i+1), Area: "city"}
		p.Units, units = append(p.Units, u), append(units, u.ID)
	}
	team := campaign.Staff{Teams: campaign.Span{Least: 0, Most: 2}}
	p.Campaigns = []campaign.Campaign{
		{ID: "week", Name: "宪法宣传周", Theme: "弘扬宪法精神", Window: week, Laws: []campaign.LawID{"constitution"}, Activities: []campaign.Activity{
			{ID: "fair", Name: "主场活动", Format: "talk", Staff: campaign.Staff{Units: units}, Organisers: []campaign.Organiser{{Role: campaign.LeadOrganiser, Name: "市普法办"}}},
			{ID: "talk", Name: "巡回宣讲", Format: "talk", Staff: team, PerVenue: 9},
			{ID: "county", Name: "县级活动", Format: "talk", PerVenue: 9, Staff: campaign.Staff{Pool: []campaign.UnitID{"host-a", "host-b"}}},
			{ID: "live", Name: "直播课", Format: "live", Staff: team},
			{ID: "meeting", Name: "内部座谈", Format: "talk", Visibility: campaign.Internal, PerVenue: 9},
		}},
		{ID: "help", Name: "隐秘帮扶", Window: week, Activities: []campaign.Activity{
			{ID: "secret-activity", Name: "隐秘活动", Format: "talk", Visibility: campaign.CountOnly, Staff: team, Sessions: campaign.Span{Least: 7}},
		}},
	}
	p.Assignments = []campaign.Assignment{{
		ID: "eight", Name: "县级任务", Activity: "county", Hosts: []campaign.UnitID{"host-a", "host-b"},
		Settings: []campaign.SettingID{"school", "village", "barracks"}, Measures: []campaign.MeasureID{"booklets"}, Grade: campaign.Should,
	}}
	p.Commitments = []campaign.Commitment{{
		ID: "towns", Name: "每镇街至少1场", Grade: campaign.May, Count: campaign.CountPlaces, Place: campaign.PlaceTown, Least: 3,
	}, {
		ID: "often", Name: "多次听讲", Grade: campaign.May, Count: campaign.CountReach, Times: campaign.Span{Least: 9}, Least: 5,
	}}
	p.Pins = []campaign.Pin{{Occurrence: held("s-fair", "fair", "square", "4 09:00", units...)}}
	return p
}

// at is a place n kilometres or so east of the base.
func at(n float64) campaign.Place {
	return campaign.Place{Point: campaign.Point{Lat: 21, Lon: 110 + n/100}}
}

// held returns a session: day of December 2024 and hour.
func held(id, activity, venue, start string, units ...campaign.UnitID) campaign.Occurrence {
	when, err := time.ParseInLocation("2006-1-2 15:04", "2024-12-"+start, time.FixedZone("CST", 8*60*60))
	if err != nil {
		panic(err)
	}
	of := campaign.CampaignID("week")
	if activity == "secret-activity" {
		of = "help"
	}
	return campaign.Occurrence{
		ID: campaign.SessionID(id), Campaign: of, Activity: campaign.ActivityID(activity), Venue: campaign.VenueID(venue),
		Start: when, End: when.Add(time.Hour), Units: units,
	}
}

func by(o campaign.Occurrence, teams ...campaign.TeamID) campaign.Occurrence {
	o.Teams = teams
	return o
}

// plan is a plan of the world, with six sessions for everybody, one internal and
// three that are only counted.
func plan(q *campaign.Checked) schedule.Plan {
	units := make([]campaign.UnitID, 12)
	for i := range units {
		units[i] = campaign.UnitID(fmt.Sprint("u", i))
	}
	p := schedule.Plan{Status: schedule.Complete, Missed: []schedule.Missed{{Goal: "towns", Reason: campaign.Text{Zh: "队日已排满", En: "no team-day left"}}}}
	for _, o := range []campaign.Occurrence{
		held("s-fair", "fair", "square", "4 09:00", units...),
		by(held("s-talk-1", "talk", "school", "3 09:00"), "t"),
		by(held("s-talk-2", "talk", "village", "3 11:00"), "t"),
		by(held("s-talk-3", "talk", "school", "5 09:00"), "t"),
		held("s-county", "county", "school", "6 09:00", "host-a"),
		by(held("s-live", "live", "square", "6 15:00"), "t"),
		held("s-internal", "meeting", "village", "7 09:00"),
		by(held("s-barracks", "talk", "secret-venue", "5 11:00"), "t"),
		held("s-barracks-2", "county", "secret-venue", "6 11:00", "host-a"),
		by(held("s-secret", "secret-activity", "village", "5 15:00"), "t2"),
	} {
		p.Sessions = append(p.Sessions, schedule.Describe(q, o))
	}
	return p
}

func checked(t testing.TB, p campaign.Programme) *campaign.Checked {
	t.Helper()
	q, err := campaign.Check(p)
	require.NoError(t, err)
	return q
}

func written(t testing.TB, q *campaign.Checked, p schedule.Plan, o sheet.Options) []byte {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, sheet.Write(&out, q, p, o))
	return out.Bytes()
}

// opened writes the world as a workbook and reads it back.
func opened(t testing.TB, o sheet.Options) *excelize.File {
	t.Helper()
	q := checked(t, world())
	return read(t, written(t, q, plan(q), o))
}

func read(t testing.TB, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, f.Close()) })
	return f
}

// rows reads a sheet with its values as stored.
func rows(t testing.TB, f *excelize.File, name string) [][]string {
	t.Helper()
	all, err := f.GetRows(name, excelize.Options{RawCellValue: true})
	require.NoError(t, err)
	return all
}

// find returns the row whose first cells are these, or fails.
func find(t testing.TB, all [][]string, first ...string) []string {
	t.Helper()
	for _, row := range all {
		if len(row) >= len(first) && strings.Join(row[:len(first)], "|") == strings.Join(first, "|") {
			return row
		}
	}
	require.Fail(t, "no such row", "%q in %q", first, all)
	return nil
}

// parts reads every file of a workbook.
func parts(t testing.TB, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	out := make(map[string]string)
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(r)
		require.NoError(t, err)
		out[f.Name] = string(text)
	}
	return out
}
