package sheet_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/sheet"
)

// hostile are names that a spreadsheet, its XML or a reader might trip over.
var hostile = []string{
	`=HYPERLINK("http://example.com","click")`, `+1+cmd|' /C calc'!A0`, `-2+3`, `@SUM(1,2)`, "\t=1+1", " =1+1", "\uFF1D1+1",
	`<script>alert(1)</script>`, `a"b'c&d`, "one\ntwo", "\u202Eabc\u202C", "_x0041_", "]]>", strings.Repeat("长", 200), "[x]:*?/\\", "'quoted'", "History",
}

// spoiled is the world with a hostile name everywhere, and one of its own for
// the activity of talks.
func spoiled(name string) campaign.Programme {
	p := world()
	p.Name, p.Note = name, name
	for i := range p.Areas {
		p.Areas[i].Name = name
	}
	for i := range p.Units {
		p.Units[i].Name = name
	}
	for i := range p.Teams {
		p.Teams[i].Name = name
	}
	for i := range p.Venues {
		p.Venues[i].Name = name
	}
	for i := range p.Campaigns {
		p.Campaigns[i].Name, p.Campaigns[i].Theme = name, name
		for k := range p.Campaigns[i].Activities {
			p.Campaigns[i].Activities[k].Name = name
		}
	}
	p.Assignments[0].Name, p.Commitments[0].Name = name, name
	p.Units[0].Duties[0].Post = name
	return p
}

func TestHostileNamesAreInert(t *testing.T) {
	for _, name := range hostile {
		t.Run(name, func(t *testing.T) {
			q := checked(t, spoiled(name))
			data := written(t, q, plan(q), sheet.Options{})
			for file, text := range parts(t, data) {
				require.NoError(t, wellFormed(text), file)
				require.NotContains(t, text, "<f>", "no formula in %s", file)
				require.NotContains(t, text, "<hyperlink")
				require.NotContains(t, text, "\u202E")
			}
			f := read(t, data)
			require.Len(t, f.GetSheetList(), 10)
			all := rows(t, f, "总表")
			want := strings.Map(func(r rune) rune {
				if r == '\n' || r == '\t' {
					return ' '
				}
				if unicode.Is(unicode.Bidi_Control, r) {
					return -1
				}
				return r
			}, name)
			require.Equal(t, []string{want, want}, all[sheet.HeadRow][5:7], "the text is the name and nothing else")
		})
	}
}

func TestHostileIDsStay(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	p.Sessions[1].ID = "=1+1\u200Fx"
	assert.Equal(t, "=1+1\u200Fx", rows(t, read(t, written(t, q, p, sheet.Options{})), "总表")[sheet.HeadRow][1])
}

func TestCSV(t *testing.T) {
	for _, name := range append([]string{"宣讲"}, hostile...) {
		t.Run(name, func(t *testing.T) {
			q := checked(t, spoiled(name))
			var out bytes.Buffer
			require.NoError(t, sheet.WriteCSV(&out, q, plan(q), sheet.Options{}))
			text, bom := strings.CutPrefix(out.String(), "\uFEFF")
			require.True(t, bom)
			require.Equal(t, strings.Count(text, "\n"), strings.Count(text, "\r\n"), "every line ends in CR LF")
			lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
			require.NoError(t, err)
			require.Len(t, lines, 1+6+2)
			require.Equal(t, []string{"1", "s-talk-1", "2024-12-03"}, lines[1][:3])
			require.Equal(t, "共6场，另有4场不列明细", lines[8][1])
			for _, line := range lines {
				for _, field := range line {
					first := strings.TrimSpace(field)
					if first != "" {
						require.NotContains(t, []rune("=+-@\uFF1D\uFF0B\uFF0D\uFF20"), []rune(first)[0], field)
					}
				}
			}
		})
	}
}

func TestCSVHasTheRowsOfTheWorkbook(t *testing.T) {
	q := checked(t, world())
	var out bytes.Buffer
	require.NoError(t, sheet.WriteCSV(&out, q, plan(q), sheet.Options{}))
	lines, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out.String(), "\uFEFF"))).ReadAll()
	require.NoError(t, err)
	all := rows(t, read(t, written(t, q, plan(q), sheet.Options{})), "总表")[sheet.HeadRow-1:]
	require.Equal(t, all[0], lines[0])
	for i, row := range all[1:] {
		row[2] = lines[i+1][2] // a number there, a day here
		require.Equal(t, row, lines[i+1][:len(row)])
	}
	require.Equal(t, "示例，非官方计划", lines[len(lines)-2][1])
}
