package rollup

import (
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
)

// WritePage writes a page of HTML that an office prints or opens: the whole, its
// provinces, and within each province its cities and counties.
func WritePage(w io.Writer, r Report, lang string) error {
	p := page{Lang: map[string]string{"en": "en"}[lang], Title: fmt.Sprintf(words.Title.In(lang), r.Whole.Name, r.Year), Note: words.Note.In(lang), Credit: words.Credit.In(lang)}
	if p.Lang == "" {
		p.Lang = "zh-CN"
	}
	for _, t := range []campaign.Text{words.Name, words.Units, words.Sessions, words.Towns, words.Villages, words.Attendances, words.Reach, words.Size, words.Rate} {
		p.Head = append(p.Head, t.In(lang))
	}
	p.Heads.All, p.Heads.Provinces, p.Heads.Notes = words.All.In(lang), words.Provinces.In(lang), words.Notes.In(lang)
	p.Whole = tabled([]Row{r.Whole}, lang)
	if len(r.Provinces) > 1 {
		p.Provinces = tabled(r.Provinces, lang)
	}
	cities, counties := within(r.Cities, 2), within(r.Counties, 2)
	for _, one := range r.Provinces {
		p.Parts = append(p.Parts, part{
			Name: one.Name, Open: len(r.Provinces) == 1,
			Cities: block{words.Cities.In(lang), tabled(cities[one.Code], lang)}, Counties: block{words.Counties.In(lang), tabled(counties[one.Code], lang)},
		})
	}
	p.Notes = notes(r, lang)
	return pageTemplate.Execute(w, p)
}

// page is what the template shows.
type page struct {
	Lang, Title, Note, Credit string
	Head                      []string
	Heads                     struct{ All, Provinces, Notes string }
	Whole, Provinces          [][]string
	Parts                     []part
	Notes                     []string
}

// part is a province with what is in it.
type part struct {
	Name             string
	Open             bool
	Cities, Counties block
}

type block struct {
	Title string
	Rows  [][]string
}

// within sorts rows by the first digits of their codes.
func within(rows []Row, digits int) map[string][]Row {
	out := make(map[string][]Row)
	for _, r := range rows {
		out[r.Code[:digits]] = append(out[r.Code[:digits]], r)
	}
	return out
}

func tabled(rows []Row, lang string) [][]string {
	var out [][]string
	for _, r := range rows {
		c := r.Coverage
		of := func(touched, total int) string {
			return fmt.Sprintf(words.Of.In(lang), Grouped(int64(touched)), Grouped(int64(total)))
		}
		size, rate := words.None.In(lang), "—"
		if x := c.Rate(); x != nil {
			size, rate = Grouped(c.Size), strconv.FormatFloat(100**x, 'f', 2, 64)+"%"
		}
		out = append(out, []string{
			r.Name, of(r.Counties-r.Failed, r.Counties), Grouped(int64(c.Sessions)),
			of(c.Places.Towns.Touched, c.Places.Towns.Total), of(c.Places.Villages.Touched, c.Places.Villages.Total),
			Estimate(c.Attendances), fmt.Sprintf(words.Interval.In(lang), Estimate(c.Reach.Expected), Estimate(c.Reach.Lower), Estimate(c.Reach.Upper)), size, rate,
		})
	}
	return out
}

// notes says what the figures rest on.
func notes(r Report, lang string) []string {
	out := []string{words.Estimate.In(lang)}
	w := r.Whole
	if w.NoPeople > 0 {
		out = append(out, fmt.Sprintf(words.NoPeople.In(lang), w.NoPeople))
	}
	if w.Shared > 0 {
		out = append(out, fmt.Sprintf(words.Shared.In(lang), w.Shared))
	}
	if w.NoPoint > 0 {
		out = append(out, fmt.Sprintf(words.NoPoint.In(lang), Grouped(int64(w.NoPoint))))
	}
	for _, a := range r.Assumptions {
		out = append(out, a.In(lang))
	}
	if len(r.Failures) > 0 {
		out = append(out, fmt.Sprintf(words.Failed.In(lang), len(r.Failures)))
		for _, f := range r.Failures {
			out = append(out, fmt.Sprintf(words.Failure.In(lang), f.County, f.Cause))
		}
	}
	return out
}

// Grouped returns a whole number with a comma between thousands, as the page
// prints it.
func Grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Estimate returns an estimated number of people as the page prints it: to the nearest ten from a
// hundred on, for more would feign precision.
func Estimate(p audience.People) string {
	n := p.Whole()
	if n >= 100 {
		n = (n + 5) / 10 * 10
	}
	return Grouped(n)
}

var pageTemplate = template.Must(template.New("page").Parse(strings.TrimSpace(`
{{- define "rows"}}{{range .}}<tr>{{range $i, $c := .}}<td{{if $i}} class="n"{{end}}>{{$c}}</td>{{end}}</tr>
{{end}}{{end -}}
{{- define "head"}}<thead><tr>{{range $i, $c := .}}<th{{if $i}} class="n"{{end}}>{{$c}}</th>{{end}}</tr></thead>{{end -}}
<!DOCTYPE html>
<html lang="{{.Lang}}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{.Title}}</title>
<style>
body{margin:0 auto;max-width:1180px;padding:8px 16px 32px;color:#1b1b1b;font:14px/1.6 'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','Helvetica Neue',Arial,sans-serif}
h1{font-size:24px;text-align:center;margin:12px 0 4px}h2{font-size:17px;margin:20px 0 8px;padding-left:8px;border-left:4px solid #0072b2}h3{font-size:14px;margin:14px 0 4px}
.sub{text-align:center;font-size:12px;color:#a33c00;font-weight:600}.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13px}th,td{border-bottom:1px solid #ddd;padding:3px 8px;text-align:left;white-space:nowrap}
th{border-bottom:1.5px solid #777;background:#f3f6f8}.n{text-align:right;font-variant-numeric:tabular-nums}
summary{cursor:pointer;font-size:17px;font-weight:700;margin:14px 0 4px}li,.credit{font-size:12px;color:#444}
@page{size:A4 landscape;margin:11mm}@media print{body{font-size:9pt;max-width:none;padding:0}table{font-size:8pt}thead{display:table-header-group}tr{break-inside:avoid}}
</style></head><body>
<h1>{{.Title}}</h1><p class="sub">{{.Note}}</p>
<h2>{{.Heads.All}}</h2><div class="scroll"><table>{{template "head" .Head}}<tbody>
{{template "rows" .Whole}}</tbody></table></div>
{{if .Provinces}}<h2>{{.Heads.Provinces}}</h2><div class="scroll"><table>{{template "head" .Head}}<tbody>
{{template "rows" .Provinces}}</tbody></table></div>
{{end}}{{range .Parts}}<details{{if .Open}} open{{end}}><summary>{{.Name}}</summary>
<h3>{{.Cities.Title}}</h3><div class="scroll"><table>{{template "head" $.Head}}<tbody>
{{template "rows" .Cities.Rows}}</tbody></table></div>
<h3>{{.Counties.Title}}</h3><div class="scroll"><table>{{template "head" $.Head}}<tbody>
{{template "rows" .Counties.Rows}}</tbody></table></div>
</details>
{{end}}<h2>{{.Heads.Notes}}</h2><ul>
{{range .Notes}}<li>{{.}}</li>
{{end}}</ul><p class="credit">{{.Credit}}</p>
</body></html>
`) + "\n"))
