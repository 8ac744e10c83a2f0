package report

import (
	"strconv"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/paper"
)

// Sizes of the chart of different people by week, in pixels.
const (
	growthLeft = 56
	growthTall = 200
	growthTop  = 44
)

// reachByWeek returns the different people reached up to the end of each week
// by the shown sessions and by those held before the plan. The last is the
// reach of all shown sessions.
func (f *facts) reachByWeek() []coverage.Interval {
	groups := f.Q.Groups()
	model := reach.New(f.Q.Programme().Overlap)
	doses, bounds := make([]reach.Dose, len(groups)), make([]reach.Bounds, len(groups))
	terms := make([]reach.Interval, len(groups))
	var sum reach.Interval
	add := func(o campaign.Occurrence) {
		last, dose, one := 0.0, reach.Dose{}, reach.Bounds{} // no p is 0
		for _, a := range f.Q.Attendance(o.Activity, o.Venue) {
			if a.P != last {
				last, dose, one = a.P, model.Dose(a.P), reach.Bounds{}.Add(a.P)
			}
			g := a.Group
			doses[g], bounds[g] = doses[g].Add(dose), bounds[g].Merge(one)
			now, before := model.Interval(groups[g].Size, doses[g], bounds[g]), terms[g]
			terms[g] = now
			sum.Lower += now.Lower - before.Lower
			sum.Expected += now.Expected - before.Expected
			sum.Upper += now.Upper - before.Upper
		}
	}
	for _, h := range f.Q.Programme().Held {
		if h.Reached {
			add(h.Occurrence)
		}
	}
	out := make([]coverage.Interval, len(f.weeks))
	next := 0
	for _, s := range f.shown { // by start
		for w := f.week(f.Date(s)); next < w; next++ {
			out[next] = coverage.Interval(sum)
		}
		add(s.Occurrence)
	}
	for ; next < len(out); next++ {
		out[next] = coverage.Interval(sum)
	}
	return out
}

// growth shows different people week by week, with the band.
func (d *page) growth() {
	points := d.reachByWeek()
	last := points[len(points)-1]
	wide := d.weekWide()
	step, top := nice(last.Upper.Whole())
	base := growthTop + growthTall
	level := func(p audience.People) int { return base*px - int(int64(p)*growthTall*px/(top*1000)) }
	d.section(paper.ReportGrowth, d.growthRemark(), "keep", func() {
		width := growthLeft + wide*len(points) + 2
		d.el("figure", func() {
			d.chart(width, base+8, d.Say(paper.ReportGrowthLabel), func() {
				d.write(0, 12, "", "t", d.Say(paper.ReportGrowthAxis))
				d.months(growthLeft, growthTop-2, base, wide)
				for v := int64(0); v <= top; v += step {
					y := level(audience.FromPersons(v)) / px
					d.line(growthLeft, y, width, y, "grid")
					d.write(growthLeft-6, y+4, "end", "t", d.short(v))
				}
				d.band(points, wide, level)
				d.line(growthLeft, base, width, base, "zero")
				d.line(growthLeft, growthTop-8, growthLeft, base, "zero")
				for w, p := range points {
					d.rect(growthLeft+wide*w, growthTop-2, wide, growthTall+2, "point", d.Say(
						paper.ReportUpToWeek, d.weekName(w), d.roughly(p.Expected), d.roughly(p.Lower), d.roughly(p.Upper)))
				}
				d.write(width-2, 12, "end", "t strong", d.Say(paper.ReportReachCount, d.roughly(last.Expected)))
			})
			d.el("p", func() {
				d.swatch("curve", " ", paper.ReportLegendCurve)
				d.swatch("area", " ", paper.ReportLegendBand)
			}, "class", "legend")
		})
	})
}

func (f *facts) growthRemark() string {
	if f.counted == 0 {
		return f.again()
	}
	return f.again() + f.Say(paper.ReportSemicolon) + f.Say(paper.ReportGrowthShown)
}

// band draws the area between the bounds and the line of the estimate as steps:
// within a week people are counted at its end.
func (d *page) band(points []coverage.Interval, wide int, level func(audience.People) int) {
	steps := func(of func(coverage.Interval) audience.People) string {
		var b strings.Builder
		for w, p := range points {
			x, y := (growthLeft+wide*w)*px, level(of(p))
			b.WriteString(pair(x, y) + " " + pair(x+wide*px, y) + " ")
		}
		return b.String()
	}
	back := func(of func(coverage.Interval) audience.People) string {
		var b strings.Builder
		for w := len(points) - 1; w >= 0; w-- {
			x, y := (growthLeft+wide*w)*px, level(of(points[w]))
			b.WriteString(pair(x+wide*px, y) + " " + pair(x, y) + " ")
		}
		return b.String()
	}
	upper := func(i coverage.Interval) audience.People { return i.Upper }
	lower := func(i coverage.Interval) audience.People { return i.Lower }
	d.void("polygon", "points", strings.TrimSpace(steps(upper)+back(lower)), "class", "area")
	expected := steps(func(i coverage.Interval) audience.People { return i.Expected })
	d.void("polyline", "points", strings.TrimSpace(expected), "class", "curve")
}

func pair(x, y int) string { return strconv.Itoa(x) + "," + strconv.Itoa(y) }
