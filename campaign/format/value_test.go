package format_test

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
)

// one is a document with a single value.
type one[T any] struct {
	X T `json:"x"`
}

// read reads a value; written writes it.
func read[T any](raw string) (T, error) {
	var v one[T]
	err := format.Read(strings.NewReader(`{"version":1,"x":`+raw+`}`), &v, format.Options{})
	return v.X, err
}

func written[T any](t require.TestingT, x T) string {
	var b bytes.Buffer
	require.NoError(t, format.Write(&b, &one[T]{x}))
	raw, ok := strings.CutPrefix(b.String(), "{\n  \"version\": 1,\n  \"x\": ")
	require.True(t, ok)
	raw, ok = strings.CutSuffix(raw, "\n}\n")
	require.True(t, ok)
	return raw
}

// reads checks what texts are read as; the first is how it is written.
func reads[T any](t *testing.T, want T, texts ...string) {
	t.Helper()
	for _, raw := range texts {
		got, err := read[T](raw)
		if assert.NoError(t, err, raw) {
			assert.Equal(t, want, got, raw)
		}
	}
	assert.Equal(t, texts[0], written(t, want))
}

func refuses[T any](t *testing.T, texts ...string) {
	t.Helper()
	for _, raw := range texts {
		got, err := read[T](raw)
		assert.ErrorIs(t, err, campaign.CodeType, "%s read as %v", raw, got)
	}
}

func TestDurations(t *testing.T) {
	reads[time.Duration](t, 0, `"PT0S"`, `"PT0H"`, `"-PT0M"`, `"PT0.000S"`)
	reads(t, 90*time.Minute, `"PT1H30M"`, `"PT90M"`, `"PT1H29M60S"`, `"PT01H30M0S"`, `"PT5400S"`)
	reads(t, 100*time.Millisecond, `"PT0.1S"`, `"PT0.100000000S"`)
	reads(t, time.Hour+time.Nanosecond, `"PT1H0.000000001S"`)
	reads(t, -time.Minute, `"-PT1M"`, `"-PT60S"`)
	reads(t, 800*time.Hour, `"PT800H"`)
	reads[time.Duration](t, math.MaxInt64, `"PT2562047H47M16.854775807S"`)
	reads[time.Duration](t, math.MinInt64, `"-PT2562047H47M16.854775808S"`)
	refuses[time.Duration](t, `"PT"`, `""`, `"PT1"`, `"1H"`, `"P1D"`, `"P1DT1H"`, `"PT1M1H"`, `"PT1H1H"`, `"PTM"`, `"PT.5S"`, `"PT5.S"`,
		`"PT0.0000000001S"`, `"PT0.5M"`, `"PT1.5H"`, `"PT-1M"`, `"+PT1M"`, `"PT1,5S"`, `"pt1h"`, `"PT1h"`, `" PT1H"`, `"PT1H "`, `"--PT1H"`,
		`"PT\uff11H"`, `"PT2562047H47M16.854775808S"`, `"-PT2562047H47M16.854775809S"`, `"PT99999999999999999999H"`, `"PT2562048H"`, `5400`)
}

func TestInstants(t *testing.T) {
	at := time.Date(2024, 12, 4, 9, 0, 0, 0, time.FixedZone("", 8*3600))
	reads(t, at, `"2024-12-04T09:00:00+08:00"`, `"2024-12-04T09:00:00.000+08:00"`)
	reads(t, at.Add(20*time.Millisecond), `"2024-12-04T09:00:00.02+08:00"`)
	reads(t, at.UTC(), `"2024-12-04T01:00:00Z"`, `"2024-12-04T01:00:00+00:00"`)
	refuses[time.Time](t, `"2024-12-04 09:00:00+08:00"`, `"2024-12-04T9:00:00+08:00"`, `"2024-12-04T09:00:00,5+08:00"`, `"2024-02-30T09:00:00Z"`,
		`"2024-12-04T09:00:00"`, `"2024-12-04T09:00Z"`, `"2024-12-04T24:00:00Z"`, `"2024-12-04T09:00:00+0800"`, `"2024-12-04T09:00:00.0005Z"`, `"2024-12-04T09:00:00.0000000000001Z"`,
		`"2024-12-04T09:00:00+24:00"`, `"2024-12-04T09:00:00+08:60"`, `"2024-12-04T09:00:00.Z"`, `"2024-12-04t09:00:00z"`, `"2024-12-04T09:00:00ZZ"`, `0`)
	shanghai, err := time.LoadLocation("Asia/Shanghai")
	require.NoError(t, err)
	require.Equal(t, `"2024-12-04T09:00:00+08:00"`, written(t, at.In(shanghai)), "in the offset it carries")
}

