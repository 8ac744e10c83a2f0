package sheet

import (
	"fmt"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/preset"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
)

// person is a row of 人群: a total of the county or of a township, a village, or
// people told apart within one of them.
type person struct {
	r     row
	group audience.Group
	known bool // the number is written
	named bool // people told apart
}

// readPeople reads the townships, villages and their people.
func (d *reader) readPeople() {
	t := d.tables[peopleSheet]
	d.p.Areas, d.areaAt = []audience.Area{d.county}, map[audience.AreaID]int{d.county.ID: 0}
	var people []person
	for _, r := range t.Rows {
		if p, ok := d.person(r); ok {
			people = append(people, p)
		}
	}
	if len(d.townOrder) == 0 {
		d.add(t.Path(t.Head, "镇街"), campaign.CodeNoArea, "", "没有镇街，请逐行填写镇街名称", "there is no township; write one in each row")
		return
	}
	d.grow(people)
}

// person reads one row and notes the area it speaks of.
func (d *reader) person(r row) (person, bool) {
	town, home, name := r.Text("镇街"), r.Text("村（社区）"), r.Text("人群")
	p := person{r: r, known: r.Text("人数") != "", named: name != ""}
	p.group.Size, p.group.Source = d.count(r, "人数", cells.MaxNumber), source(r)
	if home != "" && town == "" {
		d.wrong(r, "镇街", campaign.CodeNoArea, "请填写该村（社区）所属的镇街", "name the township of the village")
		return p, false
	}
	p.group.Area = d.county.ID
	if town == "" && !p.named {
		d.points[d.county.ID] = d.point(r)
	}
	if town != "" {
		p.group.Area = d.area(r, town, "", !p.named && home == "")
	}
	if home != "" {
		p.group.Area = d.area(r, town, home, !p.named)
	}
	p.group.Name = name
	if !p.named {
		p.group.Name = d.p.Areas[d.areaAt[p.group.Area]].Name
	}
	p.group.ID = audience.GroupID("g-" + string(p.group.Area))
	if p.named {
		p.group.ID = audience.GroupID(idOf(string(p.group.ID) + "-" + name))
	}
	k := groupKey{p.group.Area, cells.Key(name)}
	if _, twice := d.groups[k]; twice {
		d.wrong(r, "人群", campaign.CodeDuplicate, "同一区划的同一人群列了两次，会重复计数，请合并或改名", "these people are listed twice and would be counted twice; keep one row")
		return p, false
	}
	d.groups[k] = p.group.ID
	p.group.Segments = d.segments(r, p, home)
	return p, true
}

// segments reads 对象; villages and communities have one by default.
func (d *reader) segments(r row, p person, home string) []audience.SegmentID {
	known := make(map[string]audience.SegmentID)
	for _, s := range preset.Segments() {
		known[cells.Key(s.Name)] = s.ID
	}
	out := named(d, r, "对象", known, fmt.Sprintf("没有这类对象，可填 %s", segmentNames()))
	switch {
	case len(out) > 0 || home == "" || p.named:
		return out
	case urban(home):
		return []audience.SegmentID{preset.Resident}
	}
	return []audience.SegmentID{preset.Villager}
}

func segmentNames() string {
	s := ""
	for i, x := range preset.Segments() {
		if i > 0 {
			s += "、"
		}
		s += x.Name
	}
	return s
}

// area returns the ID of a township or village, adding it if it is new. Only the
// row of the area itself, not one of people told apart in it, says more of it.
func (d *reader) area(r row, town, home string, own bool) audience.AreaID {
	k, index := cells.Key(town), d.towns
	a := audience.Area{Name: town, Level: audience.Town, Parent: d.county.ID}
	if home != "" {
		k, index = cells.Key(town)+"/"+cells.Key(home), d.homes
		a = audience.Area{Name: home, Level: audience.Village, Parent: d.towns[cells.Key(town)]}
	}
	id, known := index[k]
	if known && !own {
		return id
	}
	if !known {
		if id = audience.AreaID(r.Text("编号")); id == "" || !own {
			id = audience.AreaID(idOf(string(a.Parent) + "/" + a.Name))
		}
		a.ID, index[k] = id, id
		d.at(fmt.Sprintf("areas[%d]", len(d.p.Areas)), r)
		d.areaAt[id] = len(d.p.Areas)
		d.p.Areas = append(d.p.Areas, a)
		if home == "" {
			d.townOrder = append(d.townOrder, id)
		} else {
			d.homeOrder = append(d.homeOrder, id)
			d.alone(cells.Key(home), id)
		}
	}
	if own {
		i := d.areaAt[id]
		d.p.Areas[i].Languages = cells.Parts(r.Text("语言"))
		d.points[id] = d.point(r)
	}
	return id
}

