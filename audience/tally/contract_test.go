package tally_test

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience/tally"
	"github.com/pufa-go/pufa/audience/tally/tallytest"
)

// person returns the key of a made-up person.
func person(n int) (k tally.PersonKey) {
	if err := k.UnmarshalText(fmt.Appendf(nil, "%032x", uint64(n)*0x9e3779b97f4a7c15+1)); err != nil {
		panic(err)
	}
	return k
}

// people returns the keys of the persons from lo up to hi.
func people(lo, hi int) (keys []tally.PersonKey) {
	for n := lo; n < hi; n++ {
		keys = append(keys, person(n))
	}
	return keys
}

// deal gives session IDs to a few parts, each to one of them.
func deal(t *rapid.T) (parts [][]string) {
	parts = make([][]string, rapid.IntRange(0, 5).Draw(t, "parts"))
	for i := range parts {
		for j := range rapid.IntRange(0, 3).Draw(t, "sessions") {
			parts[i] = append(parts[i], fmt.Sprintf("s%d-%d", j, i))
		}
	}
	return parts
}

func drawLedgers(t *rapid.T) (ledgers []*tally.Ledger) {
	for range rapid.IntRange(0, 5).Draw(t, "ledgers") {
		l := &tally.Ledger{}
		for range rapid.IntRange(0, 4).Draw(t, "entries") {
			id := rapid.SampledFrom([]string{"a", "b", "c", "课"}).Draw(t, "session")
			who := rapid.SliceOfN(rapid.IntRange(0, 12), 0, 8).Draw(t, "who")
			for _, n := range who {
				require.NoError(t, l.Add(id, person(n)))
			}
			require.NoError(t, l.Add(id))
			if rapid.IntRange(0, 9).Draw(t, "crowd") == 0 {
				require.NoError(t, l.Add(id, people(20, 120)...))
			}
		}
		ledgers = append(ledgers, l)
	}
	return ledgers
}

func drawIndices(t *rapid.T) []tally.Index {
	who := rapid.SliceOfN(rapid.Uint32Range(0, 15), 0, 8).Draw(t, "who")
	slices.Sort(who)
	var list []tally.Index
	for _, n := range slices.Compact(who) {
		list = append(list, tally.Index(n))
	}
	return list
}

func drawFrequencies(bound bool) func(*rapid.T) []*tally.Frequency {
	return func(t *rapid.T) (vectors []*tally.Frequency) {
		for _, ids := range deal(t) {
			f := &tally.Frequency{}
			if bound && len(ids) > 0 {
				roster, err := tally.NewRoster(people(0, 16))
				require.NoError(t, err)
				f = tally.NewFrequency(roster)
			}
			for _, id := range ids {
				require.NoError(t, f.Add(tally.Attendance{Session: id, Who: drawIndices(t)}))
			}
			vectors = append(vectors, f)
		}
		return vectors
	}
}

func drawHeads(t *rapid.T) (counts []*tally.HeadCounts) {
	for _, ids := range deal(t) {
		h := &tally.HeadCounts{}
		require.NoError(t, h.Add("held by all", 77))
		for _, id := range ids {
			require.NoError(t, h.Add(id, rapid.Int64Range(0, 500).Draw(t, "heads")))
		}
		counts = append(counts, h)
	}
	return counts
}

func drawIntercepts(t *rapid.T) (surveys []*tally.Intercept) {
	for _, ids := range deal(t) {
		s := &tally.Intercept{}
		for _, id := range ids {
			for range rapid.IntRange(1, 4).Draw(t, "answers") {
				require.NoError(t, s.Add(id, rapid.IntRange(1, 5).Draw(t, "times"), rapid.Int64Range(1, 9).Draw(t, "n")))
			}
		}
		surveys = append(surveys, s)
	}
	return surveys
}

func drawClusters(t *rapid.T) (surveys []*tally.Clusters) {
	for _, ids := range deal(t) {
		c := &tally.Clusters{}
		for _, id := range ids {
			asked := rapid.Int64Range(1, 9).Draw(t, "asked")
			require.NoError(t, c.Add(id, asked, rapid.Int64Range(0, asked).Draw(t, "reached")))
		}
		surveys = append(surveys, c)
	}
	return surveys
}

