package rollup

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/examples/country/county"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
)

func everyCounty(t testing.TB) []county.County {
	t.Helper()
	all, err := county.All()
	require.NoError(t, err)
	return all
}

// tallyOf makes up a tally of a county: the people and places of the lists, and
// some sessions.
func tallyOf(c county.County, chance *rand.Rand) coverage.Tally {
	n := 1 + chance.IntN(200)
	come := audience.People(chance.Int64N(1 + 1000*c.People/10))
	return coverage.Tally{
		Programmes: 1, Size: c.People, Sessions: n, Attendances: come,
		Levels: []coverage.LevelCount{{Level: audience.Town, Sessions: n}},
		Reach:  coverage.Interval{Lower: come / 2, Expected: come * 3 / 4, Upper: come}, Times: []audience.People{come * 3 / 4, come / 100},
		Places: coverage.Places{
			Counties: coverage.Ratio{Touched: 1, Total: 1}, Towns: coverage.Ratio{Touched: 1, Total: len(c.Towns)}, Villages: coverage.Ratio{Touched: 1, Total: c.Villages()},
		},
		Measures: []schedule.Quantity{{Measure: "leaflets", Amount: int64(n)}},
		Score:    schedule.Score{Value: come},
	}
}

// country makes a report of everything.
func country(t testing.TB) Report {
	t.Helper()
	tallies, chance := make(Tallies), rand.New(rand.NewPCG(1, 1))
	for _, c := range everyCounty(t) {
		tallies.Add(c.Code, tallyOf(c, chance))
	}
	r, err := Of(everyCounty(t), tallies, nil)
	require.NoError(t, err)
	return r
}

func TestCountry(t *testing.T) {
	r := country(t)
	assert.Equal(t, "全国", r.Whole.Name)
	assert.Equal(t, 2978, r.Whole.Counties)
	assert.Equal(t, 620_573, r.Whole.Coverage.Places.Villages.Total)
	assert.Equal(t, 41_352, r.Whole.Coverage.Places.Towns.Total)
	assert.EqualValues(t, 1_407_097_259, r.Whole.Coverage.Size)
	assert.Len(t, r.Provinces, 31)
	assert.Len(t, r.Cities, 342)
	assert.Len(t, r.Counties, 2978)
	assert.Equal(t, []int{4, 5, 9986}, []int{r.Whole.NoPeople, r.Whole.Shared, r.Whole.NoPoint})
	for _, level := range [][]Row{r.Provinces, r.Cities, r.Counties} {
		var sum coverage.Tally
		all := Row{Name: r.Whole.Name}
		for _, row := range level {
			assert.NotEmpty(t, row.Name)
			sum = sum.Merge(row.Coverage)
			all.Counties, all.NoPeople, all.Shared, all.NoPoint = all.Counties+row.Counties, all.NoPeople+row.NoPeople, all.Shared+row.Shared, all.NoPoint+row.NoPoint
		}
		all.Coverage = sum
		assert.Equal(t, r.Whole, all, "every level adds up to the whole")
	}
	// And each province is the sum of its cities, each city that of its counties.
	for _, pair := range []struct{ over, under []Row }{{r.Provinces, r.Cities}, {r.Cities, r.Counties}} {
		under := within(pair.under, len(pair.over[0].Code))
		for _, up := range pair.over {
			var sum coverage.Tally
			for _, row := range under[up.Code] {
				sum = sum.Merge(row.Coverage)
			}
			require.Equal(t, up.Coverage, sum, up.Name)
		}
	}
}

// TestAnyOrder adds counties in any order, with the same report.
func TestAnyOrder(t *testing.T) {
	all := everyCounty(t)[300:340]
	var want string
	rapid.Check(t, func(t *rapid.T) {
		tallies := make(Tallies)
		for _, i := range rapid.Permutation(indices(len(all))).Draw(t, "order") {
			tallies.Add(all[i].Code, tallyOf(all[i], rand.New(rand.NewPCG(uint64(i), 0))))
		}
		r, err := Of(all, tallies, nil)
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, Write(&b, r))
		if want == "" {
			want = b.String()
		}
		require.Equal(t, want, b.String())
	})
}

