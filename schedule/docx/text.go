package docx

import (
	"strings"

	"github.com/pufa-go/pufa/schedule/paper"
)

// escape returns text as character data or an attribute of a document: inert
// whatever it holds, on one line.
func escape(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(paper.Clean(s))
}
