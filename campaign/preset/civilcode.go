package preset

import (
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// CivilCodeMonthOptions are what the report's Civil Code month needs from the
// programme it is added to.
type CivilCodeMonthOptions struct {
	Announced    Announced            // a notice that [CivilCodeMonths] does not have
	Where        campaign.Where       // of the demonstration event; zero means any village
	Host         campaign.UnitID      // 承办; may be empty
	Organisers   []campaign.Organiser // others
	Flags        int64                // flags handed over, one for each county
	Appointments int64                // letters of appointment; 0 means 20, an assumption
	Books        int64                // books given; 0 means 100, an assumption
	Attendance   int64                // 0 leaves it to the rates
}

// CivilCodeMonth returns 民法典宣传月 as the report has it: the demonstration
// event 巾帼普法乡村行 with its four parts, once in May on a workday morning at
// a village still to be chosen (必须).
//
// Window and theme are those of [CivilCodeMonths]. A later year is not
// announced: May is then provisional, without a theme. A year before 2021 is a
// [*YearError]; a notice whose days lie outside its year is a
// [*campaign.Finding].
func CivilCodeMonth(year int, o CivilCodeMonthOptions) (Kit, error) {
	c, err := campaignOf("民法典宣传月", year, CivilCodeMonths(), o.Announced, days(year, time.May, 1, 31))
	if err != nil {
		return Kit{}, err
	}
	if !chosen(o.Where) {
		o.Where.Settings = []campaign.SettingID{"village"}
	}
	if o.Appointments == 0 {
		o.Appointments = 20
	}
	if o.Books == 0 {
		o.Books = 100
	}
	c.ID, c.Laws = "civil-code-month", []campaign.LawID{"civil-code"}
	c.Activities = []campaign.Activity{civilCodeVillage(year, o)}
	k := Kit{
		Campaign: c,
		Laws:     []campaign.Law{{ID: "civil-code", Name: "中华人民共和国民法典", Common: true}},
	}
	k.carry()
	return k, nil
}

func civilCodeVillage(year int, o CivilCodeMonthOptions) campaign.Activity {
	const quarter = 15 * time.Minute
	return campaign.Activity{
		ID: "civil-code-village", Name: "“巾帼普法乡村行”示范活动", Level: audience.City, Host: o.Host, Organisers: o.Organisers, Format: ThemeEvent,
		Parts: []campaign.Part{
			{ID: "appointments", Name: "颁发法律明白人聘书", Format: Ceremony, Duration: quarter},
			{ID: "books", Name: "赠书", Format: Ceremony, Offset: quarter, Duration: quarter},
			{ID: "appeal", Name: "学法用法示范户宣读倡议", Format: Ceremony, Offset: 2 * quarter, Duration: quarter},
			{ID: "flags", Name: "向各县(市、区)巾帼普法志愿服务队授旗", Format: Ceremony, Offset: 3 * quarter, Duration: quarter},
		},
		Duration: 90 * time.Minute,
		Where:    o.Where,
		When:     campaign.When{Days: workdays(), Hours: OfficeHours()[:1]},
		Sessions: campaign.Span{Least: 1, Most: 1}, Attendance: o.Attendance,
		Yields: []campaign.Yield{
			{Measure: Flags, PerSession: o.Flags, Source: asReported(year, ":向各县(市、区)授旗")},
			perSession(Appointments, o.Appointments, "年报未载数量"),
			perSession(Books, o.Books, "年报未载数量"),
		},
		Source: asReported(year, ";日期、地点未载,时长为推定"),
	}
}
