package zhanjiang

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
)

// walk calls each for a group and all its parts.
func walk(g audience.Group, each func(audience.Group)) {
	each(g)
	for _, part := range g.Parts {
		walk(part, each)
	}
}

func TestPublishedTotalsAreMet(t *testing.T) {
	p, q := checked(t)
	require.Len(t, p.Groups, 1)
	city := p.Groups[0]
	assert.EqualValues(t, 6_981_236, city.Size)
	assert.Zero(t, city.Rest())

	d, err := read()
	require.NoError(t, err)
	size := make(map[audience.GroupID]int64)
	walk(city, func(g audience.Group) {
		size[g.ID] = g.Size
		if len(g.Parts) > 0 {
			assert.Zero(t, g.Rest(), "%s is made up of its parts", g.ID)
		}
	})
	for _, f := range d.figures {
		switch {
		case f.level == "county":
			assert.Equal(t, f.people, size[groupOf(f.code)], f.name)
		case f.code == suichengTown:
			assert.Equal(t, f.people, size[groupOf(suichengTown)]+size[groupOf(fuchengTown)], "遂城 was published together with 附城")
		case f.level == "town":
			assert.Equal(t, f.people, size[groupOf(f.code)], f.name)
		case f.level == "farm":
			assert.Equal(t, f.people, size[groupOf(farmVillage)], f.name)
		}
	}
	var people int64
	for _, g := range q.Groups() {
		people += g.Size
	}
	assert.EqualValues(t, 6_981_236, people, "the disjoint groups hold everybody once")
}

func TestEveryFigureSaysWhatItIs(t *testing.T) {
	p, _ := checked(t)
	facts := 0
	walk(p.Groups[0], func(g audience.Group) {
		assert.NotEmpty(t, g.Source.Note, g.ID)
		assert.NotEqual(t, audience.Open, g.Source.Certainty, g.ID)
		if g.Source.Certainty == audience.Known {
			facts++
			return
		}
		assert.Contains(t, g.Source.Note, "推定", g.ID)
	})
	// The city, nine counties, 14 townships of 遂溪 besides 遂城 and 附城, 15 of 吴川.
	assert.Equal(t, 1+9+14+15, facts)
}

func TestEverySettlementHasAGroup(t *testing.T) {
	_, q := checked(t)
	d, err := read()
	require.NoError(t, err)
	byArea := make(map[audience.AreaID]int)
	for _, g := range q.Groups() {
		byArea[g.Area]++
	}
	for _, s := range d.settlements {
		want := 1
		if s.virtual() {
			want = 0
		}
		assert.Equal(t, want, byArea[audience.AreaID(s.code)], s.name)
	}
	pupils := 0
	for _, g := range q.Groups() {
		if g.Has("pupil") {
			pupils++
		}
	}
	assert.Equal(t, 123, pupils, "a grade for each township, and the school of the launch")
}

func TestSharesHoldEverybody(t *testing.T) {
	d, err := read()
	require.NoError(t, err)
	a, err := allocate(d)
	require.NoError(t, err)
	var sum int64
	for _, s := range shares(d, a) {
		assert.Positive(t, s.People, s.Name)
		sum += s.People
	}
	assert.EqualValues(t, 6_981_236, sum)
}

func TestSpread(t *testing.T) {
	a := allocation{settlement: make(map[string]int64)}
	require.NoError(t, a.spread(11, []string{"a", "b", "c"}))
	assert.Equal(t, map[string]int64{"a": 4, "b": 4, "c": 3}, a.settlement)
	require.NoError(t, a.spread(0, nil))
	require.ErrorContains(t, a.spread(1, nil), "left over")
	require.ErrorContains(t, a.spread(-5, []string{"a"}), "above the published total")
}

func TestShortNames(t *testing.T) {
	for name, want := range map[string]string{
		"南方社区居民委员会": "南方社区", "特呈村委会": "特呈村", "田头村民委员会": "田头村", "遂溪林场生活区": "遂溪林场生活区", "新村村委会": "新村",
	} {
		assert.Equal(t, want, settlement{name: name}.short())
	}
	assert.Equal(t, "东大街社区", settlement{name: "东大街居委会", community: true}.short())
}

func TestDamagedFilesAreRefused(t *testing.T) {
	none := func([]string) error { return nil }
	require.ErrorContains(t, rows("x.csv", "a,b\n1,2\n", "a,c", none), "the columns must be a,c")
	require.ErrorContains(t, rows("x.csv", "a,b\n1\n", "a,b", none), "x.csv")
}
