package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
)

func TestReadLocation(t *testing.T) {
	in, err := readLocation("small.txt", strings.NewReader(smallCover))
	require.NoError(t, err)
	require.Equal(t, []int64{5, 1, 7, 9}, in.demand)
	require.Equal(t, []float64{-73, -73, -73, -73}, in.lon)
	require.InDelta(t, 111.32, in.distance(0, 1), 0.01, "a thousandth of a degree")
	require.Equal(t, [][]int{{0, 1}, {0, 1, 2}, {1, 2}, {3}}, in.covered(150))
	_, err = readLocation("bare", strings.NewReader(strings.TrimSuffix(smallCover, "EOF\n")))
	require.NoError(t, err)
}

func TestReadLocationErrors(t *testing.T) {
	for name, tc := range map[string]struct{ old, new, want string }{
		"type":         {"TYPE : MCLP", "TYPE : TSP", `small:2:8: "TSP": the type MCLP is wanted`},
		"weights":      {"COORD\n", "EUC_2D\n", `small:3:20: "EUC_2D": coordinates in degrees`},
		"key":          {"NAME : small", "NAME small", `small:1:1: "NAME": a line such as`},
		"no dimension": {"DIMENSION : 4\n", "", `small:4:1: "NODE_COORD_SECTION": DIMENSION : n must come first`},
		"dimension":    {"DIMENSION : 4", "DIMENSION : -4", `small:4:13: "-4": must be 1 to 50000`},
		"no section":   {smallCover, "NAME : x\n", `small:1: the file ends; NODE_COORD_SECTION is missing`},
		"latitude":     {"40.0010", "91", `small:7:1: "91": degrees from -90 to 90`},
		"longitude":    {"40.1000 -073.0000", "40.1000 x", `small:9:9: "x": degrees from -180 to 180`},
		"three":        {"40.1000 -073.0000", "40.1000 1 2", `small:9:11: "2": a latitude and a longitude`},
		"few":          {"DIMENSION : 4", "DIMENSION : 3", `small:9:1: "40.1000": DEMAND_SECTION is wanted`},
		"many":         {"DIMENSION : 4", "DIMENSION : 5", `small:10:1: "DEMAND_SECTION": a latitude`},
		"demand":       {"\n7\n", "\n7.5\n", `small:13:1: "7.5": a whole number`},
		"two demands":  {"\n7\n", "\n7 7\n", `small:13:3: "7": one number a line`},
		"cut":          {"9\nEOF\n", "", `small:13: the file ends; 4 nodes are announced, and 3 have a demand`},
		"tail":         {"EOF", "END", `small:15:1: "END": EOF or the end`},
	} {
		t.Run(name, func(t *testing.T) {
			require.Contains(t, smallCover, tc.old)
			_, err := readLocation("small", strings.NewReader(strings.Replace(smallCover, tc.old, tc.new, 1)))
			require.ErrorContains(t, err, tc.want)
		})
	}
}

// TestCoveredIsWithinTheRadius has the quick list agree with measuring all.
func TestCoveredIsWithinTheRadius(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "nodes")
		in := &location{name: "random", demand: make([]int64, n)}
		for range n {
			in.lat = append(in.lat, rapid.Float64Range(40, 40.02).Draw(t, "lat"))
			in.lon = append(in.lon, rapid.Float64Range(-73, -72.98).Draw(t, "lon"))
		}
		radius := rapid.Float64Range(1, 3000).Draw(t, "radius")
		covered := in.covered(radius)
		for i := range n {
			var want []int
			for j := range n {
				if i == j || in.distance(i, j) <= radius {
					want = append(want, j)
				}
			}
			require.Equal(t, want, covered[i])
		}
	})
}

func TestReadCoverage(t *testing.T) {
	in, err := readCoverage("small", strings.NewReader(smallBudget))
	require.NoError(t, err)
	require.Equal(t, &coverage{
		name: "small", budget: 5, cost: []int64{3, 2, 4}, profit: []int64{10, 20, 30, 40}, covers: [][]int{{0, 1}, {1, 2}, {3}},
	}, in)
}

