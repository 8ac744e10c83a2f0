package main

import (
	"io"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/pufa-go/pufa/campaign/sheet"
	"github.com/pufa-go/pufa/examples/zhanjiang"
)

// mostTowns is how many bytes of a list of townships and villages are read: far
// more than any county needs.
const mostTowns = 4 << 20

// areaOf returns the county of a new workbook: one that ships, or one whose
// townships the user names. Nothing but names is known of the latter.
func areaOf(o options) (sheet.Area, error) {
	if o.towns == "" {
		a, err := zhanjiang.County(o.area)
		if err != nil {
			return a, complain(words.BadArea, o.area, strings.Join(zhanjiang.CountyNames(), "、"))
		}
		return a, nil
	}
	a := sheet.Area{Name: o.area}
	if ext := strings.ToLower(filepath.Ext(o.towns)); ext != ".txt" && ext != ".csv" {
		return a, addTowns(&a, separated(o.towns))
	}
	var text []byte
	err := readFile(o.towns, func(r io.Reader) (err error) {
		if text, err = io.ReadAll(io.LimitReader(r, mostTowns+1)); err == nil && len(text) > mostTowns {
			err = complain(words.LongTowns, mostTowns>>20)
		}
		return err
	})
	if err != nil {
		return a, err
	}
	if !utf8.Valid(text) {
		return a, complain(words.NotUTF8, o.towns)
	}
	return a, addTowns(&a, strings.Split(strings.TrimPrefix(string(text), "\uFEFF"), "\n"))
}

// separated splits names as people write them down.
func separated(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("、,;\uFF0C\uFF1B\n", r) })
}

// addTowns adds lines to an area: a township, or a township and a village,
// with a comma or a tab between. A township may come again with its villages.
func addTowns(a *sheet.Area, lines []string) error {
	for i, line := range lines {
		cells := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(",\t\uFF0C", r) })
		for k := range cells {
			cells[k] = strings.TrimSpace(cells[k])
		}
		cells = slices.DeleteFunc(cells, func(s string) bool { return s == "" })
		if len(cells) == 0 {
			continue
		}
		if len(cells) > 2 || slices.ContainsFunc(cells, func(s string) bool { return len([]rune(s)) > 60 || strings.ContainsFunc(s, unicode.IsControl) }) {
			return complain(words.BadTowns, i+1, line)
		}
		at := slices.IndexFunc(a.Towns, func(t sheet.Town) bool { return t.Name == cells[0] })
		if at < 0 {
			at = len(a.Towns)
			a.Towns = append(a.Towns, sheet.Town{Name: cells[0]})
		}
		villages := &a.Towns[at].Villages
		if len(cells) == 2 && !slices.ContainsFunc(*villages, func(v sheet.Village) bool { return v.Name == cells[1] }) {
			*villages = append(*villages, sheet.Village{Name: cells[1], Community: strings.HasSuffix(cells[1], "社区")})
		}
	}
	if len(a.Towns) == 0 {
		return complain(words.NoTowns)
	}
	return nil
}
