package returns_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/returns"
)

func world(t testing.TB) (*campaign.Checked, schedule.Plan) {
	t.Helper()
	q, err := campaign.Check(campaign.Programme{
		Name: "测试", Horizon: calendar.Year(2024),
		Areas:    []audience.Area{{ID: "city", Name: "市", Level: audience.City}, {ID: "east", Name: "东县", Level: audience.County, Parent: "city"}},
		Measures: []campaign.Measure{{ID: "leaflets", Name: "发放资料", Unit: "份", Kind: campaign.Material}, {ID: "advice", Name: "咨询", Unit: "人次", Kind: campaign.Service}},
		Units:    []campaign.Unit{{ID: "office", Name: "司法局", Area: "city"}, {ID: "bureau", Name: "东县司法局", Area: "east"}},
		Campaigns: []campaign.Campaign{{
			ID: "service", Name: "公共法律服务", Window: calendar.Year(2024),
			Activities: []campaign.Activity{{ID: "talk", Name: "讲座", Format: "lecture"}},
		}},
		Formats: []campaign.Format{{ID: "lecture", Name: "讲座", Duration: time.Hour}},
		Venues:  []campaign.Venue{{ID: "hall", Name: "礼堂", Setting: "organ", Area: "city"}},
	})
	require.NoError(t, err)
	return q, schedule.Plan{Sessions: []schedule.Session{{Occurrence: campaign.Occurrence{ID: "s1"}}}}
}

func sound() returns.List {
	return returns.List{Programme: "测试", Returns: []returns.Return{
		{
			ID: "r1", Campaign: "service", Area: "city", Reporter: "office", Status: returns.Confirmed, Source: audience.Fact("年报"),
			Figures: []returns.Figure{{Measure: "advice", Amount: 227_092}, {Measure: "leaflets", Amount: 0, Qualifier: returns.AtLeast}},
		},
		{ID: "r2", Session: "s1", Reporter: "bureau", Figures: []returns.Figure{{Measure: "leaflets", Amount: 300, Qualifier: returns.About}}},
		{
			ID: "r3", Campaign: "service", Area: "east", Reporter: "bureau", Days: calendar.On(date.New(2024, time.May, 1)),
			Figures: []returns.Figure{{Measure: "advice", Amount: 5}},
		},
		{
			ID: "r4", Campaign: "service", Area: "east", Reporter: "bureau", Days: calendar.On(date.New(2024, time.May, 2)),
			Figures: []returns.Figure{{Measure: "advice", Amount: 6}},
		},
	}}
}

func TestSoundListPasses(t *testing.T) {
	q, plan := world(t)
	require.NoError(t, returns.Check(q, plan, sound()))
	require.NoError(t, returns.Check(q, schedule.Plan{}, returns.List{}))
}

