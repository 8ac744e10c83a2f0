// Package preset holds ready-made pieces of a programme: the campaigns and other
// publicity work of one city's published report for 2024, resolved for the year
// that is planned, the publicity days of the year, the usual forms of activity
// with their default figures, the settings with their opening hours, and the
// commitments that planners make as a rule.
//
// Everything here is ordinary data of package campaign. A constructor returns
// a [Kit], which the caller edits as he likes and adds to his programme:
//
//	kit, err := preset.ConstitutionWeek(2024, preset.ConstitutionWeekOptions{Venue: "square", Units: units})
//	if err != nil {
//		return err
//	}
//	kit.Campaign.Activities[0].Attendance = 1500
//	kit.AddTo(&p)
//
// # Years
//
// Windows and themes are as announced: see [ConstitutionWeeks] and
// [CivilCodeMonths]. For a year without a notice the window is provisional, and
// there is no theme. What the report says of 2024 is a fact of that year alone;
// in any other the same entry is an assumption and says so.
//
// # Figures
//
// What a form of activity lasts, draws and hands out is an assumption (推定)
// worked out from figures that offices have published; each says so in its
// Source, and every figure of one's own is better than any of them.
package preset
