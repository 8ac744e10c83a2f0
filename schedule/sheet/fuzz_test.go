package sheet_test

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/sheet"
)

// packed makes a workbook of its files again.
func packed(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name})
		require.NoError(t, err)
		_, err = io.WriteString(f, files[name])
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

// FuzzReadFilled changes bytes of a filled workbook and of a form, of the whole
// archive or within one of its files: there are findings or a list, never a
// panic.
func FuzzReadFilled(f *testing.F) {
	q := checked(f, world())
	p := plan(q)
	in, _ := everything()
	books := map[string][]byte{"filled": alone(f, filledIn(f, q, p, in)), "form": filledForm(f, q, p)}
	unpacked, names := make(map[string]map[string]string), make(map[string][]string)
	for kind, book := range books {
		unpacked[kind] = parts(f, book)
		names[kind] = slices.Sorted(maps.Keys(unpacked[kind]))
	}
	for i := range 12 {
		f.Add(uint8(i), uint32(i*701), string(rune(' '+i*7)))
		f.Add(uint8(i), uint32(i*997), `</c><c r="A0"><v>`)
	}
	f.Fuzz(func(t *testing.T, file uint8, at uint32, with string) {
		for kind, book := range books {
			text := string(book)
			i := int(file) % (len(names[kind]) + 1)
			if i > 0 {
				text = unpacked[kind][names[kind][i-1]]
			}
			k := int(at % uint32(max(1, len(text))))
			data := []byte(text[:k] + with + text[min(len(text), k+len(with)):])
			if i > 0 {
				files := maps.Clone(unpacked[kind])
				files[names[kind][i-1]] = string(data)
				data = packed(t, files)
			}
			l, err := readers[kind](bytes.NewReader(data), int64(len(data)), q, p, sheet.ReadOptions{})
			if err != nil && (campaign.FindingsOf(err) == nil || len(l.Returns) > 0) {
				t.Errorf("%v with %v", l, err)
			}
		}
	})
}

// FuzzCell writes anything into cells: there are findings or a list that stands
// up to the check of returns.
func FuzzCell(f *testing.F) {
	q := checked(f, world())
	p := plan(q)
	blank := alone(f, written(f, q, p, sheet.Options{}))
	for _, s := range []string{"已开展", "约300", "-1", "1e308", "2024-12-05", "\xff\xfe", "示例单位01、示例单位02", strings.Repeat("9", 400)} {
		f.Add("已开展", s, s, s)
	}
	f.Fuzz(func(t *testing.T, status, day, amount, units string) {
		for _, s := range []string{status, day, amount, units} {
			if len(s) > 1000 {
				return
			}
		}
		book := edit(t, blank, func(f *excelize.File) {
			fill(t, f, entries{"s-fair": {"状态": status, "实际日期": day, "实到人次": amount, "到场单位": units, "未开展原因": amount}})
		})
		if l, err := readFilled(book, q, p, sheet.ReadOptions{}); err != nil && campaign.FindingsOf(err) == nil || err != nil && len(l.Returns) > 0 {
			t.Errorf("%v %v", l, err)
		}
	})
}
