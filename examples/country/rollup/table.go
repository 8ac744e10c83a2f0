package rollup

import (
	"encoding/csv"
	"io"
	"strconv"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// WriteTable writes every row as a table for spreadsheets: UTF-8 with a
// byte-order mark, commas, the whole first, then provinces, cities and counties.
// People are whole persons, rates percent with two decimals, empty where nobody
// knows how many people there are.
func WriteTable(w io.Writer, r Report, lang string) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	var head []string
	for _, t := range []campaign.Text{
		words.Level, words.Code, words.Name, words.Units, words.Planned, words.Towns, words.TownsAll, words.Villages, words.VillagesAll,
		words.Sessions, words.Attendances, words.Reach, words.Lower, words.Upper, words.Twice, words.Size, words.Rate,
	} {
		head = append(head, t.In(lang))
	}
	if err := out.Write(head); err != nil {
		return err
	}
	for _, part := range []struct {
		level campaign.Text
		rows  []Row
	}{{words.Country, []Row{r.Whole}}, {words.Province, r.Provinces}, {words.City, r.Cities}, {words.County, r.Counties}} {
		for _, row := range part.rows {
			if err := out.Write(cells(part.level.In(lang), row)); err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}

func cells(level string, r Row) []string {
	c := r.Coverage
	people := func(p audience.People) string { return strconv.FormatInt(p.Whole(), 10) }
	rate := ""
	if x := c.Rate(); x != nil {
		rate = strconv.FormatFloat(100**x, 'f', 2, 64) + "%"
	}
	size := ""
	if c.Size > 0 {
		size = strconv.FormatInt(c.Size, 10)
	}
	return []string{
		level, r.Code, r.Name, strconv.Itoa(r.Counties), strconv.Itoa(r.Counties - r.Failed),
		strconv.Itoa(c.Places.Towns.Touched), strconv.Itoa(c.Places.Towns.Total), strconv.Itoa(c.Places.Villages.Touched), strconv.Itoa(c.Places.Villages.Total),
		strconv.Itoa(c.Sessions), people(c.Attendances), people(c.Reach.Expected), people(c.Reach.Lower), people(c.Reach.Upper), people(twice(r)), size, rate,
	}
}

// twice returns how many people are expected to attend twice or more.
func twice(r Row) audience.People {
	if t := r.Coverage.Times; len(t) > 1 {
		return t[1]
	}
	return 0
}
