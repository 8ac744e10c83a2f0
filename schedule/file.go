package schedule

import (
	"io"

	"github.com/pufa-go/pufa/campaign/format"
)

// Read reads a plan.json, as strictly as package format reads any document.
// A plan written by hand needs a version and sessions only. Apart from a
// failing reader every error is a campaign.Findings about the form of the
// document, and the plan is then zero; whether the plan keeps the rules and
// its figures are right is for package check to say. The sessions keep the
// order of the document; see [Sort].
func Read(r io.Reader) (Plan, error) {
	var p Plan
	if err := format.Read(r, &p, format.Options{}); err != nil {
		return Plan{}, err
	}
	return p, nil
}

// Write writes a plan.json: the version, then the fields of the plan in their
// order, instants in the offset they carry and people with three decimals at
// most. Nothing is written if some value has no form that could be read back.
// It is for programs, and so holds the sessions that are only to be counted as
// well: never publish it.
func Write(w io.Writer, p Plan) error { return format.Write(w, &p) }
