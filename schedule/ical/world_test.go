package ical_test

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	reader "github.com/emersion/go-ical"
	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/ical"
)

// world is a county's week with sessions of every visibility to come.
func world() campaign.Programme {
	week := calendar.Range{From: date.New(2024, 12, 1), To: date.New(2024, 12, 7)}
	return campaign.Programme{
		Name: "示例县2024年度普法计划", Note: "示例，非官方计划", Horizon: week,
		Areas: []audience.Area{
			{ID: "county", Name: "示例县", Level: audience.County},
			{ID: "town", Name: "示例镇", Level: audience.Town, Parent: "county"},
		},
		Groups: []audience.Group{{ID: "residents", Area: "town", Size: 30_000}},
		Units: []campaign.Unit{
			{ID: "office", Name: "县普法办"}, {ID: "justice", Name: "县司法局"}, {ID: "school", Name: "县教育局"},
		},
		Teams: []campaign.Team{{
			ID: "dolphins", Name: "宣讲小组", Unit: "justice", Count: 2,
			Shifts: []calendar.Hours{{From: 8 * clock.Hour, To: 12 * clock.Hour}},
		}},
		Formats: []campaign.Format{
			{ID: "lecture", Name: "讲座", Duration: time.Hour, Rate: 0.02},
			{ID: "show", Name: "展览", Duration: 50 * time.Hour, Rate: 0.02, Unattended: true},
		},
		Venues: []campaign.Venue{
			{ID: "hall", Name: "文化站", Setting: "village", Area: "town", Point: campaign.Point{Lat: 20.5, Lon: 110.123456}},
			{ID: "somewhere", Name: "示例镇", Setting: "community", Area: "town", Placeholder: true, Point: campaign.Point{Lat: 20.5, Lon: 110}},
			{ID: "court", Name: "审判庭", Setting: "organ", Area: "county", Visibility: campaign.Internal},
			{ID: "camp", Name: "某营区", Setting: "barracks", Area: "county", Visibility: campaign.CountOnly},
		},
		Campaigns: []campaign.Campaign{{
			ID: "week", Name: "宪法宣传周", Window: week,
			Activities: []campaign.Activity{
				{ID: "talk", Name: "宪法宣讲", Format: "lecture"},
				{ID: "show", Name: "宪法展览", Format: "show"},
				{ID: "help", Name: "一对一帮教", Format: "lecture", Visibility: campaign.CountOnly},
			},
		}},
	}
}

func checked(t require.TestingT, p campaign.Programme) *campaign.Checked {
	q, err := campaign.Check(p)
	require.NoError(t, err)
	return q
}

// at is a moment of December 2024 in China.
func at(day, hour int) time.Time {
	return time.Date(2024, 12, day, hour, 30, 0, 0, time.FixedZone("", 8*3600))
}

// held is a session of an hour.
func held(id campaign.SessionID, a campaign.ActivityID, v campaign.VenueID, start time.Time) schedule.Session {
	return schedule.Session{Occurrence: campaign.Occurrence{ID: id, Campaign: "week", Activity: a, Venue: v, Start: start, End: start.Add(time.Hour)}}
}

// week is a plan with one session of every kind.
func week() schedule.Plan {
	talk := held("talk-1", "talk", "hall", at(4, 9))
	talk.Teams, talk.Units, talk.Pinned = []campaign.TeamID{"dolphins#2"}, []campaign.UnitID{"school"}, true
	talk.Organisers = []campaign.Organiser{
		{Role: campaign.LeadOrganiser, Unit: "office"},
		{Role: campaign.HostOrganiser, Unit: "justice"},
		{Role: campaign.CoOrganiser, Name: "镇妇联"},
		{Role: campaign.CoOrganiser, Unit: "school"},
	}
	talk.Expected.Attendances = audience.FromPersons(300)
	proposed := held("talk-2", "talk", "somewhere", at(5, 9))
	proposed.Proposed = true
	proposed.Teams = []campaign.TeamID{"dolphins#1"}
	show := held("show-1", "show", "hall", at(2, 8))
	show.End = at(4, 8)
	return schedule.Plan{Sessions: []schedule.Session{
		talk, proposed, show,
		held("talk-3", "talk", "court", at(6, 9)),
		held("talk-4", "talk", "camp", at(6, 10)),
		held("help-1", "help", "hall", at(6, 15)),
	}}
}

// written returns what Write makes of a plan.
func written(t require.TestingT, q *campaign.Checked, p schedule.Plan, o ical.Options) string {
	var out bytes.Buffer
	require.NoError(t, ical.Write(&out, q, p, o))
	return out.String()
}

// read reads a calendar with another implementation, after a look at its lines.
func read(t require.TestingT, file string) *reader.Calendar {
	require.True(t, strings.HasSuffix(file, "\r\n"))
	for line := range strings.SplitSeq(strings.TrimSuffix(file, "\r\n"), "\r\n") {
		require.LessOrEqual(t, len(line), 75)
		require.True(t, utf8.ValidString(line), "a character is cut in %q", line)
		require.NotContains(t, line, "\r")
		require.NotContains(t, line, "\n")
	}
	d := reader.NewDecoder(strings.NewReader(file))
	c, err := d.Decode()
	require.NoError(t, err)
	_, err = d.Decode()
	require.ErrorIs(t, err, io.EOF, "something follows the calendar")
	require.NoError(t, reader.NewEncoder(io.Discard).Encode(c), "the other implementation would not write this")
	return c
}

// value returns a value of an event, "" if it has none.
func value(t require.TestingT, e reader.Event, name string) string {
	if p := e.Props.Get(name); p != nil && p.ValueType() != reader.ValueText {
		return p.Value
	}
	s, err := e.Props.Text(name)
	require.NoError(t, err)
	return s
}

// summaries returns the summaries of a calendar's events.
func summaries(t *testing.T, file string) []string {
	var out []string
	for _, e := range read(t, file).Events() {
		out = append(out, value(t, e, "SUMMARY"))
	}
	return out
}
