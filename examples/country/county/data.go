package county

import (
	_ "embed"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/pufa-go/pufa/campaign"
)

//go:embed data/counties.csv
var countiesCSV string

//go:embed data/towns.csv
var townsCSV string

// Credit is owed for the points, wherever they are shown.
const Credit = "坐标据github.com/Vonng/adcode(高德2016年,CC BY 4.0),经换算"

// County is a county-level unit with all there is to know of it. It is plain
// data that goes from one machine to another as JSON.
type County struct {
	Code     string         `json:"code"` // six digits: two of the province, two of the city
	Name     string         `json:"name"`
	Province string         `json:"province"`
	City     string         `json:"city"`            // of the list; 市辖区 and the like where there is none
	Point    campaign.Point `json:"point,omitzero"`  // of the county seat; zero if not known
	People   int64          `json:"people,omitzero"` // residents by the census; 0 means that nobody knows (缺底数)
	Shared   bool           `json:"shared,omitzero"` // People is a share of several counties' together
	Towns    []Town         `json:"towns"`
}

// Town is a township-level unit.
type Town struct {
	Code     string         `json:"code"` // nine digits
	Name     string         `json:"name"`
	Villages int            `json:"villages"`       // villages and communities
	Point    campaign.Point `json:"point,omitzero"` // zero if not known
}

// Villages returns how many villages and communities a county has.
func (c County) Villages() int {
	n := 0
	for _, t := range c.Towns {
		n += t.Villages
	}
	return n
}

// Urban reports whether a town is a subdistrict, whose villages are taken to be
// communities.
func (t Town) Urban() bool { return strings.HasSuffix(t.Name, "街道") }

// Located reports whether a town's point is known.
func (t Town) Located() bool { return t.Point != campaign.Point{} }

// All returns every county of the list, in the order of codes. The files are
// read once; the result is shared and must not be modified. The error is nil
// unless the embedded files have been tampered with.
func All() ([]County, error) { return embedded() }

var embedded = sync.OnceValues(func() ([]County, error) {
	return read(strings.NewReader(countiesCSV), strings.NewReader(townsCSV))
})

// read parses both files.
func read(counties, towns io.Reader) ([]County, error) {
	l := list{index: make(map[string]int)}
	if err := rows("counties.csv", counties, "code,name,province,city,lat,lon,population,towns,villages,coord_source,pop_note", l.county); err != nil {
		return nil, err
	}
	if err := rows("towns.csv", towns, "code,name,county_code,villages,lat,lon", l.town); err != nil {
		return nil, err
	}
	for i := range l.counties {
		c := &l.counties[i]
		if got := c.Villages(); got != l.villages[i] {
			return nil, fmt.Errorf("towns.csv: the townships of %s (%s) have %d villages, counties.csv has %d; take both files from one list", c.Code, c.Name, got, l.villages[i])
		}
		c.Point = seat(*c, l.vague[i])
	}
	l.pool()
	return l.counties, nil
}

// list is what has been read so far. The slices run along counties.
type list struct {
	counties []County
	villages []int
	vague    []bool // the point is that of the city
	changed  []bool // the boundary is not that of the census
	index    map[string]int
}

func (l *list) county(f []string) error {
	point, err := pointOf(f[4], f[5])
	if err != nil {
		return err
	}
	villages, err := strconv.Atoi(f[8])
	if err != nil {
		return err
	}
	var people int64
	if f[6] != "" {
		if people, err = strconv.ParseInt(f[6], 10, 64); err != nil {
			return err
		}
	}
	if len(f[0]) != 6 || len(l.counties) > 0 && f[0] <= l.counties[len(l.counties)-1].Code {
		return fmt.Errorf("code %q must have six digits and follow on the one before", f[0])
	}
	l.index[f[0]] = len(l.counties)
	l.counties = append(l.counties, County{Code: f[0], Name: f[1], Province: f[2], City: f[3], Point: point, People: people})
	l.villages = append(l.villages, villages)
	l.vague = append(l.vague, f[9] == "city")
	l.changed = append(l.changed, f[10] == "boundary2020" || f[10] == "new2021")
	return nil
}

func (l *list) town(f []string) error {
	i, known := l.index[f[2]]
	if !known {
		return fmt.Errorf("no county %q", f[2])
	}
	villages, err := strconv.Atoi(f[3])
	if err != nil || villages < 1 {
		return fmt.Errorf("%q villages; it must be a number above 0", f[3])
	}
	point, err := pointOf(f[4], f[5])
	if err != nil {
		return err
	}
	l.counties[i].Towns = append(l.counties[i].Towns, Town{Code: f[0], Name: f[1], Villages: villages, Point: point})
	return nil
}

// pool shares out the people of the counties of a city whose boundaries changed
// after the census, the new ones among them, by villages: whoever moved from one
// to the other is counted once.
func (l *list) pool() {
	cities := make(map[string][]int)
	var order []string
	for i, c := range l.counties {
		if !l.changed[i] {
			continue
		}
		city := c.Code[:4]
		if cities[city] == nil {
			order = append(order, city)
		}
		cities[city] = append(cities[city], i)
	}
	for _, city := range order {
		var people int64
		var villages []int64
		for _, i := range cities[city] {
			people += l.counties[i].People
			villages = append(villages, int64(l.villages[i]))
		}
		for k, n := range share(people, villages) {
			c := &l.counties[cities[city][k]]
			c.People, c.Shared = n, true
		}
	}
}

// seat returns the point of a county: its own, or the mean of its townships'
// where there is none or only that of the city.
func seat(c County, vague bool) campaign.Point {
	if c.Point != (campaign.Point{}) && !vague {
		return c.Point
	}
	var lat, lon float64
	n := 0
	for _, t := range c.Towns {
		if t.Located() {
			lat, lon, n = lat+t.Point.Lat, lon+t.Point.Lon, n+1
		}
	}
	if n == 0 {
		return c.Point
	}
	return campaign.Point{Lat: fourth(lat / float64(n)), Lon: fourth(lon / float64(n))}
}

// fourth rounds to four decimals, as the lists do.
func fourth(x float64) float64 { return math.Round(float64(x*1e4)) / 1e4 }

// pointOf reads a point; two empty texts are one that is not known.
func pointOf(lat, lon string) (campaign.Point, error) {
	if lat == "" && lon == "" {
		return campaign.Point{}, nil
	}
	y, err := strconv.ParseFloat(lat, 64)
	if err != nil {
		return campaign.Point{}, err
	}
	x, err := strconv.ParseFloat(lon, 64)
	return campaign.Point{Lat: y, Lon: x}, err
}

// rows calls each for every row of a file whose columns must be as in head.
func rows(file string, in io.Reader, head string, each func([]string) error) error {
	r := csv.NewReader(in)
	r.Comment, r.ReuseRecord = '#', true
	f, err := r.Read()
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if strings.Join(f, ",") != head {
		return fmt.Errorf("%s: the columns must be %s", file, head)
	}
	for {
		f, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			err = each(f)
		}
		if err != nil {
			line, _ := r.FieldPos(0)
			return fmt.Errorf("%s: line %d: %w", file, line, err)
		}
	}
}
