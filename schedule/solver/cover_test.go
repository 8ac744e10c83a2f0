package solver_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/solver"
)

// cover is a pure problem of covering: each set a venue, each element a group
// of weight people, p = 1, no team, no travel, at most k sessions (0 for any).
func cover(sets [][]int, weights []int64, k int) campaign.Programme {
	day := calendar.On(date.New(2024, 12, 4))
	p := campaign.Programme{
		Name: "覆盖", Horizon: day,
		Areas:   []audience.Area{{ID: "city", Name: "市", Level: audience.City}},
		Formats: []campaign.Format{{ID: "all", Name: "全员", Duration: time.Hour, Rate: 1}},
	}
	for e, w := range weights {
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(fmt.Sprint("e", e)), Area: "city", Size: w})
	}
	c := campaign.Campaign{ID: "c", Name: "覆盖", Window: day}
	c.Activities = []campaign.Activity{{ID: "a", Name: "活动", Format: "all", Sessions: campaign.Span{Most: k}}}
	for i, set := range sets {
		v := campaign.Venue{ID: campaign.VenueID(fmt.Sprint("s", i)), Name: "地点", Setting: "community", Area: "city"}
		for _, e := range set {
			v.Catchment = append(v.Catchment, campaign.Draw{Group: audience.GroupID(fmt.Sprint("e", e)), Draw: 1})
		}
		p.Venues = append(p.Venues, v)
	}
	p.Campaigns = []campaign.Campaign{c}
	return p
}

func ones(n int) []int64 { return slices.Repeat([]int64{1}, n) }

// covered counts the elements of some sets by weight.
func covered(sets [][]int, weights []int64, chosen []int) (sum int64) {
	seen := make(map[int]bool)
	for _, s := range chosen {
		for _, e := range sets[s] {
			if !seen[e] {
				seen[e] = true
				sum += weights[e]
			}
		}
	}
	return sum
}

// greedies returns what greedy choices of k sets can cover, one for each way to
// break ties; the first breaks them by the lowest index.
func greedies(sets [][]int, weights []int64, k int, chosen ...int) []int64 {
	now, best := covered(sets, weights, chosen), int64(0)
	for s := range sets {
		best = max(best, covered(sets, weights, append(slices.Clone(chosen), s))-now)
	}
	if len(chosen) == k || best == 0 {
		return []int64{now}
	}
	var out []int64
	for s := range sets {
		if more := append(slices.Clone(chosen), s); covered(sets, weights, more)-now == best {
			out = append(out, greedies(sets, weights, k, more...)...)
		}
	}
	return out
}

// TestMaximumCoverage is an instance of 10 sets over 40 elements of which three
// are chosen, drawn at random for this purpose: greedy with ties to the lowest
// index covers 24, the best is 27.
func TestMaximumCoverage(t *testing.T) {
	sets := [][]int{
		{15, 21, 29, 30, 35},
		{5, 11, 14, 15, 17, 28, 30, 35},
		{6, 7, 10, 24, 29, 32, 33},
		{1, 5, 7, 16, 17, 25},
		{1, 6, 11, 13, 16, 19, 23, 33, 35, 37},
		{2, 5, 8, 11, 12, 18, 22, 23, 33, 34, 35},
		{2, 15, 17, 18, 23, 24, 27, 37, 38, 39},
		{7, 9, 16, 17, 26, 29, 31, 39},
		{0, 5, 7, 8, 14, 18, 20, 21, 22, 30},
		{3, 10, 15, 26},
	}
	ways := greedies(sets, ones(40), 3)
	require.EqualValues(t, 24, ways[0])
	require.EqualValues(t, 27, covered(sets, ones(40), []int{4, 6, 8}))
	_, r := solve(t, cover(sets, ones(40), 3))
	require.Len(t, r.Plan.Sessions, 3)
	require.EqualValues(t, 27, r.Plan.Score.Value.Whole(), "the greedy choice improved to the best there is")
	require.GreaterOrEqual(t, r.Bound, audience.FromPersons(27))
}

