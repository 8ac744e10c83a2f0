package docx

import (
	"slices"
	"strconv"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// task is a row of the breakdown: a host, what, at least how often, when.
type task struct {
	host, what, least, window string
}

// tasks lists what hosts are asked to hold: the assignments, each host by
// itself, and the activities with a host of their own.
func (d *planner) tasks() {
	d.heading(paper.DocTasks)
	var rows [][]string
	for _, as := range d.p.Assignments {
		if d.kept[as.Activity] {
			continue
		}
		d.add("Body", d.assignment(as))
		for _, host := range as.Hosts {
			rows = append(rows, d.row(len(rows), d.task(as, host)))
		}
	}
	for i := range d.p.Campaigns {
		for _, a := range d.p.Campaigns[i].Activities {
			if u := d.q.Unit(a.Host); u != nil && !d.kept[a.ID] && a.Sessions.Least > 0 && !d.q.Assigned(a.ID) {
				rows = append(rows, d.row(len(rows), task{u.Name, a.Name, d.say(paper.DocTimesHeld, d.number(int64(a.Sessions.Least))), d.period(d.q.Window(a.ID))}))
			}
		}
	}
	if len(rows) == 0 {
		d.text(paper.DocNone)
		return
	}
	d.table([]column{
		{paper.DocOrder, 8, true}, {paper.DocHost, 29, false}, {paper.DocTask, 24, false}, {paper.DocLeast, 9, true}, {paper.DocWhen, 30, false},
	}, rows)
}

func (d *planner) row(before int, t task) []string {
	return []string{strconv.Itoa(before + 1), t.host, t.what, t.least, t.window}
}

func (d *planner) task(as campaign.Assignment, host campaign.UnitID) task {
	window := as.Window
	if window.IsZero() {
		window = d.q.Window(as.Activity)
	}
	cells := max(1, len(as.Settings))
	return task{d.q.Unit(host).Name, as.Name, d.say(paper.DocTimesHeld, d.number(int64(max(1, as.Least)*cells))), d.period(window)}
}

// assignment says in a sentence what an assignment asks of its hosts.
func (d *planner) assignment(as campaign.Assignment) string {
	each := d.number(int64(max(1, as.Least)))
	hosts := d.number(int64(len(as.Hosts)))
	var settings, measures []string
	for _, id := range as.Settings {
		settings = append(settings, d.q.Setting(id).Name)
	}
	for _, id := range as.Measures {
		measures = append(measures, d.q.Measure(id).Name)
	}
	text := d.say(paper.DocAssigned, as.Name, hosts, each)
	if len(settings) > 0 {
		text = d.say(paper.DocAssignedIn, as.Name, hosts, d.view.List(settings), each)
	}
	if len(measures) > 0 {
		text += d.say(paper.DocReported, d.view.List(measures))
	}
	return text
}

// share is how much of the plan falls to one unit.
type share struct {
	hosted, present int
	activities      []campaign.ActivityID // in order of the first session
	times           map[campaign.ActivityID]int
}

// units lists how many sessions each unit hosts and takes part in, as far as
// they may be shown.
func (d *planner) units() {
	d.heading(paper.DocUnits)
	shares := make(map[campaign.UnitID]*share)
	for _, s := range d.shown {
		d.count(shares, s)
	}
	var rows [][]string
	var idle []string
	for _, u := range d.p.Units {
		s := shares[u.ID]
		if s == nil {
			idle = append(idle, u.Name)
			continue
		}
		var what []string
		for _, id := range s.activities {
			a, _ := d.q.Activity(id)
			what = append(what, d.say(paper.DocTimesOf, a.Name, d.number(int64(s.times[id]))))
		}
		rows = append(rows, []string{strconv.Itoa(len(rows) + 1), u.Name, d.number(int64(s.hosted)), d.number(int64(s.present)), d.view.List(what)})
	}
	if len(rows) > 0 {
		d.table([]column{
			{paper.DocOrder, 8, true}, {paper.DocUnit, 29, false}, {paper.DocHosts, 11, true}, {paper.DocTakesPart, 11, true}, {paper.DocWhat, 41, false},
		}, rows)
	}
	if len(idle) > 0 {
		d.text(paper.DocIdle, d.number(int64(len(idle))), d.view.List(idle))
	}
	if len(d.p.Units) == 0 {
		d.text(paper.DocNone)
	} else if d.hidden > 0 {
		d.text(paper.DocUnitsHidden)
	}
}

// count adds a session to the shares of its host and of the units present.
func (d *planner) count(shares map[campaign.UnitID]*share, s schedule.Session) {
	of := func(id campaign.UnitID) *share {
		if shares[id] == nil {
			shares[id] = &share{times: make(map[campaign.ActivityID]int)}
		}
		return shares[id]
	}
	present := d.q.UnitsOf(s.Occurrence)
	var hosts []campaign.UnitID
	for _, o := range s.Organisers {
		if o.Role == campaign.HostOrganiser && d.q.Unit(o.Unit) != nil && !slices.Contains(hosts, o.Unit) {
			hosts = append(hosts, o.Unit)
			of(o.Unit).hosted++
		}
	}
	for _, id := range present {
		of(id).present++
	}
	for _, id := range hosts {
		if !slices.Contains(present, id) {
			present = append(present, id)
		}
	}
	for _, id := range present {
		x := of(id)
		if x.times[s.Activity]++; x.times[s.Activity] == 1 {
			x.activities = append(x.activities, s.Activity)
		}
	}
}

// demands lists what follows from the plan for those who carry it out. What
// else an office may want to ask is to be filled in.
func (d *planner) demands() {
	d.heading(paper.DocDemands)
	var lines []string
	say := func(n int, l paper.Label, args ...any) {
		if n > 0 {
			lines = append(lines, d.say(l, args...))
		}
	}
	proposed, movable, placeless := 0, 0, 0
	for _, s := range d.shown {
		if s.Proposed {
			proposed++
		}
		if len(d.q.Movable(s.Occurrence)) > 0 {
			movable++
		}
		if d.q.Venue(s.Venue).Placeholder {
			placeless++
		}
	}
	say(proposed, paper.DocDecideDates, d.number(int64(proposed)), d.fill(), d.fill())
	say(movable, paper.DocMayMove, d.number(int64(movable)))
	say(placeless, paper.DocFindPlaces, d.number(int64(placeless)))
	var measures []string
	for _, m := range d.measures() {
		measures = append(measures, d.say(paper.Noted, m.Name, m.Unit))
	}
	say(len(measures), paper.DocReport, d.view.List(measures), d.fill())
	for i, line := range append(lines, d.say(paper.DocOtherDemands, d.fill())) {
		d.item(i+1, line)
	}
}

// measures returns what activities that may be named are expected to bring.
func (d *planner) measures() []campaign.Measure {
	wanted := make(map[campaign.MeasureID]bool)
	for i := range d.p.Campaigns {
		for _, a := range d.p.Campaigns[i].Activities {
			for _, y := range d.q.Yields(a.ID) {
				wanted[y.Measure] = wanted[y.Measure] || !d.kept[a.ID]
			}
		}
	}
	var out []campaign.Measure
	for _, m := range d.p.Measures {
		if wanted[m.ID] {
			out = append(out, m)
		}
	}
	return out
}
