package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// movableCount counts the shown sessions whose dates may have to be moved.
func (f *facts) movableCount() int {
	n := 0
	for _, s := range f.shown {
		if len(f.Q.Movable(s.Occurrence)) > 0 {
			n++
		}
	}
	return n
}

// movable lists reason by reason the sessions whose dates rest on something
// that is not announced yet; sessions of one activity on one day share an entry.
func (d *page) movable() {
	total := d.movableCount()
	if total == 0 {
		return
	}
	type entry struct {
		day      date.Date
		activity campaign.ActivityID
		n        int
	}
	var reasons []string
	entries := make(map[string][]entry)
	for _, s := range d.shown {
		for _, w := range d.Q.Movable(s.Occurrence) {
			reason, day := w.In(d.Lang), d.Date(s)
			if entries[reason] == nil {
				reasons = append(reasons, reason)
			}
			list := entries[reason]
			if i := slices.IndexFunc(list, func(e entry) bool { return e.day == day && e.activity == s.Activity }); i >= 0 {
				list[i].n++
				continue
			}
			entries[reason] = append(list, entry{day, s.Activity, 1})
		}
	}
	remark := d.Say(paper.ReportSessionCount, grouped(total))
	if d.counted > 0 {
		remark += d.Say(paper.ReportSemicolon) + d.Say(paper.ReportShownOnly)
	}
	d.section(paper.ReportMovable, remark, "", func() {
		d.el("ul", func() {
			for _, reason := range reasons {
				var items []string
				for _, e := range entries[reason] {
					a, _ := d.Q.Activity(e.activity)
					items = append(items, d.Say(paper.ReportMovableOne, d.Day(e.day), a.Name, grouped(e.n)))
				}
				d.el("li", func() {
					d.leaf("b", reason)
					d.void("br")
					d.text(strings.Join(items, d.Say(paper.ReportSemicolon)))
				})
			}
		})
	})
}

// exceptions lists the rules that approved waivers lift, one line for each
// reason, and by rule what breaks one without.
func (d *page) exceptions() {
	if len(d.verdict.Exceptions)+len(d.verdict.Violations) == 0 {
		return
	}
	d.section(paper.ReportExceptions, "", "", func() {
		d.el("ul", func() {
			for _, line := range d.exceptionLines() {
				d.leaf("li", line)
			}
			for _, info := range campaign.Rules() {
				n := 0
				for _, b := range d.verdict.Violations {
					if b.Rule == info.Rule {
						n++
					}
				}
				if n > 0 {
					d.leaf("li", d.Say(paper.ReportBroken, info.Name.In(d.Lang), grouped(n)), "class", "warn")
				}
			}
		})
	})
}

func (f *facts) exceptionLines() []string {
	type exception struct {
		days         []date.Date
		reason, post string
		hidden       bool
	}
	var list []*exception
	index := make(map[string]*exception)
	for _, b := range f.verdict.Exceptions {
		hidden := slices.ContainsFunc(b.Sessions, func(id campaign.SessionID) bool { return !f.visible(id) })
		key := strconv.FormatBool(hidden) + "\x00" + b.Waiver.Reason + "\x00" + b.Waiver.Post
		if hidden {
			key = "hidden"
		}
		e := index[key]
		if e == nil {
			e = &exception{reason: b.Waiver.Reason, post: b.Waiver.Post, hidden: hidden}
			index[key], list = e, append(list, e)
		}
		for _, id := range b.Sessions {
			if i := slices.IndexFunc(f.shown, func(s schedule.Session) bool { return s.ID == id }); i >= 0 {
				e.days = append(e.days, f.Date(f.shown[i]))
			}
		}
	}
	var out []string
	for _, e := range list {
		if e.hidden {
			out = append(out, f.Say(paper.ReportNotListed))
			continue
		}
		slices.Sort(e.days)
		var days []string
		for _, day := range slices.Compact(e.days) {
			days = append(days, f.Day(day))
		}
		line := strings.TrimSpace(f.List(days) + " " + e.reason)
		if e.post != "" {
			line += f.Say(paper.ReportSemicolon) + f.Say(paper.ReportApproved, e.post)
		}
		out = append(out, line)
	}
	return out
}
