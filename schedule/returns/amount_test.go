package returns_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/schedule/returns"
)

func TestParseAmount(t *testing.T) {
	for text, want := range map[string]struct {
		n int64
		q returns.Qualifier
	}{
		"300": {300, returns.Exact}, " 3 00 ": {300, returns.Exact}, "300.0": {300, returns.Exact}, "０": {0, returns.Exact}, "实数300": {300, returns.Exact},
		"３００": {300, returns.Exact}, "１，２００": {1200, returns.Exact}, "1,200": {1200, returns.Exact}, "12,345,678": {12_345_678, returns.Exact}, "\u200b300\ufeff": {300, returns.Exact},
		"约300": {300, returns.About}, "大约３００": {300, returns.About}, "近300人次": {300, returns.About}, "300左右": {300, returns.About}, "300人左右": {300, returns.About}, "About 300": {300, returns.About},
		"300余": {300, returns.AtLeast}, "300多": {300, returns.AtLeast}, "300余人次": {300, returns.AtLeast}, "300人次以上": {300, returns.AtLeast}, "300+": {300, returns.AtLeast}, "超300": {300, returns.AtLeast},
		"超过300": {300, returns.AtLeast}, "more than 1,341": {1341, returns.AtLeast},
		"1.2万": {12_000, returns.Exact}, "１．２万": {12_000, returns.Exact}, "1.2万余": {12_000, returns.AtLeast}, "10余万": {100_000, returns.AtLeast}, "10余万人次": {100_000, returns.AtLeast},
		"3百多": {300, returns.AtLeast}, "2千": {2000, returns.Exact}, "1亿": {100_000_000, returns.Exact}, "约1.25万份": {12_500, returns.About}, "约300余": {300, returns.About},
		"-3": {-3, returns.Exact}, "－3": {-3, returns.Exact}, "−3": {-3, returns.Exact}, "9223372036854775807": {9_223_372_036_854_775_807, returns.Exact},
	} {
		n, q, ok := returns.ParseAmount(text)
		assert.True(t, ok, text)
		assert.Equal(t, want.n, n, text)
		assert.Equal(t, want.q, q, text)
	}
	for _, text := range []string{
		"", " ", "约", "余", "万", "-", "--3", "十几", "若干", "三百", "300.5", "1.23456万", "1.2.3万", "1,2", "1,20", ",200", "12345,678", "1,2345", "300 / 400", "300-400", "3e5", "0x10",
		"9223372036854775808", "99999999999999999999", "1000000000000亿", "300人人", "余300", "300约", ".5万", "3.", "=1+2", "NaN", "١٢",
	} {
		n, q, ok := returns.ParseAmount(text)
		assert.False(t, ok, text)
		assert.Zero(t, n, text)
		assert.Equal(t, returns.Exact, q, text)
	}
}

func qualifier() *rapid.Generator[returns.Qualifier] {
	return rapid.SampledFrom([]returns.Qualifier{returns.Exact, returns.About, returns.AtLeast})
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	assert.Equal(t, "约300", returns.FormatAmount(300, returns.About, ""))
	assert.Equal(t, "12000余", returns.FormatAmount(12_000, returns.AtLeast, ""))
	assert.Equal(t, "1341", returns.FormatAmount(1341, returns.Exact, "zh"))
	assert.Equal(t, "about 300", returns.FormatAmount(300, returns.About, "en"))
	assert.Equal(t, "more than 12,000", returns.FormatAmount(12_000, returns.AtLeast, "en"))
	rapid.Check(t, func(t *rapid.T) {
		amount, q := rapid.Int64Range(-1<<62, 1<<62).Draw(t, "amount"), qualifier().Draw(t, "qualifier")
		n, got, ok := returns.ParseAmount(returns.FormatAmount(amount, q, rapid.SampledFrom([]string{"", "en"}).Draw(t, "lang")))
		assert.True(t, ok)
		assert.Equal(t, amount, n)
		assert.Equal(t, q, got)
	})
}

func TestQualifiersOfASum(t *testing.T) {
	assert.Equal(t, returns.About, returns.AtLeast.And(returns.About))
	assert.Equal(t, returns.AtLeast, returns.Exact.And(returns.AtLeast))
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := qualifier().Draw(t, "a"), qualifier().Draw(t, "b"), qualifier().Draw(t, "c")
		assert.Equal(t, a.And(b), b.And(a))
		assert.Equal(t, a.And(b).And(c), a.And(b.And(c)))
		assert.Equal(t, a, a.And(a))
		assert.Equal(t, a, a.And(returns.Exact))
	})
}

func FuzzParseAmount(f *testing.F) {
	for _, text := range []string{"约300", "1.2万余", "１，２００", "-3", "余"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, q, ok := returns.ParseAmount(text)
		if !ok {
			assert.Zero(t, n)
			return
		}
		again, same, ok := returns.ParseAmount(returns.FormatAmount(n, q, ""))
		assert.True(t, ok)
		assert.Equal(t, n, again)
		assert.Equal(t, q, same)
	})
}
