package coverage

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/tally"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/returns"
)

// Log is what is known of who came, besides the head counts of returns. The zero
// value is nothing.
type Log struct {
	// Ledger holds the persons of sessions, under the sessions' IDs.
	Ledger *tally.Ledger
	// Group says to which group of the programme a person belongs; "" or an unknown
	// ID is somebody from elsewhere. Nil means that nobody can tell: then no rate is
	// computed.
	Group func(tally.PersonKey) audience.GroupID
	// Surveys are those at the exits, of the sessions of one campaign each.
	Surveys map[campaign.CampaignID]*tally.Intercept
}

// Past is what became of a planned session.
type Past struct {
	Session  campaign.SessionID
	Campaign campaign.CampaignID
	Planned  date.Date
	Day      date.Date // on which it was held; the planned one if nobody says otherwise
	// Open: neither a confirmed return nor a log says anything. Outcome then means
	// nothing.
	Open    bool
	Outcome returns.Outcome
	// Reason is why it was not held, or on another day; empty if nobody says.
	Reason   string
	Expected audience.People // attendances of the plan
	// Heads is how many came (人次), nil if nobody counted: those returned, or those
	// signed in where these are more, or where the return only says about how many.
	Heads     *int64
	Qualifier returns.Qualifier
	Signed    *int64 // different persons of the ledger; nil if it lacks the session
	// Complete: everybody who came signed in, as far as the head count tells.
	Complete   bool
	Online     bool // nobody comes
	Visibility campaign.Visibility
}

// Held reports whether the session is known to have been held.
func (p *Past) Held() bool { return !p.Open && p.Outcome != returns.NotHeld }

// Doubt is a contradiction between what was returned and who signed in.
type Doubt struct {
	Session campaign.SessionID
	What    Contradiction
}

// Contradiction is a kind of [Doubt].
type Contradiction string

// The contradictions, and what counts until they are settled.
const (
	SignedNotHeld Contradiction = "signed-not-held" // the return says it was not held: nobody who signed counts
	SignedMore    Contradiction = "signed-more"     // more signed than were returned: those who signed count
)

// Name returns what planners read.
func (c Contradiction) Name() campaign.Text {
	switch c {
	case SignedNotHeld:
		return campaign.Text{Zh: "填报为未开展,却有签到", En: "returned as not held, yet persons signed in"}
	case SignedMore:
		return campaign.Text{Zh: "签到人数多于填报人次", En: "more persons signed in than were returned"}
	}
	return campaign.Text{Zh: string(c), En: string(c)}
}

// Record is a plan with what came of it, from which [Record.Row] tells planned
// against held against attended for any [Cut]. It does not change and is safe for
// use by many goroutines.
type Record struct {
	q       *campaign.Checked
	planned *Rollup
	held    *Rollup // its events are heldPast
	sums    returns.Summary

	sessions []Past
	heldPast []int // in sessions
	heldAt   []campaign.Occurrence
	doubts   []Doubt
	extra    []string // in the ledger alone

	signed   []signature // by person
	group    []int32     // of each person; −1 elsewhere
	grouped  bool
	ledger   bool
	surveyed map[campaign.CampaignID]*tally.Distinct
}

// signature is a person at a held session.
type signature struct{ person, event int32 }

// NewRecord puts a plan, the returns and the log side by side. Of several returns
// for a session the one that counts is that of [returns.Sum]; a return for an area
// speaks of no session, and stands in that sum alone. A session without a return
// that the ledger has was held. The error is that of a survey which the head counts
// contradict. Sessions that name nothing of the programme are left out, and so is
// the second of two with one ID.
func NewRecord(q *campaign.Checked, plan schedule.Plan, list returns.List, log Log) (*Record, error) {
	r := &Record{q: q, sums: returns.Sum(q, plan, list), grouped: log.Group != nil, ledger: log.Ledger != nil}
	said := counting(q, plan, list)
	signed := make(map[string]bool)
	if log.Ledger != nil {
		for _, id := range log.Ledger.Sessions() {
			signed[id] = true
		}
	}
	var planned, held []schedule.Session
	seen := make(map[campaign.SessionID]bool)
	sorted := slices.Clone(plan.Sessions)
	schedule.Sort(sorted)
	for _, s := range sorted {
		a, _ := q.Activity(s.Activity)
		v := q.Venue(s.Venue)
		if a == nil || v == nil || seen[s.ID] {
			continue
		}
		seen[s.ID] = true
		planned = append(planned, s)
		past := r.past(s, said[s.ID], log.Ledger, signed[string(s.ID)])
		delete(signed, string(s.ID))
		if past.Held() {
			r.heldPast = append(r.heldPast, len(r.sessions))
			shift := int(past.Day - past.Planned)
			s.Start, s.End = s.Start.AddDate(0, 0, shift), s.End.AddDate(0, 0, shift)
			held = append(held, s)
			r.heldAt = append(r.heldAt, s.Occurrence)
		}
		r.sessions = append(r.sessions, past)
	}
	for id := range signed {
		r.extra = append(r.extra, id)
	}
	slices.Sort(r.extra)
	r.planned, r.held = newRollup(q, planned, nil), newRollup(q, held, nil)
	r.sign(log)
	return r, r.survey(log)
}

