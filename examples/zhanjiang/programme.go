package zhanjiang

import (
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
	"github.com/pufa-go/pufa/campaign/preset"
)

// Note is printed on everything made from the programme.
const Note = "示例:据公开年报重构,非官方计划"

// Programme2024 returns Zhanjiang's publicity year 2024, ready for
// [campaign.Check]. Each call builds it anew from the embedded files, always
// the same, so the caller may change it. The error is nil unless the embedded
// files have been tampered with.
func Programme2024() (campaign.Programme, error) {
	d, err := read()
	if err != nil {
		return campaign.Programme{}, err
	}
	people, err := allocate(d)
	if err != nil {
		return campaign.Programme{}, err
	}
	holidays, err := cn.Table(2024)
	if err != nil {
		return campaign.Programme{}, err
	}
	p := campaign.Programme{
		Name:     "湛江市2024年度普法计划",
		Note:     Note,
		Basis:    basis(),
		Horizon:  calendar.Year(2024),
		Calendar: holidays,
		Closures: closures(),
		Seasons:  []campaign.Season{preset.SummerOutdoor()},
		Settings: preset.Settings(),
		Areas:    areas(d),
		Groups:   groups(d, people),
		Units:    append(cityUnits(), hosts()...),
		Corps:    corps(),
		Teams:    teams(d),
		Venues:   venues(d),
		Visits:   campaign.Visits{PerMonth: 1, PerYear: 4},
		Travel:   travel(),
	}
	if err := addCampaigns(&p); err != nil {
		return campaign.Programme{}, err
	}
	p.Commitments = append(p.Commitments, preset.EveryTown(towns(p), campaign.Scope{}))
	fair, err := preset.FairShare("fair-share", campaign.Scope{Activities: preset.AntiDrugTalks()}, 40, shares(d, people))
	p.Commitments = append(p.Commitments, fair...)
	return p, err
}

// travel assumes expressways for the long ways, which 40 km/h would not, and
// an hour for the ferry to the island of 硇洲.
func travel() campaign.Travel {
	return campaign.Travel{
		Speed: 50, Access: 5 * time.Minute,
		Crossings: []campaign.Crossing{{Name: "硇洲轮渡", Areas: []audience.AreaID{"440811173"}, Wait: time.Hour}},
	}
}

// towns counts the townships.
func towns(p campaign.Programme) int {
	n := 0
	for _, a := range p.Areas {
		if a.Level == audience.Town {
			n++
		}
	}
	return n
}

// shares returns the people of each county as governed.
func shares(d *data, a allocation) []preset.Share {
	people := map[audience.AreaID]int64{xiashan: launchSize, suixi: a.farm}
	for _, t := range d.divisions {
		people[t.governor()] += a.town[t.code]
		if t.pseudo {
			for _, s := range d.in(t.code) {
				people[t.governor()] += a.settlement[s.code]
			}
		}
	}
	var out []preset.Share
	for _, c := range counties() {
		out = append(out, preset.Share{Area: c.id, Name: c.name, People: people[c.id]})
	}
	return out
}
