package preset

import (
	"fmt"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// AntiDrugOptions are what the report's anti-drug campaign needs from the
// programme it is added to.
type AntiDrugOptions struct {
	Venue      campaign.VenueID     // the school of the launch; needed
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
// launch in a school on the morning of 25 June, pinned, and a touring team's
// talks in schools, villages and communities all year, 40 of them at least.
//
// The year must be 2024, or the error is a [*YearError]. The talks are planned
// for workdays.
func AntiDrug(year int, o AntiDrugOptions) (Kit, error) {
	if err := known("禁毒普法宣传", year); err != nil {
		return Kit{}, err
	}
	if o.Venue == "" {
		return Kit{}, fmt.Errorf("anti-drug campaign: Venue is empty; name the school of the launch (请指定启动仪式的学校)")
	}
	if o.Talks == 0 {
		o.Talks = 40
	}
	k := Kit{
		Campaign: campaign.Campaign{
			ID: "anti-drug", Name: "禁毒普法宣传", Window: calendar.Year(year), Laws: []campaign.LawID{"anti-drug"},
			Activities: []campaign.Activity{
				antiDrugLaunch(o),
				antiDrugTalk(o, "anti-drug-schools", "禁毒宣讲进学校", "school", 45*time.Minute),
				antiDrugTalk(o, "anti-drug-villages", "禁毒宣讲进乡村", "village", time.Hour),
				antiDrugTalk(o, "anti-drug-communities", "禁毒宣讲进社区", "community", time.Hour),
			},
			Source: audience.Fact(report),
		},
		Laws: []campaign.Law{{ID: "anti-drug", Name: "中华人民共和国禁毒法"}},
		Pins: []campaign.Pin{pin("anti-drug-launch", "anti-drug-launch", o.Venue, morning(year, time.June, 25))},
		Commitments: []campaign.Commitment{{
			ID: "anti-drug-talks", Name: fmt.Sprintf("禁毒宣讲≥%d场", o.Talks), Scope: campaign.Scope{Activities: AntiDrugTalks()},
			Least: o.Talks, Source: audience.Fact(report + ":全年40多场"),
		}},
	}
	k.carry()
	return k, nil
}

func antiDrugLaunch(o AntiDrugOptions) campaign.Activity {
	return campaign.Activity{
		ID: "anti-drug-launch", Name: "禁毒普法宣传进校园启动仪式", Level: audience.City, Organisers: o.Organisers,
		Parts: []campaign.Part{
			{ID: "opening", Name: "启动仪式", Format: Ceremony, Duration: 30 * time.Minute},
			{ID: "lecture", Name: "禁毒法治课", Format: Lecture, Offset: 30 * time.Minute, Duration: 45 * time.Minute},
		},
		Laws:     []campaign.LawID{"anti-drug"},
		Where:    campaign.Where{Venues: []campaign.VenueID{o.Venue}},
		When:     campaign.When{Days: workdays()},
		Staff:    campaign.Staff{Teams: campaign.Span{Least: 1}, From: o.Teams},
		Sessions: campaign.Span{Least: 1, Most: 1}, Attendance: o.Attendance,
		Source: audience.Fact(report + ";时刻与时长为推定"),
	}
}

func antiDrugTalk(o AntiDrugOptions, id campaign.ActivityID, name string, setting campaign.SettingID, length time.Duration) campaign.Activity {
	return campaign.Activity{
		ID: id, Name: name, Level: audience.City, Format: Lecture, Duration: length, Laws: []campaign.LawID{"anti-drug"},
		Where: campaign.Where{Settings: []campaign.SettingID{setting}},
		When:  campaign.When{Days: workdays()},
		Staff: campaign.Staff{Teams: campaign.Span{Least: 1}, From: o.Teams}, Grade: campaign.May,
		Sessions: campaign.Span{Least: o.EachKind},
		Source:   audience.Fact(report + ":进学校、进乡村、进社区;时长为推定"),
	}
}
