package paper_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/paper"
)

// withCamp is the county with a venue that is only counted in a town, and a wish
// of one session in each of two of the towns.
func withCamp(t *testing.T, town audience.AreaID) *campaign.Checked {
	t.Helper()
	p := *county(t).Programme()
	p.Venues = append(p.Venues, campaign.Venue{ID: "camp", Name: "某营区", Setting: "village", Area: town, Visibility: campaign.CountOnly})
	two := campaign.Commitment{ID: "march", Name: "三月", Grade: campaign.May, Least: 2}
	two.Scope.Window.From = p.Horizon.From
	two.Scope.Window.To = p.Horizon.From + 63
	p.Commitments = append(p.Commitments, two)
	q, err := campaign.Check(p)
	require.NoError(t, err)
	return q
}

// What is said of wishes is the same wherever and whenever something is held
// that is only counted.
func TestListed(t *testing.T) {
	said := func(town audience.AreaID, day int) (listed []check.Standing, apart, short int) {
		q := withCamp(t, town)
		plan := schedule.Plan{Sessions: []schedule.Session{session(q, "1", "东镇", 2), session(q, "2", "南镇", 3), session(q, "3", "camp", day)}}
		v := paper.New(q, plan, paper.Options{Internal: true})
		return v.Listed(v.Kept(), check.Plan(q, plan).Standings)
	}
	here, apart, short := said("西镇", 2)
	there, alsoApart, alsoShort := said("南镇", 25)
	assert.Equal(t, []int{apart, short}, []int{alsoApart, alsoShort})
	assert.Equal(t, []int{1, 1}, []int{apart, short}, "whether there is one in 西镇")
	byID := func(all []check.Standing) map[string]int64 {
		out := make(map[string]int64)
		for _, s := range all {
			out[s.Goal.ID] = s.Have
		}
		return out
	}
	a, b := byID(here), byID(there)
	assert.NotContains(t, a, "each/西镇")
	assert.Equal(t, int64(1), a["each/东镇"], "met by what is shown")
	assert.Equal(t, []int64{3, 2}, []int64{a["all"], b["all"]}, "the total has all")
	delete(a, "all")
	delete(b, "all")
	assert.Equal(t, a, b)
}

func TestTells(t *testing.T) {
	q := withCamp(t, "西镇")
	for _, x := range []struct {
		sessions []schedule.Session
		tells    bool
	}{{[]schedule.Session{session(q, "1", "东镇", 2)}, true}, {[]schedule.Session{session(q, "1", "camp", 2)}, false}} {
		v := paper.New(q, schedule.Plan{Sessions: x.sessions}, paper.Options{})
		for _, g := range q.Goals() {
			switch g.ID {
			case "each/东镇", "march":
				assert.Equal(t, x.tells, v.Tells(nil, g), g.ID)
			case "all":
				assert.True(t, v.Tells(nil, g))
			}
		}
	}
}

func TestVenueNameSaysOnceThatItIsToBeFound(t *testing.T) {
	v := campaign.Venue{Name: "礼堂", Placeholder: true}
	for name, want := range map[string][2]string{
		"礼堂":        {"礼堂（场地待落实）", "礼堂 (venue to be confirmed)"},
		"礼堂（场地待落实）": {"礼堂（场地待落实）", "礼堂 (venue to be confirmed)"},
		"礼堂(场地待落实)": {"礼堂(场地待落实)", "礼堂 (venue to be confirmed)"},
		"场地待落实":     {"场地待落实", "场地待落实 (venue to be confirmed)"},
	} {
		v.Name = name
		assert.Equal(t, want, [2]string{paper.View{}.VenueName(&v), paper.View{Options: paper.Options{Lang: "en"}}.VenueName(&v)})
	}
	v.Placeholder = false
	assert.Equal(t, v.Name, paper.View{Options: paper.Options{Lang: "en"}}.VenueName(&v))
}
