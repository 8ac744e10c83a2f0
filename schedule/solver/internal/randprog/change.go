package randprog

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
)

// Shuffled returns the programme with every list in another order.
func Shuffled(p campaign.Programme, seed uint64) campaign.Programme {
	r := rand.New(rand.NewPCG(seed, 7))
	mix(r, &p.Areas)
	mix(r, &p.Segments)
	mix(r, &p.Groups)
	mix(r, &p.Laws)
	mix(r, &p.Units)
	mix(r, &p.Teams)
	mix(r, &p.Venues)
	mix(r, &p.Formats)
	mix(r, &p.Campaigns)
	mix(r, &p.Commitments)
	mix(r, &p.Caps)
	mix(r, &p.Closures)
	mix(r, &p.Absences)
	mix(r, &p.Pins)
	mix(r, &p.Held)
	for i := range p.Campaigns {
		mix(r, &p.Campaigns[i].Activities)
	}
	for i := range p.Venues {
		mix(r, &p.Venues[i].Catchment)
	}
	return p
}

func mix[T any](r *rand.Rand, list *[]T) {
	*list = slices.Clone(*list)
	r.Shuffle(len(*list), func(i, j int) { (*list)[i], (*list)[j] = (*list)[j], (*list)[i] })
}

// Pin pins some of the sessions of a plan of the programme, moves some of the
// pins, and adds the waivers that [campaign.Check] asks for. Pins that break a
// rule which nothing lifts are left out.
func Pin(t *rapid.T, p campaign.Programme, held []campaign.Occurrence) (campaign.Programme, *campaign.Checked) {
	g := &generator{T: t, p: p}
	for i, o := range some(g, "pinned", held, 40) {
		pin := campaign.Pin{Occurrence: o}
		pin.ID = campaign.SessionID(fmt.Sprint("pin", i))
		switch g.n("leave", 0, 3) {
		case 0:
			pin.Teams = nil // for the solver to find
		case 1:
			pin.Units = nil
		case 2:
			pin.Teams, pin.Units, pin.End, pin.Campaign = nil, nil, time.Time{}, ""
		}
		if g.chance("move", 30) {
			pin.Start = pin.Start.Add(time.Duration(g.n("by", -3000, 3000)) * time.Minute)
			if !pin.End.IsZero() {
				pin.End = pin.Start.Add(time.Duration(g.n("lasts", 1, 200)) * time.Minute)
			}
		}
		if g.chance("elsewhere", 15) {
			pin.Venue = one(g, "elsewhereAt", p.Venues...).ID
		}
		g.p.Pins = append(g.p.Pins, pin)
	}
	for {
		q, err := campaign.Check(g.p)
		if err == nil {
			return g.p, q
		}
		g.mend(campaign.FindingsOf(err))
	}
}

// mend waives what can be waived and drops the pins that cannot be mended.
func (g *generator) mend(found campaign.Findings) {
	drop := make(map[int]bool)
	for _, f := range found {
		var i int
		if _, err := fmt.Sscanf(f.Path, "pins[%d]", &i); err != nil {
			g.Fatalf("unexpected finding: %v", f)
		}
		info, known := campaign.Rule(f.Value).Info()
		pin := &g.p.Pins[i]
		waived := slices.ContainsFunc(pin.Waivers, func(w campaign.Waiver) bool { return w.Rule == info.Rule })
		switch {
		case f.Code == campaign.CodePinRule && known && info.Waivable && !waived && g.chance("waive", 80):
			pin.Waivers = append(pin.Waivers, campaign.Waiver{Rule: info.Rule, Reason: "经批准"})
		case f.Code == campaign.CodeWaiver && strings.Contains(f.Path, "waivers"):
			pin.Waivers = slices.DeleteFunc(pin.Waivers, func(w campaign.Waiver) bool { return w.Rule == info.Rule })
		default:
			drop[i] = true
		}
	}
	var kept []campaign.Pin
	for i, pin := range g.p.Pins {
		if !drop[i] {
			kept = append(kept, pin)
		}
	}
	g.p.Pins = kept
}
