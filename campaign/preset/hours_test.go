package preset_test

import (
	"testing"

	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/assert"

	"github.com/pufa-go/pufa/campaign/preset"
)

func TestHoursAreInOrder(t *testing.T) {
	assert.Equal(t, "08:30–12:00", preset.OfficeHours()[0].String())
	assert.Equal(t, "14:30–17:30", preset.OfficeHours()[1].String())
	assert.Len(t, preset.SchoolHours(), 2)
	assert.Len(t, preset.Daytime(), 1)
}

// In summer nothing is held outdoors between 10:30 and 16:30.
func TestSummerOutdoor(t *testing.T) {
	s := preset.SummerOutdoor()
	assert.Equal(t, []int{6, 7, 8, 9}, s.Months)
	for minute := clock.Clock(0); minute < clock.Day; minute += clock.Minute {
		open := false
		for _, h := range s.Hours {
			open = open || h.Contains(minute)
		}
		hot := minute >= 10*clock.Hour+30*clock.Minute && minute < 16*clock.Hour+30*clock.Minute
		assert.Equal(t, !hot, open, minute)
	}
}
