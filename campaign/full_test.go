package campaign_test

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/assert"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
)

// full is a valid programme in which every field of the model is set somewhere.
func full() campaign.Programme {
	p := world()
	src := audience.Fact("年报")
	weekdays := calendar.Days{
		Kind: calendar.Workdays, Weekdays: []calendar.Weekday{calendar.Monday, calendar.Tuesday},
		Only: []calendar.Range{days("06-01", "06-30")}, Except: []calendar.Range{days("06-10", "06-10")},
		Market: []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, Lunar: []calendar.LunarDay{{Month: 4, Day: 28}}, // 4 June 2024
	}
	opening := []campaign.Opening{{Days: weekdays, Hours: []calendar.Hours{hours("0800", "1800")}, Starts: []calendar.Hours{hours("0900", "1600")}}}
	p.Note, p.Timezone, p.AsOf = "示例", "Asia/Shanghai", day("05-20")
	p.Basis = []campaign.Basis{{Title: "规划", Issuer: "机关", Number: "1号", Valid: days("01-01", "12-31")}}
	p.Calendar = calendar.Table{
		Notices: []calendar.Notice{{Year: 2024, Title: "通知", Number: "2号", Issued: day("01-02")}, {Year: 2025, Provisional: true}},
		Days:    []calendar.Day{{Date: day("06-10"), Name: "端午节", Kind: calendar.Holiday}},
		Lunar:   lunar(),
		Terms:   []calendar.Period{{Name: "春季学期", From: day("02-26"), To: day("07-05"), Note: "推定"}},
		Exams:   []calendar.Period{{Name: "高考", From: day("06-07"), To: day("06-09"), Note: "推定"}},
	}
	p.Closures = []campaign.Closure{{
		Days: days("06-07", "06-09"), Areas: []audience.AreaID{"east"}, Settings: []campaign.SettingID{"school"}, Outdoor: true, Online: true, Reason: "考试",
	}}
	p.Absences = []campaign.Absence{{Days: days("06-05", "06-06"), Teams: []campaign.TeamID{"t#2"}, Units: []campaign.UnitID{"court"}, Reason: "请假"}}
	p.Seasons = []campaign.Season{{Name: "夏季", Months: []int{6, 7}, Hours: []calendar.Hours{hours("0600", "1030")}}}
	p.Settings = append(campaign.DefaultSettings(), campaign.Setting{ID: "temple", Name: "庙", Opening: opening})
	p.Groups[0].Name, p.Groups[0].Source = "东县居民", src
	p.Groups[0].Segments = []audience.SegmentID{"villagers"}
	p.Groups[0].Parts = []audience.Group{{ID: "eastern-pupils", Name: "学生", Area: "east", Size: 100, Segments: []audience.SegmentID{"pupils"}, Source: src}}
	p.Laws[0] = campaign.Law{ID: "constitution", Name: "宪法", Common: true, Lead: "court", New: true, Source: src}
	p.Measures = []campaign.Measure{{ID: "flyers", Name: "资料", Unit: "份", Kind: campaign.Material}}
	p.Units[0].Level, p.Units[0].Stalls, p.Units[0].Source = audience.City, 2, src
	p.Units[0].Duties = []campaign.Duty{{
		Laws: []campaign.LawID{"constitution"}, Audience: []audience.SegmentID{"pupils"}, Dates: []calendar.Range{days("06-01", "06-02")},
		Forms: []campaign.FormatID{"lecture"}, Post: "处长", Section: "宣传处", Sessions: 1, Grade: campaign.Should,
	}}
	fullWork(&p, weekdays, opening, src)
	fullWishes(&p, src)
	p.Pins = []campaign.Pin{{
		Occurrence: session("pin", "talk", "hall", "06-04 15:00", with("court"), by("t#2")), Waivers: []campaign.Waiver{{Rule: campaign.RuleDays, Reason: "经批准", Post: "局长"}},
	}}
	p.Held = []campaign.Held{{Occurrence: session("held", "talk", "hall", "05-06 15:00", by("t#1"), with("court")), Reached: true}}
	p.Overlap, p.Joint = reach.Overlap(1), true
	p.Visits = campaign.Visits{PerMonth: 5, PerYear: 20}
	p.Prices = campaign.Prices{TravelHour: 100, Yuan: 1, Load: 10}
	p.Travel = campaign.Travel{Speed: 50, Detour: 1.5, Access: 5 * time.Minute, Crossings: []campaign.Crossing{{Name: "渡口", Areas: []audience.AreaID{"harbour"}, Wait: time.Hour}}}
	return p
}

