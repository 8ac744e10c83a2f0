package main

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
)

func TestReadOrienteering(t *testing.T) {
	in, err := readOrienteering("some/folder/small.txt", strings.NewReader(smallTour))
	require.NoError(t, err)
	require.Equal(t, &orienteering{name: "small", digits: 1, vertices: []vertex{
		{closes: 40 * tick},
		{x: 3 * tick, y: 4 * tick, service: 2 * tick, score: 10, closes: 5 * tick},
		{x: 3 * tick, service: tick, score: 20, opens: 12 * tick, closes: 13 * tick},
		{y: 99_900, service: tick, score: 40, closes: 9 * tick},
	}}, in)
	require.EqualValues(t, 99_000, in.travel(0, 3), "9.99 is cut to 9.9")
	in.digits = 2
	require.EqualValues(t, 99_900, in.travel(0, 3))

	two, err := readOrienteering("PR77.txt", strings.NewReader(strings.Replace(smallTour, "1 1 3 1\n0 0\n", "1 1\n3 1 0\n0\n", 1)))
	require.NoError(t, err, "the six numbers may stand on any lines")
	require.Equal(t, 2, two.digits)
}

func TestReadOrienteeringErrors(t *testing.T) {
	for name, tc := range map[string]struct{ old, new, want string }{
		"no number":     {" 3.00 4.00 2", " 3,00 4.00 2", `small:4:4: "3,00": a number with at most four decimals is wanted`},
		"five decimals": {"9.99", "9.99001", `small:6:9: "9.99001": a number`},
		"far":           {"9.99", "100001", `small:6:9: "100001": must be -100000 to 100000`},
		"order":         {" 2 3.00", " 1 3.00", `small:5:2: "1": the rows are in order; 2 is wanted`},
		"list":          {"1 2 1 2 12", "1 3 1 2 12", `small:5:21: "3": so many numbers are listed, which makes 12 in the row; it has 11`},
		"short row":     {" 3 0.00 9.99 1 40 1 1 1 0 9\n", " 3 0.00 9.99 1 40\n", `small:6:16: "40": the row ends here`},
		"rows missing":  {" 3 0.00 9.99 1 40 1 1 1 0 9\n", "", `small:5: the file ends; the header announces 3 customers, and row 3 is missing`},
		"row too many":  {"1 1 3 1", "1 1 2 1", `small:6:2: "3": nothing should follow here`},
		"header":        {"0 0\n", "0 0 7\n", `small:2:5: "7": the header has six numbers`},
		"too many":      {"1 1 3 1", "1 1 3000 1", `small:1:5: "3000": must be 1 to 2000`},
		"window":        {"12 13", "12 11", `small:5:30: "11": the window closes before it opens`},
		"no service":    {"4.00 2 10", "4.00 0 10", `small:4:14: "0": a customer needs some time of service`},
		"part of score": {"4.00 2 10", "4.00 2 10.5", `small:4:16: "10.5": a whole number is wanted`},
		"depot":         {"0.00 0.00 0 0 0", "0.00 0.00 1 0 0", `small:3:14: "1": the depot has no service`},
		"depot's score": {"0.00 0.00 0 0 0", "0.00 0.00 0 1 0", `small:3:16: "1": the depot has no score`},
		"long":          {"0 0 40", "0 0 8641", `small:3:24: "8641": the horizon must end after it begins and by 8640`},
		"empty":         {smallTour, " \n", `small:1: the file ends; the header has six numbers`},
	} {
		t.Run(name, func(t *testing.T) {
			require.Contains(t, smallTour, tc.old)
			_, err := readOrienteering("small", strings.NewReader(strings.Replace(smallTour, tc.old, tc.new, 1)))
			require.ErrorContains(t, err, tc.want)
		})
	}
}

func TestSourceIsBounded(t *testing.T) {
	_, err := readOrienteering("huge", strings.NewReader(strings.Repeat("\n", maxBytes+1)))
	require.ErrorContains(t, err, "longer than")
}

