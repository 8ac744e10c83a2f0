package main

import (
	"fmt"
	"io"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/solver"
)

// progress keeps one line of a terminal up to date. It writes nothing unless
// it is on.
type progress struct {
	w    io.Writer
	on   bool
	lang string
	last int // columns of the line shown
}

// show replaces the line. Blanks cover what is left of the one before, since
// not every terminal knows a command for that.
func (p *progress) show(line string) {
	if p.on {
		fmt.Fprintf(p.w, "\r%s%s", line, blank(p.last-width(line)))
		p.last = width(line)
	}
}

// clear leaves the line empty and the cursor at its start.
func (p *progress) clear() {
	if p.last > 0 {
		fmt.Fprintf(p.w, "\r%s\r", blank(p.last))
		p.last = 0
	}
}

// step shows how far the solver is.
func (p *progress) step(s solver.Progress) {
	names := map[string]campaign.Text{
		"pins": words.Pins, "events": words.Events, "tours": words.Tours, "proposals": words.Proposals, "improve": words.Improve, "done": words.Steps,
	}
	name := names[s.Step].In(p.lang)
	if name == "" {
		name = s.Step
	}
	p.show(fmt.Sprintf(words.Doing.In(p.lang), name, grouped(int64(s.Sessions)), grouped(s.Value.Whole())))
}
