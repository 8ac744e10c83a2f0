package reach

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// exact names what the package may take from math: all of it gives the same bits everywhere.
var exact = []string{
	"Float64bits", "Float64frombits", "Inf", "Sqrt", "Ln2", "Pi", "MaxFloat64", "MaxInt64",
}

// TestSourceKeepsItsBits reads the package itself: every product stands alone in float64(…), so that no compiler may
// fuse it with an addition, and nothing inexact is taken from package math.
// Division by a power of two may become a product as well, but an exact one, which fusing does not change.
func TestSourceKeepsItsBits(t *testing.T) {
	entries, err := os.ReadDir(".")
	require.NoError(t, err)
	products := 0
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, e.Name(), nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		wrapped := map[ast.Node]bool{}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GenDecl:
				return n.Tok != token.CONST // constants are exact
			case *ast.CallExpr:
				if f, ok := n.Fun.(*ast.Ident); ok && f.Name == "float64" {
					wrapped[n.Args[0]] = true
				}
			case *ast.BinaryExpr:
				if n.Op == token.MUL {
					products++
					assert.True(t, wrapped[n], "%s: product outside float64(…)", files.Position(n.Pos()))
				}
			case *ast.AssignStmt:
				assert.NotEqual(t, token.MUL_ASSIGN, n.Tok, "%s: product outside float64(…)", files.Position(n.Pos()))
			case *ast.SelectorExpr:
				if p, ok := n.X.(*ast.Ident); ok && p.Name == "math" {
					assert.Contains(t, exact, n.Sel.Name, "%s", files.Position(n.Pos()))
				}
			}
			return true
		})
	}
	assert.Positive(t, products)
}
