package docx_test

import (
	"bytes"
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/docx"
	"github.com/pufa-go/pufa/schedule/internal/hostile"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
)

// write returns all three documents of a plan, the notice being of "main".
func write(t testing.TB, q *campaign.Checked, p schedule.Plan, l returns.List, o docx.Options) [][]byte {
	t.Helper()
	var work, notice, summary bytes.Buffer
	require.NoError(t, docx.Plan(&work, q, p, o))
	require.NoError(t, docx.Notice(&notice, q, p, "main", o))
	require.NoError(t, docx.Summary(&summary, q, p, l, o))
	return [][]byte{work.Bytes(), notice.Bytes(), summary.Bytes()}
}

func TestPlanSaysWhatTheProgrammeAndThePlanSay(t *testing.T) {
	q, p := plan(t, programme())
	got := text(t, write(t, q, p, list(), docx.Options{})[0])
	last := -1
	for _, want := range []string{
		"示例市2024年度普法计划工作方案\n文号：〔待填〕\n（示例:非官方计划）\n",
		"一、依据\n1. 《关于普法的规划》（某部门；文号：〔待填〕；有效期2021年1月1日至2025年12月31日）\n2. 《某法》（〔待填〕；文号：第1号）\n",
		"二、目标\n总体要求：〔待填〕\n", "必须|主场活动|每场到场单位12家，共12家次|12|\n", "必须|全年总量|不少于77场|7|\n",
		"应当|各县进机关进军营|4个组合各不少于3场，共12场|2|\n", "力争|覆盖人数|去重人数（测算）不少于20人|",
		"力争|重复听讲|听讲2次以上、不超过4次的人数（测算）不少于20人|",
		"“本方案安排”含不列明细的场次。\n", "全年总量，尚缺70；原因：队日已排满。", "另有2项指标涉及不列明细的工作",
		"三、时间安排\n计划期为2024年1月1日至12月31日，共安排7场。", "宪法宣传周|2024年12月1日至7日|已公布的主题|4|\n",
		"民法典宣传月|2024年5月1日至31日（暂定）|〔待填〕|1|\n", "不列明细的工作|—|—|2|\n", "有4场不列明细",
		"四、任务分解\n各县进机关进军营：由2个单位分别承办，在机关、军营各不少于3场，", "应报送的统计指标：发放资料。",
		"1|东县普法办|各县进机关进军营|6场|2024年12月1日至7日|\n2|西县普法办|各县进机关进军营|6场|", "3|示例单位01|文艺演出|1场|2024年5月1日至31日|\n",
		"五、单位分工", "1|示例单位01|1|2|文艺演出 1场、主场活动 1场|\n", "13|东县普法办|1|1|县级宣讲 1场|\n",
		"上表未列的单位有1个：西县普法办。",
		"六、重点场次", "12月4日（周三） 09:00–11:00|主场活动|中心广场|12|计划安排|\n",
		"七、工作要求\n1. 任务分解中的1场为建议时间，", "2. 有1场的日期为暂定，", "3. 有2场的场地待落实，", "发放资料（份）、咨询（人次）；填报截止时间：〔待填〕。", "其他要求：〔待填〕",
		"印发单位：〔待填〕\n日期：〔待填〕\n",
	} {
		at := strings.Index(got, want)
		require.Greater(t, at, last, "%q must come next in\n%s", want, got)
		last = at
	}
}

func TestNoticeHasWhatAUnitNeeds(t *testing.T) {
	q, p := plan(t, programme())
	got := text(t, write(t, q, p, list(), docx.Options{})[1])
	for _, want := range []string{
		"关于举办“主场活动”的通知\n文号：〔待填〕\n", "各参与单位：\n根据〔待填〕，", "宪法宣传周·主场活动。\n活动主题：已公布的主题\n", "2024年12月4日（周三） 09:00–11:00。", "中心广场。详细地址：〔待填〕",
		"主办：市普法办。", "共12个单位，名单见附件。", "09:00–09:30|启动仪式|讲座|〔待填〕|\n09:30–11:00|普法集市|市集|示例单位01、示例单位02|\n",
		"需携带的物品和资料：〔待填〕", "回执\n主场活动，2024年12月4日（周三）\n", "序号|单位|参加人数|联系岗位|电话|\n1|示例单位01||||\n", "12|示例单位12||||\n",
	} {
		assert.Contains(t, got, want)
	}

	var b bytes.Buffer
	require.NoError(t, docx.Notice(&b, q, p, "show", docx.Options{}))
	got = text(t, b.Bytes())
	for _, want := range []string{"该时间为暂定：“民法典宣传月”的时间尚未公布", "活动主题：〔待填〕", "共1个单位：示例单位01。", "活动形式：讲座。", "东县礼堂（场地待落实）"} {
		assert.Contains(t, got, want)
	}
}

