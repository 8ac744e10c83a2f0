package paper

import (
	"fmt"
	"strings"
)

// Label is one entry of the catalogue: the Chinese text, which is also the key
// to the English one. So a Chinese text has one English text, on whatever paper
// it stands: what two papers say alike is one entry, and a constant of the one
// is defined as that of the other; what they mean differently has two Chinese
// texts. A test holds this, and that no entry is without its English text or
// takes other arguments there.
//
// An English text writes {session|sessions} for what depends on the number
// before it: the first is for one.
type Label string

// tables holds every English text. None is ever changed, and no text stands in
// two of them.
var tables = [...]map[Label]string{commonEnglish, sheetEnglish, reviseEnglish, docxEnglish, reportEnglish, icalEnglish}

// In returns the label in the language of the tag, with what goes into it. A
// label without an English text stays Chinese.
func (l Label) In(lang string, args ...any) string {
	text := string(l)
	if lang == "en" {
		for _, table := range tables {
			if en, ok := table[l]; ok {
				text = plural(en, args)
				break
			}
		}
	}
	if len(args) == 0 {
		return text
	}
	return fmt.Sprintf(text, args...)
}

// plural chooses in every {one|many} of a text by the last argument that stands
// before it. What goes into the text is not looked at.
func plural(text string, args []any) string {
	var b strings.Builder
	verbs := 0
	for text != "" {
		switch end := strings.IndexByte(text, '}'); {
		case text[0] == '{' && end > 0:
			one, many, _ := strings.Cut(text[1:end], "|")
			if 0 < verbs && verbs <= len(args) && fmt.Sprint(args[verbs-1]) == "1" {
				many = one
			}
			b.WriteString(many)
			text = text[end+1:]
			continue
		case text[0] == '%':
			verbs++
		}
		b.WriteByte(text[0])
		text = text[1:]
	}
	return b.String()
}

// Labels that several kinds of paper share. Those of one kind, and those that
// others have from it, stand in a file of their own beside this one.
const (
	Noted       Label = "%s（%s）"
	Placeholder Label = "场地待落实"
	Proposed    Label = "建议时间"
	Provisional Label = "暂定"
	Comma       Label = "、"
	Semicolon   Label = "；"
	ToFillIn    Label = "〔待填〕"
	Theme       Label = "主题"
	KeySessions Label = "重点场次"
)

var commonEnglish = map[Label]string{
	Noted:       "%s (%s)",
	Placeholder: "venue to be confirmed",
	Proposed:    "proposed time",
	Provisional: "provisional",
	Comma:       ", ",
	Semicolon:   "; ",
	ToFillIn:    "〔to be filled in〕",
	Theme:       "Theme",
	KeySessions: "Key sessions",
}
