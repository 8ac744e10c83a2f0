package coverage

import (
	"math"

	"github.com/pufa-go/pufa/audience/equity"
)

// Equity compares how well people are covered in one place and another
// (最高县与最低县). It is made of the rates as they are printed, so that whoever
// reads the rows finds the same highest and lowest.
type Equity struct {
	Counties Spread `json:"counties"`
	Towns    Spread `json:"towns"`
	// Segments overlap: a person of two segments counts in both.
	Segments Spread `json:"segments"`
}

// Spread compares rows by their rate. What is undefined is nil, with its reason.
type Spread struct {
	Highest *Extreme `json:"highest,omitzero"`
	Lowest  *Extreme `json:"lowest,omitzero"`
	// Ratio is highest ÷ lowest, Gini from 0, all alike, towards 1, both weighted
	// by people and rounded to four decimals.
	Ratio *float64 `json:"ratio,omitzero"`
	Gini  *float64 `json:"gini,omitzero"`
	// Why says why nothing can be compared, NoRatio and NoGini why these cannot
	// be given.
	Why     equity.Undefined `json:"why,omitzero"`
	NoRatio equity.Undefined `json:"noRatio,omitzero"`
	NoGini  equity.Undefined `json:"noGini,omitzero"`
	// LeftOut are the IDs of rows without a size: 缺底数,不计算.
	LeftOut []string `json:"leftOut,omitzero"`
}

// Extreme is the highest or lowest rate and all that have it, in the order of
// the programme.
type Extreme struct {
	IDs   []string `json:"ids"`
	Names []string `json:"names"` // of the same
	Rate  float64  `json:"rate"`
}

func (r *Rollup) equity(out *Report) Equity {
	p := r.q.Programme()
	names := make(map[string]string, len(p.Areas))
	for _, a := range p.Areas {
		names[string(a.ID)] = a.Name
	}
	area := func(c Cut) string { return string(c.Areas[0]) }
	e := Equity{Counties: spread(out.Counties, area, names), Towns: spread(out.Towns, area, names)}
	clear(names)
	for _, s := range p.Segments {
		names[string(s.ID)] = s.Name
	}
	e.Segments = spread(out.Segments, func(c Cut) string { return string(c.Segments[0]) }, names)
	return e
}

func spread(rows []Row, id func(Cut) string, names map[string]string) Spread {
	var parts []equity.Part
	var s Spread
	for _, row := range rows {
		part := equity.Part{Name: id(row.Scope), Size: float64(row.Size)}
		if row.Rate != nil {
			part.Coverage = *row.Rate
		} else {
			s.LeftOut = append(s.LeftOut, part.Name)
		}
		parts = append(parts, part)
	}
	c := equity.Of(parts)
	s.Why, s.NoRatio, s.NoGini = c.Why, c.NoRatio, c.NoGini
	if len(c.Highest.Names) == 0 {
		return s
	}
	extreme := func(of equity.Extreme) *Extreme {
		x := Extreme{Rate: of.Coverage}
		for _, row := range rows {
			if row.Rate != nil && *row.Rate == of.Coverage {
				x.IDs = append(x.IDs, id(row.Scope))
				x.Names = append(x.Names, names[id(row.Scope)])
			}
		}
		return &x
	}
	s.Highest, s.Lowest = extreme(c.Highest), extreme(c.Lowest)
	s.Ratio, s.Gini = defined(c.Ratio, c.NoRatio), defined(c.Gini, c.NoGini)
	return s
}

// defined returns x to four decimals, or nil if it is undefined.
func defined(x float64, why equity.Undefined) *float64 {
	if math.IsNaN(x) || why != "" && why != equity.OnePart {
		return nil
	}
	r := math.Floor(float64(x*10_000)+0.5) / 10_000
	return &r
}
