package campaign

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/rickb777/date/v2"
	"github.com/rickb777/date/v2/clock"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// What no real programme exceeds. A country is planned county by county.
const (
	maxItems   = 200_000        // of one list
	maxPeople  = 2_000_000_000  // of one group
	maxTotal   = 10_000_000_000 // of all groups, lest sums of weighted thousandths overflow
	maxCount   = 30_000         // sessions, teams, units of one thing
	maxFew     = 1_000          // of a list inside one thing
	maxTimes   = 100            // sessions that one person should attend
	maxText    = 2_000          // characters of a name or note
	maxID      = 200            // bytes
	maxDepth   = 8              // storeys of 其中
	maxStoreys = 16             // storeys of areas
	maxHorizon = 1_100          // days, about three years
	maxMoney   = Money(1e15)
	maxWait    = 24 * time.Hour
	maxTravel  = 500 * time.Hour // its milliseconds fit 31 bits
)

// validator walks a programme and gathers findings. The sets hold the IDs seen
// so far, by kind.
type validator struct {
	finder
	p          *Programme
	areas      map[audience.AreaID]bool
	segments   map[audience.SegmentID]bool
	groups     map[audience.GroupID]bool
	groupRows  int
	settings   map[SettingID]bool
	laws       map[LawID]bool
	measures   map[MeasureID]bool
	units      map[UnitID]bool
	corps      map[CorpsID]bool
	teams      map[TeamID]bool
	venues     map[VenueID]bool
	formats    map[FormatID]bool
	campaigns  map[CampaignID]bool
	activities map[ActivityID]bool
}

func (v *validator) programme() {
	p := v.p
	v.name("name", p.Name)
	v.text("note", p.Note)
	// The name Local would be the machine's zone, and the plan the machine's.
	if _, err := time.LoadLocation(p.Timezone); err != nil || p.Timezone == "Local" {
		v.add("timezone", CodeTimezone, p.Timezone, "没有这个时区，请填写如 Asia/Shanghai 的名称", "no such time zone; use a name such as Asia/Shanghai")
	}
	v.horizon()
	v.basis()
	v.calendar()
	v.ids()
	v.theAreas()
	v.people()
	v.words()
	v.closures()
	v.who()
	v.theVenues()
	v.theFormats()
	v.theCampaigns()
	v.wishes()
	v.numbers()
	v.fixed()
}

func (v *validator) horizon() {
	h := v.p.Horizon
	v.period("horizon", h, true)
	if sound(h) && h.Days() > maxHorizon {
		v.add("horizon", CodeRange, h, "计划期最长三年", "a horizon of at most three years")
	}
	switch a := v.p.AsOf; {
	case a == 0:
	case !sound(calendar.On(a)):
		v.add("asOf", CodePeriod, a, "日期应在 1900 至 2200 年之间", "a day between 1900 and 2200")
	case sound(h) && a > h.To:
		v.add("asOf", CodeHorizon, a, "“今天”晚于计划期末", "\"today\" is after the horizon")
	}
}

func (v *validator) calendar() {
	t := v.p.Calendar
	for i, n := range t.Notices {
		v.text(at("calendar.notices", i, "title"), n.Title)
		v.text(at("calendar.notices", i, "number"), n.Number)
		if n.Issued != 0 && !sound(calendar.On(n.Issued)) {
			v.add(at("calendar.notices", i, "issued"), CodeCalendar, n.Issued, "日期应在 1900 至 2200 年之间", "a day between 1900 and 2200")
		}
	}
	for i, d := range t.Days {
		v.text(at("calendar.days", i, "name"), d.Name)
	}
	v.periods("calendar.terms", t.Terms)
	v.periods("calendar.exams", t.Exams)
	for _, pr := range t.Problems() {
		v.add(at("calendar", pr.Path), CodeCalendar, pr.Value, pr.DetailZh, pr.Detail)
	}
}

func (v *validator) periods(path string, periods []calendar.Period) {
	for i, p := range periods {
		v.text(at(path, i, "name"), p.Name)
		v.text(at(path, i, "note"), p.Note)
	}
}

// basis requires every day of the horizon to have a document in force, if any
// is named at all.
func (v *validator) basis() {
	h, ok := v.p.Horizon, true
	for i, b := range v.p.Basis {
		v.name(at("basis", i, "title"), b.Title)
		v.text(at("basis", i, "issuer"), b.Issuer)
		v.text(at("basis", i, "number"), b.Number)
		open := b.Valid
		if open.From == 0 {
			open.From = open.To
		}
		if open.To == 0 {
			open.To = open.From
		}
		v.period(at("basis", i, "valid"), open, false)
		ok = ok && (open.IsZero() || sound(open))
	}
	if len(v.p.Basis) == 0 || !ok || !sound(h) {
		return
	}
	inForce := slices.SortedFunc(slices.Values(v.p.Basis), func(a, b Basis) int { return cmp.Compare(a.Valid.From, b.Valid.From) })
	next := h.From // the first day not known to be covered
	for _, b := range inForce {
		if b.Valid.To == 0 && b.Valid.From <= next {
			return
		}
		if b.Valid.From <= next && next <= b.Valid.To {
			next = b.Valid.To + 1
		}
	}
	if next <= h.To {
		v.add("basis", CodeBasis, next, "自该日起所列依据均未生效或已到期，请补充届时有效的依据",
			"from this day no basis is in force; add the document that is")
	}
}

