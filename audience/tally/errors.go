package tally

import (
	"errors"
	"fmt"
)

// The causes of what this package refuses, for errors.Is. None of the messages holds an identity number or a key.
var (
	ErrSecret   = errors.New("the secret is too weak for person keys")
	ErrIdentity = errors.New("not an identity number")
	ErrKey      = errors.New("not a person key")
	ErrID       = errors.New("ID missing")
	ErrCount    = errors.New("impossible count")
	ErrOrder    = errors.New("persons must be in ascending order, each once")
	ErrRoster   = errors.New("person lists differ")
	ErrTooMany  = errors.New("more persons than a counter can number (4,294,967,295)")
	ErrFormat   = errors.New("not the binary form of this counter")
)

// TwiceError refuses to count a session, or a cluster of a survey, a second time.
type TwiceError struct {
	// ID names the session or the cluster. Of several the first in ascending order is named.
	ID string
}

// Error implements error.
func (e *TwiceError) Error() string {
	return fmt.Sprintf("tally: %q is counted already and would count twice: merge each part once, or keep a Ledger, which may be merged again", e.ID)
}

// ConflictError refuses a second, different head count of one session.
type ConflictError struct {
	// ID names the session. Of several the first in ascending order is named.
	ID string
	// Have is the count that stands, Got the one that was refused.
	Have, Got int64
}

// Error implements error.
func (e *ConflictError) Error() string {
	return fmt.Sprintf("tally: head count of session %q is %d and also %d: settle which of the two holds", e.ID, e.Have, e.Got)
}

// checkID returns an error unless id names something.
func checkID(what, id string) error {
	if id == "" {
		return fmt.Errorf("tally: %s without an ID: %w", what, ErrID)
	}
	return nil
}
