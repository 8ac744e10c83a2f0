package schedule

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
)

// Fingerprint returns twelve hexadecimal digits that tell one plan from another:
// they follow from the programme's name and from the number, activity, venue
// and times of every session, whatever the order of the list. Papers carry it,
// so that a form filled in for another plan is recognised. It is no proof
// against somebody who means to deceive.
func (p Plan) Fingerprint() string {
	sessions := slices.Clone(p.Sessions)
	Sort(sessions)
	text := fmt.Appendf(nil, "%q\n", p.Programme)
	for _, s := range sessions {
		text = fmt.Appendf(text, "%q %q %q %d %d\n", s.ID, s.Activity, s.Venue, s.Start.UnixMilli(), s.End.UnixMilli())
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:6])
}
