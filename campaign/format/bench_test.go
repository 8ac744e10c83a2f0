package format_test

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
)

// large returns a programme whose document has about 20 MB: a province's
// groups and venues, and the golden document's activities many times.
func large(tb testing.TB) campaign.Programme {
	p := decode(tb, full(tb))
	for i := range 19_500 {
		g := p.Groups[0]
		g.ID, g.Parts = audience.GroupID(fmt.Sprint("group-", i)), nil
		p.Groups = append(p.Groups, g)
		v := p.Venues[0]
		v.ID = campaign.VenueID(fmt.Sprint("venue-", i))
		p.Venues = append(p.Venues, v)
	}
	for i := range 950 {
		a := p.Campaigns[0].Activities[0]
		a.ID = campaign.ActivityID(fmt.Sprint("activity-", i))
		p.Campaigns[0].Activities = append(p.Campaigns[0].Activities, a)
	}
	return p
}

// BenchmarkDecode prints the seconds for one document and what was allocated
// over its size; a second and six times are what a service may count on.
func BenchmarkDecode(b *testing.B) {
	text := []byte(encode(b, large(b)))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		_, err := format.Decode(bytes.NewReader(text))
		require.NoError(b, err)
	}
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(len(text))/1e6, "MB")
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s/document")
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/float64(b.N)/float64(len(text)), "allocated/input")
}

func BenchmarkEncode(b *testing.B) {
	p := large(b)
	b.SetBytes(int64(len(encode(b, p))))
	b.ReportAllocs()
	for b.Loop() {
		require.NoError(b, format.Encode(io.Discard, p))
	}
}
