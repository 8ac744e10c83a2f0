package reach

import (
	"math"
	"testing"
	"time"
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

// BenchmarkAddRemove measures putting one session on one group at the assumed overlap, or taking it off, with the people
// that the group then counts; in the same run, math.Exp as a yardstick. "ratio" is the former divided by the latter;
// "ratio-new" is the same with the session's dose made of its p each time, which a plan needs only once. The three take
// turns of a thousand, and the fastest turn of each counts, so that other work on the machine does not.
func BenchmarkAddRemove(b *testing.B) {
	const turn = 1024
	m := New(0)
	var ps, x [256]float64
	var doses [256]Dose
	for i := range ps {
		ps[i] = float64(i+1) / 300
		doses[i], x[i] = m.Dose(ps[i]), -float64(i)/50
	}
	var state Dose
	var people int64
	sum := 0.0
	put := func(i int, d Dose) { // on at even i, off at odd
		if i&1 == 0 {
			state = state.Add(d)
		} else {
			state = state.Remove(d)
		}
		people += int64(m.People(12_345, 0.7, state))
	}
	fastest := [3]time.Duration{math.MaxInt64, math.MaxInt64, math.MaxInt64}
	b.ReportAllocs()
	for b.Loop() {
		start := b.Elapsed()
		for i := range turn {
			sum += math.Exp(x[i&255])
		}
		yardstick := b.Elapsed()
		for i := range turn {
			put(i, doses[i>>1&255])
		}
		known := b.Elapsed()
		for i := range turn {
			put(i, m.Dose(ps[i>>1&255]))
		}
		end := b.Elapsed()
		for i, d := range []time.Duration{yardstick - start, known - yardstick, end - known} {
			fastest[i] = min(fastest[i], d)
		}
	}
	sink = sum + float64(people)
	b.ReportMetric(float64(fastest[1])/turn, "session-ns")
	b.ReportMetric(float64(fastest[0])/turn, "exp-ns")
	b.ReportMetric(float64(fastest[1])/float64(fastest[0]), "ratio")
	b.ReportMetric(float64(fastest[2])/float64(fastest[0]), "ratio-new")
	b.ReportMetric(0, "ns/op")
}

func BenchmarkFrequency(b *testing.B) {
	ps := []float64{0.3, 0.1, 0.2, 0.15, 0.25, 0.05}
	for name, most := range map[string]int{"twice": 2, "four": 4} {
		for o, model := range map[string]Model{"half": New(0), "independent": New(Independent)} {
			b.Run(name+"/"+o, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					sink = model.Frequency(ps, most).Gross
				}
			})
		}
	}
}
