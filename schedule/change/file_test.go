package change_test

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/format"
	"github.com/pufa-go/pufa/schedule/change"
)

var update = flag.Bool("update", false, "write the schema anew")

func generated(t testing.TB) []byte {
	t.Helper()
	text, err := format.Schema(change.List{}, format.SchemaOptions{
		Name:  "change",
		Title: campaign.Text{Zh: "变动 change.json", En: "what has changed since a plan was issued"},
		Keywords: []format.Keyword{
			format.Words(change.Closure, change.Away, change.Lost, change.Wanted, change.Held, change.Cancelled, change.Fixed, change.Answered),
			format.Words(change.Comes, change.StaysAway, change.OtherDay),
		},
		About: map[string]campaign.Text{
			"List.from":     {Zh: "自该日起可以调整，此前的场次不动", En: "the first day that may still be planned"},
			"Change":        {Zh: "一项变动；kind 决定需要哪些项", En: "one thing that has happened; kind says which members it needs"},
			"Change.reason": {Zh: "原因，印在调整说明上", En: "in words, for those who are told"},
			"Change.teams":  {Zh: "小组编号，如 corps#2", En: "expanded IDs of teams, such as corps#2"},
			"Change.heads":  {Zh: "回执人数，不影响排期", En: "people whom the unit brings; the plan does not depend on it"},
			"Change.new":    {Zh: "新增的活动，与 campaign 一起使用", En: "an activity of its own, together with campaign"},
		},
	})
	require.NoError(t, err)
	return text
}

// After a change of the model, go test ./schedule/change -update writes the
// schema anew.
func TestSchemaIsTheShape(t *testing.T) {
	if *update {
		require.NoError(t, os.WriteFile("change.schema.json", generated(t), 0o644))
	}
	text, err := os.ReadFile("change.schema.json")
	require.NoError(t, err)
	require.Equal(t, string(text), string(generated(t)), "the model has changed: run this test with -update")
	if !*update {
		require.Equal(t, string(text), string(change.Schema()))
	}
}

// every is a list with every field.
func every() change.List {
	day := date.New(2024, time.September, 5)
	span := calendar.Range{From: day, To: day + 2}
	return change.List{From: day, Note: "台风“摩羯”", Changes: []change.Change{
		{
			Kind: change.Closure, Reason: "台风", Days: span, Areas: []audience.AreaID{"xuwen"}, Settings: []campaign.SettingID{"school"},
			Outdoor: true, Online: true,
		},
		{Kind: change.Away, Reason: "抢险", Days: span, Teams: []campaign.TeamID{"corps#2"}, Units: []campaign.UnitID{"bureau"}},
		{Kind: change.Lost, Reason: "校舍受损", Venues: []campaign.VenueID{"school-1"}},
		{
			Kind: change.Wanted, Days: span, Venues: []campaign.VenueID{"hall"}, Activity: "talk", ID: "extra", Name: "灾后法律咨询", Grade: campaign.Should,
			Campaign: "c", New: campaign.Activity{ID: "extra", Name: "咨询"},
		},
		{Kind: change.Fixed, Session: "s1", Start: time.Date(2024, 9, 12, 9, 0, 0, 0, time.FixedZone("", 8*3600))},
		{Kind: change.Answered, Session: "s2", Units: []campaign.UnitID{"bureau"}, Answer: change.OtherDay, Heads: 40},
	}}
}

func TestRoundTrip(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, change.Write(&b, every()))
	text := b.String()
	back, err := change.Read(strings.NewReader(text))
	require.NoError(t, err)
	var again bytes.Buffer
	require.NoError(t, change.Write(&again, back))
	assert.Equal(t, text, again.String())
	assert.True(t, back.Changes[4].Start.Equal(every().Changes[4].Start))
	back.Changes[4].Start = every().Changes[4].Start
	assert.Equal(t, every(), back)
}

func TestBadDocuments(t *testing.T) {
	for name, tc := range map[string]struct {
		text, path string
		code       campaign.Code
	}{
		"no version":     {`{"changes": []}`, "version", campaign.CodeVersion},
		"a misspelling":  {`{"version": 1, "changes": [{"kind": "away", "resaon": ""}]}`, "changes[0].resaon", campaign.CodeUnknownField},
		"no kind":        {`{"version": 1, "changes": [{"reason": "台风"}]}`, "changes[0].kind", campaign.CodeMissing},
		"no such day":    {`{"version": 1, "from": "2024-02-30", "changes": []}`, "from", campaign.CodeType},
		"twice the same": {`{"version": 1, "from": "2024-02-01", "from": "2024-02-01", "changes": []}`, "from", campaign.CodeDuplicateKey},
		"cut off":        {`{"version": 1, "changes": [`, "", campaign.CodeSyntax},
	} {
		t.Run(name, func(t *testing.T) {
			l, err := change.Read(strings.NewReader(tc.text))
			require.ErrorIs(t, err, tc.code)
			require.Zero(t, l)
			if tc.path != "" {
				require.Contains(t, campaign.FindingsOf(err)[0].Path, tc.path)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	var b bytes.Buffer
	require.NoError(f, change.Write(&b, every()))
	f.Add(b.Bytes())
	f.Add([]byte(`{"version":1,"changes":[{"kind":"held","session":"a"}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		l, err := change.Read(bytes.NewReader(text))
		if err != nil {
			require.NotEmpty(t, campaign.FindingsOf(err))
			return
		}
		var once, twice bytes.Buffer
		require.NoError(t, change.Write(&once, l))
		back, err := change.Read(bytes.NewReader(once.Bytes()))
		require.NoError(t, err)
		require.NoError(t, change.Write(&twice, back))
		require.Equal(t, once.String(), twice.String())
	})
}
