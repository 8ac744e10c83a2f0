package reach_test

import (
	"fmt"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
)

func Example() {
	// Three sessions in a township of 20,000 people, all of one group.
	ps := []float64{0.10, 0.05, 0.20}
	for _, o := range []reach.Overlap{reach.Independent, 0, 4} {
		m := reach.New(o)
		var d reach.Dose
		for _, p := range ps {
			d = d.Add(m.Dose(p))
		}
		fmt.Printf("θ = %-3v reaches %v people\n", m.Theta(), m.People(20_000, 1, d).Whole())
	}
	// Output:
	// θ = 0   reaches 6320 people
	// θ = 0.5 reaches 6067 people
	// θ = 4   reaches 5039 people
}

func ExampleModel_Interval() {
	// The expected number depends on the assumed overlap; the two bounds do not.
	m := reach.New(0)
	var d reach.Dose
	var b reach.Bounds
	for _, p := range []float64{0.25, 0.15, 0.10} {
		d, b = d.Add(m.Dose(p)), b.Add(p)
	}
	i := m.Interval(200_000, d, b)
	fmt.Println(i.Lower.Whole(), i.Expected.Whole(), i.Upper.Whole())
	// Output:
	// 50000 80454 100000
}

func ExampleProbabilities() {
	// A hall with 120 seats; 150 people of two groups are expected, and the first group is twice as keen.
	sizes := []int64{200, 400}
	ps := reach.Probabilities(sizes, []float64{0.10, 0.05}, 150, 120, nil)
	fmt.Printf("%.2f\n", ps)
	// Output:
	// [0.30 0.15]
}

func ExampleModel_Intervals() {
	// Four lessons for the 1,200 pupils of a school: how many hear at least one, at least two, …?
	ps := []float64{0.6, 0.5, 0.5, 0.4}
	for k, i := range reach.New(0).Intervals(1200, ps, 3) {
		fmt.Println(k, i.Lower.Whole(), i.Expected.Whole(), i.Upper.Whole())
	}
	// Output:
	// 0 1200 1200 1200
	// 1 720 1035 1200
	// 2 400 761 1200
	// 3 0 443 800
}

func ExampleSplit() {
	// Each pupil twice, and hardly anyone more than three times.
	band := reach.Band{Least: 2, Most: 3}
	f := reach.New(0).Frequency([]float64{0.6, 0.5, 0.5, 0.4}, band.Cap())
	below, within, above, err := reach.Split(band, f.People(1200))
	fmt.Println(below.Whole(), within.Whole(), above.Whole(), err)
	fmt.Printf("%.1f lessons for each pupil who hears any\n", f.Average())
	// Output:
	// 439 600 161 <nil>
	// 2.3 lessons for each pupil who hears any
}

func ExampleFitAttendance() {
	// Last year's three sessions, by the signatures of 1,000 villagers: 400 came to none, 360 to one, …
	fit, err := reach.FitAttendance([]float64{0.3, 0.4, 0.2}, []int64{400, 360, 190, 50})
	fmt.Printf("θ = %.2f, from %.2f to %.2f, %v\n", fit.Overlap.Theta(), fit.Low, fit.High, err)
	// Output:
	// θ = 0.58, from 0.39 to 0.80, <nil>
}

func ExampleUncertainty_Range() {
	// θ fitted with some doubt, turnout uncertain by about ±20 % as a whole and ±40 % for each session.
	u := reach.Uncertainty{Overlap: reach.Fit{Overlap: 0.5, Low: 0.2, High: 0.9}, Turnout: 0.1, Session: 0.2, Seed: 1}
	r := u.Range(func(d reach.Draw) audience.People {
		var dose reach.Dose
		for i, p := range []float64{0.10, 0.05, 0.20} {
			dose = dose.Add(d.Model.Dose(d.Probability(i, p)))
		}
		return d.Model.People(20_000, 1, dose)
	})
	fmt.Println(r.Low.Whole(), r.Median.Whole(), r.High.Whole())
	// Output:
	// 4639 6148 7787
}

func ExampleModel_Within() {
	// Three talks for a school of 1000, each heard by a half: who hears two or three of them?
	m := reach.New(reach.Independent)
	fmt.Println(m.Within(1000, reach.Band{Least: 2, Most: 4}, []float64{0.5, 0.5, 0.5}))
	// Output: 500
}
