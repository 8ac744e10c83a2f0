package report

import (
	"fmt"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/paper"
)

// Sizes of the two charts of places in pixels. Both fit a phone.
const (
	nameRoom = 100 // for the county, nine characters at 11 px
	rowTall  = 17
	headTall = 18
	tileSide = 11
	tileStep = 12
	tileRow  = 21 // tiles in a line
	sumRoom  = 36 // for the figures on the right
	inner    = tileRow * tileStep
)

// places says how many places of each kind are touched and shows where: county
// by setting, and a tile for each township.
func (d *page) places() {
	d.section(paper.ReportPlaces, "", "places", func() {
		d.leaf("p", strings.Join(d.placeCounts(), " · "), "class", "counts")
		d.el("div", func() {
			d.matrix()
			d.tiles()
		}, "class", "pair")
	})
}

// placeCounts returns the places touched out of all there are. Sessions that are
// only counted are in these totals, which then say so.
func (f *facts) placeCounts() []string {
	p := f.all.Whole.Places
	var out []string
	if n := p.CountySettings; n.Total > 0 {
		counties, settings := fmt.Sprint(p.Counties.Total), fmt.Sprint(len(f.Q.Programme().Settings))
		if !f.English() {
			counties, settings = paper.Numeral(p.Counties.Total), paper.Numeral(len(f.Q.Programme().Settings))
		}
		out = append(out, f.Say(paper.ReportCountySettings, counties, settings, ratio(n.Touched, n.Total)))
	}
	if n := p.Towns; n.Total > 0 {
		out = append(out, f.Say(paper.ReportTowns, ratio(n.Touched, n.Total)))
	}
	if n := p.Villages; n.Total > 0 {
		out = append(out, f.Say(paper.ReportVillages, ratio(n.Touched, n.Total)))
	}
	for i, s := range f.Q.Programme().Settings {
		if n := f.all.Settings[i].Places.Venues.Touched; s.ID == "school" && n > 0 {
			out = append(out, f.Say(paper.ReportSchools, grouped(n))) // a programme's list of schools is no census
		}
	}
	switch {
	case len(out) == 0:
		out = append(out, f.Say(paper.ReportNoBase))
	case f.counted > 0:
		out = append(out, f.Say(paper.ReportPlacesAll))
	}
	return out
}

// county is a row of the charts of places.
type county struct {
	id       audience.AreaID // empty for what lies in no county
	name     string
	settings []int // shown sessions by setting
	total    int
	towns    []town
}

type town struct {
	name     string
	sessions int // shown
}

// counties returns the counties in the programme's order, then a row for towns
// and sessions that lie in none, if there are any.
func (f *facts) counties() []county {
	settings := f.Q.Programme().Settings
	rows := []county{}
	index := make(map[audience.AreaID]int)
	for _, a := range f.areas(audience.County) {
		index[a.ID] = len(rows)
		rows = append(rows, county{id: a.ID, name: a.Name, settings: make([]int, len(settings))})
	}
	index[""] = len(rows)
	rows = append(rows, county{name: f.Say(paper.ReportElsewhere), settings: make([]int, len(settings))})
	position := make(map[campaign.SettingID]int)
	for i, s := range settings {
		position[s.ID] = i
	}
	byTown := make(map[audience.AreaID]int)
	for _, s := range f.shown {
		v := f.Q.Venue(s.Venue)
		row := &rows[index[f.Q.Above(v.Area, audience.County)]]
		row.settings[position[v.Setting]]++
		row.total++
		byTown[f.Q.Above(v.Area, audience.Town)]++
	}
	for _, a := range f.areas(audience.Town) {
		row := &rows[index[f.Q.Above(a.ID, audience.County)]]
		row.towns = append(row.towns, town{a.Name, byTown[a.ID]})
	}
	if last := rows[len(rows)-1]; last.total == 0 && len(last.towns) == 0 {
		rows = rows[:len(rows)-1]
	}
	return rows
}

// matrix draws the shown sessions by county and setting. In a setting with
// sessions that are only counted, cells without shown ones say so alike.
func (d *page) matrix() {
	rows, settings := d.counties(), d.Q.Programme().Settings
	cell := inner / max(8, len(settings))
	for _, s := range settings {
		cell = max(cell, min(4, ems(s.Name))*11+4)
	}
	hidden, hiddenTotal := d.hiddenBySetting()
	height := headTall + rowTall*(len(rows)+1)
	if hiddenTotal > 0 {
		height += rowTall
	}
	right := nameRoom + cell*len(settings)
	d.el("figure", func() {
		d.leaf("figcaption", d.Say(paper.ReportMatrix))
		d.chart(right+sumRoom, height+2, d.Say(paper.ReportMatrix), func() {
			for i, s := range settings {
				d.writeIn(4, nameRoom+cell*i+cell/2, 13, "middle", "t", s.Name)
			}
			d.write(right+sumRoom-2, 13, "end", "t", d.Say(paper.ReportSum))
			y := headTall
			for _, r := range rows {
				d.writeIn(9, 0, y+12, "", "t", r.name)
				for i, n := range r.settings {
					d.cell(nameRoom+cell*i, y, cell, n, d.veiled[settings[i].ID], r, settings[i].Name)
				}
				d.write(right+sumRoom-2, y+12, "end", "t", grouped(r.total))
				y += rowTall
			}
			d.sums(y, cell, hidden, hiddenTotal)
		})
		d.legend()
	})
}

