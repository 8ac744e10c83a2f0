package main

import (
	"fmt"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// campaigns is the table of the campaigns and what it takes to read it.
func (p *page) campaigns() {
	report := p.coverage
	shown := []*campaign.Measure{p.chief(campaign.Material), p.chief(campaign.Service)}
	head := []string{p.say(words.Campaigns), p.say(words.City), p.say(words.County)}
	others := otherLevels(report.Whole) > 0
	if others {
		head = append(head, p.say(words.OtherLevels))
	}
	head = append(head, p.say(words.Attendances), p.say(words.Reach))
	for _, m := range shown {
		if m != nil {
			head = append(head, m.Name+"("+m.Unit+")")
		}
	}
	rows := [][]string{head}
	for i, c := range p.q.Programme().Campaigns {
		r := report.Campaigns[i]
		if len(c.Activities) == 0 {
			continue // nothing of it is planned: it is there for returns
		}
		row := []string{"  " + c.Name, grouped(int64(r.AtLevel(audience.City))), grouped(int64(r.AtLevel(audience.County)))}
		if others {
			row = append(row, grouped(int64(otherLevels(r))))
		}
		row = append(row, estimate(r.Attendances), estimate(r.Reach.Expected))
		for _, m := range shown {
			if m != nil {
				row = append(row, amountText(r.Measures, m.ID))
			}
		}
		rows = append(rows, row)
	}
	p.add(columns(rows, 3, 0)...)
	p.add("  " + p.reachNote())
	p.frequency()
	p.otherMeasures(shown)
}

// otherLevels counts the sessions that are neither the city's nor a county's.
func otherLevels(r coverage.Row) int {
	return r.Sessions - r.AtLevel(audience.City) - r.AtLevel(audience.County)
}

// chief returns the measure of a kind that the plan brings most of, or nil if
// it brings none. The others of its kind have other units and are not added.
func (p *page) chief(kind campaign.MeasureKind) *campaign.Measure {
	var best *campaign.Measure
	most := int64(0)
	for _, x := range p.coverage.Whole.Measures {
		if m := p.q.Measure(x.Measure); m != nil && m.Kind == kind && x.Amount > most {
			best, most = m, x.Amount
		}
	}
	return best
}

// amountText returns an amount of a measure, or a dash if there is none.
func amountText(list []schedule.Quantity, id campaign.MeasureID) string {
	for _, x := range list {
		if x.Measure == id && x.Amount > 0 {
			return grouped(x.Amount)
		}
	}
	return "—"
}

// reachNote says how many different people it comes to, how sure that is, and
// that rows do not add up to it.
func (p *page) reachNote() string {
	text := words.NotePeriod
	if h := p.q.Programme().Horizon; h == calendar.Year(h.From.Year()) {
		text = words.NoteYear
	}
	r, overlap := p.coverage.Whole.Reach, p.coverage.Overlap
	assumed := ""
	if overlap.Assumed {
		assumed = p.say(words.AssumedIn)
	}
	return p.say(text, estimate(r.Expected), estimate(r.Lower), estimate(r.Upper), again(overlap.Theta).In(p.lang), assumed)
}

// again says in words how much the same people come again.
func again(theta float64) campaign.Text {
	switch {
	case theta < 0.25:
		return words.Low
	case theta <= 1:
		return words.Middle
	}
	return words.High
}

// otherMeasures lists the measures that have no column, views online apart.
func (p *page) otherMeasures(shown []*campaign.Measure) {
	var others, views []string
	for _, x := range p.coverage.Whole.Measures {
		m := p.q.Measure(x.Measure)
		if m == nil || x.Amount == 0 || m == shown[0] || m == shown[1] {
			continue
		}
		text := fmt.Sprintf("%s %s%s", m.Name, grouped(x.Amount), m.Unit)
		if m.Kind == campaign.Media {
			views = append(views, text)
		} else {
			others = append(others, text)
		}
	}
	for _, line := range []struct {
		title campaign.Text
		items []string
	}{{words.AlsoCounted, others}, {words.Views, views}} {
		if len(line.items) > 0 {
			p.add(hang("  "+p.say(line.title), line.items, p.say(words.List))...)
		}
	}
}
