// Package rollup adds what counties cover up to cities, provinces and the
// country, and writes it for programs and for people.
//
// The sums are exact whatever the order in which counties come, so that one
// machine and many end with the same report, byte for byte.
package rollup

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
	"github.com/pufa-go/pufa/examples/country/county"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// Row is what is covered in one place.
type Row struct {
	Code     string         `json:"code"` // two digits of a province, four of a city, six of a county; empty for all
	Name     string         `json:"name"`
	Counties int            `json:"counties"` // those asked for, planned or not
	Failed   int            `json:"failed,omitzero"`
	NoPeople int            `json:"noPeople,omitzero"` // counties without a census figure: in the places, not in the people
	Shared   int            `json:"shared,omitzero"`   // counties whose people are a share of several counties' together
	NoPoint  int            `json:"noPoint,omitzero"`  // townships without coordinates, whose travel is assumed
	Coverage coverage.Tally `json:"coverage"`
}

// Failure is a county that could not be planned.
type Failure struct {
	County string `json:"county"`
	Cause  string `json:"cause"`
}

// Report is the whole roll-up. Its lists are in the order of codes; counties of
// a city add up to it, cities to their province, provinces to the whole.
type Report struct {
	Year        int             `json:"year"`
	Note        string          `json:"note"`
	Credit      string          `json:"credit"` // owed for the points
	Assumptions []campaign.Text `json:"assumptions"`
	Whole       Row             `json:"whole"`
	Provinces   []Row           `json:"provinces"`
	Cities      []Row           `json:"cities"`
	Counties    []Row           `json:"counties"`
	Failures    []Failure       `json:"failures,omitzero"`
}

// Up returns the codes of what a county counts in: all, its province, its city
// and itself.
func Up(code string) [4]string { return [4]string{"", code[:2], code[:4], code} }

// Tallies are what is covered by the codes of places.
type Tallies map[string]coverage.Tally

// Add counts a county wherever it counts in. Its code has six digits.
func (t Tallies) Add(code string, x coverage.Tally) {
	for _, up := range Up(code) {
		t[up] = t[up].Merge(x)
	}
}

// Of makes the report of some counties, which are in the order of codes. Each
// must have a tally or a failure, by its code; the tallies of cities, provinces
// and all are taken as they are.
func Of(counties []county.County, tallies Tallies, failures map[string]string) (Report, error) {
	r := Report{
		Year: county.Year, Note: county.Note, Credit: county.Credit, Assumptions: county.Assumptions(),
		Whole: Row{Coverage: tallies[""]},
	}
	for _, c := range counties {
		_, planned := tallies[c.Code]
		cause, failed := failures[c.Code]
		if planned == failed {
			return Report{}, fmt.Errorf("county %s has neither a tally nor a failure, or both; give each county one", c.Code)
		}
		if failed {
			r.Failures = append(r.Failures, Failure{c.Code, cause})
		}
		up := Up(c.Code)
		city := c.City
		if c.FullName() == c.Province+c.Name { // a heading of the list instead of a name
			city = fmt.Sprintf("%s(%s)", c.Province, c.City)
		}
		province := rowOf(&r.Provinces, up[1], c.Province, tallies)
		r.Counties = append(r.Counties, Row{Code: c.Code, Name: c.Name, Coverage: tallies[c.Code]})
		for _, row := range []*Row{&r.Whole, province, rowOf(&r.Cities, up[2], city, tallies), &r.Counties[len(r.Counties)-1]} {
			row.count(c, failed)
		}
	}
	var err error
	r.Whole.Name, err = r.wholeName()
	return r, err
}

// wholeName returns what all rows together are called: the country, a province
// or a city if every county of it is there.
func (r *Report) wholeName() (string, error) {
	all, err := county.All()
	if err != nil {
		return "", err
	}
	full := func(row Row) bool {
		n := 0
		for _, c := range all {
			if strings.HasPrefix(c.Code, row.Code) {
				n++
			}
		}
		return n == r.Whole.Counties
	}
	switch {
	case full(r.Whole):
		return "全国", nil
	case len(r.Counties) == 1:
		return r.Counties[0].Name, nil
	case len(r.Cities) == 1 && full(r.Cities[0]):
		return r.Cities[0].Name, nil
	case len(r.Provinces) == 1 && full(r.Provinces[0]):
		return r.Provinces[0].Name, nil
	}
	return "所选地区", nil
}

// rowOf returns the last row of a list, which is of the code given: a new one
// if need be.
func rowOf(rows *[]Row, code, name string, tallies Tallies) *Row {
	if n := len(*rows); n == 0 || (*rows)[n-1].Code != code {
		*rows = append(*rows, Row{Code: code, Name: name, Coverage: tallies[code]})
	}
	return &(*rows)[len(*rows)-1]
}

// count counts a county with what the lists lack of it.
func (r *Row) count(c county.County, failed bool) {
	add := func(n *int, yes bool) {
		if yes {
			*n++
		}
	}
	r.Counties++
	add(&r.Failed, failed)
	add(&r.NoPeople, c.People == 0)
	add(&r.Shared, c.Shared)
	for _, t := range c.Towns {
		add(&r.NoPoint, !t.Located())
	}
}

// Write writes rollup.json by the rules of package campaign/format, without
// white space.
func Write(w io.Writer, r Report) error {
	var b bytes.Buffer
	if err := format.Write(&b, &r); err != nil {
		return err
	}
	text := jsontext.Value(b.Bytes())
	if err := text.Compact(); err != nil {
		return err
	}
	_, err := w.Write(append(text, '\n'))
	return err
}

// Read reads what [Write] wrote.
func Read(in io.Reader) (Report, error) {
	var r Report
	err := format.Read(in, &r, format.Options{})
	return r, err
}