func TestRoot(t *testing.T) {
	for _, n := range []int64{0, 1, 2, 3, 4, 8, 9, 1<<53 - 1, 1 << 53, 1 << 60, 2*4*maxCoordinate*maxCoordinate*tick*tick - 1, math.MaxInt32 * math.MaxInt32} {
		r := root(n)
		assert.True(t, r*r <= n && (r+1)*(r+1) > n, "root of %d: %d", n, r)
	}
}

// TestPublishedRoutes has routes that the set's own checker accepts judged by
// ours and by the referee: 320 is the proven optimum of c101 for one team.
func TestPublishedRoutes(t *testing.T) {
	for _, tc := range []struct {
		instance string
		teams    int
		score    int64
		routes   [][]int
	}{
		{"c101", 1, 320, [][]int{{57, 63, 62, 74, 46, 85, 88, 2, 21, 75}}},
		{"c101", 3, 770, [][]int{{57, 63, 62, 74, 46, 85, 34, 52, 49, 47}, {33, 25, 15, 16, 97, 100, 2, 1, 75}, {32, 54, 53, 56, 58, 88, 89, 22, 21}}},
		{"pr01", 4, 584, [][]int{
			{37, 10, 9, 47, 11, 45, 32, 43, 44, 35, 34, 7, 31},
			{24, 12, 38, 2, 30, 36, 16, 1, 28, 41, 22, 3},
			{15, 40, 21, 39, 42, 46},
			{48, 14, 5, 29, 25, 18, 8, 26, 23, 4},
		}},
	} {
		in := public(t, tc.instance)
		q := checked(t, in, tc.teams)
		score, err := in.judge(tc.routes, tc.teams)
		require.NoError(t, err)
		require.Equal(t, tc.score, score)
		plan, ok := asPlan(in, q, tc.routes)
		require.True(t, ok)
		v := check.Plan(q, plan)
		require.Empty(t, v.Violations)
		require.Equal(t, audience.FromPersons(tc.score), v.Score.Value)
		read, err := in.routes(plan)
		require.NoError(t, err)
		require.Equal(t, tc.routes, read)
	}
}

// TestPinnedRoute hands a published route to the programme itself.
func TestPinnedRoute(t *testing.T) {
	in := public(t, "c101")
	plan, _ := asPlan(in, checked(t, in, 1), [][]int{{57, 63, 62, 74, 46, 85, 88, 2, 21, 75}})
	p := in.programme(1)
	for _, s := range plan.Sessions {
		p.Pins = append(p.Pins, campaign.Pin{Occurrence: s.Occurrence})
	}
	_, err := campaign.Check(p)
	require.NoError(t, err, "a pin that breaks a rule is a finding")
	p.Pins[9].Start = p.Pins[9].Start.Add(2 * time.Hour)
	p.Pins[9].End = p.Pins[9].End.Add(2 * time.Hour)
	_, err = campaign.Check(p)
	require.ErrorIs(t, err, campaign.CodePinRule)
}

// tour draws an instance and the text of its file.
func tour(t *rapid.T) *orienteering {
	n := rapid.IntRange(1, 6).Draw(t, "customers")
	horizon := rapid.IntRange(5, 60).Draw(t, "horizon")
	opens := rapid.IntRange(0, 4).Draw(t, "opens")
	var text strings.Builder
	fmt.Fprintf(&text, "1 1 %d 1\n0 0\n0 %.3f 0 0 0 0 0 %d %d\n", n, rapid.Float64Range(-5, 5).Draw(t, "x"), opens, opens+horizon)
	for i := range n {
		from := rapid.IntRange(0, 40).Draw(t, "from")
		fmt.Fprintf(&text, "%d %.3f %.3f %.1f %d 1 0 %d %d\n", i+1, rapid.Float64Range(-9, 9).Draw(t, "x"), rapid.Float64Range(-9, 9).Draw(t, "y"),
			rapid.Float64Range(0.1, 6).Draw(t, "service"), rapid.IntRange(0, 50).Draw(t, "score"), from, from+rapid.IntRange(0, 40).Draw(t, "length"))
	}
	in, err := readOrienteering(rapid.SampledFrom([]string{"r1.txt", "pr1.txt"}).Draw(t, "name"), strings.NewReader(text.String()))
	require.NoError(t, err, text.String())
	return in
}

