package sheet

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// nameLength is how many UTF-16 units a spreadsheet allows in the name of a
// sheet.
const nameLength = 31

// names makes names of sheets legal and different from each other, whatever
// their case.
type names map[string]bool

func (n names) add(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`[]:*?/\`, r):
			return ' '
		case r == '\'': // legal inside, but references to the sheet would have to double it
			return '’'
		}
		return r
	}, clean(name))
	name = strings.Trim(strings.Join(strings.Fields(name), " "), "’ ")
	if name == "" || strings.EqualFold(name, "history") { // which spreadsheets keep for themselves
		name = "_" + name
	}
	unique := cut(name, nameLength)
	for i := 2; n[strings.ToLower(unique)]; i++ {
		suffix := fmt.Sprintf("(%d)", i)
		unique = cut(name, nameLength-len(suffix)) + suffix
	}
	n[strings.ToLower(unique)] = true
	return unique
}

// cut returns as much of a text as fits into so many UTF-16 units.
func cut(s string, units int) string {
	for i, r := range s {
		if units -= max(1, utf16.RuneLen(r)); units < 0 {
			return strings.TrimRight(s[:i], " ")
		}
	}
	return s
}
