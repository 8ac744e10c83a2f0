package instance

import (
	"slices"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/solver/internal/randprog"
)

// alone lists the rules that a session breaks or keeps by itself, teams and
// units apart.
func alone() []campaign.Rule {
	return []campaign.Rule{
		campaign.RuleDuration, campaign.RuleHorizon, campaign.RuleWindow, campaign.RuleDays, campaign.RuleHours, campaign.RuleGrid,
		campaign.RuleLead, campaign.RuleClosure, campaign.RuleSeason, campaign.RuleOpening, campaign.RuleWhere,
	}
}

// TestStartsAreWhatTheRefereeAllows compares the compiled starts with the
// judgement of single sessions: for what is attended they are the same.
func TestStartsAreWhatTheRefereeAllows(t *testing.T) {
	allowed, refused := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		_, q := randprog.Checked(t)
		in := Compile(q)
		if len(in.Candidates) == 0 {
			return
		}
		for range 10 {
			c := &in.Candidates[rapid.IntRange(0, len(in.Candidates)-1).Draw(t, "candidate")]
			day := rapid.IntRange(0, in.Days-1).Draw(t, "day")
			start := drawStart(t, in, c, day)
			has, may := c.allows(in, day, start), judged(in, c, day, start)
			if has {
				require.True(t, may, "day %d, start %v", day, time.Duration(start)*time.Millisecond)
				allowed++
			}
			plain := stepOf(in.First+date.Date(day), q.Location()) == step{}
			switch unattended := in.Activities[c.Activity].Shape.Unattended; {
			case may && plain && unattended:
				require.NotEmpty(t, c.Starts[day], "some start will do")
			case may && plain:
				require.True(t, has, "day %d, start %v", day, time.Duration(start)*time.Millisecond)
			case !may:
				refused++
			}
		}
	})
	require.Positive(t, allowed)
	require.Positive(t, refused)
}

// drawStart draws a time of day, with a liking for the ends of spans.
func drawStart(t *rapid.T, in *Instance, c *Candidate, d int) int64 {
	a := &in.Activities[c.Activity]
	start := rapid.Int64Range(0, day-1).Draw(t, "start")
	if spans := c.Starts[d]; len(spans) > 0 && rapid.IntRange(0, 2).Draw(t, "edge") > 0 {
		s := rapid.SampledFrom(spans).Draw(t, "span")
		start = rapid.SampledFrom([]int64{s.From, s.To, s.From - 1, s.To + 1}).Draw(t, "end")
	}
	if a.Grid > 0 && rapid.IntRange(0, 3).Draw(t, "grid") > 0 {
		start = start / a.Grid * a.Grid
	}
	return min(day-1, max(0, start))
}

func (c *Candidate) allows(in *Instance, d int, start int64) bool {
	return in.Activities[c.Activity].onGrid(start) == start &&
		slices.ContainsFunc(c.Starts[d], func(s Span) bool { return s.From <= start && start <= s.To })
}

func judged(in *Instance, c *Candidate, d int, start int64) bool {
	a := &in.Activities[c.Activity]
	o := campaign.Occurrence{
		ID: "s", Campaign: a.Campaign.ID, Activity: a.Activity.ID, Venue: in.Venues[c.Venue].Venue.ID,
		Start: calendar.At(in.First+date.Date(d), clock.Clock(start)*clock.Millisecond, in.Q.Location()),
	}
	o.End = o.Start.Add(a.Shape.Duration)
	return !slices.ContainsFunc(in.Q.Judge([]campaign.Occurrence{o}), func(b campaign.Breach) bool {
		return slices.Contains(alone(), b.Rule)
	})
}

func TestSpans(t *testing.T) {
	require.Equal(t, []Span{{0, 5}, {7, 9}}, merge([]Span{{7, 9}, {3, 5}, {0, 4}}))
	require.Equal(t, []Span{{2, 3}, {7, 8}}, intersect([]Span{{0, 3}, {7, 9}}, []Span{{2, 8}}))
	require.Empty(t, intersect([]Span{{0, 1}}, []Span{{2, 3}}))
	a := Activity{Grid: 10}
	start, ok := a.Start([]Span{{1, 9}, {12, 20}}, 0)
	require.True(t, ok, "no point of the grid lies in the first span")
	require.EqualValues(t, 20, start)
	_, ok = a.Start([]Span{{1, 9}}, 0)
	require.False(t, ok)
}

func TestStepOfAZone(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	require.NoError(t, err)
	hour := int64(time.Hour / time.Millisecond)
	require.Equal(t, step{2 * hour, 3 * hour}, stepOf(date.New(2024, 3, 31), berlin), "02:00 to 03:00 is skipped")
	require.Equal(t, step{2 * hour, 3 * hour}, stepOf(date.New(2024, 10, 27), berlin), "02:00 to 03:00 comes twice")
	require.Equal(t, step{}, stepOf(date.New(2024, 6, 1), berlin))
	a := Activity{Duration: hour}
	require.Equal(t, []Span{{0, hour}, {3 * hour, 22 * hour}}, step{2 * hour, 3 * hour}.around(&a, []Span{{0, 22 * hour}}))
}
