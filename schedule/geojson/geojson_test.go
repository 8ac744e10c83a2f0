package geojson_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/geojson"
	"github.com/pufa-go/pufa/schedule/internal/hostile"
	"github.com/pufa-go/pufa/schedule/paper"
)

var update = flag.Bool("update", false, "write the golden files anew")

// secret stands in the name of everything that no map may show.
const secret = "绝密"

func programme() campaign.Programme {
	week := calendar.Range{From: date.New(2024, 12, 1), To: date.New(2024, 12, 7)}
	at := func(lat, lon float64) campaign.Point { return campaign.Point{Lat: lat, Lon: lon} }
	return campaign.Programme{
		Name: "示例县2024年度普法计划", Note: "示例，非官方计划", Horizon: week,
		Areas: []audience.Area{
			{ID: "county", Name: "示例县", Level: audience.County}, {ID: "town", Name: "示例镇", Level: audience.Town, Parent: "county"},
		},
		Units:   []campaign.Unit{{ID: "office", Name: "县普法办"}, {ID: "school", Name: "县教育局"}},
		Formats: []campaign.Format{{ID: "lecture", Name: "讲座", Duration: time.Hour}},
		Venues: []campaign.Venue{
			{ID: "hall", Name: "文化站", Setting: "village", Area: "town", Point: at(20.5, 110.1234565), Source: audience.Fact("坐标据示例数据（CC BY 4.0）")},
			{ID: "somewhere", Name: "示例镇", Setting: "community", Area: "town", Placeholder: true, Point: at(-0.0000004, -179.9999999), Source: audience.Pending("位置以镇街坐标代替")},
			{ID: "court", Name: "审判庭", Setting: "organ", Area: "county", Point: at(20.6, 110.2), Visibility: campaign.Internal},
			{ID: "camp", Name: secret + "营区", Setting: "barracks", Area: "county", Point: at(20.7, 110.3), Visibility: campaign.CountOnly, Source: audience.Fact(secret)},
			{ID: "lost", Name: "无坐标", Setting: "village", Area: "town"},
		},
		Campaigns: []campaign.Campaign{{ID: "week", Name: "宪法宣传周", Window: week, Activities: []campaign.Activity{
			{ID: "talk", Name: "宪法宣讲", Format: "lecture"}, {ID: "help", Name: secret + "帮教", Format: "lecture", Visibility: campaign.CountOnly},
		}}},
	}
}

func checked(t testing.TB, p campaign.Programme) *campaign.Checked {
	t.Helper()
	q, err := campaign.Check(p)
	require.NoError(t, err)
	return q
}

func plan() schedule.Plan {
	held := func(id campaign.SessionID, a campaign.ActivityID, v campaign.VenueID, day int) schedule.Session {
		start := time.Date(2024, 12, day, 9, 0, 0, 0, time.FixedZone("", 8*3600))
		return schedule.Session{Occurrence: campaign.Occurrence{ID: id, Campaign: "week", Activity: a, Venue: v, Start: start, End: start.Add(time.Hour)}}
	}
	first := held("a", "talk", "hall", 2)
	first.Units, first.Pinned, first.Expected.Attendances = []campaign.UnitID{"school"}, true, audience.FromPersons(300)
	first.Organisers = []campaign.Organiser{{Role: campaign.HostOrganiser, Unit: "office"}, {Role: campaign.LeadOrganiser, Name: "县委宣传部"}}
	second := held("b", "talk", "somewhere", 3)
	second.Proposed = true
	return schedule.Plan{Sessions: []schedule.Session{
		second, first, held("c", "talk", "court", 4), held("d", "talk", "camp", 5), held("e", "help", "hall", 5), held("f", "talk", "lost", 6),
	}}
}

func written(t testing.TB, q *campaign.Checked, p schedule.Plan, o paper.Options) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, geojson.Write(&b, q, p, o))
	return b.String()
}

// decoded is a file as any reader of GeoJSON takes it.
type decoded struct {
	Type         string
	Name, Note   string
	Datum        string
	WithoutPoint int
	NotListed    int
	Credits      []string
	Features     []struct {
		Type, ID string
		Geometry struct {
			Type        string
			Coordinates []float64
		}
		Properties map[string]any
	}
}

func read(t testing.TB, file string) decoded {
	t.Helper()
	var d decoded
	require.NoError(t, json.Unmarshal([]byte(file), &d))
	require.Equal(t, "FeatureCollection", d.Type)
	for _, f := range d.Features {
		require.Equal(t, "Feature", f.Type)
		require.Equal(t, "Point", f.Geometry.Type)
		require.Len(t, f.Geometry.Coordinates, 2)
		require.Equal(t, f.ID, f.Properties["id"])
	}
	return d
}

