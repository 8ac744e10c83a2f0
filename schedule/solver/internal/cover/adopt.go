package cover

// Adopt goes on from the best plan of another worker on the same programme. It is
// for programmes of nothing else, whose workers differ in nothing else: what the
// other held then breaks no rule here.
func (w *Search) Adopt(from *Search) {
	w.sync()
	for n := len(w.held); n > 0; n-- {
		w.giveUp(w.held[n-1])
	}
	for j, slots := range from.best.jobs {
		for _, x := range slots {
			w.takeIn(int32(j), x)
		}
	}
	w.sync()
}
