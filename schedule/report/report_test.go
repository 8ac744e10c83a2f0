package report

import (
	"bytes"
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/coverage"
)

func TestFiguresAreThoseOfCoverageAndReferee(t *testing.T) {
	q, p := checked(t, plain)
	c, v := coverage.Of(q, p), check.Plan(q, p)
	f := newFacts(q, p, Options{})
	for _, write := range []writer{Write, OnePage} {
		page := parse(t, written(t, write, q, p, Options{}))
		var big []string
		for _, n := range page.all("p", "big") {
			big = append(big, n.text)
		}
		assert.Equal(t, []string{
			strconv.Itoa(c.Whole.Sessions) + " 场", "约 " + tens(c.Whole.Attendances) + " 人次", "约 " + f.roughly(c.Whole.Reach.Expected) + "人",
		}, big)
		cards := page.all("section", "card")
		require.Len(t, cards, 3)
		assert.Contains(t, cards[2].text, f.roughly(c.Whole.Reach.Lower)+"—"+f.roughly(c.Whole.Reach.Upper)+"人")
		assert.Contains(t, cards[2].text, "重复听讲程度：中（推定）")

		targets := page.all("section", "targets")[0]
		for _, s := range v.Standings {
			assert.Contains(t, targets.text, s.Goal.Name+ratio(s.Have, s.Wanted))
		}
		assert.Len(t, targets.all("li", "short"), len(v.Missed()))
		assert.Contains(t, page.all("section", "missed")[0].text, "还差 1 个。原因：No team-day is left。")

		counts := page.all("p", "counts")[0].text
		assert.Contains(t, counts, "二县×三进 "+ratio(c.Whole.Places.CountySettings.Touched, c.Whole.Places.CountySettings.Total))
		assert.Contains(t, counts, "镇街 "+ratio(c.Whole.Places.Towns.Touched, c.Whole.Places.Towns.Total))
		for _, x := range c.Confirm {
			assert.Contains(t, page.all("section", "confirm")[0].text, f.toConfirm(x.What.Name(), c.ToConfirm(x.What)))
		}
	}
	assert.Len(t, v.Missed(), 1)
}

func TestTheFullReportSaysEveryLine(t *testing.T) {
	q, p := checked(t, plain)
	c := coverage.Of(q, p)
	f := newFacts(q, p, Options{})
	var rows []string
	for _, r := range parse(t, written(t, Write, q, p, Options{})).all("tr", "") {
		var cells []string
		for _, n := range r.all("td", "") {
			cells = append(cells, n.text)
		}
		rows = append(rows, strings.Join(cells, "|"))
	}
	for i, r := range c.Campaigns {
		line := q.Programme().Campaigns[i].Name + "|" + grouped(r.Size) + "|" + tens(r.Attendances) + "|" + f.roughly(r.Reach.Expected)
		assert.Contains(t, rows, line+"|"+f.roughly(r.Reach.Lower)+"|"+f.roughly(r.Reach.Upper)+"|"+percent(*r.Rate))
	}
	r := c.Segments[0]
	bar := "Pupils|" + grouped(r.Size) + "|" + tens(r.Attendances) + "|" + f.roughly(r.Reach.Expected) + "|" + percent(*r.Rate) + "|"
	assert.True(t, slices.ContainsFunc(rows, func(s string) bool { return strings.HasPrefix(s, bar) }), rows)
	assert.Contains(t, rows, "11月4日（周一）|09:00–10:00|Oneton · Old hall|Constitution week · Village talk")
	assert.Contains(t, rows, "|14:00–15:00|Twoton · New school|Constitution week · Village talk", "the second session of a day")
}

