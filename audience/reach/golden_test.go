package reach

import (
	"bytes"
	"flag"
	"fmt"
	"math"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write testdata/golden.txt anew")

// golden lists the bits of the formula over a grid of overlaps and probabilities.
func golden() []byte {
	var w bytes.Buffer
	fmt.Fprintln(&w, "# Bits that every processor and compiler must give (GOAMD64=v1 and v3, arm64, …). Written by go test -update.")
	fmt.Fprintln(&w, "# θ, p, λ in fixed point, certain sessions, bits of the reach of 1, 3 and 40 such sessions,")
	fmt.Fprintln(&w, "# thousandths of a person of 1234567 persons at weight 0.7 reached by 3.")
	overlaps := []Overlap{Independent, 0x1p-30, 0.01, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4}
	ps := []float64{1e-12, 1e-9, 1e-6, 0.001, 0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 0.62, 0.75, 0.9, 0.99, 0.999, 0.99999, certain, 1}
	for _, o := range overlaps {
		m := New(o)
		for _, p := range ps {
			one := m.Dose(p)
			three := one.Add(one).Add(one)
			forty := Dose{Lambda: 40 * one.Lambda, Certain: 40 * one.Certain}
			fmt.Fprintf(&w, "%v %v %d %d %016x %016x %016x %d\n", m.Theta(), p, one.Lambda, one.Certain,
				math.Float64bits(m.Reach(one)), math.Float64bits(m.Reach(three)), math.Float64bits(m.Reach(forty)),
				int64(m.People(1_234_567, 0.7, three)))
		}
	}
	fmt.Fprintln(&w, "# Probabilities of groups of 1000, 20000, 350 persons with propensities 0.3, 0.07, 0.011: expected, capacity, bits.")
	for _, c := range [][2]int64{{0, 0}, {0, 700}, {900, 0}, {5000, 0}, {5000, 333}} {
		fmt.Fprint(&w, c[0], " ", c[1])
		for _, p := range Probabilities([]int64{1000, 20000, 350}, []float64{0.3, 0.07, 0.011}, c[0], c[1], nil) {
			fmt.Fprintf(&w, " %016x", math.Float64bits(p))
		}
		fmt.Fprintln(&w)
	}
	return w.Bytes()
}

func TestGolden(t *testing.T) {
	for file, got := range map[string][]byte{"testdata/golden.txt": golden(), "testdata/frequency.txt": goldenFrequency()} {
		if *update {
			require.NoError(t, os.WriteFile(file, got, 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Equal(t, string(want), string(got))
	}
}

// goldenFrequency lists the bits of the frequencies, of fits and of draws.
func goldenFrequency() []byte {
	var w bytes.Buffer
	fmt.Fprintln(&w, "# Bits that every processor and compiler must give. Written by go test -update.")
	fmt.Fprintln(&w, "# θ, number of sessions: bits of the share that attends at least 0, 1, 2 … sessions, and of the attendances per person.")
	sets := [][]float64{{0.3, 0.4, 0.2}, {0.62, 0.55, 0.31, 0.27, 0.12, 0.08, 0.05}, {1, 0.999, 0.01, 0.01, 1e-6}}
	for _, o := range []Overlap{Independent, 0x1p-30, 0.01, 0.1, 0.5, 1, 1.5, 2.5, 4} {
		for _, ps := range sets {
			f := New(o).Frequency(ps, 6)
			fmt.Fprintf(&w, "%v %d", o.Theta(), len(ps))
			for _, x := range append(f.AtLeast, f.Gross) {
				fmt.Fprintf(&w, " %016x", math.Float64bits(x))
			}
			fmt.Fprintln(&w)
		}
	}
	fmt.Fprintln(&w, "# Sharp bounds of the sets: lower and upper.")
	for _, ps := range sets {
		lower, upper := AtLeast(ps, 6)
		for _, x := range append(lower, upper...) {
			fmt.Fprintf(&w, "%016x ", math.Float64bits(x))
		}
		fmt.Fprintln(&w)
	}
	fmt.Fprintln(&w, "# Fits: θ and its range.")
	fit, err := FitAttendance([]float64{0.3, 0.4, 0.2}, []int64{400, 360, 190, 50})
	pair, failed := FitPair(0.25, 0.15, 0.075)
	fmt.Fprintf(&w, "%016x %016x %016x %v\n", math.Float64bits(fit.Overlap.Theta()), math.Float64bits(fit.Low), math.Float64bits(fit.High), err)
	fmt.Fprintf(&w, "%016x %v\n", math.Float64bits(pair.Theta()), failed)
	fmt.Fprintln(&w, "# Draws: θ and a drawn p.")
	u := Uncertainty{Overlap: fit, Turnout: 0.2, Session: 0.3, Seed: 5}
	for i := range uint64(8) {
		d := u.draw(i)
		fmt.Fprintf(&w, "%016x %016x\n", math.Float64bits(d.Model.Theta()), math.Float64bits(d.Probability(3, 0.2)))
	}
	return w.Bytes()
}
