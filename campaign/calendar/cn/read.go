package cn

import (
	_ "embed" // the two tables
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/pufa-go/pufa/campaign/calendar"
)

//go:embed holidays_cn.csv
var holidaysCSV string

//go:embed notices_cn.csv
var noticesCSV string

// read parses the two embedded tables, in the order of their rows.
func read() (calendar.Table, error) {
	var t calendar.Table
	err := each(noticesCSV, "year,issued,number,title", func(f []string) error {
		year, err := strconv.Atoi(f[0])
		if err != nil {
			return err
		}
		issued, err := calendar.ParseDate(f[1])
		t.Notices = append(t.Notices, calendar.Notice{Year: year, Title: f[3], Number: f[2], Issued: issued})
		return err
	})
	if err != nil {
		return calendar.Table{}, fmt.Errorf("notices_cn.csv: %w", err)
	}
	err = each(holidaysCSV, "date,name,kind", func(f []string) error {
		d, err := calendar.ParseDate(f[0])
		t.Days = append(t.Days, calendar.Day{Date: d, Name: f[1], Kind: calendar.Kind(f[2])})
		return err
	})
	if err != nil {
		return calendar.Table{}, fmt.Errorf("holidays_cn.csv: %w", err)
	}
	return t, nil
}

// each calls row for every row of the text below the head line, whose columns
// it requires; lines that begin with # are comments.
func each(text, head string, row func(fields []string) error) error {
	r := csv.NewReader(strings.NewReader(text))
	r.Comment = '#'
	records, err := r.ReadAll()
	if err != nil {
		return err
	}
	if len(records) == 0 || !slices.Equal(records[0], strings.Split(head, ",")) {
		return fmt.Errorf("the columns must be %s", head)
	}
	for _, f := range records[1:] {
		if err := row(f); err != nil {
			return fmt.Errorf("row %q: %w", strings.Join(f, ","), err)
		}
	}
	return nil
}
