package tally

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var benchSink int64

// BenchmarkFrequency counts 10 million attendances of 7 million persons at 1000 sessions, allocation and histogram
// included, and beside it, in turn, scatters the same ids into a dense bitset; "ratio" is the former divided by the
// latter.
func BenchmarkFrequency(b *testing.B) {
	const persons, sessions, each = 7_000_000, 1000, 10_000
	random := rand.New(rand.NewPCG(1, 2))
	list := make([]Attendance, sessions)
	for s := range list {
		who := make([]Index, each+100) // some will be double
		for i := range who {
			who[i] = Index(random.Uint32N(persons))
		}
		slices.Sort(who)
		list[s] = Attendance{Session: fmt.Sprint(s), Who: slices.Compact(who)[:each]}
	}
	list[0].Who[each-1] = persons - 1 // the vector has its full length
	compare(b, "bitset-ns", func() {
		words := make([]uint64, (persons+63)/64)
		for _, a := range list {
			for _, p := range a.Who {
				words[p/64] |= 1 << (p % 64)
			}
		}
		benchSink += int64(words[0])
	}, "frequency-ns", func() {
		var f Frequency
		require.NoError(b, f.Add(list...))
		benchSink += f.Histogram().Reach()
	})
}

// BenchmarkUnion unites 64 dense bitmaps of 7 million persons, and beside it, in turn, adds up the same words; "ratio"
// is the time of the former divided by that of the latter, and 1/ratio the share of the streaming rate.
func BenchmarkUnion(b *testing.B) {
	const persons, sets = 7_000_000, 64
	random := rand.New(rand.NewPCG(1, 2))
	inputs := make([]Bitmap, sets)
	for s := range inputs {
		words := make([]uint64, (persons+63)/64)
		for i := range words {
			words[i] = random.Uint64() & random.Uint64()
		}
		inputs[s] = Bitmap{words}
	}
	compare(b, "sum-ns", func() {
		sum := uint64(0)
		for _, s := range inputs {
			for _, w := range s.words {
				sum += w
			}
		}
		benchSink += int64(sum)
	}, "union-ns", func() {
		benchSink += int64(Union(inputs...).words[0])
	})
}

// compare runs two functions in turn and reports the shortest time of each, which is what it costs when nobody else
// uses the machine, and the ratio of the second to the first.
func compare(b *testing.B, yardstick string, first func(), name string, second func()) {
	one, two := time.Hour, time.Hour
	for b.Loop() {
		start := b.Elapsed()
		first()
		middle := b.Elapsed()
		second()
		one, two = min(one, middle-start), min(two, b.Elapsed()-middle)
	}
	b.ReportMetric(float64(one), yardstick)
	b.ReportMetric(float64(two), name)
	b.ReportMetric(float64(two)/float64(one), "ratio")
	b.ReportMetric(0, "ns/op")
}
