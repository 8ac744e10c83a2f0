package campaign

import (
	"fmt"
	"slices"
	"strings"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// So many days from an assumed end of a school term, and before and after an
// assumed examination, the day of a session in a school may still change. Schools
// keep quiet for a week before an examination.
const (
	nearTerm   = 14
	beforeExam = 7
	afterExam  = 3
)

// assumed marks, in the notes of terms and examinations, days that nobody has
// announced.
const assumed = "推定"

// Movable returns why the date of a session may still have to be moved, one
// sentence for each reason, nil if there is none:
//
//   - the window of its campaign is provisional;
//   - its campaign or activity is open (待定), so that the arrangement is still
//     to be settled;
//   - the holidays of its year are not announced, and the notice may make its
//     day a day off or a make-up workday;
//   - it is held on school days near the ends of a term, or near an
//     examination, whose days are assumed (推定) by their notes.
//
// A workday well away from the computed holidays is not listed: no notice of
// 2020 to 2026 made such a day a day off. That a place is still to be found, or
// that a host decides the date, is another matter. Nil for an occurrence whose
// activity or venue is unknown.
func (q *Checked) Movable(o Occurrence) []Text {
	info, v := q.activities[o.Activity], q.venues[o.Venue]
	if info == nil || v == nil {
		return nil
	}
	day, _ := calendar.Civil(o.Start, q.loc)
	return slices.Concat(info.unsettled(), q.unannounced(day, q.kindsOfDays(info, v, o)))
}

// unsettled returns what is open about a campaign and its activity.
func (info *activityInfo) unsettled() []Text {
	var out []Text
	a, c := info.activity, info.campaign
	switch {
	case c.Provisional:
		out = append(out, Text{
			fmt.Sprintf("“%s”的时间尚未公布，暂按%s至%s", c.Name, c.Window.From, c.Window.To),
			fmt.Sprintf("the days of %s are not announced; taken to be %s to %s", c.Name, c.Window.From, c.Window.To),
		})
	case c.Source.Certainty == audience.Open:
		out = append(out, open("主题活动", "the campaign", c.Name, c.Source))
	}
	if a.Source.Certainty == audience.Open {
		out = append(out, open("活动安排", "the activity", a.Name, a.Source))
	}
	return out
}

// open says that an entry is to be settled, and what.
func open(kind, en, name string, s audience.Source) Text {
	t := Text{kind + "“" + name + "”待定", en + " " + name + " is still to be settled"}
	if s.Note != "" {
		t.Zh, t.En = t.Zh+"："+s.Note, t.En+": "+s.Note
	}
	return t
}

// kindsOfDays returns the kinds of days that a session was placed by: those of
// its activity, its venue and its teams.
func (q *Checked) kindsOfDays(info *activityInfo, v *Venue, o Occurrence) []calendar.DaysKind {
	kinds := []calendar.DaysKind{info.activity.When.Days.Kind}
	for _, rule := range q.Opening(v) {
		kinds = append(kinds, rule.Days.Kind)
	}
	for _, id := range o.Teams {
		if t := q.Team(id); t != nil {
			kinds = append(kinds, t.Days.Kind)
		}
	}
	return kinds
}

// unannounced returns what notices still to come may change about a day that
// was chosen by these kinds.
func (q *Checked) unannounced(day date.Date, kinds []calendar.DaysKind) []Text {
	var out []Text
	year := day.Year()
	byWork := slices.ContainsFunc(kinds, func(k calendar.DaysKind) bool { return k != calendar.AnyDay })
	weekend := day.Weekday() == 0 || day.Weekday() == 6
	switch {
	case q.cal.Uncertain(day):
		name := q.cal.Name(day)
		out = append(out, Text{
			fmt.Sprintf("%d年放假安排尚未公布，当日临近%s，可能放假或调休上班", year, name),
			fmt.Sprintf("the holidays of %d are not announced; the day is near %s and may become a day off or a make-up workday", year, name),
		})
	case q.cal.Provisional(year) && slices.Contains(kinds, calendar.RestDays) && weekend && !q.cal.IsHoliday(day):
		out = append(out, Text{
			fmt.Sprintf("%d年放假安排尚未公布，这个周末可能调休上班", year),
			fmt.Sprintf("the holidays of %d are not announced; this weekend may be worked in exchange", year),
		})
	case byWork && !q.cal.Announced(year) && !q.cal.Provisional(year):
		out = append(out, Text{
			fmt.Sprintf("日历没有%d年的放假安排，工作日按周一至周五推定", year),
			fmt.Sprintf("the calendar has no holidays of %d; workdays are taken to be Monday to Friday", year),
		})
	}
	if slices.Contains(kinds, calendar.SchoolDays) {
		out = append(out, q.nearSchoolDates(day)...)
	}
	return out
}

// nearSchoolDates returns the assumed ends of terms, and the assumed
// examinations, that are near a day.
func (q *Checked) nearSchoolDates(day date.Date) []Text {
	var out []Text
	if term, ok := q.cal.Term(day); ok && strings.Contains(term.Note, assumed) {
		switch {
		case day-term.From <= nearTerm:
			out = append(out, Text{
				fmt.Sprintf("临近%s开学（推定为%s）", term.Name, term.From), fmt.Sprintf("near the start of %s (assumed to be %s)", term.Name, term.From),
			})
		case term.To-day <= nearTerm:
			out = append(out, Text{
				fmt.Sprintf("临近%s期末（推定为%s）", term.Name, term.To), fmt.Sprintf("near the end of %s (assumed to be %s)", term.Name, term.To),
			})
		}
	}
	for _, exam := range q.p.Calendar.Exams {
		if strings.Contains(exam.Note, assumed) && exam.From-beforeExam <= day && day <= exam.To+afterExam {
			out = append(out, Text{
				fmt.Sprintf("临近%s（推定为%s至%s）", exam.Name, exam.From, exam.To), fmt.Sprintf("near the examination %s (assumed to be %s to %s)", exam.Name, exam.From, exam.To),
			})
		}
	}
	return out
}
