package campaign_test

import (
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

type (
	sessions = []campaign.Occurrence
	ids      = []campaign.SessionID
)

// ruleCase is one set of sessions that keeps a rule and one that breaks that
// rule and no other.
type ruleCase struct {
	rule     campaign.Rule
	edit     func(*campaign.Programme)
	keeps    sessions
	breaks   sessions
	listed   ids
	zh, en   string // parts of the detail
	pinFirst bool   // the programme pins the first session kept
}

func one(o campaign.Occurrence) sessions { return sessions{o} }

// singleRules are the cases of rules about one session.
func singleRules() []ruleCase {
	return []ruleCase{
		{
			rule: campaign.RuleReference, keeps: one(session("a", "talk", "hall", "06-03 09:00")),
			breaks: one(session("a", "talk", "nowhere", "06-03 09:00")), listed: ids{"a"}, zh: "没有这个地点：nowhere", en: "no such venue: nowhere",
		},
		{
			rule: campaign.RuleDuration, keeps: one(session("a", "talk", "hall", "06-03 09:00")),
			breaks: one(session("a", "talk", "hall", "06-03 09:00", lasting(90*time.Minute))), listed: ids{"a"}, zh: "1小时30分，应为 1小时", en: "1h30m0s instead of 1h0m0s",
		},
		{
			rule: campaign.RuleHorizon, edit: func(p *campaign.Programme) { activity(p, "talk").Staff.Teams.Least = 0 },
			keeps:  sessions{session("a", "talk", "hall", "06-29 23:00", by()), session("b", "show", "park", "06-29 00:00", lasting(48*time.Hour), by())},
			breaks: one(session("a", "talk", "hall", "06-29 23:30", by())), listed: ids{"a"}, zh: "2024-06-29 23:30 不在计划期内或跨日", en: "passes midnight",
		},
		{
			rule: campaign.RuleWindow, edit: func(p *campaign.Programme) { activity(p, "talk").When.Window = days("06-03", "06-07") },
			keeps: one(session("a", "talk", "hall", "06-07 09:00")), breaks: one(session("a", "talk", "hall", "06-08 09:00")), listed: ids{"a"},
			zh: "2024-06-08 09:00 不在 2024-06-03/2024-06-07 内", en: "2024-06-08 09:00 is outside 2024-06-03/2024-06-07",
		},
		{rule: campaign.RuleDays, edit: func(p *campaign.Programme) {
			activity(p, "talk").When.Days.Kind = calendar.Workdays
			p.Calendar = calendar.Table{Notices: []calendar.Notice{{Year: 2024}}, Days: []calendar.Day{{Date: day("06-10"), Name: "端午节", Kind: calendar.Holiday}}}
		}, keeps: one(session("a", "talk", "hall", "06-07 09:00")), breaks: one(session("a", "talk", "hall", "06-10 09:00")), listed: ids{"a"}, zh: "端午节", en: "(端午节)"},
		{rule: campaign.RuleHours, edit: func(p *campaign.Programme) {
			activity(p, "talk").When.Hours = []calendar.Hours{hours("0900", "1030")}
		}, keeps: one(session("a", "talk", "hall", "06-03 09:30")), breaks: one(session("a", "talk", "hall", "06-03 09:45")), listed: ids{"a"}, zh: "时段", en: "hours"},
		{
			rule: campaign.RuleGrid, keeps: one(session("a", "talk", "hall", "06-03 09:15")),
			breaks: one(session("a", "talk", "hall", "06-03 09:20")), listed: ids{"a"}, zh: "15分", en: "15m0s",
		},
		{
			rule: campaign.RuleLead, edit: func(p *campaign.Programme) { activity(p, "talk").When.LeadDays = 10 },
			keeps: one(session("a", "talk", "hall", "06-10 09:00")), breaks: one(session("a", "talk", "hall", "06-09 09:00")), listed: ids{"a"}, zh: "早于 2024-06-10", en: "before 2024-06-10",
		},
		{rule: campaign.RuleClosure, edit: func(p *campaign.Programme) {
			p.Closures = []campaign.Closure{{Days: days("06-07", "06-09"), Areas: []audience.AreaID{"west"}, Settings: []campaign.SettingID{"school"}, Reason: "高考"}}
		}, keeps: one(session("a", "talk", "hall", "06-07 09:00")), breaks: one(session("a", "talk", "school", "06-07 09:00")), listed: ids{"a"}, zh: "高考", en: "高考"},
		{
			rule: campaign.RuleSeason, edit: func(p *campaign.Programme) {
				p.Seasons = []campaign.Season{{Name: "夏季", Months: []int{6}, Hours: []calendar.Hours{hours("0800", "1030"), hours("1630", "2000")}}}
			}, keeps: sessions{session("a", "fair", "hall", "06-03 09:30"), session("b", "talk", "hall", "06-03 11:00")},
			breaks: one(session("a", "fair", "hall", "06-03 09:45")), listed: ids{"a"}, zh: "夏季", en: "outdoor",
		},
		{
			rule: campaign.RuleOpening, edit: func(p *campaign.Programme) {
				p.Venues[0].Opening = []campaign.Opening{
					{Hours: []calendar.Hours{hours("0800", "1100")}, Starts: []calendar.Hours{hours("0900", "0930")}},
					{Days: calendar.Days{Weekdays: []calendar.Weekday{calendar.Tuesday}}},
				}
			}, keeps: sessions{session("a", "talk", "hall", "06-03 09:30"), session("b", "talk", "hall", "06-04 15:00")},
			breaks: one(session("a", "talk", "hall", "06-03 09:45")), listed: ids{"a"}, zh: "礼堂 在 2024-06-03 09:45 不开放", en: "礼堂 is not open at 2024-06-03 09:45",
		},
		{
			rule: campaign.RuleWhere, edit: func(p *campaign.Programme) { activity(p, "talk").Where.Settings = []campaign.SettingID{"school"} },
			keeps: one(session("a", "talk", "school", "06-03 09:00")), breaks: one(session("a", "talk", "hall", "06-03 09:00")), listed: ids{"a"}, zh: "不能用 礼堂", en: "may not use 礼堂",
		},
		{
			rule: campaign.RuleTeams, keeps: one(session("a", "talk", "hall", "06-03 09:00", by("t", "u"))),
			breaks: one(session("a", "talk", "hall", "06-03 09:00", by("t", "u", "w"))), listed: ids{"a"}, zh: "到场 3 个小组，应为 1 至 2 个", en: "3 teams, wanted 1 to 2",
		},
		{
			rule: campaign.RuleDrafted, edit: func(p *campaign.Programme) { activity(p, "talk").Staff.From = []campaign.TeamID{"u"} },
			keeps: one(session("a", "talk", "hall", "06-03 09:00", by("u"))), breaks: one(session("a", "talk", "hall", "06-03 09:00")), listed: ids{"a"}, zh: "甲队", en: "甲队 may not be drafted",
		},
		{
			rule: campaign.RuleLaws, edit: func(p *campaign.Programme) {
				activity(p, "talk").Laws = []campaign.LawID{"constitution", "code"}
				p.Teams[2].Laws = []campaign.LawID{"constitution"}
			}, keeps: one(session("a", "talk", "hall", "06-03 09:00", by("t", "u"))),
			breaks: one(session("a", "talk", "hall", "06-03 09:00", by("u", "w"))), listed: ids{"a"}, zh: "code", en: "masters [code]",
		},
		{
			rule: campaign.RuleDialect, edit: func(p *campaign.Programme) { activity(p, "talk").Staff.Dialect = true },
			keeps:  sessions{session("a", "talk", "school", "06-03 09:00", by("t", "u")), session("b", "talk", "hall", "06-04 09:00", by("u"))},
			breaks: one(session("a", "talk", "school", "06-03 09:00", by("u", "w"))), listed: ids{"a"}, zh: "雷州话", en: "雷州话",
		},
		{
			rule: campaign.RuleUnits, keeps: one(session("a", "talk", "hall", "06-03 09:00", with("court", "bureau"))),
			breaks: one(session("a", "talk", "hall", "06-03 09:00", with("court", "office"))), listed: ids{"a"}, zh: "西县司法局", en: "西县司法局 may not be drafted",
		},
		{
			rule: campaign.RuleHost, edit: func(p *campaign.Programme) {
				p.Assignments = []campaign.Assignment{{ID: "as", Name: "任务", Activity: "talk", Hosts: []campaign.UnitID{"office"}}}
			}, keeps: one(session("a", "talk", "school", "06-03 09:00", with("office"))),
			breaks: one(session("a", "talk", "hall", "06-03 09:00", with("court"))), listed: ids{"a"}, zh: "承办单位", en: "outside the area of every host",
		},
	}
}

// sharedRules are the cases of rules between sessions.
func sharedRules() []ruleCase {
	return []ruleCase{
		{
			rule: campaign.RuleUnique, keeps: one(session("a", "talk", "hall", "06-03 09:00")),
			breaks: sessions{session("a", "talk", "hall", "06-03 09:00"), session("a", "talk", "park", "06-04 09:00")}, listed: ids{"a"}, zh: "a", en: "twice: a",
		},
		{
			rule: campaign.RulePinned, pinFirst: true, keeps: one(session("a", "talk", "hall", "06-03 09:00")),
			breaks: one(session("b", "talk", "hall", "06-03 09:00")), listed: ids{"a"}, zh: "缺少指定场次 a", en: "session a is missing",
		},
		{
			rule: campaign.RuleTeamDays, edit: func(p *campaign.Programme) { p.Teams[0].Days.Except = []calendar.Range{days("06-03", "06-04")} },
			keeps:  one(session("a", "talk", "hall", "06-05 09:00")),
			breaks: sessions{session("a", "talk", "hall", "06-04 09:00")}, listed: ids{"a"}, zh: "甲队 在 2024-06-04", en: "甲队 is not available on 2024-06-04",
		},
		{
			rule: campaign.RuleShift, keeps: one(session("a", "talk", "hall", "06-03 11:00")),
			breaks: one(session("a", "talk", "hall", "06-03 11:15")), listed: ids{"a"}, zh: "甲队 的班次容不下", en: "no shift of 甲队",
		},
		{
			rule: campaign.RuleTravel, edit: apart,
			keeps:  sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "school", "06-03 10:30")},
			breaks: sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "school", "06-03 10:15")}, listed: ids{"a", "b"}, zh: "两场之间 15分，需要 30分", en: "has 15m0s between sessions and needs 30m0s",
		},
		{
			rule: campaign.RuleTeamClash, keeps: sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "school", "06-03 10:00")},
			breaks: sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "school", "06-03 09:45")}, listed: ids{"a", "b"}, zh: "甲队 同一时间有两场", en: "甲队 has two",
		},
		{
			rule: campaign.RuleLimits, edit: func(p *campaign.Programme) { p.Teams[0].Limits.PerDay = 1 },
			keeps:  sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "school", "06-04 11:00")},
			breaks: sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "school", "06-03 11:00")}, listed: ids{"a", "b"}, zh: "甲队 一日场次 2，上限 1", en: "甲队: 2 sessions in a day, at most 1",
		},
		{
			rule: campaign.RuleStalls, keeps: sessions{session("a", "talk", "hall", "06-03 09:00", with("court")), session("b", "talk", "school", "06-03 10:00", by("u"), with("court"))},
			breaks: sessions{session("a", "talk", "hall", "06-03 09:00", with("court")), session("b", "talk", "school", "06-03 09:45", by("u"), with("court"))},
			listed: ids{"a", "b"}, zh: "法院 同时有 2 场，上限 1", en: "法院: 2 sessions at once, at most 1",
		},
		{
			rule: campaign.RuleParallel, keeps: sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "park", "06-03 09:00", by("u"))},
			breaks: sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "hall", "06-03 09:30", by("u"))},
			listed: ids{"a", "b"}, zh: "礼堂 同时有 2 场，上限 1", en: "礼堂: 2 sessions at once, at most 1",
		},
		{
			rule: campaign.RuleVisits, edit: func(p *campaign.Programme) { p.Visits.PerMonth = 1 },
			keeps:  sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "fair", "hall", "06-03 10:00")},
			breaks: sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "fair", "hall", "06-04 10:00")}, listed: ids{"a", "b"}, zh: "礼堂 一个月到访 2 次，上限 1", en: "礼堂 is visited 2 times in a month, at most 1",
		},
		{
			rule: campaign.RulePerVenue, edit: func(p *campaign.Programme) { activity(p, "talk").PerVenue = 0 },
			keeps:  sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "fair", "hall", "06-04 09:00")},
			breaks: sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "hall", "06-04 09:00")}, listed: ids{"a", "b"}, zh: "宣讲 在 礼堂 办 2 次，上限 1", en: "宣讲 at 礼堂 2 times, at most 1",
		},
		{
			rule: campaign.RuleSpacing, edit: func(p *campaign.Programme) { activity(p, "talk").DaysBetween = 7 },
			keeps:  sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "hall", "06-10 09:00"), session("c", "fair", "hall", "06-11 09:00")},
			breaks: sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "hall", "06-09 09:00")}, listed: ids{"a", "b"}, zh: "相隔 6 天，至少 7 天", en: "after 6 days, at least 7",
		},
		{
			rule: campaign.RuleConsecutive, edit: func(p *campaign.Programme) { activity(p, "talk").When.ConsecutiveDays = 2 },
			keeps:  sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "hall", "06-04 09:00")},
			breaks: one(session("a", "talk", "hall", "06-03 09:00")), listed: ids{"a"}, zh: "连续 1 天，应为 2 天", en: "1 days running instead of 2",
		},
		{
			rule: campaign.RuleSessions, edit: func(p *campaign.Programme) { activity(p, "talk").Sessions.Most = 1 },
			keeps:  sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "fair", "hall", "06-04 09:00")},
			breaks: sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "park", "06-04 09:00")}, listed: ids{"a", "b"}, zh: "宣讲：2 场，上限 1", en: "宣讲: 2 sessions, at most 1",
		},
		{
			rule: campaign.RuleCap, edit: func(p *campaign.Programme) {
				p.Caps = []campaign.Cap{{ID: "cap", Name: "东县总量", Scope: campaign.Scope{Areas: []audience.AreaID{"east"}}, Sessions: 1}}
			}, keeps: sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "school", "06-04 09:00")},
			breaks: sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "fair", "park", "06-04 09:00")}, listed: ids{"a", "b"}, zh: "东县总量：2 场，上限 1", en: "东县总量: 2 sessions, at most 1",
		},
		{
			rule: campaign.RuleBudget, edit: func(p *campaign.Programme) {
				activity(p, "talk").Cost = campaign.Yuan(300) + 50
				p.Caps = []campaign.Cap{{ID: "cap", Name: "经费", Budget: campaign.Yuan(600)}}
			}, keeps: sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "fair", "school", "06-04 09:00")},
			breaks: sessions{session("a", "talk", "hall", "06-03 09:00"), session("b", "talk", "park", "06-04 09:00")}, listed: ids{"a", "b"}, zh: "601 元，上限 600 元", en: "601 yuan, at most 600",
		},
	}
}

// apart puts the school half an hour from everything else by a ferry.
func apart(p *campaign.Programme) {
	p.Travel.Crossings = []campaign.Crossing{{Name: "渡口", Areas: []audience.AreaID{"west"}, Wait: 30 * time.Minute}}
	for i := range p.Teams {
		p.Teams[i].Base.Area = "east"
	}
}
