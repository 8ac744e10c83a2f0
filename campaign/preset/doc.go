// Package preset holds ready-made pieces of a programme: the four campaigns of
// one city's published report for 2024, the usual forms of activity with their
// default figures, the settings with their opening hours, and the commitments
// that planners make as a rule.
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
// # Figures
//
// Windows and themes are as announced. What a form of activity lasts, draws and
// hands out is an assumption (推定) worked out from figures that offices have
// published; each says so in its Source, and every figure of one's own is
// better than any of them.
package preset
