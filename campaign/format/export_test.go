package format

import "reflect"

// WordsOf returns the words of a keyword type in a struct, nil for other types.
func WordsOf(t, owner reflect.Type) []string {
	if !isKeyword(t) {
		return nil
	}
	words, _, _ := wordsOf(keywords(), t, owner)
	return words
}

// Patterns returns the pattern and greatest length of each named form of text.
func Patterns() map[string]struct {
	Pattern string
	Most    int
} {
	all := make(map[string]struct {
		Pattern string
		Most    int
	})
	for _, f := range []form{dateForm(), clockForm(), durationForm(), instantForm()} {
		all[f.name] = struct {
			Pattern string
			Most    int
		}{f.node.Pattern, f.node.MaxLength}
	}
	return all
}

// AboutKeys lists what the model's descriptions are about.
func AboutKeys() []string {
	var keys []string
	for _, x := range abouts() {
		keys = append(keys, x.key)
	}
	return keys
}
