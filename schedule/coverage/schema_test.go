package coverage_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience/equity"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// whats returns all kinds of things to be confirmed, from the source.
func whats(t testing.TB) []coverage.What {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "confirm.go", nil, parser.SkipObjectResolution)
	require.NoError(t, err)
	var all []coverage.What
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if typ, ok := spec.Type.(*ast.Ident); ok && typ.Name == "What" {
			word, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			require.NoError(t, err)
			all = append(all, coverage.What(word))
		}
		return false
	})
	require.NotEmpty(t, all)
	return all
}

func generated(t testing.TB) []byte {
	t.Helper()
	text, err := format.Schema(coverage.Report{}, format.SchemaOptions{
		Name:  "coverage",
		Title: campaign.Text{Zh: "覆盖情况 coverage.json", En: "what a plan covers, whom it reaches"},
		Keywords: []format.Keyword{
			format.Words(whats(t)...),
			format.Words(coverage.Forecast, coverage.Exact, coverage.Surveyed, coverage.Partial, coverage.Counted),
			format.Words(equity.NoParts, equity.OnePart, equity.NotANumber, equity.NobodyCovers, equity.LowestIsZero),
		},
		About: map[string]campaign.Text{
			"Report.segments":      {Zh: "普法对象互有重叠，不可相加", En: "segments overlap; do not add up"},
			"Report.counties":      {Zh: "各县（市、区），含功能区", En: "counties, functional zones among them"},
			"Report.ignored":       {Zh: "所引活动或地点不存在的场次，不计入任何数字", En: "sessions that name no activity or venue of the programme; in no figure"},
			"Report.basis":         {Zh: "数字依据；方案的数字都是测算", En: "what numbers of people rest on; those of a plan are forecasts"},
			"Report.elsewhere":     {Zh: "各县以外；与各县相加即全部", En: "in no county; with the counties it adds up to the whole"},
			"Report.units":         {Zh: "按责任单位；联合开展的场次每个单位都计，不可相加", En: "joint sessions stand under each unit; do not add up"},
			"Report.formats":       {Zh: "按活动形式；含多个环节的场次每种形式都计，不可相加", En: "sessions of several parts stand under each format; do not add up"},
			"Report.weeks":         {Zh: "按周；不含不列明细的场次", En: "by week, without sessions that are only counted"},
			"Report.cumulative":    {Zh: "截至各周的累计；最后一项即全部", En: "up to the end of each week; the last is the whole"},
			"Report.contributions": {Zh: "各主题活动的新增与独有人数", En: "what each campaign adds, and what only it reaches"},
			"Report.equity":        {Zh: "各地、各类对象之间的差距", En: "how far apart areas and segments are"},
			"Contribution.added":   {Zh: "比排在前面的活动新增的人数；相加即全部", En: "more than the campaigns before it; these add up to the whole"},
			"Contribution.unique":  {Zh: "只有本活动触及的人数", En: "reached by no other campaign"},
			"Repeat.gross":         {Zh: "所计人员的人次，含计划前已开展的场次", En: "attendances of those whom reach counts, sessions held before included"},
			"Repeat.twice":         {Zh: "听讲两次以上人数", En: "how many attend twice or more"},
			"Repeat.average":       {Zh: "每人平均听讲次数", En: "attendances per person reached"},
			"Spread":               {Zh: "最高与最低；不能计算的写明原因", En: "highest and lowest; what cannot be given says why"},
			"Row.hosted":           {Zh: "在本范围内举办场次的到场人次，不论来自何处", En: "attendances at the sessions held here, by whoever comes"},
			"Row.outsiders":        {Zh: "其中住在外地的；不计入覆盖率", En: "of these, by people who live elsewhere; in no rate"},
			"Overlap":              {Zh: "重复听讲程度", En: "how much the same people come again"},
			"Overlap.assumed":      {Zh: "推定", En: "nobody stated it"},
			"Cut":                  {Zh: "统计范围；每项为空即不限", En: "what a row counts; an empty list asks for nothing"},
			"Row.size":             {Zh: "人数；0 为缺底数", En: "people; 0 means that nobody knows"},
			"Row.attendances":      {Zh: "人次", En: "attendances"},
			"Row.reach":            {Zh: "去重人数（测算）", En: "different people, estimated"},
			"Row.rate":             {Zh: "人群覆盖率，0 到 1；缺底数则不写", En: "expected reach over size, 0 to 1; left out where nothing is computed"},
			"Row.places":           {Zh: "点位覆盖率", En: "places touched"},
			"Ratio":                {Zh: "触及数与总数；总数 0 为缺底数", En: "touched out of all there are; a total of 0 means that nothing is computed"},
			"Untouched":            {Zh: "没有安排的点位", En: "places where the plan holds nothing"},
			"Confirm":              {Zh: "需要您确认", En: "what the figures rest on and who can tell"},
		},
	})
	require.NoError(t, err)
	return text
}

// After a change of the model, go test ./schedule/coverage -update writes the
// schema anew.
func TestSchemaIsTheShape(t *testing.T) {
	if *update {
		require.NoError(t, os.WriteFile("coverage.schema.json", generated(t), 0o644))
	}
	text, err := os.ReadFile("coverage.schema.json")
	require.NoError(t, err)
	require.Equal(t, string(text), string(generated(t)), "the model has changed: run this test with -update")
	if !*update {
		require.Equal(t, string(text), string(coverage.ReportSchema()))
	}
}

func TestSchemaOfTheGolden(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(generated(t)))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	require.NoError(t, c.AddResource("urn:pufa:coverage:1", doc))
	s, err := c.Compile("urn:pufa:coverage:1")
	require.NoError(t, err)
	golden, err := os.ReadFile(filepath.Join("testdata", "coverage.json"))
	require.NoError(t, err)
	read := func(text string) (schema, codec error) {
		doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		require.NoError(t, err)
		var r coverage.Report
		return s.Validate(doc), format.Read(strings.NewReader(text), &r, format.Options{})
	}
	invalid, bad := read(string(golden))
	require.NoError(t, invalid)
	require.NoError(t, bad)

	var empty bytes.Buffer
	require.NoError(t, coverage.Write(&empty, &coverage.Report{}))
	invalid, _ = read(empty.String())
	require.NoError(t, invalid)

	for _, change := range [][2]string{
		{`"version": 1`, `"version": 0`},
		{`"overlap"`, `"theta"`},
		{`"theta": `, `"theta": -`},
		{`"size": `, `"size": 0.`},
		{`"size": `, `"size": 99999999999999999999`},
		{`"sessions": `, `"session": `},
		{`"lower": `, `"lower": 99999999999999999`},
		{`"rate": `, `"rate": null, "rated": `},
		{`"scope": {`, `"scope": {}, "cut": {`},
		{`"whole": {`, `"whole": [], "x": {`},
		{`"touched": `, `"touched": 1e`},
	} {
		require.Contains(t, string(golden), change[0])
		invalid, bad := read(strings.Replace(string(golden), change[0], change[1], 1))
		assert.Equal(t, bad != nil, invalid != nil, "%s: %v, %v", change[1], bad, invalid)
	}
}
