package stream

import (
	"context"
	"fmt"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/solver"
)

// DoOptions say how an item is planned. The zero value is the recommendation.
type DoOptions struct {
	Solver solver.Options // of every item; its Progress is called from several goroutines by [Run]
	Times  int            // see [coverage.TallyOptions]
}

// Do checks, plans and tallies one item. Whatever is wrong with the item is in
// the record. The error is the context's, if that ended the work before it was
// done: the record is then zero, since another run would plan better. It keeps
// nothing and is safe for use by many goroutines.
func Do(ctx context.Context, it Item, o DoOptions) (rec Record, err error) {
	rec.ID = it.ID
	// One bad item must not take a whole country with it.
	defer func() {
		if broken := recover(); broken != nil {
			rec = Record{ID: it.ID, Failure: &Failure{
				Kind: Internal, Cause: fmt.Sprintf("planning broke off (%v); please report it with the programme", broken),
			}}
			err = nil
		}
	}()
	q, err := campaign.CheckContext(ctx, it.Programme)
	if stopped := ctx.Err(); stopped != nil {
		return Record{}, stopped
	}
	if err != nil {
		rec.Failure = failure(BadProgramme, "the programme does not pass its check", err)
		return rec, nil
	}
	r, err := solver.Solve(ctx, q, o.Solver)
	if err != nil {
		rec.Failure = failure(Unplannable, "no plan keeps the rules", err)
		return rec, nil
	}
	if stopped := ctx.Err(); stopped != nil && r.Status == schedule.Cancelled {
		return Record{}, stopped
	}
	rec.Status, rec.Plan = r.Status, &r.Plan
	rec.Coverage = coverage.TallyOf(q, r.Plan, coverage.TallyOptions{Times: o.Times, Own: it.Own})
	return rec, nil
}

// DoLine is [Do] of a line of the input, for pipelines that pass lines on. A line
// that is no item gives a record without an ID. Line of the record is left to
// the caller.
func DoLine(ctx context.Context, line []byte, o DoOptions) (Record, error) {
	it, err := ReadItem(line)
	if err != nil {
		return Record{Input: fingerprint(line), Failure: failure(BadLine, "the line is no item", err)}, ctx.Err()
	}
	rec, err := Do(ctx, it, o)
	if err != nil {
		return Record{}, err
	}
	rec.Input = fingerprint(line)
	return rec, nil
}
