package sheet_test

import (
	"bytes"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/explain"
	"github.com/pufa-go/pufa/schedule/sheet"
)

// moved is the plan of the world and another of it: a talk a day later, another
// team's, one added, one gone, and sessions moved that may not be shown.
func moved(q *campaign.Checked) sheet.Changes {
	before := plan(q)
	after := before
	after.Sessions = slices.Clone(before.Sessions)
	after.Revision = schedule.Revision{Number: 2, Date: calendarDay(2)}
	later := func(s *schedule.Session) { s.Start, s.End = s.Start.Add(24*time.Hour), s.End.Add(24*time.Hour) }
	for i := range after.Sessions {
		switch s := &after.Sessions[i]; s.ID {
		case "s-talk-1", "s-secret", "s-internal":
			later(s)
		case "s-talk-2":
			s.Teams = nil
		case "s-county":
			s.ID = "s-county-new"
		}
	}
	return sheet.Changes{Before: before, After: after, Difference: explain.Diff(q, before, after), Why: map[campaign.SessionID]string{"s-talk-1": "台风"}}
}

func TestChangeRows(t *testing.T) {
	q := checked(t, world())
	c := moved(q)
	got, hidden := c.Rows(q, sheet.Options{})
	assert.Equal(t, 2, hidden)
	byID := make(map[campaign.SessionID]sheet.ChangeRow)
	for _, r := range got {
		byID[r.Session] = r
	}
	require.Len(t, byID, 4)
	assert.Equal(t, sheet.ChangeRow{
		Session: "s-talk-1", Kind: "改期", Activity: "巡回宣讲",
		Before: "12月3日（周二） 09:00–10:00 中心小学（场地待落实） 宣讲小组", After: "12月4日（周三） 09:00–10:00 中心小学（场地待落实） 宣讲小组",
		Why: "台风", Tell: "甲县普法办、宣讲小组、地点",
	}, byID["s-talk-1"])
	assert.Equal(t, "换人员", byID["s-talk-2"].Kind)
	assert.Equal(t, [2]string{"取消", ""}, [2]string{byID["s-county"].Kind, byID["s-county"].After})
	assert.Equal(t, [2]string{"新增", ""}, [2]string{byID["s-county-new"].Kind, byID["s-county-new"].Before})
	_, hidden = c.Rows(q, sheet.Options{Internal: true})
	assert.Equal(t, 1, hidden)
}

func TestWriteChanges(t *testing.T) {
	q := checked(t, world())
	c := moved(q)
	for _, o := range []sheet.Options{{}, {Lang: "en"}} {
		var b bytes.Buffer
		require.NoError(t, sheet.WriteChanges(&b, q, c, o))
		for name, text := range parts(t, b.Bytes()) {
			for _, s := range append(secret, internal...) {
				assert.NotContains(t, text, s, name)
			}
		}
		var again bytes.Buffer
		require.NoError(t, sheet.WriteChanges(&again, q, c, o))
		assert.Equal(t, b.Bytes(), again.Bytes())
		f := read(t, b.Bytes())
		want := []string{"调整说明", "通知清单"}
		if o.Lang == "en" {
			want = []string{"Changes", "Notices"}
		}
		assert.Equal(t, want, f.GetSheetList())
	}
	var b bytes.Buffer
	require.NoError(t, sheet.WriteChanges(&b, q, c, sheet.Options{}))
	f := read(t, b.Bytes())
	all := rows(t, f, "调整说明")
	assert.Contains(t, all[1][0], "改期3场，换人员1场，新增1场，取消1场")
	assert.Contains(t, all[1][0], "另有2场变动不列明细")
	assert.Contains(t, all[1][0], "第2稿（草案，2024年12月2日）")
	assert.NotContains(t, all[1][0], "如取消不补")
	find(t, rows(t, f, "通知清单"), "宣讲小组", "小组", "改期", "巡回宣讲")

	c.Spared = &sheet.Spared{Sessions: 2, Dropped: audience.FromPersons(-760), Now: audience.FromPersons(3), Worse: 5, Left: 1}
	for lang, want := range map[string]string{
		"": "受影响的2场如取消不补：加权听讲人数-760人，任务指标5项差得更多；按现安排：+3人，1项", "en": "Had they been dropped: weighted people -760, targets short by more: 5; as arranged now: +3 and 1",
	} {
		b.Reset()
		require.NoError(t, sheet.WriteChanges(&b, q, c, sheet.Options{Lang: lang}))
		f := read(t, b.Bytes())
		assert.Contains(t, rows(t, f, f.GetSheetList()[0])[1][0], want)
	}
}
