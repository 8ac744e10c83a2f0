package campaign

import "slices"

// Rule is the stable name of a hard rule: no plan may break one.
type Rule string

// The hard rules of single sessions.
const (
	RuleReference Rule = "reference" // everything the session names exists and fits together
	RuleDuration  Rule = "duration"
	RuleHorizon   Rule = "horizon"
	RuleWindow    Rule = "window"
	RuleDays      Rule = "days"
	RuleHours     Rule = "hours"
	RuleGrid      Rule = "grid"
	RuleLead      Rule = "lead"
	RuleClosure   Rule = "closure"
	RuleSeason    Rule = "season"
	RuleOpening   Rule = "opening"
	RuleWhere     Rule = "where"
	RuleTeams     Rule = "teams"
	RuleDrafted   Rule = "drafted"
	RuleLaws      Rule = "laws"
	RuleDialect   Rule = "dialect"
	RuleUnits     Rule = "units"
	RuleHost      Rule = "host"
)

// The hard rules between sessions.
const (
	RuleUnique      Rule = "unique" // session IDs differ
	RulePinned      Rule = "pinned" // every pin is in the plan, as pinned
	RuleTeamDays    Rule = "team-days"
	RuleShift       Rule = "shift"
	RuleTravel      Rule = "travel"
	RuleTeamClash   Rule = "team-clash"
	RuleLimits      Rule = "limits"
	RuleStalls      Rule = "stalls"
	RuleParallel    Rule = "parallel"
	RuleVisits      Rule = "visits"
	RulePerVenue    Rule = "per-venue"
	RuleSpacing     Rule = "spacing"
	RuleConsecutive Rule = "consecutive"
	RuleSessions    Rule = "sessions"
	RuleCap         Rule = "cap"
	RuleBudget      Rule = "budget"
)

// RuleInfo describes a rule to people.
type RuleInfo struct {
	Rule     Rule
	Name     Text
	Waivable bool // a waiver may lift it for a pin
}

// Rules lists every hard rule, those of single sessions first.
func Rules() []RuleInfo {
	return []RuleInfo{
		{RuleReference, Text{"所引用的条目存在且相符", "everything named exists and fits"}, false},
		{RuleDuration, Text{"时长与活动一致", "the duration is the activity's"}, true},
		{RuleHorizon, Text{"在计划期内，不跨日", "inside the horizon, within one civil day"}, false},
		{RuleWindow, Text{"在活动时间范围内", "inside the window of the activity"}, true},
		{RuleDays, Text{"在活动可用的日子", "on a day the activity may use"}, true},
		{RuleHours, Text{"在活动可用的时段", "within the hours of the activity"}, true},
		{RuleGrid, Text{"开始时间合于时间刻度", "the start is on the grid"}, true},
		{RuleLead, Text{"留足准备天数", "enough days of notice"}, true},
		{RuleClosure, Text{"不在停办期间（考试、台风等）", "not during a closure such as exams or a typhoon"}, true},
		{RuleSeason, Text{"户外活动避开高温时段", "outdoor sessions keep to the season's hours"}, true},
		{RuleOpening, Text{"在场地开放时间内", "while the venue is open"}, true},
		{RuleWhere, Text{"活动可用该场地", "at a venue the activity may use"}, true},
		{RuleTeams, Text{"到场小组数合乎要求", "the number of teams is right"}, true},
		{RuleDrafted, Text{"只调派名单内的小组", "only teams that may be drafted"}, true},
		{RuleLaws, Text{"小组能讲所需的法律", "the teams master the laws between them"}, true},
		{RuleDialect, Text{"有小组会当地方言", "a team speaks a language of the area"}, true},
		{RuleUnits, Text{"只安排名单内的单位", "only units that may be drafted"}, true},
		{RuleHost, Text{"由承办单位在本辖区举办", "held by a host, present, in its own area"}, true},
		{RuleUnique, Text{"场次编号不重复", "session IDs differ"}, false},
		{RulePinned, Text{"指定场次按指定举办", "pins are held as pinned"}, false},
		{RuleTeamDays, Text{"在小组可出勤的日子", "on a day the team is available"}, true},
		{RuleShift, Text{"在小组班次之内，含往返路程", "inside the team's shift, travel included"}, true},
		{RuleTravel, Text{"前后两场之间来得及赶到", "time to travel between sessions"}, false},
		{RuleTeamClash, Text{"小组同一时间只在一处", "a team is in one place at a time"}, false},
		{RuleLimits, Text{"不超过小组的场次上限", "within the team's limits"}, true},
		{RuleStalls, Text{"单位同一时间的场次不超过可派摊位数，请假的日子不到场", "no unit at more sessions at once than it has stalls, nor at any while it is away"}, false},
		{RuleParallel, Text{"场地同一时间的场次不超过上限", "no more sessions at once than the venue holds"}, false},
		{RuleVisits, Text{"同一场地到访次数不超过上限", "within the visits of a venue"}, true},
		{RulePerVenue, Text{"同一活动在同一场地的次数不超过上限", "within the activity's times at a venue"}, true},
		{RuleSpacing, Text{"同一场地两次活动间隔足够天数", "enough days between visits"}, true},
		{RuleConsecutive, Text{"连续举办的天数合乎要求", "held on as many days running as asked"}, true},
		{RuleSessions, Text{"活动场次不超过上限", "within the sessions of the activity"}, true},
		{RuleCap, Text{"不超过场次总量限制", "within the caps on sessions"}, true},
		{RuleBudget, Text{"不超过经费", "within the budgets"}, true},
	}
}

// Info returns the description of a rule and whether there is such a rule.
func (r Rule) Info() (RuleInfo, bool) {
	rules := Rules()
	i := slices.IndexFunc(rules, func(info RuleInfo) bool { return info.Rule == r })
	if i < 0 {
		return RuleInfo{}, false
	}
	return rules[i], true
}

// Breach is one breach of a hard rule.
type Breach struct {
	Rule     Rule        `json:"rule"`
	Sessions []SessionID `json:"sessions,omitzero"` // those that break it together, in order of time
	Detail   Text        `json:"detail"`            // place and amount
	Waiver   *Waiver     `json:"waiver,omitzero"`   // set if a pin's waiver lifts it
}
