package tally

import (
	"slices"
	"strconv"
)

// saturated is where a byte stops.
const saturated = 255

// Histogram says how many persons came how often. Who never came is not in it: how many people there are is not for a
// counter of attendances to know. The zero value is nobody.
type Histogram struct {
	// Exactly[k] is the number of persons who came exactly k times; Exactly[0] is 0 and says nothing. The last element
	// is not 0; the slice is nil if nobody came.
	Exactly []int64
	// OrMore says that the last element is of those who came that often or more.
	OrMore bool
	// Attendances is the total, never capped: Σ k·Exactly[k] unless OrMore, and at least that otherwise.
	Attendances int64
}

// histogram counts the counts. Two tables take turns, so that equal neighbours do not wait for each other.
func histogram(counts []uint8, total int64) Histogram {
	var even, odd [saturated + 1]int64
	rest := counts
	for ; len(rest) >= 2; rest = rest[2:] {
		even[rest[0]]++
		odd[rest[1]]++
	}
	for _, c := range rest {
		even[c]++
	}
	h := Histogram{Attendances: total}
	for k := range even {
		if even[k] += odd[k]; k > 0 && even[k] > 0 {
			h.Exactly = append(h.Exactly, make([]int64, k+1-len(h.Exactly))...)
			h.Exactly[k] = even[k]
		}
	}
	h.OrMore = len(h.Exactly) == saturated+1
	return h
}

// Reach returns how many different persons came at all.
func (h Histogram) Reach() int64 { return h.AtLeast(1) }

// AtLeast returns how many persons came k times or more; for k ≤ 1 that is Reach. Beyond the end of a histogram with
// OrMore nothing is known and it gives 0: that is where the byte stops, at 255.
func (h Histogram) AtLeast(k int) (people int64) {
	for _, n := range h.Exactly[min(max(k, 1), len(h.Exactly)):] {
		people += n
	}
	return people
}

// Band is a part of a distribution that may be printed: so many persons came From to To times.
type Band struct {
	// From and To are numbers of attendances, both included; To = 0 means "or more".
	From, To int
	// People is exact, except that Small hides it.
	People int64
	// Small says that there are persons, but fewer than the minimum even in all bands together; People is then 0 and
	// nothing but "fewer than the minimum" may be printed, not even a total.
	Small bool
}

// Fold returns the distribution in bands of which none holds 1 to minimum−1 persons. A band that is too small is
// joined with the next lower one, from the top down; one left over at the bottom, with the next higher one. The people
// of all bands add up to Reach, and the bands to one or more times without a gap; the highest is open at the top. A
// minimum of 0 means 10; 1 folds nothing. If all persons together are too few, one band is left, marked Small.
func (h Histogram) Fold(minimum int64) []Band {
	minimum = leastCell(minimum)
	var bands []Band // from the top down
	carry, to := int64(0), 0
	for k := len(h.Exactly) - 1; k >= 1; k-- {
		carry += h.Exactly[k]
		if carry > 0 && carry < minimum {
			continue
		}
		bands = append(bands, Band{From: k, To: to, People: carry})
		carry, to = 0, k-1
	}
	for carry > 0 && carry < minimum && len(bands) > 0 { // left over at the bottom
		last := bands[len(bands)-1]
		bands = bands[:len(bands)-1]
		carry, to = carry+last.People, last.To
	}
	if carry > 0 {
		bands = append(bands, Band{From: 1, To: to, People: carry})
	}
	slices.Reverse(bands)
	if len(bands) == 1 && bands[0].People > 0 && bands[0].People < minimum {
		bands[0].People, bands[0].Small = 0, true
	}
	return bands
}

// Cell returns a number of persons as it may be printed: "<10" for 1 to 9 if the minimum is 10, otherwise the number
// itself. A minimum of 0 means 10; 1 hides nothing. A total printed beside the cell can give it away again: then fold
// as [Histogram.Fold] does.
func Cell(people, minimum int64) string {
	if minimum = leastCell(minimum); people > 0 && people < minimum {
		return "<" + strconv.FormatInt(minimum, 10)
	}
	return strconv.FormatInt(people, 10)
}

// leastCell is the minimum that a caller's 0 stands for.
func leastCell(minimum int64) int64 {
	if minimum <= 0 {
		return 10
	}
	return minimum
}
