package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
)

// runCheck has the referee judge a plan file and prints the verdict.
func runCheck(o options, stdout io.Writer) (int, error) {
	_, q, err := load(o.in, 0, "")
	if err != nil {
		_, planErr := readPlan(o.plan)
		if isWorkbook(o.plan) {
			planErr = nil // which cannot be read without the programme
		}
		return badInput, errors.Join(err, planErr)
	}
	plan, edited, err := readEither(q, o.plan)
	if err != nil {
		return badInput, err
	}
	v := check.Plan(q, plan)
	if plan.Programme != "" && plan.Programme != q.Programme().Name {
		v.Claims = append(v.Claims, check.Claim{Path: "programme", Stated: plan.Programme, Actual: q.Programme().Name})
	}
	p := &page{answer: answer{q: q, plan: plan, verdict: v, edited: edited}, lang: o.lang}
	p.judgement()
	if _, err := io.WriteString(stdout, p.text()); err != nil {
		return badInput, err
	}
	if !v.Valid() || len(v.Claims) > 0 {
		return refused, nil
	}
	return done, nil
}

// judgement is all that check prints.
func (p *page) judgement() {
	v := p.verdict
	p.add(p.say(words.Checked, p.title(), len(p.plan.Sessions)))
	if e := p.edited; e != nil {
		p.add(p.say(moves.ReadBack, len(e.New), len(e.Changed), len(e.Dropped)))
	}
	if v.Valid() {
		p.add(p.say(words.NoViolation))
	} else {
		p.add(p.say(words.Violations, len(v.Violations)))
	}
	for _, b := range v.Violations {
		p.add("  " + p.violation(b))
	}
	p.mend()
	exceptions := p.exceptions()
	if len(exceptions) == 0 {
		p.add(p.say(words.NoException))
	} else {
		p.add(p.say(words.Exceptions) + p.say(words.Colon) + strconv.Itoa(len(exceptions)))
	}
	for _, e := range exceptions {
		p.add("  " + e)
	}
	p.wishes()
	p.claims()
	p.add(p.say(words.Score, p.scoreText(v.Score)))
}

// violation says which rule is broken, by which sessions, and how. Of a session
// that may not be shown it says no more than the rule.
func (p *page) violation(b campaign.Breach) string {
	info, known := b.Rule.Info()
	name := info.Name.In(p.lang)
	if !known {
		name = string(b.Rule)
	}
	line := p.say(words.Breaks, name, b.Rule)
	var sessions []string
	for _, id := range b.Sessions {
		if !p.openID(id) {
			return line + p.say(words.Hidden)
		}
		sessions = append(sessions, p.session(id))
	}
	if len(sessions) > 0 {
		line += p.say(words.Colon) + p.few(sessions)
	}
	line += p.say(words.Semicolon) + b.Detail.In(p.lang)
	if cells := p.mendAt(b); cells != "" {
		line += p.say(words.Open) + cells + p.say(words.Close)
	}
	return line
}

// few names the first of a list, and how many there are if that is not all.
func (p *page) few(names []string) string {
	const most = 6
	if len(names) <= most {
		return strings.Join(names, p.say(words.List))
	}
	return p.say(words.FirstOf, strings.Join(names[:most], p.say(words.List)), len(names))
}

// session returns the ID, day and place of a session that may be shown.
func (p *page) session(id campaign.SessionID) string {
	all := p.found(id)
	if len(all) == 0 {
		return string(id)
	}
	day, _ := calendar.Civil(all[0].Start, p.q.Location())
	parts := []string{p.day(day)}
	if v := p.q.Venue(all[0].Venue); v != nil {
		parts = append(parts, v.Name)
	}
	return string(id) + p.say(words.Open) + strings.Join(parts, " ") + p.say(words.Close)
}

// wishes lists what is missed, by grade.
func (p *page) wishes() {
	v := p.view()
	listed, _, apart := v.Listed(nil, p.verdict.Standings)
	missed := slices.DeleteFunc(listed, func(s check.Standing) bool { return s.Missing() <= 0 })
	if len(missed)+apart == 0 {
		p.add(p.say(words.NothingMissed))
		return
	}
	p.add(p.say(words.Missed, len(missed)))
	for _, g := range campaign.Grades() {
		for _, s := range missed {
			if s.Goal.Grade != g {
				continue
			}
			t, _ := v.Target(s)
			notes := strings.Join(p.missedNotes(s), p.say(words.Semicolon))
			p.add("  " + p.say(words.MissedOne, g.Name().In(p.lang), t.Label, grouped(s.Have), grouped(s.Wanted), notes))
		}
	}
	if apart > 0 {
		p.add("  " + p.say(words.ApartGoals, apart))
	}
}

// claims lists the figures of the file that its sessions do not bear out.
func (p *page) claims() {
	if p.plan.Status == schedule.Unsolved {
		p.add(p.say(words.ByHand))
	}
	if len(p.verdict.Claims) == 0 {
		return
	}
	p.add(p.say(words.Claims, len(p.verdict.Claims)))
	for _, c := range p.verdict.Claims {
		line := p.say(words.ClaimOne, c.Path, c.Stated, c.Actual)
		switch {
		case c.Path == "missed": // the wishes that are missed stand above
			line = p.say(words.ClaimList, c.Path)
		case c.Path == "score":
			line = p.say(words.ClaimOne, c.Path, p.scoreText(p.plan.Score), p.scoreText(p.verdict.Score))
		}
		if i, of := sessionOf(c.Path); of {
			switch {
			case i >= len(p.plan.Sessions) || !p.openID(p.plan.Sessions[i].ID):
				line = p.say(words.ClaimHidden, c.Path)
			case strings.HasSuffix(c.Path, ".expected"):
				s := p.plan.Sessions[i]
				line = p.say(words.ClaimOne, c.Path, p.expectedText(s.Expected), p.expectedText(schedule.Expect(p.q, s.Occurrence)))
			}
		}
		p.add("  " + line)
	}
}

// expectedText returns what a session is expected to bring.
func (p *page) expectedText(e schedule.Expected) string {
	items := []string{p.say(words.Attendances) + " " + fine(e.Attendances)}
	for _, x := range e.Measures {
		name, unit := string(x.Measure), ""
		if m := p.q.Measure(x.Measure); m != nil {
			name, unit = m.Name, m.Unit
		}
		items = append(items, name+" "+grouped(x.Amount)+unit)
	}
	return strings.Join(items, p.say(words.List))
}

// sessionOf returns the index in a path such as sessions[3].expected.
func sessionOf(path string) (int, bool) {
	i := 0
	n, err := fmt.Sscanf(path, "sessions[%d]", &i)
	return i, n == 1 && err == nil
}

// scoreText returns a score in the order in which it is compared.
func (p *page) scoreText(s schedule.Score) string {
	sign, travel := "", s.Travel
	if s.Value < 0 {
		sign = "-"
	}
	return p.say(words.ScoreOf, grouped(s.MissedMust), grouped(s.MissedShould), grouped(s.MissedMay), sign+fine(max(s.Value, -s.Value)),
		int64(travel/time.Hour), int64(travel%time.Hour/time.Minute))
}

// fine returns people with their thousandths.
func fine(v audience.People) string {
	whole, part, _ := strings.Cut(v.String(), ".")
	n, err := strconv.ParseInt(whole, 10, 64)
	if err != nil {
		return v.String()
	}
	if part != "" {
		part = "." + part
	}
	return grouped(n) + part
}