// alone lets a village be named without its township where there is only one of
// the name.
func (d *reader) alone(k string, id audience.AreaID) {
	if _, taken := d.homes[k]; taken || slices.Contains(d.twice, k) {
		delete(d.homes, k)
		d.twice = append(d.twice, k)
		return
	}
	d.homes[k] = id
}

func (d *reader) point(r row) campaign.Point {
	return campaign.Point{Lat: d.decimal(r, "纬度", -90, 90), Lon: d.decimal(r, "经度", -180, 180)}
}

// household holds rows of people by the area that they are parts of.
type household struct {
	d       *reader
	totals  map[audience.AreaID]person   // rows of the areas themselves
	homes   map[audience.AreaID][]person // villages by township
	special map[audience.AreaID][]person // people told apart, by area
}

// grow makes the tree of groups: county, townships, villages, people told apart.
// Sizes left open share what the total around them leaves, or add up to it.
func (d *reader) grow(people []person) {
	h := household{d, make(map[audience.AreaID]person), make(map[audience.AreaID][]person), make(map[audience.AreaID][]person)}
	rows := make(map[audience.GroupID]row, len(people))
	for _, p := range people {
		rows[p.group.ID] = p.r
		if p.named {
			h.special[p.group.Area] = append(h.special[p.group.Area], p)
		} else {
			h.totals[p.group.Area] = p
		}
	}
	for _, id := range d.homeOrder {
		town := d.p.Areas[d.areaAt[id]].Parent
		h.homes[town] = append(h.homes[town], h.total(id))
	}
	root := h.total(d.county.ID)
	var towns []person
	for _, id := range d.townOrder {
		towns = append(towns, h.total(id))
	}
	h.fill(&root, towns)
	d.p.Groups = []audience.Group{root.group}
	d.mark("groups[0]", root.group, rows)
}

// total returns the row of an area, or one without a number.
func (h household) total(id audience.AreaID) person {
	if p, ok := h.totals[id]; ok {
		return p
	}
	a := h.d.p.Areas[h.d.areaAt[id]]
	g := audience.Group{ID: audience.GroupID("g-" + string(id)), Name: a.Name, Area: id, Source: audience.Assumption("推定")}
	h.d.groups[groupKey{id, ""}] = g.ID
	return person{group: g}
}

// fill gives the total of an area its parts: the areas below, and the people
// told apart in it.
func (h household) fill(total *person, below []person) {
	below = append(slices.Clone(below), h.special[total.group.Area]...)
	share(total, below)
	for i := range below {
		if p := &below[i]; !p.named {
			h.fill(p, h.homes[p.group.Area])
		}
		total.group.Parts = append(total.group.Parts, below[i].group)
	}
	if !total.known && total.group.Size == 0 {
		for _, p := range total.group.Parts {
			total.group.Size += p.Size
		}
	}
}

// share spreads what is left of a total evenly over the parts without a number.
func share(total *person, below []person) {
	rest, open := total.group.Size, int64(0)
	for _, p := range below {
		if p.known {
			rest -= p.group.Size
		} else if !p.named {
			open++
		}
	}
	if rest <= 0 || open == 0 {
		return
	}
	i := int64(0)
	for k := range below {
		if p := &below[k]; !p.known && !p.named {
			p.group.Size = rest / open
			if i < rest%open {
				p.group.Size++
			}
			i++
			p.group.Source = audience.Assumption("推定：上级人口减去已填人数后均摊")
		}
	}
}

// mark notes the rows of a group and its parts.
func (d *reader) mark(path string, g audience.Group, rows map[audience.GroupID]row) {
	if r, ok := rows[g.ID]; ok {
		d.at(path, r)
	}
	for i, p := range g.Parts {
		d.mark(fmt.Sprintf("%s.parts[%d]", path, i), p, rows)
	}
}
