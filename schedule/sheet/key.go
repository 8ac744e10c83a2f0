package sheet

import (
	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/paper"
)

// keyUnits is how many units make a session a key one.
const keyUnits = 10

// key is the sheet of key dates: the windows of the campaigns, then pinned
// sessions and those with many units.
func (b *book) key() page {
	p := b.start(b.Say(paper.SheetKey))
	windows := table{title: b.Say(paper.SheetWindows), columns: []column{
		{head: paper.SheetCampaign, most: 28},
		{head: paper.SheetWindow, most: 30},
		{head: paper.SheetTheme, most: 26},
		{head: paper.SheetSessions, most: 12, kind: countKind},
	}}
	held := make(map[campaign.CampaignID]int)
	for _, s := range b.shown {
		held[b.campaignOf(s)]++
	}
	for _, c := range b.Q.Programme().Campaigns {
		if b.showsCampaign(&c) {
			windows.rows = append(windows.rows, []any{c.Name, b.window(&c), c.Theme, held[c.ID]})
		}
	}
	sessions := table{title: b.Say(paper.SheetKeySessions), columns: []column{
		{head: paper.SheetActivity, most: 28},
		{head: paper.SheetDates, most: 30},
		{head: paper.SheetVenue, most: 26},
		{head: paper.SheetCounty, most: 20},
		{head: paper.SheetHow, most: 8, kind: centreKind},
		{head: paper.SheetLead, most: 14},
		{head: paper.SheetHost, most: 14},
		{head: paper.SheetHowMany, most: 8, kind: countKind},
		{head: paper.SheetPresent, most: 60},
		{head: paper.SheetTeam, most: 16},
	}}
	for _, s := range b.shown {
		if !s.Pinned && len(s.Units) < keyUnits {
			continue
		}
		sessions.rows = append(sessions.rows, []any{
			b.Activity(s),
			list{b.LongDay(b.Date(s)), b.Hours(s)},
			b.Venue(s), b.Area(s, audience.County), b.how(s),
			b.List(b.Organisers(s, campaign.LeadOrganiser)), b.List(b.Organisers(s, campaign.HostOrganiser)),
			len(s.Units), b.List(b.Units(s)), b.List(b.Teams(s)),
		})
	}
	p.tables = []table{windows, sessions}
	if n := b.hiddenKey(); n > 0 {
		p.notes[len(p.notes)-1] += " " + b.Say(paper.SheetHidden, n)
	}
	return p
}

// hiddenKey counts the key sessions that are not listed.
func (b *book) hiddenKey() int {
	n := 0
	for _, s := range b.hidden {
		if s.Pinned || len(s.Units) >= keyUnits {
			n++
		}
	}
	return n
}