func TestNoticeOfWhatMayNotBeShownIsRefused(t *testing.T) {
	q, p := plan(t, programme())
	for _, id := range []campaign.SessionID{"camp", "help", "inside", "nothing"} {
		var b bytes.Buffer
		require.ErrorContains(t, docx.Notice(&b, q, p, id, docx.Options{}), string(id))
		assert.Zero(t, b.Len())
	}
	require.NoError(t, docx.Notice(&bytes.Buffer{}, q, p, "inside", docx.Options{Options: paper.Options{Internal: true}}))
	require.Error(t, docx.Notice(&bytes.Buffer{}, q, p, "camp", docx.Options{Options: paper.Options{Internal: true}}))
}

func TestKeySessions(t *testing.T) {
	q, p := plan(t, programme())
	ids := func(o paper.Options) (all []campaign.SessionID) {
		for _, s := range docx.KeySessions(q, p, o) {
			all = append(all, s.ID)
		}
		return all
	}
	assert.Equal(t, []campaign.SessionID{"main"}, ids(paper.Options{}))
	for i := range p.Sessions {
		p.Sessions[i].Pinned = true
	}
	assert.Equal(t, []campaign.SessionID{"show", "east", "main"}, ids(paper.Options{}))
	assert.Equal(t, []campaign.SessionID{"show", "east", "main", "inside"}, ids(paper.Options{Internal: true}))
}

func TestSummaryTakesEveryFigureFromReturns(t *testing.T) {
	q, p := plan(t, programme())
	got := text(t, write(t, q, p, list(), docx.Options{})[2])
	for _, want := range []string{
		"示例市2024年度普法计划总结数据稿\n", "本年度计划安排7场，测算现场人次", "实际开展3场，完成率42.9%，其中改期开展0场；确认未开展0场，尚无确认填报4场。", "实到人次（人次）|500|〔待填〕|—|\n发放份数（份）|1230|约2503|填报2份|\n",
		"共收到填报7份，其中已确认6份、草稿1份。",
		"（一）宪法宣传周\n", "活动场次（场）|4|2|填报2份|\n",
		"发放资料（份）|1230|约2503|填报2份|\n", "咨询（人次）|50|〔待填〕|—|\n",
		"（二）民法典宣传月\n", "咨询（人次）|8|〔待填〕|—|\n", "另有2项工作不列明细",
		"东县普法办|宪法宣传周，东县，全年|发放资料约2000份|已确认|东县报表|\n", "示例单位01|宪法宣传周，示例市，全年|咨询98765人次|草稿|〔待填〕|\n",
		"按场次填报的有3份", "另有1份填报涉及不列明细的工作", "有3份填报的全部或部分数据与已计入的填报属同一工作", "存在问题\n〔待填〕\n",
	} {
		assert.Contains(t, got, want)
	}

	// No figure stands there that is neither planned, nor returned, nor a count.
	empty := text(t, write(t, q, p, returns.List{}, docx.Options{})[2])
	for _, line := range strings.Split(empty, "\n") {
		if cells := strings.Split(line, "|"); len(cells) == 5 && cells[0] != "统计指标" {
			assert.Equal(t, "〔待填〕", cells[2], line)
		}
	}
}

