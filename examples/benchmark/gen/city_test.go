package main

import (
	"bytes"
	"os"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
)

func TestCityIsTheFile(t *testing.T) {
	p, err := programme()
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, format.Encode(&b, p))
	want, err := os.ReadFile("../testdata/city.json")
	require.NoError(t, err)
	require.Less(t, len(want), 3_000_000)
	require.True(t, bytes.Equal(want, b.Bytes()), "the file is another; it is to be left alone")
}

// TestDemandBinds holds the city to what its comment says.
func TestDemandBinds(t *testing.T) {
	p, err := programme()
	require.NoError(t, err)
	q, err := campaign.Check(p)
	require.NoError(t, err)
	require.Len(t, p.Venues, 2500)
	require.Len(t, q.Teams(), countyTeams+cityTeams)
	require.InDelta(t, 0.5, float64(p.Overlap), 0)
	for quarter := range 4 {
		days := teamDays(q, quarter)
		require.GreaterOrEqual(t, days, 270)
		require.LessOrEqual(t, days, 300)
		require.LessOrEqual(t, days*perDay, len(p.Venues)*40/100)
	}
	own := make(map[audience.GroupID]int)
	for _, v := range p.Venues {
		require.True(t, v.Placeholder)
		require.NotZero(t, v.Point)
		own[v.Catchment[0].Group]++
	}
	require.Len(t, own, len(p.Groups), "one group for each venue")
}

// teamDays counts the days on which teams may go out in a quarter: those of a
// roster, and one a week for each team that chooses.
func teamDays(q *campaign.Checked, quarter int) int {
	n := 0
	for _, team := range q.Teams() {
		weeks := make(map[int]bool)
		for d := date.New(year, time.Month(3*quarter+1), 1); d < date.New(year, time.Month(3*quarter+4), 1); d++ {
			if !team.Days.Allows(q.Calendar(), d) {
				continue
			}
			_, week := d.ISOWeek()
			if team.Limits.DaysPerWeek != 1 || !weeks[week] {
				n++
			}
			weeks[week] = true
		}
	}
	return n
}
