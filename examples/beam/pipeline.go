package main

import (
	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
)

// build lays the pipeline:
//
//	counties or lines → reshuffle → plan ─┬→ records by province → write → plans/44.jsonl
//	                                      ├→ tallies by place → merge ──┐
//	                                      └→ failures ──────────────────┴→ rollup.json
//
// The roll-up waits for the plans: where it is, all is.
func build(s beam.Scope, o options) {
	var records, tallies, failures beam.PCollection
	// Planning is nearly all of the work: without the reshuffle an engine would
	// fuse it with the reading, and leave it to one machine.
	if o.in != "" {
		lines := beam.Reshuffle(s, textio.Read(s, o.in))
		records, tallies, failures = beam.ParDo3(s, &planLine{planner{Solving: o.solving}}, lines)
	} else {
		parts := beam.Reshuffle(s, beam.CreateList(s, o.parts))
		records, tallies, failures = beam.ParDo3(s, &planCounty{planner{Solving: o.solving}}, parts)
	}
	totals := beam.CombinePerKey(s, merge, tallies)
	written := beam.ParDo(s, &writeRecords{o.out}, beam.GroupByKey(s, records))
	beam.ParDo0(s, &writeRollup{o.out}, beam.Impulse(s),
		beam.SideInput{Input: totals}, beam.SideInput{Input: failures}, beam.SideInput{Input: written})
}
