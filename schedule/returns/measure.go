package returns

import (
	"strings"

	"github.com/pufa-go/pufa/campaign"
)

// Measures that every return may use besides those of the programme. A measure
// of the programme with one of these IDs is the same thing.
const (
	Attendance campaign.MeasureID = "attendance"    // 实到人次: attendances on site, not different people and not views
	Items      campaign.MeasureID = "items-total"   // 发放份数: of everything handed out, whatever its unit
	Advice     campaign.MeasureID = "advice-total"  // 咨询人次: of all consultations
	Present    campaign.MeasureID = "units-present" // 到场单位: one for each unit at each session
)

// Reserved returns the measures that need not stand in the programme, in the
// order in which papers list them.
func Reserved() []campaign.MeasureID {
	return []campaign.MeasureID{Attendance, Items, Advice, Present}
}

// MeasureName returns what a measure is called: the programme's word for its
// own, in both languages, and the ID for one that is unknown.
func MeasureName(q *campaign.Checked, id campaign.MeasureID) campaign.Text {
	switch id {
	case Attendance:
		return campaign.Text{Zh: "实到人次", En: "Attendances"}
	case Items:
		return campaign.Text{Zh: "发放份数", En: "Items handed out"}
	case Advice:
		return campaign.Text{Zh: "咨询人次", En: "Consultations"}
	case Present:
		return campaign.Text{Zh: "到场单位", En: "Units present"}
	}
	if m := q.Measure(id); m != nil {
		return campaign.Text{Zh: m.Name, En: m.Name}
	}
	return campaign.Text{Zh: string(id), En: string(id)}
}

// MeasureUnit returns what a measure is counted in, "" for one that is unknown
// and in English where the name says it.
func MeasureUnit(q *campaign.Checked, id campaign.MeasureID) campaign.Text {
	switch id {
	case Attendance, Advice:
		return campaign.Text{Zh: "人次"}
	case Items:
		return campaign.Text{Zh: "份"}
	case Present:
		return campaign.Text{Zh: "家次"}
	}
	if m := q.Measure(id); m != nil {
		return campaign.Text{Zh: m.Unit, En: m.Unit}
	}
	return campaign.Text{}
}

// reserved reports whether a measure needs no entry in the programme.
func reserved(id campaign.MeasureID) bool {
	return id == Attendance || id == Items || id == Advice || id == Present
}

// Total returns the reserved measure that a measure of the programme is a part
// of: [Items] for whatever is handed out, [Advice] for consultations, "" for
// everything else. Of services only those whose name speaks of consultations
// are: contestants and visits to homes are none.
func Total(q *campaign.Checked, id campaign.MeasureID) campaign.MeasureID {
	m := q.Measure(id)
	switch {
	case m == nil || reserved(id):
		return ""
	case m.Kind == campaign.Material:
		return Items
	case m.Kind == campaign.Service && (strings.Contains(m.Name, "咨询") || strings.Contains(strings.ToLower(m.Name), "consult")):
		return Advice
	}
	return ""
}
