package main

import (
	"bytes"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/pufa-go/pufa/campaign/format"
	"github.com/pufa-go/pufa/schedule/coverage"
)

func init() {
	beam.RegisterCoder(reflect.TypeFor[coverage.Tally](), encode, decode)
	register.Function2x1(merge)
}

// merge is all that Beam needs to combine tallies, in any order and in as many
// steps as it likes: a CombineFn whose input, accumulator and output are one.
func merge(a, b coverage.Tally) coverage.Tally { return a.Merge(b) }

// encode writes a tally as it goes from one machine to another: as JSON, which
// is exact, since all of it is whole numbers.
func encode(t coverage.Tally) ([]byte, error) {
	var b bytes.Buffer
	err := format.Write(&b, &t)
	return b.Bytes(), err
}

// decode reads what encode wrote.
func decode(text []byte) (coverage.Tally, error) {
	var t coverage.Tally
	err := format.Read(bytes.NewReader(text), &t, format.Options{})
	return t, err
}
