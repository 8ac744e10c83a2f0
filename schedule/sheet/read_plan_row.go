package sheet

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/sheet/cells"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// row reads one session.
func (p *planReader) row(r cells.Row) {
	id := p.head(paper.SheetID)
	base, known := p.session(r)
	said := campaign.SessionID(r.Text(id))
	switch {
	case !known && said == "" && (total(r) || r.Text(p.head(paper.SheetActivity)) == "" && r.Text(p.head(paper.SheetVenue)) == ""):
		return
	case known:
		said = base.ID
	}
	if before, twice := p.rows[said]; twice && said != "" {
		p.wrong(r, id, campaign.CodeDuplicate, fmt.Sprintf("与第%d行是同一场次编号，请只留一行；新增的场次编号留空", before.N), fmt.Sprintf("row %d has this number too; keep one, and leave the number of a new session blank", before.N))
		return
	}
	faults := len(p.found)
	s := p.build(r, base)
	if said != "" {
		p.rows[said] = r
	}
	if len(p.found) > faults {
		return
	}
	p.read, p.at = append(p.read, s), append(p.at, r)
	switch {
	case !known && said == "":
		p.unnamed = append(p.unnamed, len(p.read)-1)
	case !known:
		p.new = append(p.new, said)
	case !reflect.DeepEqual(s, base):
		p.old = append(p.old, said)
	}
}

// build makes the session of a row; base is zero for a new one.
func (p *planReader) build(r cells.Row, base schedule.Session) schedule.Session {
	o := base.Occurrence
	if base.ID == "" {
		o.ID = campaign.SessionID(r.Text(p.head(paper.SheetID)))
	}
	faults := len(p.found)
	p.activity(r, &o, base)
	p.venue(r, &o, base)
	p.time(r, &o, base)
	p.team(r, &o, base)
	p.unitsOf(r, &o, base)
	pinned, proposed := p.how(r, base)
	if len(p.found) > faults {
		return base
	}
	if base.ID != "" && reflect.DeepEqual(o, base.Occurrence) {
		base.Pinned, base.Proposed = pinned, proposed
		return base
	}
	s := schedule.Describe(p.q, o)
	s.Pinned, s.Proposed = pinned, proposed
	return s
}

// same reports whether a cell still says what was written of a session.
func (p *planReader) same(r cells.Row, l paper.Label, base schedule.Session) bool {
	was, known := p.written[base.ID]
	return known && was[l] == cells.Key(r.Text(p.head(l)))
}

func (p *planReader) activity(r cells.Row, o *campaign.Occurrence, base schedule.Session) {
	head := p.head(paper.SheetActivity)
	if p.same(r, paper.SheetActivity, base) {
		return
	}
	found := p.activities[nameKey(r.Text(head))]
	if of := cells.Key(r.Text(p.head(paper.SheetCampaign))); len(found) > 1 && of != "" {
		found = slices.DeleteFunc(slices.Clone(found), func(id campaign.ActivityID) bool {
			_, c := p.q.Activity(id)
			return nameKey(c.Name) != of
		})
	}
	switch {
	case r.Text(head) == "":
		p.wrong(r, head, campaign.CodeMissing, "请写明是哪项活动", "say which activity this is")
	case base.ID != "" && slices.Contains(found, base.Activity):
	case base.ID != "":
		p.wrong(r, head, campaign.CodeKeyword, "场次的活动不能改；请删去这一行，另加一行，编号留空", "the activity of a session stays; take the row out and add another without a number")
	case len(found) == 0:
		p.wrong(r, head, campaign.CodeUnknown, "计划中没有这项活动，请写计划所列的名称", "the programme has no such activity; write it as the plan has it")
	case len(found) > 1:
		p.wrong(r, head, campaign.CodeUnknown, "有几项活动叫这个名称，请改写活动编号："+joined(found), "several activities have this name; write the ID of one: "+joined(found))
	default:
		_, c := p.q.Activity(found[0])
		o.Activity, o.Campaign = found[0], c.ID
	}
}

