package main

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/docx"
	"github.com/pufa-go/pufa/schedule/explain"
	"github.com/pufa-go/pufa/schedule/paper"
	"github.com/pufa-go/pufa/schedule/returns"
	"github.com/pufa-go/pufa/schedule/sheet"
)

// apart is the office with a camp in an area, which draws the same people
// wherever it lies, and with wishes for each county.
func apart(area audience.AreaID) campaign.Programme {
	p := office()
	for i := range p.Venues {
		if v := &p.Venues[i]; v.ID == "camp" {
			v.Area, v.Placeholder, v.Catchment = area, true, []campaign.Draw{{Group: "甲镇", Draw: 0.1}}
		}
	}
	for i := range p.Pins {
		if pin := &p.Pins[i]; pin.ID == "secret" {
			pin.Start = atNoon(pin.Start, area)
		}
	}
	for _, c := range []campaign.Commitment{{Name: "至少1场", Least: 1}, {Name: "至少77场", Least: 77}} {
		for _, of := range []audience.AreaID{"c", "c2"} {
			c.ID, c.Grade, c.Scope.Areas = campaign.CommitmentID(string(of)+c.Name), campaign.May, []audience.AreaID{of}
			p.Commitments = append(p.Commitments, c)
		}
	}
	return p
}

// atNoon is when the camp is visited: on another Saturday and later in the day
// if it lies in the other county.
func atNoon(t time.Time, area audience.AreaID) time.Time {
	if area == "c2" {
		return t.AddDate(0, 0, 7).Add(3 * time.Hour)
	}
	return t
}

// TestWhereTheUnlistedIsHeldMakesNoDifference holds what is only counted in
// another county, at another venue and on another day: no paper, page or table
// may differ in a byte, but for the number of the plan.
func TestWhereTheUnlistedIsHeldMakesNoDifference(t *testing.T) {
	_, path := plannedIn(t, apart("c"))
	plan, err := readPlan(path)
	require.NoError(t, err)
	for _, o := range []options{{lang: "zh", names: "zh", geojson: true}, {lang: "zh", names: "zh", internal: true}, {lang: "en", names: "en"}} {
		here, there := printed(t, apart("c"), plan, o, "c"), printed(t, apart("c2"), plan, o, "c2")
		require.Len(t, there, len(here))
		for name, text := range here {
			require.NotEmpty(t, text, name)
			assert.Equal(t, text, there[name], name)
		}
	}
}

// printed is everything printed of a plan and of what came of it, with the camp
// in an area.
func printed(t *testing.T, p campaign.Programme, plan schedule.Plan, o options, area audience.AreaID) map[string]string {
	t.Helper()
	q, err := campaign.Check(p)
	require.NoError(t, err)
	plan.Sessions = slices.Clone(plan.Sessions)
	list := returns.List{}
	for i := range plan.Sessions {
		s := &plan.Sessions[i]
		if s.ID == "secret" {
			long := s.End.Sub(s.Start)
			s.Start = atNoon(s.Start, area)
			s.End = s.Start.Add(long)
		}
		if s.ID == "secret" || s.ID == "fair" {
			list.Returns = append(list.Returns, returns.Return{
				ID: returns.ID(s.ID), Session: s.ID, Reporter: "u1", Outcome: returns.Held, Status: returns.Confirmed,
				Figures: []returns.Figure{{Measure: returns.Attendance, Amount: 300}}, Source: audience.Fact("填报"),
			})
		}
	}
	require.NoError(t, returns.Check(q, plan, list))
	a := answer{entered: p, q: q, plan: plan, verdict: check.Plan(q, plan), coverage: coverage.Of(q, plan)}
	require.True(t, a.verdict.Valid(), "%v", a.verdict.Violations)
	a.plan.Missed = a.verdict.Missed()
	for i := range a.plan.Missed {
		a.plan.Missed[i].Reason = campaign.Text{Zh: "队日已排满", En: "no team-day is left"}
	}
	a.verdict, plan = check.Plan(q, a.plan), a.plan
	v := paper.Options{Lang: o.lang, Internal: o.internal}
	view := paper.New(q, plan, v)
	year := &sumsPage{page: page{answer: a, lang: o.lang}, sums: returns.SumShown(q, plan, list, view.Shows), view: view}
	year.all()
	judged, why := &page{answer: a, lang: o.lang}, &page{answer: a, lang: o.lang}
	judged.judgement()
	why.all(explain.Of(q, plan, explain.Options{Sessions: nobodysSession}), explain.Reader{Q: q, Internal: o.internal})
	out := map[string]string{"summary": summary(a, o.lang), "sums": year.text(), "check": judged.text(), "explain": why.text()}
	files, err := made(append(
		a.papers(o),
		output{"sums.xlsx", func(w io.Writer) error { return sheet.WriteSums(w, q, plan, list, v) }},
		output{"sums.docx", func(w io.Writer) error { return docx.Summary(w, q, plan, list, a.documents(v)) }},
	))
	require.NoError(t, err)
	for _, f := range files {
		for name, text := range unpacked(t, f.data) {
			out[f.name+name] = text
		}
	}
	for name := range out {
		out[name] = strings.ReplaceAll(out[name], plan.Fingerprint(), "…")
	}
	return out
}

// unpacked returns the parts of an archive, or the file itself.
func unpacked(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return map[string]string{"": string(data)}
	}
	out := make(map[string]string)
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(r)
		require.NoError(t, err)
		out["/"+f.Name] = string(text)
	}
	return out
}
