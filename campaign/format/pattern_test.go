package format_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign/format"
)

// leafText reads a text through a document with one member of the form.
func leafText(form, text string) bool {
	var v struct {
		Date     date.Date     `json:"date"`
		Clock    clock.Clock   `json:"clock"`
		Duration time.Duration `json:"duration"`
		Instant  time.Time     `json:"instant"`
	}
	return format.Read(strings.NewReader(doc(fmt.Sprintf("%q: %q", form, text))), &v, format.Options{}) == nil
}

type pattern struct {
	re   *regexp.Regexp
	most int
}

func (p pattern) fits(text string) bool {
	return utf8.RuneCountInString(text) <= p.most && p.re.MatchString(text)
}

func patterns(t testing.TB) map[string]pattern {
	t.Helper()
	all := make(map[string]pattern)
	for name, f := range format.Patterns() {
		require.NotContains(t, f.Pattern, `(?`, "look-ahead and flags are not for everybody")
		require.NotContains(t, f.Pattern, `\d`, "digits of other scripts are digits to some")
		all[name] = pattern{regexp.MustCompile(f.Pattern), f.Most}
	}
	require.Len(t, all, 4)
	return all
}

// The pattern of days knows the calendar: it is compared on every month and
// day there might be, in years around each turn of the rule.
func TestPatternOfDays(t *testing.T) {
	p := patterns(t)
	for _, year := range []int{0, 4, 100, 400, 1899, 1900, 1904, 1996, 1999, 2000, 2023, 2024, 2099, 2100, 2196, 2200, 2201, 2400, 9999} {
		for month := range 14 {
			for _, day := range []int{0, 1, 9, 10, 19, 20, 28, 29, 30, 31, 32, 40} {
				text := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
				require.Equal(t, leafText("date", text), p["date"].fits(text), text)
				text += "T12:00:00Z"
				require.Equal(t, leafText("instant", text), p["instant"].fits(text), text)
			}
		}
	}
}

// The patterns take what the codec takes, on samples and their misspellings.
func TestPatternsAreTheCodec(t *testing.T) {
	p := patterns(t)
	samples := map[string][]string{
		"date":  {"2024-02-29", "1900-01-01", "2200-12-31"},
		"clock": {"08:30", "23:59:59", "24:00", "24:00:00.000", "00:00:00.250"},
		"duration": {
			"PT1H30M", "PT0S", "-PT1M", "PT0.1S", "PT2H3M4.123456789S", "PT153722867M", "PT9223372036S", "PT2562047H47M16.854775807S", "PT1H1S", "PT",
		},
		"instant": {
			"2024-12-04T09:00:00+08:00", "2024-12-04T23:59:59.999Z", "2024-02-29T00:00:00.1-23:59", "0000-02-29T00:00:00Z", "2024-12-04T09:00:00+23:60",
		},
	}
	fits := make(map[string]int)
	rapid.Check(t, func(t *rapid.T) {
		for _, form := range []string{"date", "clock", "duration", "instant"} {
			text := []byte(rapid.SampledFrom(samples[form]).Draw(t, form))
			for range rapid.IntRange(0, 2).Draw(t, "slips") {
				i := rapid.IntRange(0, len(text)-1).Draw(t, "at")
				c := rapid.SampledFrom([]byte("0123456789-:.,+TtZzPHMDSW \n")).Draw(t, "char")
				switch rapid.IntRange(0, 2).Draw(t, "slip") {
				case 0:
					text[i] = c
				case 1:
					text = append(text[:i], text[min(i+1, len(text)):]...)
				default:
					text = append(text[:i], append([]byte{c}, text[i:]...)...)
				}
				if len(text) == 0 {
					break
				}
			}
			reads := leafText(form, string(text))
			if form == "duration" && reads != p[form].fits(string(text)) {
				require.Regexp(t, `T0|[HM]0|[0-9]{7}H|[0-9]{9}M|[0-9]{10}`, string(text), "only zeros before and the longest ones may differ")
				continue
			}
			require.Equal(t, reads, p[form].fits(string(text)), "%s %q", form, text)
			if reads {
				fits[form]++
			}
		}
	})
	for form := range samples {
		require.Positive(t, fits[form], form)
	}
}
