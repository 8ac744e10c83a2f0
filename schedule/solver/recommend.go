package solver

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/solver/internal/construct"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
	"github.com/pufa-go/pufa/schedule/solver/internal/state"
)

// Request asks for one more session of an activity: a school, say, that wants a
// talk in some week.
type Request struct {
	Activity campaign.ActivityID
	Venues   []campaign.VenueID // any of them; empty means any that the activity may use
	Areas    []audience.AreaID  // in any of them; empty means anywhere
	Window   calendar.Range     // days; zero means any
	Most     int                // slots to return; 0 means ten
}

// Slot is a place in a plan for what was requested, with what it does to the
// plan as a whole.
type Slot struct {
	Sessions []schedule.Session // one, or the days of a run
	Missed   [3]int64           // taken off what is missed, by grade
	Value    audience.People    // added to the value, after charges
	Travel   time.Duration      // added
}

// compare orders slots by what they do, then by day and venue.
func (s *Slot) compare(t *Slot) int {
	for i := range s.Missed {
		if c := cmp.Compare(t.Missed[i], s.Missed[i]); c != 0 {
			return c
		}
	}
	return cmp.Or(
		cmp.Compare(t.Value, s.Value), cmp.Compare(s.Travel, t.Travel),
		s.Sessions[0].Start.Compare(t.Sessions[0].Start), cmp.Compare(s.Sessions[0].Venue, t.Sessions[0].Venue),
	)
}

// Recommend returns the best slots for one more session, best first: those that
// leave every session of the plan as it is and break no hard rule with them, one
// for each venue and day, ordered by their effect on what is missed, grade by
// grade, on the value and on travel. None is no error. The new sessions have IDs
// that the plan has not.
//
// The plan may be any of the programme; what it breaks already is left to
// package check. Venues that cannot bring more than what was found are not
// looked at further, so a request is answered in milliseconds. A cancelled
// context ends the search with what was found.
//
// The error is campaign.Findings about the request or the plan.
func (m *Model) Recommend(ctx context.Context, p schedule.Plan, r Request) ([]Slot, error) {
	activity, err := m.requested(r)
	if err != nil {
		return nil, err
	}
	sessions, err := m.load(p.Sessions)
	if err != nil {
		return nil, err
	}
	if r.Most <= 0 {
		r.Most = 10
	}
	a := &adviser{Model: m, request: r, most: r.Most, b: construct.On(state.Of(m.in, sessions), 0, func() bool { return ctx.Err() != nil })}
	a.before = a.b.S.Scores()
	a.taken = make(map[campaign.SessionID]bool, len(p.Sessions))
	for _, s := range p.Sessions {
		a.taken[s.ID] = true
	}
	if most := m.in.Activities[activity].Activity.Sessions.Most; most > 0 && a.b.S.Counted(int32(activity)) >= most {
		return nil, nil // no venue and no day can help
	}
	for _, x := range a.promises(activity) {
		if a.b.Stop() || !a.hopeful(x) {
			break
		}
		a.look(x.candidate)
	}
	return a.found, nil
}

// requested returns the activity asked for.
func (m *Model) requested(r Request) (int, error) {
	var found campaign.Findings
	add := func(path string, value any) {
		found = append(found, &campaign.Finding{
			Path: path, Code: campaign.CodeUnknown, Value: fmt.Sprint(value), Advice: campaign.Text{Zh: "没有这个编号，请核对", En: "there is no such ID; check the spelling"},
		})
	}
	activity := slices.IndexFunc(m.in.Activities, func(a instance.Activity) bool { return a.Activity.ID == r.Activity })
	if activity < 0 {
		add("activity", r.Activity)
	}
	for i, v := range r.Venues {
		if m.in.Q.Venue(v) == nil {
			add(fmt.Sprintf("venues[%d]", i), v)
		}
	}
	for i, id := range r.Areas {
		if m.in.Q.Area(id) == nil {
			add(fmt.Sprintf("areas[%d]", i), id)
		}
	}
	if found != nil {
		return 0, found
	}
	return activity, nil
}

// adviser looks for slots.
type adviser struct {
	*Model
	request Request
	most    int
	b       *construct.Builder
	before  state.Scores
	taken   map[campaign.SessionID]bool
	found   []Slot // best first, no more than are asked for
}

// promise is the most that a candidate can bring.
type promise struct {
	candidate int32
	missed    [3]int64
	value     int64
}