// ids collects the IDs of every kind before references are looked at.
func (v *validator) ids() {
	p := v.p
	v.areas = collect(v, "areas", p.Areas, func(a *audience.Area) audience.AreaID { return a.ID })
	v.segments = collect(v, "segments", p.Segments, func(s *audience.Segment) audience.SegmentID { return s.ID })
	v.settings = collect(v, "settings", p.Settings, func(s *Setting) SettingID { return s.ID })
	v.laws = collect(v, "laws", p.Laws, func(l *Law) LawID { return l.ID })
	v.measures = collect(v, "measures", p.Measures, func(m *Measure) MeasureID { return m.ID })
	v.units = collect(v, "units", p.Units, func(u *Unit) UnitID { return u.ID })
	v.corps = collect(v, "corps", p.Corps, func(c *Corps) CorpsID { return c.ID })
	v.teams = collect(v, "teams", p.Teams, func(t *Team) TeamID { return t.ID })
	v.venues = collect(v, "venues", p.Venues, func(x *Venue) VenueID { return x.ID })
	v.formats = collect(v, "formats", p.Formats, func(f *Format) FormatID { return f.ID })
	v.campaigns = collect(v, "campaigns", p.Campaigns, func(c *Campaign) CampaignID { return c.ID })
	v.activities = make(map[ActivityID]bool)
	for c := range p.Campaigns {
		collectInto(v, at("campaigns", c, "activities"), p.Campaigns[c].Activities,
			func(a *Activity) ActivityID { return a.ID }, v.activities)
	}
	if len(v.activities) == 0 {
		v.add("campaigns", CodeEmpty, "", "计划中没有任何活动，请至少添加一项", "the programme has no activity; add at least one")
	}
	v.fits("pins", len(p.Pins), maxCount)
	v.fits("held", len(p.Held), maxCount)
	v.fits("closures", len(p.Closures), maxCount)
	v.fits("absences", len(p.Absences), maxCount)
	v.fits("seasons", len(p.Seasons), maxFew)
	v.fits("basis", len(p.Basis), maxFew)
	v.fits("travel.crossings", len(p.Travel.Crossings), maxFew)
	goals := make(map[string]bool) // they share one list in reports
	collectInto(v, "assignments", p.Assignments, func(a *Assignment) string { return string(a.ID) }, goals)
	collectInto(v, "commitments", p.Commitments, func(c *Commitment) string { return string(c.ID) }, goals)
	collect(v, "caps", p.Caps, func(c *Cap) CapID { return c.ID })
}

// fits bounds the length of a list.
func (v *validator) fits(path string, n, most int) {
	if n > most {
		v.add(path, CodeTooLarge, n, fmt.Sprintf("条目过多，至多 %d 条，请按地区拆分计划", most),
			fmt.Sprintf("more than %d entries; split the programme by area", most))
	}
}

func collect[ID ~string, T any](v *validator, path string, list []T, id func(*T) ID) map[ID]bool {
	seen := make(map[ID]bool, len(list))
	collectInto(v, path, list, id, seen)
	return seen
}

func collectInto[ID ~string, T any](v *validator, path string, list []T, id func(*T) ID, seen map[ID]bool) {
	v.fits(path, len(list), maxItems)
	for i := range list {
		v.id(at(path, i, "id"), string(id(&list[i])))
		if seen[id(&list[i])] {
			v.add(at(path, i, "id"), CodeDuplicate, id(&list[i]), "编号重复，请改其中一个", "the ID is taken; rename one of the two")
		}
		seen[id(&list[i])] = true
	}
}

func (v *validator) id(path, id string) {
	bad := id == "" || len(id) > maxID || strings.TrimSpace(id) != id || !utf8.ValidString(id) ||
		strings.ContainsFunc(id, func(r rune) bool { return r == '#' || unicode.IsControl(r) })
	if bad {
		v.add(path, CodeID, id, "编号不能为空，不能含首尾空格、控制字符或 #", "an ID must not be empty nor have blanks at its ends, control characters or #")
	}
}

func (v *validator) name(path, s string) {
	if !strings.ContainsFunc(s, visible) {
		v.add(path, CodeName, s, "名称未填写", "fill the name in")
	}
	v.text(path, s)
}

