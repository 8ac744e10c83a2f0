package sheet

import (
	"fmt"
	"slices"
	"strings"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/preset"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
)

// readWork reads 活动: of each row that is ticked a campaign, and what the plan
// as a whole rests on.
func (d *reader) readWork() {
	t := d.tables[workSheet]
	known := make(map[string]work)
	for _, w := range worksOf(d.year) {
		known[cells.Key(w.name)] = w
	}
	chosen := make(map[string]bool)
	for _, r := range t.Rows {
		name := r.Text("主题活动")
		if !d.truth(r, "选用") {
			continue
		}
		d.name(r, "主题活动")
		if chosen[cells.Key(name)] {
			d.wrong(r, "主题活动", campaign.CodeDuplicate, "同名活动选用了两次，请改名或取消一行", "ticked twice; rename or untick one")
			continue
		}
		chosen[cells.Key(name)] = true
		w, ok := known[cells.Key(name)]
		if !ok {
			w = work{name: name, form: preset.Lecture, source: source(r)}
		}
		d.work(r, w)
	}
	if len(chosen) == 0 {
		d.add(t.Path(t.Head+1, "选用"), campaign.CodeEmpty, "", "还没有选用任何活动，请在“选用”一栏填“是”", "no campaign is ticked; write 是 in the column 选用")
	}
	d.p.Basis = bases(d.year)
	if n := len(d.townOrder); n > 0 {
		d.p.Commitments = append(d.p.Commitments, preset.EveryTown(n, campaign.Scope{}))
	}
}

// bases returns the documents in force; document numbers are not known here.
func bases(year int) []campaign.Basis {
	var out []campaign.Basis
	if 2021 <= year && year <= 2025 {
		out = append(out, campaign.Basis{
			Title: "关于开展法治宣传教育的第八个五年规划（2021—2025年）", Issuer: "中央宣传部、司法部",
			Valid: calendar.Range{From: date.New(2021, 1, 1), To: date.New(2025, 12, 31)},
		})
	}
	if year >= 2025 {
		out = append(out, campaign.Basis{
			Title: "中华人民共和国法治宣传教育法", Issuer: "全国人民代表大会常务委员会", Valid: calendar.Range{From: date.New(2025, 11, 1)},
		})
	}
	return out
}

// order is what a row of 活动 asks for.
type order struct {
	r      row
	scope  string
	areas  []audience.AreaID // of 指定
	count  int
	teams  int
	form   campaign.FormatID
	laws   []campaign.LawID
	window calendar.Range // zero where the row leaves the days as they are
}

// work turns a row into a campaign.
func (d *reader) work(r row, w work) {
	before := len(d.found)
	o := d.order(r, w)
	if len(d.found) > before {
		return
	}
	k, err := d.kit(w, o)
	if err != nil {
		d.kitError(r, err)
		return
	}
	d.fit(&k.Campaign, o)
	talks := d.drop(&k)
	if w.kit == nil || o.scope != "" && k.Campaign.ID != "anti-drug" {
		k.Campaign.Activities = append(k.Campaign.Activities, d.tour(k.Campaign, w, o))
	}
	k.Commitments = append(k.Commitments, d.wishes(k.Campaign, o)...)
	if k.Campaign.ID == "anti-drug" {
		d.at(fmt.Sprintf("caps[%d]", len(d.p.Caps)), r)
		d.p.Caps = append(d.p.Caps, campaign.Cap{
			ID: "anti-drug-talks", Name: "禁毒宣讲场次上限", Scope: campaign.Scope{Activities: talks},
			Sessions: d.places(o), Source: audience.Assumption("推定：不多于范围内的镇街、村数和所填场次"),
		})
	}
	d.note(r, k)
	for _, a := range k.Campaign.Activities {
		d.acts[cells.Key(a.Name)] = a.ID
	}
	k.AddTo(&d.p)
}

func (d *reader) kitError(r row, err error) {
	if own := campaign.FindingsOf(err); own != nil {
		for _, f := range own {
			d.add(r.Path("开始日期"), f.Code, f.Value, f.Advice.Zh, f.Advice.En)
		}
		return
	}
	d.wrong(r, "主题活动", campaign.CodePeriod, "该年度没有这项活动："+err.Error(), err.Error())
}

// note remembers the row of what a kit is about to add.
func (d *reader) note(r row, k preset.Kit) {
	d.at(fmt.Sprintf("campaigns[%d]", len(d.p.Campaigns)), r)
	for i := range k.Assignments {
		d.at(fmt.Sprintf("assignments[%d]", len(d.p.Assignments)+i), r)
	}
	for i := range k.Commitments {
		d.at(fmt.Sprintf("commitments[%d]", len(d.p.Commitments)+i), r)
	}
}

func (d *reader) order(r row, w work) order {
	o := order{r: r, form: w.form, teams: 1, count: int(d.count(r, "场次", 30_000)), laws: named(d, r, "普法内容", d.laws, "“普法内容”表中没有这一条，请核对或补充")}
	if r.Text("每场队伍数") != "" {
		o.teams = int(d.count(r, "每场队伍数", 100))
	}
	if f := named(d, r, "形式", d.forms, "“形式”表中没有这种形式，请核对或补充"); len(f) > 0 {
		o.form = f[0]
	}
	if o.window = d.span(r, "开始日期", "结束日期"); o.window == w.window {
		o.window = calendar.Range{}
	}
	if w.window.IsZero() && o.window.IsZero() {
		o.window = calendar.Year(d.year)
	}
	d.scope(r, &o)
	return o
}

