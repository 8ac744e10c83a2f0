package zhanjiang

import (
	"bytes"
	"strings"
	"testing"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
)

func ahead(t testing.TB, year int) (campaign.Programme, *campaign.Checked) {
	t.Helper()
	p, err := Programme(year)
	require.NoError(t, err)
	q, err := campaign.Check(p)
	require.NoError(t, err)
	return p, q
}

func TestYearsOfTheExample(t *testing.T) {
	for _, year := range []int{2024, 2025, 2026, 2027, 2030} {
		p, q := ahead(t, year)
		assert.Equal(t, year, p.Horizon.From.Year())
		assert.Contains(t, p.Name, date.New(year, 1, 1).Format("2006"))
		branches := 0
		for _, team := range p.Teams {
			if team.Corps != "baihaitun" {
				branches++
				assert.NotEmpty(t, team.Languages, team.ID)
				assert.Equal(t, audience.Assumed, team.Source.Certainty, team.ID)
			}
		}
		assert.Equal(t, year >= 2025, branches == 10, year)
		assert.Equal(t, year == 2024, len(p.Pins) == 6, year)
		if year != 2024 {
			assert.Empty(t, p.Pins, year)
			for _, id := range []campaign.VenueID{square, base, school} {
				assert.Nil(t, q.Venue(id), "%d: the report names places of 2024 only", year)
			}
		}
		for _, c := range p.Campaigns {
			later := year > 2025 && (c.ID == "constitution-week" || c.ID == "civil-code-month")
			assert.Equal(t, later, c.Provisional, "%d %s", year, c.ID)
		}
		for _, a := range p.Campaigns {
			for _, x := range a.Activities {
				if year != 2024 {
					assert.NotEqual(t, audience.Known, x.Source.Certainty, "%d %s", year, x.ID)
				}
			}
		}
	}
	for _, year := range []int{2023, 2031, 0, -1} {
		_, err := Programme(year)
		require.ErrorContains(t, err, "2024")
		require.ErrorContains(t, err, "请更正年份")
	}
}

func TestProgrammeIsReadBack(t *testing.T) {
	p, _ := ahead(t, 2027)
	var text bytes.Buffer
	require.NoError(t, format.Encode(&text, p))
	back, err := format.Decode(&text)
	require.NoError(t, err)
	assert.Equal(t, p, back)
}

// Every day of a year ahead has a basis that exists, and nothing speaks of a
// plan whose text is not out.
func TestBasisIsInForce(t *testing.T) {
	for _, year := range []int{2024, 2025, 2026, 2027} {
		p, _ := ahead(t, year)
		for _, b := range p.Basis {
			if b.Valid.To != 0 {
				assert.GreaterOrEqual(t, b.Valid.To.Year(), year, b.Title)
			}
		}
		var text bytes.Buffer
		require.NoError(t, format.Encode(&text, p))
		for _, words := range []string{"九五", "第九个五年"} {
			assert.NotContains(t, text.String(), words)
		}
		assert.Equal(t, year <= 2025, strings.Contains(text.String(), "第八个五年规划"), year)
	}
	p, err := Programme(2026)
	require.NoError(t, err)
	old, err := Programme(2024)
	require.NoError(t, err)
	p.Basis = old.Basis[:1]
	_, err = campaign.Check(p)
	require.ErrorIs(t, err, campaign.CodeBasis, "the plan of 2021 to 2025 alone will not do")
}

func TestMarketsAndHarbours(t *testing.T) {
	d, err := read()
	require.NoError(t, err)
	assert.Len(t, d.markets, 54)
	var names []string
	for _, code := range harbourTowns() {
		names = append(names, d.byCode[string(code)].name)
	}
	assert.Equal(t, []string{"草潭镇", "江洪镇", "企水镇", "乌石镇", "硇洲镇"}, names)
	for _, m := range d.markets {
		assert.NotEmpty(t, m.digits, m.town.name)
		for _, n := range m.digits {
			assert.True(t, 1 <= n && n <= 10, m.town.name)
		}
	}
	p, q := ahead(t, 2026)
	require.Len(t, p.Assignments, 3)
	assert.Equal(t, []campaign.UnitID{"host-440804", "host-440823", "host-440881", "host-440882", "host-4408-jkq"}, p.Assignments[1].Hosts)
	assert.Equal(t, []campaign.UnitID{"host-440823", "host-440882", "host-4408-jkq"}, p.Assignments[2].Hosts)
	for _, m := range d.markets {
		v := q.Venue(marketID(m))
		require.NotNil(t, v)
		n := 0.0
		for _, x := range q.Attendance("market-stand", v.ID) {
			n += x.P * float64(q.Groups()[x.Group].Size)
		}
		assert.InDelta(t, 200, n, 1, v.Name)
	}
	p24, _ := checked(t)
	for _, v := range p24.Venues {
		assert.False(t, isMarket(v), "no markets in the report")
	}
}
