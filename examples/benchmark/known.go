package main

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
)

// The best-known values of the published sets; their headers say whose they are.
//
//go:embed testdata/toptw_bks.csv
var orienteeringCSV string

//go:embed testdata/maxcover_bks.csv
var coverCSV string

// key names a case: an instance with its number of teams or sites, or its
// budget, and for sites the radius in metres.
type key struct {
	set, instance string
	size          int
	radius        float64
}

// known is the best published value of a case.
type known struct {
	best   int64
	proven bool // nothing is better
}

type table map[key]known

// bestKnown reads the embedded tables.
func bestKnown() (table, error) {
	t := make(table)
	err := rows(orienteeringCSV, 5, func(f []string) error {
		return t.add(key{set: "toptw", instance: f[1]}, f[2], f[3], f[4] == "yes")
	})
	if err != nil {
		return nil, fmt.Errorf("toptw_bks.csv: %w", err)
	}
	err = rows(coverCSV, 6, func(f []string) (err error) {
		k := key{set: f[0], instance: f[1]}
		if f[3] != "" {
			if k.radius, err = strconv.ParseFloat(f[3], 64); err != nil {
				return err
			}
		}
		return t.add(k, f[2], f[4], f[5] == "optimal")
	})
	if err != nil {
		return nil, fmt.Errorf("maxcover_bks.csv: %w", err)
	}
	return t, nil
}

func (t table) add(k key, size, best string, proven bool) (err error) {
	var v known
	if k.size, err = strconv.Atoi(size); err != nil {
		return err
	}
	if v.best, err = strconv.ParseInt(best, 10, 64); err != nil {
		return err
	}
	if _, twice := t[k]; twice || v.best <= 0 {
		return fmt.Errorf("%v: listed twice, or not above zero", k)
	}
	v.proven = proven
	t[k] = v
	return nil
}

// rows reads the rows of a table after its header.
func rows(text string, fields int, each func([]string) error) error {
	r := csv.NewReader(strings.NewReader(text))
	r.Comment, r.FieldsPerRecord = '#', fields
	all, err := r.ReadAll()
	for i := 1; i < len(all) && err == nil; i++ {
		err = each(all[i])
	}
	return err
}
