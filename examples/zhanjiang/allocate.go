package zhanjiang

import (
	"fmt"
	"strings"

	"github.com/pufa-go/pufa/audience"
)

// allocation is how many people each settlement and township is given.
type allocation struct {
	settlement map[string]int64
	town       map[string]int64
	published  map[string]figure // townships with a figure of their own
	farm       int64             // the farm company
	without    map[string]int64  // a county less the townships that the zone runs
	county     map[string]int64
	city       int64
}

// allocate spreads the published figures over the settlements.
func allocate(d *data) (allocation, error) {
	a := allocation{
		settlement: make(map[string]int64), town: make(map[string]int64), published: make(map[string]figure),
		without: make(map[string]int64), county: make(map[string]int64),
	}
	for _, f := range d.figures {
		switch f.level {
		case "city":
			a.city = f.people
		case "county":
			a.county[f.code] = f.people
		case "town":
			a.published[f.code] = f
		case "farm":
			a.farm = f.people
		case "zone10":
			if strings.Contains(f.name, "不含经开区") {
				a.without[f.code] = f.people
			}
		}
	}
	a.settlement[farmVillage] = a.farm
	for _, c := range counties() {
		if c.id == zoneID {
			continue
		}
		if err := a.spreadCounty(d, string(c.id)); err != nil {
			return a, err
		}
	}
	return a, nil
}

// spreadCounty spreads one statutory county: published townships over their
// own settlements, the rest over all settlements without a figure. Townships
// that the zone runs share what the county has above the figure published for it
// without them.
func (a *allocation) spreadCounty(d *data, code string) error {
	rest, ok := a.county[code]
	if !ok {
		return fmt.Errorf("population.csv: no row for county %s", code)
	}
	var open, zone []string // settlements without a figure
	var zonePeople int64
	if n, ok := a.without[code]; ok {
		rest, zonePeople = n, rest-n
	}
	rest -= a.outside(code)
	for _, t := range d.divisions {
		if t.county != code || t.code == fuchengTown {
			continue
		}
		homes, apart := a.homes(d, t.code), d.apart(t)
		if t.code == suichengTown {
			homes = append(homes, a.homes(d, fuchengTown)...)
			apart += d.apart(d.byCode[fuchengTown])
		}
		f, published := a.published[t.code]
		switch {
		case published:
			rest -= f.people
			if err := a.spread(f.people-apart, homes); err != nil {
				return fmt.Errorf("township %s: %w", t.code, err)
			}
		case t.zone:
			zonePeople -= apart
			zone = append(zone, homes...)
		default:
			rest -= apart
			open = append(open, homes...)
		}
	}
	if err := a.spread(zonePeople, zone); err != nil {
		return fmt.Errorf("zone in county %s: %w", code, err)
	}
	if err := a.spread(rest, open); err != nil {
		return fmt.Errorf("county %s: %w", code, err)
	}
	a.addUp(d, code)
	return nil
}

// outside returns the people of a county who are in none of its townships.
func (a *allocation) outside(code string) int64 {
	switch code {
	case xiashan:
		return launchSize
	case suixi:
		return a.farm
	}
	return 0
}

// addUp fills in the townships of a county.
func (a *allocation) addUp(d *data, code string) {
	for _, t := range d.divisions {
		if t.county == code && !t.pseudo {
			a.town[t.code] = d.apart(t)
			for _, s := range a.homes(d, t.code) {
				a.town[t.code] += a.settlement[s]
			}
		}
	}
}

// apart returns how many of a township's people are entered at its school and,
// in the first township of a county, at the county's workplaces.
func (d *data) apart(t division) int64 {
	var n int64
	if !t.pseudo {
		n += gradeSize
	}
	if d.first(t.governor()) == t.code {
		n += organSize + institutionSize + enterpriseSize
	}
	return n
}

// first returns the first township that a county or the zone runs.
func (d *data) first(of audience.AreaID) string {
	for _, t := range d.divisions {
		if !t.pseudo && t.governor() == of {
			return t.code
		}
	}
	return ""
}

// homes returns the settlements of a township among which its people are
// spread: not the farm, which has a figure of its own, nor an industrial
// park's 虚拟社区.
func (a *allocation) homes(d *data, town string) []string {
	var out []string
	for _, s := range d.in(town) {
		if s.code != farmVillage && !s.virtual() {
			out = append(out, s.code)
		}
	}
	return out
}

// spread gives so many people in equal parts, the first ones getting one more
// where it does not come out even: the largest-remainder method for equal
// weights.
func (a *allocation) spread(people int64, over []string) error {
	n := int64(len(over))
	if n == 0 {
		if people != 0 {
			return fmt.Errorf("%d people left over and nowhere to put them", people)
		}
		return nil
	}
	if people < 0 {
		return fmt.Errorf("parts are %d above the published total", -people)
	}
	for i, code := range over {
		a.settlement[code] = people / n
		if int64(i) < people%n {
			a.settlement[code]++
		}
	}
	return nil
}
