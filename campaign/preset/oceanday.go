package preset

import (
	"fmt"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// OceanDayOptions are what the report's World Oceans Day needs from the
// programme it is added to.
type OceanDayOptions struct {
	Venue      campaign.VenueID     // needed
	Units      []campaign.UnitID    // each is wanted on at least one of the two days
	Each       int                  // units wanted on each day; 0 means half of Units, rounded up
	Organisers []campaign.Organiser // may be empty
	Attendance int64                // of one day; 0 leaves it to the rates
	Post       string               // the post that approved the weekend, never a person's name; may be empty
	Waivers    []campaign.Waiver    // of both days, besides the one for the weekend: for closures of the programme, say
}

// OceanDay returns 世界海洋日暨全国海洋宣传日 as the report has it: two days
// running, 8 and 9 June 2024, both pinned, every unit present at least once.
//
// The activity is for workdays, as city activities are as a rule; the two days
// of 2024 were the weekend of 端午, so the pins carry a waiver of the rule
// "days". A programme that closes these days as well, for the college entrance
// examination (高考), needs one more in Waivers.
//
// The year must be 2024, or the error is a [*YearError].
func OceanDay(year int, o OceanDayOptions) (Kit, error) {
	if err := known("世界海洋日", year); err != nil {
		return Kit{}, err
	}
	if o.Venue == "" {
		return Kit{}, fmt.Errorf("ocean day: Venue is empty; name the venue (请指定活动地点)")
	}
	if o.Each == 0 {
		o.Each = (len(o.Units) + 1) / 2
	}
	k := Kit{
		Campaign: campaign.Campaign{
			ID: "ocean-day", Name: "世界海洋日暨全国海洋宣传日", Window: days(year, time.June, 8, 9),
			Laws:       []campaign.LawID{"marine-environment", "wetlands", "wildlife"},
			Activities: []campaign.Activity{oceanFair(o)},
			Source:     audience.Fact(report),
		},
		Laws: []campaign.Law{
			{ID: "marine-environment", Name: "中华人民共和国海洋环境保护法"},
			{ID: "wetlands", Name: "中华人民共和国湿地保护法"},
			{ID: "wildlife", Name: "中华人民共和国野生动物保护法"},
		},
	}
	weekend := campaign.Waiver{Rule: campaign.RuleDays, Reason: "围绕6月8日世界海洋日举办两天,时值端午假期周末", Post: o.Post}
	for day := 8; day <= 9; day++ {
		p := pin(campaign.SessionID(fmt.Sprintf("ocean-day-%d", day)), "ocean-fair", o.Venue, morning(year, time.June, day))
		p.Waivers = append([]campaign.Waiver{weekend}, o.Waivers...)
		k.Pins = append(k.Pins, p)
	}
	k.carry()
	return k, nil
}

func oceanFair(o OceanDayOptions) campaign.Activity {
	const whole = 150 * time.Minute
	return campaign.Activity{
		ID: "ocean-fair", Name: "世界海洋日主题宣传活动", Level: audience.City, Organisers: o.Organisers, Duration: whole,
		Parts: []campaign.Part{
			{ID: "opening", Name: "主题宣传", Format: OpenDay, Duration: 30 * time.Minute},
			{ID: "tour", Name: "海洋环境、生物多样性、红树林、野生动物展示", Format: OpenDay, Duration: whole},
			{ID: "consultation", Name: "法律咨询", Format: Consultation, Duration: whole},
		},
		Where:    campaign.Where{Venues: []campaign.VenueID{o.Venue}},
		When:     campaign.When{Days: workdays(), ConsecutiveDays: 2},
		Staff:    campaign.Staff{Pool: o.Units, Each: o.Each, Different: len(o.Units)},
		Sessions: campaign.Span{Least: 2, Most: 2}, Attendance: o.Attendance,
		Yields: []campaign.Yield{
			perUnit(Leaflets, 100, "公开报道中每个单位38—1220份,常见100—300份,取低值"),
			perUnit(Consultations, 3, "公开报道中每个单位0.75—12.5人次,常见3—8人次,取低值"),
		},
		Source: audience.Fact(report + ";时刻、环节时长与每日到场单位数为推定"),
	}
}

func workdays() calendar.Days { return calendar.Days{Kind: calendar.Workdays} }
