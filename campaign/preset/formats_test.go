package preset_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/preset"
)

// All formats, measures and segments pass the check of a programme together.
func TestFormatsAreSound(t *testing.T) {
	p := town(t)
	p.Formats, p.Measures, p.Segments = preset.Formats(), preset.Measures(), preset.Segments()
	p.Campaigns = []campaign.Campaign{{
		ID: "c", Name: "c", Window: p.Horizon, Activities: []campaign.Activity{{ID: "a", Name: "a", Format: preset.Lecture}},
	}}
	_, err := campaign.Check(p)
	require.NoError(t, err)
	assert.Len(t, p.Formats, 15)
}

// No figure of a format passes for a fact: each is an assumption that says why.
func TestFormatsSayWhereTheyComeFrom(t *testing.T) {
	for _, f := range preset.Formats() {
		assert.Equal(t, audience.Assumed, f.Source.Certainty, f.ID)
		assert.NotEmpty(t, f.Source.Note, f.ID)
		for _, y := range f.Yields {
			assert.NotEmpty(t, y.Source.Note, "%s %s", f.ID, y.Measure)
		}
		if f.Online {
			assert.Zero(t, f.Rate, f.ID)
			assert.Empty(t, f.Rates, f.ID)
		}
	}
}

func TestListsAreTheCallersOwn(t *testing.T) {
	a := preset.Formats()
	a[0].Rates[0].Rate = 1
	a[0].Yields[0].PerAttendance = 9
	assert.NotEqual(t, a, preset.Formats())
	s := preset.Settings()
	s[0].Opening = nil
	assert.NotEqual(t, s, preset.Settings())
}

func TestSettingsAreTheReports(t *testing.T) {
	for i, s := range preset.Settings() {
		assert.Equal(t, campaign.DefaultSettings()[i].ID, s.ID)
		assert.NotEmpty(t, s.Opening, s.ID)
	}
}
