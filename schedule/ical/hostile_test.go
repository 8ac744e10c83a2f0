package ical_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/ical"
	"github.com/pufa-go/pufa/schedule/internal/hostile"
)

// named is the world with one name for everything, and sessions that use it.
func named(t require.TestingT, name string) (*campaign.Checked, schedule.Plan) {
	p := world()
	p.Name, p.Note = name, name
	p.Areas[0].Name, p.Areas[1].Name = name, name
	for i := range p.Units {
		p.Units[i].Name = name
	}
	p.Teams[0].Name, p.Venues[0].Name = name, name
	p.Campaigns[0].Name, p.Campaigns[0].Activities[0].Name = name, name
	s := week().Sessions[0]
	s.Organisers[2].Name = name
	return checked(t, p), schedule.Plan{Sessions: []schedule.Session{s}}
}

// inert requires a name to come back as one text that changes nothing else.
func inert(t require.TestingT, name, want string) {
	q, p := named(t, name)
	c := read(t, written(t, q, p, ical.Options{Unit: "school"}))
	events := c.Events()
	require.Len(t, events, 1)
	calendarName, err := c.Props.Text("X-WR-CALNAME")
	require.NoError(t, err)
	require.Equal(t, want+" · "+want, calendarName)
	require.Equal(t, want, value(t, events[0], "SUMMARY"))
	require.Equal(t, want, value(t, events[0], "LOCATION"))
	list, err := events[0].Props.Get("CATEGORIES").TextList()
	require.NoError(t, err)
	require.Equal(t, []string{want, "乡村"}, list)
	rows := strings.Split(value(t, events[0], "DESCRIPTION"), "\n")
	require.Equal(t, []string{
		"主题宣传活动：" + want, "主办：" + want, "承办：" + want, "协办：" + want + "、" + want,
		"参与单位：" + want, "宣讲小组：" + want + "2", "预计人次：300（推定）", want,
	}, rows)
	require.Equal(t, "CONFIRMED", value(t, events[0], "STATUS"))
}

func TestHostileNamesStayText(t *testing.T) {
	for name, want := range map[string]string{
		"a\nEND:VEVENT\nb":          "a END:VEVENT b",
		"a\tb":                      "a b",
		`"quoted" 'and'`:            `"quoted" 'and'`,
		`; , : \ \n \, ^n ^'`:       `; , : \ \n \, ^n ^'`,
		"\u202egnp.exe\u202c甲":      "gnp.exe甲",
		"甲\u200f乙\u2067丙\u2069":     "甲乙丙",
		"甲\u2028乙":                  "甲 乙",
		"<script>alert(1)</script>": "<script>alert(1)</script>",
		`=HYPERLINK("http://x")`:    `=HYPERLINK("http://x")`,
		"家庭👨‍👩‍👧‍👦普法":               "家庭👨‍👩‍👧‍👦普法",
		strings.Repeat("长", 200):    strings.Repeat("长", 200),
		strings.Repeat("\\", 200):   strings.Repeat("\\", 200),
		"\ufeff甲":                   "\ufeff甲",
	} {
		inert(t, name, want)
	}
}

// TestTheTableOfHostileNames holds the names that every paper is tried with.
func TestTheTableOfHostileNames(t *testing.T) {
	for _, name := range hostile.Names() {
		want := strings.Map(func(r rune) rune {
			switch {
			case r == '\n' || r == '\t' || r == '\u2028' || r == '\u2029':
				return ' '
			case unicode.Is(unicode.Bidi_Control, r):
				return -1
			}
			return r
		}, name)
		inert(t, name, want)
		q, p := named(t, name)
		require.Empty(t, hostile.Loose(written(t, q, p, ical.Options{})), "%q", name)
	}
	for _, text := range hostile.Texts() {
		p := week()
		p.Sessions = p.Sessions[:1]
		p.Sessions[0].Organisers = []campaign.Organiser{{Role: campaign.HostOrganiser, Name: text}}
		file := written(t, checked(t, world()), p, ical.Options{Name: text})
		require.Len(t, read(t, file).Events(), 1, "%q", text)
		require.Empty(t, hostile.Loose(file), "%q", text)
	}
}

// A programme that was not checked for it may hold organisers' names of a plan
// with anything in them.
func TestHostileNamesInThePlan(t *testing.T) {
	p := week()
	p.Sessions = p.Sessions[:1]
	p.Sessions[0].Organisers = []campaign.Organiser{{Role: campaign.HostOrganiser, Name: "甲\r\nEND:VCALENDAR\r\x00\x1b[31m\xff乙\u0085丙"}}
	events := read(t, written(t, checked(t, world()), p, ical.Options{Name: "x\r\nBEGIN:VEVENT"})).Events()
	require.Len(t, events, 1)
	require.Contains(t, value(t, events[0], "DESCRIPTION"), "\n承办：甲 END:VCALENDAR [31m\ufffd乙丙\n")
}

func TestAnyNameComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringOfN(rapid.RuneFrom([]rune(`,;:\"^ n=甲乙👩é`), unicode.Han, unicode.Latin, unicode.So, unicode.Arabic), 1, 60, -1).Draw(t, "name")
		if !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) }) {
			name = "名称"
		}
		want := strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Bidi_Control, r) {
				return -1
			}
			return r
		}, name)
		inert(t, name, want)
	})
}
