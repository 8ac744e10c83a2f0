package tally

import (
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"
)

// Intercept is a survey at the exits: some of those who came to a session are asked how many of a campaign's sessions
// they have attended by its end, this one included. Whoever came f times could be met f times, so that each answer
// stands for 1/f of a person; the mean of 1/f turns head counts into people. Answers carry no names.
//
// Merging is not idempotent: two equal sheets of one session may be two interviewers, and are refused as a
// [*TwiceError]; pool the sheets of a session before. The zero value is a survey nobody has answered.
type Intercept struct {
	sessions map[string]map[int]int64 // session → times attended → respondents
}

// Idempotent reports that merging the same answers again would count twice, and is refused.
func (s *Intercept) Idempotent() bool { return false }

// Add enters answers given at a session: so many respondents, at least one, said that they attended so many times, at
// least once ([ErrCount]; at most 2³¹−1 times and 2⁴⁰ respondents). Answers add up. An empty ID is [ErrID].
func (s *Intercept) Add(session string, times int, respondents int64) error {
	if err := checkID("session", session); err != nil {
		return err
	}
	if times < 1 || times > math.MaxInt32 {
		return fmt.Errorf("tally: session %q: %d times attended, who is asked there came at least once: %w", session, times, ErrCount)
	}
	if sum := s.sessions[session][times]; respondents < 1 || respondents > maxHeads-sum {
		return fmt.Errorf("tally: session %q: %d respondents, it must be 1 to 2^40 in all: %w", session, respondents, ErrCount)
	}
	if s.sessions == nil {
		s.sessions = map[string]map[int]int64{}
	}
	if s.sessions[session] == nil {
		s.sessions[session] = map[int]int64{}
	}
	s.sessions[session][times] += respondents
	return nil
}

// Merge adds the sessions of other, which stays as it is; nil is none. A session that both have is a [*TwiceError].
func (s *Intercept) Merge(other *Intercept) error {
	if other == nil {
		return nil
	}
	for _, id := range other.Sessions() {
		if _, ok := s.sessions[id]; ok {
			return &TwiceError{ID: id}
		}
	}
	for id, answers := range other.sessions { // the order is of no effect
		if s.sessions == nil {
			s.sessions = map[string]map[int]int64{}
		}
		s.sessions[id] = maps.Clone(answers)
	}
	return nil
}

// Sessions returns the IDs of the sessions at which somebody was asked, sorted.
func (s *Intercept) Sessions() []string { return slices.Sorted(maps.Keys(s.sessions)) }

// Distinct is an estimate of different people from head counts and a survey.
type Distinct struct {
	// People is in persons, not rounded. The interval is Student's t around the estimate with DF degrees of freedom,
	// cut to what is certain: not fewer than the largest head count of one session, not more than all attendances.
	People Interval
	// Raised says that the answers alone gave fewer people than the largest session had heads, so that the estimate was
	// raised to that.
	Raised bool
	// SE is the standard error of the estimate, in persons; NaN if the spread is undefined.
	SE float64
	// DF is the number of surveyed sessions − 1, of which sessions of unequal size count as fewer: (Σ heads)² ÷ Σ heads²,
	// rounded down. It is at least 1. If only one session was surveyed it is respondents − 1, and 0 if the spread is
	// undefined.
	DF int
	// Times[k] is the estimated number of people who came k times; Σ Times[k] = People.Estimate, Σ k·Times[k] =
	// Attendances, both up to rounding. Times[0] is 0. It is nil if the estimate was raised.
	Times []float64
	// Attendances is the sum of the head counts; Respondents and Surveyed say how many were asked at how many sessions.
	Attendances, Respondents int64
	Surveyed                 int
	// Undefined is empty, or says why there is no estimate, or (OneRespondent) no spread. Then the interval is the
	// certain one alone; without an estimate, Estimate is NaN.
	Undefined Undefined
}

// Distinct estimates how many different people came to the sessions of heads. Every answer is weighted by head count ÷
// respondents of its session, so that a session of 500 where 20 were asked weighs more than one of 50 where 20 were
// asked; sessions where nobody was asked count with the mean of the others.
//
// It assumes that respondents are drawn evenly from those present, that the surveyed sessions are a fair choice of all,
// and that answers are true and final. The variance is the jackknife's, leaving out one session at a time, since people
// who come together answer alike; that sessions are surveyed without replacement is not used, which errs to the safe
// side.
//
// Head counts must cover every session that respondents were asked about: a surveyed session without a head count or
// with more respondents than heads, and an answer of more times than there are sessions, are [ErrCount].
func (s *Intercept) Distinct(heads *HeadCounts) (Distinct, error) {
	if err := s.checkAgainst(heads); err != nil {
		return Distinct{}, err
	}
	d := Distinct{SE: math.NaN(), Attendances: heads.Attendances(), Surveyed: len(s.sessions)}
	largest := int64(0)
	for _, n := range heads.sessions { // a maximum does not depend on the order
		largest = max(largest, n)
	}
	d.People = Interval{float64(largest), math.NaN(), float64(d.Attendances)}
	clusters := s.clusters(heads)
	for _, c := range clusters {
		d.Respondents += c.respondents
	}
	switch {
	case d.Attendances == 0:
		d.Undefined = NoHeads
		return d, nil
	case d.Respondents == 0:
		d.Undefined = NoRespondents
		return d, nil
	}
	mean, surveyed := 0.0, 0.0
	for _, c := range clusters {
		mean += float64(c.heads * c.mean)
		surveyed += c.heads
	}
	mean /= surveyed
	total, floor := float64(d.Attendances), float64(largest)
	estimate := min(float64(total*mean), total)
	d.SE, d.DF = spread(clusters, mean, surveyed)
	d.SE = float64(total * d.SE)
	if d.Raised = estimate < floor; !d.Raised {
		d.Times = people(clusters, total/surveyed)
	}
	d.People.Estimate = max(estimate, floor)
	if d.DF == 0 {
		d.Undefined = OneRespondent
		return d, nil
	}
	half := float64(student(d.DF) * d.SE)
	d.People.Lower = max(floor, estimate-half)
	d.People.Upper = max(floor, min(total, estimate+half))
	return d, nil
}

