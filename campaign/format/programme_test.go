package format_test

import (
	"bytes"
	"os"
	"reflect"
	"testing"
	"time"

	"github.com/rickb777/date/v2/clock"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience/reach"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
)

// full returns the golden document with every field of the model.
func full(t testing.TB) []byte {
	t.Helper()
	text, err := os.ReadFile("testdata/full.json")
	require.NoError(t, err)
	return text
}

func decode(t testing.TB, text []byte) campaign.Programme {
	t.Helper()
	p, err := format.Decode(bytes.NewReader(text))
	require.NoError(t, err)
	return p
}

func encode(t testing.TB, p campaign.Programme) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, format.Encode(&b, p))
	return b.String()
}

func TestGoldenRoundTrip(t *testing.T) {
	text := full(t)
	p := decode(t, text)
	require.Equal(t, string(text), encode(t, p))
	require.Equal(t, p, decode(t, []byte(encode(t, p))))
}

func TestGoldenValues(t *testing.T) {
	p := decode(t, full(t))
	assert.Equal(t, reach.Independent, p.Overlap)
	assert.Equal(t, "2020-06-01", p.Basis[1].Valid.From.String())
	assert.Zero(t, p.Basis[1].Valid.To, "an open end")
	assert.Equal(t, clock.Day, p.Settings[0].Opening[0].Starts[0].To)
	assert.Equal(t, clock.New(12, 0, 0, 250), p.Settings[0].Opening[0].Hours[0].To)
	assert.Equal(t, 90*time.Minute, p.Formats[0].Duration)
	a := p.Campaigns[0].Activities[0]
	assert.Equal(t, 2*time.Hour+time.Millisecond, a.Duration)
	assert.Equal(t, -time.Minute, a.When.Grid)
	assert.Equal(t, campaign.Money(123450), a.Cost)
	assert.Equal(t, 100*time.Millisecond, a.Parts[0].Duration)
	start := p.Pins[0].Start
	assert.True(t, start.Equal(time.Date(2024, 12, 4, 1, 0, 0, 0, time.UTC)))
	assert.Equal(t, "2024-12-04T09:00:00+08:00", start.Format(time.RFC3339))
	assert.Equal(t, time.UTC, p.Held[0].Start.Location())
}

// fill notes which fields of the model a value reaches and which of them are
// set somewhere.
func fill(v reflect.Value, set map[string]bool) {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			fill(v.Index(i), set)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			return
		}
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if !f.IsExported() || f.Tag.Get("json") == "-" {
				continue
			}
			name := v.Type().String() + "." + f.Name
			set[name] = set[name] || !v.Field(i).IsZero()
			fill(v.Field(i), set)
		}
	}
}

func TestGoldenFillsEveryField(t *testing.T) {
	set := make(map[string]bool)
	p := decode(t, full(t))
	fill(reflect.ValueOf(p), set)
	require.Greater(t, len(set), 150, "the walk reaches the whole model")
	for name, filled := range set {
		assert.True(t, filled, "testdata/full.json leaves %s empty: add it there", name)
	}
}

func TestEmptyListsAreLeftOut(t *testing.T) {
	p := decode(t, full(t))
	want := encode(t, p)
	a := &p.Campaigns[0].Activities[0]
	a.Staff.Pool = nil
	without := encode(t, p)
	require.NotEqual(t, want, without)
	a.Staff.Pool = []campaign.UnitID{}
	require.Equal(t, without, encode(t, p))
	a.Where = campaign.Where{Venues: []campaign.VenueID{}}
	text := encode(t, p)
	require.NotContains(t, text, `"where"`, "an object of empty lists is empty")
	require.Equal(t, text, encode(t, decode(t, []byte(text))))
	p.Campaigns[0].Activities = nil
	require.Contains(t, encode(t, p), `"activities": []`, "what is always written is written")
}

func TestOrderOfMembersDoesNotMatter(t *testing.T) {
	text := `{"horizon": {"to": "2024-12-31", "from": "2024-01-01"}, "name": "n", "version": 1}`
	require.Equal(t, "{\n  \"version\": 1,\n  \"name\": \"n\",\n  \"horizon\": {\n    \"from\": \"2024-01-01\",\n    \"to\": \"2024-12-31\"\n  }\n}\n",
		encode(t, decode(t, []byte(text))))
}

func TestTextIsKeptAsItIs(t *testing.T) {
	name := "普法 <a href=\"x\"> & 'y' \\ \u2028 \U0001F40B \t"
	p := campaign.Programme{Name: name}
	text := encode(t, p)
	require.Equal(t, name, decode(t, []byte(text)).Name)
	require.Contains(t, text, "普法 <a href=\\\"x\\\"> & 'y' \\\\ \u2028 \U0001F40B \\t")
	require.Equal(t, "宪", decode(t, []byte(`{"version":1,"n\u0061me":"\u5baa"}`)).Name, "escapes are read")
}
