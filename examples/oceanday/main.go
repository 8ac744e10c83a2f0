// Command oceanday plans two days of World Oceans Day 2024 on a holiday weekend
// and in an examination: what the rules forbid is allowed by waiver, and the
// referee lists the exceptions.
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

// programme returns the question: seven units, four of them a day, so that each
// is there at least once.
func programme() (campaign.Programme, error) {
	holidays, err := cn.Table(2024)
	p := campaign.Programme{
		Name: "示例市2024年世界海洋日", Horizon: calendar.Year(2024), Calendar: holidays, Settings: preset.Settings(),
		Areas:  []audience.Area{{ID: "city", Name: "示例市", Level: audience.City}},
		Groups: []audience.Group{{ID: "people", Area: "city", Size: 500_000, Segments: []audience.SegmentID{preset.Resident}}},
		Venues: []campaign.Venue{{
			ID: "hall", Name: "海洋馆", Setting: "institution", Area: "city", Opening: []campaign.Opening{{Hours: preset.Daytime()}},
		}},
	}
	var units []campaign.UnitID
	for i := range 7 {
		u := campaign.Unit{ID: campaign.UnitID(fmt.Sprintf("u%d", i+1)), Name: fmt.Sprintf("示例单位%d", i+1), Area: "city"}
		p.Units, units = append(p.Units, u), append(units, u.ID)
	}
	if err != nil {
		return p, err
	}
	kit, err := preset.OceanDay(2024, preset.OceanDayOptions{
		Venue: "hall", Units: units, Attendance: 300, Post: "市普法办负责人(示例)",
		Waivers: []campaign.Waiver{{Rule: campaign.RuleClosure, Reason: "室内举行,远离考点", Post: "市普法办负责人(示例)"}},
	})
	kit.AddTo(&p)
	p.Closures = []campaign.Closure{{Days: kit.Campaign.Window, Reason: "高考(推定)"}}
	return p, err
}

// run plans the two days, has the referee judge the plan and prints it.
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
	present := make(map[campaign.UnitID]bool)
	for _, s := range r.Plan.Sessions {
		for _, u := range s.Units {
			present[u] = true
		}
		fmt.Fprintf(w, "%s %s 单位%d家 预计%d人次\n",
			s.Start.In(q.Location()).Format("01-02 15:04"), q.Venue(s.Venue).Name, len(s.Units), s.Expected.Attendances.Whole())
	}
	fmt.Fprintf(w, "两天共到场单位 %d/%d 家\n", len(present), len(p.Units))
	fmt.Fprintln(w, "经批准的例外:")
	for _, b := range verdict.Exceptions {
		info, _ := b.Rule.Info()
		fmt.Fprintf(w, "  %s:%s。理由:%s\n", info.Name.Zh, b.Detail.Zh, b.Waiver.Reason)
	}
	fmt.Fprintf(w, "任务未完成 %d 项,硬性规则违反 %d 处\n", len(verdict.Missed()), len(verdict.Violations))
	return nil
}
