package bound

import (
	"cmp"
	"slices"
)

// choose returns the most that the tours of all teams are worth together within
// their limits by week and year, and sets how many team-days of each class go
// for their prize; extra are sessions beside them.
func (c *crew) choose(extra func(job int32, sessions float64)) float64 {
	for i := range c.classes {
		c.classes[i].weight = 0
	}
	sum := 0.0
	for t := range c.teams {
		days := c.teams[t]
		for len(days) > 0 {
			n := 1
			for n < len(days) && c.in.Year[days[n].day] == c.in.Year[days[0].day] {
				n++
			}
			sum += c.year(int32(t), days[:n], extra)
			days = days[n:]
		}
	}
	return sum
}

// year is choose for the days of a team in a year.
func (c *crew) year(team int32, days []outing, extra func(int32, float64)) float64 {
	l := c.in.Teams[team].Team.Limits
	var kept []outing
	all := days
	type bunch struct {
		days []outing
		job  int32 // held so often instead of tours, if it is not −1
	}
	var bunches []bunch
	byWeek := 0.0
	for len(days) > 0 {
		n := 1
		for n < len(days) && c.in.Week[days[n].day] == c.in.Week[days[0].day] {
			n++
		}
		best, worth := c.largest(days[:n], l.DaysPerWeek)
		kept = append(kept, best...)
		b := bunch{best, -1}
		if few, job := c.fewest(days[:n], l.PerWeek); few < worth {
			worth, b.job = few, job
		}
		byWeek += worth
		bunches = append(bunches, b)
		days = days[n:]
	}
	best, worth := c.largest(kept, l.DaysPerYear)
	few, job := c.fewest(all, l.PerYear)
	switch {
	case few <= min(byWeek, worth):
		if few > 0 {
			extra(job, float64(l.PerYear))
		}
		return few
	case worth < byWeek:
		c.send(best)
		return worth
	}
	for _, b := range bunches {
		if b.job >= 0 {
			extra(b.job, float64(l.PerWeek))
		} else {
			c.send(b.days)
		}
	}
	return byWeek
}

func (c *crew) send(days []outing) {
	for _, d := range days {
		c.classes[d.class].weight++
	}
}

// largest returns the days of the largest prizes, at most so many if most is not
// 0, and what they are worth together.
func (c *crew) largest(days []outing, most int) ([]outing, float64) {
	if most > 0 && len(days) > most {
		days = slices.Clone(days)
		slices.SortFunc(days, func(a, b outing) int {
			return cmp.Or(cmp.Compare(c.classes[b.class].prize, c.classes[a.class].prize), cmp.Compare(a.day, b.day))
		})
		days = days[:most]
	}
	sum := 0.0
	for _, d := range days {
		sum += c.classes[d.class].prize
	}
	return days, sum
}

// fewest returns what so many sessions of the largest prize on some days are
// worth, and their job; without a limit, more than anything.
func (c *crew) fewest(days []outing, most int) (float64, int32) {
	if most == 0 {
		return unlimited, -1
	}
	top, job := 0.0, int32(-1)
	for _, d := range days {
		if x := &c.classes[d.class]; x.top > top {
			top, job = x.top, x.best
		}
	}
	return float64(top * float64(most)), job
}

const unlimited = 1e300
