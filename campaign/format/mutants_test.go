package format_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
)

// spot is a place in a document: a member of an object, or an element of a list.
type spot struct {
	path   string // as in findings
	object map[string]any
	name   string
	list   []any
	index  int
}

func (s spot) value() any {
	if s.object != nil {
		return s.object[s.name]
	}
	return s.list[s.index]
}

func (s spot) set(v any) {
	if s.object != nil {
		s.object[s.name] = v
	} else {
		s.list[s.index] = v
	}
}

// spots lists the places of a document in order.
func spots(v any, path string, at func(spot)) {
	switch v := v.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(v)) {
			s := spot{path: strings.TrimPrefix(path+"."+name, "."), object: v, name: name}
			at(s)
			spots(v[name], s.path, at)
		}
	case []any:
		for i := range v {
			s := spot{path: fmt.Sprintf("%s[%d]", path, i), list: v, index: i}
			at(s)
			spots(v[i], s.path, at)
		}
	}
}

// kind tells members of one struct from others, and so do elements of lists.
func (s spot) kind() string {
	if s.object != nil {
		return s.name + " of " + strings.Join(slices.Sorted(maps.Keys(s.object)), ",")
	}
	return fmt.Sprintf("%T of %s", s.value(), strings.TrimRight(s.path[strings.LastIndex(s.path, ".")+1:], "[]0123456789"))
}

// mutant is a change of a document at one place.
type mutant struct {
	kind  string
	apply func(s spot)
}

func replaced(kind string, v any) mutant { return mutant{kind, func(s spot) { s.set(v) }} }

func renamed(to func(string) string) mutant {
	return mutant{"misspelt", func(s spot) {
		v := s.object[s.name]
		delete(s.object, s.name)
		s.object[to(s.name)] = v
	}}
}

// mutantsOf returns what can go wrong at a place, in order.
func mutantsOf(s spot) []mutant {
	all := []mutant{replaced("type", nil), replaced("type", json.Number("12"))}
	switch s.value().(type) {
	case map[string]any:
		all = append(all, replaced("type", []any{}))
	case []any:
		all = append(all, replaced("type", map[string]any{}))
	default:
		all = append(all, replaced("type", "text"), replaced("type", []any{}))
	}
	if s.object != nil {
		all = append(all,
			mutant{"missing", func(s spot) { delete(s.object, s.name) }},
			renamed(func(n string) string {
				if len(n)%2 == 0 {
					return n + "s"
				}
				return strings.ToUpper(n[:1]) + n[1:]
			}))
	}
	switch v := s.value().(type) {
	case json.Number:
		for _, n := range []string{
			"-1", "0.5", "1.0", "12e1", "-0", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1e400", strings.Repeat("9", 400),
		} {
			all = append(all, replaced("range", json.Number(n)))
		}
	case string:
		if strings.Trim(v, "-0123456789:.TZPHMS+") != "" && v != "independent" {
			all = append(all, replaced("range", ""), replaced("range", "2023-02-29"))
			break
		}
		for _, s := range []string{
			"", " ", "independent", "2024-02-29", "2023-02-29", "2024-2-1", "1899-12-31", "2201-01-01", "2024-12-04\n", "24:00", "24:01", "8:30",
			"PT1H", "PT", "P1D", "PT9999999999H", "2024-12-04T09:00:00Z", "2024-12-04T09:00:00", "2024-12-04T09:00:00.0001Z", "2024-12-04T09:00:00+24:00",
		} {
			all = append(all, replaced("range", s))
		}
	}
	return all
}

func tree(t testing.TB, text []byte) map[string]any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	return v.(map[string]any)
}

// formCodes are the codes of what is wrong with the form of a document.
func formCodes(found campaign.Findings) bool {
	return !slices.ContainsFunc(found, func(f *campaign.Finding) bool {
		return f.Code != campaign.CodeType && f.Code != campaign.CodeMissing && f.Code != campaign.CodeUnknownField && f.Code != campaign.CodeVersion
	})
}

// Every member of the golden document goes wrong in every way. Decode and the
// schema must agree on each, but for unknown words, which are for
// campaign.Check to refuse. A mutant holds one member of the programme only.
func TestSchemaRefusesWhatDecodeRefuses(t *testing.T) {
	s, whole := compiled(t), tree(t, full(t))
	refused, accepted, words := make(map[string]int), 0, 0
	judge := func(at spot, m mutant, doc map[string]any) {
		before, members := at.value(), maps.Clone(at.object)
		m.apply(at)
		text, err := json.Marshal(doc)
		require.NoError(t, err)
		_, bad := format.Decode(bytes.NewReader(text))
		switch invalid := s.Validate(doc); {
		case bad != nil:
			require.True(t, formCodes(campaign.FindingsOf(bad)), "%s: %v", text, bad)
			assert.Error(t, invalid, "%s of %s: %v", m.kind, at.path, bad)
			refused[m.kind]++
		case wordsOnly(invalid):
			words++
		default:
			assert.NoError(t, invalid, "%s of %s", m.kind, at.path)
			accepted++
		}
		if at.object == nil {
			at.set(before)
			return
		}
		clear(at.object)
		maps.Copy(at.object, members)
	}
	seen := make(map[string]bool)
	for _, top := range slices.Sorted(maps.Keys(whole)) {
		doc := map[string]any{"version": whole["version"], top: whole[top]}
		spots(doc, "", func(at spot) {
			if kind := at.kind(); !seen[kind] {
				seen[kind] = true
				for _, m := range mutantsOf(at) {
					judge(at, m, doc)
				}
			}
		})
	}
	t.Logf("refused by both: %v; accepted by both: %d; unknown words: %d", refused, accepted, words)
	for _, kind := range []string{"missing", "misspelt", "type", "range"} {
		assert.GreaterOrEqual(t, refused[kind], 40, kind)
	}
	assert.GreaterOrEqual(t, accepted, 100)
	assert.GreaterOrEqual(t, words, 20)
	require.NoError(t, s.Validate(whole), "every change was taken back")
}
