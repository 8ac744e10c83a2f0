package solver_test

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/solver/internal/construct"
	"github.com/pufa-go/pufa/schedule/solver/internal/improve"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// BenchmarkGrowth plans 500, 1,000, 2,000 and 4,000 venues with teams in
// proportion: how long it takes to compile and to the first plan, how many
// rounds of improvement a second follow, and the memory that all of it holds.
func BenchmarkGrowth(b *testing.B) {
	for _, times := range []int{1, 2, 4, 8} {
		b.Run(fmt.Sprint(times, "x"), func(b *testing.B) {
			p := town(500*times, 6*times, 120)
			for i := range p.Teams { // town lays venues out from west to east
				p.Teams[i].Base.Point = campaign.Point{Lat: 21.6, Lon: 110 + (float64(i)+0.5)/6}
			}
			q, err := campaign.Check(p)
			require.NoError(b, err)
			empty := heap()
			var prepare, first, improved time.Duration
			var bytes, sessions int
			for b.Loop() {
				began := b.Elapsed()
				in := instance.Compile(q)
				atlas := improve.NewAtlas(in)
				prepare += b.Elapsed() - began

				began = b.Elapsed()
				plan := firstPlan(in)
				first += b.Elapsed() - began

				began = b.Elapsed()
				_, rounds := improve.Run(atlas, plan.S.Sessions, improve.Options{Workers: 1, Next: func(rounds int) (improve.Epoch, bool) {
					return improve.Epoch{Rounds: 32}, rounds < someRounds
				}})
				improved += b.Elapsed() - began
				require.GreaterOrEqual(b, rounds, someRounds)
				bytes, sessions = heap(atlas, plan)-empty, len(plan.S.Sessions)
			}
			b.ReportMetric(1e3*prepare.Seconds()/float64(b.N), "ms-prepare")
			b.ReportMetric(1e3*first.Seconds()/float64(b.N), "ms-first")
			b.ReportMetric(float64(someRounds*b.N)/improved.Seconds(), "rounds/s")
			b.ReportMetric(float64(bytes)/(1<<20), "MiB")
			b.ReportMetric(float64(sessions), "sessions")
		})
	}
}

const someRounds = 2048

// firstPlan constructs a plan.
func firstPlan(in *instance.Instance) *construct.Builder {
	plan := construct.New(in, 0, func() bool { return false })
	plan.Pins()
	for _, step := range construct.Orders()[0] {
		plan.Run(step)
	}
	return plan
}

// heap returns the memory in use while what is given is kept.
func heap(keep ...any) int {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	runtime.KeepAlive(keep)
	return int(m.HeapAlloc)
}
