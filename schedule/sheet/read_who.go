package sheet

import (
	"slices"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
)

// reporter returns who reports of a session.
func (s *sessions) reporter(x schedule.Session) campaign.UnitID {
	for _, id := range reporters(s.q, x) {
		return id
	}
	return s.o.Reporter
}

// reporters lists the units that may report of a session, who should first: its
// host, its lead, those present, those who send teams.
func reporters(q *campaign.Checked, x schedule.Session) []campaign.UnitID {
	var out []campaign.UnitID
	add := func(id campaign.UnitID) {
		if q.Unit(id) != nil && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	organised := func(role campaign.Role) {
		for _, o := range x.Organisers {
			if o.Role == role {
				add(o.Unit)
			}
		}
	}
	organised(campaign.HostOrganiser)
	if v := q.Venue(x.Venue); v != nil {
		add(q.Host(x.Activity, v))
	}
	organised(campaign.LeadOrganiser)
	for _, id := range q.UnitsOf(x.Occurrence) {
		add(id)
	}
	return out
}

// present reads how many units came, or which.
func (s *sessions) present(r cells.Row, session schedule.Session, x *returns.Return) {
	head := s.head(paper.SheetActualPresent)
	said := r.Text(head)
	if said == "" {
		return
	}
	if n, q, ok := amountOf(said); ok {
		if s.notBelow(r, head, n) {
			x.Figures = append(x.Figures, returns.Figure{Measure: returns.Present, Amount: n, Qualifier: q})
		}
		return
	}
	names := []string{said}
	if s.units[nameKey(said)] == nil {
		names = cells.Parts(r.Raw(head))
	}
	for _, name := range names {
		switch id, n := s.unit(name, session.Units); {
		case n == 0:
			s.add(r.N, r.Path(head), campaign.CodeUnknown, name, "计划中没有这个单位，请写计划所列的名称，用“、”隔开，或只填家数", "the programme has no such unit; write the names as the plan has them, or only how many came")
		case n > 1:
			s.add(r.N, r.Path(head), campaign.CodeUnknown, name, "计划中有几个单位叫这个名称，分不清是哪一个，请只填家数", "several units have this name; write only how many came")
		case !slices.Contains(x.Units, id):
			x.Units = append(x.Units, id)
		}
	}
}

// unit finds a unit by its name, among several of that name the one that is
// likely. It returns how many there are.
func (s *sessions) unit(name string, likely []campaign.UnitID) (campaign.UnitID, int) {
	all := s.units[nameKey(name)]
	var here []campaign.UnitID
	for _, id := range all {
		if slices.Contains(likely, id) {
			here = append(here, id)
		}
	}
	if len(all) > 1 && len(here) > 0 {
		all = here
	}
	if len(all) == 0 {
		return "", 0
	}
	return all[0], len(all)
}