// cell draws one cell of the matrix.
func (d *page) cell(x, y, wide, n int, veiled bool, r county, setting string) {
	class, mark, title := "off", "", d.Say(paper.ReportCellNone, r.name, setting)
	switch {
	case n > 0:
		class, mark, title = "on", grouped(n), d.Say(paper.ReportCell, r.name, setting, grouped(n))
	case r.id == "":
		return // nothing is wanted outside the counties
	case veiled:
		class, mark, title = "veil", "*", d.Say(paper.ReportCellVeiled, setting)
	}
	d.rect(x+1, y, wide-2, rowTall-2, class, title)
	if mark != "" {
		d.write(x+wide/2, y+12, "middle", "t "+class, mark)
	}
}

// sums draws the last rows of the matrix: sessions only counted, and all.
func (d *page) sums(y, cell int, hidden []int, hiddenTotal int) {
	right := nameRoom + cell*len(hidden)
	row := func(name string, of func(i int) int, total int) {
		d.writeIn(9, 0, y+12, "", "t", name)
		for i := range hidden {
			if n := of(i); n > 0 {
				d.write(nameRoom+cell*i+cell/2, y+12, "middle", "t", grouped(n))
			}
		}
		d.write(right+sumRoom-2, y+12, "end", "t", grouped(total))
		y += rowTall
	}
	if hiddenTotal > 0 {
		row(d.Say(paper.ReportNotListed), func(i int) int { return hidden[i] }, hiddenTotal)
	}
	d.line(0, y, right+sumRoom, y, "rule")
	row(d.Say(paper.ReportSum), func(i int) int { return d.all.Settings[i].Sessions }, d.all.Whole.Sessions)
}

// hiddenBySetting counts the sessions that are only counted, by setting.
func (f *facts) hiddenBySetting() (by []int, total int) {
	for i := range f.Q.Programme().Settings {
		n := f.all.Settings[i].Sessions - f.open.Settings[i].Sessions
		by, total = append(by, n), total+n
	}
	return by, total
}

func (d *page) legend() {
	d.el("p", func() {
		d.swatch("on", "1", paper.ReportLegendOn)
		d.swatch("off", " ", paper.ReportLegendOff)
		if d.counted > 0 {
			d.swatch("veil", "*", paper.ReportLegendVeil)
		}
	}, "class", "legend")
}

// tiles draws one small tile for each township, grouped by county: no map.
func (d *page) tiles() {
	rows := d.counties()
	height, shown := headTall, false
	for _, r := range rows {
		if len(r.towns) > 0 {
			shown = true
			height += max(1, (len(r.towns)+tileRow-1)/tileRow)*tileStep + rowTall - tileStep
		}
	}
	if !shown {
		return
	}
	d.el("figure", func() {
		d.leaf("figcaption", d.Say(paper.ReportTiles))
		d.chart(nameRoom+inner+sumRoom, height, d.Say(paper.ReportTiles), func() {
			y := headTall
			for _, r := range rows {
				if len(r.towns) > 0 {
					y = d.townRow(r, y)
				}
			}
		})
		if hidden := d.all.Whole.Places.Towns.Touched - d.open.Whole.Places.Towns.Touched; hidden > 0 {
			d.leaf("p", d.Say(paper.ReportTilesHidden, grouped(hidden)), "class", "legend")
		}
	})
}

// townRow draws the tiles of a county and returns where the next begins.
func (d *page) townRow(r county, y int) int {
	d.writeIn(9, 0, y+12, "", "t", r.name)
	touched := 0
	for i, t := range r.towns {
		class, title := "off", d.Say(paper.ReportTownNone, t.name)
		if t.sessions > 0 {
			class, title = "on", d.Say(paper.ReportSessionsOf, t.name, grouped(t.sessions))
			touched++
		}
		d.rect(nameRoom+i%tileRow*tileStep, y+2+i/tileRow*tileStep, tileSide, tileSide, class, title)
	}
	d.write(nameRoom+inner+sumRoom-2, y+12, "end", "t", fmt.Sprintf("%d/%d", touched, len(r.towns)))
	return y + max(1, (len(r.towns)+tileRow-1)/tileRow)*tileStep + rowTall - tileStep
}

// townships names every township, with its shown sessions.
func (d *page) townships() {
	if d.all.Whole.Places.Towns.Total == 0 {
		return
	}
	d.section(paper.ReportTownships, d.Say(paper.ReportShownOnly), "", func() {
		for _, r := range d.counties() {
			if len(r.towns) == 0 {
				continue
			}
			d.el("div", func() {
				d.leaf("h3", r.name)
				for _, t := range r.towns {
					class, text := "chip off", t.name
					if t.sessions > 0 {
						class, text = "chip on", t.name+" "+grouped(t.sessions)
					}
					d.leaf("span", text, "class", class)
					d.text(" ")
				}
			}, "class", "chips")
		}
		d.legend()
	})
}