func TestPeople(t *testing.T) {
	reads[audience.People](t, 12345, `12.345`, `12.3450`, `12345e-3`, `0.12345E+2`)
	reads[audience.People](t, 500, `0.500`, `0.5`, `5e-1`)
	reads[audience.People](t, 12000, `12`, `12.0`, `1.2e1`)
	reads[audience.People](t, 0, `0`, `-0`, `0.0000`, `0e9`)
	reads[audience.People](t, -1, `-0.001`)
	reads[audience.People](t, math.MaxInt64, `9223372036854775.807`)
	reads[audience.People](t, math.MinInt64, `-9223372036854775.808`)
	refuses[audience.People](t, `0.0001`, `1e-4`, `9223372036854775.808`, `-9223372036854775.809`, `1e400`, `1e99999999999999999999`, `"12"`, `true`)
}

func TestNumbers(t *testing.T) {
	reads[int64](t, 120, `120`, `120.0`, `1.2e2`)
	reads[int64](t, math.MinInt64, `-9223372036854775808`)
	reads[uint64](t, math.MaxUint64, `18446744073709551615`)
	reads[int8](t, -128, `-128`)
	reads(t, 0.1, `0.1`, `1e-1`)
	reads(t, math.MaxFloat64, `1.7976931348623157e+308`)
	reads(t, math.SmallestNonzeroFloat64, `5e-324`)
	reads(t, math.Copysign(0, -1), `-0`)
	refuses[int8](t, `128`, `1e3`)
	refuses[uint64](t, `-1`, `18446744073709551616`, `0.5`)
	refuses[float64](t, `1e309`, `"1"`)
}

func TestOverlap(t *testing.T) {
	reads(t, reach.Independent, `"independent"`)
	reads[reach.Overlap](t, 0.5, `0.5`)
	reads[reach.Overlap](t, 0, `0`)
	reads[reach.Overlap](t, 9, `9`) // out of range, which a check reports
	refuses[reach.Overlap](t, `-1`, `-0.5`, `"Independent"`, `"0.5"`, `1e400`)
}

func TestPointers(t *testing.T) {
	type inner struct {
		N *int64 `json:"n,omitzero"`
	}
	n := int64(7)
	reads(t, inner{&n}, "{\n    \"n\": 7\n  }", `{"n": 7}`)
	reads(t, inner{}, `{}`)
	refuses[inner](t, `{"n": null}`, `null`)
	err := format.Write(&bytes.Buffer{}, &one[*inner]{})
	require.ErrorIs(t, err, campaign.CodeType, "nothing to write for a member that must be there")
}

// TestDecimalsAgreeWithText multiplies by ten in text.
func TestDecimalsAgreeWithText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := audience.People(rapid.Int64().Draw(t, "p"))
		got, err := read[audience.People](written(t, p))
		require.NoError(t, err)
		require.Equal(t, p, got)
		shift := rapid.IntRange(0, 60).Draw(t, "shift")
		if p == 0 {
			shift = 0 // 00 is no number
		}
		got, err = read[audience.People](fmt.Sprintf("%d%se-%d", p, strings.Repeat("0", shift), shift+3))
		require.NoError(t, err)
		require.Equal(t, p, got)
	})
}

func TestDurationsRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := time.Duration(rapid.Int64().Draw(t, "d"))
		d -= d % time.Duration(rapid.SampledFrom([]int64{1, 1e6, 1e9, 60e9}).Draw(t, "unit"))
		got, err := read[time.Duration](written(t, d))
		require.NoError(t, err)
		require.Equal(t, d, got)
	})
}

func FuzzDuration(f *testing.F) {
	for _, s := range []string{"PT0S", "PT1H30M", "-PT0.1S", "PT1H29M60S", "P1D", "PT", "PT2562047H47M16.854775807S"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := read[time.Duration](fmt.Sprintf("%q", s))
		if err != nil {
			require.NotNil(t, campaign.FindingsOf(err))
			return
		}
		canonical := written(t, d)
		again, err := read[time.Duration](canonical)
		require.NoError(t, err)
		require.Equal(t, d, again)
		require.Equal(t, canonical, written(t, again))
	})
}

func TestUnwritable(t *testing.T) {
	lmt := time.FixedZone("LMT", 8*3600+5*60+43)
	p := campaign.Programme{
		Name: "a\xff", AsOf: date.New(1066, 10, 14), Overlap: -3,
		Travel:  campaign.Travel{Speed: math.NaN(), Detour: math.Inf(1)},
		Seasons: []campaign.Season{{}, {}},
		Pins:    []campaign.Pin{{Occurrence: campaign.Occurrence{Start: time.Date(1900, 1, 1, 0, 0, 0, 0, lmt), End: time.Unix(0, 1)}}},
	}
	p.Settings = []campaign.Setting{{Opening: []campaign.Opening{{Starts: nil}}}}
	p.Settings[0].Opening[0].Hours = append(p.Settings[0].Opening[0].Hours, struct {
		From clock.Clock `json:"from"`
		To   clock.Clock `json:"to"`
	}{1, 25 * clock.Hour})
	var b bytes.Buffer
	err := format.Encode(&b, p)
	require.Zero(t, b.Len(), "nothing is written")
	var paths []string
	for _, f := range campaign.FindingsOf(err) {
		require.Equal(t, campaign.CodeType, f.Code)
		require.NotEmpty(t, f.Advice.Zh)
		paths = append(paths, f.Path)
	}
	require.Equal(t, []string{
		"name", "asOf", "settings[0].opening[0].hours[0].from", "settings[0].opening[0].hours[0].to",
		"pins[0].start", "pins[0].end", "overlap", "travel.speed", "travel.detour",
	}, paths)

	loop := make([]audience.Group, 1)
	loop[0].Parts = loop
	require.ErrorIs(t, format.Encode(&b, campaign.Programme{Groups: loop}), campaign.CodeTooLarge)
	many := campaign.Programme{Segments: make([]audience.Segment, 500)}
	for i := range many.Segments {
		many.Segments[i].Name = "\xff"
	}
	require.Len(t, campaign.FindingsOf(format.Encode(&b, many)), 100)
	require.Zero(t, b.Len())
}

// failing is a full disk.
type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestMisuse(t *testing.T) {
	broken := errors.New("disk full")
	require.ErrorIs(t, format.Encode(failing{broken}, campaign.Programme{}), broken)
	type twice struct {
		one[int]
		X int `json:"x"`
	}
	type untagged struct{ A int }
	for _, v := range []any{nil, 1, one[int]{}, (*one[int])(nil), new(int), new(time.Time), &one[map[string]int]{}, &one[any]{}, &twice{}, &untagged{}} {
		for _, err := range []error{format.Read(strings.NewReader(`{"version":1}`), v, format.Options{}), format.Write(&bytes.Buffer{}, v)} {
			require.ErrorContains(t, err, "format: ", "%T", v)
			require.Nil(t, campaign.FindingsOf(err))
		}
	}
}
