package preset

import (
	"slices"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// Kit is a campaign with everything that it refers to and that does not depend
// on the place: to be edited, then added to a programme. Units, teams, venues
// and areas are the programme's own.
type Kit struct {
	Campaign    campaign.Campaign
	Formats     []campaign.Format
	Laws        []campaign.Law
	Measures    []campaign.Measure
	Segments    []audience.Segment
	Assignments []campaign.Assignment
	Commitments []campaign.Commitment
	Pins        []campaign.Pin
}

// AddTo appends to p what it does not have yet. Whatever p holds under the same
// ID stays as it is, so a caller's own format or law wins over the kit's. The
// entries are not copied deeply: edit the kit before it is added, or p after.
func (k Kit) AddTo(p *campaign.Programme) {
	add(&p.Campaigns, []campaign.Campaign{k.Campaign}, func(c campaign.Campaign) campaign.CampaignID { return c.ID })
	add(&p.Formats, k.Formats, func(f campaign.Format) campaign.FormatID { return f.ID })
	add(&p.Laws, k.Laws, func(l campaign.Law) campaign.LawID { return l.ID })
	add(&p.Measures, k.Measures, func(m campaign.Measure) campaign.MeasureID { return m.ID })
	add(&p.Segments, k.Segments, func(s audience.Segment) audience.SegmentID { return s.ID })
	add(&p.Assignments, k.Assignments, func(a campaign.Assignment) campaign.AssignmentID { return a.ID })
	add(&p.Commitments, k.Commitments, func(c campaign.Commitment) campaign.CommitmentID { return c.ID })
	add(&p.Pins, k.Pins, func(s campaign.Pin) campaign.SessionID { return s.ID })
}

// add appends to list those of more whose ID it does not hold.
func add[T any, ID comparable](list *[]T, more []T, id func(T) ID) {
	for _, x := range more {
		if !slices.ContainsFunc(*list, func(y T) bool { return id(y) == id(x) }) {
			*list = append(*list, x)
		}
	}
}

// carry fills in the formats, measures and segments that the campaign's
// activities and assignments name.
func (k *Kit) carry() {
	formats := make(map[campaign.FormatID]bool)
	measures := make(map[campaign.MeasureID]bool)
	note := func(yields []campaign.Yield) {
		for _, y := range yields {
			measures[y.Measure] = true
		}
	}
	for _, a := range k.Campaign.Activities {
		formats[a.Format] = true
		for _, part := range a.Parts {
			formats[part.Format] = true
		}
		note(a.Yields)
	}
	for _, f := range Formats() {
		if formats[f.ID] {
			k.Formats = append(k.Formats, f)
			note(f.Yields)
		}
	}
	for _, a := range k.Assignments {
		for _, m := range a.Measures {
			measures[m] = true
		}
	}
	for _, m := range Measures() {
		if measures[m.ID] {
			k.Measures = append(k.Measures, m)
		}
	}
	k.Segments = Segments()
}

// pin fixes a session on a day of the year at an hour of the day, China time.
func pin(id campaign.SessionID, activity campaign.ActivityID, venue campaign.VenueID, start time.Time) campaign.Pin {
	return campaign.Pin{Occurrence: campaign.Occurrence{ID: id, Activity: activity, Venue: venue, Start: start}}
}