// counting returns the return that counts for each session.
func counting(q *campaign.Checked, plan schedule.Plan, list returns.List) map[campaign.SessionID]*returns.Return {
	left := make(map[returns.ID]bool)
	for _, d := range returns.Doubles(q, plan, list) {
		if d.Session != "" {
			for _, id := range d.LeftOut {
				left[id] = true
			}
		}
	}
	said := make(map[campaign.SessionID]*returns.Return)
	for i := range list.Returns {
		if one := &list.Returns[i]; one.Status == returns.Confirmed && one.Session != "" && !left[one.ID] {
			said[one.Session] = one
		}
	}
	return said
}

// past puts together what is known of a session.
func (r *Record) past(s schedule.Session, said *returns.Return, ledger *tally.Ledger, signed bool) Past {
	a, c := r.q.Activity(s.Activity)
	v := r.q.Venue(s.Venue)
	day, _ := calendar.Civil(s.Start, r.q.Location())
	p := Past{
		Session: s.ID, Campaign: c.ID, Planned: day, Day: day, Open: said == nil && !signed, Visibility: a.Visibility,
		Expected: schedule.Expect(r.q, s.Occurrence).Attendances, Online: r.q.Shape(a.ID).Online,
	}
	if rank(v.Visibility) > rank(p.Visibility) {
		p.Visibility = v.Visibility
	}
	if signed {
		n := ledger.Reach([]string{string(s.ID)})
		p.Signed, p.Complete = &n, true
	}
	if said != nil {
		p.Outcome, p.Reason = said.Outcome, said.Reason
		if p.Held() && said.Days.Valid() {
			p.Day = said.Days.From
		}
		for _, f := range said.Figures {
			if n := f.Amount; f.Measure == returns.Attendance && n >= 0 {
				p.Heads, p.Qualifier = &n, f.Qualifier
			}
		}
	}
	r.settle(&p)
	return p
}

// rank orders visibilities from the most open to the most closed.
func rank(v campaign.Visibility) int {
	return slices.Index([]campaign.Visibility{campaign.Public, campaign.Internal, campaign.CountOnly}, v)
}

// settle makes heads and signatures agree.
func (r *Record) settle(p *Past) {
	doubt := func(what Contradiction) { r.doubts = append(r.doubts, Doubt{p.Session, what}) }
	switch {
	case !p.Held():
		if p.Signed != nil && *p.Signed > 0 {
			doubt(SignedNotHeld)
		}
		p.Heads, p.Complete = nil, false
	case p.Signed == nil:
	case p.Heads == nil, p.Qualifier == returns.About, *p.Signed > *p.Heads:
		if p.Heads != nil && p.Qualifier == returns.Exact {
			doubt(SignedMore)
		}
		n := *p.Signed
		p.Heads, p.Qualifier = &n, returns.Exact
	default:
		p.Complete = *p.Signed == *p.Heads && p.Qualifier == returns.Exact
	}
}

// sign notes who came to which held session.
func (r *Record) sign(log Log) {
	if log.Ledger == nil {
		return
	}
	groups := make(map[audience.GroupID]int32, len(r.q.Groups()))
	for i, g := range r.q.Groups() {
		groups[g.ID] = int32(i)
	}
	persons := make(map[tally.PersonKey]int32)
	for e, at := range r.heldPast {
		if r.sessions[at].Signed == nil {
			continue
		}
		for _, key := range log.Ledger.Who(string(r.sessions[at].Session)) {
			p, ok := persons[key]
			if !ok {
				p = int32(len(r.group))
				persons[key] = p
				r.group = append(r.group, -1)
				if log.Group != nil {
					if g, known := groups[log.Group(key)]; known {
						r.group[p] = g
					}
				}
			}
			r.signed = append(r.signed, signature{p, int32(e)})
		}
	}
	slices.SortFunc(r.signed, func(a, b signature) int {
		return cmp.Or(cmp.Compare(a.person, b.person), cmp.Compare(a.event, b.event))
	})
}

// survey estimates the people of each campaign that was surveyed.
func (r *Record) survey(log Log) error {
	r.surveyed = make(map[campaign.CampaignID]*tally.Distinct)
	for _, c := range r.q.Programme().Campaigns {
		s := log.Surveys[c.ID]
		if s == nil {
			continue
		}
		var heads tally.HeadCounts
		for _, at := range r.heldPast {
			if p := &r.sessions[at]; p.Campaign == c.ID && p.Heads != nil {
				if err := heads.Add(string(p.Session), *p.Heads); err != nil {
					return fmt.Errorf("coverage: campaign %q: %w", c.ID, err)
				}
			}
		}
		d, err := s.Distinct(&heads)
		if err != nil {
			return fmt.Errorf("coverage: survey of campaign %q: correct the head counts of its returns or the answers: %w", c.ID, err)
		}
		r.surveyed[c.ID] = &d
	}
	return nil
}