func TestEveryFindingHasItsPlace(t *testing.T) {
	q, plan := world(t)
	may := calendar.On(date.New(2024, time.May, 1))
	for name, tc := range map[string]struct {
		edit func(*returns.List)
		path string
		code campaign.Code
	}{
		"no id":              {func(l *returns.List) { l.Returns[0].ID = "" }, "returns[0].id", campaign.CodeID},
		"id twice":           {func(l *returns.List) { l.Returns[1].ID = "r1" }, "returns[1].id", campaign.CodeDuplicate},
		"for nothing":        {func(l *returns.List) { l.Returns[1].Session = "" }, "returns[1].session", campaign.CodeEmpty},
		"for both":           {func(l *returns.List) { l.Returns[1].Area = "east" }, "returns[1].session", campaign.CodeDuplicate},
		"unknown session":    {func(l *returns.List) { l.Returns[1].Session = "s9" }, "returns[1].session", campaign.CodeUnknown},
		"unknown campaign":   {func(l *returns.List) { l.Returns[0].Campaign = "x" }, "returns[0].campaign", campaign.CodeUnknown},
		"no area":            {func(l *returns.List) { l.Returns[0].Area = "" }, "returns[0].area", campaign.CodeUnknown},
		"unknown reporter":   {func(l *returns.List) { l.Returns[0].Reporter = "" }, "returns[0].reporter", campaign.CodeUnknown},
		"days reversed":      {func(l *returns.List) { l.Returns[2].Days.To-- }, "returns[2].days", campaign.CodePeriod},
		"days outside":       {func(l *returns.List) { l.Returns[2].Days = calendar.Year(2025) }, "returns[2].days", campaign.CodeHorizon},
		"same thing twice":   {func(l *returns.List) { l.Returns[3].Days = may }, "returns[3]", campaign.CodeDuplicate},
		"whole year besides": {func(l *returns.List) { l.Returns[3].Days = calendar.Range{} }, "returns[3]", campaign.CodeDuplicate},
		"no figure":          {func(l *returns.List) { l.Returns[0].Figures = nil }, "returns[0].figures", campaign.CodeEmpty},
		"unknown measure":    {func(l *returns.List) { l.Returns[0].Figures[1].Measure = "x" }, "returns[0].figures[1].measure", campaign.CodeUnknown},
		"measure twice":      {func(l *returns.List) { l.Returns[0].Figures[1].Measure = "advice" }, "returns[0].figures[1].measure", campaign.CodeDuplicate},
		"negative":           {func(l *returns.List) { l.Returns[0].Figures[0].Amount = -1 }, "returns[0].figures[0].amount", campaign.CodeRange},
		"immense":            {func(l *returns.List) { l.Returns[0].Figures[0].Amount = 1 << 62 }, "returns[0].figures[0].amount", campaign.CodeRange},
		"qualifier":          {func(l *returns.List) { l.Returns[0].Figures[0].Qualifier = "余" }, "returns[0].figures[0].qualifier", campaign.CodeKeyword},
		"status":             {func(l *returns.List) { l.Returns[0].Status = "done" }, "returns[0].status", campaign.CodeKeyword},
		"certainty":          {func(l *returns.List) { l.Returns[0].Source.Certainty = "sure" }, "returns[0].source.certainty", campaign.CodeKeyword},
	} {
		l := sound()
		tc.edit(&l)
		found := campaign.FindingsOf(returns.Check(q, plan, l))
		require.Len(t, found, 1, name)
		assert.Equal(t, tc.path, found[0].Path, name)
		assert.Equal(t, tc.code, found[0].Code, name)
		assert.NotEmpty(t, found[0].Advice.Zh, name)
		assert.NotEmpty(t, found[0].Advice.En, name)
	}
}

func TestAllFindingsAtOnce(t *testing.T) {
	q, _ := world(t)
	l := returns.List{Returns: []returns.Return{{}, {ID: "r", Session: "s1", Campaign: "x"}}}
	assert.Len(t, campaign.FindingsOf(returns.Check(q, schedule.Plan{}, l)), 4+2)
}

