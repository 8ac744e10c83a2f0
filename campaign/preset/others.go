package preset

import (
	"fmt"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// MediaAbroadOptions are what the report's publicity abroad needs from the
// programme it is added to.
type MediaAbroadOptions struct {
	Where     campaign.Where  // platforms; zero means any online venue
	Host      campaign.UnitID // 承办; may be empty
	Countries int64           // countries and regions where it is seen; 0 means the report's 130
	Views     int64           // views expected; 0 states none, for the report gives none
}

// MediaAbroad returns the media push to audiences abroad (对外传播): one
// session online in the year (必须), which brings countries and views and no
// attendance. The report gives neither day nor views.
//
// A year outside 1900 to 2200 is a [*YearError].
func MediaAbroad(year int, o MediaAbroadOptions) (Kit, error) {
	if err := within("对外传播", year, firstYear); err != nil {
		return Kit{}, err
	}
	if !chosen(o.Where) {
		o.Where.Settings = []campaign.SettingID{"online"}
	}
	if o.Countries == 0 {
		o.Countries = 130
	}
	yields := []campaign.Yield{{Measure: Countries, PerSession: o.Countries, Source: asReported(year, ":130多个国家和地区")}}
	if o.Views > 0 {
		yields = append(yields, perSession(Views, o.Views, "推定"))
	}
	return only(campaign.Campaign{
		ID: "media-abroad", Name: "法治宣传对外传播", Window: calendar.Year(year), Source: asReported(year, ""),
		Activities: []campaign.Activity{{
			ID: "media-abroad", Name: "面向境外受众的媒体推送", Level: audience.City, Host: o.Host, Format: MediaPush,
			Where: o.Where, When: campaign.When{Days: workdays(), Hours: OfficeHours()}, Sessions: campaign.Span{Least: 1, Most: 1},
			Yields: yields, Source: asReported(year, ":覆盖130多个国家和地区;日期未载,只计媒体覆盖、不计现场人数"),
		}},
	}), nil
}

// EnforcementTrainingOptions are what the report's training of enforcement
// staff needs from the programme it is added to.
type EnforcementTrainingOptions struct {
	Where      campaign.Where  // zero means any organ
	Host       campaign.UnitID // 承办; may be empty
	Topic      campaign.Law    // what the share is of; the zero Law stands for a topic still to be named
	Share      int64           // least percent of the time on Topic; 0 means the report's 50
	Sessions   int             // least and most courses (必须); 0 means 1
	Attendance int64           // of one course; 0 leaves it to the rates
}

// EnforcementTraining returns the training of enforcement staff
// (行政执法人员培训): half-day courses of two parts, two of their three hours on the
// topic, and the commitment that the topic has its share of the time (必须).
//
// A year outside 1900 to 2200 is a [*YearError]; a share above 100 is a finding
// of the programme's check.
func EnforcementTraining(year int, o EnforcementTrainingOptions) (Kit, error) {
	if err := within("行政执法人员培训", year, firstYear); err != nil {
		return Kit{}, err
	}
	if !chosen(o.Where) {
		o.Where.Settings = []campaign.SettingID{"organ"}
	}
	if o.Topic.ID == "" {
		o.Topic = campaign.Law{ID: "enforcement-topic", Name: "行政执法人员培训规定专题", Source: audience.Pending("专题名称待填写")}
	}
	if o.Share == 0 {
		o.Share = 50
	}
	o.Sessions = max(1, o.Sessions)
	const general campaign.LawID = "enforcement-other"
	k := only(campaign.Campaign{
		ID: "enforcement-training", Name: "行政执法人员培训", Window: calendar.Year(year), Laws: []campaign.LawID{o.Topic.ID, general},
		Activities: []campaign.Activity{{
			ID: "enforcement-training", Name: "行政执法人员培训", Level: audience.City, Host: o.Host, Format: Training, Duration: 3 * time.Hour,
			Parts: []campaign.Part{
				{ID: "topic", Name: "规定专题", Format: Training, Duration: 2 * time.Hour, Laws: []campaign.LawID{o.Topic.ID}},
				{ID: "other", Name: "其他课程", Format: Training, Offset: 2 * time.Hour, Duration: time.Hour, Laws: []campaign.LawID{general}},
			},
			Where: o.Where, When: campaign.When{Days: workdays()},
			Sessions: campaign.Span{Least: o.Sessions, Most: o.Sessions}, Audience: []audience.SegmentID{Official}, Attendance: o.Attendance,
			Source: asReported(year, ";日期、期数与课时为推定"),
		}},
		Source: asReported(year, ""),
	})
	k.Laws = []campaign.Law{o.Topic, {ID: general, Name: "行政执法其他内容"}}
	k.Commitments = []campaign.Commitment{{
		ID: "training-share", Name: fmt.Sprintf("行政执法人员培训规定专题课时占比≥%d%%", o.Share), Count: campaign.CountShare,
		Scope: campaign.Scope{Activities: []campaign.ActivityID{"enforcement-training"}},
		Topic: []campaign.LawID{o.Topic.ID}, Least: o.Share, Source: asReported(year, ":不低于50%"),
	}}
	return k, nil
}

// MinorsHelpOptions are what the report's help for minors needs from the
// programme it is added to.
type MinorsHelpOptions struct {
	Venue  campaign.VenueID // a placeholder whose Visibility is CountOnly; needed
	Host   campaign.UnitID  // 承办; may be empty
	Minors int64            // helped one to one in the year; 0 means the report's 70
}

// MinorsHelp returns the one-to-one help for minors in community correction
// (扶苗). One session that is only counted (不列明细) stands for the year's work:
// who is helped, where and when has no place in a programme, so there is
// nothing in it that could be printed by mistake. It reaches nobody by
// estimate, and brings the number helped.
//
// A year outside 1900 to 2200 is a [*YearError].
func MinorsHelp(year int, o MinorsHelpOptions) (Kit, error) {
	if err := within("扶苗", year, firstYear); err != nil {
		return Kit{}, err
	}
	if o.Venue == "" {
		return Kit{}, fmt.Errorf("help for minors: Venue is empty; name a placeholder that is only counted (请指定一个不列明细的占位地点)")
	}
	if o.Minors == 0 {
		o.Minors = 70
	}
	return only(campaign.Campaign{
		ID: "minors-help", Name: "“扶苗”未成年人一对一帮扶", Window: calendar.Year(year), Source: asReported(year, ""),
		Activities: []campaign.Activity{{
			ID: "minors-help", Name: "“扶苗”一对一帮扶", Level: audience.City, Host: o.Host, Format: OneToOne,
			Where: campaign.Where{Venues: []campaign.VenueID{o.Venue}}, When: campaign.When{Days: workdays()},
			Sessions: campaign.Span{Least: 1, Most: 1}, Visibility: campaign.CountOnly,
			Yields: []campaign.Yield{{Measure: Helped, PerSession: o.Minors, Source: asReported(year, ":70名未成年人")}},
			Source: asReported(year, ";全年合计一条,不列明细"),
		}},
	}), nil
}

// only returns the kit of a campaign that needs nothing but what it names.
func only(c campaign.Campaign) Kit {
	k := Kit{Campaign: c}
	k.carry()
	return k
}
