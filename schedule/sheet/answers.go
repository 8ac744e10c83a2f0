package sheet

import (
	"fmt"
	"io"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// WriteAnswers writes the slip on which a unit answers for the sessions that it
// organises, attends or sends a team to (回执.xlsx): a row for each, with blank
// columns for 参加, 不参加 or 建议改期, how many come and which day would suit.
// [ReadAnswers] reads it back. What a [paper.View] does not show gives no row.
// An unknown unit is a [campaign.Finding].
func WriteAnswers(w io.Writer, q *campaign.Checked, p schedule.Plan, unit campaign.UnitID, o Options) error {
	name, err := Form{Unit: unit}.name(q)
	if err != nil {
		return err
	}
	b := &book{View: paper.New(q, p, o), number: p.Fingerprint()}
	b.split()
	data, err := render(b.View, []page{b.answers(unit, name)})
	if err == nil {
		_, err = w.Write(data)
	}
	if err != nil {
		return fmt.Errorf("write answers: %w", err)
	}
	return nil
}

// answerWords are what may be chosen, in the order of the kinds of answer.
var answerWords = [...]paper.Label{paper.SheetComing, paper.SheetNotComing, paper.SheetMovePlease}

// answers is the sheet of a slip.
func (b *book) answers(unit campaign.UnitID, name string) page {
	p := b.start(b.Say(paper.SheetAnswers))
	p.title = b.Say(paper.Noted, p.title, name)
	p.notes[len(p.notes)-1] += " " + b.Say(paper.SheetPlanNumber, b.number)
	p.notes = append(p.notes, b.Say(paper.SheetAnswerFill))
	p.freeze = 2
	t := table{columns: []column{
		{head: paper.SheetNumber, most: 5, kind: centreKind},
		{head: paper.SheetID, most: 18},
		{head: paper.SheetDate, most: 12, kind: dayKind},
		{head: paper.SheetWeekday, most: 4, kind: centreKind},
		{head: paper.SheetHours, most: 12, kind: centreKind},
		{head: paper.SheetActivity, most: 20},
		{head: paper.SheetTown, most: 10},
		{head: paper.SheetVenue, most: 24},
		{head: paper.SheetUnit, most: 20},
		{head: paper.SheetAnswer, most: 10, kind: fillKind, offer: answerWords[:], strict: true},
		{head: paper.SheetHeads, most: 9, kind: fillKind},
		{head: paper.SheetSuggested, most: 12, kind: fillDayKind},
		{head: paper.SheetRemark, most: 18, kind: fillKind},
	}}
	for _, s := range b.shown {
		if !slices.Contains(b.involved(s), unit) {
			continue
		}
		t.rows = append(t.rows, []any{
			len(t.rows) + 1, verbatim(s.ID), day(b.Date(s)), b.weekday(s), b.Hours(s), b.Activity(s), b.Area(s, audience.Town), b.Venue(s), name,
		})
	}
	p.tables = []table{t}
	return p
}
