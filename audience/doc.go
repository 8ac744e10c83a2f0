// Package audience holds the vocabulary of people: how many there are, and in which unit they are counted.
//
// It is the ground of the module and imports nothing of it. Packages above it decide how people are reached
// (audience/reach) and how those who came are counted (audience/tally).
//
// # Units
//
// [People] counts thousandths of a person in an int64. It is the unit of value: an estimate is a float only while it
// is being computed, is rounded once by [Round], and is an exact integer from there on, so that sums do not depend on
// their order and equal plans have equal scores on every processor. Head counts that somebody typed in (the size of a
// group, a capacity) are plain int64 persons; [FromPersons] converts.
package audience
