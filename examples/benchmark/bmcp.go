package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// The limits of an instance.
const (
	maxParts  = 5000 // items, elements
	maxAmount = 1_000_000_000
)

// coverage is an instance of budgeted maximum coverage: choose items that cost
// no more than the budget together and cover elements of the largest profit.
type coverage struct {
	name   string
	budget int64
	cost   []int64 // of items
	profit []int64 // of elements
	covers [][]int // elements of each item
}

// readCoverage reads an instance: a line "m=585 n=600 knapsack size=2000", then
// under headings the weights of the m items, the profits of the n elements, and
// a row of n zeros and ones for each item.
func readCoverage(name string, r io.Reader) (*coverage, error) {
	s, err := newSource(name, r)
	if err != nil {
		return nil, err
	}
	in := &coverage{name: instanceName(name)}
	items, elements, err := s.coverageHeader(in)
	if err != nil {
		return nil, err
	}
	if in.cost, err = s.under("The weight of", items); err != nil {
		return nil, err
	}
	if in.profit, err = s.under("The profit of", elements); err != nil {
		return nil, err
	}
	heading := s.next()
	if heading == nil || heading[0].text != "Relation" {
		return nil, s.unlike(heading, "a heading such as Relation matrix is wanted")
	}
	for i := range items {
		row, err := s.numbers(elements, 1, "row %d of %d of the relation", i+1, items)
		if err != nil {
			return nil, err
		}
		var covers []int
		for j, x := range row {
			if x == 1 {
				covers = append(covers, j)
			}
		}
		in.covers = append(in.covers, covers)
	}
	return in, s.end()
}

// coverageHeader reads the first line.
func (s *source) coverageHeader(in *coverage) (items, elements int64, err error) {
	line := s.next()
	if len(line) != 4 || line[2].text != "knapsack" {
		return 0, 0, s.unlike(line, "a line such as m=585 n=600 knapsack size=2000 is wanted")
	}
	for _, x := range []struct {
		w    word
		key  string
		most int64
		to   *int64
	}{{line[0], "m=", maxParts, &items}, {line[1], "n=", maxParts, &elements}, {line[3], "size=", maxAmount, &in.budget}} {
		rest, ok := strings.CutPrefix(x.w.text, x.key)
		if !ok {
			return 0, 0, s.wrong(x.w, "%s and a number is wanted", x.key)
		}
		if *x.to, err = s.whole(word{rest, x.w.line, x.w.column + len(x.key)}, 1, x.most); err != nil {
			return 0, 0, err
		}
	}
	return items, elements, nil
}

// unlike returns an error about a line that is missing or of another kind.
func (s *source) unlike(line []word, want string) error {
	if line == nil {
		return s.short("%s", want)
	}
	return s.wrong(line[0], "%s", want)
}

// under reads a heading with a count and then a line of as many numbers.
func (s *source) under(heading string, n int64) ([]int64, error) {
	line := s.next()
	words := strings.Fields(heading)
	good := len(line) == len(words)+2
	for i := range words {
		good = good && line[i].text == words[i]
	}
	if !good || line[len(words)].text != strconv.FormatInt(n, 10) {
		return nil, s.unlike(line, fmt.Sprintf("a heading such as %s %d … is wanted", heading, n))
	}
	return s.numbers(n, maxAmount, "the numbers under %q", heading)
}

// numbers reads a line of n whole numbers up to most.
func (s *source) numbers(n, most int64, what string, args ...any) ([]int64, error) {
	what = fmt.Sprintf(what, args...)
	line := s.next()
	if line == nil {
		return nil, s.short("%s are missing", what)
	}
	if int64(len(line)) != n {
		return nil, s.wrong(line[len(line)-1], "%s should be %d on the line; they are %d", what, n, len(line))
	}
	out := make([]int64, n)
	for i, w := range line {
		var err error
		if out[i], err = s.whole(w, 0, most); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// programme poses the instance: an item is a venue with a cost, an element a
// group of as many people as it profits, all of whom come to every item that
// covers it; a budget of money, no team. A cost belongs to an activity, so items
// of the same cost share one.
func (in *coverage) programme() campaign.Programme {
	p := frame(in.name)
	for j, profit := range in.profit {
		p.Groups = append(p.Groups, audience.Group{ID: node(j), Area: everywhere, Size: profit})
	}
	c := &p.Campaigns[0]
	activity := make(map[int64]int)
	for i, cost := range in.cost {
		v := campaign.Venue{ID: site(i), Name: string(site(i)), Setting: anything, Area: everywhere}
		for _, j := range in.covers[i] {
			v.Catchment = append(v.Catchment, campaign.Draw{Group: node(j), Draw: 1})
		}
		if v.Catchment == nil { // an empty list would mean everybody
			v.Catchment = []campaign.Draw{{Group: node(0), Draw: 0}}
		}
		p.Venues = append(p.Venues, v)
		a, known := activity[cost]
		if !known {
			a = len(c.Activities)
			activity[cost] = a
			c.Activities = append(c.Activities, campaign.Activity{
				ID: campaign.ActivityID(fmt.Sprintf("cost-%d", cost)), Name: fmt.Sprintf("items of cost %d", cost),
				Format: visit, When: once(), Cost: campaign.Yuan(cost),
			})
		}
		c.Activities[a].Where.Venues = append(c.Activities[a].Where.Venues, v.ID)
	}
	p.Caps = []campaign.Cap{{ID: "budget", Name: "budget", Budget: campaign.Yuan(in.budget)}}
	return p
}

// judge returns the profit of the elements that the chosen items cover.
func (in *coverage) judge(chosen []int) (int64, error) {
	if err := validChoice(in.name, chosen, len(in.cost)); err != nil {
		return 0, err
	}
	var cost, score int64
	covered := make([]bool, len(in.profit))
	for _, i := range chosen {
		cost += in.cost[i]
		for _, j := range in.covers[i] {
			if !covered[j] {
				covered[j] = true
				score += in.profit[j]
			}
		}
	}
	if cost > in.budget {
		return 0, fmt.Errorf("%s: the items cost %d, the budget is %d", in.name, cost, in.budget)
	}
	return score, nil
}
