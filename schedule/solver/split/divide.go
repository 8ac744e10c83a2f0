package split

import "slices"

// dividing is a total to be divided, of which some is spent.
type dividing struct {
	total, spent    int64
	weights, floors []int64
	wanted          [][]int64 // by grade, floors included
	most            []int64   // nobody can use more; nil if nobody knows
	row             []int64   // what was given before in the same proportion
}

// divide divides what is left of a total: first the floors, then what is wanted,
// grade by grade, then the rest by weight.
func (x *shares) divide(d dividing) []int64 {
	left, weights, shares := max(0, d.total-d.spent), slices.Clone(d.weights), make([]int64, len(d.weights))
	for n := range weights {
		if n < x.done {
			weights[n] = 0
		} else if d.floors != nil {
			shares[n] = d.floors[n]
			left -= shares[n]
		}
	}
	sum := make([]int64, len(weights))
	for _, wanted := range d.wanted {
		more := make([]int64, len(weights))
		for n, w := range weights {
			if sum[n] += wanted[n]; w > 0 {
				more[n] = max(0, sum[n]-shares[n])
			}
		}
		left -= give(shares, min(left, total(more)), more)
	}
	for d.most != nil && left > 0 { // what one cannot use is for the others
		part, room := apportion(left, weights, nil), int64(0)
		for n, w := range weights {
			part[n] = min(part[n], max(0, d.most[n]-shares[n]))
			if shares[n] += part[n]; w > 0 && shares[n] >= d.most[n] {
				weights[n] = 0
			}
			room += weights[n]
		}
		if left -= total(part); room == 0 {
			weights, d.most = slices.Clone(d.weights), nil // nobody can use it
			for n := range min(x.done, len(weights)) {
				weights[n] = 0
			}
		} else if total(part) == 0 {
			break
		}
	}
	if d.row == nil || left > mostInRow {
		give(shares, left, weights)
		return shares
	}
	for range max(0, left) {
		best := -1
		for n, w := range weights {
			if w > 0 && (best < 0 || (2*d.row[n]+1)*weights[best] < (2*d.row[best]+1)*w) {
				best = n
			}
		}
		if best < 0 {
			break
		}
		shares[best]++
		d.row[best]++
	}
	return shares
}

// mostInRow bounds what is given out one by one.
const mostInRow = 10000

// give adds parts of a total to shares, and returns what it gave.
func give(shares []int64, all int64, weights []int64) (given int64) {
	for n, part := range apportion(max(0, all), weights, nil) {
		shares[n] += part
		given += part
	}
	return given
}
