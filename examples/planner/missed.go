package main

import (
	"reflect"

	"github.com/pufa-go/pufa/schedule/check"
)

// missedNotes says of a wish what is missing, why, and what it would take.
func (p *page) missedNotes(s check.Standing) []string {
	var notes []string
	names, complete := p.view().LeftOut(s)
	if !complete {
		names = nil // some are not to be named, so there is no counting them
	}
	some := p.some(names, p.coverage != nil && len(s.Goal.Cells) == 1 && reflect.ValueOf(s.Goal.Cells[0].Scope).IsZero())
	switch missing := s.Missing(); {
	case len(names) == 0:
		notes = append(notes, p.say(words.Short, missing, amountOf(s.Goal).In(p.lang)))
	case int64(len(names)) == missing:
		notes = append(notes, p.say(words.LeftOut, missing, some))
	default:
		notes = append(notes, p.say(words.LeftOutOf, missing, len(names), some))
	}
	if reason := p.reason(s); reason != "" {
		notes = append(notes, p.say(words.Reason, reason))
	}
	if days, each, ok := p.view().TeamDays(s); ok && p.coverage != nil {
		notes = append(notes, p.say(words.TeamDays, days, each))
	}
	return notes
}
