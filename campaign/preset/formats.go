package preset

import (
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// The forms of activity that [Formats] returns.
const (
	Lecture      campaign.FormatID = "lecture"
	Fair         campaign.FormatID = "fair"
	Contest      campaign.FormatID = "contest"
	Consultation campaign.FormatID = "consultation"
	OpenDay      campaign.FormatID = "open-day"
	Exhibition   campaign.FormatID = "exhibition"
	Show         campaign.FormatID = "show"
	MockCourt    campaign.FormatID = "mock-court"
	Livestream   campaign.FormatID = "livestream"
	Training     campaign.FormatID = "training"
	HomeVisit    campaign.FormatID = "home-visit"
	ThemeEvent   campaign.FormatID = "theme-event"
	Ceremony     campaign.FormatID = "ceremony"
	MediaPush    campaign.FormatID = "media-push"
	OneToOne     campaign.FormatID = "one-to-one"
)

// Formats returns the usual forms of activity (活动形式) with what they last,
// draw and hand out. All figures are assumptions; the Source of each says what
// they were worked out from.
//
// A rate is the share of a group that comes when the session is held where the
// group is. For open-air events of a whole city an activity's Attendance is the
// better figure.
func Formats() []campaign.Format {
	return append(gatherings(), others()...)
}

// gatherings are the forms at which people come to speakers and stalls.
func gatherings() []campaign.Format {
	return []campaign.Format{
		{
			ID: Lecture, Name: "讲座", Duration: time.Hour, SetUp: 15 * time.Minute, Rate: 0.02, Rates: hosted(0.03, 0.02, 0.95, 0.8, 0.8, 0.5),
			Yields: []campaign.Yield{handOut(1)},
			Source: audience.Assumption("时长为惯例;出席率按公开报道推算:村级活动场均约135人,学校一个年级300—500人"),
		},
		{
			ID: Fair, Name: "普法市集", Duration: 150 * time.Minute, SetUp: time.Hour, Rate: 0.003, Rates: hosted(0.06, 0.05, 0.3, 0.2, 0.2, 0.2), Outdoor: true,
			Yields: []campaign.Yield{
				perUnit(Leaflets, 200, "公开报道中每个单位38—1220份,常见100—300份"), perUnit(Consultations, 5, "公开报道中每个单位0.75—12.5人次,常见3—8人次"),
			},
			Source: audience.Assumption("时长为惯例(2—3小时);到场人数差别很大,宜按活动填写预计人数"),
		},
		{
			ID: Contest, Name: "知识竞赛", Duration: 90 * time.Minute, SetUp: 30 * time.Minute, Rate: 0.01, Rates: hosted(0.02, 0.02, 0.5, 0.5, 0.5, 0.3),
			Yields: []campaign.Yield{perSession(Contestants, 60, "现场参赛50—300人,取低值")},
			Source: audience.Assumption("时长为惯例(1—2小时)"),
		},
		{
			ID: Consultation, Name: "法律咨询", Duration: 3 * time.Hour, SetUp: 15 * time.Minute, Rate: 0.005, Rates: hosted(0.01, 0.01, 0.05, 0.1, 0.1, 0.1),
			Yields: []campaign.Yield{perSession(Consultations, 20, "每组律师半天5—40人次")},
			Source: audience.Assumption("时长为惯例(半天)"),
		},
		{
			ID: OpenDay, Name: "开放参观", Duration: 150 * time.Minute, SetUp: 30 * time.Minute, Rate: 0.003, Rates: hosted(0.01, 0.01, 0.05, 0.05, 0.05, 0.05),
			Source: audience.Assumption("时长为惯例(2—3小时)"),
		},
	}
}

// others are shows, exhibitions, training, visits and short ceremonies.
func others() []campaign.Format {
	return []campaign.Format{
		{
			ID: Exhibition, Name: "展览", Duration: 7 * 24 * time.Hour, SetUp: 2 * time.Hour, Rate: 0.02, Unattended: true,
			Yields: []campaign.Yield{perSession(Boards, 20, "公开报道中10—23块")},
			Source: audience.Assumption("展期为惯例(数日至一个月)"),
		},
		{
			ID: Show, Name: "文艺演出", Duration: 2 * time.Hour, SetUp: time.Hour, Rate: 0.05, Rates: hosted(0.1, 0.06, 0.5, 0.3, 0.3, 0.3),
			Source: audience.Assumption("时长为惯例(90—120分钟);公开报道中每场280—800人"),
		},
		{
			ID: MockCourt, Name: "模拟法庭", Duration: 75 * time.Minute, SetUp: 30 * time.Minute, Rate: 0.01, Rates: hosted(0.02, 0.02, 0.4, 0.3, 0.3, 0.2),
			Source: audience.Assumption("时长为惯例(60—90分钟);每场30—200人"),
		},
		{
			ID: Livestream, Name: "直播", Duration: time.Hour, SetUp: 30 * time.Minute, Online: true,
			Yields: []campaign.Yield{perSession(Views, 10_000, "公开报道中每场约9万至50万人次,取低值;不计入现场人数")},
			Source: audience.Assumption("时长为惯例(30—90分钟)"),
		},
		{
			ID: Training, Name: "培训", Duration: 4 * time.Hour, SetUp: 30 * time.Minute, Rate: 0.01, Rates: hosted(0.02, 0.02, 0.1, 0.5, 0.5, 0.3),
			Source: audience.Assumption("时长为惯例(半天至一天);现场100—250人"),
		},
		{
			ID: HomeVisit, Name: "入户走访", Duration: 3 * time.Hour, Rate: 0.01,
			Yields: []campaign.Yield{perSession(Homes, 10, "每组半天约10户,每户15—20分钟")},
			Source: audience.Assumption("时长为惯例"),
		},
		{
			ID: ThemeEvent, Name: "主题活动", Duration: 90 * time.Minute, SetUp: 30 * time.Minute, Rate: 0.01, Rates: hosted(0.04, 0.03, 0.95, 0.6, 0.6, 0.4),
			Source: audience.Assumption("时长为惯例;村级活动50—150人"),
		},
		{
			ID: Ceremony, Name: "仪式", Duration: 30 * time.Minute, Rate: 0.01, Rates: hosted(0.04, 0.03, 0.95, 0.6, 0.6, 0.4),
			Source: audience.Assumption("颁发聘书、授旗、赠书、启动等环节,15—30分钟,为惯例"),
		},
		{
			ID: MediaPush, Name: "媒体推送", Duration: time.Hour, Online: true,
			Source: audience.Assumption("发布时长为推定;只计媒体覆盖,不计现场人数"),
		},
		{
			ID: OneToOne, Name: "一对一帮扶", Duration: time.Hour,
			Source: audience.Assumption("时长为推定;只计人数,不估算听众"),
		},
	}
}

// hosted lists the rates of groups that a session is held among.
func hosted(villager, resident, pupil, official, staff, worker float64) []campaign.Rate {
	return []campaign.Rate{
		{Segment: Villager, Rate: villager},
		{Segment: Resident, Rate: resident},
		{Segment: Pupil, Rate: pupil},
		{Segment: Official, Rate: official},
		{Segment: Staff, Rate: staff},
		{Segment: Worker, Rate: worker},
	}
}

func handOut(each float64) campaign.Yield {
	return campaign.Yield{Measure: Leaflets, PerAttendance: each, Source: audience.Assumption("人手一份")}
}

func perUnit(m campaign.MeasureID, n int64, note string) campaign.Yield {
	return campaign.Yield{Measure: m, PerUnit: n, Source: audience.Assumption(note)}
}

func perSession(m campaign.MeasureID, n int64, note string) campaign.Yield {
	return campaign.Yield{Measure: m, PerSession: n, Source: audience.Assumption(note)}
}
