package main

import (
	"path"
	"path/filepath"
	"strings"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// What every published problem becomes a part of: one day, one area, one kind
// of place, one campaign that everybody counts in, one format to which everybody
// comes.
const (
	everywhere audience.AreaID    = "everywhere"
	anything   campaign.SettingID = "anything"
	visit      campaign.FormatID  = "visit"
)

// frame returns a programme of one day without teams, places, people or work.
func frame(name string) campaign.Programme {
	day := calendar.On(date.New(2025, time.March, 3)) // any Monday
	return campaign.Programme{
		Name: name, Horizon: day,
		Settings:  []campaign.Setting{{ID: anything, Name: "anything"}},
		Areas:     []audience.Area{{ID: everywhere, Name: "everywhere", Level: audience.City}},
		Formats:   []campaign.Format{{ID: visit, Name: "visit", Duration: time.Hour, Rate: 1}},
		Campaigns: []campaign.Campaign{{ID: "score", Name: "score", Window: day}},
	}
}

// once is when a session without a team is held, there being one start only.
func once() campaign.When {
	return campaign.When{Hours: []calendar.Hours{calendar.MustHours("09:00", "10:00")}}
}

// instanceName returns the name of a file without its folder and ending.
func instanceName(name string) string {
	name = path.Base(filepath.ToSlash(name))
	return strings.TrimSuffix(name, path.Ext(name))
}
