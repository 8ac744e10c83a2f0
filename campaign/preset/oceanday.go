package preset

import (
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// firstOceanDay is the year of the first World Oceans Day: 2024 had the
// sixteenth.
const firstOceanDay = 2009

// OceanDayOptions are what the report's World Oceans Day needs from the
// programme it is added to.
type OceanDayOptions struct {
	Window  calendar.Range // days the fair may be on; zero means 8 and 9 June 2024 as reported, 8 June in other years
	Running int            // days it runs, one after the other; 0 means as many as Window has, 2 at most
	Days    calendar.Days  // of Window, in other years than 2024; zero means any

	Venue      campaign.VenueID     // this or Where is needed
	Where      campaign.Where       // while the venue is open; unused if Venue is set
	Units      []campaign.UnitID    // each is wanted on at least one of the days
	Each       int                  // units wanted on each day; 0 means an equal share of Units, rounded up
	Organisers []campaign.Organiser // may be empty
	Attendance int64                // of one day; 0 leaves it to the rates
	Post       string               // the post that approved the weekend of 2024, never a person's name; may be empty
	Waivers    []campaign.Waiver    // of each pinned day, besides the one for that weekend: for closures of the programme, say
}

// OceanDay returns 世界海洋日暨全国海洋宣传日 as the report has it: a fair on
// days running, every unit present at least once. It is pinned at 09:00 if its
// venue is named and its window leaves no choice of days.
//
// In 2024 these are 8 and 9 June. The activity is for workdays then, as city
// activities are as a rule; the two days were the weekend of 端午, so the pins
// carry a waiver of the rule "days". A programme that closes these days as well,
// for the college entrance examination (高考), needs one more in Waivers, or
// in later years a Window around it.
//
// A year before 2009 is a [*YearError]; a Window outside its year, or of fewer
// days than Running, is a [*campaign.Finding].
func OceanDay(year int, o OceanDayOptions) (Kit, error) {
	if err := within("世界海洋日", year, firstOceanDay); err != nil {
		return Kit{}, err
	}
	if o.Venue == "" && !chosen(o.Where) {
		return Kit{}, fmt.Errorf("ocean day: Venue is empty; name the venue, or where it may be (请指定活动地点或可选范围)")
	}
	if err := o.settle(year); err != nil {
		return Kit{}, err
	}
	k := Kit{
		Campaign: campaign.Campaign{
			ID: "ocean-day", Name: "世界海洋日暨全国海洋宣传日", Window: o.Window,
			Laws:       []campaign.LawID{"marine-environment", "wetlands", "wildlife"},
			Activities: []campaign.Activity{oceanFair(year, o)},
			Source:     asReported(year, ""),
		},
		Laws: []campaign.Law{
			{ID: "marine-environment", Name: "中华人民共和国海洋环境保护法"},
			{ID: "wetlands", Name: "中华人民共和国湿地保护法"},
			{ID: "wildlife", Name: "中华人民共和国野生动物保护法"},
		},
	}
	if o.Venue != "" && o.Running == o.Window.Days() {
		k.Pins = o.pins(year)
	}
	k.carry()
	return k, nil
}

// settle fills in what is left open.
func (o *OceanDayOptions) settle(year int) error {
	if o.Window.IsZero() {
		o.Window = calendar.On(date.New(year, time.June, 8))
		if year == reportYear {
			o.Window.To++
		}
	}
	if f := (Announced{Window: o.Window}).problem(year); f != nil {
		f.Path = "window"
		return f
	}
	if o.Running == 0 {
		o.Running = min(2, o.Window.Days())
	}
	if o.Running < 1 || o.Running > o.Window.Days() {
		return &campaign.Finding{Path: "running", Code: campaign.CodeRange, Value: fmt.Sprint(o.Running), Advice: campaign.Text{
			Zh: fmt.Sprintf("连续天数须在1至%d之间(时间范围共%[1]d天),请更正", o.Window.Days()),
			En: fmt.Sprintf("the days running must be from 1 to the %d of the window; correct one of them", o.Window.Days()),
		}}
	}
	if o.Each == 0 {
		o.Each = (len(o.Units) + o.Running - 1) / o.Running
	}
	if year == reportYear {
		o.Days = workdays()
	}
	return nil
}

// pins fixes the fair on every day of its window.
func (o OceanDayOptions) pins(year int) []campaign.Pin {
	var out []campaign.Pin
	for day := range o.Window.All() {
		p := pin(campaign.SessionID(fmt.Sprintf("ocean-day-%d", day.Day())), "ocean-fair", o.Venue, morning(day))
		if year == reportYear {
			p.Waivers = []campaign.Waiver{{Rule: campaign.RuleDays, Reason: "围绕6月8日世界海洋日举办两天,时值端午假期周末", Post: o.Post}}
		}
		p.Waivers = append(p.Waivers, o.Waivers...)
		out = append(out, p)
	}
	return out
}

func oceanFair(year int, o OceanDayOptions) campaign.Activity {
	const whole = 150 * time.Minute
	a := campaign.Activity{
		ID: "ocean-fair", Name: "世界海洋日主题宣传活动", Level: audience.City, Organisers: o.Organisers, Duration: whole,
		Parts: []campaign.Part{
			{ID: "opening", Name: "主题宣传", Format: OpenDay, Duration: 30 * time.Minute},
			{ID: "tour", Name: "海洋环境、生物多样性、红树林、野生动物展示", Format: OpenDay, Duration: whole},
			{ID: "consultation", Name: "法律咨询", Format: Consultation, Duration: whole},
		},
		Where:    o.Where,
		When:     campaign.When{Days: o.Days, ConsecutiveDays: o.Running},
		Staff:    campaign.Staff{Pool: o.Units, Each: o.Each, Different: len(o.Units)},
		Sessions: campaign.Span{Least: o.Running, Most: o.Running}, Attendance: o.Attendance,
		Yields: []campaign.Yield{
			perUnit(Leaflets, 100, "公开报道中每个单位38—1220份,常见100—300份,取低值"),
			perUnit(Consultations, 3, "公开报道中每个单位0.75—12.5人次,常见3—8人次,取低值"),
		},
		Source: asReported(year, ";时刻、环节时长与每日到场单位数为推定"),
	}
	if o.Venue != "" {
		a.Where = campaign.Where{Venues: []campaign.VenueID{o.Venue}}
	}
	return a
}

func workdays() calendar.Days { return calendar.Days{Kind: calendar.Workdays} }
