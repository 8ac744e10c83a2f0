package tally

import (
	"fmt"
	"strings"
	"unicode"
)

// shortestIdentity and longestIdentity bound the characters of an identity number: anything shorter is a serial
// number or a placeholder, anything longer is not one number.
const (
	shortestIdentity = 6
	longestIdentity  = 32
)

// Normalise returns an identity number in the one way of writing it that is hashed: full-width characters as ASCII
// ones, letters as capitals (the final x of a resident identity card becomes X), and without spaces, hyphens,
// parentheses and invisible characters. What is left must be 6 to 32 letters A–Z and digits, not all the same;
// otherwise the error is [ErrIdentity]: a placeholder such as 不详 or 000000 would make one person of many. The check
// digit is not verified, and a card number of the old form with 15 digits stays another number than that with 18. The
// error does not repeat the number.
func Normalise(number string) (string, error) {
	var b strings.Builder
	for _, r := range number {
		if r >= '！' && r <= '～' {
			r -= '！' - '!'
		}
		switch {
		case r >= 'a' && r <= 'z':
			r -= 'a' - 'A'
		case unicode.IsSpace(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Pd, r), r == '(', r == ')':
			continue
		}
		if (r < '0' || r > '9') && (r < 'A' || r > 'Z') {
			return "", fmt.Errorf("tally: a character that is neither letter A–Z nor digit: %w", ErrIdentity)
		}
		b.WriteRune(r)
	}
	s := b.String()
	if len(s) < shortestIdentity || len(s) > longestIdentity {
		return "", fmt.Errorf("tally: %d letters and digits, an identity number has %d to %d: %w", len(s), shortestIdentity, longestIdentity, ErrIdentity)
	}
	if strings.Count(s, s[:1]) == len(s) {
		return "", fmt.Errorf("tally: one character repeated, a placeholder: %w", ErrIdentity)
	}
	return s, nil
}
