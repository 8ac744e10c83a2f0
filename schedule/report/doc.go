// Package report writes a plan as pages to be read: one page for the head of
// an office (领导一页纸) and a full report, each a single self-contained HTML
// file without script, network access or anything to be loaded.
//
// # What stands where
//
// Page one has the targets, the places covered, sessions, attendances, one
// estimate of different people with its band, what is left out and why, and
// what is to be confirmed. The full report goes on with the campaigns, a
// timeline by week, different people week by week, segments, the load of units
// and teams, the itineraries of teams, and an annex with the band of every
// line.
//
// Every figure is recomputed from the programme and the bare sessions of the
// plan by packages coverage and check, so that a plan written by hand is
// reported like any other.
//
// # Visibility
//
// Sessions that are not to be shown are in totals only. Whatever names an area
// smaller than the whole, a week, a unit or a team is made of the shown sessions
// alone, and says how many more are only counted; otherwise the difference of
// two lists would tell where a hidden session is.
//
// # Form
//
// The output is well-formed as XML too. Its lines fit a phone of 390 px, wide
// charts scroll inside their own box, and it prints on A4 with the programme's
// note on every page. Charts are drawn here: text is never measured but given
// 1 em a Han character, bars start at zero, and nothing is told by colour alone.
package report
