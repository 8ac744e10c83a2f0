package stream

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// Item is a programme to be planned by itself: a line of the input such as
//
//	{"version":1,"id":"440825","programme":{…}}
//
// with the members of programme.json but for its version.
type Item struct {
	// ID names the item in records and messages; it is not empty. That no other item
	// of a run has it is for the caller to see to: a run does not remember the IDs,
	// of which there is no bound, and plans and counts both items.
	ID        string             `json:"id"`
	Programme campaign.Programme `json:"programme"`
	Own       coverage.Own       `json:"own,omitzero"` // what its tally speaks of; for the pieces of a split
}

// Record is what became of an item: either a plan with what it covers, or a
// failure.
type Record struct {
	ID       string          `json:"id,omitzero"`    // of the item; empty if its line could not be read
	Line     int64           `json:"line,omitzero"`  // of the input, from 1; 0 if there was none
	Input    string          `json:"input,omitzero"` // fingerprint of the line, for going on after a stop
	Status   schedule.Status `json:"status,omitzero"`
	Plan     *schedule.Plan  `json:"plan,omitzero"` // with its score, bound and what it misses
	Coverage coverage.Tally  `json:"coverage,omitzero"`
	Failure  *Failure        `json:"failure,omitzero"`
}

// FailureKind says at which step an item failed.
type FailureKind string

// The kinds of failure.
const (
	BadLine      FailureKind = "line"      // it is no JSON of an item, or too long
	BadProgramme FailureKind = "programme" // it did not pass its check
	Unplannable  FailureKind = "plan"      // a pin finds no staff, say
	Internal     FailureKind = "internal"  // a mistake in this library; please report it
)

// Failure is why an item has no plan.
type Failure struct {
	Kind     FailureKind        `json:"kind"`
	Cause    string             `json:"cause"`             // in English, on one line
	Findings []campaign.Finding `json:"findings,omitzero"` // each with its path and cure; the first hundred
	More     int                `json:"more,omitzero"`     // findings left out
}

// mostFindings bounds how many findings a record holds.
const mostFindings = 100

// failure makes a failure of an error.
func failure(kind FailureKind, cause string, err error) *Failure {
	f := &Failure{Kind: kind, Cause: cause}
	all := campaign.FindingsOf(err)
	for _, finding := range all[:min(len(all), mostFindings)] {
		f.Findings = append(f.Findings, *finding)
	}
	f.More = len(all) - len(f.Findings)
	if len(all) == 0 {
		f.Cause += ": " + err.Error()
	}
	return f
}

// WriteItem writes an item as one line. The router of the programme is left out.
// Nothing is written if some value has no form; see [format.Write].
func WriteItem(w io.Writer, it Item) error { return writeLine(w, &it) }

// ReadItem reads a line, with or without its line feed, as strictly as package
// format reads any document. Apart from an item without an ID every error is a
// [campaign.Findings] about the form.
func ReadItem(line []byte) (Item, error) {
	var it Item
	if err := format.Read(bytes.NewReader(line), &it, format.Options{MaxBytes: int64(len(line)) + 1}); err != nil {
		return Item{}, err
	}
	if it.ID == "" {
		return Item{}, campaign.Findings{{
			Path: "id", Code: campaign.CodeID,
			Advice: campaign.Text{Zh: "没有编号，请填写 id", En: "the item has no ID; write its id"},
		}}
	}
	return it, nil
}

// WriteRecord writes a record as one line, in one call of Write.
func WriteRecord(w io.Writer, r Record) error { return writeLine(w, &r) }

// ReadRecord reads a line that [WriteRecord] wrote, with or without its line
// feed. Errors are [campaign.Findings] about the form.
func ReadRecord(line []byte) (Record, error) {
	var r Record
	if err := format.Read(bytes.NewReader(line), &r, format.Options{MaxBytes: int64(len(line)) + 1}); err != nil {
		return Record{}, err
	}
	return r, nil
}

// writeLine writes a document without white space.
func writeLine(w io.Writer, document any) error {
	var text bytes.Buffer
	if err := format.Write(&text, document); err != nil {
		return err
	}
	line := jsontext.Value(text.Bytes())
	if err := line.Compact(); err != nil {
		return err
	}
	_, err := w.Write(append(line, '\n'))
	return err
}

// fingerprint returns 32 hexadecimal digits of a line without its line feed.
func fingerprint(line []byte) string {
	sum := sha256.Sum256(bytes.TrimSuffix(line, []byte("\n")))
	return hex.EncodeToString(sum[:16])
}