// promises returns the candidates that meet the request, those that promise most
// first.
func (a *adviser) promises(activity int) []promise {
	var out []promise
	for _, c := range a.in.Activities[activity].Candidates {
		v := a.in.Venues[a.in.Candidates[c].Venue].Venue
		if len(a.request.Venues) > 0 && !slices.Contains(a.request.Venues, v.ID) || !a.in.Q.WithinAny(v.Area, a.request.Areas) || !a.in.Candidates[c].Open() {
			continue
		}
		missed, value := a.b.S.Promise(c)
		run := int64(a.in.Activities[activity].Run)
		for i := range missed {
			missed[i] *= run
		}
		out = append(out, promise{c, missed, value * run})
	}
	slices.SortFunc(out, func(x, y promise) int {
		return cmp.Or(
			cmp.Compare(y.missed[0], x.missed[0]), cmp.Compare(y.missed[1], x.missed[1]), cmp.Compare(y.missed[2], x.missed[2]),
			cmp.Compare(y.value, x.value), cmp.Compare(x.candidate, y.candidate),
		)
	})
	return out
}

// hopeful reports whether a candidate may still be among the best.
func (a *adviser) hopeful(x promise) bool {
	if len(a.found) < a.most {
		return true
	}
	worst := &a.found[len(a.found)-1]
	for i := range x.missed {
		if x.missed[i] != worst.Missed[i] {
			return x.missed[i] > worst.Missed[i]
		}
	}
	return x.value >= int64(worst.Value)
}

// look tries a candidate on every day.
func (a *adviser) look(candidate int32) {
	c := &a.in.Candidates[candidate]
	w := a.request.Window
	for day := range int32(a.in.Days) {
		if len(c.Starts[day]) == 0 || !w.IsZero() && (int(day) < a.in.Day(w.From) || int(day) > a.in.Day(w.To)) || !a.b.S.Room(candidate, day, day) {
			continue
		}
		if a.b.Tours(candidate) {
			a.tour(candidate, day)
		} else if sessions, ok := a.b.Occurrence(candidate, day, -1); ok {
			a.keep(sessions)
		}
	}
}

// tour tries every team on a day and keeps the best of them.
func (a *adviser) tour(candidate, day int32) {
	var best state.Session
	var score state.Scores
	found := false
	for team, able := range a.in.Senders(candidate) {
		t := int32(team)
		if !able || !a.b.S.TeamFits(t, day) {
			continue
		}
		spot, ok := a.b.S.Still(t, day, candidate)
		if !ok {
			continue
		}
		x := state.Session{Candidate: candidate, Day: day, First: day, Start: spot.Start, Teams: a.in.Solo(t)}
		a.b.S.Apply(x)
		after := a.b.S.Scores()
		a.b.S.Undo()
		if !found || after.Compare(score) > 0 {
			best, score, found = x, after, true
		}
	}
	if found {
		a.keep([]state.Session{best})
	}
}

// keep enters a slot among the best.
func (a *adviser) keep(sessions []state.Session) {
	for _, x := range sessions {
		a.b.S.Apply(x)
	}
	after := a.b.S.Scores()
	for range sessions {
		a.b.S.Undo()
	}
	slot := Slot{Value: after.Value - a.before.Value, Travel: time.Duration(after.Travel-a.before.Travel) * time.Millisecond}
	for i := range slot.Missed {
		slot.Missed[i] = a.before.Missed[i] - after.Missed[i]
	}
	used := make(map[campaign.SessionID]bool)
	for i := range sessions {
		o := a.occurrence(&sessions[i])
		o.ID = freeID(o, func(id campaign.SessionID) bool { return a.taken[id] || used[id] })
		used[o.ID] = true
		slot.Sessions = append(slot.Sessions, schedule.Describe(a.in.Q, o))
	}
	at, _ := slices.BinarySearchFunc(a.found, slot, func(x, y Slot) int { return x.compare(&y) })
	if at < a.most {
		a.found = slices.Insert(a.found, at, slot)
		a.found = a.found[:min(len(a.found), a.most)]
	}
}

// freeID names a session by its activity and venue, with a number if that is
// taken.
func freeID(o campaign.Occurrence, taken func(campaign.SessionID) bool) campaign.SessionID {
	base := fmt.Sprintf("%s/%s", o.Activity, o.Venue)
	id := campaign.SessionID(base)
	for n := 2; taken(id); n++ {
		id = campaign.SessionID(fmt.Sprintf("%s/%d", base, n))
	}
	return id
}
