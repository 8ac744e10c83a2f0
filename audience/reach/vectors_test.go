package reach

import (
	_ "embed"
	"encoding/json"
	"math"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

//go:embed testdata/union.json
var unionJSON []byte

type unionVectors struct {
	Cases []struct {
		Shape string    `json:"shape_k"`
		P     []float64 `json:"p"`
		Reach float64   `json:"reach"`
	} `json:"cases"`
	Bounds []struct {
		Name         string    `json:"name"`
		P            []float64 `json:"p"`
		Lower        float64   `json:"lower"`
		Upper        float64   `json:"upper"`
		Independence float64   `json:"independence"`
	} `json:"bounds"`
}

func readVectors(t *testing.T) unionVectors {
	var v unionVectors
	require.NoError(t, json.Unmarshal(unionJSON, &v))
	return v
}

// unrounded is the reach of ps with λ summed as floats: the formula without its fixed point.
func unrounded(m Model, ps []float64) float64 {
	sum := 0.0
	for _, p := range ps {
		sum += m.lambda(p)
	}
	if m.path == half {
		return halfReach(sum / 2)
	}
	return m.reach(sum)
}

// doses adds up the doses of ps.
func doses(m Model, ps []float64) (d Dose) {
	for _, p := range ps {
		d = d.Add(m.Dose(p))
	}
	return d
}

// resolution is how far n roundings of λ can move reach.
func resolution(m Model, n int) float64 { return float64(n) * math.Ldexp(1, -m.Bits()-1) }

func TestUnionVectors(t *testing.T) {
	var outside []string
	for i, c := range readVectors(t).Cases {
		if c.Shape == "0+" {
			assert.Equal(t, c.Reach, Lower(c.P), "case %d: the limit of large θ", i)
			continue
		}
		o := Independent
		if c.Shape != "inf" {
			k, err := strconv.ParseFloat(c.Shape, 64)
			require.NoError(t, err)
			o = Overlap(1 / k)
		}
		if !o.Valid() {
			outside = append(outside, c.Shape)
			continue
		}
		m := New(o)
		assert.InEpsilon(t, c.Reach, unrounded(m, c.P), 1e-14, "case %d, k = %s", i, c.Shape)
		assert.InDelta(t, c.Reach, m.Reach(doses(m, c.P)), resolution(m, len(c.P))+1e-14, "case %d, k = %s", i, c.Shape)
	}
	assert.Equal(t, []string{"0.05", "0.05", "0.05"}, outside, "cases left out because θ = 1/k = 20 is above 4")
}

func TestBoundsVectors(t *testing.T) {
	m := New(Independent)
	for _, c := range readVectors(t).Bounds {
		assert.Equal(t, c.Lower, Lower(c.P), c.Name)
		assert.InDelta(t, c.Upper, Upper(c.P), math.Ldexp(float64(len(c.P)), -40), c.Name)
		assert.InEpsilon(t, c.Independence, unrounded(m, c.P), 1e-14, c.Name)
	}
}
