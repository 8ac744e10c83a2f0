package report

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
)

// world is a small programme: two counties of two towns each, three settings,
// and of five activities one that is internal and one that is only counted. say
// turns every name into what is to be written.
func world(say func(string) string) campaign.Programme {
	horizon := calendar.Range{From: date.New(2024, 11, 1), To: date.New(2024, 12, 31)}
	settings := []campaign.Setting{{ID: "village", Name: say("Village")}, {ID: "school", Name: say("School")}, {ID: "barracks", Name: say("Barracks")}}
	area := func(id, name string, level audience.Level, parent string) audience.Area {
		return audience.Area{ID: audience.AreaID(id), Name: say(name), Level: level, Parent: audience.AreaID(parent)}
	}
	venue := func(id, name, setting, area string) campaign.Venue {
		return campaign.Venue{ID: campaign.VenueID(id), Name: say(name), Setting: campaign.SettingID(setting), Area: audience.AreaID(area)}
	}
	hidden := venue("camp", "Hidden camp", "barracks", "t4")
	hidden.Visibility = campaign.CountOnly
	return campaign.Programme{
		Name: say("Plan of the year"), Note: say("An example"), Horizon: horizon,
		Basis:    []campaign.Basis{{Title: say("A law")}},
		Settings: settings,
		Areas: []audience.Area{
			area("city", "City", audience.City, ""),
			area("c1", "Firstshire", audience.County, "city"), area("c2", "Secondshire", audience.County, "city"),
			area("t1", "Oneton", audience.Town, "c1"), area("t2", "Twoton", audience.Town, "c1"),
			area("t3", "Threeton", audience.Town, "c2"), area("t4", "Fourton", audience.Town, "c2"),
		},
		Segments: []audience.Segment{{ID: "pupils", Name: say("Pupils")}, {ID: "soldiers", Name: say("Soldiers")}},
		Groups: []audience.Group{
			{ID: "g1", Area: "t1", Size: 12_345, Segments: []audience.SegmentID{"pupils"}},
			{ID: "g2", Area: "t2", Size: 23_456, Segments: []audience.SegmentID{"pupils"}},
			{ID: "g4", Area: "t4", Size: 4_000, Segments: []audience.SegmentID{"soldiers"}},
		},
		Measures: []campaign.Measure{
			{ID: "leaflets", Name: say("Leaflets"), Unit: say("pieces"), Kind: campaign.Material},
			{ID: "views", Name: say("Views"), Unit: say("times"), Kind: campaign.Media},
		},
		Units: []campaign.Unit{
			{ID: "u1", Name: say("Open office"), Area: "city", Stalls: 9},
			{ID: "u2", Name: say("Hidden office"), Area: "city", Stalls: 9},
		},
		Teams: []campaign.Team{{
			ID: "team", Name: say("Dolphin team"), Base: campaign.Place{Area: "t1"},
			Shifts: []calendar.Hours{{From: 0, To: clock.Day}},
		}},
		Venues: []campaign.Venue{
			venue("hall", "Old hall", "village", "t1"), venue("school", "New school", "school", "t2"),
			venue("office", "Inner room", "village", "t1"), hidden,
		},
		Formats: []campaign.Format{{
			ID: "talk", Name: say("Talk"), Duration: time.Hour, SetUp: 15 * time.Minute, Rate: 0.3,
			Yields: []campaign.Yield{{Measure: "leaflets", PerAttendance: 1}, {Measure: "views", PerSession: 7}},
		}},
		Campaigns: []campaign.Campaign{
			{ID: "week", Name: say("Constitution week"), Theme: say("A theme"), Window: horizon, Activities: []campaign.Activity{
				{ID: "village-talk", Name: say("Village talk"), Level: audience.City, Format: "talk", PerVenue: 9, Staff: campaign.Staff{Teams: campaign.Span{Least: 1}}},
				{ID: "lesson", Name: say("Lesson"), Level: audience.County, Format: "talk", PerVenue: 9, Staff: campaign.Staff{Pool: []campaign.UnitID{"u1"}}},
			}},
			{ID: "quiet", Name: say("Quiet work"), Window: horizon, Activities: []campaign.Activity{
				{ID: "inner", Name: say("Inner talk"), Format: "talk", PerVenue: 9, Visibility: campaign.Internal, Staff: campaign.Staff{Pool: []campaign.UnitID{"u1"}}},
				{ID: "camp-talk", Name: say("Camp talk"), Format: "talk", PerVenue: 9, Staff: campaign.Staff{Pool: []campaign.UnitID{"u2"}}},
			}},
		},
		Commitments: []campaign.Commitment{
			{ID: "talks", Name: say("Talks held"), Count: campaign.CountSessions, Least: 4},
			{ID: "towns", Name: say("Every town"), Grade: campaign.May, Count: campaign.CountPlaces, Place: campaign.PlaceTown, Least: 4},
		},
		Travel: campaign.Travel{Speed: 50},
	}
}

