package tally

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"
)

// maxPersons is how many persons a counter can number; their number itself still fits into a uint32.
const maxPersons = math.MaxUint32

// Frequency counts the attendances of each person of a list in one byte, for lists of millions: 7 MB for a city of 7
// million. A byte stops at 255; the total beside it does not. Merging is not idempotent: the vector knows which
// sessions it has counted and refuses to count one again.
//
// The zero value counts by bare indices and grows as needed; the caller vouches that all vectors number persons alike.
// [NewFrequency] binds a vector to a [Roster], and then vectors of different lists refuse to be merged.
type Frequency struct {
	roster   [sha256.Size]byte // zeros: bare indices
	counts   []uint8
	total    int64
	sessions map[string]struct{}
}

// Attendance is one session and those who came to it.
type Attendance struct {
	// Session is its ID, not empty.
	Session string
	// Who holds the persons in ascending order, each once; [Roster.Indices] makes such a list.
	Who []Index
}

// NewFrequency returns a vector of zeros for the persons of a list.
func NewFrequency(r *Roster) *Frequency {
	return &Frequency{roster: r.id, counts: make([]uint8, r.Len())}
}

// Idempotent reports that merging the same vector again would count twice, and is refused.
func (f *Frequency) Idempotent() bool { return false }

// bound reports whether the vector belongs to a roster.
func (f *Frequency) bound() bool { return f.roster != [sha256.Size]byte{} }

// Add counts sessions: all of them, or none if there is an error. A session that is counted already, or named twice
// here, is a [*TwiceError]; persons not in ascending order are [ErrOrder]; an index beyond the list is [ErrRoster]; an
// empty ID is [ErrID]. Many sessions at once are faster than one by one: the vector is worked through in blocks that
// stay in the cache.
func (f *Frequency) Add(list ...Attendance) error {
	if err := f.checkSessions(list); err != nil {
		return err
	}
	size, total := len(f.counts), int64(0)
	for _, a := range list {
		end, ok := span(a.Who)
		if !ok {
			return fmt.Errorf("tally: session %q: %w; Roster.Indices makes such a list", a.Session, ErrOrder)
		}
		if f.bound() && end > int64(len(f.counts)) {
			return fmt.Errorf("tally: session %q: index %d in a list of %d persons: %w", a.Session, end-1, len(f.counts), ErrRoster)
		}
		if end > maxPersons {
			return fmt.Errorf("tally: session %q: index %d: %w", a.Session, end-1, ErrTooMany)
		}
		size = max(size, int(end))
		total += int64(len(a.Who))
	}
	f.grow(size)
	scatter(f.counts, list)
	f.total += total
	for _, a := range list {
		f.count(a.Session)
	}
	return nil
}

// checkSessions refuses sessions without an ID and sessions that would count twice.
func (f *Frequency) checkSessions(list []Attendance) error {
	var twice []string
	seen := make(map[string]struct{}, len(list))
	for _, a := range list {
		if err := checkID("session", a.Session); err != nil {
			return err
		}
		_, here := seen[a.Session]
		if _, before := f.sessions[a.Session]; here || before {
			twice = append(twice, a.Session)
		}
		seen[a.Session] = struct{}{}
	}
	if len(twice) > 0 {
		return &TwiceError{ID: slices.Min(twice)}
	}
	return nil
}

// span returns one more than the last index, and whether the list is strictly ascending. It has no branch for each
// person: of two neighbours in order the difference is negative, and its sign survives only if it is so in all.
func span(who []Index) (end int64, ascending bool) {
	last, signs := int64(-1), int64(-1)
	for ; len(who) >= 4; who = who[4:] {
		a, b, c, d := int64(who[0]), int64(who[1]), int64(who[2]), int64(who[3])
		signs &= (last - a) & (a - b) & ((b - c) & (c - d))
		last = d
	}
	for _, p := range who {
		signs &= last - int64(p)
		last = int64(p)
	}
	return last + 1, signs < 0
}

// grow makes room for size persons, with zeros.
func (f *Frequency) grow(size int) {
	if size > len(f.counts) {
		f.counts = append(f.counts, make([]uint8, size-len(f.counts))...)
	}
}

// count notes that a session is counted.
func (f *Frequency) count(session string) {
	if f.sessions == nil {
		f.sessions = map[string]struct{}{}
	}
	f.sessions[session] = struct{}{}
}

// scatterBlock is how many persons are worked on at a time: 128 kB, which the second-level cache of any processor
// holds.
const scatterBlock = 1 << 17

// scatter adds one to the count of each person of each session, block by block over the persons.
func scatter(counts []uint8, list []Attendance) {
	rest := make([][]Index, len(list))
	for i, a := range list {
		rest[i] = a.Who
	}
	for lo := 0; lo < len(counts); lo += scatterBlock {
		block := counts[lo:min(lo+scatterBlock, len(counts))]
		for s, who := range rest {
			n := len(who)
			for i, p := range who {
				at := uint(p) - uint(lo) // nobody before lo is left
				if at >= uint(len(block)) {
					n = i
					break
				}
				block[at] = increment(block[at])
			}
			rest[s] = who[n:]
		}
	}
}

