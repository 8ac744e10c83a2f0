package preset

import (
	"fmt"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// EveryTown returns the wish that each of so many townships sees at least one
// session of the scope (力争, 每镇街至少1场). The zero scope counts every
// session of the year.
func EveryTown(towns int, scope campaign.Scope) campaign.Commitment {
	return campaign.Commitment{
		ID: "every-town", Name: "每镇街至少1场", Grade: campaign.May, Scope: scope,
		Count: campaign.CountPlaces, Place: campaign.PlaceTown, Least: int64(towns),
		Source: audience.Assumption("常见工作要求,可按本地计划调整"),
	}
}

// Share is an area and the people who live in it.
type Share struct {
	Area   audience.AreaID
	Name   string
	People int64
}

// FairShare returns, for each area, the wish that it gets no less than half of
// its population's share of so many sessions (力争), rounded up. With a
// proportional share of 3.2 sessions an area wants at least 2. Areas without
// people get no wish. IDs are id, "/" and the area's.
//
// The error says that sessions or a number of people is negative or too large
// to reckon with (above 10⁹).
func FairShare(id campaign.CommitmentID, scope campaign.Scope, sessions int64, shares []Share) ([]campaign.Commitment, error) {
	const most = 1_000_000_000
	if sessions < 0 || sessions > most {
		return nil, fmt.Errorf("fair share of %d sessions: must be from 0 to %d (场次数超出范围,请核对)", sessions, most)
	}
	var total int64
	for _, s := range shares {
		if s.People < 0 || s.People > most {
			return nil, fmt.Errorf("people of %s = %d: must be from 0 to %d (人口数超出范围,请核对)", s.Area, s.People, most)
		}
		total += s.People
	}
	var out []campaign.Commitment
	for _, s := range shares {
		least := halfShare(sessions, s.People, total)
		if least == 0 {
			continue
		}
		own := scope
		own.Areas = []audience.AreaID{s.Area}
		out = append(out, campaign.Commitment{
			ID: id + "/" + campaign.CommitmentID(s.Area), Name: s.Name + "不少于人口应占场次的一半", Grade: campaign.May, Scope: own, Least: least,
			Source: audience.Assumption("均衡要求:不低于按常住人口应占场次的一半"),
		})
	}
	return out, nil
}

// halfShare returns ⌈sessions × people ÷ (2 × total)⌉ without overflow: the
// product stays below 10¹⁸.
func halfShare(sessions, people, total int64) int64 {
	if total == 0 {
		return 0
	}
	return (sessions*people + 2*total - 1) / (2 * total)
}
