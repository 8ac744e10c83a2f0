package main

import "github.com/pufa-go/pufa/campaign"

// words is what the report says.
var words = struct {
	Title, DemoKeys, OwnKeys, MadeLog, ReadLog                                       campaign.Text
	Forecast, ForecastLine, ForecastCampaign, Twice, Target                          campaign.Text
	Sessions, Session, Expected, OnDay, Later, NotHeld, Open, Heads, NoHeads, Signed campaign.Text
	Actual, Outcomes, Basis, Came, Residents, NoRate, Surveyed, Added                campaign.Text
	Gap, GapHeld, GapNone, GapCame, More, Fewer, AsMany, Reason, Highest             campaign.Text
	Next, Left, LeftFew, LeftExact, LeftForecast, Held, Doubt, Extra                 campaign.Text
}{
	Title:    campaign.Text{Zh: "%s：预测、签到与实际（%s）", En: "%s: forecast, attendance and fact (%s)"},
	DemoKeys: campaign.Text{Zh: "签到密钥：示例密钥，仅供演示；统计真实人员须另设密钥", En: "person keys: demo secret (示例), for show only; take your own for real people"},
	OwnKeys:  campaign.Text{Zh: "签到密钥：使用者提供", En: "person keys: the caller's secret"},
	MadeLog:  campaign.Text{Zh: "签到记录：程序编造，无真实人员", En: "attendance log: made up, no real people"},
	ReadLog:  campaign.Text{Zh: "签到记录：读自文件", En: "attendance log: read from a file"},

	Forecast:         campaign.Text{Zh: "一、方案测算", En: "1. What the plan was expected to do"},
	ForecastLine:     campaign.Text{Zh: "%s：%d场，%s人次，去重%s人（理论下限%s，上限%s），占%s人的%s", En: "%s: %d sessions, %s attendances, %s different people (from %s to %s whatever happens) of %s, %s"},
	ForecastCampaign: campaign.Text{Zh: "  排在前面的活动之外新增%s人，只有本活动触及%s人", En: "  %s people more than the campaigns before it, %s reached by no other"},
	Twice:            campaign.Text{Zh: "  听讲两次以上%s人，每人平均%s次", En: "  %s attend twice or more, %s times on average"},
	Target:           campaign.Text{Zh: "  学生听讲1至2次%s人，未听%s人，3次以上%s人", En: "  pupils: %s attend once or twice, %s never, %s more often"},

	Sessions: campaign.Text{Zh: "二、逐场：计划、开展、到场", En: "2. Session by session: planned, held, attended"},
	Session:  campaign.Text{Zh: "%s %s %s %s", En: "%s %s %s %s"},
	Expected: campaign.Text{Zh: "预计%s人次", En: "%s expected"},
	OnDay:    campaign.Text{Zh: "按期开展", En: "held on its day"},
	Later:    campaign.Text{Zh: "改期至%s开展（%s）", En: "held on %s instead (%s)"},
	NotHeld:  campaign.Text{Zh: "未开展（%s）", En: "not held (%s)"},
	Open:     campaign.Text{Zh: "尚无填报", En: "nothing returned yet"},
	Heads:    campaign.Text{Zh: "到场%s人次", En: "%s came"},
	NoHeads:  campaign.Text{Zh: "人次未统计", En: "heads not counted"},
	Signed:   campaign.Text{Zh: "签到%s人", En: "%s signed in"},

	Actual:    campaign.Text{Zh: "三、实际", En: "3. What came of it"},
	Outcomes:  campaign.Text{Zh: "%s：计划%d场，按期%d场，改期%d场，未开展%d场，到场%s人次", En: "%s: of %d sessions %d held on their day, %d later, %d not; %s attendances"},
	Basis:     campaign.Text{Zh: "  依据：%s", En: "  basis: %s"},
	Came:      campaign.Text{Zh: "  签到去重%s人，其中外来%s人，听讲两次以上%s人", En: "  %s different people signed in, %s of them from elsewhere, %s twice or more"},
	Residents: campaign.Text{Zh: "  本地对象%s人签到，占%s人的%s；已开展场次的测算为%s人（下限%s，上限%s）", En: "  %s of its own people signed in, of %s, %s; the sessions held were expected to reach %s (%s to %s)"},
	NoRate:    campaign.Text{Zh: "底数有误，不计算", En: "base wrong, no rate"},
	Surveyed:  campaign.Text{Zh: "  出口调查%s人，推算去重%s人（95%%置信区间%s至%s），未分本地外来，不计算覆盖率", En: "  %s people asked at the exits: %s different people (95%% interval %s to %s); where they live is not known, so there is no rate"},
	Added:     campaign.Text{Zh: "签到去重累计：%s", En: "different people signed in so far: %s"},

	Gap:     campaign.Text{Zh: "四、差距", En: "4. The gap"},
	GapHeld: campaign.Text{Zh: "%s：未开展的场次少去%s人次", En: "%s: %s attendances lost with sessions not held"},
	GapNone: campaign.Text{Zh: "%s：场次全部开展", En: "%s: every session was held"},
	GapCame: campaign.Text{Zh: "；已开展的场次%s", En: "; at those held, %s"},
	More:    campaign.Text{Zh: "比预计多%s人次", En: "%s more than expected"},
	Fewer:   campaign.Text{Zh: "比预计少%s人次", En: "%s fewer than expected"},
	AsMany:  campaign.Text{Zh: "与预计相同", En: "as many as expected"},
	Reason:  campaign.Text{Zh: "原因：%s，%d场，预计%s人次", En: "reason: %s, %d session(s), %s attendances expected"},
	Highest: campaign.Text{Zh: "宪法宣传周签到覆盖率：%s", En: "constitution week, share of residents who signed in: %s"},

	Next:         campaign.Text{Zh: "五、留给下一个计划", En: "5. Left for the next plan"},
	Left:         campaign.Text{Zh: "%s %s：%s人中尚有%s人未触及（%s）", En: "%s %s: of %s, %s are not reached (%s)"},
	LeftFew:      campaign.Text{Zh: "%s %s：%s人中已触及%s人", En: "%s %s: of %s, %s are reached"},
	LeftExact:    campaign.Text{Zh: "按签到", En: "by signatures"},
	LeftForecast: campaign.Text{Zh: "按测算", En: "as forecast"},
	Held:         campaign.Text{Zh: "已开展的%d场记入下一个计划后，未安排任何新场次时去重%s人（测算）", En: "with the %d sessions held entered into the next plan, %s people count as reached before anything new (forecast)"},
	Doubt:        campaign.Text{Zh: "待核实：%s %s", En: "to be settled: %s %s"},
	Extra:        campaign.Text{Zh: "签到记录中有计划外场次，不计入：%s", En: "sessions of the log that the plan lacks, counted nowhere: %s"},
}
