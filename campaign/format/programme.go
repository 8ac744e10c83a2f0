package format

import (
	_ "embed" // for the schema
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

//go:embed programme.schema.json
var programmeSchema string

// ProgrammeSchema returns the JSON Schema (draft 2020-12) of programme.json,
// urn:pufa:programme:1, which also lies beside this package as
// programme.schema.json. See [Schema] for what it cannot see. The caller may
// change the bytes.
func ProgrammeSchema() []byte { return []byte(programmeSchema) }
