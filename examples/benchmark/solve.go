package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
	"github.com/pufa-go/pufa/schedule/solver"
)

// problem is one instance with one setting, ready to be posed and judged.
type problem struct {
	set      string // toptw, mclp, bmcp or city
	instance string
	size     int     // teams, sites or the budget of an instance; 0 for city
	radius   float64 // of mclp
	several  bool    // other problems of the run differ in size only

	pose func() campaign.Programme
	// read reads the answer off a result into a report and judges it anew.
	read func(r *report, q *campaign.Checked, answer solver.Result) error
}

// load reads a file and returns the problems that the options make of it.
func load(o options, path string) ([]problem, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	ps, err := decode(o, path, f)
	if closed := f.Close(); err == nil {
		err = closed
	}
	return ps, err
}

// decode reads a problem of the command's kind.
func decode(o options, name string, r io.Reader) ([]problem, error) {
	switch o.command {
	case "toptw":
		in, err := readOrienteering(name, r)
		if err != nil {
			return nil, err
		}
		return each(o.teams, in.problem), nil
	case "mclp":
		in, err := readLocation(name, r)
		if err != nil {
			return nil, err
		}
		return each(o.sites, func(n int) problem { return in.problem(n, o.radius) }), nil
	case "bmcp":
		in, err := readCoverage(name, r)
		if err != nil {
			return nil, err
		}
		return []problem{in.problem()}, nil
	}
	p, err := format.Decode(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return []problem{cityProblem(instanceName(name), p)}, nil
}

// each makes a problem of each size.
func each(sizes []int, pose func(int) problem) []problem {
	var out []problem
	for _, n := range sizes {
		p := pose(n)
		p.size, p.several = n, len(sizes) > 1
		out = append(out, p)
	}
	return out
}

func (in *orienteering) problem(teams int) problem {
	return problem{
		set: "toptw", instance: in.name,
		pose: func() campaign.Programme { return in.programme(teams) },
		read: func(r *report, _ *campaign.Checked, answer solver.Result) (err error) {
			if r.Routes, err = in.routes(answer.Plan); err == nil {
				r.Score, err = in.judge(r.Routes, teams)
			}
			return err
		},
	}
}

func (in *location) problem(sites int, radius float64) problem {
	return problem{
		set: "mclp", instance: in.name, radius: radius,
		pose: func() campaign.Programme { return in.programme(sites, radius) },
		read: func(r *report, _ *campaign.Checked, answer solver.Result) (err error) {
			if r.Chosen, err = chosen(answer.Plan); err == nil {
				r.Score, err = in.judge(r.Chosen, sites, radius)
			}
			return err
		},
	}
}

func (in *coverage) problem() problem {
	return problem{
		set: "bmcp", instance: in.name, size: int(in.budget),
		pose: in.programme,
		read: func(r *report, _ *campaign.Checked, answer solver.Result) (err error) {
			if r.Chosen, err = chosen(answer.Plan); err == nil {
				r.Score, err = in.judge(r.Chosen)
			}
			return err
		},
	}
}

// solve poses a problem, solves it within the budget and reads the answer. The
// seconds count everything from posing it to having the plan, so what comes
// before the solver is taken off its budget.
func solve(ctx context.Context, o options, p problem, seed uint64, now func() time.Time) (*report, error) {
	began := now()
	q, err := campaign.CheckContext(ctx, p.pose())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.instance, err)
	}
	model := solver.Prepare(q)
	settings := solver.Options{Seed: seed, Clock: now}
	if o.budget > 0 {
		settings.Budget = max(o.budget-now().Sub(began), time.Millisecond)
	}
	prepared := now().Sub(began)
	answer, err := model.Solve(ctx, settings)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.instance, err)
	}
	r := newReport(o, p, seed)
	r.took, r.prepared = now().Sub(began), prepared
	r.Iterations, r.status = answer.Iterations, answer.Status
	r.value, r.bound = answer.Plan.Score.Value, answer.Bound
	if err := p.read(r, q, answer); err != nil {
		r.alarm("the answer is wrong: %v", err)
	}
	if !answer.Verdict.Valid() {
		r.alarm("the plan breaks %d rules", len(answer.Verdict.Violations))
	}
	r.fill()
	return r, nil
}
