package sheet

import (
	"fmt"
	"io"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/paper"
)

// Options are those of everything on paper: language, and whether what is
// internal is written.
type Options = paper.Options

// HeadRow is the row of 总表 that holds its headings, counted from 1.
const HeadRow = 3

// Write writes a plan as a workbook. The plan need not be valid: that it breaks
// rules is said below the title. Sessions that name an activity or venue
// unknown to the programme are left out. The error is the writer's.
//
// It holds the whole workbook in memory: under 100 MiB for two thousand
// sessions.
func Write(w io.Writer, q *campaign.Checked, p schedule.Plan, o Options) error {
	b := newBook(q, p, o)
	pages := []page{b.all()}
	pages = append(pages, b.campaigns()...)
	pages = append(pages, b.tasks(), b.units(), b.duties(), b.key(), b.teams(), b.covered(), b.missed(), b.confirm())
	data, err := render(b.View, pages)
	if err == nil {
		_, err = w.Write(data)
	}
	if err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return nil
}

// book is what the sheets are made from.
type book struct {
	paper.View
	number  string // of the plan as given
	shown   []schedule.Session
	hidden  []schedule.Session // only counted
	kept    paper.Kept         // what may not be named
	verdict check.Verdict
	report  *coverage.Report
	listed  *coverage.Report // of the listed sessions alone; nil until it is needed
}

func newBook(q *campaign.Checked, p schedule.Plan, o Options) *book {
	b := &book{View: paper.New(q, p, o), number: p.Fingerprint(), verdict: check.Plan(q, p), report: coverage.Of(q, p)}
	b.split()
	return b
}

// split parts the sessions that may be shown from those that are only counted.
func (b *book) split() {
	b.kept = b.Kept()
	for _, s := range b.Plan.Sessions {
		if !b.Shows(s) {
			b.hidden = append(b.hidden, s)
			continue
		}
		b.shown = append(b.shown, b.described(s))
	}
}

// described adds to a session written by hand what follows from the programme.
func (b *book) described(s schedule.Session) schedule.Session {
	if len(s.Organisers) > 0 || s.Expected.Attendances != 0 || b.Plan.Status != schedule.Unsolved {
		return s
	}
	d := schedule.Describe(b.Q, s.Occurrence)
	d.Proposed, d.Pinned = s.Proposed || d.Proposed, s.Pinned || d.Pinned
	return d
}

// showsActivity reports whether an activity may be named.
func (b *book) showsActivity(id campaign.ActivityID) bool {
	a, _ := b.Q.Activity(id)
	return a != nil && !b.kept[id]
}

// showsCampaign reports whether a campaign may be named.
func (b *book) showsCampaign(c *campaign.Campaign) bool { return !b.kept.Campaign(c) }

// count returns the line that says how many sessions a sheet lists and how many
// it does not.
func (b *book) count(shown, hidden int) string {
	line := b.Say(paper.SheetCount, shown)
	if hidden > 0 {
		line = b.Say(paper.SheetBoth, line, b.Say(paper.SheetHidden, hidden))
	}
	return line
}

// hiddenTasks returns the line that says how many entries a sheet does not
// list, nil if there are none.
func (b *book) hiddenTasks(n int) []string {
	if n == 0 {
		return nil
	}
	return []string{b.Say(paper.SheetHiddenTasks, n)}
}
