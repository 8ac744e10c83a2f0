package format

import (
	"math"
	"reflect"
	"strconv"
)

// form describes to other programs the values of JSON that a leaf reads.
// Forms with a name stand among the definitions of a schema once.
//
// Validators differ in their numbers and regular expressions. So bounds are
// ones that floating point keeps, no number is asked to be a multiple of a
// decimal fraction, and patterns use nothing but classes, groups and counts.
// A pattern that ends in $ comes with a greatest length where it has one,
// because some let a line end follow.
type form struct {
	name string
	node node
}

// greatest is the largest finite number.
const greatest = "1.7976931348623157e308"

// bitsOf returns the width of whole numbers, as on machines of 64 bits
// wherever it is asked.
func bitsOf(t reflect.Type) int {
	if t.Kind() == reflect.Int || t.Kind() == reflect.Uint {
		return 64
	}
	return t.Bits()
}

func textForm() form { return form{node: node{Type: "string"}} }

func truthForm() form { return form{node: node{Type: "boolean"}} }

func realForm() form {
	return form{"number", node{Type: "number", Minimum: "-" + greatest, Maximum: greatest}}
}

func intForm(bits int) form {
	most := uint64(1)<<(bits-1) - 1
	return form{"int" + strconv.Itoa(bits), node{
		Type:    "integer",
		Minimum: literal("-" + strconv.FormatUint(most+1, 10)), Maximum: literal(strconv.FormatUint(most, 10)),
	}}
}

func uintForm(bits int) form {
	most := uint64(math.MaxUint64) >> (64 - bits)
	return form{"uint" + strconv.Itoa(bits), node{
		Type: "integer", Minimum: "0", Maximum: literal(strconv.FormatUint(most, 10)),
	}}
}

// The days of every month but 29 February, and the years of a century, but for
// its first, that have one.
const (
	monthDay  = `((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))`
	leapYears = `(0[48]|[2468][048]|[13579][26])`
)

func dateForm() form {
	return form{"date", node{
		Type: "string", Format: "date", MaxLength: 10,
		Pattern: `^(((19|20|21)[0-9][0-9]|2200)-` + monthDay + `|((19|20|21)` + leapYears + `|2000)-02-29)$`,
	}}
}

func clockForm() form {
	return form{"clock", node{
		Type: "string", MaxLength: 12,
		Pattern: `^(([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{3})?)?|24:00(:00(\.000)?)?)$`,
	}}
}

// durationForm allows each part as many digits as the longest duration has in
// it. Zeros before them, which are read, are not for other programs to write.
func durationForm() form {
	const h, m, s = `[0-9]{1,7}H`, `[0-9]{1,9}M`, `[0-9]{1,10}(\.[0-9]{1,9})?S`
	return form{"duration", node{
		Type: "string", MaxLength: 42,
		Pattern: `^-?PT(` + h + `(` + m + `)?(` + s + `)?|` + m + `(` + s + `)?|` + s + `)$`,
	}}
}

func instantForm() form {
	const year, leap = `[0-9]{4}`, `([0-9]{2}` + leapYears + `|([02468][048]|[13579][26])00)`
	return form{"instant", node{
		Type: "string", Format: "date-time", MaxLength: 29,
		Pattern: `^(` + year + `-` + monthDay + `|` + leap + `-02-29)` +
			`T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,3})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$`,
	}}
}

func overlapForm() form {
	return form{"overlap", node{AnyOf: []*node{
		{Type: "number", Minimum: "0", Maximum: greatest},
		{Const: `"` + independent + `"`},
	}}}
}

// peopleForm leaves the number of decimals to the description: "a multiple of
// 0.001" means something else to each validator.
func peopleForm() form {
	return form{"people", node{Type: "number", Minimum: "-9223372036854775.808", Maximum: "9223372036854775.807"}}
}