// scope reads where the campaign goes.
func (d *reader) scope(r row, o *order) {
	list := r.Text("指定镇街或村")
	switch s := cells.HeadKey(r.Raw("范围")); {
	case s == "" && list == "":
		return
	case s == "" || s == someAreas:
		o.scope = someAreas
	case s == everyTown:
		o.scope = everyTown
	case s == cells.HeadKey(everyHome) || s == "全部村" || s == "全部村居":
		o.scope = everyHome
	default:
		d.wrong(r, "范围", campaign.CodeKeyword, "只能选：全部镇街、全部村（社区）、指定", "must be 全部镇街 (every township), 全部村(社区) (every village) or 指定 (those named)")
		return
	}
	if o.scope == everyHome && len(d.homeOrder) == 0 {
		d.wrong(r, "范围", campaign.CodeNoArea, "“人群”表中还没有村（社区）名单，请粘贴名单，或改选“全部镇街”", "the sheet 人群 has no villages; paste a list, or choose 全部镇街")
	}
	if o.scope != someAreas {
		return
	}
	known := make(map[string]audience.AreaID)
	for _, index := range []map[string]audience.AreaID{d.homes, d.towns} {
		for k, id := range index {
			known[k] = id
		}
	}
	o.areas = named(d, r, "指定镇街或村", known, "“人群”表中没有这个镇街或村（重名的村请写作 某镇/某村）")
	if list == "" {
		d.wrong(r, "指定镇街或村", campaign.CodeMissing, "范围为“指定”，请填写镇街或村的名称，用顿号隔开", "name the townships or villages, separated by 、")
	}
}

// kit returns the campaign before it is fitted to the county.
func (d *reader) kit(w work, o order) (preset.Kit, error) {
	if w.kit == nil {
		c := campaign.Campaign{ID: campaign.CampaignID(idOf(w.name)), Name: w.name, Window: w.window, Laws: o.laws, Source: w.source}
		if !o.window.IsZero() {
			c.Window, c.Source = o.window, source(o.r)
		}
		return preset.Kit{Campaign: c}, nil
	}
	n := kitNeeds{main: d.main, talks: int64(d.places(o)), window: o.window, source: source(o.r)}
	if o.count > 0 {
		n.talks = int64(o.count)
	}
	for _, u := range d.p.Units {
		n.units = append(n.units, u.ID)
		if len(n.host) == 0 && u.Area == d.county.ID {
			n.host = []campaign.UnitID{u.ID}
		}
	}
	for _, s := range d.p.Settings {
		if slices.ContainsFunc(d.p.Venues, func(v campaign.Venue) bool { return v.Setting == s.ID }) {
			n.settings = append(n.settings, s.ID)
		}
	}
	if n.main == "" && len(d.p.Venues) > 0 {
		n.main = d.p.Venues[0].ID
	}
	return w.kit(d.year, n)
}

// places returns how many sessions the scope of a row comes to.
func (d *reader) places(o order) int {
	switch o.scope {
	case everyHome:
		return max(o.count, len(d.homeOrder))
	case someAreas:
		return max(o.count, len(o.areas))
	case everyTown:
		return max(o.count, len(d.townOrder))
	}
	return max(o.count, len(d.townOrder), 1)
}

// fit makes a city's campaign a county's.
func (d *reader) fit(c *campaign.Campaign, o order) {
	if len(o.laws) > 0 {
		c.Laws = o.laws
	}
	for i := range c.Activities {
		a := &c.Activities[i]
		a.Level = audience.County
		if a.Source.Certainty == audience.Known { // what one city did in one year
			a.Source.Certainty = audience.Assumed
		}
		if strings.HasPrefix(string(a.ID), "anti-drug-") && a.ID != "anti-drug-launch" {
			a.Where.Areas = o.areas
			a.Staff.Teams.Least = o.teams
		}
	}
}

// drop takes out the talks of the anti-drug campaign for which the scope has no
// place, and returns those that are left.
func (d *reader) drop(k *preset.Kit) []campaign.ActivityID {
	talks := preset.AntiDrugTalks()
	gone := func(id campaign.ActivityID) bool {
		i := slices.IndexFunc(k.Campaign.Activities, func(a campaign.Activity) bool { return a.ID == id })
		return i >= 0 && slices.Contains(talks, id) && !d.placed(k.Campaign.Activities[i].Where)
	}
	left := slices.DeleteFunc(slices.Clone(talks), gone)
	out := slices.DeleteFunc(slices.Clone(talks), func(id campaign.ActivityID) bool { return slices.Contains(left, id) })
	lost := func(id campaign.ActivityID) bool { return slices.Contains(out, id) }
	for i := range k.Commitments {
		s := &k.Commitments[i].Scope
		s.Activities = slices.DeleteFunc(s.Activities, lost)
	}
	k.Campaign.Activities = slices.DeleteFunc(k.Campaign.Activities, func(a campaign.Activity) bool { return lost(a.ID) })
	return left
}

// placed reports whether a venue has one of the settings in one of the areas.
func (d *reader) placed(w campaign.Where) bool {
	return slices.ContainsFunc(d.p.Venues, func(v campaign.Venue) bool {
		if !slices.Contains(w.Settings, v.Setting) {
			return false
		}
		for id := v.Area; id != ""; id = d.p.Areas[d.areaAt[id]].Parent {
			if slices.Contains(w.Areas, id) {
				return true
			}
		}
		return len(w.Areas) == 0
	})
}
