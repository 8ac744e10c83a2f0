package check_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
)

func TestViolationsAndExceptions(t *testing.T) {
	p := world()
	p.Campaigns[0].Activities[0].When.Window.From, p.Campaigns[0].Activities[0].When.Window.To = p.Horizon.From, p.Horizon.From+1
	late := held(t, "late", "talk", "school", "8 09:00")
	v := check.Plan(checked(t, p), planOf(late))
	require.False(t, v.Valid())
	require.Len(t, v.Violations, 1)
	require.Equal(t, campaign.RuleWindow, v.Violations[0].Rule)
	require.Equal(t, []campaign.SessionID{"late"}, v.Violations[0].Sessions)
	require.Equal(t, people(500), v.Score.Value, "it is counted all the same")

	p.Pins = []campaign.Pin{{Occurrence: late, Waivers: []campaign.Waiver{{Rule: campaign.RuleWindow, Reason: "经批准"}}}}
	v = check.Plan(checked(t, p), planOf(late))
	require.True(t, v.Valid())
	require.Len(t, v.Exceptions, 1)
	require.Equal(t, "经批准", v.Exceptions[0].Waiver.Reason)
}

// TestWhatDoesNotCount: a session that names something unknown, or shares its
// ID, is a violation and nothing else.
func TestWhatDoesNotCount(t *testing.T) {
	good := by(held(t, "good", "talk", "school", "2 09:00"))
	for name, bad := range map[string]campaign.Occurrence{
		"activity": held(t, "bad", "nothing", "school", "3 09:00"),
		"venue":    held(t, "bad", "talk", "nowhere", "3 09:00"),
		"unit":     held(t, "bad", "fair", "square", "3 09:00", "nobody"),
		"team":     {ID: "bad", Campaign: "week", Activity: "talk", Venue: "school", Start: good.Start.Add(24 * time.Hour), End: good.End.Add(24 * time.Hour), Teams: []campaign.TeamID{"t#1"}},
		"campaign": {ID: "bad", Campaign: "month", Activity: "talk", Venue: "school", Start: good.Start.Add(24 * time.Hour), End: good.End.Add(24 * time.Hour)},
		"end":      {ID: "bad", Campaign: "week", Activity: "talk", Venue: "school", Start: good.Start.Add(24 * time.Hour)},
	} {
		t.Run(name, func(t *testing.T) {
			p := world()
			p.Commitments = []campaign.Commitment{{ID: "goal", Name: "任务", Least: 2}}
			q := checked(t, p)
			plan := planOf(good, bad)
			plan.Status = schedule.Complete
			v := check.Plan(q, plan)
			require.Len(t, v.Violations, 1)
			require.Equal(t, campaign.RuleReference, v.Violations[0].Rule)
			require.Equal(t, check.Plan(q, planOf(good)).Score, v.Score)
			require.EqualValues(t, 1, v.Standings[len(v.Standings)-1].Have)
		})
	}
	twin := held(t, "good", "talk", "square", "3 09:00")
	v := check.Plan(checked(t, world()), planOf(good, twin))
	require.Len(t, v.Violations, 1)
	require.Equal(t, campaign.RuleUnique, v.Violations[0].Rule)
	require.Zero(t, v.Score.Value)
}

func TestClaims(t *testing.T) {
	p := world()
	p.Pins = []campaign.Pin{{Occurrence: held(t, "3", "fair", "village", "4 09:00")}}
	p.Commitments = []campaign.Commitment{{ID: "goal", Name: "任务", Least: 6}}
	q := checked(t, p)
	var honest schedule.Plan
	for _, o := range aWeek(t) {
		honest.Sessions = append(honest.Sessions, schedule.Describe(q, o))
	}
	v := check.Plan(q, honest)
	honest.Score, honest.Missed, honest.Status, honest.Bound = v.Score, v.Missed(), schedule.Complete, v.Score.Value
	honest.Missed[0].Reason = campaign.Text{Zh: "没有时间", En: "no time"}
	require.Empty(t, check.Plan(q, honest).Claims)

	for path, tamper := range map[string]func(*schedule.Plan){
		"score":                func(p *schedule.Plan) { p.Score.Value++ },
		"bound":                func(p *schedule.Plan) { p.Bound-- },
		"missed":               func(p *schedule.Plan) { p.Missed[0].Have = 6 },
		"sessions[0].expected": func(p *schedule.Plan) { p.Sessions[0].Expected.Attendances = 1 },
		"sessions[1].proposed": func(p *schedule.Plan) { p.Sessions[1].Proposed = true },
		"sessions[2].pinned":   func(p *schedule.Plan) { p.Sessions[2].Pinned = false },
		"sessions[3].organisers": func(p *schedule.Plan) {
			p.Sessions[3].Organisers = []campaign.Organiser{{Role: campaign.HostOrganiser, Unit: "u2"}}
		},
	} {
		t.Run(path, func(t *testing.T) {
			told := honest
			told.Sessions, told.Missed = slices.Clone(honest.Sessions), slices.Clone(honest.Missed)
			tamper(&told)
			v := check.Plan(q, told)
			require.Len(t, v.Claims, 1)
			require.Equal(t, path, v.Claims[0].Path)
			require.NotEqual(t, v.Claims[0].Stated, v.Claims[0].Actual)
			told.Status = schedule.Unsolved
			require.Empty(t, check.Plan(q, told).Claims, "a plan written by hand claims nothing")
		})
	}
	higher := honest
	higher.Bound++
	require.Empty(t, check.Plan(q, higher).Claims, "a bound may be higher than the value")
}

// TestOrderOfSessionsDoesNotMatter shuffles plans, valid or not.
func TestOrderOfSessionsDoesNotMatter(t *testing.T) {
	q := checked(t, world())
	rapid.Check(t, func(t *rapid.T) {
		var sessions []campaign.Occurrence
		for range rapid.IntRange(0, 8).Draw(t, "sessions") {
			o := held(t, rapid.StringOfN(rapid.RuneFrom([]rune("abcdef")), 1, 2, -1).Draw(t, "id"),
				rapid.SampledFrom([]campaign.ActivityID{"talk", "fair", "live", "nothing"}).Draw(t, "activity"),
				rapid.SampledFrom([]campaign.VenueID{"school", "village", "square"}).Draw(t, "venue"),
				rapid.SampledFrom([]string{"2 09:00", "2 10:00", "2 11:30", "3 09:00", "9 09:00"}).Draw(t, "start"),
				[]campaign.UnitID{"u1", "u2"}[:rapid.IntRange(0, 2).Draw(t, "units")]...)
			if rapid.Bool().Draw(t, "team") {
				o = by(o)
			}
			sessions = append(sessions, o)
		}
		want := check.Plan(q, planOf(sessions...))
		seed := rapid.Uint64().Draw(t, "seed")
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(sessions), func(i, j int) { sessions[i], sessions[j] = sessions[j], sessions[i] })
		require.Equal(t, want, check.Plan(q, planOf(sessions...)))
	})
}

// TestMissedAndStandingsAgree: the verdict's list is its standings that miss.
func TestMissedAndStandingsAgree(t *testing.T) {
	p := world()
	p.Commitments = []campaign.Commitment{{ID: "more", Name: "再多", Least: 9, Grade: campaign.May}, {ID: "done", Name: "够了", Least: 5}}
	v := judge(t, p, aWeek(t)...)
	require.Equal(t, []schedule.Missed{{Goal: "more", Name: "再多", Grade: campaign.May, Wanted: 9, Have: 5, Missing: 4}}, v.Missed())
	require.Equal(t, audience.People(990_000), v.Score.Value)
}
