package geojson

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// collection is the head of the file; features follow, one on a line.
type collection struct {
	Type         string   `json:"type"`
	Name         string   `json:"name"`
	Note         string   `json:"note,omitempty"`
	Datum        string   `json:"datum"`
	WithoutPoint int      `json:"withoutPoint"` // sessions shown that have none
	NotListed    int      `json:"notListed"`
	Credits      []string `json:"credits,omitempty"`
}

type feature struct {
	Type       string     `json:"type"`
	ID         string     `json:"id"`
	Geometry   point      `json:"geometry"`
	Properties properties `json:"properties"`
}

type point struct {
	Type        string    `json:"type"`
	Coordinates [2]degree `json:"coordinates"` // longitude, latitude
}

type properties struct {
	ID           string      `json:"id"`
	Campaign     string      `json:"campaign"`
	CampaignName string      `json:"campaignName"`
	Activity     string      `json:"activity"`
	ActivityName string      `json:"activityName"`
	Venue        string      `json:"venue"`
	VenueName    string      `json:"venueName"`
	Placeholder  bool        `json:"placeholder,omitempty"`
	Visibility   string      `json:"visibility,omitempty"`
	Setting      string      `json:"setting"`
	SettingName  string      `json:"settingName"`
	County       string      `json:"county,omitempty"` // its name, as that of the town
	Town         string      `json:"town,omitempty"`
	Start        string      `json:"start"`
	End          string      `json:"end,omitempty"`
	Teams        []string    `json:"teams,omitempty"`
	TeamNames    []string    `json:"teamNames,omitempty"`
	Units        []string    `json:"units,omitempty"`
	UnitNames    []string    `json:"unitNames,omitempty"`
	Organisers   []organiser `json:"organisers,omitempty"`
	Pinned       bool        `json:"pinned,omitempty"`
	Proposed     bool        `json:"proposed,omitempty"`
	Expected     *expected   `json:"expected,omitempty"`
}

type organiser struct {
	Role string `json:"role"`
	Name string `json:"name"`
}

type expected struct {
	Attendances int64 `json:"attendances"` // whole persons; not different people
}

// Write writes the sessions of a plan that may be shown, by start and ID. The
// same input gives the same bytes. The only error is that of w.
func Write(w io.Writer, q *campaign.Checked, p schedule.Plan, o paper.Options) error {
	v := paper.New(q, p, o)
	shown, counted := v.Sessions()
	head := collection{
		Type: "FeatureCollection", Name: paper.Clean(q.Programme().Name), Note: paper.Clean(q.Programme().Note), Datum: "WGS 84", NotListed: counted,
	}
	var lines [][]byte
	for _, s := range shown {
		venue := q.Venue(s.Venue)
		at, ok := degrees(venue.Point)
		if !ok {
			head.WithoutPoint++
			continue
		}
		if note := paper.Clean(venue.Source.Note); note != "" && !slices.Contains(head.Credits, note) {
			head.Credits = append(head.Credits, note)
		}
		lines = append(lines, text(feature{"Feature", paper.Clean(string(s.ID)), point{"Point", at}, describe(v, s)}))
	}
	slices.Sort(head.Credits)
	var b bytes.Buffer
	b.Write(bytes.TrimSuffix(text(head), []byte("}")))
	b.WriteString(",\"features\":[\n")
	b.Write(bytes.Join(lines, []byte(",\n")))
	b.WriteString("\n]}\n")
	_, err := w.Write(b.Bytes())
	return err
}

// text returns a value of this package as JSON; there is none that has no form.
// Characters that mean something in HTML are escaped.
func text(value any) []byte {
	b, err := json.Marshal(value)
	if err != nil {
		return []byte("null")
	}
	return b
}

func describe(v paper.View, s schedule.Session) properties {
	_, c := v.Q.Activity(s.Activity)
	venue := v.Q.Venue(s.Venue)
	x := properties{
		ID: paper.Clean(string(s.ID)), Campaign: string(c.ID), CampaignName: paper.Clean(c.Name),
		Activity: string(s.Activity), ActivityName: paper.Clean(v.Activity(s)),
		Venue: string(s.Venue), VenueName: paper.Clean(v.Venue(s)), Placeholder: venue.Placeholder,
		Setting: string(venue.Setting), SettingName: paper.Clean(v.Setting(s)),
		County: paper.Clean(v.Area(s, audience.County)), Town: paper.Clean(v.Area(s, audience.Town)),
		Start: s.Start.In(v.Q.Location()).Format(time.RFC3339), TeamNames: cleaned(v.Teams(s)), UnitNames: cleaned(v.Units(s)),
		Pinned: s.Pinned, Proposed: s.Proposed,
	}
	if at := v.Visibility(s); at != campaign.Public {
		x.Visibility = string(at)
	}
	if !s.End.IsZero() {
		x.End = s.End.In(v.Q.Location()).Format(time.RFC3339)
	}
	for _, id := range s.Teams {
		x.Teams = append(x.Teams, paper.Clean(string(id)))
	}
	for _, id := range s.Units {
		x.Units = append(x.Units, paper.Clean(string(id)))
	}
	for _, role := range []campaign.Role{campaign.LeadOrganiser, campaign.HostOrganiser, campaign.CoOrganiser} {
		for _, name := range v.Organisers(s, role) {
			x.Organisers = append(x.Organisers, organiser{string(role), paper.Clean(name)})
		}
	}
	if n := s.Expected.Attendances.Whole(); n > 0 {
		x.Expected = &expected{n}
	}
	return x
}

func cleaned(names []string) []string {
	for i, name := range names {
		names[i] = paper.Clean(name)
	}
	return names
}
