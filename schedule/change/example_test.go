package change_test

import (
	"fmt"
	"strings"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/change"
)

// A change.json says what has happened since a plan was issued.
func ExampleRead() {
	l, err := change.Read(strings.NewReader(`{
		"version": 1,
		"from": "2024-09-05",
		"changes": [
			{"kind": "closure", "days": {"from": "2024-09-05", "to": "2024-09-07"}, "reason": "台风"},
			{"kind": "cancelled", "session": "fair", "reason": "场地积水"}
		]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range l.Changes {
		fmt.Println(c.Kind, c.Session, c.Reason)
	}
	fmt.Println("nothing before", l.From, "moves")
	// Output:
	// closure  台风
	// cancelled fair 场地积水
	// nothing before 2024-09-05 moves
}

// panics ends an example whose world is broken.
type panics struct{}

func (panics) Errorf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }
func (panics) FailNow()                          {}

// A closure takes a session out of a plan; what contradicts itself is a finding
// with its place, and the plan stays as it was.
func ExampleResolve() {
	q, plan := world(panics{})
	r, err := change.Resolve(q, plan, change.List{Changes: []change.Change{{Kind: change.Closure, Reason: "台风", Days: days(5, 5)}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range r.Displaced {
		fmt.Println(d.Session.ID, d.Session.Start.Format("01-02 15:04"), "breaks", d.Rule, "because of change", d.Change)
	}
	fmt.Println(len(r.Kept.Sessions), "sessions stand")

	_, err = change.Resolve(q, plan, change.List{Changes: []change.Change{
		{Kind: change.Held, Session: "early"}, {Kind: change.Cancelled, Session: "early", Reason: "停课"}, {Kind: change.Held, Session: "nobody"},
	}})
	for _, f := range campaign.FindingsOf(err) {
		fmt.Println(f.Path, f.Code, f.Value)
	}
	// Output:
	// late 09-05 09:00 breaks closure because of change 0
	// 2 sessions stand
	// changes[2].session reference-unknown nobody
	// changes[1].session change-held early
}
