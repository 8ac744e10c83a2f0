package campaign

import (
	"slices"

	"github.com/pufa-go/pufa/audience"
)

// theAreas checks the tree of areas: known parents, no cycle.
func (v *validator) theAreas() {
	storeys := climb(v.p.Areas)
	for i, a := range v.p.Areas {
		path := at("areas", i)
		v.name(at(path, "name"), a.Name)
		if a.Level.Rank() < 0 {
			keyword(v, at(path, "level"), a.Level, audience.Country, audience.Province, audience.City, audience.County, audience.Town, audience.Village)
		}
		v.superior(at(path, "parent"), a.Parent)
		v.superior(at(path, "governedBy"), a.GovernedBy)
		above := "parent"
		if a.GovernedBy != "" {
			above = "governedBy"
		}
		switch storeys[a.ID] {
		case inCycle:
			v.add(at(path, above), CodeCycle, a.Superior(), "该区划经上级又回到自身，请更正上级", "the area lies in itself by way of others; correct its parent")
		case maxStoreys + 1:
			v.add(at(path, above), CodeTooLarge, a.Superior(), "区划层级过多", "too many storeys of areas")
		}
		for j, l := range a.Languages {
			v.name(at(path, "languages", j), l)
		}
	}
}

func (v *validator) superior(path string, id audience.AreaID) {
	if id != "" && !v.areas[id] {
		v.add(path, CodeNoArea, id, "没有这个上级区划，请补充或更正", "no such area above; add it or correct the ID")
	}
}

const inCycle = -1

// climb returns how many storeys each area has from its root down to itself,
// or inCycle for an area that is its own superior by way of others.
func climb(areas []audience.Area) map[audience.AreaID]int {
	superior := make(map[audience.AreaID]audience.AreaID, len(areas))
	for _, a := range areas {
		superior[a.ID] = a.Superior()
	}
	return depths(superior)
}

// depths counts the storeys above each node, itself included. O(n).
func depths[ID ~string](superior map[ID]ID) map[ID]int {
	depth := make(map[ID]int, len(superior))
	step := make(map[ID]int) // places on the path being climbed, from 1
	for start := range superior {
		var path []ID
		id := start
		for depth[id] == 0 && step[id] == 0 {
			above, known := superior[id]
			if !known || id == "" {
				break
			}
			path = append(path, id)
			step[id] = len(path)
			id = above
		}
		if at := step[id]; at > 0 {
			for _, x := range path[at-1:] {
				depth[x] = inCycle
			}
		}
		for _, x := range slices.Backward(path) {
			if depth[x] == 0 {
				depth[x] = max(0, depth[superior[x]]) + 1
			}
			delete(step, x)
		}
	}
	return depth
}

// inArea requires a known area.
func (v *validator) inArea(path string, id audience.AreaID) {
	if !v.areas[id] {
		v.add(path, CodeNoArea, id, "不在任何已列区划内，请填写所属区划", "lies in no area of the programme; name its area")
	}
}

func (v *validator) people() {
	for i, s := range v.p.Segments {
		v.name(at("segments", i, "name"), s.Name)
	}
	v.groups = make(map[audience.GroupID]bool)
	var total int64
	for i := range v.p.Groups {
		v.group(at("groups", i), &v.p.Groups[i], 1)
		total += max(0, min(v.p.Groups[i].Size, maxPeople))
	}
	v.fits("groups", v.groupRows, maxItems)
	if total > maxTotal {
		v.add("groups", CodeRange, total, "各人群合计超过一百亿人，请核对人数", "the groups add up to more than ten billion people; check their sizes")
	}
	if o := v.p.Overlap; !o.Valid() {
		v.add("overlap", CodeRange, float64(o), "重复听讲程度应在 0 到 4 之间，或写 independent", "the overlap must be above 0 and at most 4, or independent")
	}
}

func (v *validator) group(path string, g *audience.Group, depth int) {
	v.groupRows++
	v.id(at(path, "id"), string(g.ID))
	if v.groups[g.ID] {
		v.add(at(path, "id"), CodeDuplicate, g.ID, "同一人群列了两次，会重复计数", "the group is listed twice and would be counted twice")
	}
	v.groups[g.ID] = true
	v.text(at(path, "name"), g.Name)
	number(v, at(path, "size"), g.Size, 0, maxPeople)
	if depth == 1 || g.Area != "" { // parts inherit
		v.inArea(at(path, "area"), g.Area)
	}
	v.fits(at(path, "segments"), len(g.Segments), maxFew)
	refs(v, at(path, "segments"), g.Segments, v.segments)
	v.source(path, g.Source)
	if len(g.Parts) > 0 && g.Rest() < 0 {
		v.add(at(path, "parts"), CodeParts, g.Size-g.Rest(), "“其中”各行之和大于总数", "the parts add up to more than the total")
	}
	if depth >= maxDepth && len(g.Parts) > 0 {
		v.add(at(path, "parts"), CodeTooLarge, depth, "“其中”的层次过多", "too many storeys of parts")
		return
	}
	for i := range g.Parts {
		v.group(at(path, "parts", i), &g.Parts[i], depth+1)
	}
}

// words checks settings, laws and measures.
func (v *validator) words() {
	for i, s := range v.p.Settings {
		v.name(at("settings", i, "name"), s.Name)
		v.openings(at("settings", i, "opening"), s.Opening)
	}
	for i, l := range v.p.Laws {
		v.name(at("laws", i, "name"), l.Name)
		optional(v, at("laws", i, "lead"), l.Lead, v.units)
		v.source(at("laws", i), l.Source)
	}
	for i, m := range v.p.Measures {
		v.name(at("measures", i, "name"), m.Name)
		v.name(at("measures", i, "unit"), m.Unit)
		keyword(v, at("measures", i, "kind"), m.Kind, Material, Service, Media)
	}
}

func (v *validator) openings(path string, os []Opening) {
	for i, o := range os {
		v.days(at(path, i, "days"), o.Days)
		v.hours(at(path, i, "hours"), o.Hours)
		for j, h := range o.Starts {
			if h.From < 0 || h.To < h.From || h.To > dayEnd || !whole(h) {
				v.add(at(path, i, "starts", j), CodeHours, h, "开始时间的范围有误", "a span of starts must not end before it begins, within one day")
			}
		}
	}
}

func (v *validator) closures() {
	for i, c := range v.p.Closures {
		path := at("closures", i)
		v.touching(at(path, "days"), c.Days, true)
		refs(v, at(path, "areas"), c.Areas, v.areas)
		refs(v, at(path, "settings"), c.Settings, v.settings)
		v.name(at(path, "reason"), c.Reason)
	}
	for i, s := range v.p.Seasons {
		path := at("seasons", i)
		v.name(at(path, "name"), s.Name)
		for j, m := range s.Months {
			number(v, at(path, "months", j), m, 1, 12)
		}
		v.hours(at(path, "hours"), s.Hours)
	}
}
