package tally

import (
	"bytes"
	"fmt"
	"maps"
	"math"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

// Ledger is the attendance log as sets: for each session the persons who came. It is exact, and the source from which
// all other figures of known persons follow. Merging is idempotent: a person entered twice at one session counts once,
// however often the log is delivered. The zero value is an empty ledger; a Ledger must not be copied after first use.
//
// Inside, persons are numbered in the order in which they come and a session is a compressed set of these numbers:
// about 2 bytes an attendance, and some 60 bytes a person. The bytes of MarshalBinary number persons in the order of
// their keys instead, so that they depend on the content alone.
type Ledger struct {
	keys     []PersonKey // by number
	numbers  map[PersonKey]uint32
	sessions map[string]*roaring.Bitmap
}

// Idempotent reports that merging the same ledger again changes nothing.
func (l *Ledger) Idempotent() bool { return true }

// Add enters persons at a session; with none it enters a session to which nobody came. Entering a person again
// changes nothing. An empty ID ([ErrID]), the zero PersonKey ([ErrKey]), and more persons than can be numbered
// ([ErrTooMany]) are refused.
func (l *Ledger) Add(session string, who ...PersonKey) error {
	if err := checkID("session", session); err != nil {
		return err
	}
	if i := slices.Index(who, PersonKey{}); i >= 0 {
		return fmt.Errorf("tally: session %q, person %d of %d: the zero PersonKey stands for nobody: %w", session, i+1, len(who), ErrKey)
	}
	if err := l.checkRoom(len(who)); err != nil {
		return err
	}
	set := l.session(session)
	for _, k := range who {
		set.Add(l.number(k))
	}
	return nil
}

// checkRoom returns an error if n further persons might not be numbered.
func (l *Ledger) checkRoom(n int) error {
	if int64(len(l.keys))+int64(n) > math.MaxUint32 {
		return fmt.Errorf("tally: %d persons and %d more: %w", len(l.keys), n, ErrTooMany)
	}
	return nil
}

// session returns the set of a session, which it enters if need be.
func (l *Ledger) session(id string) *roaring.Bitmap {
	set, ok := l.sessions[id]
	if !ok {
		if l.sessions == nil {
			l.sessions = map[string]*roaring.Bitmap{}
		}
		set = roaring.New()
		l.sessions[id] = set
	}
	return set
}

// number returns the number of a person, who gets one if need be.
func (l *Ledger) number(k PersonKey) uint32 {
	n, ok := l.numbers[k]
	if !ok {
		if l.numbers == nil {
			l.numbers = map[PersonKey]uint32{}
		}
		n = uint32(len(l.keys))
		l.keys = append(l.keys, k)
		l.numbers[k] = n
	}
	return n
}

// Merge enters everything that other holds, which stays as it is. nil is an empty ledger. The error is [ErrTooMany] or
// nil. It takes time in proportion to the persons and attendances of other.
func (l *Ledger) Merge(other *Ledger) error {
	if other == nil || other == l {
		return nil
	}
	if err := l.checkRoom(len(other.keys)); err != nil {
		return err
	}
	renumber := make([]uint32, len(other.keys))
	for i, k := range other.keys {
		renumber[i] = l.number(k)
	}
	for id, set := range other.sessions { // the order is of no effect: sessions are independent of each other
		l.session(id).AddMany(renumbered(set, renumber))
	}
	return nil
}

// renumbered returns the members of set under their new numbers, in ascending order.
func renumbered(set *roaring.Bitmap, number []uint32) []uint32 {
	members := set.ToArray()
	for i, n := range members {
		members[i] = number[n]
	}
	slices.Sort(members)
	return members
}

// Sessions returns the IDs of all sessions, sorted.
func (l *Ledger) Sessions() []string { return slices.Sorted(maps.Keys(l.sessions)) }

// People returns how many different persons the ledger holds.
func (l *Ledger) People() int64 { return int64(len(l.keys)) }

// ledgerKind marks the binary form of a Ledger.
const ledgerKind = 'L'

// MarshalBinary returns the canonical binary form: the keys in ascending order, then each session with its set in the
// portable roaring format. It never fails.
func (l *Ledger) MarshalBinary() ([]byte, error) { return l.AppendBinary(nil) }

// AppendBinary appends what MarshalBinary returns to b.
func (l *Ledger) AppendBinary(b []byte) ([]byte, error) {
	order := make([]uint32, len(l.keys)) // place → number
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int { return l.keys[a].compare(l.keys[b]) })
	place := make([]uint32, len(order)) // number → place
	b = appendUint32(header(b, ledgerKind), len(order))
	for i, n := range order {
		place[n] = uint32(i)
		b = l.keys[n].append(b)
	}
	b = appendUint32(b, len(l.sessions))
	for _, id := range l.Sessions() {
		set := roaring.New()
		set.AddMany(renumbered(l.sessions[id], place))
		set.RunOptimize()
		bits, err := set.ToBytes()
		if err != nil {
			return nil, err // writing to memory does not fail
		}
		b = append(appendUint32(appendText(b, id), len(bits)), bits...)
	}
	return b, nil
}

// UnmarshalBinary replaces the ledger by what MarshalBinary wrote. On error, always [ErrFormat], it stays as it was.
func (l *Ledger) UnmarshalBinary(data []byte) error {
	d := decode(data, ledgerKind)
	var read Ledger
	if n := d.length(keySize); n > 0 {
		read.keys, read.numbers = make([]PersonKey, n), make(map[PersonKey]uint32, n)
	}
	last := PersonKey{}
	for i := range read.keys {
		k := keyOf(d.take(keySize)) // length has seen that they are there
		if k.compare(last) <= 0 {
			d.fail("keys not in ascending order")
			break
		}
		read.keys[i], last = k, k
		read.numbers[k] = uint32(i)
	}
	seen := roaring.New()
	for id := range d.ids(4) {
		set := d.set(len(read.keys))
		if d.err != nil {
			break
		}
		seen.Or(set)
		if read.sessions == nil {
			read.sessions = map[string]*roaring.Bitmap{}
		}
		read.sessions[id] = set
	}
	if d.err == nil && seen.GetCardinality() != uint64(len(read.keys)) {
		d.fail("a person who came to no session")
	}
	if err := d.end(); err != nil {
		return err
	}
	*l = read
	return nil
}

// set reads one roaring set of numbers below n.
func (d *decoder) set(n int) *roaring.Bitmap {
	data := d.take(d.length(1))
	if d.err != nil {
		return nil
	}
	set := roaring.New()
	read, err := set.ReadFrom(bytes.NewReader(data))
	if err == nil {
		err = set.Validate()
	}
	if err != nil || read != int64(len(data)) {
		d.fail("a malformed set of persons")
		return nil
	}
	if !set.IsEmpty() && int64(set.Maximum()) >= int64(n) {
		d.fail("a person without a key")
		return nil
	}
	set.RunOptimize()
	if again, err := set.ToBytes(); err != nil || !bytes.Equal(again, data) {
		d.fail("a set of persons in another form than the shortest")
		return nil
	}
	return set
}
