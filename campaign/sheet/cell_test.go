package sheet

import (
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign/calendar"
)

func TestTruth(t *testing.T) {
	for s, want := range map[string]bool{"是": true, "√": true, "1": true, "TRUE": true, "\uFF39": true, "y": true, "": false, "否": false, "0": false, "×": false} {
		got, ok := truth(s)
		assert.True(t, ok, s)
		assert.Equal(t, want, got, s)
	}
	_, ok := truth("也许")
	assert.False(t, ok)
}

func TestAvailable(t *testing.T) {
	at := func(m time.Month, d int) date.Date { return date.New(2026, m, d) }
	for s, want := range map[string]calendar.Days{
		"周一、周三":                  {Weekdays: []calendar.Weekday{1, 3}},
		"星期六,礼拜天":                {Weekdays: []calendar.Weekday{6, 7}},
		"工作日":                    {Kind: calendar.Workdays},
		"3月5日\uFF1B46087":        {Only: []calendar.Range{calendar.On(at(3, 5)), calendar.On(at(3, 6))}},
		"3月1日至15日":               {Only: []calendar.Range{{From: at(3, 1), To: at(3, 15)}}},
		"2026-3-1~2026-4-1、5月2日": {Only: []calendar.Range{{From: at(3, 1), To: at(4, 1)}, calendar.On(at(5, 2))}},
	} {
		got, ok := available(s, 2026, false)
		require.True(t, ok, s)
		assert.Equal(t, want, got, s)
	}
	for _, s := range []string{"随时", "3月5日至3月1日", "周八", "3月1日至"} {
		_, ok := available(s, 2026, false)
		assert.False(t, ok, s)
	}
}

func TestHours(t *testing.T) {
	got, ok := hours("8:30—12:00、14:30-17:30")
	require.True(t, ok)
	assert.Equal(t, []calendar.Hours{calendar.MustHours("08:30", "12:00"), calendar.MustHours("14:30", "17:30")}, got)
	for _, s := range []string{"", "全天", "8:30", "8:30-", "-12:00"} {
		_, ok := hours(s)
		assert.False(t, ok, s)
	}
}

func FuzzCell(f *testing.F) {
	for _, s := range []string{"3月5日", "46086.5", "下午3点半", "8:30-12:00", "周一、3月1日至15日", "#REF!", "\xff\xfe", "年月日"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if h, ok := hours(s); ok && len(h) == 0 {
			t.Errorf("%q is read as no hours", s)
		}
		if days, ok := available(s, 2026, true); ok {
			for _, r := range days.Only {
				if !r.Valid() {
					t.Errorf("%q is days %v", s, r)
				}
			}
		}
	})
}
