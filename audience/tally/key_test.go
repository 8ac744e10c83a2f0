package tally_test

import (
	"encoding/hex"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience/tally"
)

const secret = "a secret of this test, 32 bytes."

func newKeys(t require.TestingT) tally.Keys {
	keys, err := tally.NewKeys([]byte(secret))
	require.NoError(t, err)
	return keys
}

func TestKeyIsHMAC(t *testing.T) {
	// The number is the example of the standard GB 11643. The key was computed with Python's hmac.
	const want = "00f78b096cedb97b63354e70dd3436d6"
	k, err := newKeys(t).Person("11010519491231002x")
	require.NoError(t, err)
	text, err := k.MarshalText()
	require.NoError(t, err)
	assert.Equal(t, want, string(text), "the key of a number never changes")
}

func TestOneNumberManyWaysToWriteIt(t *testing.T) {
	keys := newKeys(t)
	want, err := keys.Person("11010519491231002X")
	require.NoError(t, err)
	for _, number := range []string{
		"11010519491231002x", " 110105 19491231 002X\r\n", "１１０１０５１９４９１２３１００２Ｘ", "１１０１０５１９４９１２３１００２ｘ",
		"110105-19491231-002X", "110105—19491231－002X", "\ufeff110105\u200b19491231\u3000002X", "11010519491231002(X)", "11010519491231002（Ｘ）",
	} {
		got, err := keys.Person(number)
		require.NoError(t, err, number)
		assert.Equal(t, want, got, "%q", number)
	}
	other, err := keys.Person("110105194912310021")
	require.NoError(t, err)
	assert.False(t, want == other)
}

func TestWhatIsNoIdentityNumber(t *testing.T) {
	for _, number := range []string{"", " ", "不详", "N/A", "12345", "000000000000000000", "xxxxxxx", "张三110105", "１２３", strings.Repeat("12", 17), "1101051949123100２Х"} {
		_, err := newKeys(t).Person(number)
		require.ErrorIs(t, err, tally.ErrIdentity, number)
		if len(number) > 4 {
			assert.NotContains(t, err.Error(), number)
		}
	}
}

func TestNormaliseTwiceIsOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once, err := tally.Normalise(rapid.StringOf(rapid.RuneFrom([]rune("0123456789xXaZ -（）０９Ｘｘ－不"))).Draw(t, "number"))
		if err != nil {
			require.ErrorIs(t, err, tally.ErrIdentity)
			return
		}
		twice, err := tally.Normalise(once)
		require.NoError(t, err)
		require.Equal(t, once, twice)
	})
}

func TestWeakSecretsAreRefused(t *testing.T) {
	for _, s := range []string{"", "short", secret[1:], strings.Repeat("a", 64), string(make([]byte, 32))} {
		_, err := tally.NewKeys([]byte(s))
		require.ErrorIs(t, err, tally.ErrSecret)
	}
	_, err := tally.Keys{}.Person("11010519491231002X")
	require.ErrorIs(t, err, tally.ErrSecret)
}

func TestSecretIsCopied(t *testing.T) {
	s := []byte(secret)
	keys, err := tally.NewKeys(s)
	require.NoError(t, err)
	before, err := keys.Person("11010519491231002X")
	require.NoError(t, err)
	clear(s)
	after, err := keys.Person("11010519491231002X")
	require.NoError(t, err)
	assert.Equal(t, before, after)
}

func TestPrintingLeaksNothing(t *testing.T) {
	keys := newKeys(t)
	k, err := keys.Person("11010519491231002X")
	require.NoError(t, err)
	other, err := keys.Person("110105194912310021")
	require.NoError(t, err)
	type hidden struct{ keys tally.Keys }
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x", "%X", "%d", "%q", "%b"} {
		assert.Equal(t, fmt.Sprintf(verb, other), fmt.Sprintf(verb, k), "a key is printed like any other")
		for _, text := range []string{fmt.Sprintf(verb, keys), fmt.Sprintf(verb, &keys), fmt.Sprintf(verb, hidden{keys})} {
			assert.NotContains(t, text, secret)
			assert.NotContains(t, strings.ToLower(text), hex.EncodeToString([]byte(secret)))
			assert.NotContains(t, text, "97 32 115", verb) // the first letters as numbers
		}
	}
}

func TestKeyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := person(rapid.IntRange(0, 1<<40).Draw(t, "n"))
		text, err := k.MarshalText()
		require.NoError(t, err)
		var again tally.PersonKey
		require.NoError(t, again.UnmarshalText([]byte(strings.ToUpper(string(text)))))
		require.True(t, k == again)
	})
	_, err := tally.PersonKey{}.MarshalText()
	require.ErrorIs(t, err, tally.ErrKey)
	k := person(5)
	for _, text := range []string{"", "11010519491231002X", strings.Repeat("0", 32), strings.Repeat("g", 32), strings.Repeat("1", 33)} {
		require.ErrorIs(t, k.UnmarshalText([]byte(text)), tally.ErrKey)
		assert.True(t, k == person(5), "a text that is refused leaves the key as it was")
	}
}
