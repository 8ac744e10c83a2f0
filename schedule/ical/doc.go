// Package ical writes a plan as a calendar (.ics) that phones and office
// programs follow: iCalendar as in RFC 5545, with the quoting of RFC 6868.
//
// Lines end in CR LF and are folded at 75 octets without cutting a character.
// Times are local to the programme's zone, which the file defines for the days
// of the horizon; an instant that the definition cannot name (outside the
// horizon, or the second of two equal readings when clocks are put back) is
// written in UTC. The same input gives the same bytes.
//
// # Updates
//
// An event keeps its UID as long as the programme keeps its name and the
// session its ID, so a calendar program that reads a newer file changes the
// events it has. A newer file says so by a larger [Options.Sequence], and tells
// what is no longer held by [Options.Cancelled].
//
// # What is not in a calendar
//
// Sessions that are only counted (不列明细) leave no trace, and internal ones are
// written only if asked for, marked CLASS:CONFIDENTIAL. There are no ORGANIZER
// and ATTENDEE lines, because these need addresses that a programme does not
// hold: organisers, units and teams stand in the description. Names come from
// users and stay text: control characters and marks that turn the direction of
// writing are dropped, and a name stays on its line.
package ical