func TestSummarySaysWhatWasNotHeldAndWhatWasReturnedTwice(t *testing.T) {
	q, p := plan(t, programme())
	l := list()
	l.Returns[6].Outcome, l.Returns[6].Reason, l.Returns[6].Figures = returns.NotHeld, secret+"原因", nil
	l.Returns[1].Outcome, l.Returns[1].Figures = returns.HeldLater, nil
	l.Returns = append(l.Returns,
		returns.Return{ID: "8", Session: "show", Reporter: "u01", Outcome: returns.NotHeld, Reason: "天气原因", Status: returns.Confirmed},
		returns.Return{ID: "9", Session: "main", Reporter: "u02", Status: returns.Confirmed, Figures: []returns.Figure{{Measure: "leaflets", Amount: 7}}},
		returns.Return{ID: "10", Session: "camp", Reporter: "u02", Status: returns.Confirmed})
	got := text(t, write(t, q, p, l, docx.Options{})[2])
	for _, want := range []string{
		"实际开展2场，完成率28.6%，其中改期开展1场；确认未开展2场，尚无确认填报3场。",
		"5月20日（周一）|文艺演出|东县礼堂（场地待落实）|天气原因|示例单位01|\n", "另有1场未开展的不列明细", "活动场次（场）|1|0|填报1份|\n",
		"疑似重复填报1处，各只计一份：\n1. 主场活动（12月4日（周三））：按示例单位01的填报计，示例单位02的填报不计。\n", "另有1处疑似重复的填报",
		"各县进机关进军营|西县普法办|6|0|不列明细|\n",
	} {
		assert.Contains(t, got, want)
	}
	assert.NotContains(t, got, secret)
}

func TestSummaryRefusesReturnsThatDoNotFit(t *testing.T) {
	q, p := plan(t, programme())
	l := list()
	l.Returns[0].Session = "of another plan"
	var b bytes.Buffer
	require.NotEmpty(t, campaign.FindingsOf(docx.Summary(&b, q, p, l, docx.Options{})))
	assert.Zero(t, b.Len())
}

func TestWhatIsOnlyCountedIsNamedNowhere(t *testing.T) {
	q, p := plan(t, programme())
	for _, o := range []paper.Options{{}, {Internal: true}, {Lang: "en"}, {Lang: "en", Internal: true}} {
		for _, doc := range write(t, q, p, list(), docx.Options{Options: o}) {
			for name, part := range parts(t, doc) {
				assert.NotContains(t, part, secret, name)
				for _, day := range []string{"7月9日", "8月1日", "12月3日", "9 Jul", "1 Aug", "3 Dec"} {
					assert.NotContains(t, part, day, name)
				}
				if !o.Internal {
					assert.NotContains(t, part, "内部会场", name)
					assert.NotContains(t, part, "12月5日", name)
				}
			}
		}
	}
	inside := text(t, write(t, q, p, list(), docx.Options{Options: paper.Options{Internal: true}})[0])
	assert.Contains(t, inside, "西县普法办|1|1|县级宣讲 1场|")
	assert.Contains(t, inside, "（含内部事项，注意保管）")
}

func TestSameInputSameBytes(t *testing.T) {
	q, p := plan(t, programme())
	first := write(t, q, p, list(), docx.Options{})
	q, p = plan(t, programme())
	slices.Reverse(p.Sessions)
	assert.Equal(t, first, write(t, q, p, list(), docx.Options{}))
}

func TestEnglish(t *testing.T) {
	q, p := plan(t, programme())
	docs := write(t, q, p, list(), docx.Options{Options: paper.Options{Lang: "en"}})
	assert.Contains(t, text(t, docs[0]), "1. Basis\n")
	assert.Contains(t, text(t, docs[0]), "must|全年总量|at least 77 sessions|7|\n")
	assert.Contains(t, text(t, docs[0]), "reason: no team-day is left.")
	assert.Contains(t, text(t, docs[1]), "Wed 4 Dec 2024, 09:00–11:00.")
	assert.Contains(t, text(t, docs[2]), "1,230|about 2,503|2 returns|")
	assert.Contains(t, text(t, docs[2]), "3 sessions were held (share held: 42.9%)")

	// With a programme without Chinese nothing Chinese is left but what the
	// programme cannot name, such as settings.
	for _, doc := range docs {
		for _, l := range []string{"待填", "单位：", "场次", "统计指标", "填报"} {
			assert.NotContains(t, text(t, doc), l)
		}
	}
}

