// Command antidrug plans a lecture team's anti-drug tour by hand: twelve schools,
// eight talks at least, two days out in each of two weeks in June. Not every
// school can be visited, and the plan says how many are missed.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/rickb777/date/v2"

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

// programme returns the question. Every figure is made up.
func programme() (campaign.Programme, error) {
	holidays, err := cn.Table(2024)
	window := calendar.Range{From: date.New(2024, time.June, 11), To: date.New(2024, time.June, 21)}
	p := campaign.Programme{
		Name: "示例县2024年禁毒宣讲", Horizon: calendar.Year(2024), Calendar: holidays, Settings: preset.Settings(),
		Closures: []campaign.Closure{{Days: calendar.On(date.New(2024, time.June, 20)), Settings: []campaign.SettingID{"school"}, Reason: "模拟考试"}},
		Areas:    []audience.Area{{ID: "county", Name: "示例县", Level: audience.County}},
		Formats:  []campaign.Format{{ID: "talk", Name: "禁毒法治课", Duration: 45 * time.Minute, SetUp: 15 * time.Minute, Rate: 0.95}},
		Teams: []campaign.Team{{
			ID: "team", Name: "宣讲小组", Base: campaign.Place{Point: campaign.Point{Lat: 21.20, Lon: 110.40}, Area: "county"},
			Shifts: preset.OfficeHours(), Days: calendar.Days{Kind: calendar.Workdays}, Limits: campaign.Limits{PerDay: 2, DaysPerWeek: 2},
		}},
		Campaigns: []campaign.Campaign{{
			ID: "anti-drug", Name: "全民禁毒宣传月", Window: window,
			Activities: []campaign.Activity{{
				ID: "talk", Name: "禁毒宣讲进学校", Format: "talk", Staff: campaign.Staff{Teams: campaign.Span{Least: 1}},
				Sessions: campaign.Span{Least: 8},
			}},
		}},
		Commitments: []campaign.Commitment{{
			ID: "every-school", Name: "每校至少1场", Grade: campaign.May, Count: campaign.CountPlaces, Place: campaign.PlaceVenue, Least: 12,
		}},
	}
	for i := range 12 {
		id := fmt.Sprintf("school-%02d", i+1)
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(id), Area: "county", Size: int64(300 + 20*i)})
		p.Venues = append(p.Venues, campaign.Venue{
			ID: campaign.VenueID(id), Name: fmt.Sprintf("第%d中学(示例)", i+1), Setting: "school", Area: "county",
			Point:     campaign.Point{Lat: 21.00 + 0.1*float64(i%4), Lon: 110.20 + 0.15*float64(i/4)},
			Catchment: []campaign.Draw{{Group: audience.GroupID(id), Draw: 1}},
		})
	}
	return p, err
}

// run plans the tour, has the referee judge the plan and prints it.
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
	fmt.Fprintf(w, "%s(数据均为示例)\n", p.Name)
	for _, s := range r.Plan.Sessions {
		start := s.Start.In(q.Location())
		fmt.Fprintf(w, "%s—%s %s 预计%d人次\n", start.Format("01-02 15:04"), s.End.In(q.Location()).Format("15:04"), q.Venue(s.Venue).Name, s.Expected.Attendances.Whole())
	}
	for _, s := range verdict.Standings {
		fmt.Fprintf(w, "%s %s %d/%d\n", s.Goal.Grade.Name().Zh, s.Goal.Name, s.Have, s.Wanted)
	}
	fmt.Fprintf(w, "硬性规则违反 %d 处\n", len(verdict.Violations))
	return nil
}