// TestGreedyOnSmallCovers compares the solver with the greedy choice on small
// location problems (MCLP: demand weighed by people, at most k sites).
func TestGreedyOnSmallCovers(t *testing.T) {
	for name, tc := range map[string]struct {
		sets    [][]int
		weights []int64
		k       int
		want    []int64
	}{
		"tie that costs a quarter": {[][]int{{0, 1}, {2, 3}, {1, 2}}, ones(4), 2, []int64{4, 3}},
		"weights":                  {[][]int{{0, 1, 2}, {3}, {2, 3}}, []int64{1, 1, 1, 90}, 1, []int64{91}},
		"no limit":                 {[][]int{{0, 1}, {2, 3}, {1, 2}}, ones(4), 0, []int64{4}},
		"more sites than help":     {[][]int{{0, 1}, {0}, {1}}, ones(2), 3, []int64{2}},
	} {
		t.Run(name, func(t *testing.T) {
			_, r := solve(t, cover(tc.sets, tc.weights, tc.k))
			require.Contains(t, tc.want, r.Plan.Score.Value.Whole())
			limit := tc.k
			if limit == 0 {
				limit = len(tc.sets)
			}
			require.Contains(t, greedies(tc.sets, tc.weights, limit), r.Plan.Score.Value.Whole())
		})
	}
}

// TestCoverUnderABudget: sites have costs, and the best value per yuan goes
// first (budgeted maximum coverage).
func TestCoverUnderABudget(t *testing.T) {
	sets, weights := [][]int{{0, 1, 2}, {0, 1}, {2}}, []int64{4, 4, 3}
	p := cover(sets, weights, 0)
	costs := []int64{10, 5, 4}
	var activities []campaign.Activity
	for i, cost := range costs {
		a := p.Campaigns[0].Activities[0]
		a.ID, a.Cost = campaign.ActivityID(fmt.Sprint("a", i)), campaign.Yuan(cost)
		a.Where.Venues = []campaign.VenueID{p.Venues[i].ID}
		activities = append(activities, a)
	}
	p.Campaigns[0].Activities = activities
	p.Caps = []campaign.Cap{{ID: "money", Name: "经费", Budget: campaign.Yuan(9)}}
	_, r := solve(t, p)
	require.Equal(t, audience.FromPersons(11), r.Plan.Score.Value, "5 and 4 yuan cover what 10 would")
	p.Caps[0].Budget = campaign.Yuan(4)
	_, r = solve(t, p)
	require.Equal(t, audience.FromPersons(3), r.Plan.Score.Value)
}

