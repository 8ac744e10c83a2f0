package sheet_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet"
)

// badCell is a change of a filled workbook and the finding it brings.
type badCell struct {
	name  string
	sheet string
	cells map[string]any
	path  string
	code  campaign.Code
	value string // any, if empty
}

// TestBadCells puts many faults into one workbook, one to a sheet, and finds
// them all.
func TestBadCells(t *testing.T) {
	expectAll(t, []badCell{})
}

// TestCheckedCells is the same for what only the check of the programme finds.
func TestCheckedCells(t *testing.T) {
	expectAll(t, []badCell{})
}

func expectAll(t *testing.T, cases []badCell) {
	t.Helper()
	for len(cases) > 0 {
		var now, later []badCell
		taken := make(map[string]bool)
		for _, c := range cases {
			if taken[c.sheet] {
				later = append(later, c)
				continue
			}
			taken[c.sheet] = true
			now = append(now, c)
		}
		_, err := check(filled(t, func(f *excelize.File) {
			for _, c := range now {
				put(t, f, c.sheet, c.cells)
			}
		}))
		for _, c := range now {
			expect(t, c, campaign.FindingsOf(err))
		}
		cases = later
	}
}

// expect requires a finding at the place of a fault, with all it should say.
func expect(t *testing.T, c badCell, found campaign.Findings) {
	t.Helper()
	i := slices.IndexFunc(found, func(f *campaign.Finding) bool {
		return narrow(f.Path) == narrow(c.path) && f.Code == c.code && (c.value == "" || f.Value == c.value)
	})
	if assert.GreaterOrEqual(t, i, 0, "%s: no %s %s %q in\n%v", c.name, c.path, c.code, c.value, found) {
		assert.NotEmpty(t, found[i].Advice.Zh, c.name)
		assert.NotEmpty(t, found[i].Advice.En, c.name)
	}
}

// narrow writes brackets as a keyboard has them.
func narrow(s string) string { return strings.NewReplacer("\uFF08", "(", "\uFF09", ")").Replace(s) }

func TestBadSheets(t *testing.T) {
	for name, c := range map[string]struct {
		change func(t *testing.T, f *excelize.File)
		path   string
		value  string
	}{
		"sheet missing": {func(t *testing.T, f *excelize.File) { require.NoError(t, f.DeleteSheet("队伍")) }, "队伍", ""},
		"sheet renamed": {func(t *testing.T, f *excelize.File) { require.NoError(t, f.SetSheetName("活动", "活动安排")) }, "活动", ""},
		"heading":       {func(t *testing.T, f *excelize.File) { put(t, f, "队伍", map[string]any{"B2": "驻地"}) }, "队伍!2(基地)", "驻地"},
		"optional one":  {func(t *testing.T, f *excelize.File) { put(t, f, "队伍", map[string]any{"I2": "时间"}) }, "队伍!2(班次)", "时间"},
		"column gone":   {func(t *testing.T, f *excelize.File) { require.NoError(t, f.RemoveCol("队伍", "C")) }, "队伍!2(每周可出勤天数)", ""},
		"no headings": {func(t *testing.T, f *excelize.File) {
			require.NoError(t, f.RemoveRow("单位", 1))
			require.NoError(t, f.RemoveRow("单位", 1))
		}, "单位", ""},
	} {
		t.Run(name, func(t *testing.T) {
			book := filled(t, func(f *excelize.File) { c.change(t, f) })
			_, err := read(book)
			require.ErrorIs(t, err, campaign.CodeMissing)
			found := campaign.FindingsOf(err)
			assert.Equal(t, c.path, found[0].Path)
			assert.Equal(t, c.value, found[0].Value)
		})
	}
}

func TestNotAWorkbook(t *testing.T) {
	good := filled(t, nil)
	for name, c := range map[string]struct {
		file []byte
		code campaign.Code
	}{
		"empty":     {nil, campaign.CodeSyntax},
		"text":      {[]byte("单位,队伍,活动"), campaign.CodeSyntax},
		"old":       {append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 600)...), campaign.CodeSyntax},
		"cut off":   {good[:len(good)/2], campaign.CodeSyntax},
		"zip":       {archive(t, map[string]string{"a.txt": "x"}), campaign.CodeSyntax},
		"bad xml":   {archive(t, map[string]string{"[Content_Types].xml": "<x", "xl/workbook.xml": "<<<"}), campaign.CodeSyntax},
		"bomb":      {declared(t, 64<<20), campaign.CodeTooLarge},
		"lying zip": {declared(t, 10), campaign.CodeSyntax},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := read(c.file)
			require.ErrorIs(t, err, c.code)
			assert.NotEmpty(t, campaign.FindingsOf(err)[0].Advice.Zh)
			require.ErrorIs(t, sheet.Mark(bytes.NewReader(c.file), int64(len(c.file)), nil, io.Discard, sheet.Options{}), c.code)
		})
	}
	_, err := sheet.Read(broken{}, 1000, sheet.Options{})
	require.ErrorIs(t, err, errBroken, "a reader's own error is no finding")
	_, err = sheet.Read(broken{}, 100<<20, sheet.Options{})
	require.ErrorIs(t, err, campaign.CodeTooLarge, "100 MB are refused unread")
}

var errBroken = errors.New("cable pulled")

type broken struct{}

func (broken) ReadAt([]byte, int64) (int, error) { return 0, errBroken }

// archive returns a zip of files.
func archive(t *testing.T, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, text := range files {
		f, err := w.Create(name)
		require.NoError(t, err)
		_, err = io.WriteString(f, text)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

// declared returns an archive whose directory says that a part of 1 MiB has so
// many bytes.
func declared(t *testing.T, size uint32) []byte {
	t.Helper()
	b := archive(t, map[string]string{"xl/workbook.xml": strings.Repeat(" ", 1<<20)})
	entry := bytes.LastIndex(b, []byte("PK\x01\x02"))
	require.Positive(t, entry)
	binary.LittleEndian.PutUint32(b[entry+24:], size)
	return b
}

func TestLimits(t *testing.T) {
	book := filled(t, nil)
	for name, o := range map[string]sheet.Options{"rows": {MaxRows: 10}, "cells": {MaxCells: 50}, "bytes": {MaxBytes: 40_000}} {
		_, err := sheet.Read(bytes.NewReader(book), int64(len(book)), o)
		require.ErrorIs(t, err, campaign.CodeTooLarge, name)
	}
	bomb := archive(t, map[string]string{"xl/worksheets/sheet1.xml": strings.Repeat(" ", 1<<20)})
	require.Less(t, len(bomb), 10_000)
	_, err := sheet.Read(bytes.NewReader(bomb), int64(len(bomb)), sheet.Options{MaxBytes: 1 << 19})
	require.ErrorIs(t, err, campaign.CodeTooLarge, "small, and large unzipped")
}

// A broken byte anywhere gives findings or a programme, never a panic.
func FuzzRead(f *testing.F) {
	book := filled(f, nil)
	f.Add(uint32(100), byte(0), book[:0])
	for i := range 8 {
		f.Add(uint32(i*len(book)/8), byte(i*31), []byte(nil))
	}
	f.Fuzz(func(t *testing.T, at uint32, with byte, tail []byte) {
		b := append(bytes.Clone(book), tail...)
		b[int(at)%len(b)] = with
		if _, err := check(b); err != nil && campaign.FindingsOf(err) == nil {
			t.Errorf("no finding: %v", err)
		}
	})
}
