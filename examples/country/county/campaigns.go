package county

import (
	"slices"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/preset"
)

// addCampaigns adds the campaigns of the year, four or where there is no school
// three, with the forms of activity, laws and segments that they need.
func addCampaigns(p *campaign.Programme, c County) error {
	code, err := civilCode()
	if err != nil {
		return err
	}
	week, err := constitution(c)
	if err != nil {
		return err
	}
	p.Segments = preset.Segments()
	p.Measures = []campaign.Measure{}
	for _, m := range preset.Measures() {
		if m.ID == preset.Leaflets || m.ID == preset.Consultations || m.ID == preset.Contestants {
			p.Measures = append(p.Measures, m)
		}
	}
	for _, f := range preset.Formats() {
		switch f.ID {
		case preset.Lecture:
			f.SetUp = setUp
			f.Source.Note += ";布置30分钟,含同一镇街内转场,为推定"
			p.Formats = append(p.Formats, f)
		case preset.Fair, preset.Contest, preset.Consultation:
			p.Formats = append(p.Formats, f)
		}
	}
	p.Laws = []campaign.Law{
		{ID: "constitution", Name: "中华人民共和国宪法", Common: true},
		{ID: "civil-code", Name: "中华人民共和国民法典", Common: true},
		{ID: "anti-drug", Name: "中华人民共和国禁毒法"},
		{ID: "publicity", Name: "中华人民共和国法治宣传教育法", Common: true, New: true},
	}
	p.Campaigns = []campaign.Campaign{tour(), code}
	if slices.ContainsFunc(p.Venues, func(v campaign.Venue) bool { return v.Setting == "school" }) {
		p.Campaigns = append(p.Campaigns, antiDrug())
	}
	p.Campaigns = append(p.Campaigns, week)
	return nil
}

// talk is a lecture by one team in villages and communities.
func talk(id campaign.ActivityID, name string) campaign.Activity {
	return campaign.Activity{
		ID: id, Name: name, Level: audience.Town, Host: office, Format: preset.Lecture,
		Where:    campaign.Where{Settings: []campaign.SettingID{"village", "community"}},
		Staff:    campaign.Staff{Teams: campaign.Span{Least: 1}},
		Audience: []audience.SegmentID{preset.Villager, preset.Resident},
		Source:   audience.Assumption("推定:按各地常见做法编排"),
	}
}

func tour() campaign.Campaign {
	return campaign.Campaign{
		ID: "tour", Name: "法治乡村(社区)巡回宣讲", Window: calendar.Year(Year), Laws: []campaign.LawID{"publicity"},
		Activities: []campaign.Activity{talk("tour-talk", "进村(社区)宣讲")},
		Source:     audience.Assumption("推定:按各地常见做法编排"),
	}
}

// civilCode has the days and the theme of the month as announced.
func civilCode() (campaign.Campaign, error) {
	kit, err := preset.CivilCodeMonth(Year, preset.CivilCodeMonthOptions{})
	kit.Campaign.Activities = []campaign.Activity{talk("civil-code-talk", "民法典进村(社区)")}
	return kit.Campaign, err
}

// antiDrug is about the international day of 26 June.
func antiDrug() campaign.Campaign {
	a := talk("anti-drug-talk", "禁毒宣讲进学校")
	a.Where.Settings = []campaign.SettingID{"school"}
	a.Audience = []audience.SegmentID{preset.Pupil}
	return campaign.Campaign{
		ID: "anti-drug", Name: "禁毒宣传月", Window: between(time.June, 1, 30), Laws: []campaign.LawID{"anti-drug"},
		Activities: []campaign.Activity{a}, Source: audience.Assumption("推定:6月为全民禁毒宣传月,按各地常见做法编排"),
	}
}

// constitution has the days and the theme of the week as announced, the main
// event of the county, and talks.
func constitution(c County) (campaign.Campaign, error) {
	kit, err := preset.ConstitutionWeek(Year, preset.ConstitutionWeekOptions{
		Where: campaign.Where{Venues: []campaign.VenueID{mainVenue}}, Attendance: c.mainAttendance(),
	})
	if err != nil {
		return campaign.Campaign{}, err
	}
	central := &kit.Campaign.Activities[0]
	central.Name, central.Level, central.Host = "12·4国家宪法日县级主场活动", audience.County, office
	kit.Campaign.Activities = append(kit.Campaign.Activities, talk("constitution-talk", "宪法进村(社区)"))
	return kit.Campaign, nil
}
