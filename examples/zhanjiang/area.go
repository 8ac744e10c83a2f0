package zhanjiang

import (
	"fmt"
	"slices"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign/sheet"
)

// CountyNames returns the names that [County] knows, in the order of the codes.
func CountyNames() []string {
	var out []string
	for _, c := range counties() {
		out = append(out, c.name)
	}
	return out
}

// County returns one of Zhanjiang's ten counties as [sheet.Template] takes it:
// the townships that it runs with their villages and people. Figures are those
// of [Programme]; people of parts of the county that are no township count in
// its total only.
func County(name string) (sheet.Area, error) {
	i := slices.IndexFunc(counties(), func(c county) bool { return c.name == name })
	if i < 0 {
		return sheet.Area{}, fmt.Errorf("area %q: take one of %s (没有这个县区,请从中选择)", name, strings.Join(CountyNames(), "、"))
	}
	d, err := read()
	if err != nil {
		return sheet.Area{}, err
	}
	a, err := allocate(d)
	if err != nil {
		return sheet.Area{}, err
	}
	c := counties()[i]
	out := sheet.Area{ID: c.id, Name: c.name, Languages: c.languages, Point: d.seat(c.id), Credit: credit, Source: audience.Assumption(estimatedNote)}
	for _, s := range shares(d, a) {
		if s.Area == c.id {
			out.People = s.People
		}
	}
	if out.People == a.county[string(c.id)] {
		out.Source = audience.Fact(census + "分县资料")
	}
	for _, t := range d.divisions {
		if !t.pseudo && t.governor() == c.id {
			out.Towns = append(out.Towns, townOf(d, a, t))
		}
	}
	return out, nil
}

func townOf(d *data, a allocation, t division) sheet.Town {
	out := sheet.Town{
		ID: audience.AreaID(t.code), Name: t.name, Languages: townLanguages(t), Point: t.point, People: a.town[t.code], Source: a.townSource(t),
	}
	for _, s := range d.in(t.code) {
		if s.virtual() {
			continue
		}
		v := sheet.Village{ID: audience.AreaID(s.code), Name: s.short(), Community: s.community, People: a.settlement[s.code], Source: audience.Assumption(spreadNote)}
		if s.code == farmVillage { // the census counts the farm apart from its township
			out.People += v.People
			v.Source = audience.Assumption("推定:广前公司" + census + "人数,对应广前社区为推定")
			out.Source = audience.Assumption("推定:" + census + "镇与广前公司公布数之和")
		}
		out.Villages = append(out.Villages, v)
	}
	return out
}
