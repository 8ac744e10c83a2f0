package tally

import (
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

// The questions of this file name the sessions they are about; [Ledger.Sessions] names all. A session named twice
// counts once, and one that is not in the ledger counts nothing.

// Attendances returns how often anybody came to these sessions: 人次, a person once for each session.
func (l *Ledger) Attendances(sessions []string) (n int64) {
	for _, set := range l.sets(sessions) {
		n += int64(set.GetCardinality())
	}
	return n
}

// Reach returns how many different persons came to any of these sessions. What a campaign adds to others is the reach
// of all less the reach without it; the reach of two disjoint parts of the people ([Ledger.Split]) adds up, that of
// two sets of sessions does not.
func (l *Ledger) Reach(sessions []string) int64 {
	return int64(roaring.FastOr(l.sets(sessions)...).GetCardinality())
}

// Cumulative returns the reach of the first, of the first two, and so on to the reach of all these sessions, one
// number for each. It never falls.
func (l *Ledger) Cumulative(sessions []string) []int64 {
	words := make([]uint64, l.words())
	curve, n := make([]int64, 0, len(sessions)), int64(0)
	for _, id := range sessions {
		if set := l.sessions[id]; set != nil {
			each(set, func(who []uint32) {
				for _, p := range who {
					w, bit := &words[p/64], p%64
					n += int64(^*w >> bit & 1)
					*w |= 1 << bit
				}
			})
		}
		curve = append(curve, n)
	}
	return curve
}

// Attended returns the set of persons who came to any of these sessions.
func (l *Ledger) Attended(sessions []string) Bitmap {
	words := make([]uint64, l.words())
	for _, set := range l.sets(sessions) {
		each(set, func(who []uint32) {
			for _, p := range who {
				words[p/64] |= 1 << (p % 64)
			}
		})
	}
	return Bitmap{words}
}

// words is the length of a Bitmap that has a bit for each person.
func (l *Ledger) words() int { return (len(l.keys) + 63) / 64 }

// Histogram returns how many persons came to exactly one, two, … of these sessions, 255 meaning that many or more. It
// takes a byte for each person of the ledger.
func (l *Ledger) Histogram(sessions []string) Histogram {
	counts, total := make([]uint8, len(l.keys)), int64(0)
	for _, set := range l.sets(sessions) {
		each(set, func(who []uint32) {
			for _, p := range who {
				counts[p] = increment(counts[p])
			}
		})
		total += int64(set.GetCardinality())
	}
	return histogram(counts, total)
}

// Who returns the persons who came to a session, in the order of their keys.
func (l *Ledger) Who(session string) []PersonKey {
	set := l.sessions[session]
	if set == nil {
		return nil
	}
	who := make([]PersonKey, 0, set.GetCardinality())
	each(set, func(numbers []uint32) {
		for _, n := range numbers {
			who = append(who, l.keys[n])
		}
	})
	slices.SortFunc(who, PersonKey.compare)
	return who
}

// Split divides the ledger by person: part names the part each belongs to, such as a group, or residents and
// outsiders. Every part holds all sessions, so that a session nobody of a part came to reads 0 there, and figures of
// parts add up to those of the whole. A part nobody belongs to is not in the result.
func (l *Ledger) Split(part func(PersonKey) string) map[string]*Ledger {
	parts := map[string]*Ledger{}
	of := make([]*Ledger, len(l.keys))
	for i, k := range l.keys {
		name := part(k)
		if parts[name] == nil {
			parts[name] = &Ledger{}
			for id := range l.sessions { // the order is of no effect
				parts[name].session(id)
			}
		}
		of[i] = parts[name]
	}
	for _, id := range l.Sessions() {
		each(l.sessions[id], func(who []uint32) {
			for _, n := range who {
				p := of[n]
				p.sessions[id].Add(p.number(l.keys[n]))
			}
		})
	}
	return parts
}

// sets returns the sets of the sessions, each once.
func (l *Ledger) sets(sessions []string) []*roaring.Bitmap {
	sets, seen := make([]*roaring.Bitmap, 0, len(sessions)), make(map[string]bool, len(sessions))
	for _, id := range sessions {
		if set := l.sessions[id]; set != nil && !seen[id] {
			seen[id] = true
			sets = append(sets, set)
		}
	}
	return sets
}

// each calls f with the members of set, some thousands at a time, in ascending order.
func each(set *roaring.Bitmap, f func([]uint32)) {
	buffer := make([]uint32, min(set.GetCardinality(), 4096))
	for it := set.ManyIterator(); ; {
		n := it.NextMany(buffer)
		if n == 0 {
			return
		}
		f(buffer[:n])
	}
}
