package bound

import "fmt"

func (b *Bound) dump() {
	for i := range b.crew.classes {
		k := &b.crew.classes[i]
		if k.prize == 0 {
			continue
		}
		fmt.Printf("class team %d day %d days %d w %.0f Z %.0f dbg %v tour %v\n", k.team, k.day, k.days, k.weight, k.prize, k.dbg, k.tour)
	}
}
