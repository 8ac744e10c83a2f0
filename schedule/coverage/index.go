package coverage

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// levels are the levels of areas, by rank.
var levels = [...]audience.Level{
	audience.Country, audience.Province, audience.City, audience.County, audience.Town, audience.Village,
}

// areaIndex is the tree of areas with dense indices.
type areaIndex struct {
	ids   []audience.AreaID
	ranks []int
	index map[audience.AreaID]int
	above [len(levels)][]int32 // by rank and area: the area of that rank it is or lies in; −1 if there is none
}

func indexAreas(q *campaign.Checked) areaIndex {
	areas := q.Programme().Areas
	x := areaIndex{index: positions(areas, func(a audience.Area) audience.AreaID { return a.ID })}
	for _, a := range areas {
		x.ids = append(x.ids, a.ID)
		x.ranks = append(x.ranks, a.Level.Rank())
	}
	for rank, level := range levels {
		row := make([]int32, len(areas))
		for i, a := range areas {
			row[i] = x.at(q.Above(a.ID, level))
		}
		x.above[rank] = row
	}
	return x
}

// at returns the index of an area, −1 for an unknown one.
func (x areaIndex) at(id audience.AreaID) int32 {
	if i, ok := x.index[id]; ok {
		return int32(i)
	}
	return -1
}

// over returns the area of a rank above area i, or −1.
func (x areaIndex) over(i int32, rank int) int32 {
	if i < 0 {
		return -1
	}
	return x.above[rank][i]
}

// within returns which areas any of the named areas holds; nil means all.
func (x areaIndex) within(named []audience.AreaID) []bool {
	if len(named) == 0 {
		return nil
	}
	inside := make([]bool, len(x.ids))
	for _, id := range named {
		a := x.at(id)
		if a < 0 {
			continue
		}
		for i, up := range x.above[x.ranks[a]] {
			inside[i] = inside[i] || up == a
		}
	}
	return inside
}

// bitRows is a table of bits: a set of segments for each row.
type bitRows struct {
	words int
	bits  []uint64
}

func newBitRows(rows, columns int) bitRows {
	words := (columns + 63) / 64
	return bitRows{words: words, bits: make([]uint64, rows*words)}
}

func (b bitRows) row(i int) []uint64 { return b.bits[i*b.words : (i+1)*b.words] }

func (b bitRows) set(row, column int) { b.row(row)[column/64] |= 1 << (column % 64) }

// join adds row j of other to row i.
func (b bitRows) join(i int, other bitRows, j int) {
	to := b.row(i)
	for w, bits := range other.row(j) {
		to[w] |= bits
	}
}

// meets reports whether row i has a bit of the set; nil asks for nothing.
func (b bitRows) meets(i int, set []uint64) bool {
	if set == nil {
		return true
	}
	for w, bits := range b.row(i) {
		if bits&set[w] != 0 {
			return true
		}
	}
	return false
}
