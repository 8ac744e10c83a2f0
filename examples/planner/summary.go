package main

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
)

// page is a summary being written.
type page struct {
	answer
	lang  string
	lines []string
}

// summary returns what a planner reads of a plan, in lines.
func summary(a answer, lang string) string {
	p := &page{answer: a, lang: lang}
	p.head()
	p.targets()
	p.campaigns()
	p.places()
	p.keySessions()
	p.confirm()
	number := campaign.Text{Zh: "六", En: "6"}
	if p.movable() {
		number = campaign.Text{Zh: "七", En: "7"}
	}
	if a.reported() {
		p.compare(number)
	}
	return p.text()
}

// text returns the lines, with nothing in them that would command a terminal.
func (p *page) text() string {
	var b strings.Builder
	for _, line := range p.lines {
		b.WriteString(oneLine(line) + "\n")
	}
	return b.String()
}

// basis names what the programme rests on, with the days on which it is in
// force if these do not cover the period.
func (p *page) basis() []string {
	var out []string
	whole := p.q.Programme()
	for _, b := range whole.Basis {
		title := p.say(words.BasisTitle, b.Title)
		switch from, to := b.Valid.From, b.Valid.To; {
		case from > whole.Horizon.From && to == 0:
			title = p.say(words.NoteIn, title, p.say(words.InForceFrom, from))
		case to != 0 && (from > whole.Horizon.From || to < whole.Horizon.To):
			title = p.say(words.NoteIn, title, p.say(words.InForce, from, to))
		}
		out = append(out, title)
	}
	return out
}

// written returns the last lines, which say where the files are: those for
// other programs, then those for people, folders with how many they hold.
func written(o options, files []file) string {
	folder := strings.TrimRight(filepath.ToSlash(o.out), "/") + "/"
	var programs, people, folders []string
	in := make(map[string]int)
	for _, f := range files {
		below, name := path.Split(f.name)
		switch {
		case below != "":
			if in[below] == 0 {
				folders = append(folders, below)
			}
			in[below]++
		case strings.HasSuffix(name, ".json"):
			programs = append(programs, name)
		default:
			people = append(people, name)
		}
	}
	for _, below := range folders {
		people = append(people, fmt.Sprintf(words.Files.In(o.lang), below, in[below]))
	}
	var lines []string
	if len(programs) == 0 {
		lines = hang(fmt.Sprintf(words.Written.In(o.lang), folder, ""), people, "  ")
	} else {
		lines = append(lines, fmt.Sprintf(words.Written.In(o.lang), folder, strings.Join(programs, "  ")))
		lines = append(lines, hang(words.WrittenToo.In(o.lang), people, "  ")...)
	}
	for i := range lines {
		lines[i] = oneLine(lines[i])
	}
	return strings.Join(lines, "\n") + "\n"
}

// say returns a phrase with what goes into it.
func (p *page) say(t campaign.Text, args ...any) string { return fmt.Sprintf(t.In(p.lang), args...) }

func (p *page) add(lines ...string) { p.lines = append(p.lines, lines...) }

// head is what stands above the sections.
func (p *page) head() {
	whole := p.q.Programme()
	p.add(p.title())
	p.add(strings.Join([]string{
		p.say(words.Period, whole.Horizon.From, whole.Horizon.To), p.say(words.Holidays, p.announced()),
		p.say(words.Elapsed, p.elapsed.Seconds()),
	}, " · "))
	if basis := p.basis(); len(basis) > 0 {
		p.add(hang(p.say(words.Basis), basis, p.say(words.BasisJoin))...)
	}
	switch p.plan.Status {
	case schedule.Cancelled:
		p.add(p.say(words.Cancelled))
	case schedule.TimeLimit:
		p.add(p.say(words.TimeLimit))
	}
	exceptions := p.exceptions()
	p.add(p.say(words.Verdict, len(p.verdict.Violations), len(exceptions)))
	for _, e := range exceptions {
		p.add("  " + e)
	}
}

// title is the programme's name, and the note that everything made from it
// carries.
func (p *page) title() string {
	whole := p.q.Programme()
	if whole.Note == "" {
		return whole.Name
	}
	return p.say(words.NoteIn, whole.Name, whole.Note)
}

