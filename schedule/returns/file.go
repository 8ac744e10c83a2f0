package returns

import (
	"io"

	"github.com/pufa-go/pufa/campaign/format"
)

// Read reads a returns.json, as strictly as package format reads any document.
// Apart from a failing reader every error is a campaign.Findings about the form
// of the document, and the list is then zero; whether its content fits a
// programme is for [Check] to say.
func Read(r io.Reader) (List, error) {
	var l List
	if err := format.Read(r, &l, format.Options{}); err != nil {
		return List{}, err
	}
	return l, nil
}

// Write writes a returns.json. Nothing is written if some value has no form
// that could be read back.
func Write(w io.Writer, l List) error { return format.Write(w, &l) }
