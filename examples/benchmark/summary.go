package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
)

// listed is how many of the largest gaps are named.
const listed = 10

// summary gathers the answers of a run.
type summary struct {
	command string
	budget  time.Duration
	reports []*report
}

func (s *summary) add(r *report) { s.reports = append(s.reports, r) }

// wrong reports whether something cannot be right.
func (s *summary) wrong() bool {
	return slices.ContainsFunc(s.reports, func(r *report) bool { return len(r.alarms) > 0 })
}

// String returns the means of the set, the largest gaps by name, those below
// zero, answers over the budget, and alarms.
func (s *summary) String() string {
	var b strings.Builder
	var seconds, longest float64
	var compared []*report
	for _, r := range s.reports {
		seconds += r.took.Seconds()
		longest = max(longest, r.took.Seconds())
		if !math.IsNaN(r.gap) {
			compared = append(compared, r)
		}
	}
	if n := len(s.reports); n > 0 {
		fmt.Fprintf(&b, "%d runs, mean %.2f s, longest %.2f s (budget %v)\n", n, seconds/float64(n), longest, s.budget)
	}
	s.late(&b)
	if len(compared) > 0 {
		fmt.Fprintf(&b, "mean gap %.3f%% of %d\n", 100*mean(compared, gapOf), len(compared))
		if s.command != "city" {
			s.families(&b, compared)
			fmt.Fprintf(&b, "mean of (bound − score) ÷ bound %.2f%%\n", 100*mean(compared, proven))
		}
		s.extremes(&b, compared)
	}
	for _, r := range s.reports {
		for _, a := range r.alarms {
			fmt.Fprintf(&b, "!!! %s: %s\n", r.title(), a)
		}
	}
	return b.String()
}

// gapOf returns a gap as it counts in a mean: none is below zero.
func gapOf(r *report) float64 { return max(0, r.gap) }

// proven returns how far below the bound a score is at most.
func proven(r *report) float64 {
	if r.bound == 0 {
		return 0
	}
	return float64(r.bound-r.value) / float64(r.bound)
}

func mean(rs []*report, of func(*report) float64) float64 {
	sum := 0.0
	for _, r := range rs {
		sum += of(r)
	}
	return sum / float64(len(rs))
}

// late names the answers that took more than a twentieth over the budget.
func (s *summary) late(b *strings.Builder) {
	for _, r := range s.reports {
		if s.budget > 0 && r.took > s.budget+s.budget/20 {
			fmt.Fprintf(b, "over the budget: %s took %.2f s\n", r.title(), r.took.Seconds())
		}
	}
}

// families gives the mean of each family of instances, such as pr of pr01 and
// pr02, if there are several.
func (s *summary) families(b *strings.Builder, rs []*report) {
	of := func(r *report) string { return strings.TrimRight(r.Instance, "0123456789._") }
	groups := make(map[string][]*report)
	var names []string
	for _, r := range rs {
		if groups[of(r)] == nil {
			names = append(names, of(r))
		}
		groups[of(r)] = append(groups[of(r)], r)
	}
	slices.Sort(names)
	for _, name := range names {
		if len(names) > 1 {
			fmt.Fprintf(b, "  %-24s %.3f%% of %d\n", name, 100*mean(groups[name], gapOf), len(groups[name]))
		}
	}
}

// extremes names the largest gaps and every one below zero.
func (s *summary) extremes(b *strings.Builder, rs []*report) {
	sorted := slices.Clone(rs)
	slices.SortStableFunc(sorted, func(x, y *report) int { return cmp.Compare(y.gap, x.gap) })
	title := "largest gaps"
	for i, r := range sorted {
		if i == listed || r.gap <= 0 {
			break
		}
		fmt.Fprintf(b, "%-12s %-26s %.3f%%\n", title, r.title(), 100*r.gap)
		title = ""
	}
	for _, r := range sorted {
		if r.gap < 0 && r.known != nil {
			fmt.Fprintf(b, "above the best known: %s scores %d, known %d\n", r.title(), r.Score, r.known.best)
		}
	}
}