// TestHostileTextIsInert puts each name wherever a document says one: no part
// gets another tag by it, and a reader sees the name.
// Every name stands in two places, several in one programme; what no check
// stands before stands in the plan and in the returns.
func TestHostileTextIsInert(t *testing.T) {
	plain, sound := plan(t, programme())
	tags := regexp.MustCompile(`<[a-zA-Z?/][^>]*>`)
	type shape struct{ tags, breaks int }
	shapeOf := func(text string) shape {
		return shape{len(tags.FindAllString(text, -1)), strings.Count(text, "<w:br/>")}
	}
	var usual []map[string]shape
	for _, doc := range write(t, plain, sound, list(), docx.Options{}) {
		shapes := make(map[string]shape)
		for part, text := range parts(t, doc) {
			shapes[part] = shapeOf(text)
		}
		usual = append(usual, shapes)
	}
	names, raw := hostile.Names(), hostile.Texts()[len(hostile.Names()):]
	for first := 0; first < len(names); first += 8 {
		base := programme()
		week := &base.Campaigns[0]
		slots := []*string{
			&base.Name, &base.Note, &base.Basis[0].Title, &base.Basis[0].Issuer, &base.Units[0].Name, &base.Venues[0].Name, &base.Measures[0].Name,
			&base.Commitments[0].Name, &week.Name, &week.Theme, &week.Activities[0].Name, &week.Activities[0].Parts[0].Name,
			&week.Activities[0].Parts[1].Name, &week.Activities[0].Organisers[0].Name, &base.Assignments[0].Name, &base.Units[13].Name,
		}
		for i, slot := range slots {
			*slot = names[(first+i)%len(names)]
		}
		q, p := plan(t, base)
		l := list()
		p.Missed[0].Reason.Zh, l.Returns[2].Source.Note = raw[first/4%len(raw)], raw[(first/4+1)%len(raw)]
		all := ""
		for i, doc := range write(t, q, p, l, docx.Options{}) {
			for part, text := range parts(t, doc) {
				assert.NotContains(t, text, "<script", part)
				assert.Empty(t, hostile.Loose(text), part)
				before, now := usual[i][part], shapeOf(text)
				assert.Equal(t, before.tags+3*(now.breaks-before.breaks), now.tags, part) // a long title has two lines
			}
			all += text(t, doc)
		}
		for _, slot := range slots {
			assert.Contains(t, all, paper.Clean(*slot))
		}
		assert.Contains(t, all, paper.Clean(p.Missed[0].Reason.Zh))
	}
}

// broken fails after so many bytes.
type broken struct{ left int }

var errFull = errors.New("disk full")

func (b *broken) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func TestAFailingWriterIsTold(t *testing.T) {
	q, p := plan(t, programme())
	for _, n := range []int{0, 100, 3000} {
		require.ErrorIs(t, docx.Plan(&broken{n}, q, p, docx.Options{}), errFull)
	}
}

func TestAlmostEmptyProgramme(t *testing.T) {
	p := campaign.Programme{Name: "空", Horizon: programme().Horizon, Areas: programme().Areas, Formats: programme().Formats, Venues: programme().Venues[:1]}
	p.Campaigns = []campaign.Campaign{{ID: "c", Name: "活动", Window: p.Horizon, Activities: []campaign.Activity{{ID: "a", Name: "讲座", Format: "talk"}}}}
	q, err := campaign.Check(p)
	require.NoError(t, err)
	var work, summary bytes.Buffer
	require.NoError(t, docx.Plan(&work, q, schedule.Plan{}, docx.Options{}))
	require.NoError(t, docx.Summary(&summary, q, schedule.Plan{}, returns.List{}, docx.Options{}))
	assert.Contains(t, text(t, work.Bytes()), "一、依据\n〔待填〕\n")
	assert.Contains(t, text(t, work.Bytes()), "四、任务分解\n无。\n")
	assert.NotContains(t, parts(t, work.Bytes()), "word/header1.xml", "no note, nothing to print above the text")
	assert.Contains(t, text(t, summary.Bytes()), "共收到填报0份")
}

// A numbered plan says on the work plan and on notices which edition it is.
func TestEditionIsPrinted(t *testing.T) {
	q, p := plan(t, programme())
	for _, doc := range write(t, q, p, list(), docx.Options{}) {
		assert.NotContains(t, text(t, doc), "稿（")
	}
	p.Revision = schedule.Revision{Number: 2, State: schedule.Consulting, Date: date.New(2024, 3, 1)}
	docs := write(t, q, p, list(), docx.Options{})
	for _, doc := range docs[:2] {
		assert.Contains(t, text(t, doc), "\n第2稿（征求意见，2024年3月1日）\n")
	}
}
