package instance

import (
	"fmt"
	"slices"
	"strings"
)

// Crews numbers the teams so that teams with one number can do the same: they
// start from one place at one time and may hold the same sessions. Their days
// and limits may differ.
func (in *Instance) Crews() []int32 {
	known := make(map[string]int32)
	out := make([]int32, len(in.Teams))
	for t := range in.Teams {
		team := &in.Teams[t]
		var key strings.Builder
		fmt.Fprint(&key, team.Base, team.shift, team.Team.Languages)
		for a := range in.Activities {
			fmt.Fprint(&key, in.Activities[a].alone[t])
		}
		n, seen := known[key.String()]
		if !seen {
			n = int32(len(known))
			known[key.String()] = n
		}
		out[t] = n
	}
	return out
}

// compared is how many tables of starts are looked at to tell days apart.
const compared = 64

// DayKinds numbers the days so that days with one number allow a team the same
// starts. With very many tables of starts only some are looked at, so that days
// of one kind may differ in others.
func (in *Instance) DayKinds(team int32) []int32 {
	out := make([]int32, in.Days)
	shifts := len(in.shifts)
	seen := 0
	for table := 0; table*shifts < len(in.windows) && seen < compared; table++ {
		if windows := in.windows[table*shifts+int(in.Teams[team].shift)]; windows != nil {
			refine(out, windows)
			seen++
		}
	}
	return out
}

// refine splits kinds of days whose windows differ.
func refine(kinds []int32, windows [][]Span) {
	type half struct{ kind, window int32 }
	known := make(map[half]int32)
	var different [][]Span
	for d, spans := range windows {
		w := slices.IndexFunc(different, func(s []Span) bool { return slices.Equal(s, spans) })
		if w < 0 {
			w = len(different)
			different = append(different, spans)
		}
		h := half{kinds[d], int32(w)}
		n, ok := known[h]
		if !ok {
			n = int32(len(known))
			known[h] = n
		}
		kinds[d] = n
	}
}
