package examples_test

import (
	"cmp"
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/pufa-go/pufa"

// step is one row of the staircase: a package, or with "/..." all packages
// under a folder, and what of ours it may import, in the same notation.
type step struct {
	pkg string
	may []string
}

// staircase lists who may import whom. The first row that matches a package
// holds. Whether an internal package may be seen at all is the compiler's
// affair; the arrows it cannot see stand here.
var staircase = []step{
	// The people: vocabulary and mathematics, cheap to ship anywhere.
	{"audience", nil},
	{"audience/reach", []string{"audience"}},
	{"audience/reach/reachtest", []string{"audience/reach"}}, // for tests, also of others
	{"audience/tally", []string{"audience"}},
	{"audience/tally/tallytest", []string{"audience/tally"}}, // for tests, also of others
	{"audience/equity", []string{"audience"}},

	// The question. Days know nothing of people; the model does not know how
	// it is written down.
	{"campaign/calendar", nil},
	{"campaign/calendar/cn", []string{"campaign/calendar"}},
	{"campaign/internal/...", nil},
	{"campaign", []string{"campaign/internal/...", "campaign/calendar", "audience", "audience/reach"}},
	{"campaign/preset", []string{"campaign", "campaign/calendar/...", "audience/..."}},
	{"campaign/format", []string{"campaign", "campaign/calendar/...", "audience/..."}},
	{"campaign/sheet/cells", []string{"campaign", "campaign/calendar", "audience"}},
	{"campaign/sheet", []string{"campaign", "campaign/sheet/cells", "campaign/preset", "campaign/calendar/...", "audience/..."}},

	// The answer. The plan is data; referee and report take any plan and never
	// see the solver; the solver's cellar never sees the referee, so that the
	// two stay independent of each other.
	{"schedule", []string{"campaign", "campaign/calendar", "campaign/format", "audience/..."}},
	{"schedule/check", []string{"schedule", "campaign", "campaign/calendar", "audience/..."}},
	{"schedule/internal/hostile", nil}, // for tests
	{"schedule/paper", []string{"schedule", "schedule/check", "campaign", "campaign/calendar", "audience/..."}},
	{"schedule/ical", []string{"schedule", "schedule/paper", "campaign", "campaign/calendar", "audience/..."}},
	{"schedule/change", []string{"schedule", "campaign", "campaign/calendar", "campaign/format", "audience/..."}},
	{"schedule/explain", []string{"schedule", "schedule/check", "schedule/paper", "campaign", "campaign/calendar", "audience/..."}},
	{"schedule/geojson", []string{"schedule", "schedule/paper", "campaign", "audience"}},
	{"schedule/sheet", []string{"schedule", "schedule/paper", "schedule/coverage", "schedule/check", "schedule/returns", "schedule/change", "schedule/explain", "campaign", "campaign/sheet/cells", "campaign/calendar", "audience/..."}},
	{"schedule/report", []string{"schedule", "schedule/paper", "schedule/coverage", "schedule/check", "campaign", "campaign/calendar", "audience/..."}},
	{"schedule/coverage", []string{"schedule", "schedule/returns", "campaign", "campaign/calendar", "campaign/format", "audience/..."}},
	{"schedule/returns", []string{"schedule", "campaign", "campaign/calendar", "campaign/format", "audience/..."}},
	{"schedule/docx", []string{"schedule", "schedule/check", "schedule/paper", "schedule/returns", "campaign", "campaign/calendar", "audience/..."}},
	{"schedule/solver", []string{"schedule", "schedule/check", "schedule/change", "schedule/solver/internal/...", "campaign", "campaign/calendar", "audience/..."}},
	{"schedule/solver/internal/randprog", []string{"campaign", "campaign/calendar/...", "audience/..."}}, // for tests
	{"schedule/solver/internal/...", []string{"schedule/solver/internal/...", "campaign", "campaign/calendar", "audience/..."}},

	// Many programmes: a large one taken apart, and a stream of them.
	{"schedule/solver/split", []string{"schedule", "schedule/check", "schedule/coverage", "campaign", "campaign/calendar", "audience/..."}},
	{"schedule/stream", []string{"schedule", "schedule/coverage", "schedule/solver", "campaign", "campaign/format", "audience/..."}},

	// Programs stand on everything.
	{"examples/...", []string{"examples/...", "schedule/...", "campaign/...", "audience/..."}},
}

// below lists the wings a wing's tests may import from: itself and those
// under it.
var below = map[string][]string{
	"audience": {"audience/..."},
	"campaign": {"campaign/...", "audience/..."},
	"schedule": {"schedule/...", "campaign/...", "audience/..."},
	"examples": {"examples/...", "schedule/...", "campaign/...", "audience/..."},
}

// forbidden lists what no library package may import: the library does no
// input or output of its own, logs nothing, and has no hidden source of chance.
var forbidden = []string{"os/...", "net", "net/http/...", "log/...", "math/rand"}

// source is what one file imports.
type source struct {
	file    string // path below the module root, with slashes
	imports []string
}

func TestStaircase(t *testing.T) {
	sources := moduleSources(t)
	var pkgs []string
	for _, s := range sources {
		pkgs = append(pkgs, path.Dir(s.file))
	}
	require.Subset(t, slices.Compact(pkgs), []string{"audience", "campaign", "schedule"}, "the walk must find the packages")
	for _, offence := range offences(sources) {
		t.Error(offence)
	}
}

// TestStaircaseCanFail feeds the check what it exists to refuse.
func TestStaircaseCanFail(t *testing.T) {
	ours := func(pkgs ...string) []string {
		for i, p := range pkgs {
			pkgs[i] = path.Join(module, p)
		}
		return pkgs
	}
	for name, tc := range map[string]struct {
		source source
		want   []string // parts of the one message, or nil for no message
	}{
		"up":              {source{"audience/x.go", ours("campaign")}, []string{"audience must not import campaign"}},
		"across":          {source{"campaign/x.go", ours("campaign/format")}, []string{"campaign must not import campaign/format"}},
		"referee":         {source{"schedule/check/x.go", ours("schedule/solver")}, []string{"schedule/check must not import schedule/solver"}},
		"cellar":          {source{"schedule/solver/internal/state/x.go", ours("schedule/check")}, []string{"must not import schedule/check"}},
		"no prefix match": {source{"audience/reach/x.go", ours("audience/tally")}, []string{"audience/reach must not import audience/tally"}},
		"new package":     {source{"schedule/novel/x.go", nil}, []string{"schedule/novel", "add a row"}},
		"root package":    {source{"x.go", nil}, []string{"add a row"}},
		"module root":     {source{"campaign/x.go", ours(".")}, []string{"must not import ."}},
		"test upward":     {source{"audience/x_test.go", ours("campaign/preset")}, []string{"tests of audience must not import campaign/preset"}},
		"output":          {source{"campaign/format/x.go", []string{"os"}}, []string{"campaign/format must not import os"}},
		"process":         {source{"schedule/solver/x.go", []string{"os/exec"}}, []string{"schedule/solver must not import os/exec"}},
		"chance":          {source{"schedule/solver/x.go", []string{"math/rand"}}, []string{"schedule/solver must not import math/rand"}},
		"log":             {source{"audience/x.go", []string{"log/slog"}}, []string{"audience must not import log/slog"}},

		"down":            {source{"schedule/x.go", ours("campaign", "audience")}, nil},
		"own cellar":      {source{"schedule/solver/x.go", ours("schedule/solver/internal/state")}, nil},
		"test in wing":    {source{"campaign/x_test.go", append(ours("campaign/preset"), "os")}, nil},
		"program":         {source{"examples/planner/x.go", append(ours("schedule/solver"), "os", "log")}, nil},
		"allowed library": {source{"schedule/solver/x.go", []string{"math/rand/v2", "net/netip", "time"}}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := offences([]source{tc.source})
			if tc.want == nil {
				require.Empty(t, got)
				return
			}
			require.Len(t, got, 1)
			for _, part := range tc.want {
				assert.Contains(t, got[0], part)
			}
		})
	}
}

