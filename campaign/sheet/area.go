package sheet

import (
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
)

// Area is the county that a workbook is made for. Only its Name and the names of
// its townships are needed; without villages a year is planned by township.
type Area struct {
	ID        audience.AreaID // a division code as a rule; empty means the name
	Name      string          // 遂溪县
	Languages []string        // spoken besides Mandarin, main one first
	Point     campaign.Point  // of its own places and its teams; zero means not known
	Credit    string          // whose the points are, as a licence asks; goes with every place that has one
	People    int64           // residents; 0 means the sum of the townships
	Source    audience.Source // of People
	Towns     []Town
}

// Town is a township or street (镇街) of an [Area]. Its ID should be unique in
// the whole workbook, villages included.
type Town struct {
	ID        audience.AreaID // empty means made of the names
	Name      string
	Languages []string // empty means the county's
	Point     campaign.Point
	People    int64           // villages included; 0 means their sum
	Source    audience.Source // of People
	Villages  []Village
}

// Village is a village or community (村居) of a [Town].
type Village struct {
	ID        audience.AreaID // empty means made of the names
	Name      string
	Community bool  // 社区: its people are residents, not villagers
	People    int64 // 0 means an equal share of what is left of the township's
	Source    audience.Source
}

// Options bound what is read and written. The zero value is right for a county.
type Options struct {
	MaxBytes int64  // of the file, and of its parts unzipped; 0 or less means 32 MiB
	MaxRows  int    // with content, of one sheet; 0 or less means 20,000
	MaxCells int    // with content, of the workbook; 0 or less means 400,000
	Note     string // stands on the template, and on everything made from it; may be empty
}

func (o Options) limits() cells.Limits {
	return cells.Limits{Bytes: o.MaxBytes, Rows: o.MaxRows, Cells: o.MaxCells}
}

func (o Options) rows() int {
	if o.MaxRows <= 0 {
		return 20_000
	}
	return o.MaxRows
}

// urban reports whether a name is that of a community or street rather than of
// a village or town.
func urban(name string) bool {
	for _, tail := range []string{"社区", "居委会", "居民委员会", "街道", "街道办事处"} {
		if strings.HasSuffix(name, tail) {
			return true
		}
	}
	return false
}
