package construct

import (
	"cmp"
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// Unstaffed is a pin for which somebody who must come cannot: teams enough, or
// the host.
type Unstaffed struct {
	Pin  campaign.SessionID
	Host bool
}

// Pins places the pinned sessions and adds the staff they leave out. All are
// placed before any is staffed, so that nobody is taken from where a pin names
// them. Pins that find too few are staffed first in a further try; those for
// which even that does not help are returned.
func (b *Builder) Pins() []Unstaffed {
	var pins []pinned
	for i := range b.In.Q.Programme().Pins {
		pins = append(pins, b.bare(&b.In.Q.Programme().Pins[i]))
	}
	slices.SortFunc(pins, func(x, y pinned) int {
		return cmp.Or(cmp.Compare(order(x.open), order(y.open)), x.Pin.Start.Compare(y.Pin.Start), cmp.Compare(x.Pin.ID, y.Pin.ID))
	})
	for i := range pins {
		pins[i].id = b.S.Apply(pins[i].Session)
	}
	for range len(pins) {
		missing, late := b.staffPins(pins)
		if len(missing) == 0 || late {
			return missing
		}
		slices.SortStableFunc(pins, func(x, y pinned) int { return cmp.Compare(order(!x.short), order(!y.short)) })
		for _, p := range pins {
			b.S.Restaff(p.id, p.Teams, p.Units)
		}
	}
	missing, _ := b.staffPins(pins)
	return missing
}

// pinned is a pin with the teams and units it names.
type pinned struct {
	state.Session
	id    int32
	open  bool // names fewer teams than are wanted
	short bool // could not be staffed
}

// bare turns a pin into a session.
func (b *Builder) bare(p *campaign.Pin) pinned {
	candidate := b.In.Candidate(p.Activity, p.Venue)
	a := &b.In.Activities[b.In.Candidates[candidate].Activity]
	day, from := calendar.Civil(p.Start, b.In.Q.Location())
	last, to := calendar.Civil(p.End, b.In.Q.Location())
	x := state.Session{Candidate: candidate, Day: int32(b.In.Day(day)), Start: int64(from) / 1e6, Pin: p}
	x.Lasts = int64(last-day)*state.Day + int64(to)/1e6 - x.Start
	x.First = b.firstOfRun(p)
	for _, t := range p.Teams {
		x.Teams = append(x.Teams, b.In.TeamIndex[t])
	}
	for _, u := range p.Units {
		x.Units = append(x.Units, b.In.UnitIndex[u])
	}
	slices.Sort(x.Teams)
	slices.Sort(x.Units)
	return pinned{Session: x, open: len(x.Teams) < a.Least}
}

// staffPins adds to each pin the staff that it leaves out. late reports that
// the pins that are short were the first to choose already.
func (b *Builder) staffPins(pins []pinned) (missing []Unstaffed, late bool) {
	staffed := make(map[int32]int)
	late = true
	for i := range pins {
		p := &pins[i]
		activity := b.In.Candidates[p.Candidate].Activity
		barred := b.S.Barred(p.id)
		teams := p.Teams
		if b.Settled == nil || !b.Settled(p.Pin) || !b.suffices(p, teams) {
			teams, _, _ = b.teams(p.Candidate, p.Day, p.Start, p.Lasts, p.Teams, barred)
		}
		left := max(1, b.sessionsWanted(activity)-staffed[activity])
		units, _ := b.units(p.Candidate, p.Day, p.Start, p.Lasts, p.Units, left, barred)
		b.S.Restaff(p.id, teams, units)
		staffed[activity]++
		host := b.In.Candidates[p.Candidate].Host
		noHost := host >= 0 && !slices.Contains(units, host) && !waives(p.Pin, campaign.RuleHost)
		noTeam := !b.suffices(p, teams)
		before := p.short
		if p.short = noHost || noTeam; p.short {
			missing = append(missing, Unstaffed{p.Pin.ID, noHost && !noTeam})
			late = late && before
		}
		p.short = p.short || before
	}
	return missing, late
}

// suffices reports whether the teams of a pin break no rule but waived ones.
func (b *Builder) suffices(p *pinned, teams []int32) bool {
	a := &b.In.Activities[b.In.Candidates[p.Candidate].Activity]
	return (len(teams) >= a.Least || waives(p.Pin, campaign.RuleTeams)) &&
		(len(teams) == 0 || len(b.lawsMissing(p.Candidate, teams)) == 0 || waives(p.Pin, campaign.RuleLaws)) &&
		(b.understood(p.Candidate, teams) || waives(p.Pin, campaign.RuleDialect))
}

func waives(p *campaign.Pin, r campaign.Rule) bool {
	return slices.ContainsFunc(p.Waivers, func(w campaign.Waiver) bool { return w.Rule == r })
}

// firstOfRun returns the day on which the visit of a pin counts: pins of one
// activity at one venue and clock time on days running are one visit, up to as
// many as the activity runs.
func (b *Builder) firstOfRun(p *campaign.Pin) int32 {
	loc := b.In.Q.Location()
	first, at := calendar.Civil(p.Start, loc)
	a, _ := b.In.Q.Activity(p.Activity)
	if a.When.ConsecutiveDays < 2 {
		return int32(b.In.Day(first))
	}
	days := make(map[date.Date]int) // from the first day of each pin to how many it spans
	for _, o := range b.In.Q.Programme().Pins {
		day, from := calendar.Civil(o.Start, loc)
		last, _ := calendar.Civil(o.End.Add(-1), loc)
		if o.Activity == p.Activity && o.Venue == p.Venue && from == at {
			days[day] = int(last-day) + 1
		}
	}
	starts := make([]date.Date, 0, len(days))
	for d := range days {
		starts = append(starts, d)
	}
	slices.Sort(starts)
	run, next, begun := 0, date.Date(0), first
	for _, d := range starts {
		if run == 0 || d != next || run == a.When.ConsecutiveDays {
			run, begun = 0, d
		}
		run++
		next = d + date.Date(days[d])
		if d == first {
			break
		}
	}
	return int32(b.In.Day(begun))
}
