package sheet_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/sheet"
)

func TestSheets(t *testing.T) {
	f := opened(t, sheet.Options{})
	assert.Equal(t, []string{
		"总表", "宪法宣传周", "任务分解表", "单位任务安排表", "普法责任清单", "重要节点清单", "小组行程", "覆盖情况", "未排入", "需要确认",
	}, f.GetSheetList())
	for _, name := range f.GetSheetList() {
		all := rows(t, f, name)
		start := strings.Join(append(all[0], all[1]...), "")
		assert.Contains(t, start, "示例年度计划 "+name)
		assert.Contains(t, start, "示例，非官方计划", "the note of the programme stands on %s", name)
	}
}

func TestSessionsAgreeWithThePlan(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	all := rows(t, read(t, written(t, q, p, sheet.Options{})), "总表")
	assert.Equal(t, strings.Split("序号 场次编号 日期 星期 时间 主题宣传活动 活动 类别 县（市、区） 镇街 地点 主办 承办 参与单位 小组 预计人次（推定） 时间性质 状态 实际日期 实到人次 发放份数 咨询人次 到场单位 未开展原因", " "), all[sheet.HeadRow-1])
	require.Len(t, all, sheet.HeadRow+6)
	for i, row := range all[sheet.HeadRow:] {
		assert.Equal(t, strconv.Itoa(i+1), row[0])
		k := slices.IndexFunc(p.Sessions, func(s schedule.Session) bool { return string(s.ID) == row[1] })
		require.GreaterOrEqual(t, k, 0, row[1])
		s := p.Sessions[k]
		serial, err := strconv.ParseFloat(row[2], 64)
		require.NoError(t, err)
		day, err := excelize.ExcelDateToTime(serial, false)
		require.NoError(t, err)
		start := s.Start.In(q.Location())
		assert.Equal(t, start.Format(time.DateOnly), day.Format(time.DateOnly))
		assert.Equal(t, string([]rune("日一二三四五六")[start.Weekday()]), row[3])
		assert.Equal(t, start.Format("15:04")+"–"+s.End.In(q.Location()).Format("15:04"), row[4])
		a, c := q.Activity(s.Activity)
		assert.Equal(t, []string{c.Name, a.Name}, row[5:7])
		assert.Contains(t, row[10], q.Venue(s.Venue).Name)
		if s.Activity != "live" {
			assert.Equal(t, strconv.FormatInt(s.Expected.Attendances.Whole(), 10), row[15], s.ID)
		}
		assert.Len(t, row, 17, "what the office fills in is blank")
	}
	fair := find(t, all, "3", "s-fair")
	assert.Equal(t, []string{"市普法办", "", "示例单位01、示例单位02、示例单位03等12家（见“单位任务安排表”）", "", "200", "指定"}, fair[11:17])
	assert.Equal(t, []string{"甲县", "甲一镇", "中心小学（场地待落实）", "", "甲县普法办", "甲县普法办", "", "500", "建议时间"}, find(t, all, "5", "s-county")[8:17])
	assert.Equal(t, []string{"宣讲小组", "", "计划安排"}, find(t, all, "6", "s-live")[14:17], "a stream has no attendance")
	assert.Contains(t, all[1][3], "共6场，另有4场不列明细")
}

func TestAPlanWrittenByHandIsDescribed(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	bare := schedule.Plan{}
	for _, s := range p.Sessions {
		bare.Sessions = append(bare.Sessions, schedule.Session{Occurrence: s.Occurrence})
	}
	described, all := rows(t, read(t, written(t, q, p, sheet.Options{})), "总表"), rows(t, read(t, written(t, q, bare, sheet.Options{})), "总表")
	assert.Equal(t, described[sheet.HeadRow:], all[sheet.HeadRow:])
}

