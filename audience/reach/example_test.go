package reach_test

import (
	"fmt"

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
