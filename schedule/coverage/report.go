package coverage

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// Report is the coverage of a plan. Rows stand in the order of the programme.
type Report struct {
	Programme string  `json:"programme"` // its name
	Note      string  `json:"note,omitzero"`
	Overlap   Overlap `json:"overlap"`

	Whole            Row   `json:"whole"`
	Campaigns        []Row `json:"campaigns,omitzero"`
	Segments         []Row `json:"segments,omitzero"`         // overlap; do not add up
	CampaignSegments []Row `json:"campaignSegments,omitzero"` // overlap; those whom the campaign targets at all
	Counties         []Row `json:"counties,omitzero"`         // functional zones among them, with what they govern
	Towns            []Row `json:"towns,omitzero"`
	Settings         []Row `json:"settings,omitzero"` // of the venue

	Untouched Untouched `json:"untouched,omitzero"`
	Confirm   []Confirm `json:"confirm,omitzero"` // what the figures rest on and who can tell

	// Ignored counts sessions that name no activity or venue of the programme.
	// They are in no figure; the referee says what is wrong with them.
	Ignored int `json:"ignored,omitzero"`
}

// Overlap is how much the same people are taken to come again (重复听讲程度).
type Overlap struct {
	Theta   float64 `json:"theta"`            // 0 to 4
	Assumed bool    `json:"assumed,omitzero"` // nobody stated it: the figure is 推定
}

// Cut chooses what a row counts. Within a list any will do, an empty list asks
// for nothing, and the zero value is the whole programme. IDs that the
// programme lacks match nothing.
//
// An area holds what lies in it as governed: the people and venues for which it
// is the area of its level, so that a county does not hold what a functional
// zone governs.
type Cut struct {
	Campaigns []campaign.CampaignID `json:"campaigns,omitzero"`
	Segments  []audience.SegmentID  `json:"segments,omitzero"`
	Areas     []audience.AreaID     `json:"areas,omitzero"`
	Settings  []campaign.SettingID  `json:"settings,omitzero"`
}

// Row is what a plan covers in one cut; the package comment says which of its
// figures speak of people and which of sessions.
type Row struct {
	Scope       Cut             `json:"scope"`
	Size        int64           `json:"size"` // people; 0 means that nobody knows (缺底数)
	Sessions    int             `json:"sessions"`
	Proposed    int             `json:"proposed,omitzero"` // of these, with a date that the host decides (建议时间)
	Levels      []LevelCount    `json:"levels,omitzero"`   // the sessions by level, from the country down
	Attendances audience.People `json:"attendances"`       // 人次
	Reach       Interval        `json:"reach"`             // 去重人数(测算)
	// Rate is expected reach ÷ size (人群覆盖率), 0 to 1, rounded to four
	// decimals. It is nil where Size is 0: 缺底数,不计算.
	Rate     *float64            `json:"rate,omitzero"`
	Measures []schedule.Quantity `json:"measures,omitzero"` // each a sum of its own, in the programme's order
	Places   Places              `json:"places"`
}

// Interval is a number of different people: an estimate between what is certain
// and what is possible. Lower ≤ Expected ≤ Upper holds exactly. It is rounded
// once for each group, so that it may be off by half a thousandth of a person
// for each group it sums.
type Interval struct {
	Lower    audience.People `json:"lower"`
	Expected audience.People `json:"expected"`
	Upper    audience.People `json:"upper"`
}

func (i Interval) add(j reach.Interval) Interval {
	return Interval(reach.Interval(i).Add(j))
}

// LevelCount is a number of sessions of activities of one level. The level is
// empty for activities that state none.
type LevelCount struct {
	Level    audience.Level `json:"level,omitzero"`
	Sessions int            `json:"sessions"`
}

// AtLevel returns how many sessions are of a level.
func (r Row) AtLevel(l audience.Level) int {
	for _, c := range r.Levels {
		if c.Level == l {
			return c.Sessions
		}
	}
	return 0
}

// Places is how many places of each kind the sessions touch (点位覆盖率). A session
// touches its venue, every area that the venue lies in and the setting of the
// venue in its county.
type Places struct {
	Counties Ratio `json:"county,omitzero"`
	Towns    Ratio `json:"town,omitzero"`
	Villages Ratio `json:"village,omitzero"`
	// CountySettings is over every county times every setting (县×八进).
	CountySettings Ratio `json:"countySetting,omitzero"`
	// Venues is over the venues that the programme lists, placeholders
	// included. That list is no census: 29 of 29 schools listed does not mean
	// every school there is.
	Venues Ratio `json:"venue,omitzero"`
}

// Of returns the ratio of a kind of place.
func (p Places) Of(kind campaign.PlaceKind) Ratio {
	switch kind {
	case campaign.PlaceVenue:
		return p.Venues
	case campaign.PlaceVillage:
		return p.Villages
	case campaign.PlaceTown:
		return p.Towns
	case campaign.PlaceCounty:
		return p.Counties
	case campaign.PlaceCountySetting:
		return p.CountySettings
	}
	return Ratio{}
}

// Ratio is places touched out of all there are in the cut. The zero value means
// that the programme has none, so that nothing can be computed (缺底数).
type Ratio struct {
	Touched int `json:"touched"`
	Total   int `json:"total"`
}

// Rate returns Touched ÷ Total rounded to four decimals, and whether there is a
// total at all.
func (r Ratio) Rate() (float64, bool) {
	if r.Total <= 0 {
		return 0, false
	}
	return rounded(int64(r.Touched), int64(r.Total)), true
}

// rounded returns n ÷ d to four decimals, half up, for n ≥ 0 and 0 < d < 9e14,
// which is far above ten billion people in thousandths. It is whole
// ten-thousandths until the very last division, so that its text has at most
// four decimals.
func rounded(n, d int64) float64 {
	return float64(n/d*10_000+(n%d*10_000+d/2)/d) / 10_000
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