func TestTheNoteAndTheOrderOfPageOne(t *testing.T) {
	q, p := checked(t, plain)
	for name, write := range writers {
		page := parse(t, written(t, write, q, p, Options{}))
		require.Len(t, page.all("div", "running"), 1, name)
		assert.Contains(t, page.all("div", "running")[0].text, "（An example）", name)
	}
	assert.Contains(t, style, ".running{display:table-header-group", "print repeats it on every page")
	var heads []string
	for _, h := range parse(t, written(t, OnePage, q, p, Options{})).all("h2", "") {
		heads = append(heads, h.text)
	}
	assert.Equal(t, []string{
		"一、任务指标（完成 / 要求）", "二、点位覆盖", "三、场次", "四、人次", "五、去重人数（测算）", "六、未排入及原因", "七、需要确认",
	}, heads)
}

func TestSameInputSameBytes(t *testing.T) {
	q, p := checked(t, plain)
	turned := p
	turned.Sessions = slices.Clone(p.Sessions)
	slices.Reverse(turned.Sessions)
	for name, write := range writers {
		once := written(t, write, q, p, Options{})
		assert.Equal(t, once, written(t, write, q, p, Options{}), name)
		assert.Equal(t, once, written(t, write, q, turned, Options{}), name)
	}
}

func TestEnglishHasNoChineseLabels(t *testing.T) {
	q, p := checked(t, plain)
	for name, write := range writers {
		for _, r := range written(t, write, q, p, Options{Lang: "en"}) {
			require.False(t, unicode.Is(unicode.Han, r), "%s: %c", name, r)
		}
	}
}

func TestWordsThatPlannersNeverSee(t *testing.T) {
	q, p := checked(t, plain)
	for name, write := range writers {
		for _, lang := range []string{"zh", "en"} {
			text := parse(t, written(t, write, q, p, Options{Lang: lang})).all("body", "")[0].text
			for _, word := range []string{"GRP", "k+", "θ", "Gini", "基尼", "bound"} {
				assert.NotContains(t, text, word, name)
			}
		}
	}
}

func TestLittleIsEnough(t *testing.T) {
	bare, err := campaign.Check(campaign.Programme{
		Name: "Bare", Horizon: calendar.Year(2024), Venues: []campaign.Venue{{ID: "v", Name: "Place", Setting: "school", Area: "a"}},
		Areas:     []audience.Area{{ID: "a", Name: "Area", Level: audience.Village}},
		Formats:   []campaign.Format{{ID: "f", Name: "Show", Duration: time.Hour, Unattended: true}},
		Campaigns: []campaign.Campaign{{ID: "c", Name: "One", Window: calendar.Year(2024), Activities: []campaign.Activity{{ID: "a", Name: "One", Format: "f"}}}},
	})
	require.NoError(t, err)
	q, p := checked(t, plain)
	strange := p
	strange.Sessions = append(slices.Clone(p.Sessions), schedule.Session{Occurrence: campaign.Occurrence{ID: "x", Activity: "none", Venue: "none"}})
	for i := range strange.Sessions[:2] {
		strange.Sessions[i].Start = strange.Sessions[i].Start.AddDate(5, 0, 0)
		strange.Sessions[i].End = strange.Sessions[i].End.AddDate(5, 0, 0)
	}
	for name, write := range writers {
		parse(t, written(t, write, bare, schedule.Plan{}, Options{}))
		parse(t, written(t, write, q, schedule.Plan{Status: schedule.Cancelled}, Options{}))
		page := parse(t, written(t, write, q, strange, Options{}))
		if name == "full" {
			assert.NotEmpty(t, page.all("p", "warn"), "a plan that breaks rules says so")
		}
	}
}

func TestTheErrorOfTheWriterIsReturned(t *testing.T) {
	q, p := checked(t, plain)
	for name, write := range writers {
		assert.ErrorIs(t, write(failing{}, q, p, Options{}), errFull, name)
	}
}

var errFull = errors.New("the disk is full")

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errFull }

func TestBriefsHaveOnePageForATeamDayAndAKeySession(t *testing.T) {
	q, p := checked(t, plain)
	p.Sessions[2].Pinned = true
	briefs := parse(t, written(t, Briefs, q, p, Options{})).all("div", "brief")
	require.Len(t, briefs, 3, "two days out and one key session")
	assert.Contains(t, briefs[0].text, "Dolphin team 2024年11月4日（周一）行程")
	assert.Contains(t, briefs[0].text, "New school")
	assert.Contains(t, briefs[1].text, "12月5日")
	assert.Contains(t, briefs[2].text, "Lesson")
	assert.Contains(t, briefs[2].text, "Open office")
}

