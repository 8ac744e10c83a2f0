package coverage

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// Report is the coverage of a plan. Rows stand in the order of the programme.
type Report struct {
	Programme string  `json:"programme"` // its name
	Note      string  `json:"note,omitzero"`
	Basis     Basis   `json:"basis,omitzero"` // [Forecast]: what a plan is expected to do
	Overlap   Overlap `json:"overlap"`

	Whole            Row   `json:"whole"`
	Campaigns        []Row `json:"campaigns,omitzero"`
	Segments         []Row `json:"segments,omitzero"`         // overlap; do not add up
	CampaignSegments []Row `json:"campaignSegments,omitzero"` // overlap; those whom the campaign targets at all
	Counties         []Row `json:"counties,omitzero"`         // functional zones among them, with what they govern
	Elsewhere        *Rest `json:"elsewhere,omitzero"`        // what lies in no county; nil if nothing does
	Towns            []Row `json:"towns,omitzero"`
	Settings         []Row `json:"settings,omitzero"` // of the venue
	Units            []Row `json:"units,omitzero"`    // with a part in any session that may be shown; joint sessions stand under each
	Formats          []Row `json:"formats,omitzero"`  // of any session that may be shown; those of several parts stand under each
	Weeks            []Row `json:"weeks,omitzero"`    // with any session that may be shown, in their order

	Cumulative    []Point        `json:"cumulative,omitzero"`    // by week
	Contributions []Contribution `json:"contributions,omitzero"` // of each campaign
	Equity        Equity         `json:"equity"`

	Untouched Untouched `json:"untouched,omitzero"`
	Confirm   []Confirm `json:"confirm,omitzero"` // what the figures rest on and who can tell

	// Ignored counts sessions that name no activity or venue of the programme.
	// They are in no figure; the referee says what is wrong with them.
	Ignored int `json:"ignored,omitzero"`
}

// Basis says what a number of people rests on. The words of planners are
// [Basis.Name].
type Basis string

// What a figure rests on.
const (
	Forecast Basis = "forecast" // 测算: a model of a plan, between bounds
	Exact    Basis = "exact"    // 实名统计: everybody who came is known one by one
	Surveyed Basis = "surveyed" // 抽样调查: some who came were asked, within a confidence interval
	Partial  Basis = "partial"  // 部分签到: not all who came are known, so at least so many
	Counted  Basis = "counted"  // 仅有人次: heads were counted, and of different people nothing is known
)

// Name returns what planners read.
func (b Basis) Name() campaign.Text {
	switch b {
	case Forecast:
		return campaign.Text{Zh: "测算", En: "forecast"}
	case Exact:
		return campaign.Text{Zh: "实名统计", En: "exact"}
	case Surveyed:
		return campaign.Text{Zh: "抽样调查", En: "surveyed"}
	case Partial:
		return campaign.Text{Zh: "部分签到，至少", En: "signed in part, at least"}
	case Counted:
		return campaign.Text{Zh: "仅有人次", En: "heads counted only"}
	}
	return campaign.Text{Zh: string(b), En: string(b)}
}

// Rest is what rows leave of the whole, by subtraction, so that both together
// are the whole to the last thousandth.
type Rest struct {
	Size        int64           `json:"size"` // people who live in no county
	Sessions    int             `json:"sessions"`
	Attendances audience.People `json:"attendances"` // of these people
	Hosted      audience.People `json:"hosted"`      // at these sessions
	Reach       Interval        `json:"reach"`
}

// rest returns what rows of disjoint areas leave of the whole, or nil.
func rest(whole Row, rows []Row) *Rest {
	out := Rest{whole.Size, whole.Sessions, whole.Attendances, whole.Hosted, whole.Reach}
	for _, r := range rows {
		out.Size -= r.Size
		out.Sessions -= r.Sessions
		out.Attendances -= r.Attendances
		out.Hosted -= r.Hosted
		out.Reach.Lower -= r.Reach.Lower
		out.Reach.Expected -= r.Reach.Expected
		out.Reach.Upper -= r.Reach.Upper
	}
	if out == (Rest{}) {
		return nil
	}
	return &out
}

// Overlap is how much the same people are taken to come again (重复听讲程度).
type Overlap struct {
	Theta   float64 `json:"theta"`            // 0 to 4
	Assumed bool    `json:"assumed,omitzero"` // nobody stated it: the figure is 推定
}

// Untouched lists the places where a plan holds nothing, in the order of the
// programme. Kinds of which the programme has no place are empty.
type Untouched struct {
	Counties       []audience.AreaID `json:"county,omitzero"`
	Towns          []audience.AreaID `json:"town,omitzero"`
	Villages       []audience.AreaID `json:"village,omitzero"`
	CountySettings []CountySetting   `json:"countySetting,omitzero"`
}

// CountySetting is a setting in a county.
type CountySetting struct {
	County  audience.AreaID    `json:"county"`
	Setting campaign.SettingID `json:"setting"`
}