// announced says whether the holidays of the years planned have been announced.
func (p *page) announced() string {
	whole := p.q.Programme()
	var missing []string
	for y := whole.Horizon.From.Year(); y <= whole.Horizon.To.Year(); y++ {
		if !whole.Calendar.Announced(y) {
			missing = append(missing, strconv.Itoa(y))
		}
	}
	switch years := whole.Horizon.To.Year() - whole.Horizon.From.Year() + 1; len(missing) {
	case 0:
		return p.say(words.Announced)
	case years:
		return p.say(words.NotAnnounced)
	}
	return p.say(words.SomeAnnounced, strings.Join(missing, p.say(words.List)))
}

// open reports whether the place and date of an occurrence may be shown. What
// is unknown to the programme hides nothing.
func (p *page) open(o campaign.Occurrence) bool {
	a, _ := p.q.Activity(o.Activity)
	v := p.q.Venue(o.Venue)
	return (a == nil || a.Visibility == campaign.Public) && (v == nil || v.Visibility == campaign.Public)
}

// found returns the occurrences that an ID may mean: those of the plan, and the
// pin.
func (p *page) found(id campaign.SessionID) []campaign.Occurrence {
	var out []campaign.Occurrence
	for _, s := range p.plan.Sessions {
		if s.ID == id {
			out = append(out, s.Occurrence)
		}
	}
	if pin := p.q.Pin(id); pin != nil {
		out = append(out, pin.Occurrence)
	}
	return out
}

// openID reports whether everything that an ID may mean may be shown.
func (p *page) openID(id campaign.SessionID) bool {
	for _, o := range p.found(id) {
		if !p.open(o) {
			return false
		}
	}
	return true
}

// exceptions returns the approved exceptions, one for each reason.
func (p *page) exceptions() []string {
	type exception struct {
		reason, post string
		hidden       bool
		days         []date.Date
	}
	var list []*exception
	index := make(map[string]*exception)
	for _, b := range p.verdict.Exceptions {
		hidden := false
		for _, id := range b.Sessions {
			hidden = hidden || !p.openID(id)
		}
		key := b.Waiver.Reason + "\x00" + b.Waiver.Post + "\x00" + strconv.FormatBool(hidden)
		e := index[key]
		if e == nil {
			e = &exception{reason: b.Waiver.Reason, post: b.Waiver.Post, hidden: hidden}
			index[key], list = e, append(list, e)
		}
		for _, id := range b.Sessions {
			if all := p.found(id); len(all) > 0 {
				d, _ := calendar.Civil(all[0].Start, p.q.Location())
				e.days = append(e.days, d)
			}
		}
	}
	var out []string
	for _, e := range list {
		line := p.say(words.Exception, p.days(e.days), e.reason)
		if e.hidden {
			line = p.say(words.Hidden)
		} else if e.post != "" {
			line += p.say(words.Post, e.post)
		}
		out = append(out, line)
	}
	return out
}

// days returns days as dates and runs of dates: 6月8日至9日.
func (p *page) days(days []date.Date) string {
	var runs []calendar.Range
	for _, d := range slices.Sorted(slices.Values(days)) {
		if last := len(runs) - 1; last >= 0 && d <= runs[last].To+1 {
			runs[last].To = d
			continue
		}
		runs = append(runs, calendar.On(d))
	}
	var parts []string
	for _, r := range runs {
		part := r.From.Format(p.say(words.Day))
		if p.severalYears() {
			part = r.From.Format(p.say(words.DayOfYear))
		}
		switch {
		case r.From == r.To:
		case r.From.Month() == r.To.Month() && r.From.Year() == r.To.Year():
			part = p.say(words.Through, part, r.To.Format(p.say(words.DayOnly)))
		case p.severalYears():
			part = p.say(words.Through, part, r.To.Format(p.say(words.DayOfYear)))
		default:
			part = p.say(words.Through, part, r.To.Format(p.say(words.Day)))
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, p.say(words.List))
}

// day returns a date in digits, without the year unless the horizon has several.
func (p *page) day(d date.Date) string {
	if p.severalYears() {
		return d.String()
	}
	return d.Format("01-02")
}

func (p *page) severalYears() bool {
	h := p.q.Programme().Horizon
	return h.From.Year() != h.To.Year()
}