// checkAgainst returns an error where answers contradict the head counts.
func (s *Intercept) checkAgainst(heads *HeadCounts) error {
	for _, id := range s.Sessions() {
		n, ok := heads.Of(id)
		if !ok {
			return fmt.Errorf("tally: session %q was surveyed but has no head count; enter it: %w", id, ErrCount)
		}
		asked := int64(0)
		for _, times := range slices.Sorted(maps.Keys(s.sessions[id])) {
			asked += s.sessions[id][times]
			if times > len(heads.sessions) {
				return fmt.Errorf("tally: session %q: somebody came %d times, but only %d sessions have head counts: %w", id, times, len(heads.sessions), ErrCount)
			}
			if asked > n {
				return fmt.Errorf("tally: session %q has more respondents than its head count %d: %w", id, n, ErrCount)
			}
		}
	}
	return nil
}

// cluster is one surveyed session.
type cluster struct {
	answers     map[int]int64
	times       []int // the keys of answers, sorted
	respondents int64
	heads       float64
	mean        float64 // of 1/f over the respondents
}

// clusters returns the surveyed sessions in the order of their IDs, so that floating sums have one order.
func (s *Intercept) clusters(heads *HeadCounts) []cluster {
	var cs []cluster
	for _, id := range s.Sessions() {
		n, _ := heads.Of(id)
		c := cluster{answers: s.sessions[id], heads: float64(n)}
		c.times = slices.Sorted(maps.Keys(c.answers))
		for _, f := range c.times {
			c.respondents += c.answers[f]
			c.mean += float64(c.answers[f]) / float64(f)
		}
		c.mean /= float64(c.respondents)
		cs = append(cs, c)
	}
	return cs
}

// people returns the estimated people by how often they came; scale is attendances ÷ those of the surveyed sessions.
func people(clusters []cluster, scale float64) []float64 {
	most := 0
	for _, c := range clusters {
		most = max(most, c.times[len(c.times)-1])
	}
	n := make([]float64, most+1)
	for _, c := range clusters {
		weight := float64(scale * (c.heads / float64(c.respondents)))
		for _, f := range c.times {
			n[f] += float64(weight*float64(c.answers[f])) / float64(f)
		}
	}
	return n
}

// spread returns the standard error of the mean of 1/f and its degrees of freedom: from how much the mean moves when
// one session is left out, or, within a single session, from the differences between respondents; NaN and 0 for a
// single respondent. For sessions of one size leaving out gives the usual formula; for sessions of very different size
// that formula is too small.
func spread(clusters []cluster, mean, heads float64) (float64, int) {
	if n := len(clusters); n > 1 {
		sum, squares := 0.0, 0.0
		for _, c := range clusters {
			squares += float64(c.heads * c.heads)
			z := float64(c.heads*(c.mean-mean)) / (heads - c.heads)
			sum += float64(z * z)
		}
		alike := float64(heads*heads)/squares + 1e-9 // how many sessions of one size tell as much; n if all are of one size
		return math.Sqrt(float64(sum*float64(n-1)) / float64(n)), max(int(alike)-1, 1)
	}
	c := clusters[0]
	if c.respondents < 2 {
		return math.NaN(), 0
	}
	sum, n := 0.0, float64(c.respondents)
	for _, f := range c.times {
		e := 1/float64(f) - mean
		sum += float64(float64(c.answers[f]) * float64(e*e))
	}
	return math.Sqrt(sum / float64(n*(n-1))), int(min(c.respondents-1, math.MaxInt32))
}

// interceptKind marks the binary form of an Intercept.
const interceptKind = 'I'

// MarshalBinary returns the canonical binary form. It never fails.
func (s *Intercept) MarshalBinary() ([]byte, error) { return s.AppendBinary(nil) }

// AppendBinary appends what MarshalBinary returns to b.
func (s *Intercept) AppendBinary(b []byte) ([]byte, error) {
	b = appendUint32(header(b, interceptKind), len(s.sessions))
	for _, id := range s.Sessions() {
		answers := s.sessions[id]
		b = appendUint32(appendText(b, id), len(answers))
		for _, f := range slices.Sorted(maps.Keys(answers)) {
			b = binary.LittleEndian.AppendUint64(appendUint32(b, f), uint64(answers[f]))
		}
	}
	return b, nil
}

// UnmarshalBinary replaces the answers by what MarshalBinary wrote. On error, always [ErrFormat], they stay as they
// were.
func (s *Intercept) UnmarshalBinary(data []byte) error {
	d := decode(data, interceptKind)
	var read Intercept
	for id := range d.ids(4 + 12) {
		n, last := d.length(12), 0
		if d.err == nil && n == 0 {
			d.fail("a session at which nobody was asked")
		}
		for range n {
			f, respondents := int(d.uint32()), d.int64(1)
			if d.err != nil {
				break
			}
			if err := read.Add(id, f, respondents); err != nil || f <= last {
				d.fail("impossible answers, or not in ascending order")
			}
			last = f
		}
	}
	if err := d.end(); err != nil {
		return err
	}
	*s = read
	return nil
}
