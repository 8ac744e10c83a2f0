// Command constitutionweek plans Constitution Week 2024 for a made-up city of
// two counties: the central event, staffed by the solver, and one session in
// each of three settings of each county as a task for the counties.
package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
	"github.com/pufa-go/pufa/campaign/preset"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver"
)

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// programme returns the question: the kit of the week and a small city.
func programme() (campaign.Programme, error) {
	holidays, err := cn.Table(2024)
	p := campaign.Programme{
		Name: "示例市2024年宪法宣传周", Horizon: calendar.Year(2024), Calendar: holidays, Settings: preset.Settings(),
		Areas: []audience.Area{
			{ID: "city", Name: "示例市", Level: audience.City},
			{ID: "east", Name: "东县", Level: audience.County, Parent: "city"},
			{ID: "west", Name: "西县", Level: audience.County, Parent: "city"},
		},
		Venues: []campaign.Venue{{
			ID: "square", Name: "市民广场", Setting: "community", Area: "city", Visits: campaign.Visits{PerYear: 1},
		}},
	}
	var units, hosts []campaign.UnitID
	for i := range 6 {
		u := campaign.Unit{ID: campaign.UnitID(fmt.Sprintf("u%d", i+1)), Name: fmt.Sprintf("示例单位%d", i+1), Area: "city"}
		p.Units, units = append(p.Units, u), append(units, u.ID)
	}
	for _, county := range p.Areas[1:] {
		h := campaign.Unit{ID: "host-" + campaign.UnitID(county.ID), Name: "示例单位(" + county.Name + "普法办)", Area: county.ID}
		p.Units, hosts = append(p.Units, h), append(hosts, h.ID)
		for _, kind := range []struct {
			setting campaign.SettingID
			name    string
			segment audience.SegmentID
			people  int64
		}{{"village", "甲村", preset.Villager, 2400}, {"school", "中学", preset.Pupil, 400}, {"organ", "机关", preset.Official, 120}} {
			id := string(county.ID) + "-" + string(kind.setting)
			p.Groups = append(p.Groups, audience.Group{
				ID: audience.GroupID(id), Area: county.ID, Size: kind.people, Segments: []audience.SegmentID{kind.segment},
			})
			p.Venues = append(p.Venues, campaign.Venue{
				ID: campaign.VenueID(id), Name: county.Name + kind.name, Setting: kind.setting, Area: county.ID,
				Catchment: []campaign.Draw{{Group: audience.GroupID(id), Draw: 1}},
			})
		}
	}
	if err != nil {
		return p, err
	}
	kit, err := preset.ConstitutionWeek(2024, preset.ConstitutionWeekOptions{
		Venue: "square", Units: units, Wanted: 5, Attendance: 600, Hosts: hosts, Settings: []campaign.SettingID{"village", "school", "organ"},
	})
	kit.AddTo(&p)
	return p, err
}

// run plans the week, has the referee judge the plan and prints it.
func run(w io.Writer) error {
	p, err := programme()
	if err != nil {
		return err
	}
	q, err := campaign.Check(p)
	if err != nil {
		return err
	}
	r, err := solver.Solve(context.Background(), q, solver.Options{})
	if err != nil {
		return err
	}
	verdict := check.Plan(q, r.Plan)
	fmt.Fprintf(w, "%s(单位、地点均为示例)\n", p.Name)
	for _, s := range r.Plan.Sessions {
		kind := "指定"
		if s.Proposed {
			kind = "建议时间"
		}
		start := s.Start.In(q.Location())
		fmt.Fprintf(w, "%s %s 单位%d家 预计%d人次(%s)\n",
			start.Format("01-02 15:04"), q.Venue(s.Venue).Name, len(s.Units), s.Expected.Attendances.Whole(), kind)
	}
	fmt.Fprintf(w, "任务未完成 %d 项,硬性规则违反 %d 处\n", len(verdict.Missed()), len(verdict.Violations))
	return nil
}
