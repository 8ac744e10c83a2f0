package tally

import (
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"
)

// assumedICC is the intra-cluster correlation assumed where a survey cannot show its own: 1/3, advised by the WHO
// manual on vaccination coverage cluster surveys of 2018. (1/6 was usual before.)
const assumedICC = 1.0 / 3

// Clusters is a survey of the population: in clusters drawn in proportion to their size, such as 30 villages, some
// people are asked whether they have been to any session. People of one village answer alike, which widens the
// interval; the survey measures by how much. Merging is not idempotent: a cluster that both sides have is refused as a
// [*TwiceError]. The zero value is a survey nobody has answered.
type Clusters struct{ clusters map[string]sample }

// sample is what one cluster answered.
type sample struct{ asked, reached int64 }

// Idempotent reports that merging the same clusters again would count twice, and is refused.
func (c *Clusters) Idempotent() bool { return false }

// Add enters a cluster: so many people asked, at least one and at most 2⁴⁰, and so many of them reached ([ErrCount]).
// A cluster that was entered before is a [*TwiceError]; an empty ID is [ErrID].
func (c *Clusters) Add(id string, asked, reached int64) error {
	if err := checkID("cluster", id); err != nil {
		return err
	}
	if asked < 1 || asked > maxHeads || reached < 0 || reached > asked {
		return fmt.Errorf("tally: cluster %q: %d of %d asked people reached: %w", id, reached, asked, ErrCount)
	}
	if _, ok := c.clusters[id]; ok {
		return &TwiceError{ID: id}
	}
	if c.clusters == nil {
		c.clusters = map[string]sample{}
	}
	c.clusters[id] = sample{asked, reached}
	return nil
}

// Merge adds the clusters of other, which stays as it is; nil is none. A cluster that both have is a [*TwiceError].
func (c *Clusters) Merge(other *Clusters) error {
	if other == nil {
		return nil
	}
	for _, id := range other.IDs() {
		if _, ok := c.clusters[id]; ok {
			return &TwiceError{ID: id}
		}
	}
	if c.clusters == nil && len(other.clusters) > 0 {
		c.clusters = map[string]sample{}
	}
	maps.Copy(c.clusters, other.clusters)
	return nil
}

// IDs returns the IDs of the clusters, sorted.
func (c *Clusters) IDs() []string { return slices.Sorted(maps.Keys(c.clusters)) }

// Share is the estimated share of people who were reached, in [0, 1].
type Share struct {
	// Share is reached ÷ asked, with Wilson's interval on the effective number of answers, asked ÷ design effect, and
	// the quantile of Student's t with DF = clusters − 1 degrees of freedom.
	Share Interval
	// SE is the standard error of the ratio estimate; NaN if the spread is undefined.
	SE float64
	// Deff is the design effect: the variance as a multiple of that of a simple random sample, p(1−p)/(n−1). Below 1 it
	// is used as 1.
	Deff float64
	// DeffAssumed says that everybody or nobody was reached, so that the sample
	// cannot show a design effect: Deff is then 1 + (m−1)/3, m being the size of the cluster of the average respondent.
	DeffAssumed bool
	// Asked and Reached count people, Clusters the clusters.
	Asked, Reached int64
	Clusters       int
	DF             int
	// Undefined is empty, or NoRespondents: there is no share, Estimate is NaN, or OneCluster: there is no spread. The
	// interval is then 0 to 1.
	Undefined Undefined
}

// Share estimates the share of people who were reached. It assumes clusters drawn independently with probability
// proportional to size, and about the same number of people asked in each, so that every answer weighs the same. The
// variance is that of a ratio estimate, C/(C−1) · Σ (reached_c − p·asked_c)² ÷ asked².
func (c *Clusters) Share() Share {
	s := Share{SE: math.NaN(), Deff: math.NaN(), Clusters: len(c.clusters), Share: Interval{0, math.NaN(), 1}}
	ids, squares := c.IDs(), 0.0
	for _, id := range ids {
		m := c.clusters[id]
		s.Asked += m.asked
		s.Reached += m.reached
		squares += float64(float64(m.asked) * float64(m.asked))
	}
	if s.Asked == 0 {
		s.Undefined = NoRespondents
		return s
	}
	n := float64(s.Asked)
	p := float64(s.Reached) / n
	s.Share.Estimate = p
	if s.Clusters == 1 {
		s.Undefined = OneCluster
		return s
	}
	s.DF = s.Clusters - 1
	sum := 0.0
	for _, id := range ids {
		e := float64(c.clusters[id].reached) - float64(p*float64(c.clusters[id].asked))
		sum += float64(e * e)
	}
	variance := float64(sum*float64(s.Clusters)) / float64(s.DF) / float64(n*n)
	s.SE = math.Sqrt(variance)
	if s.Reached == 0 || s.Reached == s.Asked {
		s.Deff, s.DeffAssumed = designEffect(squares/n, assumedICC), true
	} else {
		s.Deff = variance / (float64(p*(1-p)) / (n - 1))
	}
	s.Share = Wilson(p, n/max(s.Deff, 1), student(s.DF))
	return s
}

// designEffect is 1 + (m−1)·icc, m people being asked in each cluster (Kish).
func designEffect(m, icc float64) float64 { return 1 + float64((m-1)*icc) }

// clustersKind marks the binary form of Clusters.
const clustersKind = 'C'

// MarshalBinary returns the canonical binary form. It never fails.
func (c *Clusters) MarshalBinary() ([]byte, error) { return c.AppendBinary(nil) }

// AppendBinary appends what MarshalBinary returns to b.
func (c *Clusters) AppendBinary(b []byte) ([]byte, error) {
	b = appendUint32(header(b, clustersKind), len(c.clusters))
	for _, id := range c.IDs() {
		m := c.clusters[id]
		b = binary.LittleEndian.AppendUint64(appendText(b, id), uint64(m.asked))
		b = binary.LittleEndian.AppendUint64(b, uint64(m.reached))
	}
	return b, nil
}

// UnmarshalBinary replaces the survey by what MarshalBinary wrote. On error, always [ErrFormat], it stays as it was.
func (c *Clusters) UnmarshalBinary(data []byte) error {
	d := decode(data, clustersKind)
	var read Clusters
	for id := range d.ids(16) {
		asked, reached := d.int64(1), d.int64(0)
		if d.err != nil {
			break
		}
		if err := read.Add(id, asked, reached); err != nil {
			d.fail("%d of %d people reached", reached, asked)
		}
	}
	if err := d.end(); err != nil {
		return err
	}
	*c = read
	return nil
}
