package cells

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign/calendar"
)

func TestDay(t *testing.T) {
	for s, want := range map[string]string{
		"2026-3-5": "2026-03-05", "2026-03-05": "2026-03-05", "2026/3/5": "2026-03-05", "2026.3.5": "2026-03-05", "20260305": "2026-03-05",
		"2026年3月5日": "2026-03-05", "2026年3月5号": "2026-03-05", "3月5日": "2026-03-05", "2026年3月5日(周四)": "2026-03-05",
		"2026-03-05 00:00:00": "2026-03-05", "2026-03-05T00:00:00Z": "2026-03-05", "2026-03-05 周四": "2026-03-05",
		"46086": "2026-03-05", "46086.375": "2026-03-05", "61": "1900-03-01",
		"60": "", "0": "", "-5": "", "1e9": "", "2026-2-29": "", "2026-13-1": "", "2024-2-29": "2024-02-29", "3月": "", "明天": "", "": "", "2026-3": "",
		"2026-3-5-6": "", "0x10-1-1": "", "+2026-3-5": "", "99999999": "", "20261301": "", "1899-12-31": "", "2201-1-1": "", "NaN": "", "Inf": "",
	} {
		got, ok := Day(s, 2026, false)
		if s == "2026-3" { // read as month and day of the year 2026 it is not: there is no month 2026
			assert.False(t, ok, s)
			continue
		}
		if assert.Equal(t, want != "", ok, s) && ok {
			assert.Equal(t, want, got.String(), s)
		}
	}
	got, ok := Day("44624", 2026, true)
	assert.True(t, ok)
	assert.Equal(t, "2026-03-05", got.String(), "days counted from 1904")
	wide, ok := Day("\uFF12\uFF10\uFF12\uFF16年\uFF13月\uFF15日", 2026, false)
	assert.True(t, ok)
	assert.Equal(t, date.New(2026, time.March, 5), wide)
}

func TestTimeOfDay(t *testing.T) {
	for s, want := range map[string]string{
		"9:00": "09:00", "09:00": "09:00", "09:00:00": "09:00", "9点": "09:00", "9点半": "09:30", "9时30分": "09:30", "上午9:15": "09:15", "下午3点": "15:00",
		"下午12:30": "12:30", "0.375": "09:00", "0.5": "12:00", "14:30": "14:30", "9": "09:00", "24:00": "24:00",
		"25:00": "", "9:60": "", "": "", "早上": "", "-1": "", "1.5": "", "下午15:00": "",
	} {
		got, ok := TimeOfDay(s)
		if assert.Equal(t, want != "", ok, s) && ok {
			assert.Equal(t, want, calendar.FormatClock(got), s)
		}
	}
}

func TestNumber(t *testing.T) {
	for s, want := range map[string]int64{
		"12": 12, "\u3000\uFF11\uFF12 ": 12, "1,234": 1234, "1\uFF0C234人": 1234, "1.2万": 12_000, "400.0": 400, "4E+02": 400, "3天": 3, "0": 0, "2000000000": 2_000_000_000,
		"": -1, "-1": -1, "1.5": -1, "约500": -1, "2000000001": -1, "1e400": -1, "十": -1, "NaN": -1, "0x10": -1, "#REF!": -1, "=1": -1,
	} {
		got, ok := Number(s)
		if assert.Equal(t, want >= 0, ok, s) && ok {
			assert.Equal(t, want, got, s)
		}
	}
	x, ok := Fraction("30%")
	assert.True(t, ok)
	assert.InDelta(t, 0.3, x, 1e-12)
}

func TestTidy(t *testing.T) {
	assert.Equal(t, "甲 镇12A\uFF08东\uFF09", Tidy(" \u3000甲\u00A0\n镇\uFF11\uFF12\uFF21\uFF08东\uFF09\u200B\t"), "wide brackets belong in names")
	assert.Equal(t, "甲镇12a(东)", Key(" 甲 镇\uFF11\uFF12A\uFF08东)"))
	assert.Equal(t, "村(社区)", HeadKey("村\uFF08社区\uFF09*"))
	assert.Equal(t, "时长", HeadKey("时长\n(分钟)"))
	assert.Equal(t, HeadKey("每周可出勤天数"), HeadKey("＊ 每周可出勤天数（1—7）"))
}

// Every day can be written in every way and is read as itself.
func TestDayRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := date.New(1900, 3, 1) + date.Date(rapid.IntRange(0, 109_000).Draw(t, "day"))
		form := rapid.SampledFrom([]string{"2006-01-02", "2006-1-2", "2006/1/2", "2006.1.2", "2006年1月2日", "20060102", "2006-01-02 00:00:00"}).Draw(t, "form")
		for _, s := range []string{d.Format(form), strings.Map(widen, d.Format(form)), strconv.Itoa(int(d - date.New(1899, 12, 30)))} {
			got, ok := Day(s, 2026, false)
			if !ok || got != d {
				t.Fatalf("%q is read as %v, %t", s, got, ok)
			}
		}
	})
}

func widen(r rune) rune {
	if r > ' ' && r <= '~' {
		return r + 0xFEE0
	}
	return r
}

func FuzzCell(f *testing.F) {
	for _, s := range []string{"2026-3-5", "3月5日", "46086.5", "1.2万", "30%", "下午3点半", "#REF!", "\xff\xfe", "年月日"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, ok := Day(s, 2026, false); ok && !(calendar.On(d).Valid() && d.Year() >= 1900 && d.Year() <= 2447) {
			t.Errorf("%q is day %v", s, d)
		}
		if n, ok := Number(s); ok && (n < 0 || n > MaxNumber) {
			t.Errorf("%q is number %d", s, n)
		}
		if c, ok := TimeOfDay(s); ok && (c < 0 || c > clock.Day) {
			t.Errorf("%q is time %v", s, c)
		}
		if got := Tidy(Tidy(s)); got != Tidy(s) {
			t.Errorf("%q is not tidy", got)
		}
	})
}
