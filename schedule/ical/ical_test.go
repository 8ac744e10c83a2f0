package ical_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/ical"
	"github.com/pufa-go/pufa/schedule/paper"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestGolden(t *testing.T) {
	q := checked(t, world())
	gone := held("talk-9", "talk", "hall", at(3, 9))
	for name, o := range map[string]ical.Options{
		"public.zh.ics":   {Cancelled: []schedule.Session{gone}, Sequence: 2},
		"internal.en.ics": {Options: paper.Options{Lang: "en", Internal: true}},
	} {
		got := written(t, q, week(), o)
		path := filepath.Join("testdata", name)
		if *update {
			require.NoError(t, os.MkdirAll("testdata", 0o755))
			require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		require.Equal(t, string(want), got)
		read(t, got)
	}
}

func TestAnotherReaderSeesTheSameValues(t *testing.T) {
	q, p := checked(t, world()), week()
	c := read(t, written(t, q, p, ical.Options{Sequence: 3}))
	name, err := c.Props.Text("X-WR-CALNAME")
	require.NoError(t, err)
	require.Equal(t, "示例县2024年度普法计划", name)
	require.Len(t, c.Events(), 3)

	talk := c.Events()[1]
	for property, want := range map[string]string{
		"SUMMARY": "宪法宣讲", "LOCATION": "示例县 示例镇 文化站", "STATUS": "CONFIRMED", "SEQUENCE": "3",
		"DESCRIPTION": "主题宣传活动：宪法宣传周\n主办：县普法办\n承办：县司法局\n协办：镇妇联、县教育局\n参与单位：县教育局\n宣讲小组：宣讲小组2\n预计人次：300（推定）\n示例，非官方计划",
	} {
		require.Equal(t, want, value(t, talk, property), property)
	}
	require.Equal(t, "20.500000;110.123456", talk.Props.Get("GEO").Value)
	categories, err := talk.Props.Get("CATEGORIES").TextList()
	require.NoError(t, err)
	require.Equal(t, []string{"宪法宣传周", "乡村"}, categories)
	start, err := talk.DateTimeStart(time.UTC)
	require.NoError(t, err)
	end, err := talk.DateTimeEnd(time.UTC)
	require.NoError(t, err)
	require.True(t, start.Equal(at(4, 9)) && end.Equal(at(4, 10)), "%v %v", start, end)
	require.Equal(t, "Asia/Shanghai", talk.Props.Get("DTSTART").Params.Get("TZID"))

	proposed := c.Events()[2]
	require.Equal(t, "宪法宣讲（建议时间）", value(t, proposed, "SUMMARY"))
	require.Equal(t, "示例县 示例镇（场地待落实）", value(t, proposed, "LOCATION"))
	require.Equal(t, "TENTATIVE", value(t, proposed, "STATUS"))
	require.Contains(t, value(t, proposed, "DESCRIPTION"), "以承办单位确定的为准")
	require.Nil(t, proposed.Props.Get("GEO"), "nobody knows yet where it is")

	show := c.Events()[0]
	require.Equal(t, "TRANSPARENT", value(t, show, "TRANSP"))
	require.Nil(t, show.Props.Get("STATUS"))
	end, err = show.DateTimeEnd(time.UTC)
	require.NoError(t, err)
	require.True(t, end.Equal(at(4, 8)))
}

func TestSameBytesWhateverTheOrder(t *testing.T) {
	q, p := checked(t, world()), week()
	want := written(t, q, p, ical.Options{})
	slices.Reverse(p.Sessions)
	require.Equal(t, want, written(t, q, p, ical.Options{}))
}

func TestVisibility(t *testing.T) {
	q := checked(t, world())
	public := written(t, q, week(), ical.Options{})
	internal := written(t, q, week(), ical.Options{Options: paper.Options{Internal: true}})
	require.Len(t, summaries(t, public), 3)
	require.Len(t, summaries(t, internal), 4)
	require.NotContains(t, public, "审判庭")
	require.NotContains(t, public, "CLASS:")
	require.Equal(t, 1, strings.Count(internal, "CLASS:CONFIDENTIAL\r\n"))
	require.Contains(t, internal, "审判庭")

	counted := week().Sessions[4:]
	for _, part := range [][]schedule.Session{nil, counted} { // nor as cancelled ones
		for _, o := range []ical.Options{{Cancelled: part}, {Options: paper.Options{Internal: true}, Cancelled: part}} {
			all := written(t, q, week(), o)
			require.NotContains(t, all, "营区")
			require.NotContains(t, all, "帮教")
			none := week()
			none.Sessions = none.Sessions[:4]
			o.Cancelled = nil
			require.Equal(t, written(t, q, none, o), all, "they leave no trace")
		}
	}
}

func TestOfAUnitOrTeam(t *testing.T) {
	q := checked(t, world())
	for _, tc := range []struct {
		o    ical.Options
		name string
		want []string
	}{
		{ical.Options{Unit: "school"}, "示例县2024年度普法计划 · 县教育局", []string{"宪法宣讲"}},
		{ical.Options{Unit: "office"}, "示例县2024年度普法计划 · 县普法办", []string{"宪法宣讲"}},                // organises
		{ical.Options{Unit: "justice"}, "示例县2024年度普法计划 · 县司法局", []string{"宪法宣讲", "宪法宣讲（建议时间）"}}, // its teams
		{ical.Options{Team: "dolphins#1"}, "示例县2024年度普法计划 · 宣讲小组1", []string{"宪法宣讲（建议时间）"}},
		{ical.Options{Team: "dolphins"}, "示例县2024年度普法计划 · 宣讲小组", []string{"宪法宣讲", "宪法宣讲（建议时间）"}},
		{ical.Options{Unit: "school", Team: "dolphins#1"}, "示例县2024年度普法计划 · 县教育局 · 宣讲小组1", nil},
		{ical.Options{Unit: "school", Name: "我的日历"}, "我的日历", []string{"宪法宣讲"}},
	} {
		file := written(t, q, week(), tc.o)
		require.Equal(t, tc.want, summaries(t, file), "%+v", tc.o)
		name, err := read(t, file).Props.Text("X-WR-CALNAME")
		require.NoError(t, err)
		require.Equal(t, tc.name, name)
	}
}

func TestUIDsStay(t *testing.T) {
	q, p := checked(t, world()), week()
	uids := func(p schedule.Plan, o ical.Options) map[string]string {
		out := make(map[string]string)
		for _, e := range read(t, written(t, q, p, o)).Events() {
			out[value(t, e, "UID")] = value(t, e, "SUMMARY")
		}
		return out
	}
	all := uids(p, ical.Options{})
	require.Len(t, all, 3)
	require.Subset(t, all, uids(p, ical.Options{Unit: "justice"}), "an event is the same in every calendar")
	for i := range p.Sessions {
		p.Sessions[i].Start, p.Sessions[i].End = p.Sessions[i].Start.Add(time.Hour), p.Sessions[i].End.Add(time.Hour)
	}
	require.Equal(t, all, uids(p, ical.Options{Sequence: 1}), "a moved session is the same event")

	same := schedule.Plan{Sessions: []schedule.Session{held("", "talk", "hall", at(4, 9)), held("", "talk", "hall", at(4, 9)), held("", "talk", "hall", at(4, 10))}}
	require.Len(t, uids(same, ical.Options{}), 3, "sessions without an ID do not replace each other")
}

func TestCancelled(t *testing.T) {
	q, p := checked(t, world()), week()
	gone := held("talk-9", "talk", "hall", at(3, 9))
	gone.Units, gone.Proposed = []campaign.UnitID{"school"}, true
	gone.Expected.Attendances = 1_000_000
	unknown := held("talk-8", "nothing", "hall", at(3, 9))
	o := ical.Options{Unit: "school", Sequence: 1, Cancelled: []schedule.Session{gone, p.Sessions[0], unknown}}
	events := read(t, written(t, q, p, o)).Events()
	require.Len(t, events, 2, "the plan holds the other")
	require.Equal(t, "宪法宣讲", value(t, events[0], "SUMMARY"))
	require.Equal(t, "宪法宣讲（已取消）", value(t, events[1], "SUMMARY"))
	require.Equal(t, "CANCELLED", value(t, events[1], "STATUS"))
	require.NotContains(t, value(t, events[1], "DESCRIPTION"), "预计人次")

	before := read(t, written(t, q, schedule.Plan{Sessions: []schedule.Session{gone}}, ical.Options{})).Events()
	require.Equal(t, value(t, before[0], "UID"), value(t, events[1], "UID"), "the event is known to who read the first issue")
}

func TestMovableIsTentative(t *testing.T) {
	p := world()
	p.Campaigns[0].Provisional = true
	events := read(t, written(t, checked(t, p), week(), ical.Options{})).Events()
	require.Equal(t, "TENTATIVE", value(t, events[0], "STATUS"))
	require.Contains(t, value(t, events[0], "DESCRIPTION"), "时间可能调整")
	require.Equal(t, "CONFIRMED", value(t, events[1], "STATUS"), "the planner fixed it")
}

func TestStamp(t *testing.T) {
	p := world()
	stamp := func(o ical.Options) string {
		return value(t, read(t, written(t, checked(t, p), week(), o)).Events()[0], "DTSTAMP")
	}
	require.Equal(t, "20241130T000000Z", stamp(ical.Options{}))
	p.AsOf = date.New(2024, 11, 1)
	require.Equal(t, "20241101T000000Z", stamp(ical.Options{}))
	require.Equal(t, "20241120T013000Z", stamp(ical.Options{Stamp: time.Date(2024, 11, 20, 9, 30, 0, 0, time.FixedZone("", 8*3600))}))
}

func TestEndThatIsNotSaid(t *testing.T) {
	s := held("talk-1", "talk", "hall", at(4, 9))
	s.End = time.Time{}
	e := read(t, written(t, checked(t, world()), schedule.Plan{Sessions: []schedule.Session{s}}, ical.Options{})).Events()[0]
	end, err := e.DateTimeEnd(time.UTC)
	require.NoError(t, err)
	require.True(t, end.Equal(at(4, 10)))
}

func TestNothingToShow(t *testing.T) {
	require.Empty(t, summaries(t, written(t, checked(t, world()), schedule.Plan{}, ical.Options{})))
}

func TestRefused(t *testing.T) {
	q := checked(t, world())
	never := schedule.Plan{Sessions: []schedule.Session{held("s1", "talk", "hall", time.Time{})}}
	for want, write := range map[string]func(*bytes.Buffer) error{
		`Options.Unit "nobody"`:  func(b *bytes.Buffer) error { return ical.Write(b, q, week(), ical.Options{Unit: "nobody"}) },
		`Options.Team "dolphin"`: func(b *bytes.Buffer) error { return ical.Write(b, q, week(), ical.Options{Team: "dolphin"}) },
		`Options.Sequence -1`:    func(b *bytes.Buffer) error { return ical.Write(b, q, week(), ical.Options{Sequence: -1}) },
		`session "s1"`:           func(b *bytes.Buffer) error { return ical.Write(b, q, never, ical.Options{}) },
	} {
		var out bytes.Buffer
		require.ErrorContains(t, write(&out), want)
		require.Zero(t, out.Len(), "nothing is written")
	}
	require.ErrorIs(t, ical.Write(full{}, q, week(), ical.Options{}), errFull)
}

var errFull = errors.New("the disk is full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }
