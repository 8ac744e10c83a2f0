package report

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

func TestHiddenSessionsAreOnlyCounted(t *testing.T) {
	q, p := checked(t, plain)
	for name, write := range writers {
		for _, o := range []Options{{}, {Internal: true}, {Lang: "en"}} {
			page := written(t, write, q, p, o)
			for _, secret := range []string{"Hidden camp", "Hidden office", "12月27日", "27 Dec", "2024-12-27"} {
				assert.NotContains(t, page, secret, name)
			}
			if !o.Internal {
				for _, inner := range []string{"Inner room", "11月19日", "19 Nov"} {
					assert.NotContains(t, page, inner, name)
				}
			}
		}
	}
	for internal, counted := range map[bool]string{false: "不列明细 2 场", true: "不列明细 1 场"} {
		page := parse(t, written(t, OnePage, q, p, Options{Internal: internal}))
		assert.Contains(t, page.all("section", "card")[0].text, "6 场", "the total has them all")
		assert.Contains(t, page.all("section", "card")[0].text, counted)
	}
}

// Moving a hidden session to another place, day or unit must not change a
// byte: only its number and what it brings may be told.
func TestWhereAHiddenSessionIsMakesNoDifference(t *testing.T) {
	q, p := checked(t, plain)
	moved := p
	moved.Sessions = slices.Clone(p.Sessions)
	h := &moved.Sessions[len(moved.Sessions)-1]
	require.Equal(t, campaign.VenueID("camp"), h.Venue)
	h.Start, h.End = h.Start.AddDate(0, 0, -20), h.End.AddDate(0, 0, -20)
	h.Units = nil
	for name, write := range writers {
		assert.Equal(t, written(t, write, q, p, Options{}), written(t, write, q, moved, Options{}), name)
	}
	elsewhere := world(plain)
	for i := range elsewhere.Venues {
		if elsewhere.Venues[i].ID == "camp" {
			elsewhere.Venues[i].Area = "t3"
			elsewhere.Venues[i].Catchment = []campaign.Draw{{Group: "g4", Draw: 1}}
		}
	}
	other, err := campaign.Check(elsewhere)
	require.NoError(t, err)
	for name, write := range writers {
		assert.Equal(t, written(t, write, q, p, Options{}), written(t, write, other, p, Options{}), name)
	}
}

func TestNamesOfTheLeftOutDoNotTellWhereAHiddenSessionIs(t *testing.T) {
	q, p := checked(t, plain)
	page := parse(t, written(t, OnePage, q, p, Options{}))
	assert.NotContains(t, page.all("section", "missed")[0].text, "Threeton", "with Fourton blank as well it would stand out")
	assert.Contains(t, page.text, "另有1个镇街只有不列明细的场次")

	p.Sessions = slices.DeleteFunc(p.Sessions, func(s schedule.Session) bool { return s.Venue == "camp" })
	page = parse(t, written(t, OnePage, q, p, Options{}))
	assert.Contains(t, page.all("section", "missed")[0].text, "还差 2 个。未排入：Threeton、Fourton。")
}

// Work that is only counted has no name on any page, and is in the totals.
func TestCampaignsThatAreOnlyCountedAreNamedNowhere(t *testing.T) {
	p := world(plain)
	p.Campaigns = append(p.Campaigns, campaign.Campaign{ID: "aside", Name: "Aside work", Window: p.Horizon, Activities: []campaign.Activity{{
		ID: "help", Name: "Aside help", Format: "talk", Visibility: campaign.CountOnly, PerVenue: 9,
		Staff: campaign.Staff{Pool: []campaign.UnitID{"u2"}}, Sessions: campaign.Span{Least: 2},
	}}})
	q, err := campaign.Check(p)
	require.NoError(t, err)
	_, plan := checked(t, plain)
	start := plan.Sessions[0].Start.AddDate(0, 0, 7)
	plan.Sessions = append(plan.Sessions, schedule.Describe(q, campaign.Occurrence{
		ID: "h2", Campaign: "aside", Activity: "help", Venue: "hall", Start: start, End: start.Add(time.Hour), Units: []campaign.UnitID{"u2"},
	}))
	for name, write := range writers {
		for _, o := range []Options{{}, {Internal: true}, {Lang: "en"}} {
			assert.NotContains(t, written(t, write, q, plan, o), "Aside", name)
		}
	}
	plan.Sessions = plan.Sessions[3:]
	assert.Contains(t, written(t, OnePage, q, plan, Options{Lang: "en"}), "Every town: short by 2 places.")
	page := parse(t, written(t, Write, q, plan, Options{}))
	assert.Contains(t, page.all("section", "targets")[0].text, "另有1项指标涉及不列明细的工作")
	assert.Contains(t, page.all("section", "missed")[0].text, "另有1项指标涉及不列明细的工作")
	assert.Contains(t, page.text, "不列明细的工作—1—", "the table of campaigns")
	assert.Contains(t, page.all("section", "card")[0].text, "4 场", "the total has it")
}

func TestEarlyEndsAreSaidAsTheyAre(t *testing.T) {
	q, p := checked(t, plain)
	for status, want := range map[schedule.Status]string{
		schedule.TimeLimit: "编排在给定时限停止：计划有效可用", schedule.Cancelled: "可能尚未排完", schedule.Complete: "",
	} {
		p.Status = status
		page := written(t, OnePage, q, p, Options{})
		if want == "" {
			assert.NotContains(t, page, "尚未排完")
			assert.NotContains(t, page, "时限")
			continue
		}
		assert.Contains(t, page, want)
		assert.Equal(t, status == schedule.Cancelled, slices.ContainsFunc(parse(t, page).all("p", "warn"), func(n *node) bool {
			return n.text == "运行被中断：以下是中断时最好的计划，可能尚未排完"
		}), "a limit that was set is no warning")
	}
}

// Tables by county and town say how many sessions they leave out.
func TestTablesByAreaSayWhatTheyLeaveOut(t *testing.T) {
	q, p := checked(t, plain)
	assert.Contains(t, written(t, Write, q, p, Options{}), "只列可列明细的场次；不列明细 2 场")
}
