package change

import (
	"fmt"
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// The codes of findings about changes, beside those of package campaign.
const (
	CodeContradiction campaign.Code = "change-contradicts" // two changes cannot both be
	CodeHeld          campaign.Code = "change-held"        // what was held is cancelled or moved
	CodeFrozen        campaign.Code = "change-frozen"      // what is frozen, held or fixed breaks a rule, or would move
	CodeForeign       campaign.Code = "change-foreign"     // a field that the kind of change has no use for
)

// checker gathers what is wrong with a list, in the order of the document.
type checker struct {
	q        *campaign.Checked
	l        List
	sessions map[campaign.SessionID]*schedule.Session
	held     map[campaign.SessionID]bool // before the plan
	found    campaign.Findings
}

func (c *checker) add(path string, code campaign.Code, value any, zh, en string) {
	c.found = append(c.found, &campaign.Finding{Path: path, Code: code, Value: fmt.Sprint(value), Advice: campaign.Text{Zh: zh, En: en}})
}

// day returns the civil day of a session.
func (c *checker) day(s *schedule.Session) date.Date {
	d, _ := calendar.Civil(s.Start, c.q.Location())
	return d
}

// plan requires a plan of the programme, each of whose sessions has a name of
// its own.
func (c *checker) plan(p schedule.Plan) {
	c.sessions = make(map[campaign.SessionID]*schedule.Session, len(p.Sessions))
	for i := range p.Sessions {
		s := &p.Sessions[i]
		path := fmt.Sprintf("sessions[%d]", i)
		if c.sessions[s.ID] != nil {
			c.add(path+".id", campaign.CodeDuplicate, s.ID, "计划中场次编号重复，请更正", "the plan has the ID twice; correct it")
		}
		if a, _ := c.q.Activity(s.Activity); a == nil {
			c.add(path+".activity", campaign.CodeUnknown, s.Activity, "计划中的活动不在本年度计划内，请换用对应的计划", "the plan is not one of this programme")
		}
		if c.q.Venue(s.Venue) == nil {
			c.add(path+".venue", campaign.CodeUnknown, s.Venue, "计划中的地点不在本年度计划内，请换用对应的计划", "the plan is not one of this programme")
		}
		c.sessions[s.ID] = s
	}
	c.held = make(map[campaign.SessionID]bool)
	for _, h := range c.q.Programme().Held {
		c.held[h.ID] = true
	}
}

// list checks the changes one by one, then against each other.
func (c *checker) list() {
	for i := range c.l.Changes {
		x := &c.l.Changes[i]
		path := fmt.Sprintf("changes[%d]", i)
		need, ok := needs()[x.Kind]
		if !ok {
			c.add(path+".kind", campaign.CodeKeyword, x.Kind, "没有这种变动", "there is no such kind of change")
			continue
		}
		c.fields(path, x, need)
		c.references(path, x)
		if need.session {
			c.session(path, x)
		}
	}
	c.contradictions()
}

// need says which fields a kind of change has a use for.
type need struct {
	reason, days, session, teams, units, venues, start, closure, answer, wanted, areas bool
}

// needs lists by kind what a change may have.
func needs() map[Kind]need {
	return map[Kind]need{
		Closure:   {reason: true, days: true, areas: true, closure: true},
		Away:      {reason: true, days: true, teams: true, units: true},
		Lost:      {days: true, venues: true},
		Wanted:    {days: true, venues: true, areas: true, wanted: true},
		Held:      {session: true, start: true, venues: true, teams: true},
		Cancelled: {reason: true, session: true},
		Fixed:     {session: true, start: true, venues: true, teams: true},
		Answered:  {session: true, days: true, units: true, answer: true},
	}
}

// fields checks which fields a change has.
func (c *checker) fields(path string, x *Change, n need) {
	foreign := func(field string, has, may bool) {
		if has && !may {
			c.add(path+"."+field, CodeForeign, field, "这种变动不用此项，请删去", "this kind of change has no use for the field; take it out")
		}
	}
	foreign("days", !x.Days.IsZero(), n.days)
	foreign("areas", len(x.Areas) > 0, n.areas)
	foreign("settings", len(x.Settings) > 0, n.closure)
	foreign("outdoor", x.Outdoor, n.closure)
	foreign("online", x.Online, n.closure)
	foreign("teams", len(x.Teams) > 0, n.teams)
	foreign("units", len(x.Units) > 0, n.units)
	foreign("venues", len(x.Venues) > 0, n.venues)
	foreign("session", x.Session != "", n.session)
	foreign("start", !x.Start.IsZero(), n.start)
	foreign("answer", x.Answer != "", n.answer)
	foreign("heads", x.Heads != 0, n.answer)
	foreign("activity", x.Activity != "", n.wanted)
	foreign("id", x.ID != "", n.wanted)
	foreign("campaign", x.Campaign != "", n.wanted)
	missing := func(field string, is bool, zh, en string) {
		if is {
			c.add(path+"."+field, campaign.CodeMissing, "", zh, en)
		}
	}
	missing("reason", n.reason && x.Reason == "", "请写明原因", "say why")
	missing("days", (n.areas || n.reason) && n.days && !n.wanted && x.Days.IsZero(), "请写明日期", "say on which days")
	missing("session", n.session && x.Session == "", "请写明场次编号", "say which session")
	missing("teams", x.Kind == Away && len(x.Teams)+len(x.Units) == 0, "请写明小组或单位", "say which teams or units")
	missing("venues", x.Kind == Lost && len(x.Venues) == 0, "请写明地点", "say which venues")
	missing("units", x.Kind == Answered && len(x.Units) == 0, "请写明答复的单位", "say which units answer")
	missing("activity", x.Kind == Wanted && x.Activity == "" && x.Campaign == "", "请写明活动，或 campaign 与 new", "say which activity, or give campaign and new")
	if x.Activity != "" && x.Campaign != "" {
		c.add(path+".campaign", CodeContradiction, x.Campaign, "已写活动，不再写 campaign 与 new", "either an activity, or campaign and new")
	}
	if n.answer && !slices.Contains([]Answer{Comes, StaysAway, OtherDay}, x.Answer) {
		c.add(path+".answer", campaign.CodeKeyword, x.Answer, "可填：comes（参加）、staysAway（不参加）、otherDay（建议改期）", "one of comes, staysAway, otherDay")
	}
	if x.Heads < 0 {
		c.add(path+".heads", campaign.CodeRange, x.Heads, "人数不能为负", "no number of people is negative")
	}
	if n.start && len(x.Venues) > 1 {
		c.add(path+".venues", campaign.CodeRange, len(x.Venues), "一个场次只在一个地点", "a session has one venue")
	}
	if x.Grade.Rank() < 0 {
		c.add(path+".grade", campaign.CodeKeyword, x.Grade, "可填：空（必须）、should（应当）、may（力争）", "left out, should or may")
	}
}

// references checks that everything named is there, and that days are some.
func (c *checker) references(path string, x *Change) {
	refs(c, path+".areas", x.Areas, func(id audience.AreaID) bool { return c.q.Area(id) != nil })
	refs(c, path+".settings", x.Settings, func(id campaign.SettingID) bool { return c.q.Setting(id) != nil })
	refs(c, path+".teams", x.Teams, func(id campaign.TeamID) bool { return c.q.Team(id) != nil })
	refs(c, path+".units", x.Units, func(id campaign.UnitID) bool { return c.q.Unit(id) != nil })
	refs(c, path+".venues", x.Venues, func(id campaign.VenueID) bool { return c.q.Venue(id) != nil })
	if a, _ := c.q.Activity(x.Activity); a == nil && x.Activity != "" {
		c.unknown(path+".activity", x.Activity)
	}
	if x.Campaign != "" && c.q.Campaign(x.Campaign) == nil {
		c.unknown(path+".campaign", x.Campaign)
	}
	if h := c.q.Programme().Horizon; !x.Days.IsZero() && (!x.Days.Valid() || !x.Days.Intersect(h).Valid()) {
		c.add(path+".days", campaign.CodePeriod, x.Days, "日期颠倒，或不在计划期内", "the days are the wrong way round or outside the horizon")
	}
}

func refs[ID ~string](c *checker, path string, list []ID, is func(ID) bool) {
	for i, id := range list {
		if !is(id) {
			c.unknown(fmt.Sprintf("%s[%d]", path, i), id)
		}
	}
}

func (c *checker) unknown(path string, id any) {
	c.add(path, campaign.CodeUnknown, id, "没有这个编号，请核对", "there is no such ID; check the spelling")
}

// session checks a change that names a session.
func (c *checker) session(path string, x *Change) {
	s := c.sessions[x.Session]
	switch {
	case x.Session == "":
	case c.held[x.Session]:
		c.add(path+".session", CodeHeld, x.Session, "该场次在本计划之前已举办，不能再改", "the session was held before this plan and cannot change")
	case s == nil:
		c.unknown(path+".session", x.Session)
	case c.l.From > 0 && c.day(s) < c.l.From && (x.Kind == Fixed && (!x.Start.IsZero() || len(x.Venues)+len(x.Teams) > 0) || x.Answer == OtherDay || x.Answer == StaysAway):
		c.add(path+".session", CodeFrozen, x.Session, "该场次在 "+c.l.From.String()+" 之前，不再调整", "the session lies before "+c.l.From.String()+" and no longer moves")
	case x.Kind == Answered:
		for i, u := range x.Units {
			if c.q.Unit(u) != nil && !c.takesPart(u, s) {
				c.add(fmt.Sprintf("%s.units[%d]", path, i), campaign.CodeUnknown, u, "该单位不参加此场次", "the unit has no part in the session")
			}
		}
	}
}

// takesPart reports whether a unit is at a session, itself or by a team, or
// answers for it.
func (c *checker) takesPart(u campaign.UnitID, s *schedule.Session) bool {
	return slices.Contains(c.q.UnitsOf(s.Occurrence), u) ||
		slices.ContainsFunc(s.Organisers, func(o campaign.Organiser) bool { return o.Unit == u })
}

// contradictions finds changes of one session that cannot both be.
func (c *checker) contradictions() {
	type said struct {
		session campaign.SessionID
		about   string
	}
	first := make(map[said]int)
	settled := make(map[campaign.SessionID]int)
	for i := range c.l.Changes {
		x := &c.l.Changes[i]
		path := fmt.Sprintf("changes[%d]", i)
		switch {
		case x.Session == "":
			continue
		case x.Kind == Answered:
			for k, u := range x.Units {
				key := said{x.Session, string(u)}
				if j, twice := first[key]; twice && c.l.Changes[j].Answer != x.Answer {
					c.add(fmt.Sprintf("%s.units[%d]", path, k), CodeContradiction, u,
						fmt.Sprintf("与 changes[%d] 的答复不一致", j), fmt.Sprintf("answers otherwise in changes[%d]", j))
				} else if !twice {
					first[key] = i
				}
			}
			continue
		}
		j, twice := settled[x.Session]
		if !twice {
			settled[x.Session] = i
			continue
		}
		other := c.l.Changes[j].Kind
		if x.Kind == other && x.Start.Equal(c.l.Changes[j].Start) && slices.Equal(x.Venues, c.l.Changes[j].Venues) && slices.Equal(x.Teams, c.l.Changes[j].Teams) {
			continue // said twice
		}
		code := CodeContradiction
		if other == Held || x.Kind == Held {
			code = CodeHeld
		}
		c.add(path+".session", code, x.Session, fmt.Sprintf("与 changes[%d] 矛盾，请删去其中一条", j), fmt.Sprintf("contradicts changes[%d]; take one of them out", j))
	}
	for i := range c.l.Changes {
		x := &c.l.Changes[i]
		if j, is := settled[x.Session]; is && x.Kind == Answered && x.Answer == OtherDay && x.Session != "" {
			c.add(fmt.Sprintf("changes[%d].session", i), CodeContradiction, x.Session,
				fmt.Sprintf("该场次已由 changes[%d] 定下，不再改期", j), fmt.Sprintf("changes[%d] has settled the session", j))
		}
	}
}
