package improve

// judged is how many sessions are compared for one ruin.
const judged = 5

// ranks reports whether prices are of use: there are none before the bound has seen
// all of the programme once, and where every job is offered in each round, it
// matters little where a ruin begins.
func (w *Search) ranks() bool { return w.prices != nil && len(w.at.jobs) > fewJobs }

// unworthy draws some more sessions and returns that of all which the bound pays
// least for: what a plan close to the bound would soonest do without. Every other
// ruin begins there, the rest anywhere, since prices are those of a relaxation.
//
// That the prices of a relaxation tell which parts of a plan to question is the
// idea of reduced costs as a guide to a search; see S. Ropke and D. Pisinger, An
// adaptive large neighborhood search heuristic for the pickup and delivery problem
// with time windows, Transportation Science 40 (2006) 455–472, for the removal of
// the worst by the cost in the plan itself.
//
// Deviations: the price stands in for that cost, and the worst of a few is taken
// instead of one of all in order.
func (w *Search) unworthy(seed int32) int32 {
	least := w.prices[w.s.Sessions[seed].Candidate]
	for range judged - 1 {
		id := w.someSession()
		if id < 0 {
			break
		}
		if price := w.prices[w.s.Sessions[id].Candidate]; price < least {
			seed, least = id, price
		}
	}
	return seed
}
