package sheet_test

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
	"github.com/pufa-go/pufa/schedule/sheet"
)

// summed is the world with everything filled in, a session that may not be
// listed reported as not held, a second report of the fair and one for an area.
func reported(t testing.TB, q *campaign.Checked, p schedule.Plan) returns.List {
	t.Helper()
	in, _ := everything()
	l, err := readFilled(filledIn(t, q, p, in), q, p, sheet.ReadOptions{})
	require.NoError(t, err)
	hidden := heldAsPlanned("s-barracks", "host-a")
	hidden.Outcome, hidden.Reason = returns.NotHeld, "某营区另有任务"
	second := heldAsPlanned("s-fair", "u3")
	second.Figures = []returns.Figure{{Measure: returns.Attendance, Amount: 900}}
	area := returns.Return{
		ID: "area", Campaign: "week", Area: "b", Reporter: "host-b", Status: returns.Confirmed, Source: audience.Fact("县级汇总"),
		Figures: []returns.Figure{{Measure: "booklets", Amount: 5000, Qualifier: returns.AtLeast}},
	}
	l.Returns = append(l.Returns, hidden, second, area)
	require.NoError(t, returns.Check(q, p, l))
	return l
}

func summed(t testing.TB, q *campaign.Checked, p schedule.Plan) returns.Summary {
	t.Helper()
	return returns.SumShown(q, p, reported(t, q, p), paper.New(q, p, sheet.Options{}).Shows)
}

func sums(t testing.TB, q *campaign.Checked, p schedule.Plan, o sheet.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, sheet.WriteSums(&b, q, p, reported(t, q, p), o))
	return b.Bytes()
}

func TestSumsAgreeWithTheSummary(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	s := summed(t, q, p)
	f := read(t, sums(t, q, p, sheet.Options{}))
	assert.Equal(t, []string{
		"总体", "按主题宣传活动", "按主题宣传活动（各项指标）", "按县（市、区）", "按县（市、区）（各项指标）", "按单位", "按单位（各项指标）",
		"按类别", "按类别（各项指标）", "任务完成情况", "未开展及原因", "疑似重复",
	}, f.GetSheetList())

	overall := rows(t, f, "总体")
	assert.Contains(t, overall[1][0], "计划编号："+p.Fingerprint())
	assert.Contains(t, overall[1][0], "填报9份，其中已确认9份、草稿0份")
	assert.Equal(t, []string{"10", "2", "3", "2", "3", "0.5"}, overall[4])
	assert.Equal(t, returns.Row{Planned: 10, Held: 2, Later: 3, NotHeld: 2, Open: 3}, returns.Row{Planned: s.Whole.Planned, Held: s.Whole.Held, Later: s.Whole.Later, NotHeld: s.Whole.NotHeld, Open: s.Whole.Open})
	attended, ok := s.Whole.Of(returns.Attendance)
	require.True(t, ok)
	require.Equal(t, returns.About, attended.Qualifier)
	assert.Equal(t, returns.FormatAmount(attended.Actual, attended.Qualifier, ""), find(t, overall, "实到人次")[3])

	counties := rows(t, f, "按县（市、区）")
	for _, r := range s.Counties {
		row := find(t, counties, r.Name)
		assert.Equal(t, []string{itoa(r.Planned), itoa(r.Held), itoa(r.Later), itoa(r.NotHeld), itoa(r.Open)}, row[1:6])
	}
	assert.Equal(t, "5000余", find(t, rows(t, f, "按县（市、区）（各项指标）"), "乙县", "宣传册")[4], "figures keep their 余")

	assert.Equal(t, []string{"县级任务", "甲县普法办", "3"}, find(t, rows(t, f, "任务完成情况"), "县级任务")[:3])
	absent := rows(t, f, "未开展及原因")
	assert.Equal(t, "场地未落实", find(t, absent, "s-county")[7])
	assert.Contains(t, absent[1][0], "另有1场不列明细")
	assert.Equal(t, []string{"示例单位01", "示例单位04"}, find(t, rows(t, f, "疑似重复"), "主场活动 12月4日（周三） 09:00–10:00 广场")[2:])
}

func itoa(n int) string { return strings.TrimSpace(paper.Label("%d").In("", n)) }

func TestSumsHideWhatIsNotListed(t *testing.T) {
	q := checked(t, world())
	for _, o := range []sheet.Options{{}, {Internal: true}, {Lang: "en"}} {
		for name, text := range parts(t, sums(t, q, plan(q), o)) {
			require.NoError(t, wellFormed(text), name)
			for _, word := range secret {
				require.NotContains(t, text, word)
			}
			for _, word := range internal {
				if !o.Internal {
					require.NotContains(t, text, word)
				}
			}
		}
	}
}

func TestSumsAreTheSameEveryTime(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	require.True(t, bytes.Equal(sums(t, q, p, sheet.Options{}), sums(t, q, p, sheet.Options{})))
	require.True(t, bytes.Equal(form(t, q, p, sheet.Form{Area: "city"}, sheet.Options{}), form(t, q, p, sheet.Form{Area: "city"}, sheet.Options{})))
	require.ErrorIs(t, sheet.WriteSums(failing{}, q, p, returns.List{}, sheet.Options{}), errFull)
	require.NoError(t, sheet.WriteSums(io.Discard, q, schedule.Plan{}, returns.List{}, sheet.Options{}))
}

// TestEnglishSumsAndForm write a programme in English: not a Han character is
// left but what the office wrote.
func TestEnglishSumsAndForm(t *testing.T) {
	p := world()
	latin(&p)
	q := checked(t, p)
	made := plan(q)
	var b bytes.Buffer
	l := returns.List{Returns: []returns.Return{heldAsPlanned("s-talk-1", "host-a"), heldAsPlanned("s-talk-1", "u3")}}
	require.NoError(t, sheet.WriteSums(&b, q, made, l, sheet.Options{Lang: "en"}))
	for _, book := range [][]byte{b.Bytes(), form(t, q, made, sheet.Form{Unit: "host-a"}, sheet.Options{Lang: "en"})} {
		all := parts(t, book)
		delete(all, "xl/theme/theme1.xml") // names fonts of every script
		for name, text := range all {
			if i := strings.IndexFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) }); i >= 0 {
				assert.Fail(t, "Chinese in an English workbook", "%s: …%s", name, text[max(0, i-80):min(len(text), i+40)])
			}
		}
	}
}
