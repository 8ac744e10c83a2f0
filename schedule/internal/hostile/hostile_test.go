package hostile_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/internal/hostile"
)

func TestAProgrammeMayHaveTheNames(t *testing.T) {
	for _, name := range hostile.Names() {
		_, err := campaign.Check(campaign.Programme{
			Name: name, Note: name, Horizon: calendar.Year(2024), Formats: []campaign.Format{{ID: "f", Name: name, Duration: time.Hour}},
			Campaigns: []campaign.Campaign{{ID: "c", Name: name, Window: calendar.Year(2024), Activities: []campaign.Activity{{ID: "a", Name: name, Format: "f"}}}},
		})
		for _, f := range campaign.FindingsOf(err) {
			require.NotEqual(t, campaign.CodeText, f.Code, "%q", name)
			require.NotEqual(t, campaign.CodeName, f.Code, "%q", name)
		}
	}
}

func TestLoose(t *testing.T) {
	assert.Empty(t, hostile.Loose("普法\r\n\t<script>&👮"))
	assert.Equal(t, []rune{'\u202e', 0, '\u0085', '\uffff'}, hostile.Loose("a\u202eb\x00\u0085\uffff"))
}
