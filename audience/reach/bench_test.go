package reach

import (
	"math"
	"testing"
)

var sink float64

// BenchmarkReach measures reach at the assumed overlap and, in the same run, math.Exp as a yardstick; "ratio" is the
// former divided by the latter.
func BenchmarkReach(b *testing.B) {
	m := New(0)
	d := make([]Dose, 256)
	x := make([]float64, len(d))
	for i := range d {
		d[i] = m.Dose(float64(i+1) / 300)
		x[i] = -float64(i) / 50
	}
	b.ReportAllocs()
	b.ResetTimer()
	sum := 0.0
	for i := range b.N {
		sum += math.Exp(x[i&255])
	}
	yardstick := b.Elapsed()
	for i := range b.N {
		sum += m.Reach(d[i&255])
	}
	both := b.Elapsed()
	sink = sum
	b.ReportMetric(float64(both-yardstick)/float64(b.N), "reach-ns")
	b.ReportMetric(float64(yardstick)/float64(b.N), "exp-ns")
	b.ReportMetric(float64(both-yardstick)/float64(yardstick), "ratio")
	b.ReportMetric(0, "ns/op")
}

func BenchmarkPeople(b *testing.B) {
	for name, o := range map[string]Overlap{"half": 0, "independent": Independent, "general": 2} {
		b.Run(name, func(b *testing.B) {
			m := New(o)
			d := m.Dose(0.2)
			total := m.People(12_345, 0.7, d)
			b.ReportAllocs()
			for b.Loop() {
				d.Lambda++
				total += m.People(12_345, 0.7, d)
			}
			sink = float64(total)
		})
	}
}

func BenchmarkDose(b *testing.B) {
	for name, o := range map[string]Overlap{"half": 0, "independent": Independent, "general": 2} {
		b.Run(name, func(b *testing.B) {
			m := New(o)
			p, sum := 0.2, int64(0)
			for b.Loop() {
				sum += m.Dose(p).Lambda
				p = 0.4 - p
			}
			sink = float64(sum)
		})
	}
}
