package main

import (
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/change"
	"github.com/pufa-go/pufa/schedule/solver"
)

// reasons says for each session that changed which of the changes is behind it.
func (p *page) reasons(l change.List, r solver.Replanned) map[campaign.SessionID]string {
	out := make(map[campaign.SessionID]string)
	for _, m := range r.Moves {
		id := m.Before.ID
		if id == "" {
			id = m.After.ID
		}
		switch {
		case m.Change >= 0 && m.Change < len(l.Changes):
			out[id] = p.because(l.Changes[m.Change])
		case m.Fate == solver.Kept:
		case m.Rule != "":
			info, _ := m.Rule.Info()
			out[id] = p.say(moves.BrokeRule, info.Name.In(p.lang))
		case m.Fate == solver.Added:
			out[id] = p.say(moves.FilledIn)
		default:
			out[id] = p.say(moves.MadeRoom)
		}
	}
	return out
}

// because is what a change says of itself.
func (p *page) because(c change.Change) string {
	name := kindName(c.Kind).In(p.lang)
	if c.Kind == change.Answered {
		name = answerName(c.Answer).In(p.lang)
		for _, id := range c.Units {
			if u := p.q.Unit(id); u != nil {
				name = u.Name + " " + name
			}
		}
	}
	if c.Reason == "" {
		return name
	}
	if c.Kind == change.Closure || c.Kind == change.Cancelled {
		return c.Reason
	}
	return name + p.say(words.Colon) + c.Reason
}

func kindName(k change.Kind) campaign.Text {
	return map[change.Kind]campaign.Text{
		change.Closure: moves.Closure, change.Away: moves.Away, change.Lost: moves.Lost, change.Wanted: moves.WasWanted,
		change.Held: moves.WasHeld, change.Cancelled: moves.WasCancelled, change.Fixed: moves.WasFixed,
	}[k]
}

func answerName(a change.Answer) campaign.Text {
	return map[change.Answer]campaign.Text{change.Comes: moves.Comes, change.StaysAway: moves.StaysAway, change.OtherDay: moves.OtherDay}[a]
}