func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom([]string{"", "a", "市司法局", "咨询 “人次”"})
		figure := rapid.Custom(func(t *rapid.T) returns.Figure {
			return returns.Figure{
				Measure: campaign.MeasureID(word.Draw(t, "measure")), Amount: rapid.Int64Range(-1, 1<<53).Draw(t, "amount"),
				Qualifier: rapid.SampledFrom([]returns.Qualifier{returns.Exact, returns.About, returns.AtLeast}).Draw(t, "qualifier"),
			}
		})
		one := rapid.Custom(func(t *rapid.T) returns.Return {
			r := returns.Return{
				ID: returns.ID(word.Draw(t, "id")), Session: campaign.SessionID(word.Draw(t, "session")), Campaign: campaign.CampaignID(word.Draw(t, "campaign")),
				Area: audience.AreaID(word.Draw(t, "area")), Reporter: campaign.UnitID(word.Draw(t, "reporter")),
				Figures: rapid.SliceOfN(figure, 1, 3).Draw(t, "figures"),
				Status:  rapid.SampledFrom([]returns.Status{returns.Draft, returns.Confirmed}).Draw(t, "status"),
				Outcome: rapid.SampledFrom([]returns.Outcome{returns.Held, returns.HeldLater, returns.NotHeld}).Draw(t, "outcome"),
				Reason:  word.Draw(t, "reason"),
				Source:  audience.Fact(word.Draw(t, "note")),
			}
			if rapid.Bool().Draw(t, "dated") {
				r.Days, r.Units = calendar.Year(2024), []campaign.UnitID{"office"}
			}
			return r
		})
		l := returns.List{Programme: word.Draw(t, "programme"), Plan: word.Draw(t, "plan"), Note: word.Draw(t, "note"), Returns: rapid.SliceOfN(one, 1, 4).Draw(t, "returns")}
		var first, second bytes.Buffer
		require.NoError(t, returns.Write(&first, l))
		back, err := returns.Read(bytes.NewReader(first.Bytes()))
		require.NoError(t, err)
		require.Equal(t, l, back)
		require.NoError(t, returns.Write(&second, back))
		require.Equal(t, first.String(), second.String())
	})
}

func TestReadIsStrict(t *testing.T) {
	for text, code := range map[string]campaign.Code{
		`{"version":1,"returns":[{"id":"a","id":"b"}]}`:                          campaign.CodeDuplicateKey,
		`{"version":1,"returns":[],"total":1}`:                                   campaign.CodeUnknownField,
		`{"version":1,"returns":[{"id":"a","reporter":"u","figures":"many"}]}`:   campaign.CodeType,
		`{"version":1,"returns":[]} {}`:                                          campaign.CodeSyntax,
		"\ufeff" + `{"version":1,"returns":[]}`:                                  campaign.CodeEncoding,
		`{"version":9,"returns":[]}`:                                             campaign.CodeVersion,
		`{"version":1,"returns":` + strings.Repeat("[", 10_000):                  campaign.CodeTooLarge,
		`{"version":1,"returns":[{"figures":[{"amount":` + digits(400) + `}]}]}`: campaign.CodeType,
	} {
		_, err := returns.Read(strings.NewReader(text))
		require.ErrorIs(t, err, code, "%.60s", text)
	}
}

func digits(n int) string { return strings.Repeat("9", n) }

func TestNames(t *testing.T) {
	assert.Equal(t, "实数", returns.Exact.Name().Zh)
	assert.Equal(t, "约", returns.About.Name().Zh)
	assert.Equal(t, "余", returns.AtLeast.Name().Zh)
	assert.Equal(t, "草稿", returns.Draft.Name().Zh)
	assert.Equal(t, "已确认", returns.Confirmed.Name().Zh)
	assert.Equal(t, "已开展", returns.Held.Name().Zh)
	assert.Equal(t, "改期开展", returns.HeldLater.Name().Zh)
	assert.Equal(t, "未开展", returns.NotHeld.Name().Zh)
	assert.Equal(t, "x", returns.Outcome("x").Name().En)
	assert.Equal(t, "x", returns.Qualifier("x").Name().Zh)
	assert.Equal(t, "x", returns.Status("x").Name().En)
}

func FuzzRead(f *testing.F) {
	var good bytes.Buffer
	l := sound()
	l.Plan, l.Returns[1].Outcome, l.Returns[1].Reason = "0123456789ab", returns.HeldLater, "台风"
	require.NoError(f, returns.Write(&good, l))
	f.Add(good.Bytes())
	f.Add([]byte(`{"version":1}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		l, err := returns.Read(bytes.NewReader(text))
		if err != nil {
			assert.NotEmpty(t, campaign.FindingsOf(err))
			assert.Zero(t, l)
			return
		}
		var again bytes.Buffer
		require.NoError(t, returns.Write(&again, l))
	})
}
