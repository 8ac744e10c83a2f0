package schedule

import _ "embed" // for the schema

//go:embed plan.schema.json
var planSchema string

// PlanSchema returns the JSON Schema (draft 2020-12) of plan.json,
// urn:pufa:plan:1, which also lies beside this package as plan.schema.json.
// See format.Schema for what it cannot see. The caller may change the bytes.
func PlanSchema() []byte { return []byte(planSchema) }
