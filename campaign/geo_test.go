package campaign

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestSinCosAgreesWithMath(t *testing.T) {
	check := func(t require.TestingT, d float64) {
		s, c := sinCos(d)
		// Reduced in degrees, as sinCos does; d·π/180 itself would be off by more for large d.
		quarters := math.Round(d / 90)
		ws, wc := math.Sincos((d - quarters*90) * math.Pi / 180)
		for range (int(quarters)%4 + 4) % 4 {
			ws, wc = wc, -ws
		}
		require.InDelta(t, ws, s, 1e-15, "sin %v°", d)
		require.InDelta(t, wc, c, 1e-15, "cos %v°", d)
	}
	for d := -360.0; d <= 360; d += 0.25 {
		check(t, d)
	}
	rapid.Check(t, func(t *rapid.T) { check(t, rapid.Float64Range(-360, 360).Draw(t, "degrees")) })
	s, c := sinCos(90)
	assert.Equal(t, []float64{1, 0}, []float64{s, c}, "quarters are exact")
}

func TestArcsinUndoesSine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Float64Range(0, 0.75).Draw(t, "x")
		require.InDelta(t, math.Asin(x), arcsin(x), 4e-16)
	})
}

// onEarth is the same distance by another formula (Vincenty's on a sphere),
// which is sound for near, far and antipodal points.
func onEarth(a, b Point) float64 {
	rad := math.Pi / 180
	s1, c1 := math.Sincos(a.Lat * rad)
	s2, c2 := math.Sincos(b.Lat * rad)
	sd, cd := math.Sincos((b.Lon - a.Lon) * rad)
	return earthRadius * math.Atan2(math.Hypot(c2*sd, c1*s2-s1*c2*cd), s1*s2+c1*c2*cd)
}

// haversine is the formula of R. W. Sinnott, Sky and Telescope 68 (1984) 159.
func haversine(a, b Point) float64 {
	rad := math.Pi / 180
	h := math.Pow(math.Sin((b.Lat-a.Lat)*rad/2), 2) + math.Cos(a.Lat*rad)*math.Cos(b.Lat*rad)*math.Pow(math.Sin((b.Lon-a.Lon)*rad/2), 2)
	return 2 * earthRadius * math.Asin(math.Sqrt(h))
}

func points() *rapid.Generator[Point] {
	return rapid.Custom(func(t *rapid.T) Point {
		return Point{rapid.Float64Range(-90, 90).Draw(t, "lat"), rapid.Float64Range(-180, 180).Draw(t, "lon")}
	})
}

func TestDistanceAgreesWithOtherFormulas(t *testing.T) {
	const millimetre = 1e-6
	rapid.Check(t, func(t *rapid.T) {
		a := points().Draw(t, "a")
		b := points().Draw(t, "b")
		switch rapid.IntRange(0, 3).Draw(t, "where") {
		case 0: // near
			b = Point{min(90, a.Lat+rapid.Float64Range(0, 0.1).Draw(t, "north")), a.Lon}
		case 1: // near the antipode
			b = Point{-a.Lat, a.Lon + 180 - rapid.Float64Range(0, 0.1).Draw(t, "west")}
			if b.Lon > 180 {
				b.Lon -= 360
			}
		}
		want, got := onEarth(a, b), Distance(a, b)
		require.InDelta(t, want, got, 1e-9*want+millimetre)
		if want < 15_000 {
			require.InDelta(t, haversine(a, b), got, 1e-9*want+millimetre)
		}
		require.Equal(t, got, Distance(b, a), "the same both ways")
		require.Zero(t, Distance(a, a))
		require.LessOrEqual(t, got, math.Nextafter(math.Pi*earthRadius, math.Inf(1)))
	})
}

// Cities of Guangdong and beyond, positions to two decimals.
var (
	zhanjiang = Point{21.27, 110.36}
	guangzhou = Point{23.13, 113.26}
	haikou    = Point{20.04, 110.34}
	beijing   = Point{39.90, 116.41}
	urumqi    = Point{43.83, 87.62}
)

func TestDistancesOfCities(t *testing.T) {
	for _, c := range []struct {
		a, b Point
		km   float64
	}{{zhanjiang, guangzhou, 363}, {zhanjiang, haikou, 137}, {zhanjiang, beijing, 2147}, {beijing, urumqi, 2411}} {
		assert.InDelta(t, c.km, Distance(c.a, c.b), 5)
		assert.InEpsilon(t, haversine(c.a, c.b), Distance(c.a, c.b), 1e-12)
	}
}

// The bits are the same on every processor.
func TestDistanceGolden(t *testing.T) {
	all := []Point{zhanjiang, guangzhou, haikou, beijing, urumqi, {-21.27, -69.64}}
	golden := []uint64{
		0x4076b2e42a64efb1, 0x406119251755f385, 0x40a0cb1f25cccc5c, 0x40a98a0a3db3a223, 0x40d38bc75304b065, 0x407c95bb815459fb,
		0x409d808b1f31d415, 0x40a9a6a472985ca5, 0x40d330fbc25b1ca6, 0x40a1d5cfc5493fe2, 0x40aa6a7baed961cd, 0x40d3699508d6047e,
	}
	var got []uint64
	for i, a := range all {
		for _, b := range all[i+1:] {
			got = append(got, math.Float64bits(Distance(a, b)))
		}
	}
	require.Equal(t, golden, got[:12])
}

func TestDrive(t *testing.T) {
	a, b := Point{21, 110}, Point{21, 111}
	km := Distance(a, b)
	for _, c := range []struct {
		travel Travel
		want   float64
	}{
		{Travel{}, km * 1.35 / 40 * 60},
		{Travel{Speed: 60}, km * 1.35},
		{Travel{Speed: 60, Detour: 1}, km},
	} {
		assert.Equal(t, time.Duration(math.Ceil(c.want))*time.Minute, c.travel.drive(a, b), "up to whole minutes")
	}
	access := Travel{Access: 7 * time.Minute}
	assert.Equal(t, Travel{}.drive(a, b)+7*time.Minute, access.drive(a, b))
	assert.Zero(t, access.drive(a, a))
	assert.Zero(t, access.drive(a, Point{}), "not known")
	assert.Zero(t, access.drive(Point{}, b), "not known")
}
