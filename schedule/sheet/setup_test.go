package sheet_test

import (
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/schedule/sheet"
)

func TestReadyToPrint(t *testing.T) {
	f := opened(t, sheet.Options{})
	titles := make(map[string]string)
	for _, d := range f.GetDefinedName() {
		titles[d.Scope+d.Name] = d.RefersTo
	}
	for _, name := range f.GetSheetList() {
		layout, err := f.GetPageLayout(name)
		require.NoError(t, err)
		assert.Equal(t, 9, *layout.Size, "A4")
		size, err := f.GetSheetDimension(name)
		require.NoError(t, err)
		assert.Equal(t, strconv.Itoa(len(rows(t, f, name))), strings.TrimLeft(size[strings.Index(size, ":")+1:], "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), name)
		assert.Equal(t, "landscape", *layout.Orientation)
		props, err := f.GetSheetProps(name)
		require.NoError(t, err)
		assert.Equal(t, name != "总表", *props.FitToPage, name)
		footer, err := f.GetHeaderFooter(name)
		require.NoError(t, err)
		assert.Contains(t, footer.OddFooter, "第&P页，共&N页")
		panes, err := f.GetPanes(name)
		require.NoError(t, err)
		assert.True(t, panes.Freeze && panes.YSplit >= 2, name)
		assert.Contains(t, titles[name+"_xlnm.Print_Titles"], "$1:$"+strconv.Itoa(panes.YSplit), "what stays in view repeats in print")
	}
	assert.Equal(t, "'总表'!$A:$C,'总表'!$1:$3", titles["总表_xlnm.Print_Titles"])
}

// TestSheetXML holds the sheets to what spreadsheets insist on and readers of
// the library do not notice.
func TestSheetXML(t *testing.T) {
	q := checked(t, world())
	columns := regexp.MustCompile(`<col min="(\d+)"`)
	heights := regexp.MustCompile(` ht="([\d.]+)"`)
	for name, text := range parts(t, written(t, q, plan(q), sheet.Options{})) {
		require.NoError(t, wellFormed(text), name)
		if !strings.HasPrefix(name, "xl/worksheets/sheet") {
			continue
		}
		for i, m := range columns.FindAllStringSubmatch(text, -1) {
			require.Equal(t, strconv.Itoa(i+1), m[1], "columns from left to right in %s", name)
		}
		for _, m := range heights.FindAllStringSubmatch(text, -1) {
			h, err := strconv.ParseFloat(m[1], 64)
			require.NoError(t, err)
			require.LessOrEqual(t, h, 409.0)
		}
	}
}

func wellFormed(text string) error {
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		if _, err := d.Token(); err != nil {
			if err.Error() == "EOF" {
				return nil
			}
			return err
		}
	}
}

func TestChoices(t *testing.T) {
	f := opened(t, sheet.Options{})
	offered, err := f.GetDataValidations("总表")
	require.NoError(t, err)
	require.Len(t, offered, 3)
	assert.Equal(t, []string{"R4:R9", `"已开展,改期开展,未开展"`}, []string{offered[0].Sqref, offered[0].Formula1})
	assert.True(t, offered[0].ShowErrorMessage, "no other status")
	assert.Equal(t, []string{"S4:S9", "45628", "45634"}, []string{offered[1].Sqref, offered[1].Formula1, offered[1].Formula2}, "a day of the horizon")
	assert.Equal(t, "X4:X9", offered[2].Sqref)
	assert.False(t, offered[2].ShowErrorMessage, "any other reason may be typed")
}
