package improve

// related reports whether one of two sessions could go to the team-day of the
// other. Where many campaigns share the teams, most sessions nearby are of another
// season, and taking those out too leaves nothing to exchange. Where there is one
// day, and every team may hold everything, all are related.
//
// That what is taken out should be related is from P. Shaw, Using constraint
// programming and local search methods to solve vehicle routing problems, CP 1998,
// LNCS 1520, 417–431.
//
// Deviation: how near sessions are is left to the strings; related is a yes or no.
func (w *Search) related(a, b int32) bool { return w.couldGo(a, b) || w.couldGo(b, a) }

// couldGo reports whether a session could go to the team-day of another, as far as
// the team and the first and last day of its candidate tell.
func (w *Search) couldGo(a, b int32) bool {
	c, x := w.s.Sessions[a].Candidate, &w.s.Sessions[b]
	return w.at.open[c].has(x.Day) && w.at.sends[c][x.Teams[0]]
}