// lunar returns the lunar months of 2024 and 2025, the leap month of 2025 among
// them.
func lunar() []calendar.LunarMonth {
	months := append(cn.Lunar(2024), cn.Lunar(2025)...)
	slices.SortFunc(months, func(a, b calendar.LunarMonth) int { return cmp.Compare(a.First, b.First) })
	return slices.Compact(months)
}

func fullWork(p *campaign.Programme, weekdays calendar.Days, opening []campaign.Opening, src audience.Source) {
	p.Corps = []campaign.Corps{{ID: "dolphins", Name: "白海豚", Area: "city", Source: src}, {ID: "branch", Name: "分队", Parent: "dolphins"}}
	point := campaign.Point{Lat: 21.2, Lon: 110.4}
	limits := campaign.Limits{PerDay: 3, PerWeek: 9, PerYear: 99, DaysPerWeek: 5, DaysPerYear: 50}
	p.Teams[0] = campaign.Team{
		ID: "t", Name: "甲队", Corps: "dolphins", Unit: "court", Base: campaign.Place{Point: point, Area: "east"}, Laws: []campaign.LawID{"constitution"},
		Languages: []string{"雷州话"}, Shifts: p.Teams[0].Shifts, Days: weekdays, Limits: limits, Count: 2, Source: src,
	}
	p.Venues[0] = campaign.Venue{
		ID: "hall", Name: "礼堂", Setting: "community", Area: "east", Point: campaign.Point{Lat: 21.3, Lon: 110.3}, Placeholder: true, Capacity: 300, Opening: opening,
		Catchment: []campaign.Draw{{Group: "easterners", Draw: 0.5}}, Parallel: 2, Visits: campaign.Visits{PerMonth: 4, PerYear: 9}, Visibility: campaign.Internal, Source: src,
	}
	yields := []campaign.Yield{{Measure: "flyers", PerSession: 10, PerUnit: 5, PerAttendance: 0.5, Source: src}}
	lecture := &p.Formats[0]
	lecture.SetUp, lecture.Rates, lecture.Yields, lecture.Source = 15*time.Minute, []campaign.Rate{{Segment: "pupils", Rate: 0.5}}, yields, src
	c := &p.Campaigns[0]
	c.Theme, c.Provisional, c.Laws, c.Source = "主题", true, []campaign.LawID{"constitution"}, src
	c.Targets = []campaign.Target{{Segments: []audience.SegmentID{"pupils"}, Areas: []audience.AreaID{"city"}, Weight: 2}}
	c.Activities[0] = fullActivity(weekdays, yields, src)
}

func fullWishes(p *campaign.Programme, src audience.Source) {
	p.Assignments = []campaign.Assignment{{
		ID: "as", Name: "任务", Activity: "fair", Hosts: []campaign.UnitID{"bureau"}, Settings: []campaign.SettingID{"community"}, Least: 1,
		Window: days("06-01", "06-20"), Measures: []campaign.MeasureID{"flyers"}, Grade: campaign.Should, Weight: 2, Source: src,
	}}
	scope := campaign.Scope{
		Campaigns: []campaign.CampaignID{"c"}, Activities: []campaign.ActivityID{"talk"}, Areas: []audience.AreaID{"east"}, Settings: []campaign.SettingID{"community"},
		Units: []campaign.UnitID{"court"}, Laws: []campaign.LawID{"constitution"}, Window: days("06-01", "06-20"),
	}
	p.Commitments = []campaign.Commitment{{
		ID: "cm", Name: "指标", Grade: campaign.May, Weight: 3, Scope: scope, Count: campaign.CountReach, Place: campaign.PlaceTown,
		Segment: []audience.SegmentID{"pupils"}, Living: []audience.AreaID{"east"}, Times: campaign.Span{Least: 2, Most: 4}, Topic: []campaign.LawID{"constitution"}, Least: 2, Source: src,
	}}
	p.Caps = []campaign.Cap{{ID: "cap", Name: "总量", Scope: scope, Sessions: 9, Budget: campaign.Yuan(90_000), Source: src}}
}