// TestMappingLosesNothing is the law of the mapping: routes are allowed by the
// rules of the set exactly if the referee allows them as a plan, and then score
// and value agree.
func TestMappingLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := tour(t)
		m := rapid.IntRange(1, 3).Draw(t, "teams")
		q, err := campaign.Check(in.programme(m))
		require.NoError(t, err)
		order := rapid.Permutation(numbers(len(in.vertices)-1)).Draw(t, "order")
		routes := make([][]int, m)
		for _, i := range order {
			if k := rapid.IntRange(-1, m-1).Draw(t, "team"); k >= 0 {
				routes[k] = append(routes[k], i)
			}
		}
		plan, ok := asPlan(in, q, routes)
		if !ok {
			return
		}
		score, err := in.judge(routes, m)
		v := check.Plan(q, plan)
		require.Equal(t, err == nil, v.Valid(), "%v: %v", err, v.Violations)
		if err == nil {
			require.Equal(t, audience.FromPersons(score), v.Score.Value)
		}
		for i := range in.vertices {
			for j := range in.vertices {
				require.Equal(t, in.cut(i, j), in.travel(i, j), "two ways to the same root")
			}
		}
	})
}

// numbers returns 1 to n.
func numbers(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i + 1
	}
	return out
}

func TestJudgeRefuses(t *testing.T) {
	in, err := readOrienteering("small", strings.NewReader(smallTour))
	require.NoError(t, err)
	for _, tc := range []struct {
		routes [][]int
		want   string // empty for none
	}{
		{[][]int{{1, 2}}, ""},
		{[][]int{}, ""},
		{[][]int{{2, 1}}, "customer 1 would start"},
		{[][]int{{3}}, "customer 3 would start 9000 ticks late"},
		{[][]int{{1}, {2}}, "2 routes, at most 1"},
		{[][]int{{1, 1}}, "visited twice"},
		{[][]int{{4}}, "no customer 4"},
		{[][]int{{0}}, "no customer 0"},
	} {
		_, err := in.judge(tc.routes, 1)
		if tc.want == "" {
			require.NoError(t, err)
			continue
		}
		require.ErrorContains(t, err, tc.want)
	}
	in.vertices[0].closes = 16*tick - 1
	_, err = in.judge([][]int{{1, 2}}, 1)
	require.ErrorContains(t, err, "back 1 ticks late")
}

func TestRoutesOfAPlan(t *testing.T) {
	in, err := readOrienteering("small", strings.NewReader(smallTour))
	require.NoError(t, err)
	q := checked(t, in, 12)
	plan, _ := asPlan(in, q, [][]int{nil, {1}, nil, nil, nil, nil, nil, nil, nil, {2}})
	routes, err := in.routes(plan)
	require.NoError(t, err)
	require.Equal(t, [][]int{{1}, {2}}, routes, "the tenth team after the second, idle ones left out")
	plan.Sessions[0].Teams = nil
	_, err = in.routes(plan)
	require.ErrorContains(t, err, "no visit of a customer")
	routes, err = in.routes(schedule.Plan{})
	require.NoError(t, err)
	require.Equal(t, [][]int{}, routes, "an empty list, not null")
}

func FuzzReadOrienteering(f *testing.F) {
	f.Add(smallTour)
	f.Add("1 1 1 1 0 0\n0 0 0 0 0 0 0 0 1\n1 1 1 .5 1 0 0 0 1\n")
	f.Fuzz(func(t *testing.T, text string) {
		in, err := readOrienteering("in", strings.NewReader(text))
		if err != nil {
			require.Regexp(t, `^in:\d+(:\d+)?: `, err.Error())
			return
		}
		if len(in.vertices) < 50 {
			checked(t, in, 1)
		}
	})
}
