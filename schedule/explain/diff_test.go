package explain

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
)

// Two differences are opposites, a plan does not differ from itself, and every
// session of either plan stands in the list once.
func TestDiffIsAntisymmetric(t *testing.T) {
	t.Parallel()
	opposite := map[ChangeKind]ChangeKind{Kept: Kept, Restaffed: Restaffed, Moved: Moved, Added: Dropped, Dropped: Added}
	law(t, func(t *rapid.T) {
		q, a := random(t, rapid.Bool().Draw(t, "valid"))
		b := randomPlan(t, q, false)
		d, back, none := Diff(q, a, b), Diff(q, b, a), Diff(q, a, a)
		require.Equal(t, check.Plan(q, a).Score, d.Before)
		require.Equal(t, check.Plan(q, b).Score, d.After)
		require.Equal(t, Effect{}, d.Effect.plus(back.Effect))
		for _, k := range []ChangeKind{Kept, Restaffed, Moved, Added, Dropped} {
			require.Equal(t, d.Count(k), back.Count(opposite[k]), k)
		}
		require.Equal(t, len(a.Sessions), d.Count(Kept)+d.Count(Restaffed)+d.Count(Moved)+d.Count(Dropped))
		require.Equal(t, len(b.Sessions), d.Count(Kept)+d.Count(Restaffed)+d.Count(Moved)+d.Count(Added))
		require.Len(t, back.Rules, len(d.Rules))
		require.Len(t, back.Wishes, len(d.Wishes))
		require.Len(t, back.Notices, len(d.Notices))
		require.Equal(t, len(a.Sessions), none.Count(Kept))
		require.Empty(t, none.Rules)
		require.Empty(t, none.Wishes)
		require.Empty(t, none.Notices)
	})
}

func TestWhoMustBeTold(t *testing.T) {
	t.Parallel()
	p := rapid.Custom(programme).Example(1)
	p.Teams[0].Unit, p.Teams[1].Unit, p.Assignments = "u3", "", nil
	q, err := campaign.Check(p)
	require.NoError(t, err)
	c := p.Campaigns[0]
	start := time.Date(2024, 6, 3, 9, 0, 0, 0, q.Location())
	was := campaign.Occurrence{
		ID: "1", Campaign: c.ID, Activity: c.Activities[0].ID, Venue: "v0", Start: start, End: start.Add(time.Hour),
		Teams: []campaign.TeamID{"t0"}, Units: []campaign.UnitID{"u2"},
	}
	told := func(change func(*campaign.Occurrence)) map[string]ChangeKind {
		is := was
		change(&is)
		out := make(map[string]ChangeKind)
		for _, n := range Diff(q, planOf([]campaign.Occurrence{was}), planOf([]campaign.Occurrence{is})).Notices {
			require.Len(t, n.Items, 1)
			out[string(n.Unit)+string(n.Team)+string(n.Venue)] = n.Items[0].Kind
		}
		return out
	}
	assert.Empty(t, told(func(*campaign.Occurrence) {}))
	assert.Equal(t, map[string]ChangeKind{"u2": Moved, "u3": Moved, "t0": Moved, "v0": Moved},
		told(func(o *campaign.Occurrence) { o.Start, o.End = o.Start.Add(time.Hour), o.End.Add(time.Hour) }))
	assert.Equal(t, map[string]ChangeKind{"u2": Moved, "u3": Moved, "t0": Moved, "v0": Dropped, "v1": Added},
		told(func(o *campaign.Occurrence) { o.Venue = "v1" }))
	assert.Equal(t, map[string]ChangeKind{"u2": Restaffed, "u3": Dropped, "t0": Dropped, "t1": Added},
		told(func(o *campaign.Occurrence) { o.Teams = []campaign.TeamID{"t1"} }))
	assert.Equal(t, map[string]ChangeKind{"u2": Dropped, "u3": Restaffed},
		told(func(o *campaign.Occurrence) { o.Units = nil }))
	assert.Empty(t, Diff(q, schedule.Plan{}, schedule.Plan{}).Sessions)
	renamed := was
	renamed.Activity = "a1"
	d := Diff(q, planOf([]campaign.Occurrence{was}), planOf([]campaign.Occurrence{renamed}))
	assert.Equal(t, 1, d.Count(Added))
	assert.Equal(t, 1, d.Count(Dropped))
}
