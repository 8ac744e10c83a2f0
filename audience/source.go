package audience

// Certainty says how sure a planning input is: 已知, 推定 or 待定. The zero value
// means assumed, so that a figure nobody vouched for is never printed as a fact.
type Certainty string

// The three certainties. Open values must be confirmed before a plan is issued.
const (
	Assumed Certainty = ""      // 推定: an estimate or a habit, printed as such
	Known   Certainty = "known" // 已知: a fact with a source
	Open    Certainty = "open"  // 待定: to be settled, listed under 需要您确认
)

// Valid reports whether c is one of the three certainties.
func (c Certainty) Valid() bool { return c == Assumed || c == Known || c == Open }

// Source states where a planning input comes from. The zero value is an
// assumption without a note.
type Source struct {
	Certainty Certainty `json:"certainty,omitzero"`
	Note      string    `json:"note,omitzero"` // where it comes from, or what has to be settled
}

// Fact returns a known source with the place it was read.
func Fact(note string) Source { return Source{Certainty: Known, Note: note} }

// Assumption returns an assumed source with its reason.
func Assumption(note string) Source { return Source{Certainty: Assumed, Note: note} }

// Pending returns an open source that says what has to be settled.
func Pending(note string) Source { return Source{Certainty: Open, Note: note} }