// visible reports whether a rune leaves ink: a name of marks that only steer the
// direction of text is as good as none.
func visible(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) }

func (v *validator) text(path, s string) {
	bad := utf8.RuneCountInString(s) > maxText || !utf8.ValidString(s) ||
		strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' })
	if bad {
		v.add(path, CodeText, s, "文字过长，或含非法字符", "the text is too long or has characters that are not text")
	}
}

// refs requires every ID of a list to be known and named once.
func refs[ID ~string](v *validator, path string, ids []ID, known map[ID]bool) {
	seen := make(map[ID]bool, len(ids))
	for i, id := range ids {
		ref(v, at(path, i), id, known)
		if seen[id] {
			v.add(at(path, i), CodeDuplicate, id, "同一条目列了两次", "named twice in one list")
		}
		seen[id] = true
	}
}

// ref requires one ID to be known; the empty ID is unknown.
func ref[ID ~string](v *validator, path string, id ID, known map[ID]bool) {
	if !known[id] {
		v.add(path, CodeUnknown, id, "没有这个编号，请核对或补充该条目", "nothing has this ID; mend it or add the thing")
	}
}

// optional requires an ID to be known unless it is empty.
func optional[ID ~string](v *validator, path string, id ID, known map[ID]bool) {
	if id != "" {
		ref(v, path, id, known)
	}
}

func keyword[W ~string](v *validator, path string, w W, allowed ...W) {
	for _, a := range allowed {
		if w == a {
			return
		}
	}
	v.add(path, CodeKeyword, w, fmt.Sprintf("只能填写 %q 之一", allowed), fmt.Sprintf("one of %q", allowed))
}

func (v *validator) period(path string, r calendar.Range, required bool) {
	if r.IsZero() && !required {
		return
	}
	if !sound(r) {
		v.add(path, CodePeriod, r, "起止日期有误，结束不得早于开始", "a period needs a first and a last day in order, between 1900 and 2200")
	}
}

// sound reports whether a period is in order and in 1900 to 2200. It compares
// day numbers, because the year of a far-off day wraps.
func sound(r calendar.Range) bool {
	return r.From >= date.New(1900, 1, 1) && r.From <= r.To && r.To <= date.New(2200, 12, 31)
}

// touching also requires the period to share a day with the horizon.
func (v *validator) touching(path string, r calendar.Range, required bool) {
	v.period(path, r, required)
	if sound(r) && sound(v.p.Horizon) && !v.p.Horizon.Intersect(r).Valid() {
		v.add(path, CodeHorizon, r, "时间范围不在计划期 "+v.p.Horizon.String()+" 内", "the period lies outside the horizon "+v.p.Horizon.String())
	}
}

func (v *validator) hours(path string, hs []calendar.Hours) {
	for i, h := range hs {
		switch {
		case !h.Valid() || !whole(h):
			v.add(at(path, i), CodeHours, h, "时段须在同一天内，结束晚于开始，且为整毫秒", "hours must end after they begin, within one day, in whole milliseconds")
		case i > 0 && hs[i-1].Valid() && h.From < hs[i-1].To:
			v.add(at(path, i), CodeHours, h, "时段须按先后排列，不得重叠", "hours must be in order and not overlap")
		}
	}
}

func whole(h calendar.Hours) bool {
	return h.From%clock.Millisecond == 0 && h.To%clock.Millisecond == 0
}

func (v *validator) days(path string, d calendar.Days) {
	for _, pr := range d.Problems() {
		v.add(at(path, pr.Path), CodePeriod, pr.Value, pr.DetailZh, pr.Detail)
	}
}

func number[N int | int64 | Money | time.Duration](v *validator, path string, n, least, most N) {
	if n < least || n > most {
		v.add(path, CodeRange, n, fmt.Sprintf("应在 %v 到 %v 之间", least, most), fmt.Sprintf("must be from %v to %v", least, most))
	}
}

func (v *validator) real(path string, x, least, most float64) {
	if math.IsNaN(x) || x < least || x > most {
		v.add(path, CodeRange, x, fmt.Sprintf("应在 %v 到 %v 之间", least, most), fmt.Sprintf("must be from %v to %v", least, most))
	}
}

func (v *validator) share(path string, x float64) {
	if math.IsNaN(x) || x < 0 || x > 1 {
		v.add(path, CodeRate, x, "比例应在 0 到 1 之间，30% 写作 0.3", "a share from 0 to 1; write 30 % as 0.3")
	}
}

func (v *validator) source(path string, s audience.Source) {
	keyword(v, at(path, "source.certainty"), s.Certainty, audience.Assumed, audience.Known, audience.Open)
	v.text(at(path, "source.note"), s.Note)
}
