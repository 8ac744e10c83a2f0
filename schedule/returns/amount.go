package returns

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"github.com/pufa-go/pufa/campaign"
)

// The words for how exact an amount is, before and after the digits. Longer
// ones stand before those that they begin or end with.
var (
	before = []wording{
		{"大约", About},
		{"约为", About},
		{"约", About},
		{"将近", About},
		{"接近", About},
		{"近", About},
		{"about", About},
		{"approximately", About},
		{"approx.", About},
		{"ca.", About},
		{"超过", AtLeast},
		{"超", AtLeast},
		{"逾", AtLeast},
		{"不少于", AtLeast},
		{"至少", AtLeast},
		{"多于", AtLeast},
		{"morethan", AtLeast},
		{"over", AtLeast},
		{"atleast", AtLeast},
		{"实数", Exact},
	}
	after  = []wording{{"左右", About}, {"上下", About}, {"余", AtLeast}, {"馀", AtLeast}, {"多", AtLeast}, {"以上", AtLeast}, {"+", AtLeast}}
	counts = []string{"单位次", "个单位", "人次", "场次", "家次", "个次", "人", "份", "册", "本", "面", "块", "个", "家", "场", "次", "条", "件", "套", "户"}
	powers = []struct {
		word  string
		zeros int
	}{{"百", 2}, {"千", 3}, {"万", 4}, {"萬", 4}, {"亿", 8}}
)

type wording struct {
	text string
	q    Qualifier
}

// ParseAmount reads what people write for an amount: 300, 约300, 300余, 近300人次,
// 1,200, 1.2万余, 3百多, in wide or narrow signs, with blanks and a counting word.
// 约, 近 and 左右 make it [About]; 余, 多, 超 and 以上 make it [AtLeast]; both
// together are About. It is false for anything else, such as 十几, an amount that
// is not whole, or one beyond int64. A negative amount is read as such: that
// there is none is for [Check] to say.
func ParseAmount(text string) (amount int64, q Qualifier, ok bool) {
	s := narrow(text)
	q = Exact
	for _, w := range before {
		if rest, found := strings.CutPrefix(s, w.text); found {
			s, q = rest, q.And(w.q)
			break
		}
	}
	negative := strings.HasPrefix(s, "-")
	s = strings.TrimPrefix(s, "-")
	s, q = tail(s, q)
	zeros := 0
	for _, p := range powers {
		if rest, found := strings.CutSuffix(s, p.word); found {
			s, zeros = rest, p.zeros
			s, q = inner(s, q)
			break
		}
	}
	amount, ok = whole(s, zeros)
	if !ok {
		return 0, Exact, false
	}
	if negative {
		amount = -amount
	}
	return amount, q, true
}

// tail cuts off a counting word and the words about exactness around it: 余人次,
// 人次以上.
func tail(s string, q Qualifier) (string, Qualifier) {
	s, q = inner(s, q)
	for _, c := range counts {
		if rest, found := strings.CutSuffix(s, c); found {
			return inner(rest, q)
		}
	}
	return s, q
}

// inner cuts off one word about exactness.
func inner(s string, q Qualifier) (string, Qualifier) {
	for _, w := range after {
		if rest, found := strings.CutSuffix(s, w.text); found {
			return rest, q.And(w.q)
		}
	}
	return s, q
}

// narrow returns text with signs of normal width and Latin letters in lower
// case, without blanks and what cannot be seen.
func narrow(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) || unicode.Is(unicode.Cf, r):
			return -1
		case r >= '\uFF01' && r <= '\uFF5E':
			r -= 0xFEE0
		case r == '\u2212': // minus
			return '-'
		}
		return unicode.ToLower(r)
	}, text)
}

// whole reads digits, with commas between thousands or none and with decimals,
// times a power of ten. The result must be whole.
func whole(s string, zeros int) (int64, bool) {
	digits, decimals, point := strings.Cut(s, ".")
	if groups := strings.Split(digits, ","); len(groups) > 1 {
		for i, g := range groups {
			if i > 0 && len(g) != 3 || i == 0 && (g == "" || len(g) > 3) {
				return 0, false
			}
		}
		digits = strings.Join(groups, "")
	}
	decimals = strings.TrimRight(decimals, "0")
	if digits == "" || point && strings.HasSuffix(s, ".") || len(decimals) > zeros {
		return 0, false
	}
	all := digits + decimals + strings.Repeat("0", zeros-len(decimals))
	if strings.Trim(all, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.ParseInt(all, 10, 64)
	return n, err == nil
}

// FormatAmount writes an amount with its qualifier: 约300 and 12000余, or in
// English about 300 and more than 12,000. [ParseAmount] reads it back.
func FormatAmount(amount int64, q Qualifier, lang string) string {
	s := strconv.FormatInt(amount, 10)
	zh, en := "%", "%"
	switch q {
	case About:
		zh, en = "约%", "about %"
	case AtLeast:
		zh, en = "%余", "more than %"
	}
	if lang == "en" {
		for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
			s = s[:i] + "," + s[i:]
		}
	}
	return strings.Replace(campaign.Text{Zh: zh, En: en}.In(lang), "%", s, 1)
}

// And returns the qualifier of a sum of two amounts: about if either is, else at
// least if either is, else exact. The order does not matter.
func (q Qualifier) And(other Qualifier) Qualifier {
	switch {
	case q == About || other == About:
		return About
	case q == AtLeast || other == AtLeast:
		return AtLeast
	}
	return Exact
}

// plus adds without wrapping around.
func plus(a, b int64) int64 {
	switch {
	case b > 0 && a > math.MaxInt64-b:
		return math.MaxInt64
	case b < 0 && a < math.MinInt64-b:
		return math.MinInt64
	}
	return a + b
}
