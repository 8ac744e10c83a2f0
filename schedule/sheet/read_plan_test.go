package sheet_test

import (
	"bytes"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/sheet"
)

func readPlan(data []byte, q *campaign.Checked, base schedule.Plan) (sheet.Edited, error) {
	return sheet.ReadPlan(bytes.NewReader(data), int64(len(data)), q, base, cells.Limits{})
}

// inOrder returns the sessions of a plan in its order.
func inOrder(p schedule.Plan) []schedule.Session {
	all := slices.Clone(p.Sessions)
	schedule.Sort(all)
	return all
}

func sessionOf(t *testing.T, p schedule.Plan, id campaign.SessionID) schedule.Session {
	t.Helper()
	i := slices.IndexFunc(p.Sessions, func(s schedule.Session) bool { return s.ID == id })
	require.GreaterOrEqual(t, i, 0, id)
	return p.Sessions[i]
}

// TestPlanIsReadBack holds that a workbook nobody has touched brings its plan.
func TestPlanIsReadBack(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	p.Revision = schedule.Revision{Number: 2, State: schedule.Consulting, Date: calendarDay(1)}
	for _, o := range []sheet.Options{{}, {Lang: "en"}, {Internal: true}} {
		e, err := readPlan(written(t, q, p, o), q, p)
		require.NoError(t, err)
		assert.Equal(t, inOrder(p), e.Plan.Sessions)
		assert.Equal(t, p.Revision, e.Plan.Revision)
		assert.Equal(t, schedule.Unsolved, e.Plan.Status)
		assert.Empty(t, slices.Concat(e.New, e.Changed, e.Dropped))
	}

	e, err := readPlan(written(t, q, p, sheet.Options{Internal: true}), q, schedule.Plan{})
	require.NoError(t, err)
	require.Len(t, e.Plan.Sessions, 7, "what is only counted is in no workbook")
	for _, s := range e.Plan.Sessions {
		assert.Equal(t, sessionOf(t, p, s.ID).Occurrence.Units, s.Units)
		want := sessionOf(t, p, s.ID)
		assert.True(t, want.Start.Equal(s.Start) && want.End.Equal(s.End), s.ID)
		assert.Equal(t, want.Venue, s.Venue)
		assert.Equal(t, want.Teams, s.Teams)
		assert.Equal(t, want.Pinned, s.Pinned)
	}
}

func TestEditedPlan(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	book := edit(t, written(t, q, p, sheet.Options{}), func(f *excelize.File) {
		at, head := headings(t, f, "总表", "场次编号", "状态")
		last := 0
		for i, row := range rows(t, f, "总表") {
			if i < head || len(row) < at["场次编号"] {
				continue
			}
			last = i + 1
			switch row[at["场次编号"]-1] {
			case "s-talk-1":
				set(t, f, "总表", i+1, at["日期"], "12月6日")
			case "s-talk-2":
				set(t, f, "总表", i+1, at["时间"], "下午2点30分—4点")
				set(t, f, "总表", i+1, at["地点"], "广场")
				set(t, f, "总表", i+1, at["小组"], "")
			case "s-county":
				set(t, f, "总表", i+1, at["参与单位"], "甲县普法办、乙县普法办")
				set(t, f, "总表", i+1, at["时间性质"], "指定")
			case "s-talk-3":
				set(t, f, "总表", i+1, at["时间性质"], "指定")
			case "s-live":
				require.NoError(t, f.RemoveRow("总表", i+1))
				last--
			}
		}
		for heading, value := range map[string]any{"日期": "2024-12-7", "时间": "9:00", "活动": "巡回宣讲", "地点": "文化室", "小组": "宣讲小组"} {
			set(t, f, "总表", last+1, at[heading], value)
		}
	})
	e, err := readPlan(book, q, p)
	require.NoError(t, err)
	assert.Equal(t, []campaign.SessionID{"new-1"}, e.New)
	assert.ElementsMatch(t, []campaign.SessionID{"s-talk-1", "s-talk-2", "s-county", "s-talk-3"}, e.Changed)
	assert.Equal(t, []campaign.SessionID{"s-live"}, e.Dropped)
	when := func(id campaign.SessionID) string {
		s := sessionOf(t, e.Plan, id)
		return s.Start.Format("2 15:04") + "–" + s.End.Format("15:04")
	}
	assert.Equal(t, "6 09:00–10:00", when("s-talk-1"))
	assert.Equal(t, "3 14:30–16:00", when("s-talk-2"))
	assert.Equal(t, "7 09:00–10:00", when("new-1"))
	assert.Equal(t, campaign.VenueID("square"), sessionOf(t, e.Plan, "s-talk-2").Venue)
	assert.Empty(t, sessionOf(t, e.Plan, "s-talk-2").Teams)
	assert.Equal(t, []campaign.TeamID{"t"}, sessionOf(t, e.Plan, "new-1").Teams)
	assert.Equal(t, campaign.CampaignID("week"), sessionOf(t, e.Plan, "new-1").Campaign)
	assert.Equal(t, []campaign.UnitID{"host-a", "host-b"}, sessionOf(t, e.Plan, "s-county").Units)
	assert.True(t, sessionOf(t, e.Plan, "s-county").Pinned)
	assert.True(t, sessionOf(t, e.Plan, "s-talk-3").Pinned)
	assert.Equal(t, sessionOf(t, p, "s-secret"), sessionOf(t, e.Plan, "s-secret"), "what no workbook lists stays")

	places := make(map[string]bool)
	for _, b := range check.Plan(q, e.Plan).Violations {
		for _, id := range b.Sessions {
			places[string(b.Rule)+" "+e.Cell(id, b.Rule)] = true
		}
	}
	assert.True(t, places["duration 总表!E5(时间)"], places)
	assert.Empty(t, e.Cell("s-secret", campaign.RuleDays))
	assert.Equal(t, 8*time.Hour, func() time.Duration {
		_, offset := sessionOf(t, e.Plan, "new-1").Start.Zone()
		return time.Duration(offset) * time.Second
	}())
}

