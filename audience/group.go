package audience

import "slices"

// GroupID names a group.
type GroupID string

// SegmentID names a segment.
type SegmentID string

// Segment is a kind of audience (普法对象) such as pupils or fishermen. Segments
// are tags on groups and may overlap: a woman may be a villager.
type Segment struct {
	ID   SegmentID `json:"id"`
	Name string    `json:"name"`
}

// Group is a number of people (人群分组) as a planner enters it: a total with the
// parts of it that are told apart (其中). Parts never overlap each other; they
// inherit the total's area, where they name none, and its segments.
//
// [Disjoint] turns such entries into groups that share nobody. What is left of
// a total keeps the total's ID. Inside a disjoint group people are
// exchangeable, so those served apart, say a village or a grade, must be
// entered as groups or parts of their own.
type Group struct {
	ID       GroupID     `json:"id"`
	Name     string      `json:"name,omitzero"`
	Area     AreaID      `json:"area,omitzero"`
	Size     int64       `json:"size"` // people, parts included
	Segments []SegmentID `json:"segments,omitzero"`
	Parts    []Group     `json:"parts,omitzero"`
	Source   Source      `json:"source,omitzero"`
}

// Has reports whether the group carries the segment tag.
func (g Group) Has(s SegmentID) bool { return slices.Contains(g.Segments, s) }

// HasAny reports whether the group carries at least one of the tags; an empty
// list asks for nothing and is always met.
func (g Group) HasAny(tags []SegmentID) bool {
	return len(tags) == 0 || slices.ContainsFunc(tags, g.Has)
}

// Rest returns the size of the group less its parts. It is negative when the
// parts add up to more than the total, which is an error in the entry.
func (g Group) Rest() int64 {
	rest := g.Size
	for _, p := range g.Parts {
		rest -= p.Size
	}
	return rest
}

// Population is a set of disjoint groups in the order of entry, parts after the
// remainder of their total.
type Population struct {
	Groups []Group // without parts, sizes above zero
	under  map[GroupID][]int
}

// Disjoint makes entered groups disjoint. Remainders of size zero are left
// out. Entries are taken as they are: parts above their total leave a
// remainder that is dropped, so check [Group.Rest] first. O(n) in the rows.
func Disjoint(entered []Group) Population {
	p := Population{under: make(map[GroupID][]int)}
	for _, g := range entered {
		p.add(g, nil)
	}
	return p
}

// Under returns the indices in p.Groups of everybody entered under id: the
// group itself, or what remains of the total and all of its parts. It is nil
// for an unknown ID and must not be modified.
func (p Population) Under(id GroupID) []int { return p.under[id] }

func (p *Population) add(g Group, totals []GroupID) {
	totals = append(slices.Clone(totals), g.ID)
	if rest := g.Rest(); rest > 0 {
		flat := g
		flat.Size, flat.Parts = rest, nil
		for _, id := range totals {
			p.under[id] = append(p.under[id], len(p.Groups))
		}
		p.Groups = append(p.Groups, flat)
	}
	for _, part := range g.Parts {
		if part.Area == "" {
			part.Area = g.Area
		}
		part.Segments = union(g.Segments, part.Segments)
		p.add(part, totals)
	}
}

// union returns a followed by what b adds, without changing either.
func union(a, b []SegmentID) []SegmentID {
	out := slices.Clone(a)
	for _, s := range b {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
