package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/returns"
)

// office is county with a host for every session, and an assignment of one unit
// in each of two areas.
func office() campaign.Programme {
	p := county()
	for i := range p.Campaigns[0].Activities {
		p.Campaigns[0].Activities[i].Host = "u1"
	}
	p.Areas = append(p.Areas, audience.Area{ID: "c2", Name: "邻县", Level: audience.County})
	p.Units = append(p.Units, campaign.Unit{ID: "u3", Name: "邻县单位", Area: "c2"})
	p.Venues = append(p.Venues, campaign.Venue{ID: "park", Name: "邻县公园", Setting: "community", Area: "c2"})
	a := p.Campaigns[0].Activities[1]
	a.ID, a.Name, a.Host, a.Staff, a.Sessions, a.Where = "market", "普法市集", "", campaign.Staff{}, campaign.Span{}, campaign.Where{Settings: []campaign.SettingID{"community"}}
	p.Campaigns[0].Activities = append(p.Campaigns[0].Activities, a)
	p.Assignments = []campaign.Assignment{{ID: "markets", Name: "每县1场市集", Activity: "market", Hosts: []campaign.UnitID{"u2", "u3"}, Measures: []campaign.MeasureID{"copies"}}}
	return p
}

// plannedIn plans a programme into a fresh folder and returns the path of its
// plan.json.
func plannedIn(t *testing.T, p campaign.Programme) (dir, plan string) {
	t.Helper()
	dir = t.TempDir()
	o := start("plan", "-in", save(t, p), "-out", dir)
	require.Equal(t, done, o.status, o.errors)
	return dir, filepath.Join(dir, "plan.json")
}

// book is a workbook being filled in as a person does: by heading, and by what
// stands in the row.
type book struct {
	t           *testing.T
	f           *excelize.File
	sheet, path string
	heads       []string
	head        int // row of the headings
}

// fill opens a workbook at the sheet with a heading.
func fill(t *testing.T, path, sheet, heading string) *book {
	t.Helper()
	f, err := excelize.OpenFile(path)
	require.NoError(t, err)
	rows, err := f.GetRows(sheet)
	require.NoError(t, err)
	i := slices.IndexFunc(rows, func(row []string) bool { return slices.Contains(row, heading) })
	require.GreaterOrEqual(t, i, 0, heading)
	return &book{t, f, sheet, path, rows[i], i + 1}
}

// put writes cells, heading and value by turns, of the row in which a cell holds
// a text.
func (b *book) put(row string, cells ...any) *book {
	b.t.Helper()
	rows, err := b.f.GetRows(b.sheet)
	require.NoError(b.t, err)
	n := slices.IndexFunc(rows[b.head:], func(cells []string) bool {
		return slices.ContainsFunc(cells, func(s string) bool { return strings.Contains(s, row) })
	})
	require.GreaterOrEqual(b.t, n, 0, row)
	for i := 0; i < len(cells); i += 2 {
		c := slices.Index(b.heads, cells[i].(string))
		require.GreaterOrEqual(b.t, c, 0, cells[i])
		at, err := excelize.CoordinatesToCellName(c+1, b.head+n+1)
		require.NoError(b.t, err)
		require.NoError(b.t, b.f.SetCellValue(b.sheet, at, cells[i+1]))
	}
	return b
}

// rename changes a heading.
func (b *book) rename(from, to string) *book {
	b.t.Helper()
	at, err := excelize.CoordinatesToCellName(slices.Index(b.heads, from)+1, b.head)
	require.NoError(b.t, err)
	require.NoError(b.t, b.f.SetCellStr(b.sheet, at, to))
	return b
}

// saved writes the workbook beside where it was read and returns its path.
func (b *book) saved(name string) string {
	b.t.Helper()
	path := filepath.Join(b.t.TempDir(), name)
	require.NoError(b.t, b.f.SaveAs(path))
	require.NoError(b.t, b.f.Close())
	return path
}

func recorded(t *testing.T, dir string) returns.List {
	t.Helper()
	l, err := readReturns(filepath.Join(dir, "returns.json"))
	require.NoError(t, err)
	return l
}
