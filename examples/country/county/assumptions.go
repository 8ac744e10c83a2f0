package county

import (
	"time"

	"github.com/pufa-go/pufa/campaign"
)

// Year is the year that is planned: the last one whose holidays are announced.
const Year = 2026

// Rounds is how many rounds of improvement a county's plan is usually worth: a
// quarter of them loses a tenth of a percent of the value, and ten times as many
// gain about as much.
const Rounds = 2000

// The assumptions of the model, all of them (推定). None is a figure of any
// county; each is a round number that a bureau would recognise, and every figure
// of one's own is better.
const (
	// Teams: one for each so many people, from one to mostTeams.
	peoplePerTeam = 300_000
	mostTeams     = 3

	// What a team does: a day a week at most, so many days a year, two sessions a
	// day, between 08:00 and 18:00 with two hours at noon.
	teamDays    = 24
	daysPerWeek = 1
	perDay      = 2

	// A grade of a town's school, which one talk brings together: one percent of
	// the town's people, 400 at most. A grade below 30 is left out.
	gradePercent = 1
	mostGrade    = 400
	leastGrade   = 30

	// People at the county's main event of 4 December: two in a thousand, from 200
	// to 1,500.
	mainPerMille = 2
	leastMain    = 200
	mostMain     = 1500

	// Travel: road speed in km/h; minutes to park and walk; setting up, the way
	// from village to village included, since those of a town stand at the town's
	// point; and what a town without coordinates takes, besides, to enter or leave.
	speed         = 40
	access        = 5 * time.Minute
	setUp         = 30 * time.Minute
	unknownStreet = 15 * time.Minute
	unknownTown   = 30 * time.Minute
)

// Assumptions states the model for people, in the order of the constants.
func Assumptions() []campaign.Text {
	return []campaign.Text{
		{
			Zh: "村(社区)只有数目、没有名称:按镇街代码加序号编号;街道的计为社区,其余计为乡村;位置以镇街坐标代替,场地待落实。",
			En: "Villages are known by number, not by name: they are numbered within their township; those of subdistricts (街道) count as urban communities, others as villages; each stands at its township's point, its venue still to be found.",
		},
		{
			Zh: "县级人口为第七次全国人口普查常住人口,在各村(社区)间均摊;2021年区划调整而无普查数的,与所在市同时调整的各区合并后按村(社区)数分摊;普查无数的不估算(缺底数,不计算)。",
			En: "A county's people are those of the 2020 census, spread evenly over its villages. Where boundaries changed in 2021, the figures of the districts concerned are pooled and shared out by villages; counties without any figure have no people (no denominator, nothing computed).",
		},
		{
			Zh: "每镇街一所学校的一个年级:镇街人口的1%,至多400人,不足30人的不设。",
			En: "One school grade in each township: 1% of its people, 400 at most, none below 30.",
		},
		{
			Zh: "宣讲小组:每30万人1个,至少1个、至多3个;每组全年24个队日,每周至多1日,每日至多2场,8时出发、18时前返回,驻县城。",
			En: "Teams of lecturers: one for each 300,000 people, from one to three; each goes out 24 days a year, at most one day a week and two sessions a day, leaving at 08:00 and back by 18:00, based at the county seat.",
		},
		{
			Zh: "宪法日县级主场:人口的2‰,200人至1500人;其余活动的到场人数按通用参与率推定。",
			En: "The county's main event on Constitution Day draws 2‰ of its people, from 200 to 1,500; attendance of everything else rests on general rates.",
		},
		{
			Zh: "路程:直线距离×1.35,每小时40公里,停车步行5分钟;讲座布置30分钟,含同一镇街内转场;没有坐标的镇街以县城坐标代替,进出另加30分钟(街道15分钟)。",
			En: "Travel: straight line × 1.35 at 40 km/h, and 5 minutes to park and walk; setting up a lecture takes 30 minutes, the way from village to village of a township included; a township without coordinates stands at the county seat and takes another 30 minutes to enter or leave (a subdistrict 15).",
		},
	}
}
