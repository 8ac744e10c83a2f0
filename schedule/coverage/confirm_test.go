package coverage_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/coverage"
)

func TestConfirmListsWhatNobodyVouchedFor(t *testing.T) {
	q := checked(t, small())
	p := sessions(q,
		[2]string{"lesson", "school"}, [2]string{"lesson", "hall"}, [2]string{"fair", "square"}, [2]string{"live", "square"})
	p.Sessions[1].Proposed = true
	r := coverage.Of(q, p)
	require.Equal(t, []coverage.Confirm{
		{What: coverage.WhatPlace, Certainty: audience.Open, Area: "zone", Count: 1},
		{What: coverage.WhatVenue, Certainty: audience.Open, Area: "city", Count: 2},
		{What: coverage.WhatDate, Certainty: audience.Open, Area: "zone", Count: 1},
		{What: coverage.WhatCampaign, Certainty: audience.Open, Area: "city", Count: 2},
		{What: coverage.WhatAttendance, Certainty: audience.Open, Area: "city", Count: 1},
		{What: coverage.WhatAttendance, Area: "c1", Count: 1},
		{What: coverage.WhatAttendance, Area: "zone", Count: 1},
		{What: coverage.WhatMeasure, Area: "city", Count: 2},
		{What: coverage.WhatMeasure, Area: "c1", Count: 1},
		{What: coverage.WhatMeasure, Area: "zone", Count: 1},
		{What: coverage.WhatSize, Area: "zone", Count: 1},
		{What: coverage.WhatOverlap, Count: 1},
	}, r.Confirm)
	require.Equal(t, 4, r.ToConfirm(coverage.WhatMeasure))
	require.Equal(t, coverage.Overlap{Theta: 0.5, Assumed: true}, r.Overlap)
}

func TestWhatIsKnownNeedsNoConfirmation(t *testing.T) {
	p := small()
	fact := audience.Fact("示例")
	for i := range p.Groups {
		p.Groups[i].Source = fact
	}
	for i := range p.Venues {
		p.Venues[i].Source, p.Venues[i].Placeholder = fact, false
	}
	for i := range p.Formats {
		p.Formats[i].Source = fact
		for k := range p.Formats[i].Yields {
			p.Formats[i].Yields[k].Source = fact
		}
	}
	p.Campaigns[1].Provisional = false
	p.Overlap = reach.Independent
	q := checked(t, p)
	r := coverage.Of(q, sessions(q, [2]string{"lesson", "school"}, [2]string{"fair", "square"}))
	require.Empty(t, r.Confirm)
	require.Equal(t, coverage.Overlap{}, r.Overlap)
}

func TestEveryKindHasAName(t *testing.T) {
	seen := map[campaign.Text]bool{}
	for _, w := range []coverage.What{
		coverage.WhatPlace, coverage.WhatVenue, coverage.WhatDate, coverage.WhatCampaign,
		coverage.WhatAttendance, coverage.WhatMeasure, coverage.WhatSize, coverage.WhatOverlap,
	} {
		require.NotEqual(t, string(w), w.Name().Zh)
		require.NotEmpty(t, w.Name().En)
		require.False(t, seen[w.Name()])
		seen[w.Name()] = true
	}
	require.Equal(t, "other", coverage.What("other").Name().En)
}
