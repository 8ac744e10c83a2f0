package sheet_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/change"
	"github.com/pufa-go/pufa/schedule/sheet"
)

// slip is the slip of the unit that organises the county's session and sends
// the team, filled in by session and heading.
func slip(t *testing.T, q *campaign.Checked, p schedule.Plan, o sheet.Options, in entries) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, sheet.WriteAnswers(&b, q, p, "host-a", o))
	return edit(t, b.Bytes(), func(f *excelize.File) {
		name, id := "回执", "场次编号"
		at, head := headings(t, f, name, id, "答复")
		for i, row := range rows(t, f, name) {
			if i < head || len(row) < at[id] {
				continue
			}
			for heading, value := range in[row[at[id]-1]] {
				set(t, f, name, i+1, at[heading], value)
			}
		}
	})
}

func readAnswers(data []byte, q *campaign.Checked, p schedule.Plan) (change.List, error) {
	return sheet.ReadAnswers(bytes.NewReader(data), int64(len(data)), q, p, cells.Limits{})
}

func TestAnswersAreReadBack(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	book := slip(t, q, p, sheet.Options{}, entries{
		"s-talk-1": {"答复": "参加", "参加人数": "约12人"},
		"s-talk-2": {"答复": "不参加", "备注": "人员外出培训"},
		"s-county": {"答复": "建议改期", "建议日期": "12月7日"},
	})
	f := read(t, book)
	_, head := headings(t, f, "回执", "场次编号", "答复")
	require.Len(t, rows(t, f, "回执"), head+5, "those that it hosts or sends a team to, and may see")
	for _, s := range append(secret, internal...) {
		for name, text := range parts(t, book) {
			assert.NotContains(t, text, s, name)
		}
	}
	l, err := readAnswers(book, q, p)
	require.NoError(t, err)
	unit := []campaign.UnitID{"host-a"}
	assert.Equal(t, []change.Change{
		{Kind: change.Answered, Session: "s-talk-1", Units: unit, Answer: change.Comes, Heads: 12},
		{Kind: change.Answered, Session: "s-talk-2", Units: unit, Answer: change.StaysAway, Reason: "人员外出培训"},
		{Kind: change.Answered, Session: "s-county", Units: unit, Answer: change.OtherDay, Days: calendar.On(calendarDay(7))},
	}, l.Changes)
	_, err = change.Resolve(q, p, l)
	require.NoError(t, err)

	none, err := readAnswers(slip(t, q, p, sheet.Options{}, nil), q, p)
	require.NoError(t, err)
	assert.Empty(t, none.Changes)

	var b bytes.Buffer
	require.Error(t, sheet.WriteAnswers(&b, q, p, "nobody", sheet.Options{}))
	require.Zero(t, b.Len())
}

func TestBadAnswers(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	for name, c := range map[string]struct {
		in   entries
		cell string
		code campaign.Code
	}{
		"no answer":         {entries{"s-talk-1": {"参加人数": 3}}, "(答复)", campaign.CodeMissing},
		"another word":      {entries{"s-talk-1": {"答复": "看情况"}}, "(答复)", campaign.CodeKeyword},
		"no day":            {entries{"s-talk-1": {"答复": "建议改期"}}, "(建议日期)", campaign.CodeMissing},
		"the same day":      {entries{"s-talk-1": {"答复": "建议改期", "建议日期": "12月3日"}}, "(建议日期)", campaign.CodePeriod},
		"a day and comes":   {entries{"s-talk-1": {"答复": "参加", "建议日期": "12月5日"}}, "(建议日期)", campaign.CodePeriod},
		"a day outside":     {entries{"s-talk-1": {"答复": "建议改期", "建议日期": "2025-1-1"}}, "(建议日期)", campaign.CodeHorizon},
		"no number":         {entries{"s-talk-1": {"答复": "参加", "参加人数": "很多"}}, "(参加人数)", campaign.CodeType},
		"no such session":   {entries{"s-talk-1": {"场次编号": "x", "答复": "参加"}}, "(场次编号)", campaign.CodeUnknown},
		"no such unit":      {entries{"s-talk-1": {"单位": "某公司", "答复": "参加"}}, "(单位)", campaign.CodeUnknown},
		"a unit without it": {entries{"s-talk-1": {"单位": "乙县普法办", "答复": "参加"}}, "(单位)", campaign.CodeUnknown},
		"two answers": {entries{
			"s-talk-1": {"答复": "参加"}, "s-talk-2": {"场次编号": "s-talk-1", "答复": "不参加"},
		}, "(答复)", campaign.CodeDuplicate},
	} {
		t.Run(name, func(t *testing.T) {
			l, err := readAnswers(slip(t, q, p, sheet.Options{}, c.in), q, p)
			require.Zero(t, l)
			found := campaign.FindingsOf(err)
			require.Len(t, found, 1, "%v", err)
			assert.Equal(t, c.code, found[0].Code)
			assert.Contains(t, found[0].Path, c.cell)
		})
	}
	other := p
	other.Sessions = p.Sessions[1:]
	_, err := readAnswers(slip(t, q, p, sheet.Options{}, nil), q, other)
	require.Len(t, campaign.FindingsOf(err), 1)
	_, err = readAnswers(written(t, q, p, sheet.Options{}), q, p)
	require.Len(t, campaign.FindingsOf(err), 1, "a workbook without a slip")
}
