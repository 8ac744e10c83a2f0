package main

import (
	"strings"

	"github.com/pufa-go/pufa/examples/country/county"
)

// province is what goes into one file of plans.
type province struct {
	code, name string
	counties   []county.County
}

// choose returns the counties asked for, by province, in the order of codes.
func choose(o options) ([]province, error) {
	all, err := county.All()
	if err != nil {
		return nil, err
	}
	used := make([]bool, len(o.only))
	var out []province
	n := 0
	for _, c := range all {
		if !o.wants(c.Code, used) {
			continue
		}
		if n++; (n-1)%o.every != 0 {
			continue
		}
		if code := c.Code[:2]; len(out) == 0 || out[len(out)-1].code != code {
			out = append(out, province{code: code, name: c.Province})
		}
		last := &out[len(out)-1]
		last.counties = append(last.counties, c)
	}
	for i, code := range o.only {
		if !used[i] {
			return nil, complain(words.BadCode, code)
		}
	}
	return out, nil
}

// wants reports whether a county is among those asked for, and marks what asked
// for it.
func (o options) wants(code string, used []bool) bool {
	found := len(o.only) == 0
	for i, prefix := range o.only {
		if n := len(prefix); (n == 2 || n == 4 || n == 6) && strings.HasPrefix(code, prefix) {
			used[i], found = true, true
		}
	}
	return found
}

// number returns how many counties there are in provinces.
func number(all []province) int {
	n := 0
	for _, p := range all {
		n += len(p.counties)
	}
	return n
}

// flat returns the counties of all provinces.
func flat(all []province) []county.County {
	var out []county.County
	for _, p := range all {
		out = append(out, p.counties...)
	}
	return out
}
