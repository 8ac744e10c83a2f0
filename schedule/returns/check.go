package returns

import (
	"fmt"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// maxAmount is the largest amount of a figure: far above any true one, and low
// enough for sums.
const maxAmount = 1_000_000_000_000

// Bounds of the figures of one session. What is above them is a slip of the
// pen: a hundred times what the place holds, or where that has no limit or the
// figure is none of people, of what the plan expects, but never less than the
// floor.
const (
	slip  = 100
	floor = 10_000
)

// Check holds a list of returns against the programme and the plan that they
// are about. It returns all findings as [campaign.Findings], in the order of the
// list, or nil; their paths are such as returns[3].figures[0].amount. The plan
// may be zero if no return is for a session.
//
// A return is for one session, or for a campaign and an area, never for both
// and never for neither; IDs differ, and no reporter returns a session twice, or
// an area for days in common. Returns of several reporters for the same session
// are no finding (see [Doubles]), unless one says that it was held and another
// that it was not. A list that was filled in for another plan is a finding, and
// so is an amount below zero or a hundred times above what can be.
func Check(q *campaign.Checked, plan schedule.Plan, l List) error {
	c := checker{
		q: q, sessions: make(map[campaign.SessionID]*schedule.Session, len(plan.Sessions)),
		ids: make(map[ID]bool), about: make(map[subject][]calendar.Range), said: make(map[campaign.SessionID]bool),
	}
	for i := range plan.Sessions {
		c.sessions[plan.Sessions[i].ID] = &plan.Sessions[i]
	}
	if l.Plan != "" && len(plan.Sessions) > 0 && l.Plan != plan.Fingerprint() {
		c.add("plan", campaign.CodeUnknown, l.Plan, "计划编号与本计划（"+plan.Fingerprint()+"）不同，请使用本计划生成的表格填报",
			"filled in for another plan than this one, "+plan.Fingerprint()+"; fill in the forms of this plan")
	}
	for i, r := range l.Returns {
		c.one(fmt.Sprintf("returns[%d]", i), r)
	}
	if len(c.found) > 0 {
		return c.found
	}
	return nil
}

type checker struct {
	q        *campaign.Checked
	sessions map[campaign.SessionID]*schedule.Session
	ids      map[ID]bool
	about    map[subject][]calendar.Range
	said     map[campaign.SessionID]bool // what the first return says: whether it was held
	found    campaign.Findings
}

// subject is what a reporter's return is for.
type subject struct {
	session  campaign.SessionID
	campaign campaign.CampaignID
	area     audience.AreaID
	reporter campaign.UnitID
}

func (c *checker) add(path string, code campaign.Code, value any, zh, en string) {
	c.found = append(c.found, &campaign.Finding{Path: path, Code: code, Value: fmt.Sprint(value), Advice: campaign.Text{Zh: zh, En: en}})
}

func (c *checker) one(path string, r Return) {
	switch {
	case r.ID == "":
		c.add(path+".id", campaign.CodeID, "", "缺少编号，请填写", "the ID is missing; write one")
	case c.ids[r.ID]:
		c.add(path+".id", campaign.CodeDuplicate, r.ID, "填报编号重复，请改正", "two returns have this ID; change one")
	}
	c.ids[r.ID] = true
	c.subject(path, r)
	if c.q.Unit(r.Reporter) == nil {
		c.add(path+".reporter", campaign.CodeUnknown, r.Reporter, "计划中没有这个填报单位，请更正", "the programme has no such unit; correct the reporter")
	}
	c.days(path, r)
	c.outcome(path, r)
	c.figures(path, r)
	c.units(path, r)
	if r.Status != Draft && r.Status != Confirmed {
		c.add(path+".status", campaign.CodeKeyword, r.Status, "状态只能留空（草稿）或写 confirmed（已确认）", "leave the status empty (draft) or write confirmed")
	}
	if !r.Source.Certainty.Valid() {
		c.add(path+".source.certainty", campaign.CodeKeyword, r.Source.Certainty, "来源只能是 known、open 或留空（推定）", "write known or open, or leave it empty (assumed)")
	}
}

// subject checks what a return is for.
func (c *checker) subject(path string, r Return) {
	switch byCampaign := r.Campaign != "" || r.Area != ""; {
	case r.Session == "" && !byCampaign:
		c.add(path+".session", campaign.CodeEmpty, "", "请填写场次，或填写主题活动和区划", "name the session, or the campaign and the area")
	case r.Session != "" && byCampaign:
		c.add(path+".session", campaign.CodeDuplicate, r.Session, "场次与主题活动、区划只填一种，请删去一种", "a return is for a session or for a campaign and an area; remove one")
	case r.Session != "" && c.sessions[r.Session] == nil:
		c.add(path+".session", campaign.CodeUnknown, r.Session, "方案中没有这个场次，请更正", "the plan has no such session; correct it")
	case byCampaign:
		if c.q.Campaign(r.Campaign) == nil {
			c.add(path+".campaign", campaign.CodeUnknown, r.Campaign, "计划中没有这个主题活动，请更正", "the programme has no such campaign; correct it")
		}
		if c.q.Area(r.Area) == nil {
			c.add(path+".area", campaign.CodeUnknown, r.Area, "计划中没有这个区划，请更正", "the programme has no such area; correct it")
		}
	}
}

// days checks the days and that the same thing is not returned twice for them.
func (c *checker) days(path string, r Return) {
	span := r.Days
	horizon := c.q.Programme().Horizon
	switch {
	case span.IsZero():
		span = horizon
	case !span.Valid():
		c.add(path+".days", campaign.CodePeriod, span, "结束日期早于开始日期，或缺少一个日期，请更正", "the range ends before it begins or lacks a day; correct it")
		return
	case !horizon.ContainsRange(span):
		c.add(path+".days", campaign.CodeHorizon, span, "填报日期超出计划期，请更正", "the days are outside the horizon; correct them")
		return
	}
	if r.Session != "" {
		span = horizon // once only, on whatever day
	}
	key := subject{r.Session, r.Campaign, r.Area, r.Reporter}
	for _, before := range c.about[key] {
		if before.Intersect(span).Valid() {
			c.add(path, campaign.CodeDuplicate, r.ID, "同一单位就同一事项、同一时间重复填报，请删去一条", "the same reporter returned the same thing for these days before; remove one")
			break
		}
	}
	c.about[key] = append(c.about[key], span)
}