func fullActivity(weekdays calendar.Days, yields []campaign.Yield, src audience.Source) campaign.Activity {
	weekdays.Weekdays = []calendar.Weekday{calendar.Monday}
	return campaign.Activity{
		ID: "talk", Name: "宣讲", Level: audience.City, Host: "court",
		Organisers: []campaign.Organiser{{Role: campaign.LeadOrganiser, Unit: "court"}, {Role: campaign.CoOrganiser, Name: "协会"}},
		Format:     "lecture", Duration: time.Hour, Laws: []campaign.LawID{"constitution"},
		Parts: []campaign.Part{{ID: "speech", Name: "致辞", Format: "lecture", Offset: 10 * time.Minute, Duration: 20 * time.Minute, Units: []campaign.UnitID{"court"}, Laws: []campaign.LawID{"constitution"}}},
		Where: campaign.Where{Venues: []campaign.VenueID{"hall"}, Settings: []campaign.SettingID{"community"}, Areas: []audience.AreaID{"city"}},
		When: campaign.When{
			Window: days("06-01", "06-20"), Days: weekdays, Hours: []calendar.Hours{hours("0800", "1800")}, Grid: 30 * time.Minute, ConsecutiveDays: 1, LeadDays: 3,
		},
		Staff: campaign.Staff{
			Teams: campaign.Span{Least: 1, Most: 2}, From: []campaign.TeamID{"t"}, Dialect: true, Units: []campaign.UnitID{"court"},
			Pool: []campaign.UnitID{"bureau"}, Each: 2, Different: 2,
		},
		Sessions: campaign.Span{Least: 1, Most: 5}, Grade: campaign.Should, PerVenue: 3, DaysBetween: 2,
		Audience: []audience.SegmentID{"pupils"}, Invited: []audience.GroupID{"easterners"}, Attendance: 50, Cost: campaign.Yuan(100), Yields: yields,
		Visibility: campaign.Internal, Source: src,
	}
}

var wholes = map[reflect.Type]bool{
	reflect.TypeFor[time.Time](): true, reflect.TypeFor[date.Date](): true, reflect.TypeFor[clock.Clock](): true,
}

// walk visits every single value inside v with its path in a document. Lists
// are visited before their elements.
func walk(v reflect.Value, path string, visit func(path string, v reflect.Value)) {
	switch {
	case wholes[v.Type()]:
		visit(path, v)
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			switch {
			case name == "-":
			case name == "":
				walk(v.Field(i), path, visit)
			case path == "":
				walk(v.Field(i), name, visit)
			default:
				walk(v.Field(i), path+"."+name, visit)
			}
		}
	case v.Kind() == reflect.Slice:
		visit(path, v)
		for i := range v.Len() {
			walk(v.Index(i), path+"["+strconv.Itoa(i)+"]", visit)
		}
	default:
		visit(path, v)
	}
}

func walkAll(p *campaign.Programme, visit func(path string, v reflect.Value)) {
	walk(reflect.ValueOf(p).Elem(), "", visit)
}

func TestFullIsValidAndFull(t *testing.T) {
	p := full()
	mustCheck(t, p)
	set := make(map[string]bool)
	walkAll(&p, func(path string, v reflect.Value) {
		bare := strings.FieldsFunc(path, func(r rune) bool { return r == '[' || r == ']' || r >= '0' && r <= '9' })
		set[strings.Join(bare, "")] = set[strings.Join(bare, "")] || !v.IsZero()
	})
	for path, ok := range set {
		assert.True(t, ok || strings.HasPrefix(path, "groups.parts.parts"), "%s is nowhere set", path)
	}
}
