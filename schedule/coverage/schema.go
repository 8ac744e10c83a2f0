package coverage

import _ "embed" // for the schema

//go:embed coverage.schema.json
var reportSchema string

// ReportSchema returns the JSON Schema (draft 2020-12) of coverage.json,
// urn:pufa:coverage:1, which also lies beside this package as
// coverage.schema.json. See format.Schema for what it cannot see. The caller
// may change the bytes.
func ReportSchema() []byte { return []byte(reportSchema) }
