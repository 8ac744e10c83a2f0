package returns_test

import (
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/returns"
)

func TestWhatCannotBeIsFound(t *testing.T) {
	q, plan := city(t)
	good := func() returns.List {
		off := one("3", "w1", "host-west", of(returns.Attendance, 0))
		off.Outcome = returns.NotHeld
		l := listOf(one("1", "e1", "host-east", of(returns.Attendance, 20_000), of("leaflets", 20_000), of("views", 5_000_000)), one("2", "main", "office", of(returns.Attendance, 10_000)), off, whole("4", "service", "city", "office", of(returns.Advice, 900_000_000)))
		l.Plan = plan.Fingerprint()
		l.Returns[1].Units = []campaign.UnitID{"office", "police"}
		return l
	}
	require.NoError(t, returns.Check(q, plan, good()))
	for name, tc := range map[string]struct {
		edit func(*returns.List)
		path string
		code campaign.Code
	}{
		"another plan":             {func(l *returns.List) { l.Plan = "0123456789ab" }, "plan", campaign.CodeUnknown},
		"a hundred times the hall": {func(l *returns.List) { l.Returns[0].Figures[0].Amount++ }, "returns[0].figures[0].amount", campaign.CodeRange},
		"leaflets for a city":      {func(l *returns.List) { l.Returns[0].Figures[1].Amount = 10_000_000 }, "returns[0].figures[1].amount", campaign.CodeRange},
		"a crowd in the open":      {func(l *returns.List) { l.Returns[1].Figures[0].Amount = 10_000_000 }, "returns[1].figures[0].amount", campaign.CodeRange},
		"below zero":               {func(l *returns.List) { l.Returns[1].Figures[0].Amount = -1 }, "returns[1].figures[0].amount", campaign.CodeRange},
		"after the horizon":        {func(l *returns.List) { l.Returns[1].Days = calendar.On(date.New(2025, time.January, 1)) }, "returns[1].days", campaign.CodeHorizon},
		"not held, and attended":   {func(l *returns.List) { l.Returns[2].Figures[0].Amount = 1 }, "returns[2].figures[0].amount", campaign.CodeRange},
		"not held, and present":    {func(l *returns.List) { l.Returns[2].Units = []campaign.UnitID{"host-west"} }, "returns[2].units", campaign.CodeRange},
		"held or not": {func(l *returns.List) {
			l.Returns = append(l.Returns, one("5", "w1", "police"))
		}, "returns[4].outcome", campaign.CodeDuplicate},
		"a session twice": {func(l *returns.List) {
			again := one("5", "e1", "host-east")
			again.Days = calendar.On(date.New(2024, time.May, 1))
			l.Returns = append(l.Returns, again)
		}, "returns[4]", campaign.CodeDuplicate},
		"an outcome of an area":    {func(l *returns.List) { l.Returns[3].Outcome = returns.HeldLater }, "returns[3].outcome", campaign.CodeKeyword},
		"an outcome of its own":    {func(l *returns.List) { l.Returns[0].Outcome = "已开展" }, "returns[0].outcome", campaign.CodeKeyword},
		"an unknown unit":          {func(l *returns.List) { l.Returns[1].Units[1] = "x" }, "returns[1].units[1]", campaign.CodeUnknown},
		"a unit twice":             {func(l *returns.List) { l.Returns[1].Units[1] = "office" }, "returns[1].units[1]", campaign.CodeDuplicate},
		"nothing said of an area":  {func(l *returns.List) { l.Returns[3].Figures = nil }, "returns[3].figures", campaign.CodeEmpty},
		"more than sums can carry": {func(l *returns.List) { l.Returns[3].Figures[0].Amount = 1 << 50 }, "returns[3].figures[0].amount", campaign.CodeRange},
	} {
		l := good()
		tc.edit(&l)
		found := campaign.FindingsOf(returns.Check(q, plan, l))
		require.Len(t, found, 1, name)
		assert.Equal(t, tc.path, found[0].Path, name)
		assert.Equal(t, tc.code, found[0].Code, name)
		assert.NotEmpty(t, found[0].Advice.Zh, name)
		assert.NotEmpty(t, found[0].Advice.En, name)
	}
}

func TestTheFingerprintIsOfTheListAsPlanned(t *testing.T) {
	q, plan := city(t)
	l := returns.List{Plan: "0123456789ab"}
	require.NoError(t, returns.Check(q, schedule.Plan{}, l), "no plan to hold it against")
	require.Error(t, returns.Check(q, plan, l))
}

func TestMeasureNames(t *testing.T) {
	q, _ := city(t)
	for _, id := range returns.Reserved() {
		assert.NotEmpty(t, returns.MeasureName(q, id).Zh)
		assert.NotEmpty(t, returns.MeasureName(q, id).En)
		assert.NotEmpty(t, returns.MeasureUnit(q, id).Zh)
	}
	assert.Equal(t, "发放资料", returns.MeasureName(q, "leaflets").In("en"))
	assert.Equal(t, "份", returns.MeasureUnit(q, "leaflets").In(""))
	assert.Equal(t, "x", returns.MeasureName(q, "x").Zh)
	assert.Empty(t, returns.MeasureUnit(q, "x").Zh)
	for _, c := range []returns.Cause{returns.SessionsComplete, returns.SmallerArea, returns.AreaInstead} {
		assert.NotEqual(t, string(c), c.Name().Zh)
	}
}
