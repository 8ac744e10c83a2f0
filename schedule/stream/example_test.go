package stream_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/solver"
	"github.com/pufa-go/pufa/schedule/stream"
)

// county is a programme of one school where two lessons may be held.
func county(id audience.AreaID, pupils int64) campaign.Programme {
	week := calendar.Range{From: date.New(2024, 12, 2), To: date.New(2024, 12, 6)}
	return campaign.Programme{
		Name: "宪法宣传周 " + string(id), Horizon: week,
		Areas:   []audience.Area{{ID: id, Name: "县", Level: audience.County}},
		Groups:  []audience.Group{{ID: "pupils", Area: id, Size: pupils}},
		Venues:  []campaign.Venue{{ID: "school", Name: "学校", Setting: "school", Area: id, Capacity: 500}},
		Formats: []campaign.Format{{ID: "lesson", Name: "法治课", Duration: time.Hour, Rate: 1}},
		Campaigns: []campaign.Campaign{{
			ID: "constitution-week", Name: "宪法宣传周", Window: week,
			Activities: []campaign.Activity{{ID: "lessons", Name: "法治课", Level: audience.County, Format: "lesson", PerVenue: 2, Sessions: campaign.Span{Most: 2}}},
		}},
	}
}

// Three counties, one of which nobody can read: the others are planned all the
// same.
func ExampleRun() {
	var in bytes.Buffer
	for _, it := range []stream.Item{{ID: "440823", Programme: county("440823", 1000)}, {ID: "440825", Programme: county("440825", 2000)}} {
		if err := stream.WriteItem(&in, it); err != nil {
			fmt.Println(err)
			return
		}
		if it.ID == "440823" {
			in.WriteString("{\"version\":1,\"id\":\"4408\n")
		}
	}

	var out bytes.Buffer
	totals, err := stream.Run(context.Background(), &in, &out, stream.Options{})
	fmt.Println(totals.Items, "条，失败", totals.Failed, err)
	fmt.Println("去重人数", totals.Coverage.Reach.Expected.Whole(), "人次", totals.Coverage.Attendances)
	for line := range strings.Lines(out.String()) {
		rec, err := stream.ReadRecord([]byte(line))
		switch {
		case err != nil:
			fmt.Println(err)
		case rec.Failure != nil:
			fmt.Println("第", rec.Line, "行:", rec.Failure.Findings[0].Code)
		default:
			fmt.Println(rec.ID, len(rec.Plan.Sessions), "场")
		}
	}
	// Output:
	// 3 条，失败 1 <nil>
	// 去重人数 1534 人次 2000
	// 440823 2 场
	// 第 2 行: syntax
	// 440825 2 场
}

// One programme, without a file: what a step of a pipeline does.
func ExampleDo() {
	rec, err := stream.Do(context.Background(), stream.Item{ID: "440825", Programme: county("440825", 1000)}, stream.DoOptions{Solver: solver.Options{Rounds: 100}})
	fmt.Println(rec.ID, rec.Status, rec.Coverage.Sessions, rec.Coverage.Reach.Expected.Whole(), err)
	// Output:
	// 440825 optimal 2 701 <nil>
}

// A run that was killed in the middle of a record goes on.
func ExampleReadJournal() {
	var in bytes.Buffer
	for _, id := range []audience.AreaID{"440823", "440825"} {
		if err := stream.WriteItem(&in, stream.Item{ID: string(id), Programme: county(id, 1000)}); err != nil {
			fmt.Println(err)
		}
	}
	items := in.Bytes()
	var whole bytes.Buffer
	if _, err := stream.Run(context.Background(), bytes.NewReader(items), &whole, stream.Options{}); err != nil {
		fmt.Println(err)
	}

	killed := whole.Bytes()[:whole.Len()-100]
	done, err := stream.ReadJournal(bytes.NewReader(killed))
	fmt.Println(done.Totals.Items, "finished", err)
	file := bytes.NewBuffer(killed[:done.Bytes:done.Bytes])
	_, err = stream.Run(context.Background(), bytes.NewReader(items), io.Writer(file), stream.Options{Done: done})
	fmt.Println(bytes.Equal(file.Bytes(), whole.Bytes()), err)
	// Output:
	// 1 finished <nil>
	// true <nil>
}
