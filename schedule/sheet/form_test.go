package sheet_test

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
	"github.com/pufa-go/pufa/schedule/sheet"
)

// reading is a way to read what was filled in.
type reading func(io.ReaderAt, int64, *campaign.Checked, schedule.Plan, sheet.ReadOptions) (returns.List, error)

func form(t testing.TB, q *campaign.Checked, p schedule.Plan, f sheet.Form, o sheet.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, sheet.WriteForm(&b, q, p, f, o))
	return b.Bytes()
}

func readForm(data []byte, q *campaign.Checked, p schedule.Plan) (returns.List, error) {
	return sheet.ReadForm(bytes.NewReader(data), int64(len(data)), q, p, sheet.ReadOptions{Source: "甲县填报表.xlsx"})
}

// fillForm writes into rows of a form below its headings, by headings.
func fillForm(t testing.TB, book []byte, in ...map[string]any) []byte {
	t.Helper()
	return edit(t, book, func(f *excelize.File) {
		at, head := headings(t, f, "填报表", "主题宣传活动", "填报单位")
		for i, row := range in {
			for heading, value := range row {
				set(t, f, "填报表", head+1+i, at[heading], value)
			}
		}
	})
}

// filledForm is a form with a row that was filled in and one that was added.
func filledForm(t testing.TB, q *campaign.Checked, p schedule.Plan) []byte {
	t.Helper()
	return fillForm(t, form(t, q, p, sheet.Form{Unit: "host-a"}, sheet.Options{}),
		map[string]any{
			"实到人次": "1,200", "是否约数：实到人次": "约", "发放份数": "300余", "咨询人次": 12, "是否约数：咨询人次": "实数",
			"宣传册": 0, "状态": "已确认", "填报岗位": "普法科科长",
		},
		map[string]any{"主题宣传活动": "week", "填报地区": "乙县", "填报单位": "乙县普法办", "到场单位": 3, "备注": "含镇街"})
}

func TestFormIsPrefilled(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	f := read(t, form(t, q, p, sheet.Form{Unit: "host-a"}, sheet.Options{}))
	all := rows(t, f, "填报表")
	assert.Equal(t, "示例年度计划 填报表（甲县普法办）", all[0][0])
	assert.Contains(t, all[1][0], "计划编号："+p.Fingerprint())
	at, head := headings(t, f, "填报表", "主题宣传活动", "填报单位")
	assert.Equal(t, []string{"宪法宣传周", "甲县", "45628", "45634"}, all[head][:4])
	assert.Equal(t, []string{"甲县普法办", "草稿"}, all[head][at["填报单位"]-1:at["状态"]])
	assert.Contains(t, at, "宣传册", "which the talks bring")
	assert.Len(t, all, head+2, "the stream is counted in the county of its place, and what is not listed nowhere")
	assert.Equal(t, []string{"宪法宣传周", "乙县"}, all[head+1][:2])

	county := rows(t, read(t, form(t, q, p, sheet.Form{Area: "a"}, sheet.Options{})), "填报表")
	assert.Equal(t, []string{"宪法宣传周", "甲县"}, county[head][:2])
	assert.Len(t, county, head+1)

	layout, err := f.GetPageLayout("填报表")
	require.NoError(t, err)
	assert.Equal(t, 9, *layout.Size)
	assert.Equal(t, 1, *layout.FitToWidth)
}

func TestFormIsReadBack(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	got, err := readForm(filledForm(t, q, p), q, p)
	require.NoError(t, err)
	week := q.Programme().Horizon
	assert.Equal(t, []returns.Return{
		{
			ID: "week@a@host-a@2024-12-02/2024-12-08", Campaign: "week", Area: "a", Reporter: "host-a", Days: week, Status: returns.Confirmed,
			Figures: []returns.Figure{
				{Measure: returns.Attendance, Amount: 1200, Qualifier: returns.About},
				{Measure: returns.Items, Amount: 300, Qualifier: returns.AtLeast},
				{Measure: returns.Advice, Amount: 12},
				{Measure: "booklets"},
			},
			Source: audience.Fact("甲县填报表.xlsx；普法科科长"),
		},
		{
			ID: "week@b@host-b@2024-12-02/2024-12-08", Campaign: "week", Area: "b", Reporter: "host-b", Days: week,
			Figures: []returns.Figure{{Measure: returns.Present, Amount: 3}}, Source: audience.Fact("甲县填报表.xlsx；含镇街"),
		},
	}, got.Returns)
	assert.Equal(t, p.Fingerprint(), got.Plan)

	blank, err := readForm(form(t, q, p, sheet.Form{Area: "city"}, sheet.Options{}), q, p)
	require.NoError(t, err)
	assert.Empty(t, blank.Returns, "what nobody has filled in is no return")
}

