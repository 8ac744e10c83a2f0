package preset

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// The segments that the default rates of [Formats] tell apart.
const (
	Villager audience.SegmentID = "villager"
	Resident audience.SegmentID = "resident"
	Pupil    audience.SegmentID = "pupil"
	Official audience.SegmentID = "official"
	Staff    audience.SegmentID = "staff"
	Worker   audience.SegmentID = "worker"
)

// Segments returns the kinds of audience that the default rates tell apart.
func Segments() []audience.Segment {
	return []audience.Segment{
		{ID: Villager, Name: "村民"},
		{ID: Resident, Name: "居民"},
		{ID: Pupil, Name: "学生"},
		{ID: Official, Name: "机关干部"},
		{ID: Staff, Name: "单位职工"},
		{ID: Worker, Name: "企业职工"},
	}
}

// The measures that the default yields of [Formats] and the kits use.
const (
	Leaflets      campaign.MeasureID = "leaflets"
	Consultations campaign.MeasureID = "consultations"
	Contestants   campaign.MeasureID = "contestants"
	Books         campaign.MeasureID = "books"
	Appointments  campaign.MeasureID = "appointments"
	Flags         campaign.MeasureID = "flags"
	Boards        campaign.MeasureID = "boards"
	Homes         campaign.MeasureID = "homes"
	Views         campaign.MeasureID = "views"
	Countries     campaign.MeasureID = "countries"
	Helped        campaign.MeasureID = "helped"
)

// Measures returns the figures that offices usually report besides attendance.
func Measures() []campaign.Measure {
	return []campaign.Measure{
		{ID: Leaflets, Name: "发放资料", Unit: "份", Kind: campaign.Material},
		{ID: Consultations, Name: "咨询", Unit: "人次", Kind: campaign.Service},
		{ID: Contestants, Name: "竞赛参与", Unit: "人次", Kind: campaign.Service},
		{ID: Books, Name: "赠书", Unit: "册", Kind: campaign.Material},
		{ID: Appointments, Name: "颁发聘书", Unit: "份", Kind: campaign.Material},
		{ID: Flags, Name: "授旗", Unit: "面", Kind: campaign.Material},
		{ID: Boards, Name: "展板", Unit: "块", Kind: campaign.Material},
		{ID: Homes, Name: "走访", Unit: "户", Kind: campaign.Service},
		{ID: Views, Name: "线上观看", Unit: "人次", Kind: campaign.Media},
		{ID: Countries, Name: "境外传播覆盖", Unit: "个国家和地区", Kind: campaign.Media},
		{ID: Helped, Name: "一对一帮扶", Unit: "人", Kind: campaign.Service},
	}
}
