package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/examples/country/county"
	"github.com/pufa-go/pufa/schedule/solver"
)

// good is how much of the longer run's value a county must have, in percent.
const good = 97

// runSample plans some counties twice and compares.
func runSample(ctx context.Context, o options, stdout io.Writer) (int, error) {
	all, err := drawn(o)
	if err != nil {
		return 0, err
	}
	say := func(t campaign.Text, args ...any) error {
		_, err := fmt.Fprintf(stdout, t.In(o.lang), args...)
		return err
	}
	if err := say(words.SampleHead, len(all), o.seed, o.rounds, o.rounds*o.times); err != nil {
		return 0, err
	}
	lowest, sum := 100.0, 0.0
	for _, c := range all {
		t, err := twice(ctx, c, o)
		if err != nil {
			return 0, err
		}
		if interrupted(ctx) { // neither value means anything
			return partly, nil
		}
		lowest, sum = min(lowest, t.share()), sum+t.share()
		if err := say(words.SampleLine, c.Code, c.FullName(), c.Villages(), t.sessions, t.short, t.long, t.share()); err != nil {
			return 0, err
		}
	}
	if err := say(words.SampleSum, lowest, sum/float64(len(all))); err != nil || lowest >= good {
		return done, err
	}
	return partly, say(words.SampleLow)
}

// trial is a county planned twice.
type trial struct {
	short, long audience.People // values
	sessions    int             // in the shorter run
}

// share is what the shorter run reaches of the longer, in percent.
func (t trial) share() float64 {
	if t.long <= 0 {
		return 100
	}
	return 100 * float64(t.short) / float64(t.long)
}

// twice plans a county with the rounds given, and with several times as many.
func twice(ctx context.Context, c county.County, o options) (t trial, err error) {
	if t.short, t.sessions, err = valueOf(ctx, c, o, 1); err == nil {
		t.long, _, err = valueOf(ctx, c, o, o.times)
	}
	return t, err
}

func interrupted(ctx context.Context) bool { return ctx.Err() != nil }

// drawn returns counties chosen by the seed, in the order of codes.
func drawn(o options) ([]county.County, error) {
	provinces, err := choose(o)
	if err != nil {
		return nil, err
	}
	all := flat(provinces)
	order := rand.New(rand.NewPCG(o.seed, 0)).Perm(len(all))[:min(o.n, len(all))]
	slices.Sort(order)
	var out []county.County
	for _, i := range order {
		out = append(out, all[i])
	}
	return out, nil
}

// valueOf plans a county with several times the rounds and returns the value of
// the plan with the number of its sessions. What is missed comes before value:
// a plan that misses less than another would not compare, and no county's does.
func valueOf(ctx context.Context, c county.County, o options, times int) (audience.People, int, error) {
	p, err := c.Programme()
	if err != nil {
		return 0, 0, err
	}
	q, err := campaign.CheckContext(ctx, p)
	if err != nil {
		return 0, 0, err
	}
	r, err := solver.Solve(ctx, q, solver.Options{Seed: o.seed, Rounds: o.rounds * times})
	return r.Plan.Score.Value, len(r.Plan.Sessions), err
}
