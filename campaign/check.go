package campaign

import (
	"context"
	"slices"
	"time"

	// The zones are embedded because the machine that plans may have none.
	_ "time/tzdata"

	"github.com/pufa-go/pufa/audience"
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
	p.Groups = clip(p.Groups)
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
		inDocumentOrder(v.found)
		return nil, v.found
	}
	return q, nil
}

// clip bounds entries that are deeper or more than any real programme's, even
// ones that contain themselves, a little above what is reported as too large.
func clip(groups []audience.Group) []audience.Group {
	left := maxItems + 1
	if !oversized(groups, maxDepth+1, &left) {
		return groups
	}
	left = maxItems + 1
	return clipped(groups, maxDepth+1, &left)
}

func oversized(groups []audience.Group, storeys int, left *int) bool {
	if *left -= len(groups); *left < 0 || storeys == 0 && len(groups) > 0 {
		return true
	}
	return slices.ContainsFunc(groups, func(g audience.Group) bool { return oversized(g.Parts, storeys-1, left) })
}

func clipped(groups []audience.Group, storeys int, left *int) []audience.Group {
	if storeys == 0 {
		return nil
	}
	out := slices.Clone(groups[:min(len(groups), *left)])
	*left -= len(out)
	for i := range out {
		out[i].Parts = clipped(out[i].Parts, storeys-1, left)
	}
	return out
}
