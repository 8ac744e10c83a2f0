package sheet

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
	"github.com/pufa-go/pufa/schedule/paper"
)

// more is how a cell says that it does not name every unit.
var more = regexp.MustCompile(`等(\d+)家|and others, (\d+) unit`)

// andMore returns how many units a cell is about that does not name them all.
func andMore(s string) (int, bool) {
	m := more.FindStringSubmatch(s)
	if m == nil {
		return 0, false
	}
	n, err := strconv.Atoi(m[1] + m[2])
	return n, err == nil
}

// lookUp returns the units of a session by 单位任务安排表, those that organise it
// only if they may be present.
func (p *planReader) lookUp(id campaign.SessionID) []campaign.UnitID {
	if p.listed == nil {
		p.listed = make(map[campaign.SessionID][]campaign.UnitID)
		p.readUnits()
	}
	return p.listed[id]
}

func (p *planReader) readUnits() {
	heads := []paper.Label{paper.SheetUnit, paper.SheetRole, paper.SheetActivity, paper.SheetID}
	t, found, err := p.book.Table(cells.Layout{
		Name: string(paper.SheetUnits), Also: []string{paper.SheetUnits.In("en")}, Columns: bilingual(p.lang, heads...),
	})
	if err != nil || !found {
		return // the cell that asked is reported
	}
	for _, r := range t.Rows {
		id := campaign.SessionID(r.Raw(p.head(paper.SheetID)))
		units := p.units[nameKey(r.Text(p.head(paper.SheetUnit)))]
		if len(units) != 1 || slices.Contains(p.listed[id], units[0]) {
			continue
		}
		roles := r.Text(p.head(paper.SheetRole))
		if strings.Contains(roles, p.head(paper.SheetRolePresent)) || p.staffed(r, units[0]) {
			p.listed[id] = append(p.listed[id], units[0])
		}
	}
}

// staffed reports whether a unit is listed for the sessions of a row's activity.
func (p *planReader) staffed(r cells.Row, u campaign.UnitID) bool {
	for _, id := range p.activities[nameKey(r.Text(p.head(paper.SheetActivity)))] {
		if a, _ := p.q.Activity(id); a.Staff.MayStaff(u) {
			return true
		}
	}
	return false
}

// joined lists IDs.
func joined[ID ~string](ids []ID) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = string(id)
	}
	return strings.Join(out, "、")
}
