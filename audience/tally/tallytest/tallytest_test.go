package tallytest_test

import (
	"encoding/binary"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience/tally/tallytest"
)

// bits is the smallest idempotent counter: a set of 64 things.
type bits struct{ set uint64 }

var fault string // what the counters of the running test do wrong; tests of this file run one after another

func (b *bits) Idempotent() bool { return fault != "label" }

func (b *bits) Merge(o *bits) error {
	if fault == "refuses" && b.set&o.set != 0 {
		return errors.New("known")
	}
	switch fault {
	case "argument":
		b.set |= o.set
		o.set = b.set
	case "order": // first come, first served
		if b.set == 0 {
			b.set = o.set
		}
	case "twice":
		b.set += o.set
	case "zero":
		b.set |= 1 << 63
	default:
		b.set |= o.set
	}
	return nil
}

func (b *bits) MarshalBinary() ([]byte, error) { return b.AppendBinary(nil) }

func (b *bits) AppendBinary(dst []byte) ([]byte, error) {
	if fault == "append" {
		dst = nil
	}
	version := byte(1)
	if fault == "unstable" {
		b.set ^= 1 << 62
	}
	return binary.BigEndian.AppendUint64(append(dst, version), b.set), nil
}

func (b *bits) UnmarshalBinary(data []byte) error {
	switch {
	case fault == "lax" && len(data) > 9:
		data = data[:9]
	case fault == "short" && len(data) < 9:
		data = []byte{1, 0, 0, 0, 0, 0, 0, 0, 0}
	case fault == "touches" && len(data) != 9:
		b.set++
	}
	if len(data) != 9 || data[0] != 1 && fault != "version" {
		return errors.New("not nine bytes of version 1")
	}
	read := binary.BigEndian.Uint64(data[1:])
	if fault == "keeps" {
		read |= b.set
	}
	b.set = read
	return nil
}

func TestTheSuiteAcceptsASet(t *testing.T) {
	fault = ""
	tallytest.Run[bits](t, func(t *rapid.T) []*bits {
		var parts []*bits
		for _, set := range rapid.SliceOfN(rapid.Uint64(), 0, 6).Draw(t, "sets") {
			parts = append(parts, &bits{set: set})
		}
		return parts
	})
}

func TestTheSuiteRefusesFaults(t *testing.T) {
	defer func() { fault = "" }()
	for name, want := range map[string]string{
		"argument": "changes its argument",
		"order":    "order",
		"twice":    "counts it twice",
		"zero":     "zero value",
		"label":    "not idempotent accepts",
		"refuses":  "idempotent refuses",
		"append":   "AppendBinary",
		"unstable": "",
		"lax":      "cut off or too many",
		"short":    "cut off or too many",
		"touches":  "changed the counter",
		"version":  "no version",
		"keeps":    "keeps what it held",
	} {
		t.Run(name, func(t *testing.T) {
			fault = name
			var err error
			for seed := uint64(0); err == nil && seed < 20; seed++ { // one tree may be the given order by chance
				err = tallytest.Check([]*bits{{set: 1}, {set: 6}, {set: 24}}, seed)
			}
			require.Error(t, err)
			assert.ErrorContains(t, err, want)
		})
	}
}

func TestDecodeFindsWhatTheSuiteFinds(t *testing.T) {
	defer func() { fault = "" }()
	good := []byte{1, 0, 0, 0, 0, 0, 0, 0, 5}
	fault = ""
	require.NoError(t, tallytest.Decode[bits](good))
	require.NoError(t, tallytest.Decode[bits](good[1:]), "refused without a trace")
	fault = "lax"
	require.ErrorContains(t, tallytest.Decode[bits](append(good, 0)), "would not write")
	fault = "touches"
	require.ErrorContains(t, tallytest.Decode[bits](good[1:]), "changed the counter")
}
