package geojson

import (
	"fmt"
	"math"
	"strings"

	"github.com/pufa-go/pufa/campaign"
)

// degree is a millionth of a degree.
type degree int64

const perDegree = 1_000_000

// degrees returns a position as longitude and latitude, rounded half away from
// zero; not ok if it is not known or on no globe.
func degrees(p campaign.Point) (at [2]degree, ok bool) {
	if p == (campaign.Point{}) || !(math.Abs(p.Lon) <= 180) || !(math.Abs(p.Lat) <= 90) {
		return at, false
	}
	return [2]degree{degree(math.Round(float64(p.Lon * perDegree))), degree(math.Round(float64(p.Lat * perDegree)))}, true
}

// MarshalJSON writes the digits of an integer, so that they are the same
// everywhere: 110.35, -0.000001.
func (d degree) MarshalJSON() ([]byte, error) {
	sign, n := "", d
	if n < 0 {
		sign, n = "-", -n
	}
	s := fmt.Sprintf("%s%d.%06d", sign, n/perDegree, n%perDegree)
	return []byte(strings.TrimSuffix(strings.TrimRight(s, "0"), ".")), nil
}