// TestBadEdits gets a finding at its cell for each thing that cannot be
// understood, and no plan.
func TestBadEdits(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	for name, c := range map[string]struct {
		in    entries
		cell  string
		codes []campaign.Code
	}{
		"a day that is none":     {entries{"s-talk-1": {"日期": "下周三"}}, "总表!C4(日期)", []campaign.Code{campaign.CodeType}},
		"a day outside":          {entries{"s-talk-1": {"日期": "2024-11-30"}}, "总表!C4(日期)", []campaign.Code{campaign.CodeHorizon}},
		"no day":                 {entries{"s-talk-1": {"日期": ""}}, "总表!C4(日期)", []campaign.Code{campaign.CodeMissing}},
		"a time that is none":    {entries{"s-talk-1": {"时间": "早上"}}, "总表!E4(时间)", []campaign.Code{campaign.CodeHours}},
		"an end before":          {entries{"s-talk-1": {"时间": "10:00-9:00"}}, "总表!E4(时间)", []campaign.Code{campaign.CodeHours}},
		"no such venue":          {entries{"s-talk-1": {"地点": "月球"}}, "总表!K4(地点)", []campaign.Code{campaign.CodeUnknown}},
		"another activity":       {entries{"s-talk-1": {"活动": "主场活动"}}, "总表!G4(活动)", []campaign.Code{campaign.CodeKeyword}},
		"no such team":           {entries{"s-talk-1": {"小组": "宣讲小组、张三"}}, "总表!O4(小组)", []campaign.Code{campaign.CodeUnknown}},
		"a team twice":           {entries{"s-talk-1": {"小组": "宣讲小组、宣讲小组"}}, "总表!O4(小组)", []campaign.Code{campaign.CodeDuplicate}},
		"units that are unknown": {entries{"s-county": {"参与单位": "某公司"}}, "总表!N8(参与单位)", []campaign.Code{campaign.CodeUnknown}},
		"a strange lock":         {entries{"s-talk-1": {"时间性质": "锁定"}}, "总表!Q4(时间性质)", []campaign.Code{campaign.CodeKeyword}},
		"a number twice":         {entries{"s-talk-2": {"场次编号": "s-talk-1"}}, "总表!B5(场次编号)", []campaign.Code{campaign.CodeDuplicate}},
	} {
		t.Run(name, func(t *testing.T) {
			e, err := readPlan(filledIn(t, q, p, c.in), q, p)
			require.Zero(t, e)
			var codes []campaign.Code
			for _, f := range campaign.FindingsOf(err) {
				codes = append(codes, f.Code)
				assert.Equal(t, c.cell, f.Path)
			}
			require.Equal(t, c.codes, codes, "%v", err)
		})
	}
	other := p
	other.Sessions = slices.Clone(p.Sessions[1:])
	_, err := readPlan(written(t, q, p, sheet.Options{}), q, other)
	require.Len(t, campaign.FindingsOf(err), 1, "the workbook of another plan")
	_, err = readPlan([]byte("no workbook"), q, p)
	require.NotEmpty(t, campaign.FindingsOf(err))
	headless := edit(t, written(t, q, p, sheet.Options{}), func(f *excelize.File) { require.NoError(t, f.RemoveCol("总表", "O")) })
	_, err = readPlan(headless, q, p)
	require.Len(t, campaign.FindingsOf(err), 1)
	require.ErrorContains(t, err, "小组")
}
