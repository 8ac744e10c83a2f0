package tally

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
)

// maxHeads is the largest head count of one session: more than live on Earth, and few enough that the counts of any
// number of sessions add up in an int64.
const maxHeads = 1 << 40

// HeadCounts holds how many came to each session where persons are not known: attendances, never people. Merging is
// idempotent: the same count delivered again changes nothing, another one for the same session is refused. The zero
// value is empty.
type HeadCounts struct{ sessions map[string]int64 }

// Idempotent reports that merging the same counts again changes nothing.
func (h *HeadCounts) Idempotent() bool { return true }

// Add enters the head count of a session, 0 to 2⁴⁰ ([ErrCount]). A second, different count of the session is a
// [*ConflictError]; an empty ID is [ErrID].
func (h *HeadCounts) Add(session string, heads int64) error {
	if err := checkID("session", session); err != nil {
		return err
	}
	if heads < 0 || heads > maxHeads {
		return fmt.Errorf("tally: session %q: head count %d, it must be 0 to 2^40: %w", session, heads, ErrCount)
	}
	if have, ok := h.sessions[session]; ok && have != heads {
		return &ConflictError{ID: session, Have: have, Got: heads}
	}
	if h.sessions == nil {
		h.sessions = map[string]int64{}
	}
	h.sessions[session] = heads
	return nil
}

// Merge enters the counts of other, which stays as it is; nil is none. Where both have a session with different
// counts, the error is a [*ConflictError] and nothing is entered.
func (h *HeadCounts) Merge(other *HeadCounts) error {
	if other == nil || other == h {
		return nil
	}
	for _, id := range other.Sessions() {
		if have, ok := h.sessions[id]; ok && have != other.sessions[id] {
			return &ConflictError{ID: id, Have: have, Got: other.sessions[id]}
		}
	}
	if h.sessions == nil && len(other.sessions) > 0 {
		h.sessions = map[string]int64{}
	}
	maps.Copy(h.sessions, other.sessions)
	return nil
}

// Sessions returns the IDs of the sessions that were counted, sorted.
func (h *HeadCounts) Sessions() []string { return slices.Sorted(maps.Keys(h.sessions)) }

// Of returns the head count of a session, and whether it was counted.
func (h *HeadCounts) Of(session string) (heads int64, counted bool) {
	heads, counted = h.sessions[session]
	return heads, counted
}

// Attendances returns the sum over all sessions.
func (h *HeadCounts) Attendances() (n int64) {
	for _, heads := range h.sessions { // integers add up in any order
		n += heads
	}
	return n
}

// headCountsKind marks the binary form of HeadCounts.
const headCountsKind = 'H'

// MarshalBinary returns the canonical binary form. It never fails.
func (h *HeadCounts) MarshalBinary() ([]byte, error) { return h.AppendBinary(nil) }

// AppendBinary appends what MarshalBinary returns to b.
func (h *HeadCounts) AppendBinary(b []byte) ([]byte, error) {
	b = appendUint32(header(b, headCountsKind), len(h.sessions))
	for _, id := range h.Sessions() {
		b = binary.LittleEndian.AppendUint64(appendText(b, id), uint64(h.sessions[id]))
	}
	return b, nil
}

// UnmarshalBinary replaces the counts by what MarshalBinary wrote. On error, always [ErrFormat], they stay as they
// were.
func (h *HeadCounts) UnmarshalBinary(data []byte) error {
	d := decode(data, headCountsKind)
	var read HeadCounts
	for id := range d.ids(8) {
		if heads := d.int64(0); d.err == nil {
			if err := read.Add(id, heads); err != nil {
				d.fail("head count %d", heads)
			}
		}
	}
	if err := d.end(); err != nil {
		return err
	}
	*h = read
	return nil
}
