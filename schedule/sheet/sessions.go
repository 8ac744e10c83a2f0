package sheet

import (
	"fmt"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/paper"
)

// manyUnits is how many units the table of sessions names before it refers to
// the sheet of units.
const manyUnits = 5

// part is a column of sessions with what stands in it.
type part struct {
	column
	value func(schedule.Session) any
}

// start makes the title and the first lines of a sheet. The note of the
// programme stands on every one.
func (b *book) start(name string) page {
	p := b.Q.Programme()
	page := page{name: name, title: p.Name + " " + name}
	if p.Note != "" {
		page.notes = append(page.notes, p.Note)
	}
	if edition := b.Edition(); edition != "" {
		page.notes = append(page.notes, edition)
	}
	page.notes = append(page.notes, b.Say(paper.SheetPeriod, b.Period(p.Horizon)))
	return page
}

// all is the sheet of every session, which the office fills in.
func (b *book) all() page {
	p := b.start(b.Say(paper.SheetAll))
	p.notes[len(p.notes)-1] += " " + b.count(len(b.shown), len(b.hidden)) + " " + b.Say(paper.SheetPlanNumber, b.number)
	p.notes = append(p.notes, b.Say(paper.SheetFill))
	if n := len(b.verdict.Violations); n > 0 {
		p.notes = append(p.notes, b.Say(paper.SheetViolations, n))
	}
	switch b.Plan.Status {
	case schedule.Cancelled:
		p.notes = append(p.notes, b.Say(paper.SheetEarly))
	case schedule.TimeLimit:
		p.notes = append(p.notes, b.Say(paper.SheetTimeLimit))
	}
	parts := b.parts()
	p.record, p.freeze, p.filter = len(parts), 3, true
	p.tables = []table{sessionTable(append(parts, recorded()...), b.shown)}
	return p
}

// campaigns makes a sheet for each campaign with sessions that may be shown.
func (b *book) campaigns() []page {
	shown := make(map[campaign.CampaignID][]schedule.Session)
	for _, s := range b.shown {
		c := b.campaignOf(s)
		shown[c] = append(shown[c], s)
	}
	hidden := make(map[campaign.CampaignID]int)
	for _, s := range b.hidden {
		hidden[b.campaignOf(s)]++
	}
	var parts []part
	for _, x := range b.parts() {
		if x.head != paper.SheetCampaign {
			parts = append(parts, x)
		}
	}
	var out []page
	for _, c := range b.Q.Programme().Campaigns {
		if len(shown[c.ID]) == 0 {
			continue
		}
		p := b.start(c.Name)
		p.notes = p.notes[:len(p.notes)-1]
		line := b.Say(paper.SheetWindow) + " " + b.window(&c) + " " + b.count(len(shown[c.ID]), hidden[c.ID])
		if c.Theme != "" {
			line += " " + b.Say(paper.SheetTheme) + " " + c.Theme
		}
		p.notes = append(p.notes, line)
		p.freeze, p.filter = 3, true
		p.tables = []table{sessionTable(parts, shown[c.ID])}
		out = append(out, p)
	}
	return out
}

func (b *book) campaignOf(s schedule.Session) campaign.CampaignID {
	_, c := b.Q.Activity(s.Activity)
	return c.ID
}

// window writes when a campaign is, and whether that is announced.
func (b *book) window(c *campaign.Campaign) string {
	if c.Provisional {
		return b.Say(paper.SheetProvisional, b.Period(c.Window))
	}
	return b.Period(c.Window)
}

// sessionTable lists sessions with their numbers.
func sessionTable(parts []part, sessions []schedule.Session) table {
	t := table{columns: []column{{head: paper.SheetNumber, most: 5, kind: centreKind}}}
	for _, x := range parts[1:] {
		t.columns = append(t.columns, x.column)
	}
	for i, s := range sessions {
		row := []any{i + 1}
		for _, x := range parts[1:] {
			row = append(row, x.value(s))
		}
		t.rows = append(t.rows, row)
	}
	return t
}