func plain(s string) string { return s }

// checked returns the world and a plan of it by hand: four sessions shown, one
// internal on 19 November, one only counted on 27 December in a town of its own.
func checked(t testing.TB, say func(string) string) (*campaign.Checked, schedule.Plan) {
	t.Helper()
	q, err := campaign.Check(world(say))
	require.NoError(t, err)
	one := func(id, activity, venue string, month time.Month, day, hour int, staff ...string) schedule.Session {
		start := time.Date(2024, month, day, hour, 0, 0, 0, q.Location())
		a, c := q.Activity(campaign.ActivityID(activity))
		o := campaign.Occurrence{
			ID: campaign.SessionID(id), Campaign: c.ID, Activity: a.ID, Venue: campaign.VenueID(venue), Start: start, End: start.Add(time.Hour),
		}
		for _, s := range staff {
			if s == "team" {
				o.Teams = append(o.Teams, "team")
			} else {
				o.Units = append(o.Units, campaign.UnitID(s))
			}
		}
		return schedule.Describe(q, o)
	}
	p := schedule.Plan{Sessions: []schedule.Session{
		one("s1", "village-talk", "hall", 11, 4, 9, "team"), one("s2", "village-talk", "school", 11, 4, 14, "team"),
		one("s3", "lesson", "school", 12, 4, 9, "u1"), one("s4", "village-talk", "hall", 12, 5, 9, "team"),
		one("i1", "inner", "office", 11, 19, 9, "u1"), one("h1", "camp-talk", "camp", 12, 27, 9, "u2"),
	}}
	p.Missed = check.Plan(q, p).Missed()
	for i := range p.Missed {
		p.Missed[i].Reason = campaign.Text{Zh: say("No team-day is left"), En: say("No team-day is left")}
	}
	return q, p
}

type writer = func(io.Writer, *campaign.Checked, schedule.Plan, Options) error

var writers = map[string]writer{"full": Write, "one page": OnePage, "briefs": Briefs}

func written(t testing.TB, write writer, q *campaign.Checked, p schedule.Plan, o Options) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, write(&b, q, p, o))
	return b.String()
}

// node is an element of a page.
type node struct {
	name  string
	attrs map[string]string
	text  string // of itself and all below it
	below []*node
}

// parse reads a page as strict XML.
func parse(t testing.TB, page string) *node {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(page))
	stack := []*node{{}}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		switch x := token.(type) {
		case xml.StartElement:
			n := &node{name: x.Name.Local, attrs: make(map[string]string)}
			for _, a := range x.Attr {
				require.NotContains(t, n.attrs, a.Name.Local)
				n.attrs[a.Name.Local] = a.Value
			}
			stack[len(stack)-1].below = append(stack[len(stack)-1].below, n)
			stack = append(stack, n)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			for _, n := range stack {
				n.text += string(x)
			}
		}
	}
	require.Len(t, stack, 1)
	return stack[0]
}

// all returns the elements of a name and class, "" for any, in document order.
func (n *node) all(name, class string) []*node {
	var out []*node
	for _, b := range n.below {
		if (name == "" || b.name == name) && (class == "" || slices.Contains(strings.Fields(b.attrs["class"]), class)) {
			out = append(out, b)
		}
		out = append(out, b.all(name, class)...)
	}
	return out
}
