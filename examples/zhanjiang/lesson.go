package zhanjiang

import (
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/preset"
)

// firstLesson is the law lesson with which the school year opens. The report
// does not mention it: it is assumed, since it is held everywhere in the first
// weeks of September, and so that 2024 has something in the days that the
// typhoon of that year stopped. One lesson is in the city, one on the island.
func firstLesson(_ *campaign.Programme, year int) (preset.Kit, error) {
	const id campaign.CampaignID = "first-lesson"
	zone := campaign.UnitID("host-" + zoneID)
	city := lesson("first-lesson-city", "法治“开学第一课”", audience.City, education, education, prosecution, youth)
	island := lesson("first-lesson-island", "法治“开学第一课”送法上岛", audience.County, zone, zone)
	island.Where.Areas = []audience.AreaID{naozhou}
	k := preset.Kit{
		Campaign: campaign.Campaign{
			ID: id, Name: "法治“开学第一课”", Window: between(year, 9, 1, 9, 20), Laws: []campaign.LawID{"minors"},
			Activities: []campaign.Activity{city, island}, Source: lessonSource(),
		},
		Laws: []campaign.Law{{ID: "minors", Name: "中华人民共和国未成年人保护法"}},
	}
	if year == reportYear {
		k.Pins = []campaign.Pin{lessonOn(5, city.ID, "440803004"), lessonOn(6, island.ID, naozhou)}
	}
	return k, nil
}

func lessonSource() audience.Source {
	return audience.Assumption("推定:年报未载,各地惯例在9月上中旬举办;日期、地点、参加单位与时长均为推定")
}

// lesson is one lesson at some school.
func lesson(id campaign.ActivityID, name string, level audience.Level, host campaign.UnitID, present ...campaign.UnitID) campaign.Activity {
	return campaign.Activity{
		ID: id, Name: name, Level: level, Host: host, Format: preset.Lecture, Duration: 45 * time.Minute,
		Where:    campaign.Where{Settings: []campaign.SettingID{"school"}},
		When:     campaign.When{Days: calendar.Days{Kind: calendar.Workdays}, Hours: preset.OfficeHours()},
		Staff:    campaign.Staff{Units: present},
		Sessions: campaign.Span{Least: 1, Most: 1},
		Audience: []audience.SegmentID{preset.Pupil}, Source: lessonSource(),
	}
}

// lessonOn pins a lesson on a morning of September of the reported year, at a
// township's school.
func lessonOn(day int, id campaign.ActivityID, town string) campaign.Pin {
	return campaign.Pin{Occurrence: campaign.Occurrence{
		ID: campaign.SessionID(id), Activity: id, Venue: campaign.VenueID("school-" + town),
		Start: time.Date(reportYear, time.September, day, 9, 0, 0, 0, time.FixedZone("", 8*60*60)),
	}}
}
