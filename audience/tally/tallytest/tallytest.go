// Package tallytest holds the contract of a counter that merges, as a test suite: of those of package tally, and of
// any other that is to be merged across machines.
//
// A counter is a commutative monoid with bytes. Two counters are the same if their bytes are the same. In words:
//
//  1. The zero value is ready to use and neutral: merged into anything, or anything into it, it changes nothing.
//  2. Merging is commutative and associative: parts give the same whole in any order and any tree.
//  3. Merge never changes its argument, nor does anything that happens to the receiver afterwards.
//  4. A counter that says it is idempotent does not change when any part is merged again, itself included. One that
//     says it is not refuses, with an error, a part it already holds, and stays as it was.
//  5. MarshalBinary gives the same bytes each time, AppendBinary appends just these, and UnmarshalBinary brings back a
//     counter with these bytes, whatever it held before.
//  6. UnmarshalBinary refuses every beginning of the bytes, bytes with anything behind them and another version, and
//     then the counter stays as it was. Whatever it does accept, it would write just so.
//
// The version must stand somewhere in the first eight bytes.
package tallytest

import (
	"bytes"
	"encoding"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"
)

// Counter is what the suite tests; P is the pointer type that implements it.
type Counter[P any] interface {
	// Merge adds the argument, which stays as it is. On error the receiver stays as it was.
	Merge(P) error
	// Idempotent reports whether merging the same part again changes nothing.
	Idempotent() bool
	encoding.BinaryMarshaler
	encoding.BinaryAppender
	encoding.BinaryUnmarshaler
}

// pointer is a *T that counts.
type pointer[T any] interface {
	*T
	Counter[*T]
}

// Run tests the contract on random parts. draw returns counters that can all be merged with each other; of one that is
// not idempotent, each but the zero value must hold something that no other holds.
func Run[T any, P pointer[T]](t *testing.T, draw func(*rapid.T) []P) {
	t.Helper()
	rapid.Check(t, func(rt *rapid.T) {
		parts := draw(rt)
		seed := rapid.Uint64().Draw(rt, "seed")
		if err := Check[T](parts, seed); err != nil {
			rt.Fatal(err)
		}
	})
}

// Check returns an error that says in words which promise these parts break, or nil. The seed chooses orders, trees
// and places.
func Check[T any, P pointer[T]](parts []P, seed uint64) error {
	random := rand.New(rand.NewPCG(seed, 0))
	for _, law := range []func([]P, *rand.Rand) error{argument[T, P], neutral[T, P], anyTree[T, P], repeated[T, P], roundTrip[T, P], damaged[T, P]} {
		if err := law(parts, random); err != nil {
			return err
		}
	}
	return nil
}

// Decode returns an error if data is accepted by UnmarshalBinary and would be written otherwise, or if refusing it
// changes the counter. It is the body of a fuzz test, beside Run.
func Decode[T any, P pointer[T]](data []byte) error {
	p := P(new(T))
	before, err := p.MarshalBinary()
	if err != nil {
		return fmt.Errorf("the zero value has no bytes: %w", err)
	}
	refused := p.UnmarshalBinary(bytes.Clone(data))
	after, err := p.MarshalBinary()
	switch {
	case err != nil:
		return fmt.Errorf("after UnmarshalBinary there are no bytes: %w", err)
	case refused != nil && !bytes.Equal(before, after):
		return errors.New("UnmarshalBinary refused the bytes and changed the counter")
	case refused == nil && !bytes.Equal(data, after):
		return errors.New("UnmarshalBinary accepted bytes that MarshalBinary would not write")
	}
	return nil
}

// state returns the bytes of p. A counter that cannot be written breaks the contract at once; its error takes the
// place of the bytes, so that it differs from everything.
func state[T any, P pointer[T]](p P) string {
	b, err := p.MarshalBinary()
	if err != nil {
		return "MarshalBinary: " + err.Error()
	}
	return string(b)
}

// broken names a broken promise and, if there is one, the error that came with it.
func broken(promise string, err error) error {
	if err == nil {
		return errors.New(promise)
	}
	return fmt.Errorf("%s: %w", promise, err)
}

// twin returns a second counter with the bytes of p.
func twin[T any, P pointer[T]](p P) (P, error) {
	q := P(new(T))
	if err := q.UnmarshalBinary([]byte(state[T](p))); err != nil {
		return nil, fmt.Errorf("UnmarshalBinary refuses what MarshalBinary wrote: %w", err)
	}
	return q, nil
}

// merged returns a new counter that holds all parts, merged in the given order.
func merged[T any, P pointer[T]](parts []P) (P, error) {
	all := P(new(T))
	for _, p := range parts {
		if err := all.Merge(p); err != nil {
			return nil, fmt.Errorf("parts that belong together do not merge: %w", err)
		}
	}
	return all, nil
}

func neutral[T any, P pointer[T]](parts []P, _ *rand.Rand) error {
	for _, p := range parts {
		q, err := twin[T](p)
		if err != nil {
			return err
		}
		if err := q.Merge(P(new(T))); err != nil || state[T](q) != state[T](p) {
			return broken("merging the zero value changes the counter, or is refused", err)
		}
		zero, err := merged[T]([]P{p})
		if err != nil || state[T](zero) != state[T](p) {
			return broken("merged into the zero value, the counter is another, or is refused", err)
		}
	}
	return nil
}

