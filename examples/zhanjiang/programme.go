package zhanjiang

import (
	"fmt"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/preset"
)

// Note is printed on everything made from the programme of 2024, NoteAhead on
// everything made from that of a later year.
const (
	Note      = "示例:据公开年报重构,非官方计划"
	NoteAhead = "示例:参照2024年公开年报的规模推定,非官方计划"
)

// Programme2024 is [Programme] of 2024, the year of the report.
func Programme2024() (campaign.Programme, error) { return Programme(reportYear) }

// Programme returns Zhanjiang's publicity year, ready for [campaign.Check]:
// 2024 as reported, 2025 to 2030 planned ahead on its scale. Each call builds
// it anew from the embedded files, always the same, so the caller may change
// it. The error is nil for these years unless the embedded files have been
// tampered with.
//
// A later year has the ten county branches of the corps (from 2025-06-23),
// stands on market days and talks in harbours, no pins, and no place that a
// report of 2024 names. What is not announced for it is provisional.
func Programme(year int) (campaign.Programme, error) {
	if err := checkYear(year); err != nil {
		return campaign.Programme{}, err
	}
	d, err := read()
	if err != nil {
		return campaign.Programme{}, err
	}
	people, err := allocate(d)
	if err != nil {
		return campaign.Programme{}, err
	}
	days, err := calendarOf(year)
	if err != nil {
		return campaign.Programme{}, err
	}
	p := campaign.Programme{
		Name:     fmt.Sprintf("湛江市%d年度普法计划", year),
		Note:     Note,
		Basis:    basis(year),
		Horizon:  calendar.Year(year),
		Calendar: days,
		Closures: closures(year),
		Seasons:  []campaign.Season{preset.SummerOutdoor()},
		Settings: settings(year),
		Areas:    areas(d),
		Groups:   groups(d, people),
		Units:    append(cityUnits(), hosts()...),
		Corps:    corps(year),
		Teams:    teams(d, year),
		Venues:   venues(d, year),
		Visits:   campaign.Visits{PerMonth: 1, PerYear: 4},
		Travel:   travel(),
	}
	if year != reportYear {
		p.Note = NoteAhead
	}
	if err := addCampaigns(&p, d, year); err != nil {
		return campaign.Programme{}, err
	}
	p.Commitments = append(p.Commitments, preset.EveryTown(towns(p), campaign.Scope{}))
	fair, err := preset.FairShare("fair-share", campaign.Scope{Activities: preset.AntiDrugTalks()}, 40, shares(d, people))
	p.Commitments = append(p.Commitments, fair...)
	return p, err
}

// settings returns the eight. In later years schools open on school days.
func settings(year int) []campaign.Setting {
	out := preset.Settings()
	for i := range out {
		if out[i].ID == "school" && year != reportYear {
			out[i].Opening = []campaign.Opening{{Days: calendar.Days{Kind: calendar.SchoolDays}, Hours: preset.SchoolHours()}}
		}
	}
	return out
}

// travel assumes expressways for the long ways, which 40 km/h would not, and
// an hour for the ferry to the island of 硇洲.
func travel() campaign.Travel {
	return campaign.Travel{
		Speed: 50, Access: 5 * time.Minute,
		Crossings: []campaign.Crossing{{Name: "硇洲轮渡", Areas: []audience.AreaID{naozhou}, Wait: time.Hour}},
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
