// Command gen writes the made-up city year of the benchmark, testdata/city.json
// of the program above, always the same bytes:
//
//	go run ./examples/benchmark/gen > examples/benchmark/testdata/city.json
//
// It is a year in which demand binds. Towns, villages and the people of counties
// are Zhanjiang's; everything else is assumed, so that the file is a problem to
// measure solvers with and no plan of any office:
//
//   - Places: 1,990 villages and communities and 510 schools (placeholders,
//     shared out over towns by people), at random within about five kilometres
//     of their town's point.
//   - People: one group for each village, its even share of the town times 0.5
//     to 1.5, and one for each school, a grade of 200 to 500 pupils. A talk in a
//     village also draws the three nearest of the town, less with distance; halls
//     hold 120 to 260.
//   - Teams: 36 of the counties, shared out by villages, on a roster of six or
//     seven workdays a quarter, and four of the city that go out one day of their
//     choice a week; three sessions a day at most. That is 270 to 300 team-days a
//     quarter and room for at most two in five of the venues in it.
//   - Work: five campaigns of a quarter or less, each with talks in villages and
//     in schools; two overlap. One launch of each is pinned. Every town wants one
//     session in the year.
//   - θ = 0.5.
//
// Chance comes from PCG streams named by number in this package alone.
package main

import (
	"fmt"
	"os"

	"github.com/pufa-go/pufa/campaign/format"
)

func main() {
	p, err := programme()
	if err == nil {
		err = format.Encode(os.Stdout, p)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
