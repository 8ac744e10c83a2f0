package paper

import "fmt"

// Label is one entry of the catalogue: the Chinese text, which is also the key
// to the English one. A test holds that every Label constant of this package
// has an English text that takes the same arguments.
type Label string

// In returns the label in the language of the tag, with what goes into it. A
// label without an English text stays Chinese.
func (l Label) In(lang string, args ...any) string {
	text := string(l)
	if lang == "en" {
		for _, table := range [...]map[Label]string{commonEnglish, sheetEnglish, docxEnglish, reportEnglish, icalEnglish} {
			if en, ok := table[l]; ok {
				text = en
				break
			}
		}
	}
	if len(args) == 0 {
		return text
	}
	return fmt.Sprintf(text, args...)
}

// Labels that several kinds of paper share. Those of one kind stand in a file of
// their own beside this one.
const (
	Noted       Label = "%s（%s）"
	Placeholder Label = "场地待落实"
	Proposed    Label = "建议时间"
	Comma       Label = "、"
	ToFillIn    Label = "〔待填〕"
)

// The tables are never changed.
var commonEnglish = map[Label]string{
	Noted:       "%s (%s)",
	Placeholder: "place to be found",
	Proposed:    "proposed time",
	Comma:       ", ",
	ToFillIn:    "〔to be filled in〕",
}
