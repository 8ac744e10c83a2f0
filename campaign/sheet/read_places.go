package sheet

import (
	"fmt"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
)

const (
	toFind       = "（场地待落实）"
	homeCapacity = 150 // of a placeholder in a village: published sessions had 50 to 150
)

// readPlaces reads 地点, and adds a placeholder to every village, and to every
// township without villages, that has no place at all.
func (d *reader) readPlaces() {
	if len(d.p.Areas) == 0 {
		return
	}
	kinds := make(map[string]campaign.SettingID)
	var names []string
	for _, s := range d.p.Settings {
		kinds[cells.Key(s.Name)] = s.ID
		names = append(names, s.Name)
	}
	taken := make(map[audience.AreaID]bool)
	for _, r := range d.tables[placeSheet].Rows {
		if v, ok := d.place(r, kinds, strings.Join(names, "、")); ok {
			d.at(fmt.Sprintf("venues[%d]", len(d.p.Venues)), r)
			d.p.Venues = append(d.p.Venues, v)
			d.venues[cells.Key(v.Name)] = v.ID
			if v.Setting == "village" || v.Setting == "community" {
				taken[v.Area] = true
				taken[d.p.Areas[d.areaAt[v.Area]].Parent] = true
			}
			if r.Text("用途") == mainPurpose && d.main == "" {
				d.main = v.ID
			}
		}
	}
	for _, id := range append(append([]audience.AreaID(nil), d.homeOrder...), d.townOrder...) {
		if !taken[id] {
			d.placeholder(id)
			taken[id], taken[d.p.Areas[d.areaAt[id]].Parent] = true, true
		}
	}
}

// placeholder stands for a place in an area that is still to be found.
func (d *reader) placeholder(id audience.AreaID) {
	a := d.p.Areas[d.areaAt[id]]
	v := placeholder(a.Name, urban(a.Name))
	if a.Level == audience.Village {
		v = placeholder(d.p.Areas[d.areaAt[a.Parent]].Name+a.Name, urban(a.Name))
	}
	v.Area, v.Point = id, d.pointOf(id)
	d.spots[fmt.Sprintf("venues[%d]", len(d.p.Venues))] = d.spots[fmt.Sprintf("areas[%d]", d.areaAt[id])]
	d.p.Venues = append(d.p.Venues, v)
	d.venues[cells.Key(v.Name)] = v.ID
}

// placeholder returns what template and reader agree on.
func placeholder(name string, urban bool) campaign.Venue {
	v := campaign.Venue{
		ID: campaign.VenueID(idOf(name + toFind)), Name: name + toFind, Setting: "village", Placeholder: true, Capacity: homeCapacity,
		Source: audience.Pending("场地待落实：位置以镇街坐标代替；可容纳150人为推定"),
	}
	if urban {
		v.Setting = "community"
	}
	return v
}

// pointOf returns the point of an area, or of the one around it.
func (d *reader) pointOf(id audience.AreaID) campaign.Point {
	for ; id != ""; id = d.p.Areas[d.areaAt[id]].Parent {
		if p := d.points[id]; p != (campaign.Point{}) {
			return p
		}
	}
	return campaign.Point{}
}

func (d *reader) place(r row, kinds map[string]campaign.SettingID, names string) (campaign.Venue, bool) {
	name := r.Text("名称")
	v := campaign.Venue{
		ID: campaign.VenueID(idOf(name)), Name: name, Placeholder: d.truth(r, "待落实"), Capacity: d.count(r, "可容纳人数", cells.MaxNumber),
		Point: d.point(r), Source: source(r),
	}
	setting, ok := kinds[cells.Key(r.Raw("类别"))]
	if !ok {
		d.wrong(r, "类别", campaign.CodeKeyword, "类别只能是："+names, "must be one of "+names)
	}
	v.Setting = setting
	area, found := d.locate(r)
	if !found || !ok {
		return v, false
	}
	v.Area = area
	if v.Point == (campaign.Point{}) {
		v.Point = d.pointOf(area)
	}
	switch s := r.Text("公开程度"); s {
	case "", "公开":
	case "内部":
		v.Visibility = campaign.Internal
	case "不列明细":
		v.Visibility = campaign.CountOnly
	default:
		d.wrong(r, "公开程度", campaign.CodeKeyword, "只能填写：公开、内部、不列明细", "must be 公开 (public), 内部 (internal) or 不列明细 (only counted)")
	}
	v.Catchment = d.catchment(r, area)
	return v, true
}

// locate returns the area that a row names, the county if it names none.
func (d *reader) locate(r row) (audience.AreaID, bool) {
	town, home := cells.Key(r.Raw("镇街")), cells.Key(r.Raw("村（社区）"))
	switch {
	case home != "":
		k := home
		if town != "" {
			k = town + "/" + home
		}
		if id, ok := d.homes[k]; ok {
			return id, true
		}
		d.wrong(r, "村（社区）", campaign.CodeNoArea, "“人群”表中该镇街没有这个村（社区），或重名而未写镇街，请核对", "no such village of the township on the sheet 人群; mend the name")
		return "", false
	case town == "" || town == cells.Key(d.county.Name):
		return d.county.ID, true
	}
	id, ok := d.towns[town]
	if !ok {
		d.wrong(r, "镇街", campaign.CodeNoArea, "“人群”表中没有这个镇街，请核对", "no such township on the sheet 人群; mend the name")
	}
	return id, ok
}

// catchment reads whom a place serves: people told apart in its area, by name;
// 不估算 is nobody, and a blank cell everybody.
func (d *reader) catchment(r row, area audience.AreaID) []campaign.Draw {
	var out []campaign.Draw
	for _, s := range cells.Parts(r.Text("人群")) {
		if cells.Key(s) == nobody {
			return []campaign.Draw{{Group: d.groups[groupKey{area, ""}], Draw: 0}}
		}
		id, ok := d.groups[groupKey{area, cells.Key(s)}]
		if !ok {
			d.wrong(r, "人群", campaign.CodeUnknown, "“人群”表中该区划没有这个人群，请核对", "no such people of this area on the sheet 人群; mend the name")
			continue
		}
		out = append(out, campaign.Draw{Group: id, Draw: 1})
	}
	return out
}