func (p *planReader) venue(r cells.Row, o *campaign.Occurrence, base schedule.Session) {
	head := p.head(paper.SheetVenue)
	if p.same(r, paper.SheetVenue, base) {
		return
	}
	found := p.venues[nameKey(r.Text(head))]
	narrow := func(keep func(v *campaign.Venue) bool) {
		some := slices.DeleteFunc(slices.Clone(found), func(id campaign.VenueID) bool { return !keep(p.q.Venue(id)) })
		if len(found) > 1 && len(some) > 0 {
			found = some
		}
	}
	for _, l := range []paper.Label{paper.SheetTown, paper.SheetCounty} {
		want := nameKey(r.Text(p.head(l)))
		narrow(func(v *campaign.Venue) bool { return want != "" && p.liesIn(v, want) })
	}
	if a, _ := p.q.Activity(o.Activity); a != nil {
		narrow(func(v *campaign.Venue) bool { return p.q.Allows(a, v) })
	}
	switch {
	case r.Text(head) == "":
		p.wrong(r, head, campaign.CodeMissing, "请写明地点", "say where it is held")
	case len(found) == 0:
		p.wrong(r, head, campaign.CodeUnknown, "计划中没有这个地点，请写计划所列的名称，或先在任务书中加上", "the programme has no such venue; write it as the plan has it, or add it to the programme first")
	case len(found) > 1:
		p.wrong(r, head, campaign.CodeUnknown, "有几个地点叫这个名称，请在“镇街”栏写明，或改写地点编号："+joined(found), "several venues have this name; name the township, or write the ID of one: "+joined(found))
	default:
		o.Venue = found[0]
	}
}

// liesIn reports whether a venue lies in an area of a name.
func (p *planReader) liesIn(v *campaign.Venue, name string) bool {
	for a := p.q.Area(v.Area); a != nil; a = p.q.Area(a.Parent) {
		if nameKey(a.Name) == name {
			return true
		}
	}
	return false
}

// time reads the day and the hours.
func (p *planReader) time(r cells.Row, o *campaign.Occurrence, base schedule.Session) {
	loc := p.q.Location()
	head, hours := p.head(paper.SheetDate), p.head(paper.SheetHours)
	wasDay, wasClock := calendar.Civil(base.Start, loc)
	on := wasDay
	if x, ok := cells.Day(r.Text(head), wasDay.Year(), p.book.Since1904); base.ID == "" || !ok || x != wasDay {
		if r.Text(head) == "" {
			p.wrong(r, head, campaign.CodeMissing, "请写明日期；不办了就删去整行", "say on which day; take the row out if it is not held")
			return
		}
		var read bool
		if on, read = p.day(r, head); !read {
			return
		}
	}
	if base.ID != "" && p.same(r, paper.SheetHours, base) {
		if on != wasDay {
			o.Start = calendar.At(on, wasClock, loc)
			o.End = o.Start.Add(base.End.Sub(base.Start))
		}
		return
	}
	from, to, ok := span(r.Text(hours))
	switch {
	case r.Text(hours) == "":
		p.wrong(r, hours, campaign.CodeMissing, "请写明时间，如 9:00–10:30", "say at what time, such as 9:00–10:30")
	case !ok:
		p.wrong(r, hours, campaign.CodeHours, "看不懂的时间，请写作 9:00–10:30，或只写开始时间 9:00", "not a time; write it like 9:00–10:30, or the start only, like 9:00")
	case to != 0 && to <= from:
		p.wrong(r, hours, campaign.CodeHours, "结束不晚于开始，请更正", "it ends before it starts; correct it")
	default:
		p.setTime(o, base, on, from, to)
	}
}