// parts are the columns of what is planned, the number first.
func (b *book) parts() []part {
	col := func(head paper.Label, most int, k kind, value func(schedule.Session) any) part {
		return part{column{head: head, most: most, kind: k}, value}
	}
	organiser := func(head paper.Label, role campaign.Role) part {
		return col(head, 12, textKind, func(s schedule.Session) any { return b.List(b.Organisers(s, role)) })
	}
	area := func(head paper.Label, level audience.Level) part {
		return col(head, 8, textKind, func(s schedule.Session) any { return b.Area(s, level) })
	}
	return []part{
		col(paper.SheetNumber, 5, centreKind, nil),
		col(paper.SheetID, 16, textKind, func(s schedule.Session) any { return verbatim(s.ID) }),
		col(paper.SheetDate, 12, dayKind, func(s schedule.Session) any { return day(b.Date(s)) }),
		col(paper.SheetWeekday, 4, centreKind, func(s schedule.Session) any { return b.weekday(s) }),
		col(paper.SheetHours, 11, centreKind, func(s schedule.Session) any { return b.Hours(s) }),
		col(paper.SheetCampaign, 12, textKind, func(s schedule.Session) any { return b.Campaign(s) }),
		col(paper.SheetActivity, 16, textKind, func(s schedule.Session) any { return b.Activity(s) }),
		col(paper.SheetSetting, 4, centreKind, func(s schedule.Session) any { return b.Setting(s) }),
		area(paper.SheetCounty, audience.County),
		area(paper.SheetTown, audience.Town),
		col(paper.SheetVenue, 18, textKind, func(s schedule.Session) any { return b.Venue(s) }),
		organiser(paper.SheetLead, campaign.LeadOrganiser),
		organiser(paper.SheetHost, campaign.HostOrganiser),
		col(paper.SheetPresent, 16, textKind, func(s schedule.Session) any { return b.present(s) }),
		col(paper.SheetTeam, 10, textKind, func(s schedule.Session) any { return b.List(b.Teams(s)) }),
		col(paper.SheetAttendance, 8, countKind, b.expected),
		col(paper.SheetHow, 6, centreKind, func(s schedule.Session) any { return b.how(s) }),
	}
}

// recorded are the columns to be filled in.
func recorded() []part {
	blank := func(head paper.Label, most int, k kind, strict bool, offer ...paper.Label) part {
		return part{column{head: head, most: most, kind: k, offer: offer, strict: strict}, func(schedule.Session) any { return nil }}
	}
	return []part{
		blank(paper.SheetStatus, 10, fillKind, true, paper.SheetHeld, paper.SheetHeldLater, paper.SheetNotHeld),
		blank(paper.SheetActualDate, 12, fillDayKind, false),
		blank(paper.SheetActualPeople, 10, fillKind, false),
		blank(paper.SheetActualItems, 10, fillKind, false),
		blank(paper.SheetActualAdvice, 10, fillKind, false),
		blank(paper.SheetActualPresent, 28, fillKind, false),
		blank(paper.SheetWhyNot, 28, fillKind, false, paper.SheetWhyWeather, paper.SheetWhyVenue, paper.SheetWhyClash,
			paper.SheetWhyPeople, paper.SheetWhyOrder, paper.SheetWhyOther),
	}
}

// weekday writes the day of the week on which a session starts.
func (b *book) weekday(s schedule.Session) string {
	d := b.Date(s)
	w := time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.UTC).Weekday()
	if b.English() {
		return w.String()[:3]
	}
	return string([]rune("日一二三四五六")[w])
}

// present names the units present, or the first of many.
func (b *book) present(s schedule.Session) string {
	names := b.Units(s)
	if len(names) <= manyUnits {
		return b.List(names)
	}
	return b.Say(paper.SheetAndMore, b.List(names[:3]), len(names), b.Say(paper.SheetUnits))
}

// expected returns the attendances of a session; nothing for one online, which
// brings none.
func (b *book) expected(s schedule.Session) any {
	if b.Q.Shape(s.Activity).Online {
		return nil
	}
	return s.Expected.Attendances.Whole()
}

// how says who decides the date.
func (b *book) how(s schedule.Session) string {
	switch {
	case s.Pinned:
		return b.Say(paper.SheetPinned)
	case s.Proposed:
		return b.Say(paper.Proposed)
	}
	return b.Say(paper.SheetPlanned)
}

// brief writes when and where a session is held, on one line.
func (b *book) brief(s schedule.Session) string {
	return b.Say(paper.SheetListed, b.Day(b.Date(s)), b.Hours(s), b.Venue(s))
}

// overlap says how much the same people are taken to come again.
func (b *book) overlap(o coverage.Overlap) string {
	return b.Say(paper.SheetEstimates, fmt.Sprint(o.Theta), b.certainty(assumedIf(o.Assumed)))
}

func assumedIf(assumed bool) audience.Certainty {
	if assumed {
		return audience.Assumed
	}
	return audience.Known
}

// certainty writes how sure something is.
func (b *book) certainty(c audience.Certainty) string {
	switch c {
	case audience.Known:
		return b.Say(paper.SheetKnown)
	case audience.Open:
		return b.Say(paper.SheetOpen)
	}
	return b.Say(paper.SheetAssumed)
}
