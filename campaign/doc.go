// Package campaign models the question: a year of legal-publicity (普法) work
// that has to be planned.
//
// A [Programme] holds everything: the basis and the horizon, areas and the
// groups of people in them, the responsible units, touring teams, venues, the
// campaigns with their activities, and what must, should or may be reached.
// All of it is plain data that a program fills by hand or reads from a file.
// [Check] turns a programme into a [Checked] one, or returns every finding.
//
// # Units
//
// Civil days and clock times are those of the programme's time zone. Durations
// count in milliseconds, money in fen (1/100 yuan), people in whole persons
// when entered and in thousandths ([audience.People]) when computed. Rates and
// draws are probabilities between 0 and 1.
//
// # Immutability
//
// A Checked programme is a deep copy. It is safe for use by many goroutines,
// and nothing it returns may be modified.
package campaign