func TestOtherSheets(t *testing.T) {
	f := opened(t, sheet.Options{})
	tasks := rows(t, f, "任务分解表")
	assert.Equal(t, []string{"1", "甲县普法办", "县级任务", "甲县", "学校", "应当", "1", "2024年12月2日至8日", "1", "12月6日（周五） 09:00–10:00 中心小学（场地待落实）", "宣传册"}, find(t, tasks, "1"))
	assert.Equal(t, []string{"甲县", "军营", "应当", "1", "2024年12月2日至8日", "", "不列明细", "宣传册"}, find(t, tasks, "3")[3:])
	assert.Equal(t, []string{"乙县", "军营", "应当", "1", "2024年12月2日至8日", "", "不列明细", "宣传册"}, find(t, tasks, "6")[3:])

	units := rows(t, f, "单位任务安排表")
	assert.Equal(t, "承办单位", find(t, units, "甲县普法办", "承办单位")[1])
	assert.Equal(t, "s-talk-1", find(t, units, "甲县普法办", "派出小组")[10])
	assert.Equal(t, "s-fair", find(t, units, "示例单位12", "参与")[10])
	assert.Len(t, units, sheet.HeadRow+5+12)

	assert.Equal(t, []string{"1", "甲县普法办", "宪法", "学生", "2024年12月2日至8日", "宣讲", "分管领导", "普法科", "9", "应当"}, find(t, rows(t, f, "普法责任清单"), "1"))

	key := rows(t, f, "重要节点清单")
	assert.Equal(t, []string{"宪法宣传周", "2024年12月2日至8日", "弘扬宪法精神", "6"}, find(t, key, "宪法宣传周"))
	assert.Equal(t, []string{"主场活动", "2024年12月4日（周三）\n09:00–10:00", "广场", "乙县", "指定", "市普法办", "", "12"}, find(t, key, "主场活动")[:8])

	missed := rows(t, f, "未排入")
	assert.Equal(t, []string{"每镇街至少1场", "力争", "3", "2", "1", "个", "甲二镇", "队日已排满"}, find(t, missed, "2")[1:])
	assert.Equal(t, []string{"县级任务", "应当", "6", "2", "4", "场", "甲县·乡村、乙县·学校、乙县·乡村、军营"}, find(t, missed, "1")[1:])
	assert.Equal(t, []string{"多次听讲（听讲9次以上）", "力争", "5", "0", "5", "人"}, find(t, missed, "3")[1:])
	assert.Contains(t, missed[1][0], "另有1项不列明细")

	confirm := rows(t, f, "需要确认")
	assert.Equal(t, "场地待落实\n建议时间", find(t, confirm, "县级活动")[5])
}

func TestItineraries(t *testing.T) {
	q := checked(t, world())
	all := rows(t, read(t, written(t, q, plan(q), sheet.Options{})), "小组行程")
	travel := func(from, to float64) string {
		return strconv.Itoa(int(q.TravelTime(at(from), at(to)).Minutes()))
	}
	require.NotEqual(t, "0", travel(0, 1))
	stops := all[sheet.HeadRow:]
	require.Len(t, stops, 4)
	assert.Equal(t, []string{"1", travel(0, 1)}, stops[0][3:5])
	assert.Equal(t, "", stops[0][10], "there is another stop")
	assert.Equal(t, []string{"2", travel(1, 2)}, stops[1][3:5])
	assert.Equal(t, travel(2, 0), stops[1][10])
	assert.Equal(t, []string{"s-talk-3", "", ""}, []string{stops[2][11], stops[2][4], stops[2][10]}, "no travel on a day with a stop that is only counted")
	assert.Equal(t, []string{"s-live", "0", "0"}, []string{stops[3][11], stops[3][4], stops[3][10]}, "a stream is held at the base")
}

