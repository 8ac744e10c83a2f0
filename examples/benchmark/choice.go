package main

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/pufa-go/pufa/schedule"
)

// chosen reads the numbers of the venues off a plan, in order.
func chosen(plan schedule.Plan) ([]int, error) {
	out := []int{}
	for _, s := range plan.Sessions {
		i, err := strconv.Atoi(string(s.Venue[1:]))
		if err != nil {
			return nil, fmt.Errorf("session %s is at %s, which is no site or item", s.ID, s.Venue)
		}
		out = append(out, i)
	}
	slices.Sort(out)
	return out, nil
}

// validChoice requires numbers from 0 to n-1, none twice.
func validChoice(name string, chosen []int, n int) error {
	seen := make(map[int]bool)
	for _, i := range chosen {
		if i < 0 || i >= n || seen[i] {
			return fmt.Errorf("%s: %d is chosen twice or does not exist", name, i)
		}
		seen[i] = true
	}
	return nil
}

func tooMany(name string, have, most int) error {
	return fmt.Errorf("%s: %d are chosen, at most %d allowed", name, have, most)
}
