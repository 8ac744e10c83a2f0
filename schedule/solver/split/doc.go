// Package split divides a programme by area into pieces that can be planned
// apart, on one machine or many, and puts their plans together again.
//
//	s, err := split.Of(q, split.Options{})
//	central, ok := s.Central()            // plan it first, if there is one
//	pieces, err := s.Pieces(centralPlan)  // plan each of them, in any order
//	plan, err := s.Merge(centralPlan, plans)
//
// [Split.Next] hands the pieces out one after the other instead; then each may use
// what those before it have not.
//
// Every piece is a programme of its own that passes [campaign.Check]. Whatever
// plans are found for them, the merged plan keeps every hard rule of the whole:
// Merge asks the referee.
//
// # What goes where
//
// The areas of one level, counties as a rule, become pieces, each with its
// venues, with the people who live there, and with the sessions held there
// before. Areas go into one piece if a venue of one draws people of the other, so
// that no group is reached from two pieces. What lies in none of these areas, such
// as the city's own square, is the central piece. It may draw people of any
// piece. It is planned first, and its sessions stand in the programmes of the
// pieces as held and reached: nobody is reached anew who was reached there.
// Pins stay in their piece. If one leaves staff to be found or carries a waiver,
// or if there is a cap on the sessions of units, all of them, with the areas they
// are in, belong to the central piece.
//
// # What is shared
//
//   - Team-days and unit-days. Teams of an area (by the area of the corps, else of
//     the unit, else of the base) serve their piece, and others only if an
//     activity there names them and no team of that area or of the city. Units of
//     an area serve their piece, and others that name them. First of all, what
//     sessions that must be held need in a piece, then those that should, is
//     reserved, one day each, the same for teams and units. A wish that finds no
//     day on which all it needs is free gets its share as others do, and may be
//     missed where hours of one day would have done for two pieces. All other days,
//     or whole weeks if a limit counts weeks, are dealt out in proportion to the
//     people of the pieces, evenly over the horizon. Limits per year are divided in
//     the same proportion. Of the city's units the central piece has the first
//     choice of what is not reserved, of teams its share; what it does not use goes
//     to the others.
//   - The most sessions of an activity, and caps on sessions and money: first what
//     is wished, grade by grade, then by the largest remainder, as far as there are
//     venues, so that the shares add up to the limit exactly. An activity that gets
//     no share is closed in the piece: no day allows it. A cap with a window closes
//     its days only; caps of several months take turns.
//   - The least sessions of an activity, commitments and duties, which are only
//     wishes: by people, places by how many there are. A share in percent holds for each piece as it stands. An
//     assignment whose host's area spans pieces, the units wanted, and a
//     commitment on units are asked of each piece in full.
//
// # What adds up
//
// Tallies of the pieces' plans, made with the Own of each piece, merge to the
// tally of the merged plan to the last thousandth of a person (but for its score:
// what is missed is judged on the whole, prices are rounded once, and a price on
// uneven load does not add up). That goes for joint programmes as well, since
// nobody is in two pieces. A bound of a piece is none for the whole, because the
// shares are a choice; a merged plan has no bound.
package split
