package report

import (
	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/paper"
)

// laneTall is the height of a campaign in the timeline, its name above its
// blocks.
const laneTall = 38

// laneName is how many ems of a campaign's name are shown, and laneWide the width
// that takes, however few weeks there are.
const (
	laneName = 60
	laneWide = 11*laneName + 6
)

// weekWide returns how wide a week is drawn, so that a year fills a page.
func (f *facts) weekWide() int { return min(60, max(12, 684/len(f.weeks))) }

// timeline shows campaign by campaign in which weeks sessions are held.
func (d *page) timeline() {
	type lane struct {
		name, window string
		weeks        []int
		first, last  int // of the window
		plain        bool
	}
	var lanes []lane
	index := make(map[campaign.CampaignID]int)
	for i, c := range d.Q.Programme().Campaigns {
		if !d.names(&c) {
			continue
		}
		index[c.ID] = len(lanes)
		shown := d.open.Campaigns[i].Sessions
		l := lane{name: d.Say(paper.ReportLane, c.Name, grouped(shown)), window: d.Period(c.Window), weeks: make([]int, len(d.weeks))}
		l.first, l.last = d.week(c.Window.From), d.week(c.Window.To)
		if hidden := d.all.Campaigns[i].Sessions - shown; hidden > 0 {
			l.name = d.Say(paper.ReportLaneHidden, c.Name, grouped(shown), grouped(hidden))
			l.plain = !d.occursIn(c.ID)
		}
		lanes = append(lanes, l)
	}
	for _, s := range d.shown {
		_, c := d.Q.Activity(s.Activity)
		lanes[index[c.ID]].weeks[d.week(d.Date(s))]++
	}
	wide := d.weekWide()
	d.section(paper.ReportTimeline, d.Say(paper.ReportShownOnly), "keep", func() {
		d.el("figure", func() {
			d.chart(max(wide*len(d.weeks)+2, laneWide), 24+laneTall*len(lanes)+4, d.Say(paper.ReportTimelineLabel), func() {
				d.months(1, 24, 24+laneTall*len(lanes), wide)
				for i, l := range lanes {
					y := 24 + laneTall*i
					d.line(0, y, wide*len(d.weeks)+1, y, "grid")
					d.writeIn(laneName, 3, y+14, "", "t strong", l.name)
					if !l.plain {
						d.rect(1+wide*l.first, y+19, wide*(l.last-l.first+1), 16, "window", d.Say(paper.Noted, l.name, l.window))
					}
					for w, n := range l.weeks {
						if n > 0 {
							d.block(1+wide*w, y+20, wide, n, d.Say(paper.ReportSessionsOf, d.weekName(w), grouped(n)))
						}
					}
				}
			})
			d.el("p", func() {
				d.swatch("on", "3", paper.ReportLegendWeek)
				d.swatch("window", " ", paper.ReportLegendWindow)
			}, "class", "legend")
		})
	})
}

// block draws a week with sessions and their number.
func (d *page) block(x, y, wide, n int, title string) {
	d.rect(x, y, wide-2, 14, "on", title)
	class := "on small"
	if n > 99 || n > 9 && wide < 16 { // so that numbers of neighbours stay apart
		class = "on tiny"
	}
	d.write(x+(wide-2)/2, y+11, "middle", class, grouped(n))
}

func (f *facts) weekName(w int) string {
	return f.Say(paper.ReportWeekFrom, f.LongDay(f.weeks[w]))
}

// months draws the months above a chart, each over the first week that begins
// in it.
func (d *page) months(left, top, bottom, wide int) {
	room := 0 // up to where the last name reaches
	month := -1
	for w, m := range d.weeks {
		day := max(m, d.Q.Programme().Horizon.From)
		now := day.Year()*12 + int(day.Month())
		if now == month {
			continue
		}
		month = now
		x := left + wide*w
		d.line(x, top-6, x, bottom, "grid")
		name := d.monthName(day, w == 0)
		if x >= room {
			d.write(x+2, top-9, "", "t", name)
			room = x + ems(name)*11 + 6
		}
	}
}

// monthName returns the name of a month, with the year where it is needed.
func (f *facts) monthName(d date.Date, first bool) string {
	h := f.Q.Programme().Horizon
	several := h.From.Year() != h.To.Year() && (first || d.Month() == 1)
	switch {
	case f.English() && several:
		return d.Format("Jan 2006")
	case f.English():
		return d.Format("Jan")
	case several:
		return d.Format("2006年1月")
	}
	return d.Format("1月")
}