func indices(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

func TestNamesOfTheWhole(t *testing.T) {
	for prefix, want := range map[string]string{"": "全国", "44": "广东省", "4408": "湛江市", "440823": "遂溪县", "1101": "北京市(市辖区)", "44082": "所选地区"} {
		var some []county.County
		tallies := make(Tallies)
		for _, c := range everyCounty(t) {
			if strings.HasPrefix(c.Code, prefix) {
				some = append(some, c)
				tallies.Add(c.Code, coverage.Tally{Programmes: 1})
			}
		}
		r, err := Of(some, tallies, nil)
		require.NoError(t, err)
		assert.Equal(t, want, r.Whole.Name, prefix)
	}
}

func TestEachCountyOnce(t *testing.T) {
	one := everyCounty(t)[:1]
	_, err := Of(one, Tallies{}, nil)
	require.ErrorContains(t, err, "county 110101 has neither a tally nor a failure, or both; give each county one")
	_, err = Of(one, Tallies{"110101": {}}, map[string]string{"110101": "x"})
	require.Error(t, err)
}

// failing is a report of two counties of which one could not be planned.
func failing(t *testing.T) Report {
	t.Helper()
	tallies := make(Tallies)
	two := everyCounty(t)[:2]
	tallies.Add(two[0].Code, tallyOf(two[0], rand.New(rand.NewPCG(1, 1))))
	r, err := Of(two, tallies, map[string]string{two[1].Code: "no <plan>"})
	require.NoError(t, err)
	return r
}

func TestFailuresAreListed(t *testing.T) {
	r := failing(t)
	assert.Equal(t, []Failure{{"110102", "no <plan>"}}, r.Failures)
	assert.Equal(t, 1, r.Whole.Failed)
	assert.Zero(t, r.Counties[1].Coverage)
	var page bytes.Buffer
	require.NoError(t, WritePage(&page, r, "en"))
	assert.Contains(t, page.String(), "1 counties could not be planned:")
	assert.Contains(t, page.String(), "110102: no &lt;plan&gt;")
	assert.Contains(t, page.String(), "1 / 2")
}

func TestRoundTrip(t *testing.T) {
	r := failing(t)
	var b bytes.Buffer
	require.NoError(t, Write(&b, r))
	assert.Equal(t, 1, strings.Count(b.String(), "\n"))
	back, err := Read(&b)
	require.NoError(t, err)
	assert.Equal(t, r, back)
	_, err = Read(strings.NewReader("{}"))
	require.Error(t, err)
}

func TestTable(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, WriteTable(&b, country(t), "zh"))
	text, marked := strings.CutPrefix(b.String(), "\ufeff")
	require.True(t, marked, "spreadsheets need the mark to see that it is UTF-8")
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 1+1+31+342+2978)
	assert.Equal(t, []string{"层级", "代码", "地区"}, rows[0][:3])
	assert.Equal(t, []string{"合计", "", "全国", "2978", "2978", "2978", "41352", "2978", "620573"}, rows[1][:9])
	assert.Equal(t, []string{"省", "11", "北京市"}, rows[2][:3])
	for _, row := range rows[1:] {
		if row[15] == "" {
			assert.Empty(t, row[16], "no rate without a denominator")
		}
	}
}

func TestPage(t *testing.T) {
	var zh, en bytes.Buffer
	r := country(t)
	require.NoError(t, WritePage(&zh, r, "zh"))
	require.NoError(t, WritePage(&en, r, "en"))
	for _, part := range []string{`<html lang="zh-CN">`, "全国2026年度县级普法计划汇总", county.Note, "CC BY 4.0", "2,978 / 2,978", "2,978 / 620,573", "缺底数,不计算", "4个县级单位没有普查人口", "新疆维吾尔自治区(自治区直辖县级行政区划)"} {
		assert.Contains(t, zh.String(), part)
	}
	assert.Equal(t, 31, strings.Count(zh.String(), "<details>"))
	assert.Contains(t, en.String(), `<html lang="en">`)
	assert.Contains(t, en.String(), "no denominator")
	assert.NotContains(t, en.String(), "缺底数")
	assert.NotContains(t, zh.String(), "θ", "planners are spared the mathematics")
}

// TestFailingWriter hands on what the writer says.
func TestFailingWriter(t *testing.T) {
	full := errors.New("full")
	for _, after := range []int{0, 3} {
		assert.ErrorIs(t, WriteTable(&narrow{after, full}, failing(t), "zh"), full)
	}
	assert.ErrorIs(t, WritePage(&narrow{0, full}, failing(t), "zh"), full)
	assert.ErrorIs(t, Write(&narrow{0, full}, failing(t)), full)
}

// narrow takes so many bytes.
type narrow struct {
	left int
	err  error
}

func (n *narrow) Write(p []byte) (int, error) {
	if len(p) > n.left {
		return 0, n.err
	}
	n.left -= len(p)
	return len(p), nil
}

func ExampleUp() {
	fmt.Printf("%q\n", Up("440823"))
	// Output: ["" "44" "4408" "440823"]
}

// BenchmarkCountry merges 2,978 counties into all levels.
func BenchmarkCountry(b *testing.B) {
	all := everyCounty(b)
	var tallies []coverage.Tally
	for _, c := range all {
		tallies = append(tallies, tallyOf(c, rand.New(rand.NewPCG(1, 1))))
	}
	for b.Loop() {
		sums := make(Tallies)
		for i, c := range all {
			sums.Add(c.Code, tallies[i])
		}
	}
}
