package audience

import (
	"math"
	"strconv"
)

// perPerson is how many units of [People] make one person.
const perPerson = 1000

// People is a number of people in thousandths of a person, the unit of value of a plan. The zero value is nobody.
// It holds up to 9.2e15 persons; ordinary + and − are exact and, like any int64, wrap beyond that.
type People int64

// FromPersons returns n persons as People. It saturates beyond ±9,223,372,036,854,775 persons.
func FromPersons(n int64) People {
	switch {
	case n > math.MaxInt64/perPerson:
		return math.MaxInt64
	case n < math.MinInt64/perPerson:
		return math.MinInt64
	}
	return People(n * perPerson)
}

// Round turns x, a number of units of 1/1000 person, into People: to the nearest unit, half away from zero. It
// saturates at the ends of int64, and NaN gives 0. It is the one place where an estimate of people stops being a
// float; every term of a sum passes here once, and the sum is one of integers.
func Round(x float64) People {
	x = float64(x) // a product in the caller must not be fused into the difference below
	switch {
	case x >= 1<<63:
		return math.MaxInt64
	case x <= -1<<63:
		return math.MinInt64
	case x != x:
		return 0
	}
	n := int64(x) // toward zero
	// The difference is exact: the fraction of a float64 is itself a float64.
	switch rest := x - float64(n); {
	case rest >= 0.5:
		n++
	case rest <= -0.5:
		n--
	}
	return People(n)
}

// Whole returns p in persons, rounded half away from zero: 499 units are 0 persons, 500 are 1, −500 are −1.
func (p People) Whole() int64 {
	n := int64(p) / perPerson
	switch rest := int64(p) % perPerson; {
	case rest >= perPerson/2:
		n++
	case rest <= -perPerson/2:
		n--
	}
	return n
}

// String returns p in persons with three decimals, or without any when p is a whole number of persons:
// "12.345", "0.500", "-1".
func (p People) String() string {
	n, rest := int64(p)/perPerson, int64(p)%perPerson
	if rest == 0 {
		return strconv.FormatInt(n, 10)
	}
	sign := ""
	if p < 0 {
		sign, n, rest = "-", -n, -rest
	}
	// perPerson+rest keeps the leading zeros of the decimals behind a leading 1, which is cut off.
	return sign + strconv.FormatInt(n, 10) + "." + strconv.FormatInt(perPerson+rest, 10)[1:]
}
