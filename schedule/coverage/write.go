package coverage

import (
	"io"

	"github.com/pufa-go/pufa/campaign/format"
)

// Write writes a report as coverage.json, by the rules of package format, which
// also reads it: format.Read(in, &report, format.Options{}). People are persons
// with at most three decimals; rates are left out where nothing is computed.
func Write(w io.Writer, r *Report) error { return format.Write(w, r) }
