package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/returns"
)

// secret stands in the name of everything that no paper may name.
const secret = "绝密"

// programme has a public event of twelve units, an assignment to two counties,
// a campaign whose window is not announced, one session for internal eyes, and
// work that is only counted.
func programme() campaign.Programme {
	year := calendar.Year(2024)
	p := campaign.Programme{
		Name: "示例市2024年度普法计划", Note: "示例:非官方计划", Horizon: year,
		Basis: []campaign.Basis{
			{Title: "关于普法的规划", Issuer: "某部门", Valid: calendar.Range{From: date.New(2021, 1, 1), To: date.New(2025, 12, 31)}},
			{Title: "《某法》", Number: "第1号"},
		},
		Areas: []audience.Area{
			{ID: "city", Name: "示例市", Level: audience.City},
			{ID: "east", Name: "东县", Level: audience.County, Parent: "city"},
			{ID: "west", Name: "西县", Level: audience.County, Parent: "city"},
		},
		Groups: []audience.Group{{ID: "people", Area: "east", Size: 1000}},
		Measures: []campaign.Measure{
			{ID: "leaflets", Name: "发放资料", Unit: "份", Kind: campaign.Material},
			{ID: "advice", Name: "咨询", Unit: "人次", Kind: campaign.Service},
			{ID: "helped", Name: secret + "帮扶", Unit: "人", Kind: campaign.Service},
		},
		Formats: []campaign.Format{
			{ID: "talk", Name: "讲座", Duration: time.Hour, Rate: 0.1},
			{ID: "fair", Name: "市集", Duration: 2 * time.Hour, Rate: 0.2},
		},
		Venues: []campaign.Venue{
			{ID: "square", Name: "中心广场", Setting: "community", Area: "east"},
			{ID: "hall", Name: "东县礼堂", Setting: "organ", Area: "east", Placeholder: true},
			{ID: "camp", Name: secret + "营区", Setting: "barracks", Area: "west", Visibility: campaign.CountOnly},
			{ID: "camp-e", Name: secret + "营区东", Setting: "barracks", Area: "east", Visibility: campaign.CountOnly},
			{ID: "hall-w", Name: "西县礼堂", Setting: "organ", Area: "west"},
			{ID: "office", Name: "内部会场", Setting: "institution", Area: "west", Visibility: campaign.Internal},
		},
	}
	for i := range 12 {
		p.Units = append(p.Units, campaign.Unit{ID: campaign.UnitID(fmt.Sprintf("u%02d", i+1)), Name: fmt.Sprintf("示例单位%02d", i+1), Area: "city"})
	}
	p.Units = append(p.Units,
		campaign.Unit{ID: "host-e", Name: "东县普法办", Area: "east", Stalls: 4}, campaign.Unit{ID: "host-w", Name: "西县普法办", Area: "west", Stalls: 4})
	p.Campaigns = campaigns(year)
	p.Assignments = []campaign.Assignment{{
		ID: "counties", Name: "各县进机关进军营", Activity: "county-talk", Hosts: []campaign.UnitID{"host-e", "host-w"},
		Settings: []campaign.SettingID{"organ", "barracks"}, Least: 3, Measures: []campaign.MeasureID{"leaflets"},
		Window: calendar.Range{From: date.New(2024, 12, 1), To: date.New(2024, 12, 7)}, Grade: campaign.Should,
	}}
	p.Commitments = []campaign.Commitment{
		{ID: "all", Name: "全年总量", Count: campaign.CountSessions, Least: 77},
		{ID: "reach", Name: "覆盖人数", Count: campaign.CountReach, Least: 20, Grade: campaign.May},
		{ID: "often", Name: "重复听讲", Count: campaign.CountReach, Times: campaign.Span{Least: 2, Most: 4}, Least: 20, Grade: campaign.May},
		{ID: "kept", Name: secret + "指标", Scope: campaign.Scope{Activities: []campaign.ActivityID{"help"}}, Least: 1},
	}
	return p
}

func campaigns(year calendar.Range) []campaign.Campaign {
	week := calendar.Range{From: date.New(2024, 12, 1), To: date.New(2024, 12, 7)}
	var pool []campaign.UnitID
	for i := range 12 {
		pool = append(pool, campaign.UnitID(fmt.Sprintf("u%02d", i+1)))
	}
	return []campaign.Campaign{
		{
			ID: "week", Name: "宪法宣传周", Theme: "已公布的主题", Window: week,
			Activities: []campaign.Activity{
				{
					ID: "central", Name: "主场活动", Duration: 2 * time.Hour, Where: campaign.Where{Venues: []campaign.VenueID{"square"}},
					Organisers: []campaign.Organiser{{Role: campaign.LeadOrganiser, Name: "市普法办"}},
					Parts: []campaign.Part{
						{ID: "a", Name: "启动仪式", Format: "talk", Duration: 30 * time.Minute}, {ID: "b", Name: "普法集市", Format: "fair", Offset: 30 * time.Minute, Duration: 90 * time.Minute, Units: pool[:2]},
					},
					Staff: campaign.Staff{Units: pool[:2], Pool: pool[2:], Each: 12}, Sessions: campaign.Span{Least: 1, Most: 1},
					Yields: []campaign.Yield{{Measure: "leaflets", PerUnit: 100}, {Measure: "advice", PerSession: 50}},
				},
				{
					ID: "county-talk", Name: "县级宣讲", Format: "talk", Where: campaign.Where{Venues: []campaign.VenueID{"hall", "hall-w", "camp", "camp-e", "office"}},
					PerVenue: 4, Yields: []campaign.Yield{{Measure: "leaflets", PerSession: 10}},
				},
			},
		},
		{
			ID: "month", Name: "民法典宣传月", Window: calendar.Range{From: date.New(2024, 5, 1), To: date.New(2024, 5, 31)}, Provisional: true,
			Activities: []campaign.Activity{{
				ID: "show", Name: "文艺演出", Format: "talk", Host: "u01", Where: campaign.Where{Venues: []campaign.VenueID{"hall"}}, Sessions: campaign.Span{Least: 1},
				Yields: []campaign.Yield{{Measure: "advice", PerSession: 8}},
			}},
		},
		{
			ID: "kept", Name: secret + "工作", Window: year,
			Activities: []campaign.Activity{{
				ID: "help", Name: secret + "活动", Format: "talk", Host: "u02", Visibility: campaign.CountOnly, Sessions: campaign.Span{Least: 1},
				Yields: []campaign.Yield{{Measure: "helped", PerSession: 7}},
			}},
		},
		{
			ID: "barracks", Name: secret + "进军营", Window: year,
			Activities: []campaign.Activity{{ID: "camp-talk", Name: secret + "宣讲", Format: "talk", Where: campaign.Where{Settings: []campaign.SettingID{"barracks"}}}},
		},
	}
}

