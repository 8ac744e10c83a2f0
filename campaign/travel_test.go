package campaign_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

func TestCrossings(t *testing.T) {
	q := checkedWorld(t, func(p *campaign.Programme) {
		p.Travel.Crossings = []campaign.Crossing{
			{Name: "一渡", Areas: []audience.AreaID{"zone"}, Wait: 20 * time.Minute},
			{Name: "二渡", Areas: []audience.AreaID{"west"}, Wait: 5 * time.Minute},
			{Name: "无", Wait: time.Hour},
		}
	})
	place := func(a audience.AreaID) campaign.Place { return campaign.Place{Area: a} }
	for _, c := range []struct {
		from, to audience.AreaID
		minutes  int
	}{
		{"east", "east", 0},
		{"east", "harbour", 20},
		{"harbour", "east", 20},
		{"harbour", "zone", 0},
		{"harbour", "west", 25},
		{"", "west", 5},
		{"nowhere", "east", 0},
	} {
		assert.Equal(t, time.Duration(c.minutes)*time.Minute, q.TravelTime(place(c.from), place(c.to)), "%s → %s", c.from, c.to)
	}
}

func TestMatrix(t *testing.T) {
	a, b := campaign.Point{Lat: 1}, campaign.Point{Lat: 2}
	m := campaign.Matrix{Points: []campaign.Point{a, b, a}, Times: [][]time.Duration{{0, time.Hour}, {time.Minute}}}
	out := make([]time.Duration, 2)
	require.NoError(t, m.Durations(t.Context(), a, []campaign.Point{b, a}, out))
	assert.Equal(t, []time.Duration{time.Hour, 0}, out)
	require.ErrorContains(t, m.Durations(t.Context(), campaign.Point{Lat: 3}, nil, nil), "no row for point {3 0}")
	require.ErrorContains(t, m.Durations(t.Context(), b, []campaign.Point{b}, out), "no time from {2 0} to {2 0}")
	require.ErrorContains(t, m.Durations(t.Context(), a, []campaign.Point{{Lat: 3}}, out), "no time")
}

// The answers are taken when the programme is checked.
func TestRouterIsAskedOnce(t *testing.T) {
	a, b := campaign.Point{Lat: 1, Lon: 1}, campaign.Point{Lat: 2, Lon: 1}
	m := campaign.Matrix{Points: []campaign.Point{a, b, {}}, Times: [][]time.Duration{{0, 9 * time.Minute, 0}, {7 * time.Minute, 0, 0}, {0, 0, 0}}}
	q := checkedWorld(t, func(p *campaign.Programme) {
		p.Venues[0].Point, p.Venues[1].Point = a, b
		p.Router = m
	})
	m.Times[0][1] = time.Hour
	assert.Equal(t, 9*time.Minute, q.TravelTime(q.Venue("hall").Place(), q.Venue("school").Place()))
	assert.Equal(t, 7*time.Minute, q.TravelTime(q.Venue("school").Place(), q.Venue("hall").Place()))
}
