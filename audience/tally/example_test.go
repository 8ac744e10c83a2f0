package tally_test

import (
	"fmt"

	"github.com/pufa-go/pufa/audience/tally"
)

// Two counties count on their own machines, with one secret. Somebody who came to both is one person.
func Example() {
	keys, err := tally.NewKeys([]byte("32 random bytes of the city, please"))
	if err != nil {
		fmt.Println(err)
		return
	}
	enter := func(l *tally.Ledger, session string, numbers ...string) {
		for _, number := range numbers {
			who, err := keys.Person(number)
			if err == nil {
				err = l.Add(session, who)
			}
			if err != nil {
				fmt.Println(err)
			}
		}
	}
	var east, west tally.Ledger
	enter(&east, "east fair", "TEST000001", "TEST000002", "ＴＥＳＴ ０００００２")
	enter(&west, "west fair", "TEST000002", "TEST000003")

	if err := east.Merge(&west); err != nil {
		fmt.Println(err)
		return
	}
	all := east.Sessions()
	fmt.Println(all, "attendances", east.Attendances(all), "people", east.Reach(all))
	fmt.Println("curve", east.Cumulative(all), "twice or more", east.Histogram(all).AtLeast(2))
	// Output:
	// [east fair west fair] attendances 4 people 3
	// curve [2 3] twice or more 1
}

// A vector knows its sessions and refuses to count one twice.
func ExampleFrequency_Merge() {
	var a, b tally.Frequency
	_ = a.Add(tally.Attendance{Session: "1 December", Who: []tally.Index{0, 1, 4}})
	_ = b.Add(tally.Attendance{Session: "2 December", Who: []tally.Index{1, 4}})
	fmt.Println(a.Merge(&b), a.Histogram().Exactly)
	fmt.Println(a.Merge(&b))
	// Output:
	// <nil> [0 1 2]
	// tally: "2 December" is counted already and would count twice: merge each part once, or keep a Ledger, which may be merged again
}

// Nobody can be told from bands of at least ten.
func ExampleHistogram_Fold() {
	h := tally.Histogram{Exactly: []int64{0, 412, 96, 11, 4, 1}}
	for _, band := range h.Fold(10) {
		fmt.Println(band.From, band.To, band.People)
	}
	fmt.Println(tally.Cell(4, 10))
	// Output:
	// 1 1 412
	// 2 2 96
	// 3 0 16
	// <10
}

// At the exits of three sessions with 1000 heads in all, some are asked how many of the three they have been to.
func ExampleIntercept() {
	var heads tally.HeadCounts
	var survey tally.Intercept
	for _, s := range []struct {
		id                     string
		heads, one, two, three int64
	}{{"fair", 500, 30, 15, 5}, {"lecture", 200, 11, 7, 2}, {"contest", 300, 19, 8, 3}} {
		if err := heads.Add(s.id, s.heads); err != nil {
			fmt.Println(err)
		}
		for times, n := range []int64{s.one, s.two, s.three} {
			if err := survey.Add(s.id, times+1, n); err != nil {
				fmt.Println(err)
			}
		}
	}
	d, err := survey.Distinct(&heads)
	fmt.Printf("%.0f people (%.0f to %.0f) of %d attendances, %v\n", d.People.Estimate, d.People.Lower, d.People.Upper, d.Attendances, err)
	// Output:
	// 783 people (685 to 882) of 1000 attendances, <nil>
}

// Thirty villages, seven people each: did a session reach you?
func ExampleClusters() {
	var survey tally.Clusters
	for v := range 30 {
		if err := survey.Add(fmt.Sprint("village ", v), 7, int64(v%5+2)); err != nil {
			fmt.Println(err)
		}
	}
	s := survey.Share()
	fmt.Printf("%d of %d, %.1f %% to %.1f %%, design effect %.2f\n", s.Reached, s.Asked, 100*s.Share.Lower, 100*s.Share.Upper, s.Deff)
	// Output:
	// 120 of 210, 49.4 % to 64.5 %, design effect 1.20
}
