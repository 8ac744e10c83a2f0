package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/examples/zhanjiang"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/docx"
	"github.com/pufa-go/pufa/schedule/geojson"
	"github.com/pufa-go/pufa/schedule/ical"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/report"
	"github.com/pufa-go/pufa/schedule/sheet"
)

// output is a file to be made.
type output struct {
	name  string
	write func(io.Writer) error
}

// papers are what people read of a plan: workbook, documents, pages, calendar.
func (a answer) papers(o options) []output {
	p := paper.Options{Lang: o.lang, Internal: o.internal}
	name := func(t campaign.Text) string { return t.In(o.names) }
	outputs := []output{
		{name(campaign.Text{Zh: "领导一页纸.html", En: "one-page.html"}), func(w io.Writer) error { return report.OnePage(w, a.q, a.plan, p) }},
		{name(campaign.Text{Zh: "完整报告.html", En: "report.html"}), func(w io.Writer) error { return report.Write(w, a.q, a.plan, p) }},
		{name(campaign.Text{Zh: "逐日简报.html", En: "briefs.html"}), func(w io.Writer) error { return report.Briefs(w, a.q, a.plan, p) }},
		{name(campaign.Text{Zh: "年度计划.xlsx", En: "annual-plan.xlsx"}), func(w io.Writer) error { return sheet.Write(w, a.q, a.plan, p) }},
		{name(campaign.Text{Zh: "年度计划.csv", En: "annual-plan.csv"}), func(w io.Writer) error { return sheet.WriteCSV(w, a.q, a.plan, p) }},
		{name(campaign.Text{Zh: "工作方案.docx", En: "work-plan.docx"}), func(w io.Writer) error { return docx.Plan(w, a.q, a.plan, a.documents(p)) }},
		{name(campaign.Text{Zh: "全部场次.ics", En: "all-sessions.ics"}), func(w io.Writer) error { return ical.Write(w, a.q, a.plan, ical.Options{Options: p}) }},
	}
	if o.geojson {
		outputs = append(outputs, output{name(campaign.Text{Zh: "场次点位.geojson", En: "places.geojson"}), func(w io.Writer) error { return geojson.Write(w, a.q, a.plan, p) }})
	}
	for _, s := range a.withNotice(p) {
		outputs = append(outputs, output{a.noticeName(s, o), func(w io.Writer) error { return docx.Notice(w, a.q, a.plan, s.ID, a.documents(p)) }})
	}
	if a.reported() {
		outputs = append(outputs, output{
			name(campaign.Text{Zh: "年度总结数据稿.docx", En: "year-figures.docx"}),
			func(w io.Writer) error { return docx.Summary(w, a.q, a.plan, zhanjiang.Returns2024(), a.documents(p)) },
		})
	}
	return append(outputs, a.calendars(o)...)
}

// withNotice lists the sessions that have a notice: the key sessions, and those
// that had one in the revision before.
func (a answer) withNotice(p paper.Options) []schedule.Session {
	all := docx.KeySessions(a.q, a.plan, p)
	shown, _ := paper.New(a.q, a.plan, p).Sessions()
	for _, s := range shown {
		if a.noticed[s.ID] && !slices.ContainsFunc(all, func(k schedule.Session) bool { return k.ID == s.ID }) {
			all = append(all, s)
		}
	}
	schedule.Sort(all)
	return all
}

// noticeName names the notice of a key session by its day and activity.
func (a answer) noticeName(s schedule.Session, o options) string {
	activity, _ := a.q.Activity(s.Activity)
	day := s.Start.In(a.q.Location()).Format("0102")
	if o.names == "en" {
		return fmt.Sprintf("notice-%s-%s.docx", day, fileName(string(s.ID)))
	}
	return fmt.Sprintf("活动通知-%s-%s.docx", day, fileName(activity.Name))
}

// fileName keeps of a name what every file system takes: letters, digits, - and
// ·, at most 40 of them.
func fileName(name string) string {
	kept := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '·' {
			return r
		}
		return -1
	}, name)
	if runes := []rune(kept); len(runes) > 40 {
		kept = string(runes[:40])
	}
	return kept
}
