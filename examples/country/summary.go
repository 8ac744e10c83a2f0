package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/pufa-go/pufa/examples/country/rollup"
)

// summarise prints what was planned, most of all its totals.
func summarise(w io.Writer, o options, r rollup.Report, files int, fresh int64, took time.Duration) error {
	var b strings.Builder
	say := func(format string, args ...any) { fmt.Fprintf(&b, format, args...) }
	all, c := r.Whole, r.Whole.Coverage
	count := func(n int) string { return rollup.Grouped(int64(n)) }
	rate := "—"
	if x := c.Rate(); x != nil {
		rate = strconv.FormatFloat(100**x, 'f', 2, 64) + "%"
	}
	say(words.Done.In(o.lang), all.Name, r.Year)
	say(words.Took.In(o.lang), count(all.Counties), rollup.Grouped(fresh), took.Seconds())
	say(words.Whole.In(o.lang), count(c.Sessions), count(c.Places.Towns.Touched), count(c.Places.Towns.Total), count(c.Places.Villages.Touched), count(c.Places.Villages.Total))
	say(words.Covered.In(o.lang), rollup.Estimate(c.Attendances), rollup.Estimate(c.Reach.Expected), rollup.Estimate(c.Reach.Lower), rollup.Estimate(c.Reach.Upper), rollup.Grouped(c.Size), rate)
	if all.NoPeople+all.Shared+all.NoPoint > 0 {
		say(words.NoPeople.In(o.lang), all.NoPeople, all.Shared, count(all.NoPoint))
	}
	if len(r.Failures) > 0 {
		var codes []string
		for _, f := range r.Failures {
			codes = append(codes, f.County)
		}
		say(words.Failures.In(o.lang), len(codes), strings.Join(codes, " "))
	}
	say(words.Written.In(o.lang), o.out, files)
	_, err := io.WriteString(w, b.String())
	return err
}
