package sheet

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
)

// tour is what a campaign holds in townships and villages: as many sessions as
// its scope has places, or as the row says.
func (d *reader) tour(c campaign.Campaign, w work, o order) campaign.Activity {
	a := campaign.Activity{
		ID: campaign.ActivityID(idOf(string(c.ID)) + "-tour"), Name: w.name, Level: audience.County, Format: o.form, Laws: o.laws,
		Where: campaign.Where{Settings: []campaign.SettingID{"village", "community"}, Areas: o.areas},
		Staff: campaign.Staff{Teams: campaign.Span{Least: o.teams}}, Grade: campaign.Should,
		Sessions: campaign.Span{Least: o.count, Most: d.places(o)},
		Source:   audience.Assumption("推定：按“活动”表的范围和场次，形式未填按讲座"),
	}
	if w.kit != nil {
		a.Name += "巡回宣讲"
	}
	if o.scope == "" {
		a.Sessions = campaign.Span{Least: max(1, o.count), Most: max(1, o.count)}
	}
	if i := slices.IndexFunc(d.p.Formats, func(f campaign.Format) bool { return f.ID == o.form }); i >= 0 {
		switch f := d.p.Formats[i]; {
		case f.Online:
			a.Where = campaign.Where{Settings: []campaign.SettingID{"online"}}
			a.Staff = campaign.Staff{}
		case f.Unattended:
			a.Staff = campaign.Staff{}
		}
	}
	return a
}

// wishes returns that every place of the scope is reached.
func (d *reader) wishes(c campaign.Campaign, o order) []campaign.Commitment {
	scope := campaign.Scope{Campaigns: []campaign.CampaignID{c.ID}}
	one := func(id, name string, place campaign.PlaceKind, least int, s campaign.Scope) campaign.Commitment {
		return campaign.Commitment{
			ID: campaign.CommitmentID(idOf(string(c.ID)) + "/" + id), Name: c.Name + "：" + name, Grade: campaign.Should, Scope: s,
			Count: campaign.CountPlaces, Place: place, Least: int64(least), Source: audience.Fact("“活动”表所选范围"),
		}
	}
	switch o.scope {
	case everyTown:
		return []campaign.Commitment{one("towns", "全部镇街各至少1场", campaign.PlaceTown, len(d.townOrder), scope)}
	case everyHome:
		return []campaign.Commitment{one("villages", "全部村（社区）各至少1场", campaign.PlaceVillage, len(d.homeOrder), scope)}
	}
	var out []campaign.Commitment
	for _, id := range o.areas {
		own := scope
		own.Areas = []audience.AreaID{id}
		out = append(out, one(string(id), d.p.Areas[d.areaAt[id]].Name+"至少1场", campaign.PlaceVenue, 1, own))
	}
	return out
}

// readPins reads 指定场次.
func (d *reader) readPins() {
	zone, err := time.LoadLocation(campaign.DefaultTimezone)
	if err != nil { // not reached: package campaign embeds the zones
		zone = time.FixedZone("CST", 8*60*60)
	}
	for i, r := range d.tables[pinSheet].Rows {
		pin := campaign.Pin{Occurrence: campaign.Occurrence{
			ID:    campaign.SessionID(fmt.Sprintf("pin-%d", r.N)),
			Teams: named(d, r, "队伍", d.teams, "“队伍”表中没有这支队伍，请核对"),
			Units: named(d, r, "单位", d.units, "“单位”表中没有这个单位，请核对"),
		}}
		if a := d.one(r, "活动"); a != "" {
			id, ok := d.acts[cells.Key(a)]
			if !ok {
				d.wrong(r, "活动", campaign.CodeUnknown, "没有这项活动，或没有选用；可填："+strings.Join(d.activityNames(), "、"), "no such activity, or it is not ticked")
			}
			pin.Activity = id
		}
		if v := d.one(r, "地点"); v != "" {
			id, ok := d.venues[cells.Key(v)]
			if !ok {
				d.wrong(r, "地点", campaign.CodeUnknown, "“地点”表中没有这个地点，请核对或补充", "no such place on the sheet 地点; mend the name or add it")
			}
			pin.Venue = id
		}
		d.pinStart(r, &pin, zone)
		if rule := r.Text("豁免规则"); rule != "" {
			pin.Waivers = []campaign.Waiver{{Rule: ruleOf(rule), Reason: r.Text("豁免理由"), Post: r.Text("批准岗位")}}
		}
		d.at(fmt.Sprintf("pins[%d]", i), r)
		d.p.Pins = append(d.p.Pins, pin)
	}
}

// one requires a cell to be filled in.
func (d *reader) one(r row, head string) string {
	s := r.Text(head)
	if s == "" {
		d.wrong(r, head, campaign.CodeMissing, "指定场次须填写"+head, "a fixed session needs this")
	}
	return s
}

func (d *reader) activityNames() []string {
	var out []string
	for _, c := range d.p.Campaigns {
		for _, a := range c.Activities {
			out = append(out, a.Name)
		}
	}
	return out
}

func (d *reader) pinStart(r row, pin *campaign.Pin, zone *time.Location) {
	s, c := d.one(r, "日期"), d.one(r, "开始")
	on, ok := cells.Day(s, d.year, d.book.Since1904)
	if s != "" && !ok {
		d.wrong(r, "日期", campaign.CodeType, "看不懂的日期，请写作 2026-3-5 或 3月5日", "not a day; write it like 2026-3-5")
	}
	at, known := cells.TimeOfDay(c)
	if c != "" && !known {
		d.wrong(r, "开始", campaign.CodeType, "看不懂的时间，请写作 9:00", "not a time; write it like 9:00")
	}
	if ok && known && at < clock.Day {
		pin.Start = calendar.At(on, at, zone)
	}
}

// ruleOf finds a rule by its Chinese name or its own.
func ruleOf(s string) campaign.Rule {
	for _, info := range campaign.Rules() {
		if cells.Key(info.Name.Zh) == cells.Key(s) {
			return info.Rule
		}
	}
	return campaign.Rule(cells.Key(s))
}
