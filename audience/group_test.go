package audience_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
)

func ExampleDisjoint() {
	town := audience.Group{
		ID: "town", Area: "440823104", Size: 30_000, Segments: []audience.SegmentID{"residents"},
		Parts: []audience.Group{
			{ID: "pupils", Size: 4_000, Segments: []audience.SegmentID{"pupils"}},
			{ID: "fishermen", Size: 2_500, Segments: []audience.SegmentID{"fishermen"}},
		},
	}
	for _, g := range audience.Disjoint([]audience.Group{town}).Groups {
		fmt.Println(g.ID, g.Area, g.Size, g.Segments)
	}
	// Output:
	// town 440823104 23500 [residents]
	// pupils 440823104 4000 [residents pupils]
	// fishermen 440823104 2500 [residents fishermen]
}

// drawGroup makes a valid entry of at most three storeys with unique IDs.
func drawGroup(t *rapid.T, next *int, size int64, depth int) audience.Group {
	*next++
	g := audience.Group{ID: audience.GroupID(fmt.Sprint("g", *next)), Area: "a", Size: size}
	rest := size
	for i := 0; depth > 0 && i < rapid.IntRange(0, 3).Draw(t, "parts"); i++ {
		part := rapid.Int64Range(0, rest).Draw(t, "size")
		rest -= part
		g.Parts = append(g.Parts, drawGroup(t, next, part, depth-1))
	}
	return g
}

func TestDisjointKeepsEverybodyOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		next := 0
		g := drawGroup(t, &next, rapid.Int64Range(0, 1000).Draw(t, "total"), 3)
		p := audience.Disjoint([]audience.Group{g})
		var sum int64
		seen := map[audience.GroupID]bool{}
		for _, s := range p.Groups {
			require.Empty(t, s.Parts)
			require.Positive(t, s.Size)
			require.False(t, seen[s.ID], "a group appears once")
			seen[s.ID] = true
			sum += s.Size
		}
		require.Equal(t, g.Size, sum, "nobody is lost or counted twice")
		require.Len(t, p.Under(g.ID), len(p.Groups), "the total covers all of its groups")
		for _, part := range g.Parts {
			var under int64
			for _, i := range p.Under(part.ID) {
				under += p.Groups[i].Size
			}
			require.Equal(t, part.Size, under)
		}
	})
}

func TestPartsInheritAreaAndSegments(t *testing.T) {
	p := audience.Disjoint([]audience.Group{{
		ID: "t", Area: "town", Size: 10, Segments: []audience.SegmentID{"x"},
		Parts: []audience.Group{
			{ID: "a", Size: 4},
			{ID: "b", Size: 6, Area: "village", Segments: []audience.SegmentID{"x", "y"}},
		},
	}})
	require.Len(t, p.Groups, 2, "the empty remainder is left out")
	require.Equal(t, audience.AreaID("town"), p.Groups[0].Area)
	require.Equal(t, audience.AreaID("village"), p.Groups[1].Area)
	require.Equal(t, []audience.SegmentID{"x", "y"}, p.Groups[1].Segments)
	require.Nil(t, p.Under("unknown"))
}

func TestLevelRanks(t *testing.T) {
	require.Equal(t, 0, audience.Country.Rank())
	require.Equal(t, 5, audience.Village.Rank())
	require.Negative(t, audience.Unit.Rank())
	require.Negative(t, audience.Level("").Rank())
}

func TestSuperiorPrefersTheGoverningZone(t *testing.T) {
	a := audience.Area{ID: "440811173", Parent: "440811", GovernedBy: "jkq"}
	require.Equal(t, audience.AreaID("jkq"), a.Superior())
	a.GovernedBy = ""
	require.Equal(t, audience.AreaID("440811"), a.Superior())
}
