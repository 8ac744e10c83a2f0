// Command civilcodemonth plans a county's Civil Code month by hand, without a
// preset: a troupe tours five villages with an evening show, one a week, and is
// home by ten.
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
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/solver"
)

func main() {
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// programme returns the question. Every figure is made up.
func programme() campaign.Programme {
	may := calendar.Range{From: date.New(2024, time.May, 1), To: date.New(2024, time.May, 31)}
	p := campaign.Programme{
		Name: "示例县2024年民法典宣传月", Horizon: may,
		Areas:   []audience.Area{{ID: "county", Name: "示例县", Level: audience.County}},
		Formats: []campaign.Format{{ID: "show", Name: "文艺演出", Duration: 90 * time.Minute, SetUp: time.Hour, Rate: 0.15}},
		Teams: []campaign.Team{{
			ID: "troupe", Name: "演出小队", Base: campaign.Place{Point: campaign.Point{Lat: 21.00, Lon: 110.00}, Area: "county"},
			Shifts: []calendar.Hours{calendar.MustHours("14:00", "22:00")}, Limits: campaign.Limits{PerDay: 1, DaysPerWeek: 1},
		}},
		Campaigns: []campaign.Campaign{{
			ID: "civil-code-month", Name: "民法典宣传月", Theme: "美好生活·民法典相伴", Window: may,
			Activities: []campaign.Activity{{
				ID: "show", Name: "民法典文艺演出进乡村", Format: "show",
				When:     campaign.When{Hours: []calendar.Hours{calendar.MustHours("19:00", "21:30")}},
				Staff:    campaign.Staff{Teams: campaign.Span{Least: 1}},
				Sessions: campaign.Span{Least: 5, Most: 5}, Grade: campaign.Should,
			}},
		}},
	}
	for i, name := range []string{"东村", "南村", "西村", "北村", "中村"} {
		id := fmt.Sprintf("village-%d", i+1)
		p.Areas = append(p.Areas, audience.Area{ID: audience.AreaID(id), Name: name, Level: audience.Village, Parent: "county"})
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(id), Area: audience.AreaID(id), Size: int64(1500 + 300*i)})
		p.Venues = append(p.Venues, campaign.Venue{
			ID: campaign.VenueID(id), Name: name, Setting: "village", Area: audience.AreaID(id),
			Point: campaign.Point{Lat: 21.00 + 0.05*float64(i), Lon: 110.10}, Capacity: 350,
		})
	}
	return p
}

// run plans the month, has the referee judge the plan and prints it.
func run(w io.Writer) error {
	p := programme()
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
		fmt.Fprintf(w, "%s %s 预计%d人次\n", s.Start.In(q.Location()).Format("01-02 15:04"), q.Venue(s.Venue).Name, s.Expected.Attendances.Whole())
	}
	whole := coverage.Of(q, r.Plan).Whole
	fmt.Fprintf(w, "共%d场 %d人次,去重约%d人(测算)\n", whole.Sessions, whole.Attendances.Whole(), whole.Reach.Expected.Whole())
	fmt.Fprintf(w, "任务未完成 %d 项,硬性规则违反 %d 处\n", len(verdict.Missed()), len(verdict.Violations))
	return nil
}
