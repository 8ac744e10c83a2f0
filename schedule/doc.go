// Package schedule models the answer: a plan of dated sessions for a programme.
//
// A [Plan] is plain data. Solvers return one, people write one by hand, and
// packages check and coverage judge and count either alike. Treat a plan as a
// value that does not change: a different plan is a new one.
package schedule
