package report

import (
	"cmp"
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/paper"
)

// units is the table of the units with work, the busiest first.
func (d *page) units() {
	type load struct {
		name          string
		present, host int
	}
	programme := d.Q.Programme()
	loads := make([]load, len(programme.Units))
	index := make(map[campaign.UnitID]int)
	for i, u := range programme.Units {
		loads[i].name, index[u.ID] = u.Name, i
	}
	for _, s := range d.shown {
		for _, u := range d.Q.UnitsOf(s.Occurrence) {
			if i, ok := index[u]; ok {
				loads[i].present++
			}
		}
		var hosts []campaign.UnitID
		for _, o := range s.Organisers {
			if i, ok := index[o.Unit]; ok && o.Role != campaign.CoOrganiser && !slices.Contains(hosts, o.Unit) {
				hosts = append(hosts, o.Unit)
				loads[i].host++
			}
		}
	}
	all := len(loads)
	loads = slices.DeleteFunc(loads, func(l load) bool { return l.present+l.host == 0 })
	if len(loads) == 0 {
		return
	}
	slices.SortStableFunc(loads, func(a, b load) int { return cmp.Or(b.present-a.present, b.host-a.host) })
	d.section(paper.ReportUnits, d.Say(paper.ReportShownOnly), "", func() {
		most := int64(loads[0].present)
		head := []string{
			d.Say(paper.ReportUnit), d.Say(paper.ReportHosting), d.Say(paper.ReportTakingPart),
			d.Say(paper.ReportBarAxis, "0—"+grouped(most)),
		}
		d.barTable("lnn", head, len(loads), func(i int) ([]string, int64, int64, string) {
			l := loads[i]
			return []string{l.name, grouped(l.host), grouped(l.present)}, int64(l.present), most,
				d.Say(paper.ReportSessionsOf, l.name, grouped(l.present))
		})
		if idle := all - len(loads); idle > 0 {
			d.leaf("p", d.Say(paper.ReportUnitsIdle, grouped(idle)), "class", "note")
		}
	})
}

// teams is the table of the teams: sessions, and days out of those on which a
// team may work.
func (d *page) teams() {
	sessions := make(map[campaign.TeamID]int)
	days := make(map[campaign.TeamID]map[date.Date]bool)
	for _, s := range d.shown {
		for _, t := range s.Teams {
			sessions[t]++
			if days[t] == nil {
				days[t] = make(map[date.Date]bool)
			}
			days[t][d.Date(s)] = true
		}
	}
	teams := d.Q.Teams()
	if len(teams) == 0 {
		return
	}
	d.section(paper.ReportTeams, d.Say(paper.ReportShownOnly), "keep", func() {
		head := []string{
			d.Say(paper.ReportTeam), d.Say(paper.ReportSessions), d.Say(paper.ReportDaysOut), d.Say(paper.ReportDaysFree),
			d.Say(paper.ReportBarAxis, "0—100%"),
		}
		d.barTable("lnnn", head, len(teams), func(i int) ([]string, int64, int64, string) {
			t := teams[i]
			out, free := len(days[t.ID]), daysOf(d.Q, t)
			return []string{t.Name, grouped(sessions[t.ID]), grouped(out), grouped(free)}, int64(out), int64(free),
				d.Say(paper.ReportTeamTitle, t.Name, grouped(out), grouped(free))
		})
	})
}

// daysOf returns on how many days a team may go out: those of the calendar it
// keeps to, and no more than its limit of days.
func daysOf(q *campaign.Checked, t campaign.Team) int {
	n := check.Available(q, t)
	if most := t.Limits.DaysPerYear; most > 0 {
		h := q.Programme().Horizon
		n = min(n, most*(h.To.Year()-h.From.Year()+1))
	}
	return n
}
