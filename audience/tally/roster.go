package tally

import (
	"crypto/sha256"
	"fmt"
	"slices"
)

// Index is the place of a person in a [Roster], from 0. It has no meaning in any other list of persons.
type Index uint32

// Roster is a fixed list of persons, such as the residents of a county, that gives each an [Index]. Two rosters of the
// same persons are the same list, on whatever machine they were made. It is safe for concurrent use.
type Roster struct {
	keys []PersonKey // sorted, each once
	id   [sha256.Size]byte
}

// NewRoster returns the list of these persons, whose order and repetitions do not matter. The zero PersonKey is
// refused with [ErrKey], and more persons than can be numbered with [ErrTooMany].
func NewRoster(keys []PersonKey) (*Roster, error) {
	sorted := slices.Clone(keys)
	slices.SortFunc(sorted, PersonKey.compare)
	sorted = slices.Compact(sorted)
	if len(sorted) > 0 && sorted[0] == (PersonKey{}) {
		return nil, fmt.Errorf("tally: a roster with the zero PersonKey, which stands for nobody: %w", ErrKey)
	}
	if int64(len(sorted)) > maxPersons {
		return nil, fmt.Errorf("tally: a roster of %d persons: %w", len(sorted), ErrTooMany)
	}
	hash, b := sha256.New(), make([]byte, 0, keySize)
	for _, k := range sorted {
		_, _ = hash.Write(k.append(b)) // a hash never fails to write
	}
	r := &Roster{keys: sorted}
	hash.Sum(r.id[:0])
	return r, nil
}

// Len returns the number of persons on the list.
func (r *Roster) Len() int { return len(r.keys) }

// Index returns the place of a person, and whether the person is on the list. It takes a binary search.
func (r *Roster) Index(k PersonKey) (Index, bool) {
	i, found := slices.BinarySearchFunc(r.keys, k, PersonKey.compare)
	return Index(i), found
}

// Indices returns the places of those persons who are on the list, in ascending order and each once, as
// [Frequency.Add] wants them, and how many different persons are not on the list: the outsiders, who must not enter a
// rate of the people on it.
func (r *Roster) Indices(keys []PersonKey) (listed []Index, outside int) {
	sorted := slices.Clone(keys)
	slices.SortFunc(sorted, PersonKey.compare)
	for _, k := range slices.Compact(sorted) {
		if i, ok := r.Index(k); ok {
			listed = append(listed, i)
		} else {
			outside++
		}
	}
	return listed, outside
}
