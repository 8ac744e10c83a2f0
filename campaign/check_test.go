package campaign_test

import (
	"context"
	"fmt"
	"math"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// spoil edits the n-th value of a full programme for which pick holds, and
// returns its path; "" when there are fewer.
func spoil(n int, pick func(reflect.Value) bool, edit func(reflect.Value)) (campaign.Programme, string) {
	p, spoilt := full(), ""
	walkAll(&p, func(path string, v reflect.Value) {
		if !pick(v) {
			return
		}
		if n == 0 {
			edit(v)
			spoilt = path
		}
		n--
	})
	return p, spoilt
}

// reported says whether a finding is at the path or at something that holds it.
func reported(err error, path string) bool {
	for _, f := range campaign.FindingsOf(err) {
		if path == f.Path || strings.HasPrefix(path, f.Path+".") || strings.HasPrefix(path, f.Path+"[") {
			return true
		}
	}
	return false
}

func isText(v reflect.Value) bool { return v.Kind() == reflect.String }

func TestTextThatIsNotUTF8IsFoundWhereverItStands(t *testing.T) {
	for n := 0; ; n++ {
		p, path := spoil(n, isText, func(v reflect.Value) { v.SetString("法\xff") })
		if path == "" {
			require.Greater(t, n, 150, "the walk sees the texts of the programme")
			return
		}
		_, err := campaign.Check(p)
		assert.True(t, reported(err, path), "%s: %v", path, err)
	}
}

func TestAbsurdNumbersAreFoundWhereverTheyStand(t *testing.T) {
	number := func(v reflect.Value) bool { return v.CanInt() || v.CanFloat() }
	allowed := func(path string) bool { return strings.HasSuffix(path, ".grid") } // negative: any instant
	for _, absurd := range []float64{math.Inf(-1), math.Inf(1), math.NaN()} {
		for n := 0; ; n++ {
			p, path := spoil(n, number, func(v reflect.Value) {
				switch {
				case v.CanFloat():
					v.SetFloat(absurd)
				case absurd > 0:
					v.SetInt(math.MaxInt64)
				default:
					v.SetInt(math.MinInt64)
				}
			})
			if path == "" {
				require.Greater(t, n, 90)
				break
			}
			_, err := campaign.Check(p)
			assert.True(t, reported(err, path) || allowed(path), "%s: %v", path, err)
		}
	}
}

func TestUnsetTimesAndListsDoNoHarm(t *testing.T) {
	for n := 0; ; n++ {
		p, path := spoil(n, func(v reflect.Value) bool { return v.Kind() == reflect.Slice || v.Kind() == reflect.Struct }, func(v reflect.Value) { v.SetZero() })
		if path == "" {
			require.Greater(t, n, 80)
			return
		}
		exercise(t, p)
	}
}

// exercise uses whatever passes the check.
func exercise(t assert.TestingT, p campaign.Programme) {
	q, err := campaign.Check(p)
	if err != nil {
		found := campaign.FindingsOf(err)
		assert.NotEmpty(t, found)
		for _, f := range found {
			assert.NotEmpty(t, f.Advice.Zh, f.Path)
			assert.NotEmpty(t, f.Advice.En, f.Path)
		}
		return
	}
	all := make([]campaign.Occurrence, 0, len(p.Pins))
	for _, pin := range q.Programme().Pins {
		all = append(all, pin.Occurrence)
	}
	q.Judge(all)
	for _, c := range q.Programme().Campaigns {
		for _, a := range c.Activities {
			for i := range q.Programme().Venues {
				v := &q.Programme().Venues[i]
				q.Attendance(a.ID, v.ID)
				q.Organisers(a.ID, v)
			}
		}
	}
}

// garbage sets a value to something that a careless or hostile caller might.
func garbage(t *rapid.T, v reflect.Value) {
	ids := []string{"", "x", "t", "t#1", "talk", "hall", "court", "city", "east", "easterners", "pupils", "c", "fair", "lecture", "\xff", "Local", "#", strings.Repeat("长", 3000)}
	switch {
	case v.Kind() == reflect.Bool:
		v.SetBool(!v.Bool())
	case isText(v):
		v.SetString(rapid.SampledFrom(ids).Draw(t, "text"))
	case v.CanInt():
		v.SetInt(rapid.OneOf(rapid.Int64(), rapid.Int64Range(-3, 40), rapid.SampledFrom([]int64{math.MaxInt64, math.MinInt64, 30_000, 738_000})).Draw(t, "int"))
	case v.CanFloat():
		v.SetFloat(rapid.OneOf(rapid.Float64(), rapid.SampledFrom([]float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, 1, -1})).Draw(t, "float"))
	case v.Kind() == reflect.Slice && v.Len() > 0:
		switch rapid.IntRange(0, 2).Draw(t, "list") {
		case 0:
			v.SetZero()
		case 1:
			v.Set(reflect.Append(v, v.Index(rapid.IntRange(0, v.Len()-1).Draw(t, "twice"))))
		case 2:
			v.Set(v.Slice(0, v.Len()-1))
		}
	default:
		v.SetZero()
	}
}

