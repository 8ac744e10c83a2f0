package ical

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// event writes one session.
func (c *ics) event(s schedule.Session, uid string, cancelled bool) error {
	shape, venue := c.q.Shape(s.Activity), c.q.Venue(s.Venue)
	if !s.End.After(s.Start) {
		s.End = s.Start.Add(shape.Duration)
	}
	for _, t := range [2]time.Time{s.Start, s.End} {
		if y := t.In(c.zone.loc).Year(); y < 1900 || y > 2200 {
			return fmt.Errorf("ical: session %q of activity %q is held in the year %d, which cannot be right; give it times from 1900 to 2200", s.ID, s.Activity, y)
		}
	}
	movable := len(c.q.Movable(s.Occurrence)) > 0
	c.add("BEGIN", "VEVENT")
	c.add("UID", uid)
	c.add("DTSTAMP", c.stamp)
	c.add("SEQUENCE", strconv.Itoa(c.o.Sequence))
	c.times(s)
	c.add("SUMMARY", text(c.summary(s, cancelled)))
	c.add("LOCATION", text(c.location(s)))
	c.add("DESCRIPTION", text(c.description(s, movable, cancelled)))
	if p := venue.Point; p != (campaign.Point{}) && !venue.Placeholder {
		c.add("GEO", degrees(p.Lat)+";"+degrees(p.Lon))
	}
	c.add("CATEGORIES", texts(filled(oneLine(c.view.Campaign(s)), oneLine(c.view.Setting(s)))))
	switch {
	case cancelled:
		c.add("STATUS", "CANCELLED")
	case s.Pinned:
		c.add("STATUS", "CONFIRMED")
	case s.Proposed || movable:
		c.add("STATUS", "TENTATIVE")
	}
	if c.view.Visibility(s) == campaign.Internal {
		c.add("CLASS", "CONFIDENTIAL")
	}
	if shape.Unattended { // nobody's time is taken
		c.add("TRANSP", "TRANSPARENT")
	}
	c.add("END", "VEVENT")
	return nil
}

// times writes when a session is held, in the programme's zone if the calendar
// defines it for both ends.
func (c *ics) times(s schedule.Session) {
	write := func(name string, t time.Time) { c.add(name, t.UTC().Format(utc)) }
	if c.zone.names(s.Start) && c.zone.names(s.End) {
		write = func(name string, t time.Time) {
			c.add(name, t.In(c.zone.loc).Format(local), "TZID", c.zone.loc.String())
		}
	}
	write("DTSTART", s.Start)
	if s.End.After(s.Start) {
		write("DTEND", s.End)
	}
}

// summary is the name of the activity, marked if it is not certain to be held.
func (c *ics) summary(s schedule.Session, cancelled bool) string {
	name := oneLine(c.view.Activity(s))
	switch {
	case cancelled:
		return c.view.Say(paper.Noted, name, c.view.Say(paper.CalCancelled))
	case s.Proposed:
		return c.view.Say(paper.Noted, name, c.view.Say(paper.Proposed))
	}
	return name
}

// location is the place, after its county and town unless its name has them.
func (c *ics) location(s schedule.Session) string {
	place := oneLine(c.view.Venue(s))
	for _, level := range [2]audience.Level{audience.Town, audience.County} {
		if area := oneLine(c.view.Area(s, level)); area != "" && !strings.Contains(place, area) {
			place = area + " " + place
		}
	}
	return place
}

// description says what an event is part of, who answers for it and who comes.
func (c *ics) description(s schedule.Session, movable, cancelled bool) string {
	rows := []string{c.view.Say(paper.CalCampaign, oneLine(c.view.Campaign(s)))}
	for _, row := range []struct {
		label paper.Label
		names []string
	}{
		{paper.CalLead, c.view.Organisers(s, campaign.LeadOrganiser)},
		{paper.CalHost, c.view.Organisers(s, campaign.HostOrganiser)},
		{paper.CalSupport, c.view.Organisers(s, campaign.CoOrganiser)},
		{paper.CalUnits, c.view.Units(s)},
		{paper.CalTeams, c.view.Teams(s)},
	} {
		if len(row.names) > 0 {
			rows = append(rows, c.view.Say(row.label, oneLine(c.view.List(row.names))))
		}
	}
	if n := s.Expected.Attendances.Whole(); n > 0 && !cancelled {
		rows = append(rows, c.view.Say(paper.CalExpected, n))
	}
	switch {
	case cancelled, s.Pinned: // nothing is left open
	case s.Proposed:
		rows = append(rows, c.view.Say(paper.CalHostsTime))
	case movable:
		rows = append(rows, c.view.Say(paper.CalMovable))
	}
	return strings.Join(filled(append(rows, oneLine(c.q.Programme().Note))...), "\n")
}

// filled leaves empty strings out.
func filled(list ...string) []string {
	var out []string
	for _, s := range list {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// degrees writes a coordinate to about a decimetre.
func degrees(x float64) string { return strconv.FormatFloat(x, 'f', 6, 64) }