// offences holds the files against the staircase and returns one sentence for
// each arrow that points the wrong way and each package without a row.
func offences(sources []source) []string {
	var found []string
	for _, s := range sources {
		pkg := path.Dir(s.file)
		row := slices.IndexFunc(staircase, func(st step) bool { return covers(st.pkg, pkg) })
		if row < 0 {
			found = append(found, fmt.Sprintf("%s stands on no step: add a row to the table in examples/staircase_test.go that says what it may import", pkg))
			continue
		}
		wing, _, _ := strings.Cut(pkg, "/")
		who, may, test := pkg, staircase[row].may, strings.HasSuffix(s.file, "_test.go")
		if test {
			who, may = "tests of "+pkg, below[wing]
		}
		for _, imported := range s.imports {
			target, ours := strings.CutPrefix(imported+"/", module+"/")
			target = path.Clean(target)
			switch {
			case ours && !coveredBy(may, target):
				found = append(found, fmt.Sprintf("%s must not import %s (it may import %s): see %s", who, target, cmp.Or(strings.Join(may, ", "), "nothing of ours"), s.file))
			case !ours && !test && wing != "examples" && coveredBy(forbidden, imported):
				found = append(found, fmt.Sprintf("%s must not import %s, for the library has no input, output, log or unseeded chance of its own: see %s", who, imported, s.file))
			}
		}
	}
	return slices.Compact(found)
}

// covers reports whether the pattern, a path or a path with "/...", names pkg.
func covers(pattern, pkg string) bool {
	folder, all := strings.CutSuffix(pattern, "/...")
	return pkg == folder || all && strings.HasPrefix(pkg, folder+"/")
}

func coveredBy(patterns []string, pkg string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool { return covers(p, pkg) })
}

// moduleSources reads the imports of every Go file of this module, whatever
// its build constraints, in the order of the folders.
func moduleSources(t *testing.T) []source {
	t.Helper()
	root := moduleRoot(t)
	var sources []source
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if file != root && isForeign(file, d.Name()) {
				return fs.SkipDir
			}
			return nil
		}
		if filepath.Ext(file) != ".go" || strings.ContainsAny(d.Name()[:1], "._") {
			return nil
		}
		name, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		imports, err := importsOf(file)
		sources = append(sources, source{filepath.ToSlash(name), imports})
		return err
	})
	require.NoError(t, err)
	return sources
}

// isForeign reports whether the go command passes over a folder when it looks
// for packages of the module.
func isForeign(folder, name string) bool {
	if name == "testdata" || name == "vendor" || strings.ContainsAny(name[:1], "._") {
		return true
	}
	_, err := os.Stat(filepath.Join(folder, "go.mod"))
	return err == nil
}

func importsOf(file string) ([]string, error) {
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	var imports []string
	for _, spec := range parsed.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		imports = append(imports, imported)
	}
	return imports, nil
}

// moduleRoot returns the nearest folder upward that holds a go.mod.
func moduleRoot(t *testing.T) string {
	t.Helper()
	dir, err := os.Getwd()
	require.NoError(t, err)
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		require.NotEqual(t, dir, parent, "no go.mod upward from the test's folder")
		dir = parent
	}
}
