// Package coverage counts what a plan covers: how many different people, and
// how many places, rolled up by campaign, segment, area and setting.
//
// [Of] makes the usual tables of a plan; [Select] answers for any one cut of it
// and [NewRollup] for many. Everything is recomputed from the programme and the
// bare sessions of the plan, so that a plan written by hand is counted like any
// other. Whether wishes are met is for package check to say.
//
// # What a row counts
//
// A row has two halves. Its people are those who live in the areas of the cut
// and carry one of its segments, wherever they went to attend; Size, Attendances,
// Reach and Rate speak of them. If the cut names campaigns, Size, Reach and Rate
// keep to those whom one of these campaigns targets, while Attendances counts
// everybody who comes, as a plan does. Its sessions are those of the campaigns
// and settings that are held in the areas, and that somebody of the segments may
// attend; Sessions, Levels, Measures and Places speak of them.
//
// Three ledgers are never added into one: attendances, different people, and
// media views, which stand in Measures under a measure of their own.
//
// # Which rows add up
//
// Rows of counties are disjoint people, and so are rows of towns: Size,
// Attendances and Reach add up to the whole, to the last thousandth, if everybody
// lives in a county or town. Nothing else adds up: one person may be reached by
// several campaigns, in several settings, and carry several segments.
//
// # Sessions held before
//
// Sessions that the programme lists as held and reached come first in Reach:
// whom a campaign has reached already, a plan does not reach anew. They count in
// nothing else, since the other figures are of the plan. Reach may therefore be
// above Attendances.
//
// # Certainty
//
// Reach is an estimate between bounds that hold however the attendances of one
// person hang together (package reach). What the figures rest on that nobody has
// vouched for is listed under [Report].Confirm, by the county that can tell.
// No venue, activity, person or date is named anywhere in a report, so that what
// is internal or only counted needs no further care.
package coverage
