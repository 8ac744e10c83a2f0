package format

import (
	"io"

	"github.com/pufa-go/pufa/campaign"
)

// Version is the version of all documents that this package reads and writes.
const Version = 1

// Decode reads a programme.json with the default [Options]. Apart from a
// failing reader every error is a [campaign.Findings] about the form of the
// document; whether its content makes sense is for [campaign.Check] to say.
// The programme is zero if there is an error, and its Router is always nil.
func Decode(r io.Reader) (campaign.Programme, error) {
	var p campaign.Programme
	if err := Read(r, &p, Options{}); err != nil {
		return campaign.Programme{}, err
	}
	return p, nil
}

// Encode writes a programme.json. See [Write]; the Router is left out.
func Encode(w io.Writer, p campaign.Programme) error { return Write(w, &p) }