func TestReadCoverageErrors(t *testing.T) {
	for name, tc := range map[string]struct{ old, new, want string }{
		"header":   {"knapsack size", "sack size", `small:3:11: "sack": m= and a number is wanted`},
		"no size":  {"size=5", "size", `small:3:20: "size": size= and a number is wanted`},
		"zero":     {"size=5", "size=0", `small:3:25: "0": must be 1 to 1000000000`},
		"heading":  {"The weight of 3", "The weight of 4", `small:5:1: "The": a heading such as The weight of 3`},
		"numbers":  {"3 2 4 ", "3 2 ", `small:6:3: "2": the numbers under "The weight of" should be 3 on the line; they are 2`},
		"profit":   {"10 20", "10 -20", `small:8:4: "-20": must be 0`},
		"relation": {"Relation", "Relations", `small:10:1: "Relations": a heading such as Relation`},
		"two":      {"0 1 1 0", "0 1 2 0", `small:12:5: "2": must be 0 to 1`},
		"row":      {"0 0 0 1 \n", "", `small:12: the file ends; row 3 of 3 of the relation are missing`},
		"tail":     {"0 0 0 1 \n", "0 0 0 1 \n0", `small:14:1: "0": nothing should follow here`},
	} {
		t.Run(name, func(t *testing.T) {
			require.Contains(t, smallBudget, tc.old)
			_, err := readCoverage("small", strings.NewReader(strings.Replace(smallBudget, tc.old, tc.new, 1)))
			if name == "header" {
				tc.want = `small:3:1: "m=3": a line such as m=585`
			}
			require.ErrorContains(t, err, tc.want)
		})
	}
}

// TestChoicesAreAllowedAlike is the law of both mappings: a choice is allowed
// by the set exactly if the referee allows it as a plan, and then score and
// value agree.
func TestChoicesAreAllowedAlike(t *testing.T) {
	sites, err := readLocation("small", strings.NewReader(smallCover))
	require.NoError(t, err)
	items, err := readCoverage("small", strings.NewReader(smallBudget))
	require.NoError(t, err)
	items.cost, items.covers = append(items.cost, 2), append(items.covers, nil) // covers nothing
	for _, x := range []struct {
		p     campaign.Programme
		n     int
		judge func([]int) (int64, error)
	}{
		{sites.programme(2, 150), 4, func(c []int) (int64, error) { return sites.judge(c, 2, 150) }},
		{items.programme(), 4, items.judge},
	} {
		q, err := campaign.Check(x.p)
		require.NoError(t, err)
		for set := range 1 << x.n {
			var choice []int
			for i := range x.n {
				if set>>i&1 == 1 {
					choice = append(choice, i)
				}
			}
			score, err := x.judge(choice)
			v := check.Plan(q, held(t, q, choice))
			require.Equal(t, err == nil, v.Valid(), "%v %v: %v %v", q.Programme().Name, choice, err, v.Violations)
			if err == nil {
				require.Equal(t, audience.FromPersons(score), v.Score.Value)
			}
		}
	}
}

// held makes a plan of the sites or items chosen.
func held(t *testing.T, q *campaign.Checked, choice []int) schedule.Plan {
	t.Helper()
	var plan schedule.Plan
	for _, i := range choice {
		v := q.Venue(site(i))
		for k := range q.Programme().Campaigns[0].Activities {
			a := &q.Programme().Campaigns[0].Activities[k]
			if !q.Allows(a, v) {
				continue
			}
			start := q.Programme().Horizon.From.MidnightIn(q.Location()).Add(9 * q.Shape(a.ID).Duration)
			plan.Sessions = append(plan.Sessions, schedule.Describe(q, campaign.Occurrence{
				ID: campaign.SessionID(site(i)), Campaign: "score", Activity: a.ID, Venue: site(i), Start: start, End: start.Add(q.Shape(a.ID).Duration),
			}))
		}
	}
	schedule.Sort(plan.Sessions)
	return plan
}

func FuzzReadLocation(f *testing.F) {
	f.Add(smallCover)
	f.Fuzz(func(t *testing.T, text string) {
		in, err := readLocation("in", strings.NewReader(text))
		if err != nil {
			require.Regexp(t, `^in:\d+(:\d+)?: `, err.Error())
			return
		}
		if len(in.demand) < 50 {
			_, err = campaign.Check(in.programme(1, 600))
			require.NoError(t, err)
		}
	})
}

func FuzzReadCoverage(f *testing.F) {
	f.Add(smallBudget)
	f.Fuzz(func(t *testing.T, text string) {
		in, err := readCoverage("in", strings.NewReader(text))
		if err != nil {
			require.Regexp(t, `^in:\d+(:\d+)?: `, err.Error())
			return
		}
		if len(in.profit) < 50 {
			_, err = campaign.Check(in.programme())
			require.NoError(t, err)
		}
	})
}
