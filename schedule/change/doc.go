// Package change models what happens to a plan after it was issued: closures,
// absences, lost venues, urgent requests, sessions that were held, cancelled or
// fixed, and the answers of units. A List of changes is plain data with a JSON
// form, change.json.
//
// [Resolve] puts a list to a programme and a plan: it returns the changed
// programme and tells which sessions of the plan still stand. It plans nothing;
// that is for solver.Model.Replan.
package change
