package instance

import "slices"

// Issued is where the sessions of an issued plan stand, and what it costs, in
// thousandths of a person, to move one. Each aspect that changes is charged.
type Issued struct {
	Slots [][]Slot // by candidate

	Time  int64 // another time of the day
	Team  int64 // other teams or units
	Day   int64 // another day
	Venue int64 // its venue is left, for another or for none
}

// Slot is where one session stands.
type Slot struct {
	Day          int32
	Start        int64
	Teams, Units []int32
}

// Same reports whether two slots are equal.
func (s *Slot) Same(t *Slot) bool {
	return s.Day == t.Day && s.Start == t.Start && slices.Equal(s.Teams, t.Teams) && slices.Equal(s.Units, t.Units)
}

// Move is what a session pays that goes from one slot to another at its venue.
func (x *Issued) Move(from, to *Slot) int64 {
	price := int64(0)
	switch {
	case from.Day != to.Day:
		price = x.Day
	case from.Start != to.Start:
		price = x.Time
	}
	if !slices.Equal(from.Teams, to.Teams) || !slices.Equal(from.Units, to.Units) {
		price += x.Team
	}
	return price
}

// Match gives each slot of an issued plan one of the slots held instead, −1 if
// none is left, and returns what the moves cost: first those that stay, then
// pair by pair what costs least. It is about O(n³) in the few sessions that a
// candidate has.
func (x *Issued) Match(issued, held []Slot) (to []int, price int64) {
	to = make([]int, len(issued))
	taken := make([]bool, len(held))
	for i := range to {
		to[i] = -1
		for k := range held {
			if !taken[k] && issued[i].Same(&held[k]) {
				to[i], taken[k] = k, true
				break
			}
		}
	}
	for {
		best, at, with := int64(0), -1, -1
		for i := range issued {
			for k := range held {
				if to[i] >= 0 || taken[k] {
					continue
				}
				if p := x.Move(&issued[i], &held[k]); at < 0 || p < best {
					best, at, with = p, i, k
				}
			}
		}
		if at < 0 || best > x.Venue {
			break
		}
		to[at], taken[with] = with, true
		price += best
	}
	for i := range to {
		if to[i] < 0 {
			price += x.Venue
		}
	}
	return to, price
}
