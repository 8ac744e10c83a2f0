package equity_test

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience/equity"
)

//go:embed testdata/equity.json
var equityJSON []byte

// notOurs lists the reference values that this package does not give: indices of concentration and of the entropy
// family are not offered. The printed values are asserted as far as they are of the Gini coefficient.
var notOurs = []string{"theil_T", "theil_L", "atkinson_0_5", "atkinson_1", "rci", "aci", "rank", "theil_T_times_1000", "mld_times_1000"}

func TestVectors(t *testing.T) {
	var v struct{ Cases []map[string]any }
	require.NoError(t, json.Unmarshal(equityJSON, &v))
	require.Len(t, v.Cases, 3)
	checked := 0
	for _, c := range v.Cases {
		values, sizes := c["x"], c["pop"]
		if values == nil {
			values = c["est"]
		}
		var parts []equity.Part
		for i, x := range values.([]any) {
			p := equity.Part{Name: fmt.Sprint(i), Size: 1, Coverage: x.(float64)}
			if sizes != nil {
				p.Size = sizes.([]any)[i].(float64)
			}
			parts = append(parts, p)
		}
		got := equity.Of(parts)
		n := float64(len(parts))
		for _, key := range slices.Sorted(maps.Keys(c)) {
			switch key {
			case "gini":
				assert.InEpsilon(t, c[key], got.Gini, 1e-14)
				assert.InDelta(t, 0.462091130267624, got.Gini, 5e-16, "printed")
				checked++
			case "gini_corrected":
				assert.InEpsilon(t, c[key], got.Gini*n/(n-1), 1e-14)
				assert.InDelta(t, 0.5134346, got.Gini*n/(n-1), 5e-8, "printed")
				checked++
			case "max_minus_min":
				assert.Equal(t, c[key], got.Difference)
				assert.Equal(t, []string{"21"}, got.Highest.Names)
				checked++
			case "name", "x", "pop", "est", "printed", "source":
			default:
				assert.Contains(t, notOurs, key)
			}
		}
	}
	assert.Equal(t, 3, checked)
}

func draw(t *rapid.T) (parts []equity.Part) {
	for i := range rapid.IntRange(0, 8).Draw(t, "parts") {
		parts = append(parts, equity.Part{
			Name:     fmt.Sprint("area ", i),
			Size:     float64(rapid.IntRange(0, 5).Draw(t, "size")),
			Coverage: float64(rapid.IntRange(0, 4).Draw(t, "coverage")) / 4,
		})
	}
	return parts
}

func TestGiniIsThePairwiseMean(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := draw(t)
		c := equity.Of(parts)
		pairs, whole, sum := 0.0, 0.0, 0.0
		for _, p := range parts {
			whole += p.Size
			sum += p.Size * p.Coverage
			for _, q := range parts {
				pairs += p.Size * q.Size * math.Abs(p.Coverage-q.Coverage)
			}
		}
		if c.NoGini != "" {
			require.True(t, math.IsNaN(c.Gini))
			require.Zero(t, sum)
			return
		}
		require.InDelta(t, pairs/(2*whole*sum), c.Gini, 1e-14)
		require.InDelta(t, sum/whole, c.Mean, 1e-14)
		require.True(t, 0 <= c.Gini && c.Gini < 1)
		require.True(t, c.Lowest.Coverage <= c.Mean+1e-15 && c.Mean <= c.Highest.Coverage+1e-15)
		require.Equal(t, c.Difference == 0, c.Gini == 0)
		require.Equal(t, c.NoRatio != "", math.IsNaN(c.Ratio))
	})
}

func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := draw(t)
		before := slices.Clone(parts)
		shuffled := rapid.Permutation(parts).Draw(t, "shuffled")
		// NaN differs from itself, its text does not; %v writes a float so that it can be read back bit for bit.
		require.Equal(t, fmt.Sprintf("%+v", equity.Of(parts)), fmt.Sprintf("%+v", equity.Of(shuffled)))
		require.Equal(t, before, parts, "the argument stays as it is")
	})
}

func TestAlmostAlikeLosesNoDigits(t *testing.T) {
	c := equity.Of([]equity.Part{{"a", 1, 1}, {"b", 1, 1 + 0x1p-50}})
	assert.InEpsilon(t, 0x1p-50/4, c.Gini, 1e-12)
}

func TestUndefined(t *testing.T) {
	for name, tc := range map[string]struct {
		parts            []equity.Part
		why, gini, ratio equity.Undefined
		lowest, highest  []string
	}{
		"nothing":       {nil, equity.NoParts, equity.NoParts, equity.NoParts, nil, nil},
		"no sizes":      {[]equity.Part{{"a", 0, 1}}, equity.NoParts, equity.NoParts, equity.NoParts, nil, nil},
		"one":           {[]equity.Part{{"a", 5, 0.5}, {"b", 0, math.NaN()}}, equity.OnePart, "", "", []string{"a"}, []string{"a"}},
		"nobody":        {[]equity.Part{{"b", 5, 0}, {"a", 5, 0}}, "", equity.NobodyCovers, equity.NobodyCovers, []string{"a", "b"}, []string{"a", "b"}},
		"lowest is 0":   {[]equity.Part{{"b", 5, 0}, {"a", 5, 0.5}}, "", "", equity.LowestIsZero, []string{"b"}, []string{"a"}},
		"ties":          {[]equity.Part{{"c", 1, 0.5}, {"b", 5, 0.25}, {"a", 5, 0.5}}, "", "", "", []string{"b"}, []string{"a", "c"}},
		"NaN":           {[]equity.Part{{"b", 5, math.NaN()}, {"a", 5, 0.5}}, equity.NotANumber, equity.NotANumber, equity.NotANumber, nil, nil},
		"negative size": {[]equity.Part{{"b", -5, 1}, {"a", 5, 0.5}}, equity.NotANumber, equity.NotANumber, equity.NotANumber, nil, nil},
		"infinite":      {[]equity.Part{{"b", 5, math.Inf(1)}}, equity.NotANumber, equity.NotANumber, equity.NotANumber, nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			c := equity.Of(tc.parts)
			assert.Equal(t, []equity.Undefined{tc.why, tc.gini, tc.ratio}, []equity.Undefined{c.Why, c.NoGini, c.NoRatio})
			assert.Equal(t, tc.lowest, c.Lowest.Names)
			assert.Equal(t, tc.highest, c.Highest.Names)
			assert.Equal(t, tc.gini != "", math.IsNaN(c.Gini))
			assert.Equal(t, tc.ratio != "", math.IsNaN(c.Ratio))
		})
	}
	assert.Equal(t, []string{"x", "y"}, equity.Of([]equity.Part{{"y", 0, 0}, {"a", 1, 1}, {"x", 0, 0}}).LeftOut)
}

// Coverage of three townships, and one whose people nobody has counted.
func ExampleOf() {
	c := equity.Of([]equity.Part{
		{Name: "north", Size: 20_000, Coverage: 0.30},
		{Name: "south", Size: 30_000, Coverage: 0.45},
		{Name: "island", Size: 5_000, Coverage: 0.10},
		{Name: "new zone"},
	})
	fmt.Println("highest", c.Highest.Names, "lowest", c.Lowest.Names, "left out", c.LeftOut)
	fmt.Printf("%.2f apart, %.1f times, Gini %.3f\n", c.Difference, c.Ratio, c.Gini)
	// Output:
	// highest [south] lowest [island] left out [new zone]
	// 0.35 apart, 4.5 times, Gini 0.148
}