// BenchmarkWrite reports the full report of a programme as large as a city's
// year.
func BenchmarkWrite(b *testing.B) {
	q, p := city(b)
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		require.NoError(b, Write(&out, q, p, Options{}))
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N), "ms/report")
	b.ReportMetric(float64(out.Len())/(2<<20), "of-2MiB")
}

func TestTheReportOfACityIsSmall(t *testing.T) {
	q, p := city(t)
	full := written(t, Write, q, p, Options{})
	assert.Less(t, len(full), 2_000_000)
	assert.Equal(t, 122, len(parse(t, full).all("span", "chip")))
}

// city is as large as Zhanjiang's year: ten counties, 122 towns, 2,000
// villages, 400 sessions.
func city(t testing.TB) (*campaign.Checked, schedule.Plan) {
	t.Helper()
	p := world(plain)
	p.Horizon = calendar.Year(2024)
	for i := range p.Campaigns {
		p.Campaigns[i].Window = p.Horizon
	}
	name := func(kind string, i int) string { return kind + strconv.Itoa(i) }
	p.Areas, p.Groups, p.Venues = p.Areas[:1], nil, nil
	p.Segments = p.Segments[:1]
	for i := range 10 {
		p.Areas = append(p.Areas, audience.Area{ID: audience.AreaID(name("c", i)), Name: name("某某县", i), Level: audience.County, Parent: "city"})
	}
	for i := range 122 {
		p.Areas = append(p.Areas, audience.Area{
			ID: audience.AreaID(name("t", i)), Name: name("某镇", i), Level: audience.Town, Parent: audience.AreaID(name("c", i%10)),
		})
	}
	for i := range 2000 {
		id := audience.AreaID(name("v", i))
		p.Areas = append(p.Areas, audience.Area{ID: id, Name: name("村", i), Level: audience.Village, Parent: audience.AreaID(name("t", i%122))})
		p.Groups = append(p.Groups, audience.Group{ID: audience.GroupID(id), Area: id, Size: 3000, Segments: []audience.SegmentID{"pupils"}})
		p.Venues = append(p.Venues, campaign.Venue{ID: campaign.VenueID(id), Name: name("村委会", i), Setting: "village", Area: id})
	}
	p.Teams[0].Base.Area = "t0"
	q, err := campaign.Check(p)
	require.NoError(t, err)
	var plan schedule.Plan
	for i := range 400 {
		start := q.Programme().Horizon.From.Time(0, q.Location()).AddDate(0, 0, i*9/10)
		plan.Sessions = append(plan.Sessions, schedule.Describe(q, campaign.Occurrence{
			ID: campaign.SessionID(name("s", i)), Campaign: "week", Activity: "village-talk", Venue: campaign.VenueID(name("v", i*5)),
			Start: start, End: start, Teams: []campaign.TeamID{"team"},
		}))
	}
	return q, plan
}

// Every page of a numbered plan says which edition it is.
func TestEditionIsPrinted(t *testing.T) {
	q, p := checked(t, plain)
	for _, write := range []writer{Write, OnePage, Briefs} {
		assert.NotContains(t, written(t, write, q, p, Options{}), "稿（")
	}
	p.Revision = schedule.Revision{Number: 1, State: schedule.Approved, Date: date.New(2024, 3, 1), Post: "<市普法办>"}
	for _, write := range []writer{Write, OnePage, Briefs} {
		page := parse(t, written(t, write, q, p, Options{}))
		assert.Contains(t, page.all("div", "line")[0].text, "第1稿（审定，2024年3月1日，批准：<市普法办>）")
	}
	assert.Contains(t, parse(t, written(t, OnePage, q, p, Options{Lang: "en"})).all("p", "sub")[0].text, "Edition 1 (approved, 2024-03-01")
}
