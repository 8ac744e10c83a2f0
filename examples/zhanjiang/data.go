package zhanjiang

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

//go:embed data/divisions.csv
var divisionsCSV string

//go:embed data/villages.csv
var villagesCSV string

//go:embed data/population.csv
var populationCSV string

// division is a row of divisions.csv.
type division struct {
	code, name string
	county     string // code
	point      campaign.Point
	zone       bool // run by the economic development zone
	pseudo     bool // a statistical unit that is no township
}

// settlement is a row of villages.csv.
type settlement struct {
	code, name string
	town       string // code
	community  bool   // 居委会 or like one
	statutory  bool   // a committee, not a farm's or a park's quarter counted like one
}

// figure is a row of population.csv.
type figure struct {
	code, name, level string
	people            int64
	exact             bool
}

// data is what the files hold, in their order.
type data struct {
	divisions   []division
	settlements []settlement
	figures     []figure
	markets     []market
	byCode      map[string]division
}

// read parses the embedded files.
func read() (*data, error) {
	d := &data{byCode: make(map[string]division)}
	err := rows("divisions.csv", divisionsCSV, "code,name,county_code,county_name,villages,lat,lon,coord_source,kind,managed_by", func(f []string) error {
		lat, err := strconv.ParseFloat(f[5], 64)
		if err != nil {
			return err
		}
		lon, err := strconv.ParseFloat(f[6], 64)
		if err != nil {
			return err
		}
		one := division{code: f[0], name: f[1], county: f[2], point: campaign.Point{Lat: lat, Lon: lon}, zone: f[9] != "", pseudo: f[8] == "pseudo"}
		d.divisions = append(d.divisions, one)
		d.byCode[one.code] = one
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = rows("villages.csv", villagesCSV, "code,name,town_code,kind", func(f []string) error {
		if _, ok := d.byCode[f[2]]; !ok {
			return fmt.Errorf("no township %q", f[2])
		}
		d.settlements = append(d.settlements, settlement{
			code: f[0], name: f[1], town: f[2], community: strings.HasSuffix(f[3], "居委会"), statutory: !strings.HasPrefix(f[3], "类似"),
		})
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = rows("population.csv", populationCSV, "code,name,level,population,date,precision,source", func(f []string) error {
		n, err := strconv.ParseInt(f[3], 10, 64)
		if err != nil {
			return err
		}
		d.figures = append(d.figures, figure{code: f[0], name: f[1], level: f[2], people: n, exact: strings.HasPrefix(f[5], "exact")})
		return nil
	})
	if err != nil {
		return nil, err
	}
	return d, d.readMarkets()
}

// rows calls each for every row of a file whose columns must be as in head.
func rows(file, text, head string, each func([]string) error) error {
	r := csv.NewReader(strings.NewReader(text))
	r.Comment = '#'
	records, err := r.ReadAll()
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	if len(records) == 0 || strings.Join(records[0], ",") != head {
		return fmt.Errorf("%s: the columns must be %s", file, head)
	}
	for i, f := range records[1:] {
		if err := each(f); err != nil {
			return fmt.Errorf("%s: data row %d, %s: %w", file, i+1, strings.Join(f, ","), err)
		}
	}
	return nil
}

// in returns the settlements of a township in order.
func (d *data) in(town string) []settlement {
	var out []settlement
	for _, s := range d.settlements {
		if s.town == town {
			out = append(out, s)
		}
	}
	return out
}

// governor returns the area that runs a township: its county or the zone.
func (t division) governor() audience.AreaID {
	if t.zone {
		return zoneID
	}
	return audience.AreaID(t.county)
}
