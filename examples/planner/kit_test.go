package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/format"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// outcome is what one run of the program did.
type outcome struct {
	status      int
	out, errors string
}

// lines returns the lines on standard error.
func (o outcome) lines() []string {
	if o.errors == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(o.errors, "\n"), "\n")
}

// tick is a clock that advances by 3.8 s each time it is read.
func tick() func() time.Time {
	now := time.Date(2024, 1, 1, 8, 0, 0, 0, time.UTC)
	return func() time.Time {
		now = now.Add(3800 * time.Millisecond)
		return now
	}
}

// start runs the program without a terminal.
func start(args ...string) outcome {
	var out, errs bytes.Buffer
	status := run(context.Background(), args, &out, &errs, environment{now: tick()})
	return outcome{status, out.String(), errs.String()}
}

var shared string // folder of the one plan of the embedded example

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "planner")
	if err != nil {
		panic(err)
	}
	shared = filepath.Join(dir, "plan-out")
	status := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(status)
}

var embedded = sync.OnceValue(func() outcome { return start("plan", "-out", shared) })

// answered reads the plan of the embedded example back from its files.
var answered = sync.OnceValues(func() (answer, error) {
	embedded()
	a := answer{embedded: true, elapsed: 3800 * time.Millisecond}
	var err error
	if a.entered, a.q, err = load(filepath.Join(shared, "programme.json"), 0, ""); err != nil {
		return a, err
	}
	if a.plan, err = readPlan(filepath.Join(shared, "plan.json")); err != nil {
		return a, err
	}
	a.verdict, a.coverage = check.Plan(a.q, a.plan), coverage.Of(a.q, a.plan)
	return a, nil
})

func embeddedAnswer(t *testing.T) answer {
	t.Helper()
	a, err := answered()
	require.NoError(t, err)
	return a
}

// county is a small programme with everything that the embedded example lacks:
// sessions that may not be shown, views online, other levels, a horizon that
// is no year, wishes of several areas, a duty. All figures are made up.
func county() campaign.Programme {
	june := func(d int) date.Date { return date.New(2030, time.June, d) }
	pin := func(id campaign.SessionID, a campaign.ActivityID, v campaign.VenueID, day int, waivers ...campaign.Waiver) campaign.Pin {
		zone := time.FixedZone("", 8*60*60)
		return campaign.Pin{Occurrence: campaign.Occurrence{ID: id, Activity: a, Venue: v, Start: time.Date(2030, time.June, day, 9, 0, 0, 0, zone)}, Waivers: waivers}
	}
	workdays := campaign.When{Days: calendar.Days{Kind: calendar.Workdays}}
	one := campaign.Span{Least: 1}
	p := campaign.Programme{
		Name: "示例县2030年6月计划", Horizon: calendar.Range{From: june(1), To: june(30)},
		Measures: []campaign.Measure{
			{ID: "copies", Name: "资料", Unit: "份", Kind: campaign.Material},
			{ID: "books", Name: "图书", Unit: "册", Kind: campaign.Material},
			{ID: "views", Name: "观看", Unit: "人次", Kind: campaign.Media},
		},
		Areas: []audience.Area{{ID: "c", Name: "示例县", Level: audience.County}},
		Units: []campaign.Unit{
			{ID: "u1", Name: "示例单位甲", Area: "c"},
			{ID: "u2", Name: "示例单位乙", Area: "c", Duties: []campaign.Duty{{Sessions: 3, Grade: campaign.Should}}},
		},
		Teams: []campaign.Team{{
			ID: "team", Name: "宣讲小组", Base: campaign.Place{Area: "c"}, Shifts: []calendar.Hours{calendar.MustHours("08:00", "12:00")},
			Limits: campaign.Limits{PerDay: 1, DaysPerYear: 3},
		}},
		Formats: []campaign.Format{
			{ID: "talk", Name: "讲座", Duration: time.Hour, Rate: 0.5, Yields: []campaign.Yield{{Measure: "copies", PerAttendance: 1}, {Measure: "books", PerSession: 7}}},
			{ID: "live", Name: "直播", Duration: time.Hour, Online: true, Yields: []campaign.Yield{{Measure: "views", PerSession: 12000}}},
		},
		Campaigns: []campaign.Campaign{{ID: "june", Name: "六月宣传", Window: calendar.Range{From: june(1), To: june(30)}, Activities: []campaign.Activity{
			{ID: "tour", Name: "进村宣讲", Level: audience.Town, Format: "talk", Where: campaign.Where{Settings: []campaign.SettingID{"village"}}, Staff: campaign.Staff{Teams: one}, Grade: campaign.May, Sessions: campaign.Span{Least: 5}},
			{ID: "fair", Name: "县级主场", Level: audience.County, Format: "talk", Where: campaign.Where{Venues: []campaign.VenueID{"square"}}, Staff: campaign.Staff{Units: []campaign.UnitID{"u1", "u2"}}, Sessions: one},
			{ID: "live", Name: "普法直播", Level: audience.County, Format: "live", Where: campaign.Where{Venues: []campaign.VenueID{"net"}}, Sessions: one},
			{ID: "secret", Name: "进营区", Level: audience.County, Format: "talk", When: workdays, Where: campaign.Where{Venues: []campaign.VenueID{"camp"}}, Sessions: one},
			{ID: "inside", Name: "内部座谈", Level: audience.County, Format: "talk", Where: campaign.Where{Venues: []campaign.VenueID{"hall"}}, Sessions: one, Visibility: campaign.Internal},
		}}},
		Venues: []campaign.Venue{
			{ID: "square", Name: "示例广场", Setting: "community", Area: "c"},
			{ID: "net", Name: "示例平台", Setting: "online", Area: "c"},
			{ID: "camp", Name: "某营区", Setting: "barracks", Area: "c", Visibility: campaign.CountOnly},
			{ID: "hall", Name: "某会议室", Setting: "organ", Area: "c"},
		},
		Commitments: []campaign.Commitment{{ID: "towns", Name: "每镇至少1场", Grade: campaign.May, Count: campaign.CountPlaces, Place: campaign.PlaceTown, Least: 5}},
		Pins: []campaign.Pin{
			pin("fair", "fair", "square", 5),
			pin("secret", "secret", "camp", 8, campaign.Waiver{Rule: campaign.RuleDays, Reason: "营区6月8日有空"}),
			pin("inside", "inside", "hall", 6),
		},
	}
	for _, name := range []string{"甲镇", "乙镇", "丙镇", "丁镇", "戊镇"} {
		id := audience.AreaID(name)
		p.Areas = append(p.Areas, audience.Area{ID: id, Name: name, Level: audience.Town, Parent: "c"})
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(name), Area: id, Size: 1000})
		p.Venues = append(p.Venues, campaign.Venue{ID: campaign.VenueID(name), Name: name + "文化站", Setting: "village", Area: id, Placeholder: true})
		p.Commitments = append(p.Commitments, campaign.Commitment{
			ID: campaign.CommitmentID("each/" + name), Name: name + "不少于1场", Grade: campaign.May, Scope: campaign.Scope{Areas: []audience.AreaID{id}}, Least: 1,
		})
	}
	return p
}

// save writes a programme to a file and returns its path.
func save(t *testing.T, p campaign.Programme) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, format.Encode(&b, p))
	return saveText(t, "programme.json", b.String())
}

func saveText(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	return path
}

func savePlan(t *testing.T, p schedule.Plan) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, schedule.Write(&b, p))
	return saveText(t, "plan.json", b.String())
}

// names returns the entries of a folder, not of those below it.
func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}
