package sheet

import (
	"slices"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/preset"
)

// work is a row of 活动 that the template has.
type work struct {
	name   string
	kit    func(year int, n kitNeeds) (preset.Kit, error) // nil for a day of the list of publicity days
	form   campaign.FormatID                              // of what is held in townships and villages
	window calendar.Range
	lead   string
	source audience.Source
}

// kitNeeds is what the presets need of the workbook.
type kitNeeds struct {
	main     campaign.VenueID // where the county's own events are held
	units    []campaign.UnitID
	host     []campaign.UnitID // one, or none
	settings []campaign.SettingID
	talks    int64
	window   calendar.Range // other days than the preset's; zero for those
	source   audience.Source
}

func (n kitNeeds) where() campaign.Where {
	return campaign.Where{Venues: []campaign.VenueID{n.main}}
}

// in returns the first of the settings that has a place, or else where the
// county's own events are held.
func (n kitNeeds) in(settings ...campaign.SettingID) campaign.Where {
	for _, s := range settings {
		if slices.Contains(n.settings, s) {
			return campaign.Where{Settings: []campaign.SettingID{s}}
		}
	}
	return n.where()
}

func (n kitNeeds) announced() preset.Announced {
	return preset.Announced{Window: n.window, Source: n.source}
}

func (n kitNeeds) hostOf() campaign.UnitID {
	if len(n.host) == 0 {
		return ""
	}
	return n.host[0]
}

// Sizes of the county's own events, assumed.
const (
	centralSize = 500
	fairSize    = 300
)

// works returns the preset campaigns that a county has.
func works() []work {
	return []work{
		{name: "宪法宣传周", kit: constitutionWeek, form: preset.Lecture},
		{name: "民法典宣传月", kit: civilCodeMonth, form: preset.Lecture},
		{name: "禁毒普法宣传", kit: antiDrug, form: preset.Lecture},
		{name: "世界海洋日暨全国海洋宣传日", kit: oceanDay, form: preset.Lecture},
		{name: "行政执法人员培训", kit: training, form: preset.Lecture},
	}
}

// worksOf returns every row of 活动 for a year: the preset campaigns held in it,
// then the publicity days. A single day is given three days on either side.
func worksOf(year int) []work {
	var out []work
	for _, w := range works() {
		k, err := w.kit(year, kitNeeds{main: "x"})
		if err != nil {
			continue
		}
		w.window, w.source = k.Campaign.Window, k.Campaign.Source
		out = append(out, w)
	}
	for _, d := range preset.PublicityDays() {
		in, err := d.In(year)
		if err != nil || slices.Contains([]string{"国际禁毒日", "国家宪法日"}, d.Name) { // the campaigns above hold these
			continue
		}
		w := work{name: d.Name, form: preset.Lecture, window: in, lead: d.Lead, source: d.Source}
		if in.Days() == 1 {
			w.window = calendar.Range{From: in.From - 3, To: in.To + 3}
			w.source = audience.Assumption("推定：" + d.Rule + "，可在前后3天内举办；" + d.Source.Note)
		}
		w.window = w.window.Intersect(calendar.Year(year))
		out = append(out, w)
	}
	return out
}

func constitutionWeek(year int, n kitNeeds) (preset.Kit, error) {
	k, err := preset.ConstitutionWeek(year, preset.ConstitutionWeekOptions{
		Announced: n.announced(), Where: n.where(), Units: n.units, Attendance: centralSize, Hosts: n.host, Settings: n.settings,
	})
	if err != nil {
		return k, err
	}
	when := &k.Campaign.Activities[0].When
	day := date.New(year, time.December, 4)
	switch {
	case n.window.Valid() && !n.window.Contains(day):
		when.Window = n.window
	case isWeekend(day):
		// Where the county holds its own events is open on workdays: the main
		// event moves to one of those next to the weekend.
		when.Window = calendar.Range{From: day - 2, To: day + 2}.Intersect(k.Campaign.Window)
	}
	return k, nil
}

func isWeekend(d date.Date) bool { return d.Weekday() == time.Saturday || d.Weekday() == time.Sunday }

func civilCodeMonth(year int, n kitNeeds) (preset.Kit, error) {
	k, err := preset.CivilCodeMonth(year, preset.CivilCodeMonthOptions{Announced: n.announced(), Host: n.hostOf(), Where: n.in("village", "community")})
	if err == nil { // a city hands flags to its counties, a county to nobody
		a := &k.Campaign.Activities[0]
		a.Parts = slices.DeleteFunc(a.Parts, func(p campaign.Part) bool { return p.ID == "flags" })
		a.Yields = slices.DeleteFunc(a.Yields, func(y campaign.Yield) bool { return y.Measure == preset.Flags })
	}
	return k, err
}

func antiDrug(year int, n kitNeeds) (preset.Kit, error) {
	k, err := preset.AntiDrug(year, preset.AntiDrugOptions{Where: n.in("school"), Talks: max(1, n.talks)})
	if err != nil {
		return k, err
	}
	for i := range k.Commitments {
		k.Commitments[i].Grade = campaign.Should
		k.Commitments[i].Source = audience.Assumption("推定：场次见“活动”表，未填按镇街数")
	}
	if n.window.Valid() {
		k.Campaign.Window = n.window
		launch := &k.Campaign.Activities[0].When.Window
		if !launch.Intersect(n.window).Valid() {
			*launch = n.window
		}
	}
	return k, nil
}

func oceanDay(year int, n kitNeeds) (preset.Kit, error) {
	window := n.window
	if window.IsZero() {
		window = calendar.Range{From: date.New(year, time.June, 1), To: date.New(year, time.June, 15)}
	}
	k, err := preset.OceanDay(year, preset.OceanDayOptions{
		Window: window, Running: 1, Days: calendar.Days{Kind: calendar.Workdays}, Where: n.where(), Units: n.units, Attendance: fairSize,
	})
	k.Campaign.Source = audience.Assumption("推定：6月8日前后一周内避开高考，县级一天")
	return k, err
}

func training(year int, n kitNeeds) (preset.Kit, error) {
	k, err := preset.EnforcementTraining(year, preset.EnforcementTrainingOptions{Host: n.hostOf(), Where: n.in("organ")})
	if err == nil && n.window.Valid() {
		k.Campaign.Window = n.window
	}
	return k, err
}
