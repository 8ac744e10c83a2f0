package format

import (
	"reflect"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// Keyword is a string type of which a document may use certain words only.
type Keyword struct {
	typ   reflect.Type
	owner reflect.Type // nil means every struct without words of its own
	words []string
}

// Words returns a keyword type with its words in the order of a schema. The
// empty word belongs to them if it has a meaning of its own; a member that may
// be left out may be empty anyway.
func Words[T ~string](words ...T) Keyword {
	k := Keyword{typ: reflect.TypeFor[T]()}
	for _, w := range words {
		k.words = append(k.words, string(w))
	}
	return k
}

// within returns the keyword for the members of one struct only.
func within[Owner any](k Keyword) Keyword {
	k.owner = reflect.TypeFor[Owner]()
	return k
}

// keywords lists the keywords of the model with the words that campaign.Check
// accepts; a test compares the two.
func keywords() []Keyword {
	grades := campaign.Grades()
	var rules, waivable []campaign.Rule
	for _, r := range campaign.Rules() {
		rules = append(rules, r.Rule)
		if r.Waivable {
			waivable = append(waivable, r.Rule)
		}
	}
	return []Keyword{
		Words(audience.Assumed, audience.Known, audience.Open),
		Words(audience.Country, audience.Province, audience.City, audience.County, audience.Town, audience.Village, audience.Unit),
		within[audience.Area](Words(audience.Country, audience.Province, audience.City, audience.County, audience.Town, audience.Village)),
		Words(calendar.AnyDay, calendar.Workdays, calendar.RestDays, calendar.SchoolDays),
		Words(calendar.Holiday, calendar.Workday, calendar.Avoid),
		Words(grades[:]...),
		Words(campaign.CountSessions, campaign.CountUnits, campaign.CountReach, campaign.CountPlaces, campaign.CountShare),
		Words(campaign.PlaceVenue, campaign.PlaceVillage, campaign.PlaceTown, campaign.PlaceCounty, campaign.PlaceCountySetting),
		Words(campaign.LeadOrganiser, campaign.HostOrganiser, campaign.CoOrganiser),
		Words(campaign.Material, campaign.Service, campaign.Media),
		Words(campaign.Public, campaign.Internal, campaign.CountOnly),
		Words(rules...),
		within[campaign.Waiver](Words(waivable...)),
	}
}

// isKeyword reports whether values of a type are words: a string type of its
// own that names nothing. (The version has no type.)
func isKeyword(t reflect.Type) bool {
	return t != nil && t.Kind() == reflect.String && t.PkgPath() != "" && !strings.HasSuffix(t.Name(), "ID")
}

// wordsOf returns the words of a type in a struct, and whether they are the
// struct's own.
func wordsOf(known []Keyword, t, owner reflect.Type) (words []string, own, ok bool) {
	for _, k := range known {
		switch {
		case k.typ != t:
		case k.owner == owner:
			return k.words, true, true
		case k.owner == nil:
			words, ok = k.words, true
		}
	}
	return words, false, ok
}
