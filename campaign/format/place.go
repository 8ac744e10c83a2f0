package format

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/pufa-go/pufa/campaign"
)

// stack is what readers and writers of tokens know about their place.
type stack interface {
	StackDepth() int
	StackIndex(int) (jsontext.Kind, int64)
	StackPointer() jsontext.Pointer
}

// pathOf writes a JSON pointer as a path of the model: /campaigns/2/name is
// campaigns[2].name. The stack tells lists from objects.
func pathOf(s stack, pointer jsontext.Pointer) string {
	var b strings.Builder
	level := 0
	for token := range pointer.Tokens() {
		level++
		if level <= s.StackDepth() {
			if kind, _ := s.StackIndex(level); kind == jsontext.KindBeginArray {
				b.WriteString("[" + token + "]")
				continue
			}
		}
		b.WriteString(dotted(b.Len() > 0, token))
	}
	return b.String()
}

// dotted returns a name as a step of a path.
func dotted(below bool, name string) string {
	if below {
		return "." + brief(name)
	}
	return brief(name)
}

// brief shortens a value to 80 characters.
func brief(s string) string {
	const most = 80
	n := 0
	for i := range s {
		if n == most-1 && utf8.RuneCountInString(s[i:]) > 1 {
			return strings.ToValidUTF8(s[:i], "\uFFFD") + "…"
		}
		n++
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// position is a place in a text, both counted from 1, columns in characters.
type position struct{ line, column int }

func positionOf(text []byte, offset int) position {
	before := text[:min(max(offset, 0), len(text))]
	start := bytes.LastIndexByte(before, '\n') + 1
	return position{bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[start:]) + 1}
}

// advise puts the position before an advice.
func (p position) advise(zh, en string) campaign.Text {
	return campaign.Text{
		Zh: fmt.Sprintf("第 %d 行第 %d 列：%s", p.line, p.column, zh),
		En: fmt.Sprintf("line %d, column %d: %s", p.line, p.column, en),
	}
}

// excerpt returns what stands at an offset, up to the end of its line.
func excerpt(text []byte, offset int) string {
	const most = 20
	rest := text[min(max(offset, 0), len(text)):]
	rest = rest[:min(len(rest), most*utf8.UTFMax)]
	if i := bytes.IndexAny(rest, "\r\n"); i >= 0 {
		rest = rest[:i]
	}
	s := []rune(strings.ToValidUTF8(string(rest), "\uFFFD"))
	return string(s[:min(len(s), most)])
}

// sizeText prints a size for people.
func sizeText(n int64) string {
	if n >= 1<<20 && n%(1<<20) == 0 {
		return strconv.FormatInt(n>>20, 10) + " MiB"
	}
	return strconv.FormatInt(n, 10) + " B"
}
