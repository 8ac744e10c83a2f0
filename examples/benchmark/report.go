package main

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strings"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/schedule"
)

// report is what is said of one answer. The exported fields are the JSON line.
// Teams, Sites and Seed are in it where they tell the lines of a run apart, and
// Teams always for toptw.
type report struct {
	Instance   string      `json:"instance"`
	Teams      int         `json:"teams,omitzero"`
	Sites      int         `json:"sites,omitzero"`
	Seed       uint64      `json:"seed,omitzero"`
	Score      int64       `json:"-"`
	Points     json.Number `json:"score,omitzero"` // Score, but not for city
	Value      json.Number `json:"value,omitzero"`
	Fixed      json.Number `json:"fixed,omitzero"`
	Missed     []int64     `json:"missed,omitzero"` // of what must, should and may be reached
	Bound      json.Number `json:"bound"`
	Seconds    json.Number `json:"seconds"`
	Iterations int         `json:"iterations"`
	Routes     [][]int     `json:"routes,omitzero"`
	Chosen     []int       `json:"chosen,omitzero"`

	problem        problem
	status         schedule.Status
	value, bound   audience.People
	fixed          audience.People
	took, prepared time.Duration
	known          *known  // nil if nothing is known of the instance
	gap            float64 // share; NaN if it cannot be told
	alarms         []string
}

func newReport(o options, p problem, seed uint64) *report {
	r := &report{Instance: p.instance, problem: p, gap: math.NaN()}
	switch {
	case p.set == "toptw":
		r.Teams = p.size
	case p.set == "mclp" && p.several:
		r.Sites = p.size
	}
	if len(o.seeds) > 1 {
		r.Seed = seed
	}
	return r
}

func (r *report) alarm(format string, args ...any) {
	r.alarms = append(r.alarms, fmt.Sprintf(format, args...))
}

// fill writes the figures as the JSON line has them. Where a score is a whole
// number, so is what cannot be exceeded: the bound is cut.
func (r *report) fill() {
	r.Seconds = json.Number(fmt.Sprintf("%.3f", r.took.Seconds()))
	if r.problem.set == "city" {
		r.Value, r.Fixed, r.Bound = number(r.value), number(r.fixed), number(r.bound)
		return
	}
	r.Points = json.Number(fmt.Sprint(r.Score))
	r.Bound = json.Number(fmt.Sprint(int64(r.bound) / int64(audience.FromPersons(1))))
	if audience.FromPersons(r.Score) != r.value {
		r.alarm("the answer scores %d, and the plan's value is %v", r.Score, r.value)
	}
}

func number(p audience.People) json.Number { return json.Number(p.String()) }

// judge compares an answer with its bound and with the best that is known.
func (r *report) judge(best table) {
	if r.bound < r.value {
		r.alarm("the bound %v is below the value %v", r.bound, r.value)
	}
	if r.problem.set == "city" {
		if r.bound > r.fixed {
			r.gap = float64(r.bound-r.value) / float64(r.bound-r.fixed)
		} else if r.bound == r.value {
			r.gap = 0
		}
		return
	}
	k, ok := best[key{r.problem.set, r.Instance, r.problem.size, r.problem.radius}]
	if !ok {
		return
	}
	r.known = &k
	r.gap = float64(k.best-r.Score) / float64(k.best)
	if k.proven && r.Score > k.best {
		r.alarm("score %d is above the proven optimum %d", r.Score, k.best)
	}
	if r.bound < audience.FromPersons(k.best) {
		r.alarm("bound %v is below the best known %d", r.bound, k.best)
	}
}

// write prints the answer on a line, and its alarms on lines of their own.
func (r *report) write(o options, w io.Writer) error {
	if o.json {
		line, err := json.Marshal(r)
		if err == nil {
			_, err = fmt.Fprintf(w, "%s\n", line)
		}
		return err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%-26s", r.title())
	if r.problem.set == "city" {
		fmt.Fprintf(&b, " value %14v  bound %14v  fixed %12v  missed %v", r.value, r.bound, r.fixed, r.Missed)
	} else {
		fmt.Fprintf(&b, " score %8d  bound %8v", r.Score, r.Bound)
		if r.known != nil {
			fmt.Fprintf(&b, "  best known %8d", r.known.best)
		}
	}
	if !math.IsNaN(r.gap) {
		fmt.Fprintf(&b, "  gap %6.2f%%", 100*r.gap)
	}
	fmt.Fprintf(&b, "  %.2f s (%.2f before the solver)  %d iterations  %s\n", r.took.Seconds(), r.prepared.Seconds(), r.Iterations, r.status)
	for _, a := range r.alarms {
		fmt.Fprintf(&b, "!!! %s: %s\n", r.title(), a)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// title names the answer: the instance, what it was run with and the seed.
func (r *report) title() string {
	t := r.Instance
	switch r.problem.set {
	case "toptw":
		t += fmt.Sprintf(" m=%d", r.problem.size)
	case "mclp":
		t += fmt.Sprintf(" p=%d", r.problem.size)
	}
	if r.Seed != 0 {
		t += fmt.Sprintf(" seed %d", r.Seed)
	}
	return t
}
