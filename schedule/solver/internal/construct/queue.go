package construct

import (
	"cmp"
	"container/heap"
)

// queue orders the candidates that would gain something, the best gain first
// and among equals by rank. It must be told, by [queue.fix], of every change of
// a gain.
type queue struct {
	gains []gain // by candidate
	rank  []int32
	order []int32 // a heap
	at    []int32 // place in order by candidate, −1 for none
}

func newQueue(gains []gain, rank []int32) *queue {
	q := &queue{gains: gains, rank: rank, at: make([]int32, len(gains))}
	for c := range q.at {
		q.at[c] = -1
	}
	return q
}

// best returns the best candidate, −1 if there is none.
func (q *queue) best() int32 {
	if len(q.order) == 0 {
		return -1
	}
	return q.order[0]
}

// fix puts a candidate in its place, or takes it out.
func (q *queue) fix(c int32, in bool) {
	switch at := int(q.at[c]); {
	case in && at < 0:
		heap.Push(q, c)
	case in:
		heap.Fix(q, at)
	case at >= 0:
		heap.Remove(q, at)
	}
}

// The methods of [heap.Interface].

func (q *queue) Len() int { return len(q.order) }

func (q *queue) Less(i, j int) bool {
	a, b := q.order[i], q.order[j]
	return cmp.Or(-q.gains[a].compare(q.gains[b]), cmp.Compare(q.rank[a], q.rank[b])) < 0
}

func (q *queue) Swap(i, j int) {
	q.order[i], q.order[j] = q.order[j], q.order[i]
	q.at[q.order[i]], q.at[q.order[j]] = int32(i), int32(j)
}

func (q *queue) Push(x any) {
	c := x.(int32)
	q.at[c] = int32(len(q.order))
	q.order = append(q.order, c)
}

func (q *queue) Pop() any {
	c := q.order[len(q.order)-1]
	q.order = q.order[:len(q.order)-1]
	q.at[c] = -1
	return c
}
