package cover

import (
	"cmp"
	"slices"
)

// roomy reports whether some activity may have one more session.
func (w *Search) roomy() bool {
	for _, a := range w.at.activities {
		if most := w.at.in.Activities[a].Activity.Sessions.Most; most == 0 || w.s.Counted(a) < most {
			return true
		}
	}
	return false
}

// pick returns the job that gains most, give or take the noise, among those
// there is room for, and when to hold a session of it; −1 if nothing gains. What
// is missed of the wishes goes first if a session was given up for which more is
// missed, else now and then.
func (w *Search) pick(way int, first bool) (int32, slot) {
	if w.s.Missed != [3]int64{} && len(w.at.wished) > 0 && (w.s.Missed != w.now.Missed || w.rng.Uint32()%4 == 0) {
		if j, when := w.wish(); j >= 0 {
			return j, when
		}
	}
	w.work += cost + len(w.gains.v.jobs)
	best, at, top, scale := int32(-1), slot{}, 0.0, w.at.scales[way]
	hopeless := int64(0) // is a gain up to this; most are, and it is quickly seen
	for _, j := range w.gains.v.jobs {
		gain := w.gains.of[j]
		if gain <= hopeless || float64(scale[j]*(float64(gain)+w.noise)) <= top {
			continue
		}
		key := float64(scale[j] * (float64(gain) + float64(w.noise*w.rng.Float64())))
		if key <= top || gain <= w.at.jobs[j].charge || first && w.fresh && w.out[j] == w.Moves {
			continue
		}
		if when, ok := w.when(j); ok {
			best, at, top = j, when, key
			if way == asItIs {
				hopeless = max(hopeless, int64(top-w.noise))
			}
		}
	}
	return best, at
}

// when returns the first day and start that there is room for, counted from the
// day on which the job was issued if it was, and now and then from any; of a job
// with wishes for days, a day on which most of them are granted.
func (w *Search) when(j int32) (best slot, ok bool) {
	x := &w.at.jobs[j]
	w.work += cost
	if !w.s.Admits(x.candidate) {
		return best, false
	}
	n, from := len(x.days), 0
	if n > 1 && w.rng.Uint32()%8 == 0 {
		from = w.rng.IntN(n)
	} else if issued := w.at.in.Issued; issued != nil && len(issued.Slots[x.candidate]) > 0 {
		from = max(0, slices.Index(x.days, issued.Slots[x.candidate][0].Day))
	}
	var most [3]int64
	for i := range n {
		w.work += cost
		day := x.days[(from+i)%n]
		var granted [3]int64
		if x.windowed {
			if granted = w.s.Wish(x.candidate, day); ok && compare(granted, most) <= 0 {
				continue
			}
		}
		if start, fits := w.s.Opening(x.candidate, day); fits {
			best, most, ok = slot{day, start}, granted, true
			if !x.windowed {
				break
			}
		}
	}
	return best, ok
}

// heard is how many jobs are asked at most for what they do for wishes.
const heard = 256

// wish returns the job that grants most of the wishes not granted yet, the one
// that gains most among equals; −1 if none grants any.
func (w *Search) wish() (best int32, at slot) {
	var most [3]int64
	gain := int64(0)
	best = -1
	n := len(w.at.wished)
	from := w.rng.IntN(n)
	for i := range min(n, heard) {
		j := w.at.wished[(from+i)%n]
		when, ok := w.when(j)
		if !ok {
			continue
		}
		granted, more := w.s.Wish(w.at.jobs[j].candidate, when.day), w.gains.of[j]-w.at.jobs[j].charge
		if compare(granted, [3]int64{}) > 0 && (best < 0 || cmp.Or(compare(granted, most), cmp.Compare(more, gain)) > 0) {
			best, at, most, gain = j, when, granted, more
		}
	}
	return best, at
}

// compare compares grade by grade.
func compare(a, b [3]int64) int {
	return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]), cmp.Compare(a[2], b[2]))
}
