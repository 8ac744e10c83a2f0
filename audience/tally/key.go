package tally

import (
	"bytes"
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
)

// keySize is the number of bytes of a PersonKey, minSecret that of the shortest secret (the output of SHA-256: RFC
// 2104 section 3 discourages less).
const (
	keySize   = 16
	minSecret = sha256.Size
)

// PersonKey stands for one person: the first 128 bits of HMAC-SHA-256 of the identity number. It is made by [Keys]
// or read back with [PersonKey.UnmarshalText], it compares with ==, and its zero value is nobody and is refused by
// every counter. Printing it, with any verb, shows no part of it; MarshalText writes it out on purpose.
type PersonKey struct{ hi, lo uint64 }

// compare orders keys as their bytes are ordered.
func (k PersonKey) compare(other PersonKey) int {
	return cmp.Or(cmp.Compare(k.hi, other.hi), cmp.Compare(k.lo, other.lo))
}

func (k PersonKey) append(b []byte) []byte {
	return binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(b, k.hi), k.lo)
}

// keyOf reads a key from the first 16 bytes of b.
func keyOf(b []byte) PersonKey {
	return PersonKey{binary.BigEndian.Uint64(b), binary.BigEndian.Uint64(b[8:])}
}

// String returns a text that is the same for every key.
func (k PersonKey) String() string { return "PersonKey(…)" }

// Format implements fmt.Formatter, so that no verb prints the key.
func (k PersonKey) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, k.String()) }

// MarshalText writes the key as 32 lower-case hexadecimal digits, for attendance logs.
func (k PersonKey) MarshalText() ([]byte, error) {
	if k == (PersonKey{}) {
		return nil, fmt.Errorf("tally: the zero PersonKey stands for nobody: %w", ErrKey)
	}
	return hex.AppendEncode(nil, k.append(nil)), nil
}

// UnmarshalText reads what MarshalText wrote; capital digits are accepted too. Anything else, and so any identity
// number, is refused with [ErrKey]; the message does not repeat the text.
func (k *PersonKey) UnmarshalText(text []byte) error {
	var b [keySize]byte
	if len(text) != 2*keySize {
		return fmt.Errorf("tally: %d characters where 32 hexadecimal digits were expected: %w", len(text), ErrKey)
	}
	if _, err := hex.Decode(b[:], text); err != nil {
		return fmt.Errorf("tally: a character that is no hexadecimal digit: %w", ErrKey)
	}
	read := keyOf(b[:])
	if read == (PersonKey{}) {
		return fmt.Errorf("tally: the key of nobody, all zeros: %w", ErrKey)
	}
	*k = read
	return nil
}

// Keys makes person keys with a caller's secret. The zero value has no secret and refuses to make any. It is safe for
// concurrent use, and printing it does not show the secret.
type Keys struct {
	// sign closes over the secret: of a function, no verb of fmt prints more than its address, not even where Keys is
	// a field of something else.
	sign func(number string) []byte
}

// NewKeys returns the maker of keys for a secret of at least 32 bytes that are not all the same; otherwise the error
// is [ErrSecret]. Take the bytes from a cryptographic random source, once for all bodies whose figures are to be
// merged, and keep them apart from the ledgers: identity numbers are few enough to be tried one by one by whoever has
// the secret, and without it a key cannot be turned back.
func NewKeys(secret []byte) (Keys, error) {
	if len(secret) < minSecret {
		return Keys{}, fmt.Errorf("tally: the secret has %d bytes, at least %d random bytes are needed: %w", len(secret), minSecret, ErrSecret)
	}
	if bytes.Count(secret, secret[:1]) == len(secret) {
		return Keys{}, fmt.Errorf("tally: the bytes of the secret are all the same, as if it had never been set: %w", ErrSecret)
	}
	own := bytes.Clone(secret)
	return Keys{sign: func(number string) []byte {
		mac := hmac.New(sha256.New, own)
		_, _ = io.WriteString(mac, number) // a hash never fails to write
		return mac.Sum(nil)
	}}, nil
}

// Person returns the key of the person with an identity number: HMAC-SHA-256 of the number as [Normalise] writes it,
// cut to 16 bytes, so that any other system with the secret finds the same key. The number is not kept, and no error
// repeats it. Errors are [ErrIdentity] and, for the zero Keys, [ErrSecret].
func (k Keys) Person(number string) (PersonKey, error) {
	if k.sign == nil {
		return PersonKey{}, fmt.Errorf("tally: no secret was given; use NewKeys: %w", ErrSecret)
	}
	number, err := Normalise(number)
	if err != nil {
		return PersonKey{}, err
	}
	return keyOf(k.sign(number)), nil
}

// String returns a text that is the same for every secret.
func (k Keys) String() string { return "Keys(…)" }

// Format implements fmt.Formatter, so that no verb prints the secret.
func (k Keys) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, k.String()) }