func TestContract(t *testing.T) {
	t.Run("Ledger", func(t *testing.T) { tallytest.Run[tally.Ledger](t, drawLedgers) })
	t.Run("Frequency", func(t *testing.T) { tallytest.Run[tally.Frequency](t, drawFrequencies(false)) })
	t.Run("Frequency of a roster", func(t *testing.T) { tallytest.Run[tally.Frequency](t, drawFrequencies(true)) })
	t.Run("HeadCounts", func(t *testing.T) { tallytest.Run[tally.HeadCounts](t, drawHeads) })
	t.Run("Intercept", func(t *testing.T) { tallytest.Run[tally.Intercept](t, drawIntercepts) })
	t.Run("Clusters", func(t *testing.T) { tallytest.Run[tally.Clusters](t, drawClusters) })
}

// samples returns one counter of each kind that holds something.
func samples(t require.TestingT) (l tally.Ledger, f tally.Frequency, h tally.HeadCounts, s tally.Intercept, c tally.Clusters) {
	require.NoError(t, l.Add("a", people(0, 3)...))
	require.NoError(t, l.Add("b", people(1, 100)...))
	require.NoError(t, f.Add(tally.Attendance{Session: "a", Who: []tally.Index{0, 2}}, tally.Attendance{Session: "b", Who: []tally.Index{2}}))
	require.NoError(t, errors.Join(h.Add("a", 0), h.Add("b", 40)))
	require.NoError(t, errors.Join(s.Add("a", 1, 6), s.Add("a", 2, 3), s.Add("b", 1, 1)))
	require.NoError(t, errors.Join(c.Add("a", 7, 5), c.Add("b", 6, 0)))
	return l, f, h, s, c
}

func FuzzDecode(f *testing.F) {
	l, v, h, s, c := samples(f)
	for _, counter := range []interface{ MarshalBinary() ([]byte, error) }{&l, &v, &h, &s, &c} {
		data, err := counter.MarshalBinary()
		require.NoError(f, err)
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		require.NoError(t, tallytest.Decode[tally.Ledger](data))
		require.NoError(t, tallytest.Decode[tally.Frequency](data))
		require.NoError(t, tallytest.Decode[tally.HeadCounts](data))
		require.NoError(t, tallytest.Decode[tally.Intercept](data))
		require.NoError(t, tallytest.Decode[tally.Clusters](data))
	})
}

// TestBytesAreStable pins the layout: whoever changes it raises the version.
func TestBytesAreStable(t *testing.T) {
	_, f, h, s, c := samples(t)
	for want, counter := range map[string]interface{ MarshalBinary() ([]byte, error) }{
		"pufaF\x01" + string(make([]byte, 32)) + "\x03\x00\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x01\x00\x00\x00a\x01\x00\x00\x00b\x03\x00\x00\x00\x01\x00\x02": &f,
		"pufaH\x01\x02\x00\x00\x00\x01\x00\x00\x00a\x00\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00b\x28\x00\x00\x00\x00\x00\x00\x00":                             &h,
		"pufaI\x01\x02\x00\x00\x00\x01\x00\x00\x00a\x02\x00\x00\x00\x01\x00\x00\x00\x06\x00\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00\x00\x00\x00\x00" +
			"\x01\x00\x00\x00b\x01\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00\x00": &s,
		"pufaC\x01\x02\x00\x00\x00\x01\x00\x00\x00a\x07\x00\x00\x00\x00\x00\x00\x00\x05\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00b\x06\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00": &c,
	} {
		got, err := counter.MarshalBinary()
		require.NoError(t, err)
		assert.Equal(t, want, string(got), "%T", counter)
	}
}

func TestBytesDoNotDependOnHistory(t *testing.T) {
	forward, backward := &tally.Ledger{}, &tally.Ledger{}
	for n := range 300 {
		require.NoError(t, forward.Add([]string{"a", "b"}[n%2], person(n)))
		require.NoError(t, backward.Add([]string{"a", "b"}[(299-n)%2], person(299-n)))
	}
	want, err := forward.MarshalBinary()
	require.NoError(t, err)
	got, err := backward.MarshalBinary()
	require.NoError(t, err)
	assert.Equal(t, want, got)
}

