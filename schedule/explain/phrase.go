package explain

import (
	"fmt"
	"slices"
	"strings"
)

// phrase is one entry of the catalogue: the Chinese text, which is also the key
// to the English one. Both take the same values in the same order.
type phrase string

// The catalogue. What planners read keeps to their words: people are 人, a slot
// is 时段, an exchange names what would have to give way.
const (
	comma     phrase = "、"
	semicolon phrase = "；"
	stop      phrase = "。"
	hidden    phrase = "一场不列明细的场次"
	these     phrase = "%s等%d场"
	atTime    phrase = "%s %s在%s的“%s”"

	lostPeople   phrase = "少了这一场，“%s”少覆盖%s人"
	lostNobody   phrase = "少了这一场，“%s”的去重人数（测算）不变"
	lostSegments phrase = "其中%s"
	lostSegment  phrase = "%s%s人"
	lostWish     phrase = "“%s”多缺%s"
	isPinned     phrase = "本场为指定场次，地点、时间和小组不另作比较"

	hereNone   phrase = "地点：同一时间换到其他%d个地点，没有一个合规定（%s）"
	hereBest   phrase = "地点：同一时间可换的其他地点有%d个，换到其中任何一处都不比现在好；最接近的是%s：%s"
	hereBetter phrase = "地点：同一时间可换的其他地点有%d个，其中换到%s更好：%s"
	thenNone   phrase = "时间：同一地点试过其他%d个时段，没有一个合规定（%s）"
	thenBest   phrase = "时间：同一地点另有%d个时段可用，都不比现在好；例如%s：%s"
	thenBetter phrase = "时间：同一地点另有%d个时段可用，其中%s更好：%s"
	byNone     phrase = "小组：换成其他%d个小组，没有一个合规定（%s）"
	byBest     phrase = "小组：可换的其他小组有%d个，都不比现在好；最接近的是%s：%s"
	byBetter   phrase = "小组：可换的其他小组有%d个，其中换成%s更好：%s"
	byTeams    phrase = "“%s”"

	noChange     phrase = "结果不变"
	morePeople   phrase = "多%s人"
	fewerPeople  phrase = "少%s人"
	moreMissed   phrase = "%s任务未完成程度增加%d‰"
	fewerMissed  phrase = "%s任务未完成程度减少%d‰"
	moreTravel   phrase = "路上多%d分钟"
	fewerTravel  phrase = "路上少%d分钟"
	missingOf    phrase = "%s“%s”：要求%d，已安排%d，尚缺%d"
	needDays     phrase = "约需再增加%d个队日（按本计划平均推定）"
	needLaws     phrase = "可派的小组都不能讲：%s"
	needLanguage phrase = "可派的小组都不会当地方言：%s"
	needTime     phrase = "有%d个地点在活动可用的时间内不开放"
	needSessions phrase = "场次上限须放宽%d场"
	needBudget   phrase = "经费还差%s元"
	needUnits    phrase = "还缺%d个单位次"

	townWhole  phrase = "%s没有安排任何场次（可用地点%d个）"
	townVenues phrase = "%s还有%d个地点没有安排"
	townVenue  phrase = "%s没有安排"
	townGroups phrase = "%s有%d个人群分组、%s人没有覆盖到"

	impossible     phrase = "办不了：试过%d个时段，没有一个合规定（%s）"
	nowhere        phrase = "办不了：没有可以试的活动"
	displaced      phrase = "让给了更好的安排：要办%s，就得取消%s，%s"
	displacedFor   phrase = "让给了别的安排：要办，就得取消%d场，%s"
	displacedEqual phrase = "让给了一样好的安排：要办%s，就得取消%s，结果不变"
	notFound       phrase = "本次编排没有找到：可以在%s，%s"
	notFoundSwap   phrase = "本次编排没有找到：取消%s，改办%s更好，%s"
	notFoundSome   phrase = "本次编排没有找到：还可以改进，%s"
	noGain         phrase = "不列入也不少人：办了并不增加人数，也不补任务"
	ruleSlots      phrase = "不合“%s”的%d个"

	kept      phrase = "%s：不变"
	restaffed phrase = "%s：时间、地点不变，%s"
	moved     phrase = "原安排%s，现改为%s"
	movedAnd  phrase = "原安排%s，现改为%s，%s"
	added     phrase = "新增%s"
	dropped   phrase = "取消%s"
	newTeams  phrase = "小组由%s改为%s"
	newUnits  phrase = "单位由%s改为%s"
	nobody    phrase = "无"
	telling   phrase = "请告知%s：%s"

	broken      phrase = "不合“%s”（%s）：%s"
	mendNone    phrase = "没有一种单项改动能够改正，请一并调整相关场次"
	mendEntries phrase = "更正%s的登记内容"
	mendPin     phrase = "按指定排入%s"
	mendTo      phrase = "%s改为%s"
	mendTeams   phrase = "%s的小组由%s改为%s"
	mendDrop    phrase = "应取消%s"
	mendHidden  phrase = "涉及不列明细的场次，改动见内部数据"
)