func TestCoverageAgreesWithTheReport(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	all, r := rows(t, read(t, written(t, q, p, sheet.Options{})), "覆盖情况"), coverage.Of(q, p)
	text := func(row coverage.Row) []string {
		out := []string{strconv.FormatInt(row.Size, 10), strconv.Itoa(row.Sessions), strconv.Itoa(row.Proposed)}
		for _, n := range []int64{row.Attendances.Whole(), row.Reach.Expected.Whole(), row.Reach.Lower.Whole(), row.Reach.Upper.Whole()} {
			out = append(out, strconv.FormatInt(n, 10))
		}
		return append(out, strconv.FormatFloat(*row.Rate, 'f', -1, 64))
	}
	listed, _ := paper.New(q, p, paper.Options{}).Sessions()
	open := coverage.Of(q, schedule.Plan{Sessions: listed})
	for i, name := range []string{"甲县", "乙县"} {
		assert.Equal(t, text(open.Counties[i]), find(t, all, name)[1:], "where the others are is nobody's business")
	}
	assert.Contains(t, all[1][0], "各表含不列明细的场次")
	assert.Equal(t, text(r.Campaigns[0]), find(t, all, "宪法宣传周")[1:])
	assert.Equal(t, text(r.Settings[2]), find(t, all, "军营")[1:], "totals count what is not listed")
	nobody := find(t, all, "渔民")
	assert.Equal(t, []string{"缺底数", "缺底数"}, []string{nobody[1], nobody[8]})
	assert.Equal(t, []string{"镇街数", "2", "3", "0.6667"}, find(t, all, "镇街数"))
	assert.Equal(t, []string{"村（社区）数", "0", "缺底数", "缺底数"}, find(t, all, "村（社区）数"))
	assert.Equal(t, "册", find(t, all, "宣传册")[2])
}

func TestVisibility(t *testing.T) {
	q := checked(t, world())
	for name, tc := range map[string]struct {
		options sheet.Options
		never   []string
		shown   []string
	}{
		"public":   {sheet.Options{}, append(slices.Clone(internal), secret...), nil},
		"internal": {sheet.Options{Internal: true}, secret, internal},
		"english":  {sheet.Options{Lang: "en"}, append(slices.Clone(internal), secret...), nil},
	} {
		t.Run(name, func(t *testing.T) {
			whole := ""
			for _, text := range parts(t, written(t, q, plan(q), tc.options)) {
				whole += text
			}
			var csv bytes.Buffer
			require.NoError(t, sheet.WriteCSV(&csv, q, plan(q), tc.options))
			for _, word := range tc.never {
				assert.NotContains(t, whole, word)
				assert.NotContains(t, csv.String(), word)
			}
			for _, word := range tc.shown {
				assert.Contains(t, whole, word)
				assert.Contains(t, csv.String(), word)
			}
		})
	}
}

func TestSameBytes(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	first := written(t, q, p, sheet.Options{})
	slices.Reverse(p.Sessions)
	for range 3 {
		require.True(t, bytes.Equal(first, written(t, q, p, sheet.Options{})))
	}
	z, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
	require.NoError(t, err)
	assert.Equal(t, "[Content_Types].xml", z.File[0].Name)
	for _, f := range z.File {
		assert.True(t, f.Modified.IsZero() || f.Modified.Year() < 1981, f.Name)
	}
}

// TestEnglish writes a programme in English: not a Han character is left.
func TestEnglish(t *testing.T) {
	p := world()
	latin(&p)
	q := checked(t, p)
	made := plan(q)
	made.Missed = nil
	all := parts(t, written(t, q, made, sheet.Options{Lang: "en"}))
	delete(all, "xl/theme/theme1.xml") // names fonts of every script
	for name, text := range all {
		if i := strings.IndexFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) }); i >= 0 {
			assert.Fail(t, "Chinese in an English workbook", "%s: …%s", name, text[max(0, i-80):min(len(text), i+40)])
		}
	}
	var csv bytes.Buffer
	require.NoError(t, sheet.WriteCSV(&csv, q, made, sheet.Options{Lang: "en"}))
	assert.Equal(t, -1, strings.IndexFunc(csv.String(), func(r rune) bool { return unicode.Is(unicode.Han, r) }))
}

