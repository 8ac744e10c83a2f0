package paper

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// labels returns the text of every Label constant of the package, read from its
// source. A constant defined as another has no text of its own.
func labels(t *testing.T) []Label {
	var all []Label
	files, err := os.ReadDir(".")
	require.NoError(t, err)
	for _, f := range files {
		if !strings.HasPrefix(f.Name(), "label") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), f.Name(), nil, 0)
		require.NoError(t, err)
		for _, d := range tree.Decls {
			gen, ok := d.(*ast.GenDecl)
			if !ok || gen.Tok != token.CONST {
				continue
			}
			for _, spec := range gen.Specs {
				for _, value := range spec.(*ast.ValueSpec).Values {
					if literal, ok := value.(*ast.BasicLit); ok {
						text, err := strconv.Unquote(literal.Value)
						require.NoError(t, err)
						all = append(all, Label(text))
					}
				}
			}
		}
	}
	return all
}

var verb = regexp.MustCompile(`%[-+# 0-9.]*[a-zA-Z%]`)

// choice is a text whose braces are all of the form {one|many}, after some verb.
var choice = regexp.MustCompile(`^[^{}]*$|^[^{}]*%[^{}]*(\{[^{}|%]+\|[^{}|%]+\}[^{}]*)+$`)

// faults returns what is wrong with a catalogue: each line is one fault.
func faults(all []Label, tables []map[Label]string) []string {
	var out []string
	homes := make(map[Label]int)
	for _, table := range tables {
		for _, l := range slices.Sorted(maps.Keys(table)) {
			if homes[l]++; homes[l] == 2 {
				out = append(out, fmt.Sprintf("%q stands in two tables", l))
			}
			if !slices.Contains(all, l) {
				out = append(out, fmt.Sprintf("%q is no constant's text", l))
			}
			if table[l] == "" {
				out = append(out, fmt.Sprintf("%q has an empty English text", l))
			}
			if !choice.MatchString(table[l]) {
				out = append(out, fmt.Sprintf("%q has braces that are no {one|many} after a number", table[l]))
			}
			if !slices.Equal(verb.FindAllString(string(l), -1), verb.FindAllString(table[l], -1)) {
				out = append(out, fmt.Sprintf("%q and %q take different arguments", l, table[l]))
			}
		}
	}
	for i, l := range all {
		if homes[l] == 0 {
			out = append(out, fmt.Sprintf("%q has no English text", l))
		}
		if slices.Contains(all[:i], l) {
			out = append(out, fmt.Sprintf("%q is written out in two constants: define one as the other", l))
		}
	}
	return out
}

func TestOneChineseTextHasOneEnglishText(t *testing.T) {
	all := labels(t)
	require.Contains(t, all, Placeholder)
	require.Contains(t, all, SheetAll)
	assert.Empty(t, faults(all, tables[:]))
}

func TestACatalogueCanBeWrong(t *testing.T) {
	for want, tc := range map[string]struct {
		all    []Label
		tables []map[Label]string
	}{
		`"场" stands in two tables`:                                     {[]Label{"场"}, []map[Label]string{{"场": "sessions"}, {"场": "sessions"}}},
		`"场" is no constant's text`:                                    {nil, []map[Label]string{{"场": "sessions"}}},
		`"场" has no English text`:                                      {[]Label{"场"}, nil},
		`"场" has an empty English text`:                                {[]Label{"场"}, []map[Label]string{{"场": ""}}},
		`"%s场" and "%d" take different arguments`:                      {[]Label{"%s场"}, []map[Label]string{{"%s场": "%d"}}},
		`"{场|场次} %s" has braces that are no {one|many} after a number`: {[]Label{"%s场"}, []map[Label]string{{"%s场": "{场|场次} %s"}}},
		`"场" is written out in two constants: define one as the other`: {[]Label{"场", "场"}, []map[Label]string{{"场": "sessions"}}},
	} {
		assert.Equal(t, []string{want}, faults(tc.all, tc.tables))
	}
}

func TestIn(t *testing.T) {
	assert.Equal(t, "甲（乙）", Noted.In("", "甲", "乙"))
	assert.Equal(t, "A (b)", Noted.In("en", "A", "b"))
	assert.Equal(t, "at least 1 session", DocLeastSessions.In("en", "1"))
	assert.Equal(t, "at least 21 sessions", DocLeastSessions.In("en", "21"))
	assert.Equal(t, "Every one: 1 unit", ReportUnitsOnce.In("en", "Every one", 1))
	assert.Equal(t, "{a|b}: 2 units", ReportUnitsOnce.In("en", "{a|b}", 2), "a name stays as it is")
	assert.Equal(t, "没有的", Label("没有的").In("en"), "without an English text it stays Chinese")
}
