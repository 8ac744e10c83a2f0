package campaign_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
)

func ruleCases() []ruleCase { return append(singleRules(), sharedRules()...) }

// programme returns the case's programme.
func (c ruleCase) programme() campaign.Programme {
	p := edited(c.edit)
	if c.pinFirst {
		p.Pins = []campaign.Pin{{Occurrence: c.keeps[0]}}
	}
	return p
}

func TestEveryRuleHasACase(t *testing.T) {
	var have []campaign.Rule
	for _, c := range ruleCases() {
		have = append(have, c.rule)
	}
	var want []campaign.Rule
	for _, info := range campaign.Rules() {
		want = append(want, info.Rule)
		assert.NotEmpty(t, info.Name.Zh)
		assert.NotEmpty(t, info.Name.En)
	}
	require.Equal(t, want, have, "one case for each rule, in order")
	_, known := campaign.Rule("no-such-rule").Info()
	require.False(t, known)
}

func TestJudgeKeepsAndBreaks(t *testing.T) {
	for _, c := range ruleCases() {
		t.Run(string(c.rule), func(t *testing.T) {
			q := mustCheck(t, c.programme())
			require.Empty(t, q.Judge(c.keeps), "kept")
			found := q.Judge(c.breaks)
			require.Len(t, found, 1, "%v", found)
			b := found[0]
			assert.Equal(t, c.rule, b.Rule)
			assert.Equal(t, c.listed, b.Sessions)
			assert.Contains(t, b.Detail.Zh, c.zh)
			assert.Contains(t, b.Detail.En, c.en)
			assert.Nil(t, b.Waiver)
		})
	}
}

var pasted = regexp.MustCompile(`\{"rule".*\}`)

// A programme whose pins break a rule is refused with the waiver that mends
// it; with exactly that waiver it passes, and the breach is marked as lifted.
func TestPinShowsTheWaiverToPaste(t *testing.T) {
	for _, c := range ruleCases() {
		info, _ := c.rule.Info()
		if !info.Waivable {
			continue
		}
		t.Run(string(c.rule), func(t *testing.T) {
			p := c.programme()
			for _, o := range c.breaks {
				p.Pins = append(p.Pins, campaign.Pin{Occurrence: o})
			}
			_, err := campaign.Check(p)
			found := campaign.FindingsOf(err)
			require.Len(t, found, 1, "%v", err)
			f := found[0]
			assert.Equal(t, campaign.CodePinRule, f.Code)
			last := len(p.Pins) - 1
			assert.Equal(t, fmt.Sprintf("pins[%d]", last), f.Path)
			var w, zh campaign.Waiver
			require.NoError(t, json.Unmarshal([]byte(pasted.FindString(f.Advice.En)), &w))
			require.NoError(t, json.Unmarshal([]byte(pasted.FindString(f.Advice.Zh)), &zh))
			assert.Equal(t, w, zh)

			p.Pins[last].Waivers = []campaign.Waiver{w}
			q := mustCheck(t, p)
			lifted := q.Judge(c.breaks)
			require.Len(t, lifted, 1)
			require.NotNil(t, lifted[0].Waiver)
			assert.Equal(t, w, *lifted[0].Waiver)

			moved := slices.Clone(c.breaks)
			moved[last].ID = "another"
			for _, b := range q.Judge(moved) {
				assert.Nil(t, b.Waiver, "a waiver is its own pin's only")
			}
		})
	}
}

func TestNothingLiftsAnUnwaivableRule(t *testing.T) {
	for _, c := range ruleCases() {
		info, _ := c.rule.Info()
		if info.Waivable {
			continue
		}
		p := world()
		p.Pins = []campaign.Pin{{
			Occurrence: session("a", "talk", "hall", "06-03 09:00"),
			Waivers:    []campaign.Waiver{{Rule: c.rule, Reason: "经批准"}},
		}}
		_, err := campaign.Check(p)
		require.ErrorIs(t, err, campaign.CodeWaiver, c.rule)
	}
}

