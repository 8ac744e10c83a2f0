package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// itineraries lists the key sessions, then each team's days out.
func (d *page) itineraries() {
	d.keySessions()
	days := d.teamDays()
	if len(days) == 0 {
		return
	}
	d.section(paper.ReportItineraries, d.Say(paper.ReportShownOnly), "", func() {
		team := campaign.TeamID("")
		var rows [][]string
		flush := func() {
			if len(rows) > 0 {
				d.table("ddww", []string{d.Say(paper.ReportDay), d.Say(paper.ReportHours), d.Say(paper.ReportPlace), d.Say(paper.ReportWhat)}, rows)
			}
			rows = nil
		}
		for _, t := range days {
			if t.team.ID != team {
				flush()
				team = t.team.ID
				d.leaf("h3", t.team.Name)
			}
			for i, s := range t.sessions {
				day := ""
				if i == 0 {
					day = d.Day(t.day)
				}
				rows = append(rows, []string{day, d.Hours(s), d.where(s), d.activityName(s.Activity)})
			}
		}
		flush()
	})
}

// teamDay is the shown sessions of a team on one day.
type teamDay struct {
	team     campaign.Team
	day      date.Date
	sessions []schedule.Session
}

// teamDays returns the days out by team, in the programme's order, and day.
func (f *facts) teamDays() []teamDay {
	var out []teamDay
	for _, t := range f.Q.Teams() {
		first := len(out)
		for _, s := range f.shown { // by start
			if !slices.Contains(s.Teams, t.ID) {
				continue
			}
			day := f.Date(s)
			if last := len(out) - 1; last >= first && out[last].day == day {
				out[last].sessions = append(out[last].sessions, s)
				continue
			}
			out = append(out, teamDay{t, day, []schedule.Session{s}})
		}
	}
	return out
}

// where returns the place of a session with its town, or its county.
func (f *facts) where(s schedule.Session) string {
	area := cmp.Or(f.Area(s, audience.Town), f.Area(s, audience.County))
	if venue := f.Venue(s); area == "" || strings.Contains(venue, area) {
		return venue
	}
	return area + " · " + f.Venue(s)
}

// keySessions lists the pinned and the great sessions.
func (d *page) keySessions() {
	var rows [][]string
	hidden := 0
	for _, s := range d.Plan.Sessions {
		switch {
		case !d.key(s):
		case !d.Shows(s):
			hidden++
		default:
			who := append(d.Organisers(s, campaign.LeadOrganiser), d.Organisers(s, campaign.HostOrganiser)...)
			if n := len(s.Units); n > 0 {
				who = append(who, d.Say(paper.ReportUnitsPresent, grouped(n)))
			}
			who = append(who, d.Teams(s)...)
			rows = append(rows, []string{d.Day(d.Date(s)), d.Hours(s), d.where(s), d.activityName(s.Activity), d.List(who)})
		}
	}
	if len(rows)+hidden == 0 {
		return
	}
	d.section(paper.ReportKeySessions, "", "", func() {
		d.table("ddwww", []string{
			d.Say(paper.ReportDay), d.Say(paper.ReportHours), d.Say(paper.ReportPlace), d.Say(paper.ReportWhat), d.Say(paper.ReportWho),
		}, rows)
		if hidden > 0 {
			d.leaf("p", d.Say(paper.ReportCounted, grouped(hidden)), "class", "note")
		}
	})
}
