// Package stream plans many programmes, one after the other: JSON Lines in,
// JSON Lines out.
//
// A line of the input is an [Item]: a programme and its ID. For each there is one
// line of the output, a [Record], in the same order: the plan and a tally of what
// it covers, or what is wrong with the item. A bad item never ends a run. Empty
// lines are passed over.
//
// [Do] plans one item and knows nothing of lines or files. [Run] calls it on
// several goroutines; a step of a pipeline on a cluster can call it, or [DoLine],
// just as well, since records are plain data and tallies merge in any order
// (coverage.Tally). Whoever makes the programmes in Go needs no lines either.
//
// # What is in memory
//
// At most three items for each worker, with their records: the run takes as much
// for a million items as for a hundred. Lines longer than [Options].MaxLine are
// passed over without being held, and recorded as bad.
//
// # The same bytes
//
// The output depends on the input and the options alone, not on the number of
// workers, unless [solver.Options] set a budget of time.
//
// # Stopping and going on
//
// Each record is written at once and whole. If a run is killed, cancelled or
// finds the disk full, what it wrote stays good but for a torn last line.
// [ReadJournal] reads what is there; the caller cuts the file at Journal.Bytes,
// opens it for appending, and calls Run again with the same input and the
// journal as [Options].Done. Finished items are then read past, not planned again,
// and the file comes out as if nothing had happened.
package stream
