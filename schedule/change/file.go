package change

import (
	_ "embed" // for the schema
	"io"

	"github.com/pufa-go/pufa/campaign/format"
)

// Read reads a change.json, as strictly as package format reads any document.
// Apart from a failing reader every error is a campaign.Findings about the form
// of the document, and the list is then zero; whether it fits a plan is for
// [Resolve] to say.
func Read(r io.Reader) (List, error) {
	var l List
	if err := format.Read(r, &l, format.Options{}); err != nil {
		return List{}, err
	}
	return l, nil
}

// Write writes a change.json. Nothing is written if some value has no form that
// could be read back.
func Write(w io.Writer, l List) error { return format.Write(w, &l) }

//go:embed change.schema.json
var schema string

// Schema returns the JSON Schema (draft 2020-12) of change.json,
// urn:pufa:change:1, which also lies beside this package as change.schema.json.
// See format.Schema for what it cannot see. The caller may change the bytes.
func Schema() []byte { return []byte(schema) }
