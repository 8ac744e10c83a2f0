package calendar

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The bounds of [ReadTable]; a real year has some forty lines.
const (
	mostBytes    = 1 << 20
	mostProblems = 100
)

// ReadTable reads announced holidays from a text file, so that a year whose
// notice comes out later can be added: merge the result with what is there,
// see [Table.Merge]. The file is UTF-8, at most 1 MiB, lines end in LF or CRLF:
//
//	# notice: 2027,国务院办公厅关于2027年部分节假日安排的通知,国办发明电〔2026〕1号,2026-11-04
//	# other comments and empty lines are skipped
//	date,name,kind
//	2027-01-01,元旦,holiday
//
// A notice line gives year, title, document number and day of issue; the last
// two may be empty. The head line is required as it stands. The kinds are
// those of [Kind]. Each line is one CSV record: a field may stand in quotes,
// blanks count.
//
// The error joins every [Problem] of the file in the order of its lines, at
// most 100, or is that of r. With an error the table is zero.
func ReadTable(r io.Reader) (Table, error) {
	text, err := io.ReadAll(io.LimitReader(r, mostBytes+1))
	if err != nil {
		return Table{}, fmt.Errorf("reading the holiday table (读取放假安排表): %w", err)
	}
	var f tableFile
	if len(text) > mostBytes {
		f.report(0, Problem{Value: fmt.Sprintf("> %d", mostBytes)}.with(CodeFileSize, "", "the file is larger than 1 MiB; a year has some forty lines, so give only those",
			"文件超过1MiB，一年只需约四十行，请只保留放假安排"))
	} else {
		f.read(string(text))
		f.judge()
	}
	if f.problems == nil {
		return f.table, nil
	}
	slices.SortStableFunc(f.problems, func(a, b Problem) int { return a.Index - b.Index })
	var errs []error
	for i, p := range f.problems {
		if i == mostProblems {
			errs = append(errs, Problem{Path: "file", Value: fmt.Sprint(len(f.problems) - i)}.with(CodeFileSize, "", "so many more problems are not listed; correct these first",
				"其余问题未列出，请先更正以上各处"))
			break
		}
		errs = append(errs, p)
	}
	return Table{}, errors.Join(errs...)
}

// tableFile is a file being read.
type tableFile struct {
	table       Table
	noticeLines []int          // of each notice
	dayLines    []int          // of each row
	badDates    map[int]string // what stands for the date of a row that has none
	unread      bool           // some line could not be read
	problems    []Problem
}

// report notes a problem of a line; line 0 is the whole file. Field, if any,
// is what p.Path says.
func (f *tableFile) report(line int, p Problem) {
	switch {
	case line == 0:
		p.Path = strings.TrimSuffix("file."+p.Path, ".")
	case p.Path != "":
		p.Path = fmt.Sprintf("line %d.%s", line, p.Path)
	default:
		p.Path = fmt.Sprintf("line %d", line)
	}
	p.Index = line
	f.problems = append(f.problems, p)
}

// form reports a line that cannot be read at all.
func (f *tableFile) form(line int, text, detail, zh string) {
	f.unread = true
	f.report(line, Problem{Value: brief(text)}.with(CodeFileForm, "", detail, zh))
}

// read takes the text apart.
func (f *tableFile) read(text string) {
	const head = "date,name,kind"
	n, headed := 0, false
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
		if n == 1 {
			if rest, found := strings.CutPrefix(line, "\ufeff"); found {
				f.form(1, rest, "the file begins with a byte-order mark; save it as UTF-8 without one", "文件开头有BOM标记，请另存为不带BOM的UTF-8")
				line = rest
			}
		}
		switch comment, found := strings.CutPrefix(line, "#"); {
		case !utf8.ValidString(line):
			f.form(n, line, "the line is not UTF-8; save the file as UTF-8", "此行不是UTF-8编码，请将文件另存为UTF-8")
		case found:
			if notice, ok := strings.CutPrefix(strings.TrimSpace(comment), "notice:"); ok {
				f.notice(n, strings.TrimSpace(notice))
			}
		case line == "":
		case !headed:
			headed = true
			if line != head {
				f.form(n, line, "the first line after the comments must be "+head, "注释之后的第一行须为 "+head)
			}
		default:
			f.day(n, line)
		}
	}
	if !headed {
		f.form(n, "", "there are no rows; write the line "+head+" and a row for each day", "没有数据行，请写明 "+head+" 及各日期")
	}
}

// fields reads the line as one CSV record of n fields.
func (f *tableFile) fields(line int, text string, n int, detail, zh string) ([]string, bool) {
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = n
	record, err := r.Read()
	if err != nil {
		f.form(line, text, detail, zh)
	}
	return record, err == nil
}

// notice reads what follows "# notice:".
func (f *tableFile) notice(line int, text string) {
	x, ok := f.fields(line, text, 4, "a notice line needs four fields: year, title, document number, day of issue", "通知行须有四项：年份,标题,文号,印发日期")
	if !ok {
		return
	}
	n := Notice{Title: x[1], Number: x[2]}
	year, err := strconv.Atoi(x[0])
	if err != nil {
		f.unread = true
		f.report(line, Problem{Path: "year", Value: brief(x[0])}.with(CodeNoticeYear, "", "not a year; write it like 2027", "年份须写成如2027"))
		return
	}
	n.Year = year
	if x[3] != "" {
		d, cause, zh := readDate(x[3])
		if cause != "" {
			f.unread = true
			f.report(line, Problem{Path: "issued", Value: brief(x[3])}.with(CodeDayDate, "", cause+"; write it like 2026-11-04", zh+"，如2026-11-04"))
		}
		n.Issued = d
	}
	f.table.Notices, f.noticeLines = append(f.table.Notices, n), append(f.noticeLines, line)
}

// day reads a row.
func (f *tableFile) day(line int, text string) {
	x, ok := f.fields(line, text, 3, "a row needs three fields: date, name, kind", "每行须有三项：日期,名称,类别")
	if !ok {
		return
	}
	d, cause, _ := readDate(x[0])
	if cause != "" {
		if f.badDates == nil {
			f.badDates = make(map[int]string)
		}
		f.badDates[len(f.table.Days)] = x[0]
	}
	f.table.Days = append(f.table.Days, Day{Date: d, Name: x[1], Kind: Kind(x[2])})
	f.dayLines = append(f.dayLines, line)
}

// judge adds the problems of the table, each at its line. Those that only
// follow from a line that could not be read are left out, and of rows without
// a notice one for each year is enough.
func (f *tableFile) judge() {
	unread := f.unread || len(f.badDates) > 0
	years := make(map[int]bool)
	for _, p := range f.table.Problems() {
		path, field, _ := strings.Cut(p.Path, ".")
		p.Path = field
		switch {
		case p.Code == CodeNoticeGap:
			if !unread {
				f.report(0, p)
			}
			continue
		case strings.HasPrefix(path, "notices"):
			f.report(f.noticeLines[p.Index], p)
			continue
		case p.Code == CodeDayGap && unread, p.Code == CodeDayYear && (unread || years[p.Date.Year()]):
			continue
		}
		if p.Code == CodeDayYear {
			years[p.Date.Year()] = true
		}
		if text, bad := f.badDates[p.Index]; bad && p.Code == CodeDayDate {
			_, cause, zh := readDate(text)
			p.Value, p.Detail, p.DetailZh = brief(text), cause+"; write it like 2026-02-14", zh+"，如2026-02-14"
		}
		f.report(f.dayLines[p.Index], p)
	}
}
