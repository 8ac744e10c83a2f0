package campaign

import (
	"context"
	"time"

	// The zones are embedded because the machine that plans may have none.
	_ "time/tzdata"

	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/internal/deepcopy"
)

// DefaultTimezone is the zone of programmes that name none.
const DefaultTimezone = "Asia/Shanghai"

// Check returns a deep, indexed copy of a programme, or all findings as a
// [Findings] error, never the first only. It is [CheckContext] without a
// deadline for the router.
func Check(p Programme) (*Checked, error) { return CheckContext(context.Background(), p) }

// CheckContext checks a programme. The context is handed to the programme's
// Router, if it has one; nothing else waits. The cost is about linear in the
// size of the programme, plus one call of the router for each distinct point.
//
// Rules that need sound references, such as those of pins, are only tried once
// nothing else is wrong, so mending the first findings can uncover others.
func CheckContext(ctx context.Context, p Programme) (*Checked, error) {
	q := &Checked{p: deepcopy.Of(p)}
	if len(q.p.Settings) == 0 {
		q.p.Settings = DefaultSettings()
	}
	if q.p.Timezone == "" {
		q.p.Timezone = DefaultTimezone
	}
	v := &validator{p: &q.p}
	v.programme()
	if len(v.found) == 0 {
		q.loc, _ = time.LoadLocation(q.p.Timezone)
		q.cal, _ = calendar.New(q.p.Calendar, q.p.Horizon)
		q.index()
		v.qualified(q)
	}
	if len(v.found) == 0 {
		q.deriveGoals()
		v.route(ctx, q)
	}
	if len(v.found) == 0 {
		v.pins(q)
	}
	if len(v.found) > 0 {
		return nil, v.found
	}
	return q, nil
}
