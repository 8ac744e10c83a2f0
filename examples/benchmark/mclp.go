package main

import (
	"cmp"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// The limits of an instance.
const (
	maxNodes  = 50_000
	maxDemand = 10_000_000
)

// earth is the radius that the set's distances are defined with, in metres.
const earth = 6_378_100

// location is an instance of maximal covering location: every node is a point
// of demand and a site.
type location struct {
	name     string
	lat, lon []float64 // degrees
	demand   []int64
}

// readLocation reads an instance: "KEY : value" lines with a DIMENSION, then
// under NODE_COORD_SECTION a latitude and a longitude for each node, and under
// DEMAND_SECTION a number for each.
func readLocation(name string, r io.Reader) (*location, error) {
	s, err := newSource(name, r)
	if err != nil {
		return nil, err
	}
	n, err := s.locationHeader()
	if err != nil {
		return nil, err
	}
	in := &location{name: instanceName(name)}
	for i := range n {
		line := s.next()
		if line == nil {
			return nil, s.short("%d nodes are announced, and %d have coordinates", n, i)
		}
		if len(line) != 2 {
			return nil, s.wrong(line[len(line)-1], "a latitude and a longitude are wanted; the line has %d words", len(line))
		}
		lat, err := s.degrees(line[0], 90)
		if err != nil {
			return nil, err
		}
		lon, err := s.degrees(line[1], 180)
		if err != nil {
			return nil, err
		}
		in.lat, in.lon = append(in.lat, lat), append(in.lon, lon)
	}
	if err := s.expect("DEMAND_SECTION"); err != nil {
		return nil, err
	}
	for i := range n {
		line := s.next()
		if line == nil {
			return nil, s.short("%d nodes are announced, and %d have a demand", n, i)
		}
		if len(line) != 1 {
			return nil, s.wrong(line[1], "one number a line is wanted")
		}
		d, err := s.whole(line[0], 0, maxDemand)
		if err != nil {
			return nil, err
		}
		in.demand = append(in.demand, d)
	}
	return in, s.tail()
}

// locationHeader reads up to NODE_COORD_SECTION and returns the number of nodes.
func (s *source) locationHeader() (int64, error) {
	var n int64
	for {
		line := s.next()
		switch {
		case line == nil:
			return 0, s.short("NODE_COORD_SECTION is missing")
		case line[0].text == "NODE_COORD_SECTION" && n == 0:
			return 0, s.wrong(line[0], "DIMENSION : n must come first")
		case line[0].text == "NODE_COORD_SECTION":
			return n, nil
		case len(line) < 3 || line[1].text != ":":
			return 0, s.wrong(line[0], "a line such as DIMENSION : 3839 or NODE_COORD_SECTION is wanted")
		case line[0].text == "TYPE" && line[2].text != "MCLP":
			return 0, s.wrong(line[2], "the type MCLP is wanted")
		case line[0].text == "EDGE_WEIGHT_TYPE" && line[2].text != "COORD":
			return 0, s.wrong(line[2], "coordinates in degrees, COORD, are wanted")
		case line[0].text == "DIMENSION":
			var err error
			if n, err = s.whole(line[2], 1, maxNodes); err != nil {
				return 0, err
			}
		}
	}
}

// expect requires a line of one word.
func (s *source) expect(text string) error {
	line := s.next()
	if line == nil {
		return s.short("%s is missing", text)
	}
	if line[0].text != text || len(line) > 1 {
		return s.wrong(line[0], "%s is wanted", text)
	}
	return nil
}

// tail allows an EOF and nothing else.
func (s *source) tail() error {
	line := s.next()
	if line == nil {
		return nil
	}
	if line[0].text != "EOF" || len(line) > 1 {
		return s.wrong(line[0], "EOF or the end of the file is wanted")
	}
	return s.end()
}

// degrees reads a coordinate, which may have leading zeros.
func (s *source) degrees(w word, most float64) (float64, error) {
	x, err := strconv.ParseFloat(w.text, 64)
	if err != nil || len(w.text) > 30 || strings.Trim(w.text, "+-.0123456789") != "" || math.Abs(x) > most {
		return 0, s.wrong(w, "degrees from -%v to %[1]v are wanted", most)
	}
	return x, nil
}

// distance returns the great-circle distance of two nodes in metres as the set
// defines it.
func (in *location) distance(i, j int) float64 {
	const radian = math.Pi / 180
	a, b := in.lat[i]*radian, in.lat[j]*radian
	c := math.Cos(a)*math.Cos(b)*math.Cos((in.lon[i]-in.lon[j])*radian) + math.Sin(a)*math.Sin(b)
	return earth * math.Acos(min(1, c)) // above 1 by rounding only
}

// covered returns the nodes within the radius of each site, the site among
// them. Only nodes whose latitudes are near enough are measured.
func (in *location) covered(radius float64) [][]int {
	order := make([]int, len(in.lat))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(in.lat[i], in.lat[j]) })
	const metresPerDegree = earth * math.Pi / 180
	band := 1.001*radius/metresPerDegree + 1e-6
	out := make([][]int, len(order))
	for k, i := range order {
		out[i] = append(out[i], i)
		for _, j := range order[k+1:] {
			if in.lat[j]-in.lat[i] > band {
				break
			}
			if in.distance(i, j) <= radius {
				out[i], out[j] = append(out[i], j), append(out[j], i)
			}
		}
	}
	for i := range out {
		slices.Sort(out[i])
	}
	return out
}

// programme poses the instance for so many sites: a point of demand is a group,
// a site a venue that draws every group in its radius, all of whom come; no
// team, no travel (so sites have no point), at most so many sessions.
func (in *location) programme(sites int, radius float64) campaign.Programme {
	p := frame(in.name)
	for i, d := range in.demand {
		p.Groups = append(p.Groups, audience.Group{ID: node(i), Area: everywhere, Size: d})
	}
	for i, near := range in.covered(radius) {
		v := campaign.Venue{ID: site(i), Name: string(site(i)), Setting: anything, Area: everywhere}
		for _, j := range near {
			v.Catchment = append(v.Catchment, campaign.Draw{Group: node(j), Draw: 1})
		}
		p.Venues = append(p.Venues, v)
	}
	p.Campaigns[0].Activities = []campaign.Activity{{
		ID: "open", Name: "open a site", Format: visit, When: once(), Sessions: campaign.Span{Most: sites},
	}}
	return p
}

func node(i int) audience.GroupID { return audience.GroupID("g" + strconv.Itoa(i)) }
func site(i int) campaign.VenueID { return campaign.VenueID("s" + strconv.Itoa(i)) }

// judge returns the demand that the chosen sites cover, by measuring every
// node against every site.
func (in *location) judge(chosen []int, sites int, radius float64) (int64, error) {
	if err := validChoice(in.name, chosen, len(in.demand)); err != nil {
		return 0, err
	}
	if len(chosen) > sites {
		return 0, tooMany(in.name, len(chosen), sites)
	}
	var score int64
	for j, d := range in.demand {
		if slices.ContainsFunc(chosen, func(i int) bool { return i == j || in.distance(i, j) <= radius }) {
			score += d
		}
	}
	return score, nil
}
