package campaign

import (
	"github.com/pufa-go/pufa/audience"
)

// theAreas checks the tree of areas: known parents, no cycle.
func (v *validator) theAreas() {
	byID := make(map[audience.AreaID]audience.Area, len(v.p.Areas))
	for _, a := range v.p.Areas {
		byID[a.ID] = a
	}
	for i, a := range v.p.Areas {
		path := at("areas", i)
		v.name(at(path, "name"), a.Name)
		if a.Level.Rank() < 0 {
			keyword(v, at(path, "level"), a.Level, audience.Country, audience.Province, audience.City, audience.County, audience.Town, audience.Village)
		}
		v.superior(at(path, "parent"), a.Parent)
		v.superior(at(path, "governedBy"), a.GovernedBy)
		if cyclic(byID, a) {
			v.add(at(path, "parent"), CodeCycle, a.ID, "该区划经上级又回到自身,请更正上级", "the area lies in itself by way of others; correct its parent")
		}
		for j, l := range a.Languages {
			v.name(at(path, "languages", j), l)
		}
	}
}

func (v *validator) superior(path string, id audience.AreaID) {
	if id != "" && !v.areas[id] {
		v.add(path, CodeNoArea, id, "没有这个上级区划,请补充或更正", "no such area above; add it or correct the ID")
	}
}

// cyclic reports whether a is its own superior by way of others.
func cyclic(byID map[audience.AreaID]audience.Area, a audience.Area) bool {
	id := a.Superior()
	for range byID {
		if id == a.ID {
			return true
		}
		next, ok := byID[id]
		if !ok {
			return false
		}
		id = next.Superior()
	}
	return false
}

// inArea requires a known area.
func (v *validator) inArea(path string, id audience.AreaID) {
	if !v.areas[id] {
		v.add(path, CodeNoArea, id, "不在任何已列区划内,请填写所属区划", "lies in no area of the programme; name its area")
	}
}

func (v *validator) people() {
	for i, s := range v.p.Segments {
		v.name(at("segments", i, "name"), s.Name)
	}
	v.groups = make(map[audience.GroupID]bool)
	for i := range v.p.Groups {
		v.group(at("groups", i), &v.p.Groups[i], "", 1)
	}
	if len(v.groups) > maxItems {
		v.add("groups", CodeTooLarge, len(v.groups), "人群分组过多,请按地区拆分计划", "too many groups; split the programme by area")
	}
	if o := v.p.Overlap; !o.Valid() {
		v.add("overlap", CodeRange, float64(o), "重复听讲程度应在 0 到 4 之间,或写 independent", "the overlap must be above 0 and at most 4, or independent")
	}
}

func (v *validator) group(path string, g *audience.Group, inherited audience.AreaID, depth int) {
	v.id(at(path, "id"), string(g.ID))
	if v.groups[g.ID] {
		v.add(at(path, "id"), CodeDuplicate, g.ID, "同一人群列了两次,会重复计数", "the group is listed twice and would be counted twice")
	}
	v.groups[g.ID] = true
	v.text(at(path, "name"), g.Name)
	number(v, at(path, "size"), g.Size, 0, maxPeople)
	area := g.Area
	if area == "" {
		area = inherited
	}
	v.inArea(at(path, "area"), area)
	refs(v, at(path, "segments"), g.Segments, v.segments)
	v.source(path, g.Source)
	if g.Rest() < 0 {
		v.add(at(path, "parts"), CodeParts, g.Size-g.Rest(), "“其中”各行之和大于总数", "the parts add up to more than the total")
	}
	if depth >= maxDepth && len(g.Parts) > 0 {
		v.add(at(path, "parts"), CodeTooLarge, depth, "“其中”的层次过多", "too many storeys of parts")
		return
	}
	for i := range g.Parts {
		v.group(at(path, "parts", i), &g.Parts[i], area, depth+1)
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
			if h.From < 0 || h.To < h.From || h.To > dayEnd {
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
