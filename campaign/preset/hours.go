package preset

import (
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

const hour = clock.Hour

// OfficeHours returns 08:30–12:00 and 14:30–17:30, the usual hours of offices
// in the south of China with their long break at noon: an assumption.
func OfficeHours() []calendar.Hours {
	return []calendar.Hours{calendar.MustHours("08:30", "12:00"), calendar.MustHours("14:30", "17:30")}
}

// SchoolHours returns 08:00–12:00 and 14:30–17:30, an assumption.
func SchoolHours() []calendar.Hours {
	return []calendar.Hours{calendar.MustHours("08:00", "12:00"), calendar.MustHours("14:30", "17:30")}
}

// Daytime returns 08:00–18:00, when villages and communities can be visited on
// any day: an assumption.
func Daytime() []calendar.Hours { return []calendar.Hours{calendar.MustHours("08:00", "18:00")} }

// WakingHours returns 08:00–22:00, when something online finds viewers: an
// assumption.
func WakingHours() []calendar.Hours { return []calendar.Hours{calendar.MustHours("08:00", "22:00")} }

// SummerOutdoor returns the season that keeps outdoor sessions from June to
// September out of the heat: they end by 10:30 or start from 16:30 on. An
// assumption.
func SummerOutdoor() campaign.Season {
	return campaign.Season{
		Name:   "夏季户外避开高温时段",
		Months: []int{6, 7, 8, 9},
		Hours:  []calendar.Hours{calendar.MustHours("00:00", "10:30"), calendar.MustHours("16:30", "24:00")},
	}
}

// Settings returns the report's eight settings ("八进") with opening rules:
// schools on workdays in school hours, organs, institutions, enterprises and
// barracks on workdays in office hours, villages and communities on any day by
// daylight, online in waking hours. The hours are assumptions. Holidays of schools
// are the programme's closures.
func Settings() []campaign.Setting {
	workdays := calendar.Days{Kind: calendar.Workdays}
	list := campaign.DefaultSettings()
	for i := range list {
		switch list[i].ID {
		case "village", "community":
			list[i].Opening = []campaign.Opening{{Hours: Daytime()}}
		case "school":
			list[i].Opening = []campaign.Opening{{Days: workdays, Hours: SchoolHours()}}
		case "online":
			list[i].Opening = []campaign.Opening{{Hours: WakingHours()}}
		default:
			list[i].Opening = []campaign.Opening{{Days: workdays, Hours: OfficeHours()}}
		}
	}
	return list
}
