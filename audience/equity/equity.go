// Package equity compares how well the parts of a whole are covered: areas of a city, or segments of its people.
//
// [Of] takes the size of each part and its coverage and gives the highest and the lowest with their names, their
// difference and ratio, and the Gini coefficient. Where a figure is undefined it says so with an [Undefined], and never
// with a small number in place of a zero.
//
// # Determinism
//
// Parts are sorted, and every product is rounded before it is added, so that the same parts give the same bits in any
// order and on every processor.
//
// # References
//
//   - C. Gini, Variabilità e mutabilità (1912): half the mean absolute difference of two people taken at random, as a
//     share of the mean.
package equity

import (
	"cmp"
	"math"
	"slices"
)

// Part is an area or a segment.
type Part struct {
	// Name is printed if the part is the highest or the lowest.
	Name string
	// Size is the weight of the part, usually its people. A part of size 0, or without a size, is left out and listed.
	Size float64
	// Coverage is any figure that is not negative, usually reached ÷ size.
	Coverage float64
}

// Undefined says why a figure cannot be given; empty means that it can.
type Undefined string

// The reasons why a figure is undefined.
const (
	NoParts      Undefined = "there is nothing to compare"              // no part, or none with a size
	OnePart      Undefined = "one part alone has nothing to compare to" // the figures are given, and say nothing
	NotANumber   Undefined = "a coverage or a size is not a number"     // negative, infinite or NaN
	NobodyCovers Undefined = "no part is covered at all"                // the mean is 0
	LowestIsZero Undefined = "the lowest part is not covered at all"    // the ratio would be infinite
)

// Extreme is the highest or the lowest coverage.
type Extreme struct {
	// Names are those of all parts with this coverage, sorted.
	Names    []string
	Coverage float64
}

// Comparison is what [Of] found. Where a figure is undefined it is NaN.
type Comparison struct {
	// Highest and Lowest are empty without parts.
	Highest, Lowest Extreme
	// Difference is highest less lowest, in the unit of the coverage, Ratio highest ÷ lowest.
	Difference, Ratio float64
	// Mean is the coverage of the whole, weighted by size.
	Mean float64
	// Gini is 0 if all parts are covered alike and tends to 1 if one small part has everything. For n parts of one size
	// it is at most (n−1)/n.
	Gini float64
	// Why says why nothing can be compared: NoParts, OnePart, NotANumber. NoGini and NoRatio say why these figures are
	// undefined, for that reason or their own.
	Why, NoGini, NoRatio Undefined
	// LeftOut names the parts without a size, sorted: 缺底数,不计算.
	LeftOut []string
}

// Of compares parts, which stay as they are, in O(n log n).
func Of(parts []Part) Comparison {
	nan := math.NaN()
	c := Comparison{Difference: nan, Ratio: nan, Mean: nan, Gini: nan}
	sorted := make([]Part, 0, len(parts))
	for _, p := range parts {
		switch {
		case !number(p.Size) || p.Size > 0 && !number(p.Coverage):
			c.Why = NotANumber
		case p.Size == 0:
			c.LeftOut = append(c.LeftOut, p.Name)
		default:
			sorted = append(sorted, p)
		}
	}
	slices.Sort(c.LeftOut)
	if c.Why == "" && len(sorted) == 0 {
		c.Why = NoParts
	}
	if c.Why != "" {
		c.NoGini, c.NoRatio = c.Why, c.Why
		return c
	}
	slices.SortFunc(sorted, func(a, b Part) int {
		return cmp.Or(cmp.Compare(a.Coverage, b.Coverage), cmp.Compare(a.Size, b.Size), cmp.Compare(a.Name, b.Name))
	})
	if len(sorted) == 1 {
		c.Why = OnePart
	}
	c.Lowest, c.Highest = extreme(sorted, sorted[0].Coverage), extreme(sorted, sorted[len(sorted)-1].Coverage)
	c.Difference = c.Highest.Coverage - c.Lowest.Coverage
	c.Mean, c.Gini = gini(sorted)
	if c.Highest.Coverage == 0 {
		c.Gini, c.NoGini, c.NoRatio = nan, NobodyCovers, NobodyCovers
		return c
	}
	if c.Lowest.Coverage == 0 {
		c.NoRatio = LowestIsZero
		return c
	}
	c.Ratio = c.Highest.Coverage / c.Lowest.Coverage
	return c
}

// number reports whether x may be a size or a coverage.
func number(x float64) bool { return x >= 0 && !math.IsInf(x, 1) }

// extreme returns a coverage and the names of the parts that have it.
func extreme(parts []Part, coverage float64) Extreme {
	e := Extreme{Coverage: coverage}
	for _, p := range parts {
		if p.Coverage == coverage {
			e.Names = append(e.Names, p.Name)
		}
	}
	slices.Sort(e.Names)
	return e
}

// gini returns the weighted mean and the Gini coefficient of parts sorted by coverage: Σ_{i<j} w_i·w_j·(y_j − y_i) ÷
// (mean · W²), where each step of the sorted coverage is weighted by the people below it times those above it. All
// terms are positive, so that parts covered almost alike lose no digits.
func gini(parts []Part) (mean, coefficient float64) {
	whole, sum := 0.0, 0.0
	for _, p := range parts {
		whole += p.Size
		sum += float64(p.Size * p.Coverage)
	}
	mean = sum / whole
	below, differences := 0.0, 0.0
	for i, p := range parts[:len(parts)-1] {
		below += p.Size
		step := parts[i+1].Coverage - p.Coverage
		differences += float64(step * float64(below/whole*max(whole-below, 0)))
	}
	return mean, differences / sum
}