func TestEnglishFormIsReadBack(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	name := paper.SheetForm.In("en")
	book := edit(t, form(t, q, p, sheet.Form{Unit: "host-a"}, sheet.Options{Lang: "en"}), func(f *excelize.File) {
		at, head := headings(t, f, name, paper.SheetCampaign.In("en"), paper.SheetReporter.In("en"))
		measure := returns.MeasureName(q, returns.Attendance).En
		set(t, f, name, head+1, at[measure], 40)
		set(t, f, name, head+1, at[paper.SheetIsExact.In("en", measure)], "about")
		set(t, f, name, head+1, at["Status"], "confirmed")
	})
	got, err := readForm(book, q, p)
	require.NoError(t, err)
	require.Len(t, got.Returns, 1)
	assert.Equal(t, []returns.Figure{{Measure: returns.Attendance, Amount: 40, Qualifier: returns.About}}, got.Returns[0].Figures)
	assert.Equal(t, returns.Confirmed, got.Returns[0].Status)
}

func TestBadForm(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	blank := form(t, q, p, sheet.Form{Unit: "host-a"}, sheet.Options{})
	for name, tc := range map[string]struct {
		in   map[string]any
		want []fault
	}{
		"text for a number": {map[string]any{"实到人次": "多人"}, []fault{{"填报表!E4(实到人次)", campaign.CodeType, "多人"}}},
		"below zero":        {map[string]any{"发放份数": -5}, []fault{{"填报表!G4(发放份数)", campaign.CodeRange, "-5"}}},
		"how exact":         {map[string]any{"实到人次": 5, "是否约数：实到人次": "大概"}, []fault{{"填报表!F4(是否约数：实到人次)", campaign.CodeKeyword, "大概"}}},
		"exact or not":      {map[string]any{"实到人次": "5余", "是否约数：实到人次": "约"}, []fault{{"填报表!F4(是否约数：实到人次)", campaign.CodeKeyword, "约"}}},
		"campaign":          {map[string]any{"实到人次": 5, "主题宣传活动": "春节活动"}, []fault{{"填报表!A4(主题宣传活动)", campaign.CodeUnknown, "春节活动"}}},
		"area":              {map[string]any{"实到人次": 5, "填报地区": ""}, []fault{{"填报表!B4(填报地区)", campaign.CodeMissing, ""}}},
		"reporter":          {map[string]any{"实到人次": 5, "填报单位": "某局"}, []fault{{"填报表!O4(填报单位)", campaign.CodeUnknown, "某局"}}},
		"status":            {map[string]any{"实到人次": 5, "状态": "报了"}, []fault{{"填报表!P4(状态)", campaign.CodeKeyword, "报了"}}},
		"outside":           {map[string]any{"实到人次": 5, "结束日期": "2025-1-1"}, []fault{{"填报表!D4(结束日期)", campaign.CodeHorizon, "2025-1-1"}}},
		"backwards":         {map[string]any{"实到人次": 5, "开始日期": "12月7日", "结束日期": "12月3日"}, []fault{{"填报表!D4(结束日期)", campaign.CodePeriod, "12月3日"}}},
		"half a period":     {map[string]any{"实到人次": 5, "开始日期": ""}, []fault{{"填报表!C4(开始日期)", campaign.CodeMissing, ""}}},
		"immense":           {map[string]any{"实到人次": "9999999999999"}, []fault{{"填报表!E4(实到人次)", campaign.CodeRange, "9999999999999"}}},
	} {
		t.Run(name, func(t *testing.T) {
			l, err := readForm(fillForm(t, blank, tc.in), q, p)
			expectFaults(t, tc.want, err)
			assert.Zero(t, l)
		})
	}
	one := map[string]any{"主题宣传活动": "宪法宣传周", "填报地区": "甲县", "填报单位": "甲县普法办", "实到人次": 5}
	_, err := readForm(fillForm(t, blank, one, one), q, p)
	expectFaults(t, []fault{{"填报表!A5(主题宣传活动)", campaign.CodeDuplicate, "宪法宣传周"}}, err)
	_, err = readForm(fillForm(t, blank, one, map[string]any{"主题宣传活动": "宪法宣传周", "填报地区": "甲县", "填报单位": "甲县普法办", "结束日期": "12月5日", "实到人次": 7}), q, p)
	expectFaults(t, []fault{{"填报表!A5(主题宣传活动)", campaign.CodeDuplicate, "week@a@host-a@2024-12-02/2024-12-05"}}, err)

	renamed := edit(t, fillForm(t, blank, one), func(f *excelize.File) { require.NoError(t, f.SetCellStr("填报表", "E3", "人数")) })
	_, err = readForm(renamed, q, p)
	expectFaults(t, []fault{{"填报表!E3(人数)", campaign.CodeUnknown, "人数"}}, err)

	later := p
	later.Sessions = p.Sessions[:3]
	_, err = readForm(fillForm(t, blank, one), q, later)
	expectFaults(t, []fault{{"填报表", campaign.CodeUnknown, p.Fingerprint()}}, err)
}