// orienteering is a team orienteering problem with time windows in small:
// customers with a score, a time they take and a window in which a visit must
// begin; two alike teams from one depot, back within the horizon; starts at any
// instant; travel from a table, in milliseconds that no whole second divides.
func orienteering() campaign.Programme {
	day := calendar.On(date.New(2024, 1, 1))
	p := campaign.Programme{
		Name: "定向", Horizon: day,
		Areas: []audience.Area{{ID: "city", Name: "市", Level: audience.City}},
		Teams: []campaign.Team{{ID: "t", Name: "小组", Count: 2, Shifts: []calendar.Hours{calendar.MustHours("00:00", "01:00")}}},
		Formats: []campaign.Format{
			{ID: "visit", Name: "到访", Duration: time.Second, Rate: 1},
		},
	}
	c := campaign.Campaign{ID: "c", Name: "定向", Window: day}
	points := []campaign.Point{{Lat: 1, Lon: 1}}
	p.Teams[0].Base.Point = points[0]
	for i := range 8 {
		id := fmt.Sprint("c", i)
		points = append(points, campaign.Point{Lat: 1 + float64(i+1)/100, Lon: 1})
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(id), Area: "city", Size: int64(10 + 7*i%20)})
		open := calendar.Hours{From: calendar.MustHours("00:05", "00:06").From, To: calendar.MustHours("00:05", "00:40").To}
		if i%2 == 1 {
			open = calendar.MustHours("00:20", "00:50")
		}
		p.Venues = append(p.Venues, campaign.Venue{
			ID: campaign.VenueID(id), Name: "客户", Setting: "community", Area: "city", Point: points[i+1],
			Opening: []campaign.Opening{{Starts: []calendar.Hours{open}}}, Catchment: []campaign.Draw{{Group: audience.GroupID(id), Draw: 1}},
		})
		c.Activities = append(c.Activities, campaign.Activity{
			ID: campaign.ActivityID(id), Name: "到访", Format: "visit", Duration: time.Duration(90+10*i) * time.Second,
			Where: campaign.Where{Venues: []campaign.VenueID{campaign.VenueID(id)}},
			When:  campaign.When{Grid: -1}, Staff: campaign.Staff{Teams: campaign.Span{Least: 1}},
		})
	}
	p.Campaigns = []campaign.Campaign{c}
	m := campaign.Matrix{Points: points}
	for i := range points {
		row := make([]time.Duration, len(points))
		for j := range row {
			if i != j {
				row[j] = time.Duration(200_001+37_123*((i*j+i+2*j)%9)) * time.Millisecond
			}
		}
		m.Times = append(m.Times, row)
	}
	p.Router = m
	return p
}

func TestOrienteering(t *testing.T) {
	p := orienteering()
	q, r := solve(t, p)
	require.NotEmpty(t, r.Plan.Sessions)
	score, odd := int64(0), false
	teams := make(map[campaign.TeamID]bool)
	for _, s := range r.Plan.Sessions {
		score += q.Groups()[slices.IndexFunc(q.Groups(), func(g audience.Group) bool { return string(g.ID) == string(s.Venue) })].Size
		odd = odd || s.Start.Nanosecond() != 0
		require.Len(t, s.Teams, 1)
		teams[s.Teams[0]] = true
	}
	require.Equal(t, audience.FromPersons(score), r.Plan.Score.Value, "the scores of the customers visited")
	require.True(t, odd, "starts fall on any millisecond")
	require.Equal(t, map[campaign.TeamID]bool{"t#1": true, "t#2": true}, teams)

	alone := orienteering()
	alone.Teams[0].Count = 1
	_, one := solve(t, alone)
	require.Less(t, one.Plan.Score.Value, r.Plan.Score.Value, "two teams visit more than one")
}

// TestPerfectCode: on a torus whose sides are multiples of five, crosses of five
// cells can lie so that every cell is covered once (S. W. Golomb and L. R. Welch,
// Perfect codes in the Lee metric and the packing of polyominoes, SIAM Journal on
// Applied Mathematics 18 (1970) 302–317). Greedy choice leaves holes that no
// exchange of one site for another mends.
func TestPerfectCode(t *testing.T) {
	const n = 15
	cell := func(x, y int) int { return (x+n)%n*n + (y+n)%n }
	var sets [][]int
	for x := range n {
		for y := range n {
			sets = append(sets, []int{cell(x, y), cell(x-1, y), cell(x+1, y), cell(x, y-1), cell(x, y+1)})
		}
	}
	q, err := campaign.Check(cover(sets, ones(n*n), n*n/5))
	require.NoError(t, err)
	m := solver.Prepare(q)
	r, err := m.Solve(t.Context(), solver.Options{Rounds: 3000})
	require.NoError(t, err)
	require.EqualValues(t, n*n, r.Plan.Score.Value.Whole())
	require.Equal(t, schedule.Optimal, r.Status)
	again, err := m.Solve(t.Context(), solver.Options{Trace: r.Trace})
	require.NoError(t, err)
	require.Equal(t, r.Plan, again.Plan, "the trace repeats the run")
}
