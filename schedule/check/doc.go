// Package check is the referee: it recomputes every hard rule, every wish and
// the score of any plan, a solver's or a person's, from the programme alone.
// It is plain rather than fast, and knows no solver.
package check
