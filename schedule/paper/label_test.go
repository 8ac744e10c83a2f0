package paper

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// labels returns every Label constant of the package, read from its source.
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
					text, err := strconv.Unquote(value.(*ast.BasicLit).Value)
					require.NoError(t, err)
					all = append(all, Label(text))
				}
			}
		}
	}
	return all
}

var verb = regexp.MustCompile(`%[-+# 0-9.]*[a-zA-Z]`)

func TestEveryLabelHasAnEnglishTextWithTheSameArguments(t *testing.T) {
	all := labels(t)
	require.Contains(t, all, Placeholder)
	for _, l := range all {
		en := l.In("en")
		if l != "" {
			require.NotEmpty(t, en)
		}
		require.True(t, known(l), "%q has no English text", l)
		require.Equal(t, verb.FindAllString(string(l), -1), verb.FindAllString(en, -1), "%q and %q", l, en)
	}
}

// known reports whether some table has the label.
func known(l Label) bool {
	for _, table := range [...]map[Label]string{commonEnglish, sheetEnglish, docxEnglish, reportEnglish, icalEnglish} {
		if _, ok := table[l]; ok {
			return true
		}
	}
	return false
}
