package geojson

import (
	"encoding/json"
	"math"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
)

func TestDegrees(t *testing.T) {
	for want, p := range map[string]campaign.Point{
		"[110.123457,20.5]":  {Lat: 20.5, Lon: 110.1234567},
		"[-0.000001,-90]":    {Lat: -90, Lon: -0.0000009},
		"[0,0.1]":            {Lat: 0.1, Lon: 0.0000001},
		"[-180,89.999999]":   {Lat: 89.999999, Lon: -180},
		"[-179.5,-0.000123]": {Lat: -0.000123, Lon: -179.5},
	} {
		at, ok := degrees(p)
		require.True(t, ok)
		got, err := json.Marshal(at)
		require.NoError(t, err)
		assert.Equal(t, want, string(got))
	}
	for _, p := range []campaign.Point{{}, {Lat: 91, Lon: 1}, {Lat: 1, Lon: -181}, {Lat: math.NaN(), Lon: 1}, {Lat: 1, Lon: math.Inf(1)}} {
		_, ok := degrees(p)
		assert.False(t, ok, p)
	}
}

func TestDegreesReadBackToHalfADecimetre(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := campaign.Point{Lat: rapid.Float64Range(-90, 90).Draw(r, "lat"), Lon: rapid.Float64Range(1, 180).Draw(r, "lon")}
		at, ok := degrees(p)
		require.True(r, ok)
		for i, want := range []float64{p.Lon, p.Lat} {
			text, err := at[i].MarshalJSON()
			require.NoError(r, err)
			got, err := strconv.ParseFloat(string(text), 64)
			require.NoError(r, err)
			require.InDelta(r, want, got, 0.50001e-6)
		}
	})
}
