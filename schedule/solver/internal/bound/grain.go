package bound

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

// grain returns a number of which the value of every plan is a multiple: where
// whoever may be reached is reached for certain and nothing is charged, a term is
// worth all or nothing, and the greatest common divisor of the terms will do. It
// is 1 elsewhere.
func grain(in *instance.Instance) audience.People {
	if in.Prices != (campaign.Prices{}) || in.Issued != nil {
		return 1
	}
	for i := range in.Candidates {
		for _, g := range in.Candidates[i].Gives {
			if g.Dose.Lambda != 0 {
				return 1
			}
		}
	}
	most := audience.People(0)
	for t := range in.Terms {
		if in.Base[t].Lambda != 0 {
			return 1
		}
		for n := in.Terms[t].Full; n != 0; {
			most, n = n, most%n
		}
	}
	return max(1, most)
}