func TestFormForNobody(t *testing.T) {
	q := checked(t, world())
	for _, f := range []sheet.Form{{}, {Unit: "nobody"}, {Area: "nowhere"}, {Unit: "host-a", Area: "a"}} {
		require.ErrorIs(t, sheet.WriteForm(io.Discard, q, plan(q), f, sheet.Options{}), campaign.CodeUnknown)
	}
	require.ErrorIs(t, sheet.WriteForm(failing{}, q, plan(q), sheet.Form{Unit: "host-a"}, sheet.Options{}), errFull)
}

// TestFormsHideWhatIsNotListed holds for a unit and for every area.
func TestFormsHideWhatIsNotListed(t *testing.T) {
	q := checked(t, world())
	for _, f := range []sheet.Form{{Unit: "host-a"}, {Area: "city"}, {Area: "a1"}} {
		for _, text := range parts(t, form(t, q, plan(q), f, sheet.Options{Internal: true})) {
			for _, word := range secret {
				require.NotContains(t, text, word)
			}
		}
	}
}

// Measures whose names differ in brackets only, or that are named like another
// column, keep columns of their own, and a campaign may be called like one.
func TestMeasuresNamedLikeOtherColumns(t *testing.T) {
	p := world()
	for i, name := range []string{"咨询（法律）", "咨询（心理）", "备注", `=HYPERLINK("x","甲")`, `=HYPERLINK("y","乙")`} {
		id := campaign.MeasureID(fmt.Sprint("m", i+1))
		p.Measures = append(p.Measures, campaign.Measure{ID: id, Name: name, Unit: "人次", Kind: campaign.Service})
		p.Assignments[0].Measures = append(p.Assignments[0].Measures, id)
	}
	p.Campaigns[0].Name = "宣传册（二）"
	q := checked(t, p)
	blank := form(t, q, plan(q), sheet.Form{Unit: "host-a"}, sheet.Options{})
	got, err := readForm(fillForm(t, blank, map[string]any{
		"咨询（法律）": 1, "咨询（心理）": 2, "备注·人次": 3, "备注": "无", `=HYPERLINK("x","甲")`: 4, `=HYPERLINK("y","乙")`: 5,
	}), q, plan(q))
	require.NoError(t, err)
	require.Len(t, got.Returns, 1)
	assert.Equal(t, []returns.Figure{
		{Measure: "m1", Amount: 1}, {Measure: "m2", Amount: 2}, {Measure: "m3", Amount: 3}, {Measure: "m4", Amount: 4}, {Measure: "m5", Amount: 5},
	}, got.Returns[0].Figures)
}

func TestManyOfOneName(t *testing.T) {
	p := world()
	for i := range 30 {
		p.Areas = append(p.Areas, audience.Area{ID: audience.AreaID(fmt.Sprintf("x%02d", i)), Name: "东村", Level: audience.Village, Parent: "a1"})
	}
	q := checked(t, p)
	blank := form(t, q, plan(q), sheet.Form{Unit: "host-a"}, sheet.Options{})
	_, err := readForm(fillForm(t, blank, map[string]any{"填报地区": "东村", "实到人次": 5}), q, plan(q))
	expectFaults(t, []fault{{"填报表!B4(填报地区)", campaign.CodeUnknown, "东村"}}, err)
	advice := campaign.FindingsOf(err)[0].Advice
	assert.Equal(t, "有30个同名，请改写编号：如x00、x01、x02、x03、x04等", advice.Zh)
	assert.Equal(t, "30 have this name; write the ID of one: such as x00, x01, x02, x03, x04", advice.En)
}

// Measures of one name are told apart by what they are counted in, else by ID.
func TestMeasuresOfOneName(t *testing.T) {
	p := world()
	p.Measures = append(p.Measures, campaign.Measure{ID: "b2", Name: "宣传册", Unit: "箱", Kind: campaign.Material}, campaign.Measure{ID: "b3", Name: "宣传册", Unit: "箱", Kind: campaign.Material})
	p.Assignments[0].Measures = []campaign.MeasureID{"b2", "b3"}
	q := checked(t, p)
	book := fillForm(t, form(t, q, plan(q), sheet.Form{Unit: "host-a"}, sheet.Options{}), map[string]any{"宣传册·册": 1, "宣传册·b2": 2, "宣传册·b3": 3})
	got, err := readForm(book, q, plan(q))
	require.NoError(t, err)
	assert.Equal(t, []returns.Figure{{Measure: "booklets", Amount: 1}, {Measure: "b2", Amount: 2}, {Measure: "b3", Amount: 3}}, got.Returns[0].Figures)
	assert.Equal(t, calendar.Range{From: calendarDay(2), To: calendarDay(8)}, got.Returns[0].Days)
}
