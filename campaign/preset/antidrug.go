package preset

import (
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// firstAntiDrug is the first whole year under the law on drug control, in force
// since 2008-06-01.
const firstAntiDrug = 2009

// AntiDrugOptions are what the report's anti-drug campaign needs from the
// programme it is added to.
type AntiDrugOptions struct {
	Launch     calendar.Range       // days the launch may be on; zero means 25 June 2024 as reported, all of June in other years
	Venue      campaign.VenueID     // the school of the launch; this or Where is needed
	Where      campaign.Where       // of the launch while the school is open; unused if Venue is set
	Teams      []campaign.TeamID    // that may be drafted; empty means any
	Organisers []campaign.Organiser // of the launch
	Attendance int64                // of the launch; 0 leaves it to the rates
	Talks      int64                // least talks in the year besides the launch (必须); 0 means the report's 40
	EachKind   int                  // least talks in each of schools, villages and communities (力争); 0 asks for none
}

// AntiDrugTalks returns the activities that count as talks, besides the launch.
func AntiDrugTalks() []campaign.ActivityID {
	return []campaign.ActivityID{"anti-drug-schools", "anti-drug-villages", "anti-drug-communities"}
}

// AntiDrug returns the year's anti-drug campaign as the report has it: the
// launch in a school on a morning of the anti-drug month of June, and a touring
// corps' talks in schools, villages and communities all year, 40 of them at
// least. The launch is pinned at 09:00 if its school is named and Launch is a
// single day, as in 2024.
//
// The talks are planned for workdays; keeping clear of school holidays is for
// the opening rules of schools. A year before 2009 is a [*YearError]; a Launch
// outside its year is a [*campaign.Finding].
func AntiDrug(year int, o AntiDrugOptions) (Kit, error) {
	if err := within("禁毒普法宣传", year, firstAntiDrug); err != nil {
		return Kit{}, err
	}
	if o.Venue == "" && !chosen(o.Where) {
		return Kit{}, fmt.Errorf("anti-drug campaign: Venue is empty; name the school of the launch, or where it may be (请指定启动仪式的学校或可选范围)")
	}
	switch {
	case !o.Launch.IsZero():
	case year == reportYear:
		o.Launch = calendar.On(date.New(year, time.June, 25))
	default:
		o.Launch = days(year, time.June, 1, 30)
	}
	if f := (Announced{Window: o.Launch}).problem(year); f != nil {
		f.Path = "launch"
		return Kit{}, f
	}
	if o.Talks == 0 {
		o.Talks = 40
	}
	k := Kit{
		Campaign: campaign.Campaign{
			ID: "anti-drug", Name: "禁毒普法宣传", Window: calendar.Year(year), Laws: []campaign.LawID{"anti-drug"},
			Activities: []campaign.Activity{
				antiDrugLaunch(year, o),
				antiDrugTalk(year, o, "anti-drug-schools", "禁毒宣讲进学校", "school", 45*time.Minute),
				antiDrugTalk(year, o, "anti-drug-villages", "禁毒宣讲进乡村", "village", time.Hour),
				antiDrugTalk(year, o, "anti-drug-communities", "禁毒宣讲进社区", "community", time.Hour),
			},
			Source: asReported(year, ""),
		},
		Laws: []campaign.Law{{ID: "anti-drug", Name: "中华人民共和国禁毒法"}},
		Commitments: []campaign.Commitment{{
			ID: "anti-drug-talks", Name: fmt.Sprintf("禁毒宣讲≥%d场", o.Talks), Scope: campaign.Scope{Activities: AntiDrugTalks()},
			Least: o.Talks, Source: asReported(year, ":全年40多场"),
		}},
	}
	if o.Venue != "" && o.Launch.Days() == 1 {
		k.Pins = []campaign.Pin{pin("anti-drug-launch", "anti-drug-launch", o.Venue, morning(o.Launch.From))}
	}
	k.carry()
	return k, nil
}

func antiDrugLaunch(year int, o AntiDrugOptions) campaign.Activity {
	a := campaign.Activity{
		ID: "anti-drug-launch", Name: "禁毒普法宣传进校园启动仪式", Level: audience.City, Organisers: o.Organisers,
		Parts: []campaign.Part{
			{ID: "opening", Name: "启动仪式", Format: Ceremony, Duration: 30 * time.Minute},
			{ID: "lecture", Name: "禁毒法治课", Format: Lecture, Offset: 30 * time.Minute, Duration: 45 * time.Minute},
		},
		Laws:     []campaign.LawID{"anti-drug"},
		Where:    o.Where,
		When:     campaign.When{Days: workdays()},
		Staff:    campaign.Staff{Teams: campaign.Span{Least: 1}, From: o.Teams},
		Sessions: campaign.Span{Least: 1, Most: 1}, Attendance: o.Attendance,
		Source: asReported(year, ";时刻与时长为推定"),
	}
	if o.Venue != "" {
		a.Where = campaign.Where{Venues: []campaign.VenueID{o.Venue}}
	}
	if o.Venue == "" || o.Launch.Days() > 1 {
		a.When.Window, a.When.Hours = o.Launch, SchoolHours()[:1]
	}
	return a
}

func antiDrugTalk(year int, o AntiDrugOptions, id campaign.ActivityID, name string, setting campaign.SettingID, length time.Duration) campaign.Activity {
	return campaign.Activity{
		ID: id, Name: name, Level: audience.City, Format: Lecture, Duration: length, Laws: []campaign.LawID{"anti-drug"},
		Where: campaign.Where{Settings: []campaign.SettingID{setting}},
		When:  campaign.When{Days: workdays()},
		Staff: campaign.Staff{Teams: campaign.Span{Least: 1}, From: o.Teams}, Grade: campaign.May,
		Sessions: campaign.Span{Least: o.EachKind},
		Source:   asReported(year, ":进学校、进乡村、进社区;时长为推定"),
	}
}
