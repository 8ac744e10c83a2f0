package schedule_test

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// FINDINGS.md has one row for each code of this package and those below it, in
// the order of the alphabet.
func TestFindingsPageAgreesWithTheCodes(t *testing.T) {
	code := regexp.MustCompile(`campaign\.Code\s*= "([a-z-]+)"`)
	var declared []string
	require.NoError(t, fs.WalkDir(os.DirFS("."), ".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		for _, m := range code.FindAllStringSubmatch(string(text), -1) {
			declared = append(declared, m[1])
		}
		return err
	}))
	slices.Sort(declared)
	page, err := os.ReadFile("FINDINGS.md")
	require.NoError(t, err)
	var listed []string
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z-]+)` \\|[^|]+\\|[^|]+\\|$").FindAllStringSubmatch(string(page), -1) {
		listed = append(listed, m[1])
	}
	require.NotEmpty(t, declared)
	require.Equal(t, declared, listed)
}
