package campaign

import (
	"slices"
	"time"
)

// TopicTime returns how much of a session of the activity is on one of the
// laws, and how long what happens in it takes altogether. With parts, each
// counts by its own laws, or the activity's if it names none, and the total is
// that of the parts, of which some may run side by side. Without parts the
// whole session is on the topic or not. An activity that names no law is about
// its campaign's. Both are zero for an unknown activity.
func (q *Checked) TopicTime(id ActivityID, topic []LawID) (on, total time.Duration) {
	info := q.activities[id]
	if info == nil {
		return 0, 0
	}
	about := info.activity.Laws
	if len(about) == 0 {
		about = info.campaign.Laws
	}
	count := func(laws []LawID, d time.Duration) {
		total += d
		if slices.ContainsFunc(laws, func(l LawID) bool { return slices.Contains(topic, l) }) {
			on += d
		}
	}
	for _, part := range info.activity.Parts {
		laws := part.Laws
		if len(laws) == 0 {
			laws = about
		}
		count(laws, part.length(q.formats))
	}
	if len(info.activity.Parts) == 0 {
		count(about, info.shape.Duration)
	}
	return on, total
}
