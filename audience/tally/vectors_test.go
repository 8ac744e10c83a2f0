package tally

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

//go:embed testdata/surveys.json
var surveysJSON []byte

type surveyVectors struct {
	Intervals struct {
		Cases []struct {
			X, N   float64
			Wilson [2]float64
		}
	}
	EPI struct {
		Deff struct{ M, ICC, Value float64 }
	} `json:"epi_cluster"`
	Ratio struct {
		M, Y  []int64
		P, SE float64
		Deff  float64 `json:"deff_vs_srs_n_minus_1"`
	} `json:"cluster_ratio"`
	Intercept struct {
		Heads    int64         `json:"head_count"`
		Sampled  map[int]int64 `json:"sampled_attendances_by_stated_frequency"`
		Distinct float64
		SE       float64
		Persons  map[int]float64 `json:"persons_by_frequency"`
	} `json:"multiplicity_intercept_survey"`
}

// notOurs lists the reference values that no function of this package gives, each with its reason.
var notOurs = map[string]string{
	"intervals.cases.clopper_pearson": "Wilson is the interval offered; it is as honest on average and narrower",
	"intervals.source":                "the printed values of Newcombe are asserted below",
	"epi_cluster.n_srs":               "the size of a survey is planned elsewhere",
	"epi_cluster.n_times_deff":        "the size of a survey is planned elsewhere",
	"epi_cluster.printed":             "the two correlations: 1/6 is asserted below, 1/3 is assumedICC",
}

func readSurveys(t *testing.T) (v surveyVectors) {
	require.NoError(t, json.Unmarshal(surveysJSON, &v))
	return v
}

func TestWilsonVectors(t *testing.T) {
	// Newcombe (1998), Table I, as the data cites it: to four decimals, the first four cases.
	newcombe := [][2]float64{{.2553, .3662}, {.0624, .1605}, {0, .1611}, {.0061, .1718}}
	cases := readSurveys(t).Intervals.Cases
	require.Len(t, cases, 6)
	for k, c := range cases {
		i := Wilson(c.X/c.N, c.N, normal975)
		assert.InDelta(t, c.Wilson[0], i.Lower, 1e-14, "%v of %v", c.X, c.N)
		assert.InDelta(t, c.Wilson[1], i.Upper, 1e-14, "%v of %v", c.X, c.N)
		if k < len(newcombe) {
			assert.InDelta(t, newcombe[k][0], i.Lower, 5e-5)
			assert.InDelta(t, newcombe[k][1], i.Upper, 5e-5)
		}
	}
}

func TestClusterVectors(t *testing.T) {
	v := readSurveys(t)
	assert.InEpsilon(t, v.EPI.Deff.Value, designEffect(v.EPI.Deff.M, v.EPI.Deff.ICC), 1e-15)
	var c Clusters
	for i, m := range v.Ratio.M {
		require.NoError(t, c.Add(fmt.Sprintf("village %02d", i), m, v.Ratio.Y[i]))
	}
	s := c.Share()
	assert.InEpsilon(t, v.Ratio.P, s.Share.Estimate, 1e-14)
	assert.InEpsilon(t, v.Ratio.SE, s.SE, 1e-14)
	assert.InEpsilon(t, v.Ratio.Deff, s.Deff, 1e-13)
	assert.InDelta(t, 0.742857, s.Share.Estimate, 5e-7, "printed by R survey")
	assert.InDelta(t, 0.079111, s.SE, 5e-7, "printed by R survey")
	assert.Equal(t, Wilson(s.Share.Estimate, 70/s.Deff, student(9)), s.Share)
}

// TestInterceptVector asks one respondent at each of 100 sessions of 10: the reference treats respondents as drawn one
// by one. With all of them at one session the spread is the same.
func TestInterceptVector(t *testing.T) {
	v := readSurveys(t).Intercept
	var scattered, together Intercept
	var many, few HeadCounts
	n := int64(0)
	for _, f := range slices.Sorted(maps.Keys(v.Sampled)) {
		require.NoError(t, together.Add("one", f, v.Sampled[f]))
		for range v.Sampled[f] {
			id := fmt.Sprint(n)
			require.NoError(t, scattered.Add(id, f, 1))
			require.NoError(t, many.Add(id, v.Heads/100))
			n++
		}
	}
	require.EqualValues(t, 100, n)
	require.NoError(t, few.Add("one", 400))
	require.NoError(t, few.Add("two", 300))
	require.NoError(t, few.Add("three", v.Heads-700))
	for _, tc := range []struct {
		survey *Intercept
		heads  *HeadCounts
	}{{&scattered, &many}, {&together, &few}} {
		d, err := tc.survey.Distinct(tc.heads)
		require.NoError(t, err)
		assert.InEpsilon(t, v.Distinct, d.People.Estimate, 1e-12)
		assert.InEpsilon(t, v.SE, d.SE, 1e-12)
		assert.Equal(t, 99, d.DF)
		require.Len(t, d.Times, len(v.Persons)+1)
		sum := 0.0
		for f, want := range v.Persons {
			assert.InEpsilon(t, want, d.Times[f], 1e-12)
			sum += float64(f) * d.Times[f]
		}
		assert.InEpsilon(t, float64(v.Heads), sum, 1e-12, "Σ k·n_k is the head count")
	}
}

// TestEveryVectorIsUsed holds that what is left out is left out by name.
func TestEveryVectorIsUsed(t *testing.T) {
	used := []string{
		"about", "made_by", "intervals.cases.x", "intervals.cases.n", "intervals.cases.wilson", "epi_cluster.deff.m", "epi_cluster.deff.icc",
		"epi_cluster.deff.value", "epi_cluster.source", "cluster_ratio.checked", "cluster_ratio.m", "cluster_ratio.y", "cluster_ratio.p",
		"cluster_ratio.se", "cluster_ratio.deff_vs_srs_n_minus_1", "multiplicity_intercept_survey.head_count",
		"multiplicity_intercept_survey.sampled_attendances_by_stated_frequency", "multiplicity_intercept_survey.distinct",
		"multiplicity_intercept_survey.se", "multiplicity_intercept_survey.persons_by_frequency", "multiplicity_intercept_survey.check",
		"multiplicity_intercept_survey.source",
	}
	var data map[string]any
	require.NoError(t, json.Unmarshal(surveysJSON, &data))
	found := map[string]bool{}
	collect("", data, found)
	assert.ElementsMatch(t, slices.Concat(used, slices.Collect(maps.Keys(notOurs))), slices.Collect(maps.Keys(found)))
}

// collect enters the path of every value that is not an object of names.
func collect(path string, value any, found map[string]bool) {
	switch v := value.(type) {
	case map[string]any:
		if _, data := v["1"]; data {
			break
		}
		for k, e := range v {
			next := k
			if path != "" {
				next = path + "." + k
			}
			collect(next, e, found)
		}
		return
	case []any:
		if _, objects := v[0].(map[string]any); objects {
			for _, e := range v {
				collect(path, e, found)
			}
			return
		}
	}
	found[path] = true
}
