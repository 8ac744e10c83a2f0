// Package coverage counts what a plan covers: how many different people, and
// how many places, by campaign, segment, area, setting, unit, format and week; and
// what came of it.
//
// [Of] makes the usual tables of a plan; [Select] answers for any one cut of it
// and [NewRollup] for many. Everything is recomputed from the programme and the
// bare sessions of the plan, so that a plan written by hand is counted like any
// other. Whether wishes are met is for package check to say. [Actual] puts the
// returns and the attendance log beside the plan: planned, held, attended.
//
// # What a row counts
//
// A row has two halves. Its people are those who live in the areas of the cut
// and carry one of its segments, wherever they went to attend the sessions that
// the rest of the cut chooses; Size, Attendances, Reach, Rate and Repeat speak of
// them. If the cut names campaigns, Size, Reach, Rate and Repeat keep to those whom
// one of these campaigns targets, while Attendances counts everybody who comes, as
// a plan does. Its sessions are the chosen ones that are held in the areas, and that
// somebody of the segments may attend; Sessions, Levels, Measures, Places and Hosted
// speak of them. Hosted is who comes there, Outsiders those of them who live
// elsewhere: they are in no Size and no Reach of the row, so that no rate passes 1.
//
// Three ledgers are never added into one: attendances, different people, and
// media views, which stand in Measures under a measure of their own.
//
// # Which rows add up
//
// Rows of counties are disjoint people and disjoint sessions, and so are rows of
// towns: Size, Sessions, Attendances, Hosted and Reach of the counties and of
// [Report].Elsewhere add up to the whole, to the last thousandth. Sessions and
// Attendances of campaigns, of settings, and of the weeks and what is in no week add
// up; their Reach does not, since one person may be reached by several. Nothing adds
// up over segments, units and formats: people carry several segments, and joint
// sessions and those of several parts stand under each of theirs. What campaigns add
// to each other is [Contribution], and Added adds up.
//
// # Rounding
//
// Each group is rounded once, to a thousandth of a person: its attendances at one
// session, and each of its three numbers of different people. Everything else is a
// sum of these integers, whatever table it stands in, so that the same cut has the
// same figures everywhere, and what adds up adds up exactly. Rates, averages and
// what [Equity] makes of them are worked out from the sums and rounded to four
// decimals, half up. Only differences of sums, such as Added, Unique and the parts of a
// [Target], may be off from a formula by a thousandth for each group and
// session. Whoever prints fewer digits rounds once more, each figure by itself.
//
// # Sessions held before
//
// Sessions that the programme lists as held and reached come first in Reach and
// Repeat, as far as the cut chooses them: whom a campaign has reached already, a
// plan does not reach anew. The curve by week begins with all of them. They count in
// nothing else, since the other figures are of the plan. Reach may therefore be above
// Attendances.
//
// # Certainty
//
// Reach is an estimate between bounds that hold however the attendances of one
// person hang together (package reach). What the figures rest on that nobody has
// vouched for is listed under [Report].Confirm, by the county that can tell. What
// really came names its [Basis].
//
// No venue, activity, person or day is named anywhere in a report, and what is only
// counted (不列明细) stands in totals, but in no week, so that it needs no further care.
// [Actuals] and [Past] do name sessions by ID.
package coverage
