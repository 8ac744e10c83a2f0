package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/explain"
	"github.com/pufa-go/pufa/schedule/solver"
)

// mores is what there may be more of, as -more names it: the word, and what
// turns the rest into an extra.
var mores = []struct {
	word string
	of   func(a answer, name, much string) (solver.Extra, error)
}{
	{"day", func(a answer, name, much string) (e solver.Extra, err error) {
		e.TeamDay, err = a.teamNamed(name)
		return e, whole(err, much == "")
	}},
	{"team", func(a answer, name, much string) (e solver.Extra, err error) {
		if e.Team, err = a.teamNamed(name); err == nil && much != "" {
			var area *audience.Area
			if area, err = a.areaNamed(much); err == nil {
				e.Area = area.ID
			}
		}
		return e, err
	}},
	{"activity", func(a answer, name, much string) (e solver.Extra, err error) {
		x, err := a.activityNamed(name)
		if err == nil {
			e.Activity = x.ID
			var bad error
			e.Days, bad = strconv.Atoi(much)
			err = whole(nil, bad == nil && e.Days > 0)
		}
		return e, err
	}},
	{"budget", func(a answer, name, much string) (e solver.Extra, err error) {
		e.Budget, err = a.budgetNamed(name)
		if err == nil && much != "" {
			yuan, bad := strconv.ParseInt(much, 10, 64)
			e.Money = campaign.Yuan(yuan)
			err = whole(nil, bad == nil && 0 < yuan && yuan <= mostYuan)
		}
		return e, err
	}},
	{"pin", func(a answer, name, much string) (e solver.Extra, err error) {
		if e.Pin = campaign.SessionID(name); a.q.Pin(e.Pin) == nil {
			err = complain(moves.UnknownPin, name)
		}
		return e, whole(err, much == "")
	}},
}

// mostYuan is how much more a budget may allow.
const mostYuan = 1_000_000_000_000

// whole is the error there is, or else that the rest is not as it should be.
func whole(err error, right bool) error {
	if err == nil && !right {
		return complain(moves.MoreNeeds)
	}
	return err
}

// extra reads what -more asks for: word=name or word=name:how much.
func (a answer) extra(text string) (solver.Extra, error) {
	word, rest, _ := strings.Cut(text, "=")
	name, much, counted := strings.Cut(rest, ":")
	if word == "pin" { // an ID may have any sign in it
		name, much, counted = rest, "", false
	}
	for _, m := range mores {
		if m.word == word && name != "" && counted == (much != "") {
			e, err := m.of(a, name, much)
			if err != nil {
				return e, inFile{"-more " + text, err}
			}
			return e, nil
		}
	}
	return solver.Extra{}, inFile{"-more " + text, complain(moves.MoreNeeds)}
}

// runMore says what something more would be worth, each by itself.
func runMore(ctx context.Context, a answer, o options, stdout io.Writer, env environment) error {
	var extras []solver.Extra
	for _, text := range o.more {
		e, err := a.extra(text)
		if err != nil {
			return err
		}
		extras = append(extras, e)
	}
	all, err := solver.Prepare(a.q).Marginals(ctx, solver.Options{Seed: o.seed, Budget: o.budget, Clock: env.now}, extras...)
	if err != nil {
		for i, text := range o.more { // which says more than the place in a list
			if of := "extras[" + strconv.Itoa(i) + "]"; strings.Contains(err.Error(), of) {
				return inFile{"-more " + text, err}
			}
		}
		return err
	}
	p := &page{answer: a, lang: o.lang}
	p.add(p.say(moves.MoreTitle, p.title(), len(all)))
	r := explain.Reader{Q: a.q, Internal: o.internal}
	table := [][]string{{p.say(moves.MoreOf), p.say(moves.Gain), p.say(moves.GoalGain)}}
	for _, m := range all {
		table = append(table, []string{p.moreOf(m.Extra, r), signedPeople(m.Value), p.missedLess(m.Missed)})
	}
	p.add(columns(table, 2, 0, 2)...)
	p.add("  " + p.say(moves.MoreNote))
	_, err = io.WriteString(stdout, p.text())
	return err
}

// moreOf says what there is more of.
func (p *page) moreOf(e solver.Extra, r explain.Reader) string {
	switch {
	case e.TeamDay != "":
		return "  " + p.say(moves.MoreDay, p.q.Team(e.TeamDay).Name)
	case e.Team != "" && e.Area != "":
		return "  " + p.say(moves.MoreTeamIn, p.q.Team(e.Team).Name, p.q.Area(e.Area).Name)
	case e.Team != "":
		return "  " + p.say(moves.MoreTeam, p.q.Team(e.Team).Name)
	case e.Activity != "":
		x, _ := p.q.Activity(e.Activity)
		name := x.Name
		if p.view().Kept()[x.ID] || x.Visibility == campaign.Internal && !r.Internal {
			name = p.say(words.Apart)
		}
		return "  " + p.say(moves.MoreWindow, name, e.Days)
	case e.Budget != "":
		name := string(e.Budget)
		for _, c := range p.q.Programme().Caps {
			if c.ID == e.Budget && c.Name != "" {
				name = c.Name
			}
		}
		if e.Money == 0 {
			e.Money = campaign.Yuan(1000)
		}
		return "  " + p.say(moves.MoreBudget, name, e.Money.String())
	}
	if !p.openID(e.Pin) {
		return "  " + p.say(moves.MorePin, p.say(words.Hidden))
	}
	return "  " + p.say(moves.MorePin, p.session(e.Pin))
}

// teamNamed finds a team by its ID or name; of several alike, the first.
func (a answer) teamNamed(name string) (campaign.TeamID, error) {
	var names []string
	for _, t := range a.q.Teams() {
		if string(t.ID) == name || string(t.ID.BaseID()) == name || t.Name == name {
			return t.ID, nil
		}
		names = append(names, t.Name)
	}
	return "", complain(moves.UnknownTeam, name, some(names))
}

// budgetNamed finds a cap with a budget by its ID or name.
func (a answer) budgetNamed(name string) (campaign.CapID, error) {
	var names []string
	for _, c := range a.q.Programme().Caps {
		if c.Budget == 0 {
			continue
		}
		if string(c.ID) == name || c.Name == name {
			return c.ID, nil
		}
		names = append(names, fmt.Sprintf("%s(%s)", c.Name, c.ID))
	}
	if names == nil {
		names = []string{"—"}
	}
	return "", complain(moves.UnknownBudget, name, some(names))
}
