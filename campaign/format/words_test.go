package format_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
)

// declared returns the values of the constants of string types that the
// packages of the model declare, by type.
func declared(t *testing.T) map[string][]string {
	t.Helper()
	all := make(map[string][]string)
	for _, dir := range []string{"..", "../calendar", "../../audience"} {
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		require.NoError(t, err)
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
			require.NoError(t, err)
			ast.Inspect(file, func(n ast.Node) bool {
				spec, ok := n.(*ast.ValueSpec)
				if !ok || len(spec.Values) != 1 {
					return true
				}
				typ, named := spec.Type.(*ast.Ident)
				lit, ok := spec.Values[0].(*ast.BasicLit)
				if named && ok && lit.Kind == token.STRING {
					word, err := strconv.Unquote(lit.Value)
					require.NoError(t, err)
					key := file.Name.Name + "." + typ.Name
					all[key] = append(all[key], word)
				}
				return false
			})
		}
	}
	return all
}

// saying is a member of the model that holds a keyword.
type saying struct {
	path     string
	value    reflect.Value
	owner    reflect.Type
	optional bool
}

// sayings lists the members with keywords below a value.
func sayings(v reflect.Value, path string, s saying, at func(saying)) {
	switch {
	case v.Kind() == reflect.String && format.WordsOf(v.Type(), s.owner) != nil:
		s.path, s.value = path, v
		at(s)
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			sayings(v.Index(i), path+"["+strconv.Itoa(i)+"]", s, at)
		}
	case v.Kind() == reflect.Struct && v.Type() != reflect.TypeFor[time.Time]():
		for i := range v.NumField() {
			f := v.Type().Field(i)
			name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
			if !f.IsExported() || name == "-" {
				continue
			}
			below := strings.TrimPrefix(path+"."+name, ".")
			if f.Anonymous {
				below = path
			}
			sayings(v.Field(i), below, saying{owner: v.Type(), optional: option != ""}, at)
		}
	}
}

// In every member that holds a keyword, the words of the schema are exactly
// those that campaign.Check accepts there, among all that the model declares
// for the type.
func TestWordsAreThoseOfCheck(t *testing.T) {
	p := decode(t, full(t))
	p.Calendar.Days[0].Date = date.New(2024, 10, 12) // a Saturday may be a holiday and may be worked
	consts := declared(t)
	types := make(map[reflect.Type]bool)
	sayings(reflect.ValueOf(&p).Elem(), "", saying{}, func(s saying) {
		types[s.value.Type()] = true
		words := format.WordsOf(s.value.Type(), s.owner)
		if s.optional && !slices.Contains(words, "") {
			words = append([]string{""}, words...)
		}
		known := consts[s.value.Type().String()]
		require.NotEmpty(t, known, "%v has constants", s.value.Type())
		before := s.value.String()
		for _, word := range append([]string{"", "no such word"}, known...) {
			s.value.SetString(word)
			_, err := campaign.Check(p)
			refused := slices.ContainsFunc(campaign.FindingsOf(err), func(f *campaign.Finding) bool { return f.Path == s.path })
			assert.Equal(t, slices.Contains(words, word), !refused, "schema and Check differ on %q for %s: mend keywords() in schema_words.go", word, s.path)
		}
		s.value.SetString(before)
	})
	assert.GreaterOrEqual(t, len(types), 11)
}

// What is described exists.
func TestDescriptionsMeetTheirThings(t *testing.T) {
	doc := tree(t, generated(t))
	defs := doc["$defs"].(map[string]any)
	defs["Programme"] = doc
	for _, key := range format.AboutKeys() {
		name, member, inside := strings.Cut(key, ".")
		at, ok := defs[name].(map[string]any)
		if inside && ok {
			at, ok = at["properties"].(map[string]any)[member].(map[string]any)
		}
		if name == "Money" {
			at, ok = defs["Activity"].(map[string]any)["properties"].(map[string]any)["cost"].(map[string]any)
		}
		require.True(t, ok, "%s is described and does not exist", key)
		assert.Contains(t, at["description"], " / ", key)
	}
}
