package construct

import (
	"slices"

	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// Obstacle is what stands in the way of a wish at the end of a run.
type Obstacle int

// The obstacles, from what no plan could do to what this one did not.
const (
	NoVenue Obstacle = iota
	NoDay
	NoRoom
	NoTeamDay
	NoUnit
	NotTried
)

// Obstacle tries every candidate that would help a goal and returns what stops
// the one that comes farthest.
func (b *Builder) Obstacle(goal int) Obstacle {
	farthest := NoVenue
	for c := range b.In.Candidates {
		helps := slices.ContainsFunc(b.In.Candidates[c].Cells, func(r cellRef) bool {
			return b.In.Cells[r.Cell].Goal == int32(goal) && b.S.CellShort(r)
		})
		if helps {
			if farthest = max(farthest, b.stops(int32(c))); farthest == NotTried {
				break
			}
		}
	}
	return farthest
}

// stops returns what stops one more session of a candidate.
func (b *Builder) stops(candidate int32) Obstacle {
	c := &b.In.Candidates[candidate]
	a := &b.In.Activities[c.Activity]
	farthest := NoDay
	for d := range int32(b.In.Days) {
		if len(c.Starts[d]) == 0 {
			continue
		}
		farthest = max(farthest, NoRoom)
		if !b.S.Room(candidate, d, d) {
			continue
		}
		farthest = max(farthest, NoTeamDay)
		if a.Least > 0 && !b.anyTeam(candidate, d) {
			continue
		}
		farthest = max(farthest, NoUnit)
		if _, _, ok := b.occurrence(candidate, d); ok {
			return NotTried
		}
	}
	return farthest
}

// anyTeam reports whether a team could hold a session on a day.
func (b *Builder) anyTeam(candidate, day int32) bool {
	return slices.ContainsFunc(b.In.Activities[b.In.Candidates[candidate].Activity].Drafted, func(t int32) bool {
		if !b.S.TeamFits(t, day) || !b.able(candidate, []int32{t}) {
			return false
		}
		_, ok := b.S.Insert(t, day, candidate, state.Any)
		return ok
	})
}
