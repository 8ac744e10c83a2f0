package main

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// movable lists, reason by reason, the sessions whose dates rest on something
// that is not announced yet. Sessions of one activity on one day share a line,
// internal ones show no day, and those that are only counted are left out, since
// it would tell something of their dates. It reports whether there are any.
func (p *page) movable() bool {
	type line struct {
		day, activity string
		sessions      int
	}
	var reasons []string
	lines := make(map[string][]line)
	total := 0
	sessions, _ := p.view().Sessions()
	for _, s := range sessions {
		why := p.q.Movable(s.Occurrence)
		if len(why) > 0 {
			total++
		}
		a, _ := p.q.Activity(s.Activity)
		one := line{day: p.say(words.Hidden), activity: a.Name, sessions: 1}
		if d, _ := calendar.Civil(s.Start, p.q.Location()); p.open(s.Occurrence) {
			one.day = p.day(d)
		}
		for _, w := range why {
			reason := w.In(p.lang)
			if lines[reason] == nil {
				reasons = append(reasons, reason)
			}
			list := lines[reason]
			i := slices.IndexFunc(list, func(x line) bool { return x.day == one.day && x.activity == one.activity })
			if i < 0 {
				lines[reason] = append(list, one)
			} else {
				list[i].sessions++
			}
		}
	}
	if total == 0 {
		return false
	}
	p.add(p.say(words.Movable, total))
	for _, reason := range reasons {
		p.add("  " + reason)
		var items []string
		for _, l := range lines[reason] {
			items = append(items, p.say(words.MovableItem, l.day, l.activity, l.sessions))
		}
		p.add(hang("    ", items, p.say(campaign.Text{Zh: ";", En: "; "}))...)
	}
	return true
}
