package main

import (
	"fmt"
	"math/big"
)

// judge walks the routes by the rules of the set and returns their score: at
// most m routes, each from the depot at its opening back to it by its closing,
// no customer twice, no service begun after its window, waiting free. It shares
// nothing with the programme but the rows of the file, and takes its roots in
// whole numbers of any length.
func (in *orienteering) judge(routes [][]int, m int) (int64, error) {
	if len(routes) > m {
		return 0, fmt.Errorf("%s: %d routes, at most %d allowed", in.name, len(routes), m)
	}
	var score int64
	seen := make(map[int]bool)
	for k, route := range routes {
		now, at := in.vertices[0].opens, 0
		for _, i := range route {
			if i < 1 || i >= len(in.vertices) {
				return 0, fmt.Errorf("%s: route %d: no customer %d", in.name, k+1, i)
			}
			if seen[i] {
				return 0, fmt.Errorf("%s: customer %d is visited twice", in.name, i)
			}
			seen[i] = true
			v := in.vertices[i]
			now = max(now+in.cut(at, i), v.opens)
			if now > v.closes {
				return 0, fmt.Errorf("%s: route %d: customer %d would start %d ticks late", in.name, k+1, i, now-v.closes)
			}
			now, at = now+v.service, i
			score += v.score
		}
		if back := now + in.cut(at, 0); back > in.vertices[0].closes {
			return 0, fmt.Errorf("%s: route %d is back %d ticks late", in.name, k+1, back-in.vertices[0].closes)
		}
	}
	return score, nil
}

// cut returns the distance between two vertices in ticks, cut to the instance's
// decimals.
func (in *orienteering) cut(i, j int) int64 {
	a, b := in.vertices[i], in.vertices[j]
	square := func(x int64) *big.Int { return new(big.Int).Mul(big.NewInt(x), big.NewInt(x)) }
	sum := new(big.Int).Add(square(a.x-b.x), square(a.y-b.y))
	// Ten-thousandths squared become tenths or hundredths squared.
	unit := big.NewInt(map[int]int64{1: 1000, 2: 100}[in.digits])
	sum.Div(sum, new(big.Int).Mul(unit, unit))
	return new(big.Int).Mul(sum.Sqrt(sum), unit).Int64()
}
