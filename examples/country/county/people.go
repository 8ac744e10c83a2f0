package county

import (
	"cmp"
	"fmt"
	"math/bits"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign/preset"
)

// Notes of sources, said once.
const (
	census     = "第七次全国人口普查(2020-11-01)分县资料"
	sharedNote = "推定:2021年区划调整,所涉各区普查人口合并后按村(社区)数分摊"
	spreadNote = "推定:县级普查人口在各村(社区)间均摊"
	gradeNote  = "推定:一个年级为镇街人口的1%,至多400人"
)

// households is how a county's people are spread over its townships:
// all of each township, and of them those in a grade of its school.
type households struct {
	town, grade []int64
}

// spread gives every village an equal share of the county's people, as nearly
// as whole persons allow, and takes the grade of the school out of the township.
func spread(c County) households {
	var h households
	villages := make([]int64, len(c.Towns))
	for i, t := range c.Towns {
		villages[i] = int64(t.Villages)
	}
	h.town = share(c.People, villages)
	for _, n := range h.town {
		grade := min(n*gradePercent/100, mostGrade)
		if grade < leastGrade {
			grade = 0
		}
		h.grade = append(h.grade, grade)
	}
	return h
}

// groups returns the county's people: one total with its townships, their
// school and their villages. Nobody is known, nobody is listed.
func groups(c County, h households) []audience.Group {
	if c.People == 0 {
		return nil
	}
	source := audience.Fact(census)
	if c.Shared {
		source = audience.Assumption(sharedNote)
	}
	whole := audience.Group{ID: groupOf(c.Code), Name: c.Name + "常住人口", Area: audience.AreaID(c.Code), Size: c.People, Source: source}
	for i, t := range c.Towns {
		town := audience.Group{ID: groupOf(t.Code), Name: t.Name, Area: audience.AreaID(t.Code), Size: h.town[i], Source: audience.Assumption(spreadNote)}
		if h.grade[i] > 0 {
			town.Parts = append(town.Parts, audience.Group{
				ID: gradeOf(t.Code), Name: t.Name + "某校一个年级", Size: h.grade[i], Segments: []audience.SegmentID{preset.Pupil}, Source: audience.Assumption(gradeNote),
			})
		}
		tag := []audience.SegmentID{preset.Villager}
		if t.Urban() {
			tag = []audience.SegmentID{preset.Resident}
		}
		for k, n := range even(h.town[i]-h.grade[i], t.Villages) {
			id := villageID(t, k)
			town.Parts = append(town.Parts, audience.Group{
				ID: groupOf(id), Name: villageName(t, k), Area: audience.AreaID(id), Size: n, Segments: tag, Source: audience.Assumption(spreadNote),
			})
		}
		whole.Parts = append(whole.Parts, town)
	}
	return []audience.Group{whole}
}

func groupOf(code string) audience.GroupID { return audience.GroupID("g-" + code) }

func gradeOf(town string) audience.GroupID { return audience.GroupID("g-school-" + town) }

// villageID numbers the villages of a town from 001. The codes of villages are
// not in the lists, and the hyphen keeps these from passing for them.
func villageID(t Town, k int) string { return fmt.Sprintf("%s-%03d", t.Code, k+1) }

func villageName(t Town, k int) string {
	kind := "村"
	if t.Urban() {
		kind = "社区"
	}
	return fmt.Sprintf("%s%s%03d", t.Name, kind, k+1)
}

// even gives so many people in equal parts, the first ones getting one more
// where it does not come out even.
func even(people int64, parts int) []int64 {
	out := make([]int64, parts)
	for i := range out {
		out[i] = people / int64(parts)
		if int64(i) < people%int64(parts) {
			out[i]++
		}
	}
	return out
}

// share gives so many people to weights above zero, in whole persons by the
// largest remainder; of equal remainders the first in order wins.
func share(people int64, weights []int64) []int64 {
	var total uint64
	for _, w := range weights {
		total += uint64(w)
	}
	out, rests, order := make([]int64, len(weights)), make([]uint64, len(weights)), make([]int, len(weights))
	left := people
	for i, w := range weights {
		hi, lo := bits.Mul64(uint64(people), uint64(w))
		n, rest := bits.Div64(hi, lo, total)
		out[i], rests[i], order[i] = int64(n), rest, i
		left -= out[i]
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rests[b], rests[a]) })
	for _, i := range order[:left] {
		out[i]++
	}
	return out
}
