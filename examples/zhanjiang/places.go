package zhanjiang

import (
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

const (
	cityID audience.AreaID = "4408"
	zoneID audience.AreaID = "4408-jkq" // 湛江经济技术开发区, which has no division code of its own
)

// county is one of the ten that the report counts.
type county struct {
	id        audience.AreaID
	name      string
	languages []string
}

// Languages spoken besides Mandarin, main one first. Leizhou and the two city
// districts follow published surveys, the rest third-party summaries.
const (
	leizhou   = "雷州话"
	cantonese = "粤语"
	wuchuan   = "吴川话"
	hakka     = "客家话"
)

// counties returns the ten in the order of their codes, the zone last.
func counties() []county {
	return []county{
		{"440802", "赤坎区", []string{cantonese}},
		{"440803", "霞山区", []string{cantonese}},
		{"440804", "坡头区", []string{wuchuan, cantonese}},
		{"440811", "麻章区", []string{leizhou, cantonese}},
		{"440823", "遂溪县", []string{leizhou, cantonese}},
		{"440825", "徐闻县", []string{leizhou}},
		{"440881", "廉江市", []string{hakka, cantonese}},
		{"440882", "雷州市", []string{leizhou}},
		{"440883", "吴川市", []string{wuchuan, cantonese}},
		{zoneID, "湛江经济技术开发区", []string{leizhou, cantonese}},
	}
}

// townLanguages returns what is spoken in townships that differ from their
// county, nil for all others.
func townLanguages(t division) []string {
	switch t.name {
	case "港门镇", "草潭镇", "北坡镇":
		return []string{cantonese}
	case "遂城街道", "附城镇", "界炮镇", "杨柑镇":
		if t.county == "440823" {
			return []string{leizhou, cantonese}
		}
	case "黄略镇", "建新镇", "岭北镇", "城月镇", "河头镇", "江洪镇", "乐民镇", "乌塘镇", "洋青镇":
		return []string{leizhou}
	case "泉庄街道", "乐华街道":
		return []string{cantonese}
	case "横山镇":
		return []string{leizhou}
	case "新民镇", "营仔镇":
		return []string{cantonese, leizhou}
	case "吉水镇":
		return []string{cantonese}
	case "曲界镇", "龙塘镇":
		if t.county == "440825" {
			return []string{leizhou, hakka}
		}
	}
	return nil
}

// areas returns the tree: city, ten counties, 122 townships, 1,992 villages.
func areas(d *data) []audience.Area {
	out := []audience.Area{{ID: cityID, Name: "湛江市", Level: audience.City}}
	for _, c := range counties() {
		out = append(out, audience.Area{ID: c.id, Name: c.name, Level: audience.County, Parent: cityID, Languages: c.languages})
	}
	for _, t := range d.divisions {
		if t.pseudo {
			continue
		}
		a := audience.Area{ID: audience.AreaID(t.code), Name: t.name, Level: audience.Town, Parent: audience.AreaID(t.county), Languages: townLanguages(t)}
		if t.zone {
			a.GovernedBy = zoneID
		}
		out = append(out, a)
	}
	for _, s := range d.settlements {
		out = append(out, audience.Area{ID: audience.AreaID(s.code), Name: s.short(), Level: audience.Village, Parent: d.above(s)})
	}
	return out
}

// above returns the township of a settlement, or the county where the unit
// between them is no township.
func (d *data) above(s settlement) audience.AreaID {
	if t := d.byCode[s.town]; t.pseudo {
		return audience.AreaID(t.county)
	}
	return audience.AreaID(s.town)
}

// short returns the name without the words for its committee: 南方社区, 特呈村.
func (s settlement) short() string {
	name := s.name
	for _, tail := range []string{"居民委员会", "村民委员会", "居委会", "村委会"} {
		if cut, ok := strings.CutSuffix(name, tail); ok {
			name = cut
			break
		}
	}
	switch {
	case name == s.name || strings.HasSuffix(name, "社区") || strings.HasSuffix(name, "村"):
		return name
	case s.community:
		return name + "社区"
	}
	return name + "村"
}

// seat returns the mean point of a county's townships, which stands in for any
// place of the county that is not known.
func (d *data) seat(id audience.AreaID) campaign.Point {
	var lat, lon, n float64
	for _, t := range d.divisions {
		if !t.pseudo && t.governor() == id {
			lat, lon, n = lat+t.point.Lat, lon+t.point.Lon, n+1
		}
	}
	if n == 0 {
		return campaign.Point{}
	}
	return campaign.Point{Lat: lat / n, Lon: lon / n}
}
