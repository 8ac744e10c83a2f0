// Package paper is what everything printed of a plan has in common: who may see
// what, how days, places and people are written, and one catalogue of labels in
// Chinese and English. The packages that write files stand on it.
//
// # Visibility
//
// A session is public, internal or only counted, by its activity or its venue,
// whichever is the more restricted. A [View] shows public sessions, with
// Internal set also internal ones, and never those that are only counted:
// those appear in totals alone, with no place, day, team, unit or number of
// their own.
package paper