// Pins that clash are refused at the later one, and no waiver is offered.
func TestPinsThatClash(t *testing.T) {
	for _, c := range ruleCases() {
		switch c.rule {
		case campaign.RuleTeamClash, campaign.RuleTravel, campaign.RuleStalls, campaign.RuleParallel:
		default:
			continue
		}
		p := c.programme()
		for _, o := range c.breaks {
			p.Pins = append(p.Pins, campaign.Pin{Occurrence: o})
		}
		_, err := campaign.Check(p)
		found := campaign.FindingsOf(err)
		require.Len(t, found, 1, "%s: %v", c.rule, err)
		assert.Equal(t, campaign.CodePinClash, found[0].Code)
		assert.Equal(t, "pins[1]", found[0].Path)
		assert.Equal(t, "[a b]", found[0].Value)
		assert.NotContains(t, found[0].Advice.En, "waivers")
	}
}

// every lists sessions that together break many rules.
func every() (campaign.Programme, sessions) {
	p := world()
	p.Visits.PerMonth, p.Teams[0].Limits.PerDay, p.Teams[0].Limits.DaysPerWeek = 2, 1, 1
	activity(&p, "talk").DaysBetween, activity(&p, "talk").Sessions.Most = 3, 2
	activity(&p, "fair").When.ConsecutiveDays = 2
	p.Caps = []campaign.Cap{{ID: "cap", Name: "总量", Sessions: 4}}
	return p, sessions{
		session("a", "talk", "hall", "06-03 09:00", with("court")), session("b", "talk", "hall", "06-04 09:00", by("t", "u"), with("court")),
		session("c", "talk", "park", "06-04 09:00", with("court")), session("d", "fair", "hall", "06-05 09:10"),
		session("e", "fair", "hall", "06-06 09:10", by("t", "u", "w")), session("f", "fair", "hall", "06-09 16:45"),
		session("f", "fair", "park", "06-09 16:45"), session("g", "stream", "hall", "06-04 09:00", with("office")),
		session("h", "talk", "nowhere", "06-04 09:00"), session("i", "show", "school", "06-29 09:00", lasting(48*60*60e9), by()),
	}
}

func TestJudgeDoesNotDependOnTheOrder(t *testing.T) {
	p, all := every()
	q := mustCheck(t, p)
	want := q.Judge(all)
	rules := make(map[campaign.Rule]bool)
	for _, b := range want {
		rules[b.Rule] = true
	}
	require.Greater(t, len(rules), 10, "the set breaks many rules: %v", want)
	rapid.Check(t, func(t *rapid.T) {
		shuffled := rapid.Permutation(all).Draw(t, "sessions")
		before := slices.Clone(shuffled)
		require.Equal(t, want, q.Judge(shuffled))
		require.Equal(t, before, shuffled, "the argument is left as it is")
	})
	require.Empty(t, q.Judge(nil))
}

func TestBreachesComeInTheOrderOfRules(t *testing.T) {
	p, all := every()
	rank := make(map[campaign.Rule]int)
	for i, info := range campaign.Rules() {
		rank[info.Rule] = i
	}
	found := mustCheck(t, p).Judge(all)
	require.True(t, slices.IsSortedFunc(found, func(a, b campaign.Breach) int { return rank[a.Rule] - rank[b.Rule] }))
}

// Whatever a plan written by hand holds, it is judged.
func TestJudgeOfGarbage(t *testing.T) {
	p, all := every()
	q := mustCheck(t, p)
	rapid.Check(t, func(t *rapid.T) {
		some := sessions{}
		for _, o := range all {
			o.Teams, o.Units = slices.Clone(o.Teams), slices.Clone(o.Units)
			some = append(some, o)
		}
		var values []reflect.Value
		walk(reflect.ValueOf(&some).Elem(), "", func(_ string, v reflect.Value) { values = append(values, v) })
		for range rapid.IntRange(1, 6).Draw(t, "edits") {
			v := rapid.SampledFrom(values[1:]).Draw(t, "value")
			if at, ok := v.Interface().(time.Time); ok {
				v.Set(reflect.ValueOf(at.Add(time.Duration(rapid.Int64().Draw(t, "shift")))))
				continue
			}
			garbage(t, v)
		}
		for _, b := range q.Judge(some) {
			_, known := b.Rule.Info()
			require.True(t, known)
			require.NotEmpty(t, b.Sessions)
			require.NotEmpty(t, b.Detail.Zh)
			require.NotEmpty(t, b.Detail.En)
		}
	})
	early := session("a", "talk", "hall", "06-03 09:00")
	early.Start, early.End = time.Time{}, time.Unix(1<<60, 0)
	require.NotEmpty(t, q.Judge(one(early)))
}