// plan returns a checked programme and a plan of it.
func plan(t testing.TB, p campaign.Programme) (*campaign.Checked, schedule.Plan) {
	t.Helper()
	q, err := campaign.Check(p)
	require.NoError(t, err)
	var all []campaign.UnitID
	for _, u := range p.Units[:12] {
		all = append(all, u.ID)
	}
	at := func(id, activity, venue string, month time.Month, day int, units ...campaign.UnitID) schedule.Session {
		start := time.Date(2024, month, day, 9, 0, 0, 0, q.Location())
		a := campaign.ActivityID(activity)
		_, c := q.Activity(a)
		return schedule.Describe(q, campaign.Occurrence{
			ID: campaign.SessionID(id), Campaign: c.ID, Activity: a, Venue: campaign.VenueID(venue), Start: start, End: start.Add(q.Shape(a).Duration), Units: units,
		})
	}
	return q, schedule.Plan{Programme: p.Name, Note: p.Note, Sessions: []schedule.Session{
		at("main", "central", "square", 12, 4, all...), at("east", "county-talk", "hall", 12, 2, "host-e"),
		at("camp", "county-talk", "camp", 12, 3, "host-w"), at("inside", "county-talk", "office", 12, 5, "host-w"),
		at("show", "show", "hall", 5, 20, "u01"), at("help", "help", "hall", 7, 9, "u12"), at("camp2", "camp-talk", "camp", 8, 1, "u12"),
	}, Missed: []schedule.Missed{{Goal: "all", Reason: campaign.Text{Zh: "队日已排满", En: "no team-day is left"}}}}
}

// list returns returns of every kind.
func list() returns.List {
	figure := func(m string, n int64, q returns.Qualifier) []returns.Figure {
		return []returns.Figure{{Measure: campaign.MeasureID(m), Amount: n, Qualifier: q}}
	}
	return returns.List{Returns: []returns.Return{
		{ID: "1", Session: "main", Reporter: "u01", Status: returns.Confirmed, Figures: figure("leaflets", 1301, returns.Exact)},
		{ID: "2", Session: "camp", Reporter: "host-w", Status: returns.Confirmed, Figures: figure("leaflets", 40, returns.AtLeast)},
		{ID: "3", Campaign: "week", Area: "east", Reporter: "host-e", Status: returns.Confirmed, Figures: figure("leaflets", 2000, returns.About), Source: audience.Fact("东县报表")},
		{ID: "4", Campaign: "week", Area: "west", Reporter: "host-w", Status: returns.Confirmed, Figures: figure("leaflets", 503, returns.AtLeast)},
		{ID: "5", Campaign: "week", Area: "city", Reporter: "u01", Status: returns.Draft, Figures: figure("advice", 98765, returns.Exact)},
		{ID: "6", Campaign: "kept", Area: "city", Reporter: "u02", Status: returns.Confirmed, Figures: figure("helped", 70, returns.Exact), Source: audience.Fact(secret + "来源")},
		{ID: "7", Session: "help", Reporter: "u12", Status: returns.Confirmed, Figures: figure("helped", 6, returns.Exact)},
	}}
}

// parts unzips a document, and holds that every part is well-formed XML.
func parts(t testing.TB, doc []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(doc), int64(len(doc)))
	require.NoError(t, err)
	require.Equal(t, "[Content_Types].xml", z.File[0].Name)
	all := make(map[string]string)
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(r)
		require.NoError(t, err)
		require.NoError(t, wellFormed(text), f.Name)
		all[f.Name] = string(text)
	}
	return all
}

func wellFormed(text []byte) error {
	d := xml.NewDecoder(bytes.NewReader(text))
	for {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// text returns what a reader sees: one line for each paragraph, and one for each
// row of a table with its cells joined by bars.
func text(t testing.TB, doc []byte) string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(parts(t, doc)["word/document.xml"]))
	var b strings.Builder
	row := false
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return b.String()
		}
		require.NoError(t, err)
		switch x := token.(type) {
		case xml.CharData:
			b.Write(x)
		case xml.StartElement:
			row = row || x.Name.Local == "tr"
		case xml.EndElement:
			switch {
			case x.Name.Local == "tr":
				row = false
				b.WriteString("\n")
			case x.Name.Local == "p" && row:
				b.WriteString("|")
			case x.Name.Local == "p":
				b.WriteString("\n")
			}
		}
	}
}