// TestLengthsAreCheckedBeforeAllocation claims lists of four billion elements in a few bytes.
func TestLengthsAreCheckedBeforeAllocation(t *testing.T) {
	for kind, prefix := range map[string]int{"L": 0, "F": 40, "H": 0, "I": 0, "C": 0} {
		data := append([]byte("pufa"+kind+"\x01"), make([]byte, prefix)...)
		data = binary.LittleEndian.AppendUint32(data, 1<<32-1)
		data = append(data, make([]byte, 64)...)
		decode := map[string]func([]byte) error{
			"L": new(tally.Ledger).UnmarshalBinary, "F": new(tally.Frequency).UnmarshalBinary, "H": new(tally.HeadCounts).UnmarshalBinary,
			"I": new(tally.Intercept).UnmarshalBinary, "C": new(tally.Clusters).UnmarshalBinary,
		}[kind]
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		err := decode(data)
		runtime.ReadMemStats(&after)
		require.ErrorIs(t, err, tally.ErrFormat, kind)
		assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(1<<16), kind)
	}
}

func TestDecodersSayWhatIsWrong(t *testing.T) {
	l, f, h, s, c := samples(t)
	for name, tc := range map[string]struct {
		counter interface {
			MarshalBinary() ([]byte, error)
			UnmarshalBinary([]byte) error
		}
		damage func([]byte) []byte
		want   string
	}{
		"newer version":     {&h, func(b []byte) []byte { b[5] = 2; return b }, "newer Pufa"},
		"another counter":   {&h, func(b []byte) []byte { b[4] = 'L'; return b }, "header"},
		"negative count":    {&h, func(b []byte) []byte { b[len(b)-1] = 0x80; return b }, "range"},
		"too many heads":    {&h, func(b []byte) []byte { b[len(b)-2] = 1; return b }, "head count"},
		"sessions unsorted": {&h, func(b []byte) []byte { b[len(b)-9] = 'a'; return b }, "ascending"},
		"keys unsorted":     {&l, func(b []byte) []byte { b[10] = 0xff; return b }, "keys not in ascending"},
		"malformed set":     {&l, func(b []byte) []byte { b[bytes.LastIndexByte(b, 0x30)] = 0; return b }, "malformed set"},
		"total too large":   {&f, func(b []byte) []byte { b[38]++; return b }, "total"},
		"too many times":    {&f, func(b []byte) []byte { b[len(b)-1] = 3; return b }, "3 times to 2 sessions"},
		"never at the end":  {&f, func(b []byte) []byte { b[len(b)-1] = 0; b[38] = 1; return b }, "never"},
		"more than asked":   {&c, func(b []byte) []byte { b[len(b)-8] = 7; return b }, "7 of 6"},
		"no respondents":    {&s, func(b []byte) []byte { b[len(b)-8] = 0; return b }, "range"},
		"no times":          {&s, func(b []byte) []byte { b[len(b)-12] = 0; return b }, "impossible"},
	} {
		t.Run(name, func(t *testing.T) {
			data, err := tc.counter.MarshalBinary()
			require.NoError(t, err)
			err = tc.counter.UnmarshalBinary(tc.damage(data))
			require.ErrorIs(t, err, tally.ErrFormat)
			assert.ErrorContains(t, err, tc.want)
		})
	}
}

// TestBytesOfALedgerAreStable pins the layout of a Ledger, the portable roaring form of its sets included.
func TestBytesOfALedgerAreStable(t *testing.T) {
	var l tally.Ledger
	var first, second tally.PersonKey
	require.NoError(t, first.UnmarshalText([]byte("00112233445566778899aabbccddeeff")))
	require.NoError(t, second.UnmarshalText([]byte("ffeeddccbbaa99887766554433221100")))
	require.NoError(t, errors.Join(l.Add("b", second), l.Add("a", second, first), l.Add("c")))
	data, err := l.MarshalBinary()
	require.NoError(t, err)
	assert.Equal(t, "707566614c010200000000112233445566778899aabbccddeeffffeeddccbbaa99887766554433221100030000000100000061140000003a300000010000000000010010000000000001000100000062120000003a30000001000000000000001000000001000100000063080000003a30000000000000", hex.EncodeToString(data))
}
