package format_test

import (
	"bytes"
	"math"
	"reflect"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
)

// mutate changes the golden programme here and there: values become zero or
// any that can be written, lists are emptied, cut or doubled.
func mutate(t *rapid.T, v reflect.Value) {
	if !rapid.Bool().Draw(t, "enter") {
		return
	}
	switch x := v.Addr().Interface().(type) {
	case *time.Time:
		at := rapid.Int64Range(-1e12, 1e13).Draw(t, "ms")
		zone := time.FixedZone("", 60*rapid.IntRange(1, 14*60).Draw(t, "offset"))
		*x = time.UnixMilli(at).In(zone)
		return
	case *date.Date:
		*x = date.New(1900, 1, 1) + date.Date(rapid.IntRange(0, 100_000).Draw(t, "day"))
		return
	case *clock.Clock:
		*x = clock.Clock(rapid.IntRange(0, 86_400_000).Draw(t, "ms")) * clock.Millisecond
		return
	case *reach.Overlap:
		*x = reach.Overlap(rapid.SampledFrom([]float64{-1, 0, 0.5, 4, 1e300}).Draw(t, "overlap"))
		return
	case *campaign.Router:
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(rapid.String().Draw(t, "text"))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "truth"))
	case reflect.Int, reflect.Int64:
		v.SetInt(rapid.Int64().Draw(t, "number"))
	case reflect.Float64:
		v.SetFloat(rapid.Float64Range(-math.MaxFloat64, math.MaxFloat64).Draw(t, "real"))
	case reflect.Struct:
		for i := range v.NumField() {
			mutate(t, v.Field(i))
		}
	case reflect.Slice:
		switch rapid.IntRange(0, 4).Draw(t, "list") {
		case 0:
			v.SetZero()
		case 1:
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		case 2:
			v.Set(reflect.AppendSlice(v, v))
		}
		for i := range v.Len() {
			mutate(t, v.Index(i))
		}
	}
}

func TestRoundTrip(t *testing.T) {
	text := full(t)
	changed := 0
	rapid.Check(t, func(t *rapid.T) {
		p, err := format.Decode(bytes.NewReader(text))
		require.NoError(t, err)
		mutate(t, reflect.ValueOf(&p).Elem())
		var first, second, third bytes.Buffer
		require.NoError(t, format.Encode(&first, p))
		got, err := format.Decode(bytes.NewReader(first.Bytes()))
		require.NoError(t, err)
		require.NoError(t, format.Encode(&second, got))
		require.Equal(t, first.String(), second.String())
		again, err := format.Decode(&second)
		require.NoError(t, err)
		require.Equal(t, got, again)
		nilEmpty(reflect.ValueOf(&p).Elem())
		require.Equal(t, p, got)
		require.NoError(t, format.Encode(&third, p))
		require.Equal(t, first.String(), third.String(), "empty lists are written like none")
		if !bytes.Equal(first.Bytes(), text) {
			changed++
		}
	})
	require.Positive(t, changed, "the sample is not only the golden programme")
}

// nilEmpty makes lists without elements nil, as they are read.
func nilEmpty(v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		if v.Len() == 0 {
			v.SetZero()
		}
		for i := range v.Len() {
			nilEmpty(v.Index(i))
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			return
		}
		for i := range v.NumField() {
			nilEmpty(v.Field(i))
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(full(f))
	for _, s := range []string{
		``, `{`, `{"version":1}`, `[]`, `{"version":1,"name":null}`, `{"version":1,"laws":[{"id":"\ud800"}]}`,
		`{"version":1,"overlap":-1e-400}`, `{"version":1,"travel":{"speed":0.1e1,"access":"-PT0.5S"}}`, "{\"version\":1,\"name\":\"\xff\"}",
		`{"version":1,"pins":[{"id":"","activity":"","venue":"","start":"0001-01-01T00:00:00Z"}],"asOf":"1900-01-01"}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		p, err := format.Decode(bytes.NewReader(text))
		if err != nil {
			require.NotEmpty(t, campaign.FindingsOf(err))
			return
		}
		var first, second bytes.Buffer
		require.NoError(t, format.Encode(&first, p))
		p, err = format.Decode(bytes.NewReader(first.Bytes()))
		require.NoError(t, err)
		require.NoError(t, format.Encode(&second, p))
		require.Equal(t, first.String(), second.String())
	})
}
