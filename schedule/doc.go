// Package schedule models the answer: a plan of dated sessions for a programme.
//
// A [Plan] is plain data. Solvers return one, people write one by hand, and
// packages check and coverage judge and count either alike. Treat a plan as a
// value that does not change: a different plan is a new one.
//
// # States
//
// The papers of a plan are in the state of its [Revision]. A session's own state
// is derived, and never written twice: planned if it is in the plan; confirmed
// (已确认) if its Confirmed is set, which holds for its very time and venue only;
// cancelled, with a reason, if a change or a return not held says so, and then
// it is in no later revision; held if a change or a return says so, whereupon
// package change makes it part of what is planned next; and returned once a
// confirmed return of package returns is about it.
package schedule
