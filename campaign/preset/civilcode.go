package preset

import (
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// CivilCodeMonthOptions are what the report's Civil Code month needs from the
// programme it is added to.
type CivilCodeMonthOptions struct {
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
// The year must be 2024, or the error is a [*YearError]. The window and the
// theme of 2024 are as announced.
func CivilCodeMonth(year int, o CivilCodeMonthOptions) (Kit, error) {
	if err := known("民法典宣传月", year); err != nil {
		return Kit{}, err
	}
	if len(o.Where.Venues)+len(o.Where.Settings)+len(o.Where.Areas) == 0 {
		o.Where.Settings = []campaign.SettingID{"village"}
	}
	if o.Appointments == 0 {
		o.Appointments = 20
	}
	if o.Books == 0 {
		o.Books = 100
	}
	k := Kit{
		Campaign: campaign.Campaign{
			ID: "civil-code-month", Name: "民法典宣传月", Theme: "美好生活·民法典相伴",
			Window: days(year, time.May, 1, 31), Laws: []campaign.LawID{"civil-code"},
			Activities: []campaign.Activity{civilCodeVillage(o)},
			Source:     audience.Fact("2024年为第四个民法典宣传月,5月1日至31日;活动内容见" + report),
		},
		Laws: []campaign.Law{{ID: "civil-code", Name: "中华人民共和国民法典", Common: true}},
	}
	k.carry()
	return k, nil
}

func civilCodeVillage(o CivilCodeMonthOptions) campaign.Activity {
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
			{Measure: Flags, PerSession: o.Flags, Source: audience.Fact(report + ":向各县(市、区)授旗")},
			perSession(Appointments, o.Appointments, "年报未载数量"),
			perSession(Books, o.Books, "年报未载数量"),
		},
		Source: audience.Fact(report + ";日期、地点未载,时长为推定"),
	}
}