func anyTree[T any, P pointer[T]](parts []P, random *rand.Rand) error {
	want, err := merged[T](parts)
	if err != nil {
		return err
	}
	forest := make([]P, 0, len(parts))
	for _, p := range parts {
		q, err := twin[T](p)
		if err != nil {
			return err
		}
		forest = append(forest, q)
	}
	for len(forest) > 1 {
		random.Shuffle(len(forest), func(i, j int) { forest[i], forest[j] = forest[j], forest[i] })
		last := len(forest) - 1
		if err := forest[random.IntN(last)].Merge(forest[last]); err != nil {
			return fmt.Errorf("merging depends on the order: parts merge one by one and not in a tree: %w", err)
		}
		forest = forest[:last]
	}
	if len(forest) == 1 && state[T](forest[0]) != state[T](want) {
		return errors.New("merging depends on the order: another tree gives other bytes")
	}
	return nil
}

func argument[T any, P pointer[T]](parts []P, random *rand.Rand) error {
	before := make([]string, len(parts))
	for i, p := range parts {
		before[i] = state[T](p)
	}
	if len(parts) > 0 {
		// Later parts go into what the first ones gave: a receiver that shares memory with an argument shows here.
		order := random.Perm(len(parts))
		all := P(new(T))
		for _, i := range order {
			if err := all.Merge(parts[i]); err != nil {
				return fmt.Errorf("parts that belong together do not merge: %w", err)
			}
		}
	}
	for i, p := range parts {
		if state[T](p) != before[i] {
			return broken("Merge changes its argument, or the receiver shares memory with it", nil)
		}
	}
	return nil
}

func repeated[T any, P pointer[T]](parts []P, _ *rand.Rand) error {
	all, err := merged[T](parts)
	if err != nil {
		return err
	}
	want, zero := state[T](all), state[T](P(new(T)))
	for _, p := range append(parts[:len(parts):len(parts)], all) {
		empty := state[T](p) == zero
		err := all.Merge(p)
		switch {
		case state[T](all) != want && err == nil:
			return errors.New("merging a part again counts it twice")
		case state[T](all) != want:
			return fmt.Errorf("a Merge that was refused changed the counter: %w", err)
		case all.Idempotent() && err != nil:
			return fmt.Errorf("a counter that says it is idempotent refuses a part it holds: %w", err)
		case !all.Idempotent() && !empty && err == nil:
			return errors.New("a counter that says it is not idempotent accepts a part it holds")
		}
	}
	return nil
}

func roundTrip[T any, P pointer[T]](parts []P, _ *rand.Rand) error {
	for _, p := range parts {
		want := state[T](p)
		if state[T](p) != want {
			return errors.New("MarshalBinary gives other bytes the second time")
		}
		if b, err := p.AppendBinary([]byte("before")); err != nil || string(b) != "before"+want {
			return broken("the bytes that AppendBinary appends are not those of MarshalBinary", err)
		}
		for _, held := range parts {
			q, err := twin[T](held)
			if err != nil {
				return err
			}
			data := []byte(want)
			if err := q.UnmarshalBinary(data); err != nil {
				return fmt.Errorf("UnmarshalBinary refuses what MarshalBinary wrote: %w", err)
			}
			clear(data)
			if state[T](q) != want {
				return errors.New("UnmarshalBinary brings back another counter, or keeps what it held, or keeps the bytes")
			}
		}
	}
	return nil
}

func damaged[T any, P pointer[T]](parts []P, random *rand.Rand) error {
	for _, p := range parts {
		good := []byte(state[T](p))
		if len(good) == 0 {
			return errors.New("the binary form has no bytes and so no version")
		}
		bad := [][]byte{append(bytes.Clone(good), 0), good[:len(good)-1], nil}
		for range 4 {
			bad = append(bad, good[:random.IntN(len(good))])
		}
		for _, data := range bad {
			q, err := twin[T](p)
			if err != nil {
				return err
			}
			if q.UnmarshalBinary(data) == nil {
				return errors.New("UnmarshalBinary accepts bytes that are cut off or too many")
			}
			if state[T](q) != string(good) {
				return errors.New("UnmarshalBinary refused the bytes and changed the counter")
			}
		}
		if !versioned[T, P](good) {
			return errors.New("the binary form has no version: each of the first eight bytes may be raised by one")
		}
		for range 8 {
			data := bytes.Clone(good)
			data[random.IntN(len(data))] ^= 1 << random.IntN(8)
			if err := Decode[T, P](data); err != nil {
				return err
			}
		}
	}
	return nil
}

// versioned reports whether one of the first eight bytes must be what it is.
func versioned[T any, P pointer[T]](good []byte) bool {
	for i := range min(8, len(good)) {
		data := bytes.Clone(good)
		data[i]++
		if P(new(T)).UnmarshalBinary(data) != nil {
			return true
		}
	}
	return false
}
