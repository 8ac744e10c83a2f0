package docx

import (
	"cmp"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/returns"
)

// kind of returns that may be added up: those of sessions, or those for areas
// of one level, which do not overlap.
type kind audience.Level

const bySession kind = "session"

// sum of the figures of one measure in returns of one kind.
type sum struct {
	campaign  campaign.CampaignID
	measure   campaign.MeasureID
	kind      kind
	amount    int64
	qualifier returns.Qualifier
	returns   int
}

type sums []sum

// of returns the sums of a measure in a campaign: of sessions first, then of
// areas from the largest.
func (all sums) of(c campaign.CampaignID, m campaign.MeasureID) sums {
	var out sums
	for _, x := range all {
		if x.campaign == c && x.measure == m {
			out = append(out, x)
		}
	}
	order := []kind{bySession, kind(audience.City), kind(audience.County), kind(audience.Town), kind(audience.Village)}
	slices.SortStableFunc(out, func(a, b sum) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.kind), slices.Index(order, b.kind)), cmp.Compare(a.kind, b.kind))
	})
	return out
}

// add counts a figure. Amounts are at most 10¹², so no sum of a list that fits
// into memory overflows.
func (all sums) add(c campaign.CampaignID, k kind, f returns.Figure) sums {
	i := slices.IndexFunc(all, func(x sum) bool { return x.campaign == c && x.measure == f.Measure && x.kind == k })
	if i < 0 {
		i, all = len(all), append(all, sum{campaign: c, measure: f.Measure, kind: k})
	}
	x := &all[i]
	x.amount += f.Amount
	x.returns++
	switch {
	case x.qualifier == returns.About || f.Qualifier == returns.About:
		x.qualifier = returns.About
	case f.Qualifier == returns.AtLeast:
		x.qualifier = returns.AtLeast
	}
	return all
}

// collect sums the confirmed returns. What a session that may not be shown
// brought counts only towards measures that activities of its campaign are
// known to bring.
func (d *summary) collect() {
	type home struct {
		campaign *campaign.Campaign
		shown    bool
	}
	sessions := make(map[campaign.SessionID]home)
	for _, s := range d.view.Plan.Sessions {
		_, c := d.q.Activity(s.Activity)
		sessions[s.ID] = home{c, d.view.Shows(s)}
	}
	for _, r := range d.list.Returns {
		if r.Status != returns.Confirmed {
			continue
		}
		d.held++
		at, k := home{d.q.Campaign(r.Campaign), true}, kind("")
		if r.Session != "" {
			at, k = sessions[r.Session], bySession
		} else {
			k = kind(d.q.Area(r.Area).Level)
		}
		if at.campaign == nil {
			continue // of a session that names nothing the programme has
		}
		for _, f := range r.Figures {
			if at.shown || d.expects(at.campaign, f.Measure) {
				d.sums = d.sums.add(at.campaign.ID, k, f)
			}
		}
	}
}
