package preset

import (
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// ConstitutionWeekOptions are what the report's Constitution Week needs from
// the programme it is added to.
type ConstitutionWeekOptions struct {
	Announced Announced // a notice that [ConstitutionWeeks] does not have

	Venue      campaign.VenueID     // of the central event, which is then pinned; this or Where is needed
	Where      campaign.Where       // of the central event while its venue is open; unused if Venue is set
	Units      []campaign.UnitID    // that may be drafted for the central event
	Wanted     int                  // so many of Units are wanted there; 0 means all of them
	Organisers []campaign.Organiser // of the central event
	Attendance int64                // of the central event; 0 leaves it to the rates

	Hosts    []campaign.UnitID    // each holds a session in every setting of its area; empty leaves these sessions out
	Settings []campaign.SettingID // empty means the report's eight
}

// ConstitutionWeek returns 宪法宣传周 as the report has it: the central event
// on the morning of 4 December with its five parts, pinned if its venue is
// named, and in the week one session in each setting of each host's area as one
// assignment (应当).
//
// Window and theme are those of [ConstitutionWeeks]. For a later year they are
// not announced: the window is provisional, 1 to 7 December, and there is no
// theme. A year before 2018 is a [*YearError]; a notice whose days lie outside
// its year is a [*campaign.Finding]. The hour of the central event is assumed.
func ConstitutionWeek(year int, o ConstitutionWeekOptions) (Kit, error) {
	c, err := campaignOf("宪法宣传周", year, ConstitutionWeeks(), o.Announced, days(year, time.December, 1, 7))
	if err != nil {
		return Kit{}, err
	}
	if o.Venue == "" && !chosen(o.Where) {
		return Kit{}, fmt.Errorf("constitution week: Venue is empty; name the venue of the central event, or where it may be (请指定主场活动地点或可选范围)")
	}
	if o.Wanted == 0 {
		o.Wanted = len(o.Units)
	}
	if len(o.Settings) == 0 {
		for _, s := range campaign.DefaultSettings() {
			o.Settings = append(o.Settings, s.ID)
		}
	}
	c.ID, c.Laws = "constitution-week", []campaign.LawID{"constitution"}
	c.Activities = []campaign.Activity{constitutionCentral(year, o)}
	k := Kit{
		Campaign: c,
		Laws:     []campaign.Law{{ID: "constitution", Name: "中华人民共和国宪法", Common: true}},
	}
	if day := date.New(year, time.December, 4); o.Venue != "" {
		k.Pins = []campaign.Pin{pin("constitution-central", "constitution-central", o.Venue, morning(day))}
	} else {
		k.Campaign.Activities[0].Where = o.Where
		k.Campaign.Activities[0].When = campaign.When{Window: calendar.On(day).Intersect(c.Window), Hours: OfficeHours()[:1]}
	}
	if len(o.Hosts) > 0 {
		k.Campaign.Activities = append(k.Campaign.Activities, constitutionCounties(year, o))
		k.Assignments = []campaign.Assignment{{
			ID: "constitution-counties", Name: "县×八进(县级承办)", Activity: "constitution-counties", Hosts: o.Hosts, Settings: o.Settings, Least: 1,
			Window: k.Campaign.Window, Measures: []campaign.MeasureID{Leaflets, Consultations}, Grade: campaign.Should, Source: asReported(year, ""),
		}}
	}
	k.carry()
	return k, nil
}

func constitutionCentral(year int, o ConstitutionWeekOptions) campaign.Activity {
	const whole = 150 * time.Minute
	a := campaign.Activity{
		ID: "constitution-central", Name: "12·4国家宪法日主场活动", Level: audience.City, Organisers: o.Organisers, Duration: whole,
		Parts: []campaign.Part{
			{ID: "lecture", Name: "宪法主题讲座", Format: Lecture, Duration: 45 * time.Minute},
			{ID: "fair", Name: "普法市集", Format: Fair, Duration: whole},
			{ID: "contest", Name: "宪法知识竞赛", Format: Contest, Offset: time.Hour, Duration: time.Hour},
			{ID: "consultation", Name: "法律咨询", Format: Consultation, Duration: whole},
			{ID: "service", Name: "公共法律服务", Format: Consultation, Duration: whole},
		},
		Staff:    campaign.Staff{Pool: o.Units, Each: o.Wanted},
		Sessions: campaign.Span{Least: 1, Most: 1},
		Audience: []audience.SegmentID{Villager, Resident}, Attendance: o.Attendance,
		Yields: []campaign.Yield{
			perUnit(Leaflets, 200, "公开报道中市县主场每个单位38—1220份,常见100—300份"),
			perUnit(Consultations, 5, "公开报道中每个单位0.75—12.5人次,常见3—8人次"),
			perSession(Contestants, 60, "现场参赛50—300人,取低值"),
		},
		Source: asReported(year, ";时刻与各环节时长为推定"),
	}
	if o.Venue != "" {
		a.Where.Venues = []campaign.VenueID{o.Venue}
	}
	return a
}

func constitutionCounties(year int, o ConstitutionWeekOptions) campaign.Activity {
	return campaign.Activity{
		ID: "constitution-counties", Name: "宪法“八进”(县级承办)", Level: audience.County, Format: Lecture,
		Where:    campaign.Where{Settings: o.Settings},
		Sessions: campaign.Span{Most: len(o.Hosts) * len(o.Settings)}, Grade: campaign.Should,
		Yields: []campaign.Yield{handOut(1), perSession(Consultations, 10, "每组半天5—40人次,取低值")},
		Source: asReported(year, ":进乡村、进社区、进机关、进单位、进学校、进企业、进军营、进网络;形式为推定"),
	}
}