// setTime puts a session on a day from one time to another; without the other
// it lasts as long as before, or as its activity does.
func (p *planReader) setTime(o *campaign.Occurrence, base schedule.Session, on date.Date, from, to clock.Clock) {
	loc := p.q.Location()
	o.Start = calendar.At(on, from, loc)
	lasts := base.End.Sub(base.Start)
	if base.ID == "" {
		lasts = p.q.Shape(o.Activity).Duration
	}
	o.End = o.Start.Add(lasts)
	if to != 0 {
		o.End = calendar.At(on, to, loc)
	}
}

// span reads two times of a day, or one.
func span(s string) (from, to clock.Clock, ok bool) {
	first, second, two := cells.Span(cells.Folded(s))
	if from, ok = cells.TimeOfDay(first); !ok || !two {
		return from, 0, ok
	}
	if strings.HasPrefix(first, "下午") && !strings.ContainsAny(second, "上下") {
		second = "下午" + second
	}
	to, ok = cells.TimeOfDay(second)
	return from, to, ok && to > 0
}

func (p *planReader) team(r cells.Row, o *campaign.Occurrence, base schedule.Session) {
	if base.ID != "" && p.same(r, paper.SheetTeam, base) {
		return
	}
	o.Teams = namesIn(p, r, paper.SheetTeam, p.teams, base.Teams, "计划中没有这个小组，请写计划所列的名称，用“、”隔开", "the programme has no such team; write the names as the plan has them, with commas between")
}

func (p *planReader) unitsOf(r cells.Row, o *campaign.Occurrence, base schedule.Session) {
	head := p.head(paper.SheetPresent)
	if base.ID != "" && p.same(r, paper.SheetPresent, base) {
		return
	}
	if n, some := andMore(r.Text(head)); some {
		o.Units = p.lookUp(o.ID)
		if len(o.Units) != n {
			p.wrong(r, head, campaign.CodeUnknown, "单位没有写全，也不能从“单位任务安排表”查到，请写出全部单位", "not all units are named, and the sheet of units does not tell; name them all")
		}
		return
	}
	o.Units = namesIn(p, r, paper.SheetPresent, p.units, base.Units, "计划中没有这个单位，请写计划所列的名称，用“、”隔开", "the programme has no such unit; write the names as the plan has them, with commas between")
}

// namesIn reads a cell with names; where several have one name, one that the
// session has is meant, else the first that is not taken.
func namesIn[ID ~string](p *planReader, r cells.Row, l paper.Label, index map[string][]ID, likely []ID, zh, en string) []ID {
	head := p.head(l)
	if r.Text(head) == "" {
		return nil
	}
	parts := []string{r.Text(head)}
	if index[nameKey(parts[0])] == nil {
		parts = cells.Parts(r.Raw(head))
	}
	var out []ID
	for _, name := range parts {
		found := index[nameKey(name)]
		if len(found) == 0 {
			p.add(r.N, r.Path(head), campaign.CodeUnknown, name, zh, en)
			continue
		}
		i := slices.IndexFunc(found, func(id ID) bool { return slices.Contains(likely, id) && !slices.Contains(out, id) })
		if i < 0 {
			i = slices.IndexFunc(found, func(id ID) bool { return !slices.Contains(out, id) })
		}
		if i < 0 {
			p.add(r.N, r.Path(head), campaign.CodeDuplicate, name, "写了两次，请删去一个", "stands twice; take one out")
			continue
		}
		out = append(out, found[i])
	}
	return out
}

// how reads who decides the date: locked or not.
func (p *planReader) how(r cells.Row, base schedule.Session) (pinned, proposed bool) {
	head := p.head(paper.SheetHow)
	switch n, ok := word(r, head, paper.SheetPinned, paper.Proposed, paper.SheetPlanned); {
	case r.Text(head) == "":
		return base.Pinned, base.Proposed
	case !ok:
		words := p.words(paper.SheetPinned, paper.Proposed, paper.SheetPlanned)
		p.wrong(r, head, campaign.CodeKeyword, "看不懂的时间性质，请写："+words, "write one of: "+words)
	default:
		return n == 0, n == 1
	}
	return false, false
}
