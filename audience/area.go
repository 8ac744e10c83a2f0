package audience

// AreaID names an area; division codes such as 440823 are usual.
type AreaID string

// Level is the administrative level of an area, a unit or an activity.
type Level string

// The levels from the country down. Unit is the level of what a single body
// does on its own; no area has it.
const (
	Country  Level = "country"
	Province Level = "province"
	City     Level = "city"
	County   Level = "county"
	Town     Level = "town"
	Village  Level = "village"
	Unit     Level = "unit"
)

// Rank returns the depth of a level, 0 for the country and 5 for a village, or
// -1 for anything that no area can be.
func (l Level) Rank() int {
	for i, known := range [...]Level{Country, Province, City, County, Town, Village} {
		if l == known {
			return i
		}
	}
	return -1
}

// Area is a node of the tree of administrative divisions (行政区划).
//
// Parent follows the division code. GovernedBy names a functional zone (an
// economic development zone, say) that runs the area although its code says
// otherwise; everything Pufa plans and reports follows it. Such a zone is an
// area of its own.
type Area struct {
	ID         AreaID   `json:"id"`
	Name       string   `json:"name"`
	Level      Level    `json:"level"`
	Parent     AreaID   `json:"parent,omitzero"` // empty for a root
	GovernedBy AreaID   `json:"governedBy,omitzero"`
	Languages  []string `json:"languages,omitzero"` // spoken there besides Mandarin, main one first; empty = the parent's
}

// Superior returns the area that runs a: the zone that governs it, or else its
// parent by code. It is empty for a root.
func (a Area) Superior() AreaID {
	if a.GovernedBy != "" {
		return a.GovernedBy
	}
	return a.Parent
}
