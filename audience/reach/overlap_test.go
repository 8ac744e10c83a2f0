package reach_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/pufa-go/pufa/audience/reach"
)

func TestOverlap(t *testing.T) {
	for _, c := range []struct {
		o       reach.Overlap
		theta   float64
		assumed bool
		valid   bool
	}{
		{0, 0.5, true, true},
		{reach.Overlap(math.Copysign(0, -1)), 0.5, true, true},
		{0.5, 0.5, false, true},
		{reach.Independent, 0, false, true},
		{4, 4, false, true},
		{math.SmallestNonzeroFloat64, math.SmallestNonzeroFloat64, false, true},
		{reach.Overlap(math.Nextafter(4, 5)), 0.5, false, false},
		{-0.5, 0.5, false, false},
		{-2, 0.5, false, false},
		{reach.Overlap(math.NaN()), 0.5, false, false},
		{reach.Overlap(math.Inf(1)), 0.5, false, false},
		{reach.Overlap(math.Inf(-1)), 0.5, false, false},
	} {
		assert.Equal(t, c.valid, c.o.Valid(), "Valid of %v", c.o)
		assert.Equal(t, c.assumed, c.o.Assumed(), "Assumed of %v", c.o)
		assert.Equal(t, c.theta, c.o.Theta(), "Theta of %v", c.o)
	}
}

func TestModelsCompareByFormula(t *testing.T) {
	assert.Equal(t, reach.Model{}, reach.New(0), "the zero Model is the assumed one")
	assert.Equal(t, reach.New(0), reach.New(0.5))
	assert.Equal(t, reach.New(0), reach.New(7), "an invalid overlap is read as the assumed one")
	assert.Equal(t, reach.New(reach.Independent), reach.New(1e-300), "a vanishing θ is independence")
	assert.NotEqual(t, reach.New(1), reach.New(2))
	for o, bits := range map[reach.Overlap]int{0: 28, reach.Independent: 28, 1: 28, 1.5: 24, 2: 24, 2.5: 20, 4: 20} {
		assert.Equal(t, bits, reach.New(o).Bits(), "Bits at %v", o)
		assert.Equal(t, o.Theta(), reach.New(o).Theta())
	}
}