func TestGarbageIsReportedAndNeverPanics(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := full()
		for range rapid.IntRange(1, 4).Draw(t, "edits") {
			total := 0
			walkAll(&p, func(string, reflect.Value) { total++ })
			n := rapid.IntRange(0, total-1).Draw(t, "which")
			var chosen reflect.Value
			walkAll(&p, func(_ string, v reflect.Value) {
				if n == 0 {
					chosen = v
				}
				n--
			})
			garbage(t, chosen)
		}
		exercise(t, p)
	})
}

// A group that contains itself is reported, not followed for ever.
func TestGroupsThatContainThemselves(t *testing.T) {
	p := world()
	loop := []audience.Group{{ID: "a", Area: "east"}, {ID: "b", Area: "east"}}
	loop[0].Parts, loop[1].Parts = loop, loop
	p.Groups = loop
	_, err := campaign.Check(p)
	require.ErrorIs(t, err, campaign.CodeTooLarge)
	wide := make([]audience.Group, 1000)
	for i := range wide {
		wide[i] = audience.Group{ID: "w", Area: "east", Parts: wide}
	}
	p.Groups = wide
	_, err = campaign.Check(p)
	require.ErrorIs(t, err, campaign.CodeTooLarge)
}

// Entries that would take for ever if they were looked at naively.
func TestLargeProgrammesAreQuick(t *testing.T) {
	p := world()
	for i := range 30_000 {
		p.Areas = append(p.Areas, audience.Area{ID: audience.AreaID(fmt.Sprint(i)), Name: "村", Level: audience.Village, Parent: audience.AreaID(fmt.Sprint(i + 1))})
	}
	p.Areas[len(p.Areas)-1].Parent = "0"
	p.Horizon.From, p.Horizon.To = math.MinInt64, math.MaxInt64
	p.Basis = []campaign.Basis{{Title: "规划"}}
	for i := range p.Teams {
		p.Teams[i].Count = math.MaxInt
	}
	_, err := campaign.Check(p)
	for _, code := range []campaign.Code{campaign.CodeCycle, campaign.CodePeriod, campaign.CodeRange, campaign.CodeTooLarge} {
		require.ErrorIs(t, err, code)
	}
	p = world()
	for i := range 3_000 {
		p.Pins = append(p.Pins, campaign.Pin{Occurrence: session(campaign.SessionID(fmt.Sprint(i)), "talk", "hall", "06-03 09:00")})
	}
	_, err = campaign.Check(p)
	require.ErrorIs(t, err, campaign.CodePinClash)
}

func TestCheckTakesADeepCopy(t *testing.T) {
	p := full()
	q := mustCheck(t, p)
	want := fmt.Sprint(*q.Programme(), q.Goals(), q.Groups(), q.Teams())
	walkAll(&p, func(_ string, v reflect.Value) {
		switch {
		case v.Kind() == reflect.Slice: // keep what is inside in view
		case isText(v):
			v.SetString("changed")
		default:
			v.SetZero()
		}
	})
	require.Equal(t, want, fmt.Sprint(*q.Programme(), q.Goals(), q.Groups(), q.Teams()))
}

func TestCheckLeavesItsArgumentAlone(t *testing.T) {
	p := full()
	p.Pins[0].Campaign, p.Pins[0].End, p.Settings = "", time.Time{}, p.Settings[:9:9]
	before := fmt.Sprint(p)
	mustCheck(t, p)
	require.Equal(t, before, fmt.Sprint(p))
}

func TestChecksAreAlike(t *testing.T) {
	a, b := mustCheck(t, full()), mustCheck(t, full())
	require.Equal(t, a, b, "nothing depends on map order or the clock")
}

func TestDefaultsAreFilledIn(t *testing.T) {
	q := checkedWorld(t, nil)
	assert.Equal(t, campaign.DefaultSettings(), q.Programme().Settings)
	assert.Equal(t, campaign.DefaultTimezone, q.Location().String())
	assert.Equal(t, "学校", q.Setting("school").Name)
}