func TestGolden(t *testing.T) {
	for name, o := range map[string]paper.Options{"public.geojson": {}, "internal.en.geojson": {Internal: true, Lang: "en"}} {
		got := written(t, checked(t, programme()), plan(), o)
		path := filepath.Join("testdata", name)
		if *update {
			require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(want), got)
	}
}

func TestWhatAReaderSees(t *testing.T) {
	d := read(t, written(t, checked(t, programme()), plan(), paper.Options{}))
	require.Len(t, d.Features, 2)
	assert.Equal(t, "WGS 84", d.Datum)
	assert.Equal(t, []int{1, 3}, []int{d.WithoutPoint, d.NotListed})
	assert.Equal(t, []string{"位置以镇街坐标代替", "坐标据示例数据（CC BY 4.0）"}, d.Credits)
	assert.Equal(t, []float64{110.123457, 20.5}, d.Features[0].Geometry.Coordinates, "longitude first")
	assert.Equal(t, []float64{-180, 0}, d.Features[1].Geometry.Coordinates)
	for key, want := range map[string]any{
		"campaign": "week", "campaignName": "宪法宣传周", "activity": "talk", "venueName": "文化站", "town": "示例镇", "county": "示例县",
		"start": "2024-12-02T09:00:00+08:00", "pinned": true, "unitNames": []any{"县教育局"}, "expected": map[string]any{"attendances": 300.0},
	} {
		assert.Equal(t, want, d.Features[0].Properties[key], key)
	}
	assert.Equal(t, true, d.Features[1].Properties["placeholder"])
	assert.Equal(t, "示例镇（场地待落实）", d.Features[1].Properties["venueName"])
}

func TestWhatIsOnlyCountedIsNowhere(t *testing.T) {
	for _, o := range []paper.Options{{}, {Internal: true}, {Lang: "en", Internal: true}} {
		file := written(t, checked(t, programme()), plan(), o)
		assert.NotContains(t, file, secret)
		assert.NotContains(t, file, "110.3")
		assert.NotContains(t, file, "12-05")
		assert.Equal(t, o.Internal, strings.Contains(file, "审判庭"))
		assert.Equal(t, o.Internal, strings.Contains(file, `"visibility":"internal"`))
	}
}

func TestSameInputSameBytes(t *testing.T) {
	p := plan()
	first := written(t, checked(t, programme()), p, paper.Options{})
	slices.Reverse(p.Sessions)
	assert.Equal(t, first, written(t, checked(t, programme()), p, paper.Options{}))
}

func TestNothingToShow(t *testing.T) {
	d := read(t, written(t, checked(t, programme()), schedule.Plan{}, paper.Options{}))
	assert.Empty(t, d.Features)
	assert.NotNil(t, d.Features, "an empty list, not null")
}

func TestHostileNamesAreText(t *testing.T) {
	for _, name := range hostile.Texts() {
		p, s := programme(), plan()
		if slices.Contains(hostile.Names(), name) {
			p.Name, p.Note, p.Venues[0].Name, p.Venues[0].Source.Note = name, name, name, name
			p.Campaigns[0].Name, p.Campaigns[0].Activities[0].Name, p.Units[1].Name, p.Areas[1].Name = name, name, name, name
		}
		s.Sessions[1].Organisers[1].Name = name
		s.Sessions[1].ID = campaign.SessionID(name)
		file := written(t, checked(t, p), s, paper.Options{})
		d := read(t, file)
		require.Len(t, d.Features, 2, "%q", name)
		assert.NotContains(t, file, "<")
		assert.NotContains(t, file, "&")
		assert.Empty(t, hostile.Loose(file))
		assert.Equal(t, paper.Clean(name), d.Features[0].ID)
		lead := d.Features[0].Properties["organisers"].([]any)[0].(map[string]any)
		assert.Equal(t, map[string]any{"role": "lead", "name": paper.Clean(name)}, lead)
		if p.Name == name {
			assert.Equal(t, paper.Clean(name), d.Name)
			assert.Equal(t, paper.Clean(name), d.Features[0].Properties["activityName"])
		}
	}
}

type full struct{}

var errFull = errors.New("disk full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestAFailingWriterIsTold(t *testing.T) {
	require.ErrorIs(t, geojson.Write(full{}, checked(t, programme()), plan(), paper.Options{}), errFull)
}
