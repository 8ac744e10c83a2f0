package campaign

// Text is a sentence for planners in Chinese and for everyone else in English.
type Text struct {
	Zh string `json:"zh"`
	En string `json:"en"`
}

// In returns the sentence in the language of the tag: English for "en", and
// Chinese for anything else.
func (t Text) In(lang string) string {
	if lang == "en" {
		return t.En
	}
	return t.Zh
}