func TestCheckedIsSafeForManyGoroutines(t *testing.T) {
	p, all := every()
	q := mustCheck(t, p)
	want := fmt.Sprint(q.Judge(all), q.Attendance("talk", "hall"), q.Within("harbour", "zone"), q.Goals())
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				got := fmt.Sprint(q.Judge(all), q.Attendance("talk", "hall"), q.Within("harbour", "zone"), q.Goals())
				assert.Equal(t, want, got)
			}
		})
	}
	wg.Wait()
}

// slow waits for its context.
type slow struct{}

func (slow) Durations(ctx context.Context, _ campaign.Point, _ []campaign.Point, _ []time.Duration) error {
	<-ctx.Done()
	return ctx.Err()
}

func TestCheckContextEndsTheRouter(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	p := world()
	p.Router = slow{}
	_, err := campaign.CheckContext(ctx, p)
	require.ErrorIs(t, err, campaign.CodeTravel)
	assert.Contains(t, campaign.FindingsOf(err)[0].Value, "canceled")
}

// large is a programme of 2,000 venues, 2,000 groups and 130 areas, with 12
// activities and an assignment of 10 hosts and 8 settings.
func large() campaign.Programme {
	p := campaign.Programme{Name: "市", Horizon: calendar.Year(2024)}
	settings := campaign.DefaultSettings()
	p.Areas = append(p.Areas, audience.Area{ID: "city", Name: "市", Level: audience.City})
	as := campaign.Assignment{ID: "as", Name: "八进", Activity: "a0"}
	for c := range 10 {
		county := fmt.Sprint("c", c)
		p.Areas = append(p.Areas, audience.Area{ID: audience.AreaID(county), Name: county, Level: audience.County, Parent: "city"})
		p.Units = append(p.Units, campaign.Unit{ID: campaign.UnitID(county), Name: county, Area: audience.AreaID(county)})
		as.Hosts = append(as.Hosts, campaign.UnitID(county))
		for i := range 12 {
			town := fmt.Sprint(county, "t", i)
			p.Areas = append(p.Areas, audience.Area{ID: audience.AreaID(town), Name: town, Level: audience.Town, Parent: audience.AreaID(county)})
		}
	}
	for i := range 2000 {
		area := audience.AreaID(fmt.Sprintf("c%dt%d", i%10, i/10%12))
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(fmt.Sprint("g", i)), Area: area, Size: int64(100 + i)})
		p.Venues = append(p.Venues, campaign.Venue{ID: campaign.VenueID(fmt.Sprint("v", i)), Name: "村", Setting: settings[i/120%8].ID, Area: area})
	}
	for _, s := range settings {
		as.Settings = append(as.Settings, s.ID)
	}
	p.Formats = []campaign.Format{{ID: "talk", Name: "讲座", Duration: time.Hour, Rate: 0.1}}
	p.Teams = []campaign.Team{{ID: "t", Name: "队", Count: 20, Shifts: []calendar.Hours{hours("0830", "1730")}}}
	c := campaign.Campaign{ID: "c", Name: "年", Window: calendar.Year(2024)}
	for i := range 12 {
		c.Activities = append(c.Activities, campaign.Activity{
			ID: campaign.ActivityID(fmt.Sprint("a", i)), Name: "宣讲", Format: "talk", Staff: campaign.Staff{Teams: campaign.Span{Least: 1}},
		})
	}
	p.Campaigns = []campaign.Campaign{c}
	p.Assignments = []campaign.Assignment{as}
	return p
}

func BenchmarkCheck(b *testing.B) {
	p := large()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := campaign.Check(p); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkJudge(b *testing.B) {
	p := large()
	q, err := campaign.Check(p)
	if err != nil {
		b.Fatal(err)
	}
	var all []campaign.Occurrence
	for i := range 2000 {
		o := session(campaign.SessionID(fmt.Sprint("s", i)), "a1", campaign.VenueID(fmt.Sprint("v", i)), "06-03 09:00", by(campaign.TeamID(fmt.Sprint("t#", 1+i%20))))
		o.Start, o.End = o.Start.AddDate(0, 0, i/20), o.End.AddDate(0, 0, i/20)
		all = append(all, o)
	}
	if found := q.Judge(all); len(found) > 0 {
		b.Fatal(found[0])
	}
	b.ReportAllocs()
	for b.Loop() {
		q.Judge(all)
	}
}
