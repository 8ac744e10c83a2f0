package schedule_test

import (
	"bytes"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
	"github.com/pufa-go/pufa/schedule"
)

var update = flag.Bool("update", false, "write the schema anew")

// statuses are all there are; TestStatuses holds the list to the source.
func statuses() []schedule.Status {
	return []schedule.Status{schedule.Unsolved, schedule.Complete, schedule.TimeLimit, schedule.Cancelled, schedule.Optimal}
}

func generated(t testing.TB) []byte {
	t.Helper()
	text, err := format.Schema(schedule.Plan{}, format.SchemaOptions{
		Name:     "plan",
		Title:    campaign.Text{Zh: "计划 plan.json", En: "a plan, the sessions that answer a programme"},
		Keywords: []format.Keyword{format.Words(statuses()...), format.Words(schedule.States()...)},
		About: map[string]campaign.Text{
			"Plan.programme":       {Zh: "所答的年度普法计划的名称", En: "the name of the programme"},
			"Plan.bound":           {Zh: "理论上限；0 为未求得", En: "no plan's value is above it; 0 if none was proven"},
			"Plan.status":          {Zh: "求解如何结束；空为非求解所得", En: "how a run ended; empty if it is not from a solver"},
			"Plan.revision":        {Zh: "稿次与状态；未写为未编号的草案", En: "edition and state; a draft without a number if it is left out"},
			"Revision.post":        {Zh: "批准的岗位，不写姓名", En: "the post that let it pass, never a person's name"},
			"Session.confirmed":    {Zh: "已确认：各参与单位已答复参加", En: "those who take part have said so for this very time and place"},
			"Score":                {Zh: "评分，按各项先后比较", En: "how good the plan is, compared in the order of its members"},
			"Session":              {Zh: "场次", En: "one dated occurrence at one venue"},
			"Session.teams":        {Zh: "小组编号，如 corps#2", En: "expanded IDs of teams, such as corps#2"},
			"Session.proposed":     {Zh: "建议时间，由承办单位确定", En: "a proposed time: the host decides"},
			"Session.pinned":       {Zh: "指定场次", En: "fixed by the planner"},
			"Expected.attendances": {Zh: "人次", En: "attendances, not different people"},
			"Missed":               {Zh: "未排入", En: "a wish that the plan does not fulfil"},
		},
	})
	require.NoError(t, err)
	return text
}

// After a change of the model, go test ./schedule -update writes the schema anew.
func TestSchemaIsTheShape(t *testing.T) {
	if *update {
		require.NoError(t, os.WriteFile("plan.schema.json", generated(t), 0o644))
	}
	text, err := os.ReadFile("plan.schema.json")
	require.NoError(t, err)
	require.Equal(t, string(text), string(generated(t)), "the model has changed: run this test with -update")
	if !*update {
		require.Equal(t, string(text), string(schedule.PlanSchema()))
	}
}

func TestStatuses(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "plan.go", nil, parser.SkipObjectResolution)
	require.NoError(t, err)
	var all []schedule.Status
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if typ, ok := spec.Type.(*ast.Ident); ok && typ.Name == "Status" {
			word, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			require.NoError(t, err)
			all = append(all, schedule.Status(word))
		}
		return false
	})
	require.Equal(t, statuses(), all)
}

// validator asks the schema about a document.
func validator(t testing.TB) func(text string) error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(generated(t)))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	require.NoError(t, c.AddResource("urn:pufa:plan:1", doc))
	s, err := c.Compile("urn:pufa:plan:1")
	require.NoError(t, err)
	return func(text string) error {
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			return err
		}
		return s.Validate(doc)
	}
}

func TestSchemaAcceptsWhatIsWritten(t *testing.T) {
	valid := validator(t)
	require.NoError(t, valid(planText))
	require.NoError(t, valid(`{"version": 1}`))
	rapid.Check(t, func(t *rapid.T) {
		people := func() audience.People { return audience.People(rapid.Int64().Draw(t, "people")) }
		start := time.UnixMilli(rapid.Int64Range(0, 1e13).Draw(t, "start")).In(time.FixedZone("", 8*60*60))
		p := schedule.Plan{
			Programme: rapid.String().Draw(t, "programme"), Bound: people(), Seed: rapid.Uint64().Draw(t, "seed"),
			Status: rapid.SampledFrom(statuses()).Draw(t, "status"),
			Score:  schedule.Score{Value: people(), MissedMay: rapid.Int64().Draw(t, "may"), Travel: time.Duration(rapid.Int64().Draw(t, "travel"))},
			Sessions: []schedule.Session{{
				Occurrence: campaign.Occurrence{Start: start, End: start.Add(time.Hour)}, Expected: schedule.Expected{Attendances: people()},
			}},
		}
		var b bytes.Buffer
		require.NoError(t, schedule.Write(&b, p))
		require.NoError(t, valid(b.String()), b.String())
	})
}

func TestSchemaRefusesWhatReadRefuses(t *testing.T) {
	valid := validator(t)
	for _, c := range [][2]string{
		{`"version": 1`, `"version": 2`},
		{`"version": 1,`, ``},
		{`"programme": "示例计划"`, `"programme": 12`},
		{`"pinned"`, `"pined"`},
		{`"missedShould": 20,`, ``},
		{`"missedMust": 1`, `"missedMust": 0.5`},
		{`"missedMust": 1`, `"missedMust": 9223372036854775808`},
		{`"value": 12345.678`, `"value": "12345.678"`},
		{`"bound": 20000`, `"bound": 9223372036854775.808`},
		{`"seed": 18446744073709551615`, `"seed": 18446744073709551616`},
		{`"seed": 18446744073709551615`, `"seed": -1`},
		{`"travel": "PT5H40M"`, `"travel": "P1D"`},
		{`09:00:00+08:00`, `09:00:00`},
		{`09:00:00+08:00`, `9:00:00+08:00`},
		{`"team#1"`, `null`},
		{`"role": "host",`, ``},
		{`"proposed": true`, `"proposed": "true"`},
		{`"en": "too few team-days"`, `"de": "zu wenige"`},
	} {
		require.Contains(t, planText, c[0])
		text := strings.Replace(planText, c[0], c[1], 1)
		_, err := schedule.Read(strings.NewReader(text))
		require.Error(t, err, c[1])
		assert.Error(t, valid(text), c[1])
	}

	text := strings.Replace(planText, "180.500", "180.5005", 1)
	_, err := schedule.Read(strings.NewReader(text))
	require.Error(t, err)
	require.NoError(t, valid(text), "the one thing a schema cannot say in every validator: a fourth decimal")
	text = strings.Replace(planText, `"timeLimit"`, `"tired"`, 1)
	_, err = schedule.Read(strings.NewReader(text))
	require.NoError(t, err)
	require.Error(t, valid(text), "the one thing it is stricter in: a word nobody knows")
}
