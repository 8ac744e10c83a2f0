package cells

import "strings"

// Heads knows the columns of a [Layout] by what may stand over them.
type Heads struct {
	whole, bare map[string]string
}

// HeadsOf returns the headings of a layout.
func HeadsOf(l Layout) Heads {
	h := Heads{make(map[string]string, len(l.Columns)), make(map[string]string, len(l.Columns))}
	shared := make(map[string]bool)
	for _, c := range l.Columns {
		for _, name := range append([]string{c.Head}, c.Also...) {
			h.whole[wholeKey(name)] = c.Head
			k := HeadKey(name)
			shared[k] = shared[k] || h.bare[k] != "" && h.bare[k] != c.Head
			h.bare[k] = c.Head
		}
	}
	for k := range shared {
		if shared[k] {
			delete(h.bare, k)
		}
	}
	return h
}

// Find returns the column of the layout that a text is the heading of, "" if it
// is of none. The text may leave out what the heading has in brackets, or have
// something else there, unless two columns differ in nothing else.
func (h Heads) Find(text string) string {
	if head := h.whole[wholeKey(text)]; head != "" {
		return head
	}
	return h.bare[HeadKey(text)]
}

// SameHead reports whether two headings cannot be told apart.
func SameHead(a, b string) bool { return wholeKey(a) == wholeKey(b) }

// wholeKey is the key of a heading with what stands in brackets.
func wholeKey(s string) string { return strings.Trim(Key(s), "*") }
