package campaign_test

import (
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// tripPlaces draws places: near each other, anywhere, equal, not known.
func tripPlaces(t *rapid.T) []campaign.Place {
	places := make([]campaign.Place, rapid.IntRange(1, 12).Draw(t, "places"))
	areas := []audience.AreaID{"", "east", "harbour", "west", "zone", "nowhere"}
	for i := range places {
		p := campaign.Point{Lat: rapid.Float64Range(20, 22).Draw(t, "lat"), Lon: rapid.Float64Range(109, 111).Draw(t, "lon")}
		switch rapid.IntRange(0, 6).Draw(t, "where") {
		case 0:
			p = campaign.Point{}
		case 1:
			p = campaign.Point{Lat: rapid.Float64Range(-90, 90).Draw(t, "lat"), Lon: rapid.Float64Range(-180, 180).Draw(t, "lon")}
		case 2:
			p = places[rapid.IntRange(0, i).Draw(t, "as")].Point
		case 3: // steps of 1 ÷ 1,000 degree, a hair's breadth and none at all
			p = campaign.Point{Lat: 21, Lon: 110 + float64(rapid.IntRange(0, 5).Draw(t, "east"))*rapid.SampledFrom([]float64{1e-3, 1e-9, 1e-15}).Draw(t, "step")}
		}
		places[i] = campaign.Place{Point: p, Area: rapid.SampledFrom(areas).Draw(t, "area")}
	}
	return places
}

// travels is a model of travel.
func travels(t *rapid.T) campaign.Travel {
	travel := campaign.Travel{
		Speed: rapid.SampledFrom([]float64{0, 1, 37.5, 50, 1000}).Draw(t, "speed"), Detour: rapid.SampledFrom([]float64{0, 1, 1.35, 10}).Draw(t, "detour"),
		Access: time.Duration(rapid.IntRange(0, 3).Draw(t, "access")) * time.Minute,
	}
	for i := range rapid.SampledFrom([]int{0, 1, 3, 70}).Draw(t, "crossings") {
		travel.Crossings = append(travel.Crossings, campaign.Crossing{
			Name: fmt.Sprint(i), Areas: [][]audience.AreaID{{"west"}, {"zone"}, nil, {"east", "west"}}[i%4], Wait: time.Duration(i+1) * time.Minute,
		})
	}
	return travel
}

// requireSameTimes compares trips with the plain function, and whom they take
// for alike.
func requireSameTimes(t require.TestingT, q *campaign.Checked, places []campaign.Place) {
	trips := q.Trips(places)
	table, alike := trips.Table(len(places)), trips.Alike()
	for i, from := range places {
		for j, to := range places {
			want := q.TravelTime(from, to)
			require.Equal(t, want, trips.Time(i, j), "%v → %v", from, to)
			require.Equal(t, int32(min(math.MaxInt32, want.Milliseconds())), table[i*len(places)+j])
			if from.Point != (campaign.Point{}) && to.Point != (campaign.Point{}) {
				require.LessOrEqual(t, trips.Least(math.Abs(from.Point.Lat-to.Point.Lat)), want)
			}
			require.Equal(t, want, q.TravelTime(places[alike[i]], places[alike[j]]))
		}
	}
}

func TestTripsAreTravelTimes(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		q := checkedWorld(t, func(p *campaign.Programme) { p.Travel = travels(r) })
		requireSameTimes(r, q, tripPlaces(r))
	})
}

// Whole minutes are met exactly, or missed by a hair, from either side.
func TestTripsAtWholeMinutes(t *testing.T) {
	from := campaign.Point{Lat: 21.2, Lon: 110.3}
	for _, to := range []campaign.Point{{Lat: 21.3, Lon: 110.4}, {Lat: 21.2000001, Lon: 110.3}, {Lat: 23.9, Lon: 113.1}, {Lat: 27, Lon: 110}} {
		km := campaign.Distance(from, to)
		for minutes := 1.0; minutes < 1000; minutes += 41 {
			speed := km * 60 / minutes
			for _, speed := range []float64{math.Nextafter(speed, 0), speed, math.Nextafter(speed, 2000), speed * (1 + 1e-12), speed * (1 - 1e-12)} {
				if speed < 1 || speed > 1000 {
					continue
				}
				q := checkedWorld(t, func(p *campaign.Programme) { p.Travel = campaign.Travel{Speed: speed, Detour: 1} })
				requireSameTimes(t, q, []campaign.Place{{Point: from}, {Point: to}})
			}
		}
	}
}

func TestTripsWithARouter(t *testing.T) {
	a, b := campaign.Point{Lat: 1, Lon: 1}, campaign.Point{Lat: 2, Lon: 1}
	q := checkedWorld(t, func(p *campaign.Programme) {
		p.Venues[0].Point, p.Venues[1].Point = a, b
		p.Router = campaign.Matrix{Points: []campaign.Point{a, b, {}}, Times: [][]time.Duration{{time.Second, 9 * time.Minute, 0}, {7 * time.Minute, 0, 0}, {0, 0, 0}}}
	})
	requireSameTimes(t, q, []campaign.Place{{Point: a}, {Point: b, Area: "west"}, {Point: b}, {Point: campaign.Point{Lat: 3}}, {}})
}

func BenchmarkTrips(b *testing.B) {
	q := checkedWorld(b, func(*campaign.Programme) {})
	var places []campaign.Place
	for i := range 500 {
		places = append(places, campaign.Place{Point: campaign.Point{Lat: 21 + float64(i%25)/20, Lon: 110 + float64(i/25)/20}})
	}
	for b.Loop() {
		q.Trips(places).Table(500)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/250_000, "ns/time")
}
