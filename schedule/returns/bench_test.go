package returns_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/returns"
)

// A year of 2,000 sessions, each with a return, and monthly returns of areas.
func BenchmarkSum(b *testing.B) {
	q, few := city(b)
	var plan schedule.Plan
	var l returns.List
	for i := range 2000 {
		s := few.Sessions[i%len(few.Sessions)]
		s.ID = campaign.SessionID(fmt.Sprintf("s%04d", i))
		s.Start, s.End = s.Start.Add(time.Duration(i)*time.Minute), s.End.Add(time.Duration(i)*time.Minute)
		plan.Sessions = append(plan.Sessions, s)
		l.Returns = append(l.Returns, one(fmt.Sprintf("r%04d", i), string(s.ID), "host-east", of(returns.Attendance, 90), of("leaflets", 40), of("advice", 5)))
	}
	for i, area := range []string{"city", "east", "west", "east1", "east2", "west1", "west2"} {
		l.Returns = append(l.Returns, whole(fmt.Sprintf("a%d", i), "week", area, "office", of("leaflets", 900)))
	}
	b.ReportAllocs()
	for b.Loop() {
		if returns.Sum(q, plan, l).Whole.Planned != 2000 {
			b.Fatal("sessions are lost")
		}
	}
}
