package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/preset"
)

// schools is how many schools there are; with the villages they make 2,500
// venues.
const schools = 510

// spread is how far places lie from their town's point at most, in degrees of
// either kind: about five kilometres.
const spread = 0.045

// village is one of the source's, with what this city makes of it.
type village struct {
	code, name string
	setting    campaign.SettingID
	tag        audience.SegmentID
	area       audience.AreaID // town, or county where there is none
	size       int64
	point      campaign.Point
}

func (v village) group() audience.GroupID { return audience.GroupID("g-" + v.code) }

// readVillages takes the villages and communities with people, in the order of
// their codes, and moves each from its town's point and its even share.
func readVillages(source campaign.Programme) []village {
	people := make(map[audience.GroupID]audience.Group)
	gather(people, source.Groups)
	areas := make(map[audience.AreaID]audience.Area)
	for _, a := range source.Areas {
		areas[a.ID] = a
	}
	places, sizes := stream(ofPlaces), stream(ofPeople)
	var out []village
	for _, v := range source.Venues {
		code, ok := strings.CutPrefix(string(v.ID), "v-")
		g, known := people[audience.GroupID("g-"+code)]
		if !ok || !known {
			continue
		}
		out = append(out, village{
			code: code, name: areas[v.Area].Name, setting: v.Setting, tag: g.Segments[0], area: areas[v.Area].Parent,
			size:  max(50, int64(float64(g.Size)*(0.5+sizes.Float64()))),
			point: campaign.Point{Lat: near(v.Point.Lat, places.Float64()), Lon: near(v.Point.Lon, places.Float64())},
		})
	}
	return out
}

// gather lists groups and all of their parts by ID.
func gather(out map[audience.GroupID]audience.Group, groups []audience.Group) {
	for _, g := range groups {
		out[g.ID] = g
		gather(out, g.Parts)
	}
}

// near moves a coordinate by up to spread, u from 0 to 1 telling how far, and
// rounds it to five decimals.
func near(x, u float64) float64 {
	moved := x + float64(spread*(float64(2*u)-1))
	return math.Round(float64(moved*1e5)) / 1e5
}

// draws are how strongly a talk draws its own village and the nearest others of
// the town.
var draws = [...]float64{1, 0.3, 0.2, 0.1}

// addVillages adds a group and a venue for each village.
func addVillages(p *campaign.Programme, villages []village) {
	halls := stream(ofHalls)
	for _, v := range villages {
		p.Groups = append(p.Groups, audience.Group{ID: v.group(), Area: v.area, Size: v.size, Segments: []audience.SegmentID{v.tag}})
		venue := campaign.Venue{
			ID: campaign.VenueID("v-" + v.code), Name: v.name, Setting: v.setting, Area: v.area, Point: v.point, Placeholder: true,
			Capacity: 120 + 10*halls.Int64N(15),
		}
		for i, n := range nearest(v, villages, len(draws)) {
			venue.Catchment = append(venue.Catchment, campaign.Draw{Group: n.group(), Draw: draws[i]})
		}
		p.Venues = append(p.Venues, venue)
	}
}

// nearest returns up to n villages of the same town by distance, v itself
// first.
func nearest(v village, villages []village, n int) []village {
	var town []village
	for _, w := range villages {
		if w.area == v.area {
			town = append(town, w)
		}
	}
	slices.SortStableFunc(town, func(a, b village) int {
		return cmp.Or(cmp.Compare(gap(v, a), gap(v, b)), cmp.Compare(a.code, b.code))
	})
	return town[:min(n, len(town))]
}

// gap is the square of a distance in degrees, good enough within a town.
func gap(a, b village) float64 {
	dlat, dlon := a.point.Lat-b.point.Lat, a.point.Lon-b.point.Lon
	return float64(dlat*dlat) + float64(dlon*dlon)
}

// addSchools adds schools, shared out over the towns by their people, each
// beside one of the town's villages, with one group: the grade that is met.
func addSchools(p *campaign.Programme, villages []village) {
	chance := stream(ofSchools)
	for _, t := range share(villages, schools, func(v village) (string, int64) { return string(v.area), v.size }) {
		for i := range t.n {
			beside := t.villages[chance.IntN(len(t.villages))]
			id := fmt.Sprintf("s-%s-%02d", t.key, i+1)
			group := audience.GroupID("g-" + id)
			p.Groups = append(p.Groups, audience.Group{
				ID: group, Area: beside.area, Size: 200 + 10*chance.Int64N(31), Segments: []audience.SegmentID{preset.Pupil},
			})
			p.Venues = append(p.Venues, campaign.Venue{
				ID: campaign.VenueID(id), Name: fmt.Sprintf("%s附近某校%d(场地待落实)", beside.name, i+1), Setting: "school", Area: beside.area,
				Point: campaign.Point{
					Lat: near(beside.point.Lat, 0.45+float64(0.1*chance.Float64())), Lon: near(beside.point.Lon, 0.45+float64(0.1*chance.Float64())),
				},
				Placeholder: true, Catchment: []campaign.Draw{{Group: group, Draw: 1}},
			})
		}
	}
}

// portion is a part of something shared out: the villages under a key, and how
// much falls to them.
type portion struct {
	key      string
	villages []village
	weight   int64
	n        int64
}

// share gives n things to the keys of villages by weight, in whole numbers by
// the largest remainder; of equal remainders the first in order wins.
func share(villages []village, n int64, of func(village) (string, int64)) []portion {
	var out []portion
	index := make(map[string]int)
	var total int64
	for _, v := range villages {
		key, weight := of(v)
		i, known := index[key]
		if !known {
			i = len(out)
			index[key] = i
			out = append(out, portion{key: key})
		}
		out[i].villages = append(out[i].villages, v)
		out[i].weight += weight
		total += weight
	}
	order := make([]int, len(out))
	left := n
	for i := range out {
		order[i] = i
		out[i].n = n * out[i].weight / total
		left -= out[i].n
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(n*out[b].weight%total, n*out[a].weight%total) })
	for _, i := range order[:left] {
		out[i].n++
	}
	return out
}
