package zhanjiang

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign/preset"
)

// Sizes of the groups that stand in for whoever meets at a placeholder venue.
const (
	gradeSize       = 400 // one grade of a school: published sessions had 300 to 500
	launchSize      = 500
	organSize       = 200
	institutionSize = 150
	enterpriseSize  = 300
)

// Places whose people need a word of their own.
const (
	xiashan      = "440803"
	suixi        = "440823"
	suichengTown = "440823001" // its census figure includes fuchengTown, split off later
	fuchengTown  = "440823115"
	farmTown     = "440823107"    // 城月镇
	farmVillage  = "440823107401" // 广前社区: taken to be the farm company that the census lists apart
)

// Notes of sources, said once.
const (
	census        = "第七次全国人口普查(2020-11-01)"
	spreadNote    = "推定:公布的上级人口在各村(社区)间均摊"
	estimatedNote = "推定:县级普查人口扣除已公布镇街后按村(社区)数均摊之和"
	zoneNote      = "推定:县级普查人口减去2021年末不含经开区代管部分的公布数,按村(社区)数均摊之和"
	roundedNote   = "推定:据报刊所列四舍五入数,非官方公布"
	pupilNote     = "推定:一个年级300—500人,取400"
	workplaceNote = "推定:一场活动的参加对象,非实有人数;计入该县首个镇街的人口"
)

// groups returns the city's people: one total with its parts, down to the
// villages.
func groups(d *data, a allocation) []audience.Group {
	city := audience.Group{ID: "g-4408", Name: "湛江市常住人口", Area: cityID, Size: a.city, Source: audience.Fact(census + ",湛江市公报")}
	for _, c := range counties() {
		if c.id == zoneID {
			continue
		}
		g := audience.Group{
			ID: groupOf(string(c.id)), Name: c.name + "常住人口", Area: c.id, Size: a.county[string(c.id)], Source: audience.Fact(census + "分县资料"),
		}
		if c.id == xiashan {
			g.Parts = append(g.Parts, audience.Group{
				ID: "g-school-no20", Name: "市第二十中学一个年级", Area: c.id, Size: launchSize, Segments: []audience.SegmentID{preset.Pupil},
				Source: audience.Assumption("推定:启动仪式参加学生约500人;所在县区待核,暂计入霞山区"),
			})
		}
		for _, t := range d.divisions {
			if t.county == string(c.id) {
				g.Parts = append(g.Parts, townGroups(d, a, t)...)
			}
		}
		city.Parts = append(city.Parts, g)
	}
	return []audience.Group{city}
}

func groupOf(code string) audience.GroupID { return audience.GroupID("g-" + code) }

// workplaceGroups returns those who meet at a county's placeholders. They live
// in its first township as far as the census goes, but belong to the county.
func workplaceGroups(c county) []audience.Group {
	one := func(kind, name string, size int64, s audience.SegmentID) audience.Group {
		return audience.Group{
			ID: groupOf(kind + "-" + string(c.id)), Name: c.name + name, Area: c.id, Size: size, Segments: []audience.SegmentID{s},
			Source: audience.Assumption(workplaceNote),
		}
	}
	return []audience.Group{
		one("organ", "某机关干部", organSize, preset.Official),
		one("institution", "某单位职工", institutionSize, preset.Staff),
		one("enterprise", "某企业职工", enterpriseSize, preset.Worker),
	}
}

// townGroups returns a township with its school and settlements, or the
// settlements alone of a unit that is no township.
func townGroups(d *data, a allocation, t division) []audience.Group {
	var homes, farm []audience.Group
	for _, s := range d.in(t.code) {
		g := settlementGroup(s, a.settlement[s.code])
		switch {
		case s.virtual():
		case s.code == farmVillage:
			g.Source = audience.Assumption("广前公司" + census + "人数,对应广前社区为推定")
			farm = append(farm, g)
		default:
			homes = append(homes, g)
		}
	}
	if t.pseudo {
		return homes
	}
	g := audience.Group{ID: groupOf(t.code), Name: t.name, Area: audience.AreaID(t.code), Size: a.town[t.code], Source: a.townSource(t)}
	g.Parts = append([]audience.Group{{
		ID: groupOf("school-" + t.code), Name: t.name + "某校一个年级", Size: gradeSize, Segments: []audience.SegmentID{preset.Pupil}, Source: audience.Assumption(pupilNote),
	}}, homes...)
	for _, c := range counties() {
		if d.first(c.id) == t.code {
			g.Parts = append(g.Parts, workplaceGroups(c)...)
		}
	}
	return append([]audience.Group{g}, farm...)
}

// townSource tells a published figure from an estimate.
func (a allocation) townSource(t division) audience.Source {
	f, published := a.published[t.code]
	switch {
	case t.zone:
		return audience.Assumption(zoneNote)
	case t.code == suichengTown || t.code == fuchengTown:
		return audience.Assumption("推定:普查公布遂城街道(含附城镇)211,066人,按村(社区)数在两者间均摊")
	case published && f.exact:
		return audience.Fact(census + "," + f.name + "公布数")
	case published:
		return audience.Assumption(roundedNote)
	}
	return audience.Assumption(estimatedNote)
}

func settlementGroup(s settlement, size int64) audience.Group {
	tag := preset.Villager
	if s.community {
		tag = preset.Resident
	}
	return audience.Group{
		ID: groupOf(s.code), Name: s.short(), Area: audience.AreaID(s.code), Size: size,
		Segments: []audience.SegmentID{tag}, Source: audience.Assumption(spreadNote),
	}
}