// increment returns c+1, or 255 for 255, without a branch.
func increment(c uint8) uint8 {
	n := uint16(c) + 1
	return uint8(n - n>>8)
}

// Merge adds other, which stays as it is; nil is an empty vector. Sessions that both have counted are a [*TwiceError];
// vectors of different lists are [ErrRoster], except that an empty vector of bare indices takes any.
func (f *Frequency) Merge(other *Frequency) error {
	if other == nil {
		return nil
	}
	var twice []string
	for id := range f.sessions {
		if _, ok := other.sessions[id]; ok {
			twice = append(twice, id)
		}
	}
	if len(twice) > 0 {
		return &TwiceError{ID: slices.Min(twice)}
	}
	if !f.fits(other) {
		return fmt.Errorf("tally: vectors of %d and of %d persons: %w; count both by one Roster", len(f.counts), len(other.counts), ErrRoster)
	}
	if other.bound() {
		f.roster = other.roster
	}
	f.grow(len(other.counts))
	for i, c := range other.counts {
		n := uint16(f.counts[i]) + uint16(c)
		f.counts[i] = uint8(n | -(n >> 8)) // a carry sets all bits
	}
	f.total += other.total
	for id := range other.sessions { // the order is of no effect
		f.count(id)
	}
	return nil
}

// fits reports whether the vectors count the persons of one list, or one of them is nothing yet.
func (f *Frequency) fits(other *Frequency) bool {
	switch {
	case !f.bound() && len(f.sessions) == 0, !other.bound() && len(other.sessions) == 0:
		return true
	case f.bound():
		return f.roster == other.roster && len(f.counts) == len(other.counts)
	}
	return !other.bound()
}

// Sessions returns the IDs of the sessions that are counted, sorted.
func (f *Frequency) Sessions() []string { return slices.Sorted(maps.Keys(f.sessions)) }

// Times returns how often a person came, 255 meaning that often or more; nobody beyond the list came.
func (f *Frequency) Times(i Index) int {
	if int64(i) >= int64(len(f.counts)) {
		return 0
	}
	return int(f.counts[i])
}

// Histogram returns how many persons came exactly once, exactly twice and so on.
func (f *Frequency) Histogram() Histogram { return histogram(f.counts, f.total) }

// frequencyKind marks the binary form of a Frequency.
const frequencyKind = 'F'

// MarshalBinary returns the canonical binary form, a byte for each person and a little more. It never fails.
func (f *Frequency) MarshalBinary() ([]byte, error) { return f.AppendBinary(nil) }

// AppendBinary appends what MarshalBinary returns to b.
func (f *Frequency) AppendBinary(b []byte) ([]byte, error) {
	b = append(header(b, frequencyKind), f.roster[:]...)
	b = binary.LittleEndian.AppendUint64(b, uint64(f.total))
	b = appendUint32(b, len(f.sessions))
	for _, id := range f.Sessions() {
		b = appendText(b, id)
	}
	return append(appendUint32(b, len(f.counts)), f.counts...), nil
}

// UnmarshalBinary replaces the vector by what MarshalBinary wrote. On error, always [ErrFormat], it stays as it was.
func (f *Frequency) UnmarshalBinary(data []byte) error {
	d := decode(data, frequencyKind)
	var read Frequency
	copy(read.roster[:], d.take(len(read.roster)))
	read.total = d.int64(0)
	for id := range d.ids(0) {
		read.count(id)
	}
	if n := d.length(1); n > 0 {
		read.counts = slices.Clone(d.take(n))
	}
	if err := d.end(); err != nil {
		return err
	}
	if err := read.consistent(); err != nil {
		return err
	}
	*f = read
	return nil
}

// consistent returns an error if no sessions could have led to this vector.
func (f *Frequency) consistent() error {
	h, n := f.Histogram(), len(f.sessions)
	sum, top := int64(0), 0
	for k, people := range h.Exactly {
		sum += int64(k) * people
		if people > 0 {
			top = k
		}
	}
	most := sum // a byte that stopped at 255 stands for 255 to n attendances
	if h.OrMore && n > saturated {
		most += int64(n-saturated) * h.Exactly[saturated]
	}
	switch {
	case top > n:
		return fmt.Errorf("tally: somebody came %d times to %d sessions: %w", top, n, ErrFormat)
	case f.total < sum || f.total > most:
		return fmt.Errorf("tally: the total %d does not fit the counts, which say %d to %d: %w", f.total, sum, most, ErrFormat)
	case !f.bound() && len(f.counts) > 0 && f.counts[len(f.counts)-1] == 0:
		return fmt.Errorf("tally: %d persons of whom the last never came: %w", len(f.counts), ErrFormat)
	}
	return nil
}
