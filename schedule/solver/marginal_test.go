package solver_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/solver"
)

// worth returns what extras are worth in a programme.
func worth(t *testing.T, p campaign.Programme, extras ...solver.Extra) []solver.Marginal {
	t.Helper()
	q, err := campaign.Check(p)
	require.NoError(t, err)
	out, err := solver.Prepare(q).Marginals(t.Context(), solver.Options{}, extras...)
	require.NoError(t, err)
	require.Len(t, out, len(extras))
	return out
}

func TestWorthOfMoney(t *testing.T) {
	sets, weights := [][]int{{0, 1}, {2}}, []int64{5, 5, 3}
	p := cover(sets, weights, 0)
	a := &p.Campaigns[0].Activities[0]
	a.Cost = campaign.Yuan(1000)
	p.Caps = []campaign.Cap{{ID: "money", Name: "经费", Budget: campaign.Yuan(1000)}}
	got := worth(t, p, solver.Extra{Budget: "money"}, solver.Extra{Budget: "money", Money: campaign.Yuan(500)})
	assert.Equal(t, audience.FromPersons(3), got[0].Value, "a second session")
	assert.Zero(t, got[1].Value, "half of one is none")
}

// TestWorthOfATeam: on one day two teams hold the talks that one has no time
// for.
func TestWorthOfATeam(t *testing.T) {
	p := town(12, 1, 1)
	got := worth(t, p, solver.Extra{TeamDay: "t0"}, solver.Extra{Team: "t0"}, solver.Extra{Team: "t0", Area: "town0007"})
	assert.Positive(t, got[0].Missed[2])
	assert.Positive(t, got[0].Value)
	assert.Equal(t, got[0].Value, got[1].Value, "of one day it makes no difference")
	assert.Positive(t, got[2].Value)
}

func TestWorthOfAPinAndOfTime(t *testing.T) {
	p := festival(1, 2)
	fair(&p).Sessions, fair(&p).When.ConsecutiveDays = campaign.Span{Most: 1}, 0
	fair(&p).When.Window = p.Horizon
	fair(&p).When.Window.To = fair(&p).When.Window.From
	p.Venues = append(p.Venues, p.Venues[0])
	p.Venues[1].ID, p.Venues[1].Capacity = "small", 100
	pin := pinAt("pin", 8, 9)
	pin.Venue = "small"
	p.Pins = []campaign.Pin{pin}
	got := worth(t, p, solver.Extra{Pin: "pin"}, solver.Extra{Activity: "fair", Days: 9})
	assert.Equal(t, audience.FromPersons(900), got[0].Value, "the square draws a thousand")
	assert.Zero(t, got[1].Value)
}

func TestExtrasThatAreNot(t *testing.T) {
	q, err := campaign.Check(festival(1, 1))
	require.NoError(t, err)
	_, err = solver.Prepare(q).Marginals(t.Context(), solver.Options{},
		solver.Extra{TeamDay: "x"}, solver.Extra{Team: "x"}, solver.Extra{Activity: "x"}, solver.Extra{Budget: "x"}, solver.Extra{Pin: "x"}, solver.Extra{})
	var paths []string
	for _, f := range campaign.FindingsOf(err) {
		paths = append(paths, f.Path)
	}
	assert.Equal(t, []string{"extras[0].teamDay", "extras[1].team", "extras[2].activity", "extras[3].budget", "extras[4].pin", "extras[5].teamDay"}, paths)
}