// latin gives everything a Latin name.
func latin(p *campaign.Programme) {
	p.Name, p.Note = "Programme", "an example"
	for i := range p.Areas {
		p.Areas[i].Name = "area " + string(p.Areas[i].ID)
	}
	for i := range p.Segments {
		p.Segments[i].Name = string(p.Segments[i].ID)
	}
	for i := range p.Settings {
		p.Settings[i].Name = string(p.Settings[i].ID)
	}
	for i := range p.Units {
		p.Units[i].Name = "unit " + string(p.Units[i].ID)
		for k := range p.Units[i].Duties {
			p.Units[i].Duties[k].Post, p.Units[i].Duties[k].Section = "post", "section"
		}
	}
	p.Laws[0].Name, p.Measures[0].Name, p.Measures[0].Unit = "constitution", "booklets", "pieces"
	for i := range p.Teams {
		p.Teams[i].Name = "team"
	}
	for i := range p.Venues {
		p.Venues[i].Name = "venue " + string(p.Venues[i].ID)
	}
	for i := range p.Formats {
		p.Formats[i].Name = string(p.Formats[i].ID)
	}
	for i := range p.Campaigns {
		c := &p.Campaigns[i]
		c.Name, c.Theme = string(c.ID), ""
		for k := range c.Activities {
			c.Activities[k].Name, c.Activities[k].Organisers = string(c.Activities[k].ID), nil
		}
	}
	p.Assignments[0].Name, p.Commitments[0].Name, p.Commitments[1].Name = "assignment", "commitment", "often"
}

func TestAnEmptyPlan(t *testing.T) {
	q, _, err := lesson()
	require.NoError(t, err)
	f := read(t, written(t, q, schedule.Plan{}, sheet.Options{}))
	assert.Len(t, f.GetSheetList(), 9)
	assert.Equal(t, "无", rows(t, f, "总表")[sheet.HeadRow][0])
}

func TestWarnings(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	p.Status = schedule.TimeLimit
	p.Sessions[1].Teams = append(p.Sessions[1].Teams, "unknown")
	p.Sessions = append(p.Sessions, schedule.Session{Occurrence: held("lost", "nothing", "nowhere", "3 09:00")})
	all := rows(t, read(t, written(t, q, p, sheet.Options{})), "总表")
	assert.Contains(t, all[1][3], "违反硬性规则")
	assert.Contains(t, all[1][3], "编排在给定时限停止")
	p.Status = schedule.Cancelled
	assert.Contains(t, rows(t, read(t, written(t, q, p, sheet.Options{})), "总表")[1][3], "可能尚未排完")
	assert.Len(t, all, sheet.HeadRow+6, "a session of nothing known is left out")
}

// failing is a writer that cannot.
type failing struct{}

var errFull = errors.New("disk full")

func (failing) Write([]byte) (int, error) { return 0, errFull }

func TestTheWriterFails(t *testing.T) {
	q := checked(t, world())
	require.ErrorIs(t, sheet.Write(failing{}, q, plan(q), sheet.Options{}), errFull)
	require.ErrorIs(t, sheet.WriteCSV(failing{}, q, plan(q), sheet.Options{}), errFull)
}

// Every sheet of a numbered plan says which edition it is.
func TestEditionIsPrinted(t *testing.T) {
	q := checked(t, world())
	p := plan(q)
	p.Revision = schedule.Revision{Number: 1, State: schedule.Issued, Date: calendarDay(1), Post: "市普法办"}
	f := read(t, written(t, q, p, sheet.Options{}))
	for _, name := range f.GetSheetList() {
		assert.Contains(t, strings.Join(rows(t, f, name)[1], ""), "第1稿（印发，2024年12月1日，批准：市普法办）", name)
	}
}
