package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/sheet"
)

// readEither reads a plan.json, or a plan workbook that was edited by hand. What
// a workbook does not say in full is as in plan.json beside it, if there is one.
func readEither(q *campaign.Checked, path string) (schedule.Plan, *sheet.Edited, error) {
	if !isWorkbook(path) {
		p, err := readPlan(path)
		return p, nil, err
	}
	var base schedule.Plan
	beside := filepath.Join(filepath.Dir(path), "plan.json")
	if _, err := os.Stat(beside); !errors.Is(err, fs.ErrNotExist) {
		if base, err = readPlan(beside); err != nil {
			return base, nil, err
		}
	}
	var e sheet.Edited
	err := opened(path, func(f *os.File, size int64) (err error) {
		e, err = sheet.ReadPlan(f, size, q, base, cells.Limits{})
		return err
	})
	return e.Plan, &e, err
}

// mendAt names the cells that answer for a breach; none if the plan is from no
// workbook.
func (p *page) mendAt(b campaign.Breach) string {
	if p.edited == nil {
		return ""
	}
	var out []string
	for _, id := range b.Sessions {
		if at := p.edited.Cell(id, b.Rule); at != "" && !slices.Contains(out, at) {
			out = append(out, at)
		}
	}
	return p.few(out)
}
