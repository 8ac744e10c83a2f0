package county

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/preset"
)

const toFind = "(场地待落实)"

// mainVenue is where the county's own event is held.
const mainVenue campaign.VenueID = "main"

// areas returns the county with its townships and their villages.
func areas(c County) []audience.Area {
	out := make([]audience.Area, 0, 1+len(c.Towns)+c.Villages())
	out = append(out, audience.Area{ID: audience.AreaID(c.Code), Name: c.Name, Level: audience.County})
	for _, t := range c.Towns {
		out = append(out, audience.Area{ID: audience.AreaID(t.Code), Name: t.Name, Level: audience.Town, Parent: audience.AreaID(c.Code)})
		for k := range t.Villages {
			out = append(out, audience.Area{ID: audience.AreaID(villageID(t, k)), Name: villageName(t, k), Level: audience.Village, Parent: audience.AreaID(t.Code)})
		}
	}
	return out
}

// venues returns a placeholder for the county's main event, for a school of
// every township that has a grade, and for every village.
func venues(c County, h households) []campaign.Venue {
	out := make([]campaign.Venue, 0, 1+len(c.Towns)+c.Villages())
	out = append(out, campaign.Venue{
		ID: mainVenue, Name: c.Name + "县级主场" + toFind, Setting: "institution", Area: audience.AreaID(c.Code), Point: c.Point, Placeholder: true,
		Opening: []campaign.Opening{{Hours: preset.Daytime()}}, Source: pending(c.Point),
	})
	for i, t := range c.Towns {
		at := c.at(t)
		if h.grade[i] > 0 {
			out = append(out, campaign.Venue{
				ID: campaign.VenueID("school-" + t.Code), Name: t.Name + "某校" + toFind, Setting: "school", Area: audience.AreaID(t.Code), Point: at,
				Placeholder: true, Catchment: []campaign.Draw{{Group: gradeOf(t.Code), Draw: 1}}, Source: pending(at),
			})
		}
		setting := campaign.SettingID("village")
		if t.Urban() {
			setting = "community"
		}
		for k := range t.Villages {
			id := villageID(t, k)
			out = append(out, campaign.Venue{
				ID: campaign.VenueID("v-" + id), Name: villageName(t, k) + toFind, Setting: setting, Area: audience.AreaID(id), Point: at,
				Placeholder: true, Source: pending(at),
			})
		}
	}
	return out
}

// at returns where a township is taken to be: the county seat if nobody knows.
func (c County) at(t Town) campaign.Point {
	if t.Located() {
		return t.Point
	}
	return c.Point
}

// pending is the source of a placeholder, with the credit for its point.
func pending(at campaign.Point) audience.Source {
	note := "场地待落实:位置以镇街或县城坐标代替"
	if at == (campaign.Point{}) {
		note = "场地待落实:坐标不详"
	} else {
		note += ";" + Credit
	}
	return audience.Pending(note)
}

// travel assumes county roads. A township without a point of its own takes some
// more time to enter and to leave.
func travel(c County) campaign.Travel {
	t := campaign.Travel{Speed: speed, Access: access}
	for _, town := range c.Towns {
		if town.Located() {
			continue
		}
		wait := unknownTown
		if town.Urban() {
			wait = unknownStreet
		}
		t.Crossings = append(t.Crossings, campaign.Crossing{Name: town.Name + "(坐标不详,路程推定)", Areas: []audience.AreaID{audience.AreaID(town.Code)}, Wait: wait})
	}
	return t
}

// teams returns the county's lecturers.
func teams(c County) []campaign.Team {
	return []campaign.Team{{
		ID: lecturers, Name: c.Name + "宣讲小组", Unit: office, Base: campaign.Place{Point: c.Point, Area: audience.AreaID(c.Code)},
		Shifts: []calendar.Hours{calendar.MustHours("08:00", "12:00"), calendar.MustHours("14:00", "18:00")},
		Days:   calendar.Days{Kind: calendar.Workdays},
		Limits: campaign.Limits{PerDay: perDay, DaysPerWeek: daysPerWeek, DaysPerYear: teamDays},
		Count:  c.teams(),
		Source: audience.Assumption("推定:每30万人1个小组,1至3个;每组全年24个队日,每周至多1日,每日至多2场"),
	}}
}

// teams returns how many teams of lecturers a county is taken to have.
func (c County) teams() int {
	return int(min(max((c.People+peoplePerTeam-1)/peoplePerTeam, 1), mostTeams))
}

// settings returns the kinds of place, with schools open on the days of school.
func settings() []campaign.Setting {
	out := preset.Settings()
	for i := range out {
		if out[i].ID == "school" {
			out[i].Opening = []campaign.Opening{{Days: calendar.Days{Kind: calendar.SchoolDays}, Hours: preset.SchoolHours()}}
		}
	}
	return out
}

// mainAttendance is how many come to the county's main event; 0 leaves it open.
func (c County) mainAttendance() int64 {
	if c.People == 0 {
		return 0
	}
	return min(max(c.People*mainPerMille/1000, leastMain), mostMain, c.People)
}