// english holds the English text of every phrase. It is never changed. A text
// writes {session|sessions} for what depends on the number before it.
var english = map[phrase]string{
	comma:     ", ",
	semicolon: "; ",
	stop:      ".",
	hidden:    "a session that is only counted",
	these:     "%s and others, %d {session|sessions} in all",
	atTime:    "%[4]s at %[3]s on %[1]s, %[2]s",

	lostPeople:   "Without this session %s reaches %s people fewer",
	lostNobody:   "Without this session %s reaches as many different people (estimate)",
	lostSegments: "of these %s",
	lostSegment:  "%[2]s %[1]s",
	lostWish:     "“%s” misses %s more",
	isPinned:     "The session is fixed by the planner; place, time and teams are not compared",

	hereNone:   "Place: none of %d other {venue|venues} at that time keeps the rules (%s)",
	hereBest:   "Place: %d other {venue|venues} would do at that time, none better; the nearest is %s: %s",
	hereBetter: "Place: %d other {venue|venues} would do at that time, and %s would be better: %s",
	thenNone:   "Time: none of %d other {slot|slots} at this venue keeps the rules (%s)",
	thenBest:   "Time: %d other {slot|slots} at this venue would do, none better; such as %s: %s",
	thenBetter: "Time: %d other {slot|slots} at this venue would do, and %s would be better: %s",
	byNone:     "Team: none of %d other {team|teams} keeps the rules (%s)",
	byBest:     "Team: %d other {team|teams} would do, none better; the nearest is %s: %s",
	byBetter:   "Team: %d other {team|teams} would do, and %s would be better: %s",
	byTeams:    "%s",

	noChange:     "nothing changes",
	morePeople:   "%s people more",
	fewerPeople:  "%s people fewer",
	moreMissed:   "what is missed of “%s” tasks grows by %d‰",
	fewerMissed:  "what is missed of “%s” tasks shrinks by %d‰",
	moreTravel:   "%d {minute|minutes} more on the road",
	fewerTravel:  "%d {minute|minutes} less on the road",
	missingOf:    "%s “%s”: %d wanted, %d planned, %d missing",
	needDays:     "about %d more team-{day|days} (estimated from the average of this plan)",
	needLaws:     "no team that may be sent masters %s",
	needLanguage: "no team that may be sent speaks the local %s",
	needTime:     "%d {venue is|venues are} not open when the activity may be held",
	needSessions: "the limit on sessions would have to be %d higher",
	needBudget:   "%s yuan are lacking",
	needUnits:    "%d more {unit|units} at sessions are lacking",

	townWhole:  "%s has no session at all (%d usable {venue|venues})",
	townVenues: "%s has %d more {venue|venues} without a session",
	townVenue:  "%s has no session",
	townGroups: "%s has %d {group|groups} that nobody reaches, %s people",

	impossible:     "impossible: none of %d {slot|slots} keeps the rules (%s)",
	nowhere:        "impossible: there is no activity to try",
	displaced:      "displaced by a better use: to hold %s, %s would have to go: %s",
	displacedFor:   "displaced by other sessions: %d {session|sessions} would have to go: %s",
	displacedEqual: "displaced by an equal use: to hold %s, %s would have to go, and nothing changes",
	notFound:       "not found in this run: %s is free, %s",
	notFoundSwap:   "not found in this run: without %s, %s would be better, %s",
	notFoundSome:   "not found in this run: there is something better, %s",
	noGain:         "nothing is lost without it: it would neither reach more people nor help a task",
	ruleSlots:      "%s: %d",

	kept:      "%s: unchanged",
	restaffed: "%s: same time and place, %s",
	moved:     "%s is moved to %s",
	movedAnd:  "%s is moved to %s, %s",
	added:     "%s is added",
	dropped:   "%s is cancelled",
	newTeams:  "teams %s become %s",
	newUnits:  "units %s become %s",
	nobody:    "none",
	telling:   "Tell %s: %s",

	broken:      "Not “%s” (%s): %s",
	mendNone:    "no single kind of change mends it; adjust these sessions together",
	mendEntries: "correct the entries of %s",
	mendPin:     "put %s in as pinned",
	mendTo:      "change %s to %s",
	mendTeams:   "for %s, change the teams %s to %s",
	mendDrop:    "cancel %s",
	mendHidden:  "it concerns sessions that are only counted; see the internal data",
}

// in returns a phrase in a language with what goes into it.
func (p phrase) in(lang string, args ...any) string {
	text := string(p)
	if lang == "en" {
		text = plural(english[p], args)
	}
	if len(args) == 0 {
		return text
	}
	return fmt.Sprintf(text, quoted(text, args)...)
}

// quoted gives what stands in quotation marks inner ones for its own.
func quoted(text string, args []any) []any {
	out := slices.Clone(args)
	verbs := 0
	for i := range text {
		if text[i] != '%' {
			continue
		}
		if s, is := out[verbs].(string); is && strings.HasSuffix(text[:i], "“") {
			out[verbs] = strings.NewReplacer("“", "‘", "”", "’").Replace(s)
		}
		if verbs++; verbs == len(out) {
			break
		}
	}
	return out
}

// plural chooses in every {one|many} by the last number before it.
func plural(text string, args []any) string {
	var b strings.Builder
	verbs := 0
	for text != "" {
		if end := strings.IndexByte(text, '}'); text[0] == '{' && end > 0 {
			one, many, _ := strings.Cut(text[1:end], "|")
			if 0 < verbs && verbs <= len(args) && fmt.Sprint(args[verbs-1]) == "1" {
				many = one
			}
			b.WriteString(many)
			text = text[end+1:]
			continue
		}
		if text[0] == '%' {
			verbs++
		}
		b.WriteByte(text[0])
		text = text[1:]
	}
	return b.String()
}
