package ical

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strconv"
	"time"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// Options of [Write]. The zero value writes every session that the public may
// see, in Chinese.
type Options struct {
	paper.Options

	// Unit chooses the sessions that a unit takes part in, by itself or by a
	// team of its own, or organises; Team those of one team, or of all the
	// interchangeable teams of an ID. Empty means all. With both, a session must
	// meet both.
	Unit campaign.UnitID
	Team campaign.TeamID

	// Name is what calendar programs call the calendar. Empty means the
	// programme's name with those of Unit and Team.
	Name string

	// Sequence is the revision of every event, 0 for the first issue. Calendar
	// programs keep the largest they have seen.
	Sequence int

	// Stamp is when the calendar was made. Zero means the midnight (UTC) that
	// opens the programme's AsOf, or else the day before its horizon.
	Stamp time.Time

	// Cancelled are sessions of an earlier plan that are not held any more.
	// They are chosen as the others are, and left out if the plan holds a
	// session that is written under the same UID.
	Cancelled []schedule.Session
}

// Write writes a plan as a calendar. Sessions that name an activity or venue
// unknown to the programme are left out. A plan without a session to show gives
// a calendar without events.
//
// Proposed sessions (建议时间) and those whose day may still have to be moved
// ([campaign.Checked.Movable]) are TENTATIVE and pins CONFIRMED; the status of
// others is left open. One that does not say when it ends takes as long as its
// activity.
//
// Nothing is written, and an error says what to mend, if Options name a unit or
// team that the programme lacks or a negative Sequence, or if a session to be
// written starts or ends outside the years 1900 to 2200. Other errors are w's.
func Write(w io.Writer, q *campaign.Checked, p schedule.Plan, o Options) error {
	if err := o.check(q); err != nil {
		return err
	}
	c := newCalendar(q, p, o)
	c.head()
	written := make(map[string]bool)
	for _, part := range []struct {
		plan      schedule.Plan
		cancelled bool
	}{{p, false}, {schedule.Plan{Sessions: o.Cancelled}, true}} {
		c.view = paper.New(q, part.plan, o.Options)
		uids := c.uids()
		for i, s := range c.view.Plan.Sessions {
			if !c.view.Shows(s) || !o.chooses(q, s) || written[uids[i]] {
				continue
			}
			if err := c.event(s, uids[i], part.cancelled); err != nil {
				return err
			}
			written[uids[i]] = true
		}
	}
	c.add("END", "VCALENDAR")
	_, err := w.Write(c.buf.Bytes())
	return err
}

func (o Options) check(q *campaign.Checked) error {
	if o.Unit != "" && q.Unit(o.Unit) == nil {
		return fmt.Errorf("ical: Options.Unit %q is no unit of the programme; give the ID of one", o.Unit)
	}
	if o.Team != "" && o.teamName(q) == "" {
		return fmt.Errorf("ical: Options.Team %q is no team of the programme; give the ID of one", o.Team)
	}
	if o.Sequence < 0 {
		return fmt.Errorf("ical: Options.Sequence %d is negative; count the issues of the calendar from 0", o.Sequence)
	}
	return nil
}

// teamName returns the name of the team chosen, "" if there is none.
func (o Options) teamName(q *campaign.Checked) string {
	if t := q.Team(o.Team); t != nil {
		return t.Name
	}
	for _, t := range q.Programme().Teams {
		if t.ID == o.Team {
			return t.Name
		}
	}
	return ""
}

// chooses reports whether a session belongs into the calendar of the unit and
// team asked for.
func (o Options) chooses(q *campaign.Checked, s schedule.Session) bool {
	ofUnit := o.Unit == "" || slices.Contains(q.UnitsOf(s.Occurrence), o.Unit) ||
		slices.ContainsFunc(s.Organisers, func(x campaign.Organiser) bool { return x.Unit == o.Unit })
	ofTeam := o.Team == "" ||
		slices.ContainsFunc(s.Teams, func(id campaign.TeamID) bool { return id == o.Team || id.BaseID() == o.Team })
	return ofUnit && ofTeam
}

// ics is a calendar under construction.
type ics struct {
	lines
	q     *campaign.Checked
	o     Options
	view  paper.View // of the sessions being written
	zone  zone
	stamp string
}

func newCalendar(q *campaign.Checked, p schedule.Plan, o Options) *ics {
	programme, loc := q.Programme(), q.Location()
	stamp := o.Stamp
	if stamp.IsZero() {
		day := programme.AsOf
		if day == 0 {
			day = programme.Horizon.From - 1
		}
		stamp = calendar.At(day, 0, time.UTC)
	}
	return &ics{
		q: q, o: o, view: paper.New(q, p, o.Options), stamp: stamp.UTC().Format(utc),
		zone: zone{loc, calendar.At(programme.Horizon.From, 0, loc), calendar.At(programme.Horizon.To+1, 0, loc)},
	}
}

// head writes what comes before the events.
func (c *ics) head() {
	c.add("BEGIN", "VCALENDAR")
	c.add("VERSION", "2.0")
	c.add("PRODID", "-//pufa//schedule ical//"+map[bool]string{false: "ZH", true: "EN"}[c.view.English()])
	c.add("CALSCALE", "GREGORIAN")
	c.add("X-WR-CALNAME", text(oneLine(c.name())))
	if note := oneLine(c.q.Programme().Note); note != "" {
		c.add("X-WR-CALDESC", text(note))
	}
	c.add("X-WR-TIMEZONE", text(c.zone.loc.String()))
	c.zone.write(&c.lines)
}

// name is what calendar programs call the calendar.
func (c *ics) name() string {
	if c.o.Name != "" {
		return c.o.Name
	}
	name := c.q.Programme().Name
	if u := c.q.Unit(c.o.Unit); u != nil {
		name = c.view.Say(paper.CalOf, name, u.Name)
	}
	if c.o.Team != "" {
		name = c.view.Say(paper.CalOf, name, c.o.teamName(c.q))
	}
	return name
}

// uids returns the UIDs of the view's sessions. They do not depend on what is
// shown or chosen, so that an event has the same one in every calendar. A
// session of a plan written by hand may have no ID of its own: then what, where
// and when count instead.
func (c *ics) uids() []string {
	seen := make(map[string]int)
	out := make([]string, len(c.view.Plan.Sessions))
	for i, s := range c.view.Plan.Sessions {
		key := "id\x00" + string(s.ID)
		if s.ID == "" {
			key = "at\x00" + string(s.Activity) + "\x00" + string(s.Venue) + "\x00" + s.Start.UTC().Format(utc)
		}
		seen[key]++
		if n := seen[key]; n > 1 {
			key += "\x00" + strconv.Itoa(n)
		}
		sum := sha256.Sum256([]byte(c.q.Programme().Name + "\x00" + key))
		out[i] = hex.EncodeToString(sum[:16]) + "@pufa"
	}
	return out
}
