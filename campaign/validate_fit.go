package campaign

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// qualified checks what needs sound references: that every activity has a
// venue it may use and teams that can do it, and every assignment's cell a venue.
func (v *validator) qualified(q *Checked) {
	v.dated(q)
	in := q.venuesIn()
	for c := range q.p.Campaigns {
		for a := range q.p.Campaigns[c].Activities {
			v.doable(q, in, at("campaigns", c, "activities", a), &q.p.Campaigns[c].Activities[a])
		}
	}
	for i := range q.p.Assignments {
		v.hostable(q, in, at("assignments", i), &q.p.Assignments[i])
	}
}

// dated checks that the calendar holds what rules about days ask it for: lunar
// months for market and lunar days, terms for school days.
func (v *validator) dated(q *Checked) {
	need := func(path string, x calendar.Days, span calendar.Range) {
		for _, pr := range x.Needs(q.cal, span) {
			v.add(at(path, pr.Path), CodeCalendar, pr.Value, pr.DetailZh, pr.Detail)
		}
	}
	openings := func(path string, list []Opening) {
		for i, o := range list {
			need(at(path, i, "days"), o.Days, q.p.Horizon)
		}
	}
	for c := range q.p.Campaigns {
		for i, a := range q.p.Campaigns[c].Activities {
			need(at("campaigns", c, "activities", i, "when.days"), a.When.Days, q.Window(a.ID))
		}
	}
	for i, t := range q.p.Teams {
		need(at("teams", i, "days"), t.Days, q.p.Horizon)
	}
	for i, s := range q.p.Settings {
		openings(at("settings", i, "opening"), s.Opening)
	}
	for i, x := range q.p.Venues {
		openings(at("venues", i, "opening"), x.Opening)
	}
}

// venuesIn lists the venues of a programme by area, every area above
// included, and by setting; an empty ID stands for any.
type venuesIn map[venueKey][]*Venue

type venueKey struct {
	area    audience.AreaID
	setting SettingID
}

func (q *Checked) venuesIn() venuesIn {
	in := make(venuesIn)
	for i := range q.p.Venues {
		x := &q.p.Venues[i]
		for _, area := range append([]audience.AreaID{""}, q.areas[x.Area].chain...) {
			in[venueKey{area, ""}] = append(in[venueKey{area, ""}], x)
			in[venueKey{area, x.Setting}] = append(in[venueKey{area, x.Setting}], x)
		}
	}
	return in
}

// some reports whether the activity may use a venue for which ok holds.
func (in venuesIn) some(q *Checked, a *Activity, ok func(*Venue) bool) bool {
	fits := func(x *Venue) bool { return q.Allows(a, x) && ok(x) }
	if len(a.Where.Venues) > 0 {
		return slices.ContainsFunc(a.Where.Venues, func(id VenueID) bool { return fits(q.venues[id]) })
	}
	areas, settings := a.Where.Areas, a.Where.Settings
	if len(areas) == 0 {
		areas = []audience.AreaID{""}
	}
	if len(settings) == 0 {
		settings = []SettingID{""}
	}
	return slices.ContainsFunc(areas, func(area audience.AreaID) bool {
		return slices.ContainsFunc(settings, func(s SettingID) bool {
			return slices.ContainsFunc(in[venueKey{area, s}], fits)
		})
	})
}

func (v *validator) doable(q *Checked, in venuesIn, path string, a *Activity) {
	if !in.some(q, a, func(*Venue) bool { return true }) {
		v.add(at(path, "where"), CodeNoVenue, a.ID, "没有可用的地点，请放宽地点条件或补充地点", "no venue fits; widen the choice or add a venue")
	}
	least, most := a.Staff.TeamsWanted()
	if q.Shape(a.ID).Unattended && most > 0 {
		v.add(at(path, "staff.teams"), CodeRange, most, "无人值守的形式不需要小组", "an unattended format takes no team")
		return
	}
	if least > 0 {
		v.manned(q, in, path, a)
	}
}

// manned checks that there are teams enough, that they master the laws, alone
// if only one may come, and speak a language of some venue.
func (v *validator) manned(q *Checked, in venuesIn, path string, a *Activity) {
	least, most := a.Staff.TeamsWanted()
	count, missing := 0, a.Laws
	speaks := make(map[string]bool)
	for i := range q.p.Teams {
		t := &q.p.Teams[i]
		if !a.Staff.MayDraft(t.ID) {
			continue
		}
		count += max(1, t.Count)
		if lacks := lawsMissing(missing, []*Team{t}); most > 1 || len(lacks) == 0 {
			missing = lacks
		}
		for _, l := range t.Languages {
			speaks[l] = true
		}
	}
	switch {
	case least > count:
		v.add(at(path, "staff.teams"), CodeNobody, least, fmt.Sprintf("能派出的小组只有 %d 个，请补充小组或放宽名单", count),
			fmt.Sprintf("only %d teams may be sent; add teams or widen the list", count))
	case len(missing) > 0:
		v.add(at(path, "laws"), CodeNobody, missing, "没有小组能讲这些普法内容，请补充小组的普法内容", "no team masters these laws; add them to a team")
	case a.Staff.Dialect && !in.some(q, a, func(x *Venue) bool {
		local := q.Languages(x.Area)
		return len(local) == 0 || slices.ContainsFunc(local, func(l string) bool { return speaks[l] })
	}):
		v.add(at(path, "staff.dialect"), CodeNobody, a.ID, "没有小组会当地方言，请补充小组的语言", "no team speaks a language of any of its venues; add languages to a team")
	}
}

func (v *validator) hostable(q *Checked, in venuesIn, path string, as *Assignment) {
	a := q.activities[as.Activity].activity
	for i, host := range as.Hosts {
		settings := as.Settings
		if len(settings) == 0 {
			settings = []SettingID{""}
		}
		for _, s := range settings {
			fits := func(x *Venue) bool { return q.Allows(a, x) }
			if !slices.ContainsFunc(in[venueKey{q.units[host].Area, s}], fits) {
				v.add(at(path, "hosts", i), CodeHost, string(host)+" / "+string(s), "该承办单位辖区内没有这类地点，可添加“场地待落实”的占位地点",
					"the host has no venue of this setting; add one, or a placeholder")
			}
		}
	}
}

// route asks the router for the times between all points that matter.
func (v *validator) route(ctx context.Context, q *Checked) {
	if q.p.Router == nil {
		return
	}
	var points []Point
	q.stops = make(map[Point]int)
	note := func(p Point) {
		if _, seen := q.stops[p]; !seen {
			q.stops[p] = len(points)
			points = append(points, p)
		}
	}
	for _, t := range q.p.Teams {
		note(t.Base.Point)
	}
	for _, x := range q.p.Venues {
		note(x.Point)
	}
	for _, from := range points {
		row := make([]time.Duration, len(points))
		if err := q.p.Router.Durations(ctx, from, slices.Clone(points), row); err != nil {
			v.add("router", CodeTravel, err, "取不到路程时间，请检查路程表或服务", "the travel times could not be had; mend the table or the service")
			return
		}
		for i, d := range row {
			if d < 0 || d > maxTravel || d%time.Millisecond != 0 {
				v.add("router", CodeTravel, fmt.Sprint(from, points[i], d), "路程时间须为非负整毫秒", "a travel time must be whole milliseconds from zero to 500 hours")
				return
			}
		}
		q.routed = append(q.routed, slices.Clone(row))
	}
}
