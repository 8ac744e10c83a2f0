package solver

import (
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver/internal/construct"
)

// explain returns what is missed, with what stood in the way at the end of
// the run.
func explain(b *construct.Builder, v check.Verdict) []schedule.Missed {
	missed := v.Missed()
	index := make(map[string]int)
	for i, g := range b.In.Goals {
		index[g.Goal.ID] = i
	}
	for i := range missed {
		missed[i].Reason = sentence(b.Obstacle(index[missed[i].Goal]))
	}
	return missed
}

func sentence(o construct.Obstacle) campaign.Text {
	for _, s := range obstacles() {
		if s.obstacle == o {
			return s.text
		}
	}
	return campaign.Text{}
}

type obstacle struct {
	obstacle construct.Obstacle
	text     campaign.Text
}

func obstacles() []obstacle {
	return []obstacle{
		{construct.NoVenue, campaign.Text{Zh: "没有符合条件的地点", En: "no venue fits"}},
		{construct.NoDay, campaign.Text{Zh: "规定时间内没有可用的日子或时段", En: "no usable day or hour in its window"}},
		{construct.NoRoom, campaign.Text{Zh: "场次、经费或场地到访次数已达上限", En: "a limit on sessions, money or visits is reached"}},
		{construct.NoTeamDay, campaign.Text{Zh: "可用的队日已排满，或当日往返赶不到", En: "no team-day is left, or none reaches it and is back in time"}},
		{construct.NoUnit, campaign.Text{Zh: "单位在可用时段已有安排", En: "the units are taken at every usable hour"}},
		{construct.NotTried, campaign.Text{Zh: "与更要紧的安排冲突，或运行提前结束", En: "it gave way to something more binding, or the run ended early"}},
	}
}
