package main

import (
	"strings"

	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// keyList is how many sessions the section on key sessions lists, keyUnits how
// many units make a session that nobody has pinned a key one.
const (
	keyList  = 20
	keyUnits = 10
)

// keySessions lists the pinned and the great sessions that may be shown, and
// counts the rest.
func (p *page) keySessions() {
	var rows [][]string
	hidden := 0
	for _, s := range p.plan.Sessions {
		switch {
		case !s.Pinned && len(s.Units) < keyUnits:
		case p.open(s.Occurrence):
			rows = append(rows, p.keyRow(s))
		default:
			hidden++
		}
	}
	var lines []string
	lines = append(lines, columns(rows[:min(keyList, len(rows))], 2, 0, 1, 2, 3, 4, 5)...)
	if len(rows) > keyList {
		lines = append(lines, p.say(words.MoreListed, len(rows)-keyList))
	}
	if hidden > 0 {
		lines = append(lines, p.say(words.NotListed, hidden))
	}
	if len(lines) == 0 {
		lines = []string{p.say(words.None)}
	}
	title := p.say(words.KeySessions)
	for i, line := range lines {
		if i > 0 {
			title = blank(width(title))
		}
		p.add(title + line)
	}
}

// keyRow returns day, weekday, hour, place, activity and who is there.
func (p *page) keyRow(s schedule.Session) []string {
	a, _ := p.q.Activity(s.Activity)
	local := s.Start.In(p.q.Location())
	day, _ := calendar.Civil(s.Start, p.q.Location())
	weekday := "周" + string([]rune("日一二三四五六")[local.Weekday()])
	if p.lang == "en" {
		weekday = local.Format("Mon")
	}
	var who []string
	switch n := len(s.Units); n {
	case 0:
	case 1:
		who = append(who, p.say(words.OnePresent))
	default:
		who = append(who, p.say(words.Present, n))
	}
	switch n := len(s.Teams); n {
	case 0:
	case 1:
		who = append(who, p.say(words.OneTeam))
	default:
		who = append(who, p.say(words.TeamsPresent, n))
	}
	return []string{p.day(day), weekday, local.Format("15:04"), p.view().Venue(s), a.Name, strings.Join(who, p.say(words.List))}
}
