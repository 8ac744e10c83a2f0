package coverage

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/tally"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/returns"
)

// ActualRow is planned against held against attended, in one cut.
//
// The gap has two parts: from Planned to Held it is what was not held, from Held
// to Heads and Residents it is how many came. Three columns are never added:
// Heads are attendances, Came and Residents are different people, and media views
// stand in [returns.Sum].
type ActualRow struct {
	Scope   Cut
	Size    int64   // people, as in [Row]
	Planned Outlook // what the whole plan was expected to do
	Held    Outlook // what the sessions that were held were expected to do, on the day they were held

	// Sessions of the plan in the row: Held.Sessions = OnDay + Later.
	OnDay, Later, NotHeld, Open int

	// Heads is the attendances counted at the held sessions of the row, by whoever
	// came (人次), HeadsOf the number of these sessions that were counted.
	Heads     int64
	Qualifier returns.Qualifier
	HeadsOf   int

	// Basis says what is known of different people: Exact if everybody signed in at
	// every held session that people of the row may have gone to, else Surveyed, else
	// Partial, else Counted.
	Basis Basis
	// Came is who signed in at the sessions held in the row, wherever they live, and
	// Outsiders those of them who live outside its areas or belong to no group. Nil
	// without a ledger, Outsiders also without Log.Group.
	Came, Outsiders *People
	// Residents is who of the people of the row signed in, wherever they went: those
	// whom Size counts. It has the only rate.
	Residents *People
	// Survey is the estimate for a row that is one campaign; nil for others.
	Survey *tally.Distinct
}

// Outlook is a forecast beside an actual figure. Sessions held before the plan are
// not in it.
type Outlook struct {
	Sessions int             // held in the areas
	Hosted   audience.People // attendances there, as in [Row]
	Reach    Interval        // people of the row
}

// People is different persons, exactly, of those who signed in.
type People struct {
	Persons     int64
	Attendances int64
	Twice       int64 // persons who came twice or more
	// Rate is Persons ÷ size, rounded to four decimals; nil without a size, and if
	// TooMany.
	Rate *float64
	// TooMany: there are more of them than the programme says there are. The size is
	// wrong (底数有误), and no rate above 1 is printed.
	TooMany bool
}

// Row compares a cut. It costs two rows of a [Rollup] and a pass over all
// attendances.
func (r *Record) Row(c Cut) ActualRow {
	planned, held := r.planned.Row(c), r.held.Row(c)
	row := ActualRow{
		Scope: c, Size: planned.Size,
		Planned: Outlook{planned.Sessions, planned.Hosted, planned.Reach},
		Held:    Outlook{held.Sessions, held.Hosted, held.Reach},
	}
	r.outcomes(&row, c)
	m := r.held.mask(c)
	n := r.held.occurring(m)
	here, anywhere := make([]bool, len(r.held.events)), make([]bool, len(r.held.events))
	known, all := 0, 0
	for _, e := range n.events {
		p := &r.sessions[r.heldPast[e]]
		anywhere[e] = true
		if !p.Online {
			all++
		}
		if p.Complete && !p.Online {
			known++
		}
		if !r.held.shown(m, &r.held.events[e]) {
			continue
		}
		here[e] = true
		if p.Heads != nil {
			row.Heads += *p.Heads
			row.HeadsOf++
			row.Qualifier = row.Qualifier.And(p.Qualifier)
		}
	}
	if len(c.Campaigns) == 1 && onlyCampaigns(c) {
		row.Survey = r.surveyed[c.Campaigns[0]]
	}
	r.people(&row, m, here, anywhere)
	row.Basis = basis(&row, known, all)
	return row
}

// onlyCampaigns reports whether a cut chooses nothing but campaigns.
func onlyCampaigns(c Cut) bool {
	return len(c.Segments)+len(c.Areas)+len(c.Settings)+len(c.Units)+len(c.Formats)+len(c.Weeks) == 0
}

func basis(row *ActualRow, known, all int) Basis {
	switch {
	case row.Came != nil && known == all:
		return Exact
	case row.Survey != nil && row.Survey.Undefined == "":
		return Surveyed
	case row.Came != nil && row.Came.Persons > 0:
		return Partial
	}
	return Counted
}

// outcomes counts the planned sessions of a row by what became of them.
func (r *Record) outcomes(row *ActualRow, c Cut) {
	m := r.planned.mask(c)
	for _, e := range r.planned.occurring(m).events {
		if !r.planned.shown(m, &r.planned.events[e]) {
			continue
		}
		switch p := &r.sessions[e]; {
		case p.Open:
			row.Open++
		case p.Outcome == returns.NotHeld:
			row.NotHeld++
		case p.Outcome == returns.HeldLater:
			row.Later++
		default:
			row.OnDay++
		}
	}
}

// people counts who signed in, person by person.
func (r *Record) people(row *ActualRow, m mask, here, anywhere []bool) {
	if !r.ledger {
		return
	}
	var came, outsiders, residents People
	r.each(func(person int32, of []signature) {
		var at, all int64
		for _, s := range of {
			if here[s.event] {
				at++
			}
			if anywhere[s.event] {
				all++
			}
		}
		came.add(at)
		g := r.group[person]
		if g < 0 || !m.inAreas(r.held.groupArea[g]) {
			outsiders.add(at)
			return
		}
		if r.held.tags.meets(int(g), m.segments) && r.held.targets(m.campaigns, int(g)) {
			residents.add(all)
		}
	})
	row.Came = &came
	if !r.grouped {
		return
	}
	residents.TooMany = residents.Persons > row.Size
	if !residents.TooMany {
		residents.Rate = rate(audience.FromPersons(residents.Persons), row.Size)
	}
	row.Outsiders, row.Residents = &outsiders, &residents
}

// each visits every person with the held sessions they signed in at.
func (r *Record) each(visit func(person int32, of []signature)) {
	for from := 0; from < len(r.signed); {
		to := from + 1
		for to < len(r.signed) && r.signed[to].person == r.signed[from].person {
			to++
		}
		visit(r.signed[from].person, r.signed[from:to])
		from = to
	}
}

func (p *People) add(times int64) {
	if times == 0 {
		return
	}
	p.Persons++
	p.Attendances += times
	if times > 1 {
		p.Twice++
	}
}

// ActualContribution is what a campaign really added to the others: persons who
// signed in, residents and others alike.
type ActualContribution struct {
	Campaign campaign.CampaignID
	Alone    int64 // who came to this campaign
	Added    int64 // of these, who came to none before it in the order of the programme; these add up to all who came
	Unique   int64 // who came to no other
}

func (r *Record) contributions() []ActualContribution {
	var out []ActualContribution
	for _, c := range r.q.Programme().Campaigns {
		out = append(out, ActualContribution{Campaign: c.ID})
	}
	been := make([]bool, len(out))
	r.each(func(_ int32, of []signature) {
		clear(been)
		for _, s := range of {
			been[r.held.draws[r.held.events[s.event].draw].campaign] = true
		}
		first, only, n := -1, 0, 0
		for c, yes := range been {
			if yes {
				out[c].Alone++
				only, n = c, n+1
				if first < 0 {
					first = c
				}
			}
		}
		out[first].Added++
		if n == 1 {
			out[only].Unique++
		}
	})
	return out
}
