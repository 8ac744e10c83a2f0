package paper

import (
	"strconv"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/check"
)

// TeamDays estimates how many more days out the missing towns of a wish would
// take (缺口), and how many towns each of them reaches, with one decimal at most:
// the average of this plan's own tours, as far as they may be shown. The best towns come first, so it is a
// rough figure. It is not ok if the wish counts no towns, misses none or no tour
// brings any.
func (v View) TeamDays(s check.Standing) (days int64, each string, ok bool) {
	g := s.Goal
	if g.Count != campaign.CountPlaces || g.Place != campaign.PlaceTown || len(g.Cells) != 1 || s.Missing() <= 0 {
		return 0, "", false
	}
	type day struct {
		team campaign.TeamID
		day  date.Date
	}
	toured, others, out := make(map[audience.AreaID]bool), make(map[audience.AreaID]bool), make(map[day]bool)
	for _, x := range v.Plan.Sessions {
		if !v.Shows(x) || !v.Q.Matches(g.Cells[0].Scope, x.Occurrence) {
			continue
		}
		town := v.Q.Above(v.Q.Venue(x.Venue).Area, audience.Town)
		if len(x.Teams) == 0 || x.Pinned {
			others[town] = true
			continue
		}
		toured[town] = true
		for _, t := range x.Teams {
			d, _ := calendar.Civil(x.Start, v.Q.Location())
			out[day{t, d}] = true
		}
	}
	towns, n := int64(0), int64(len(out))
	for town := range toured {
		if town != "" && !others[town] {
			towns++
		}
	}
	if towns == 0 {
		return 0, "", false
	}
	tenths := (20*towns + n) / (2 * n) // rounded to the nearest
	each = strconv.FormatInt(tenths/10, 10)
	if tenths%10 > 0 {
		each += "." + strconv.FormatInt(tenths%10, 10)
	}
	return (s.Missing()*n + towns - 1) / towns, each, true
}
