package main

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/returns"
)

// options is what a run was asked for.
type options struct {
	command   string   // one of commands
	lang      string   // zh or en
	in        string   // programme.json or a workbook; empty means the embedded example
	filled    []string // workbooks and forms that were filled in
	programme string   // of a plan; empty means the one beside it
	year      int      // of the embedded example; 0 means 2024
	plan      string   // plan.json
	returns   string   // returns.json
	out       string   // folder, or file of a form or of a new workbook
	budget    time.Duration
	seed      uint64
	quiet     bool
	area      string          // county of a new workbook or of a form
	towns     string          // of a county that no list ships for
	unit      string          // of a form, or who reports what nobody hosts
	mark      string          // copy of a faulty workbook with its findings marked
	names     string          // en for English names of the files for people
	internal  bool            // also what is internal, in the files for people
	geojson   bool            // also the places of sessions, for a map
	template  string          // document whose styles the documents take
	status    *returns.Status // of what is recorded, if stated
	replace   bool            // what was recorded and says otherwise
	answers   bool            // of a form: the slip for answers instead

	changes       []string // change.json, or slips with answers
	before, after string   // the plans that diff compares
	session       string   // to be explained
	more          []string // whose worth is to be told
	town          string
	activity      string // for which a slot is looked for
	venue         string
	from, to      date.Date
	most          int             // slots
	state         *schedule.State // that a plan is to have
	post, note    string          // for it
	date          date.Date       // of it; 0 is today
}

var commands = []string{"plan", "check", "explain", "recommend", "replan", "improve", "diff", "revise", "new", "form", "record", "summary", "help"}

// outFolder is where a plan is written to, and looked for.
const outFolder = "plan-out"

// parse reads the arguments. The language is right even if there is an error,
// provided the arguments say it.
func parse(args []string) (options, error) {
	o := options{command: "plan", lang: spoken(args), seed: 1}
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		o.command, args = args[0], args[1:]
	}
	if !slices.Contains(commands, o.command) {
		return o, complain(words.BadCommand, o.command, campaign.Text{Zh: strings.Join(commands, words.List.Zh), En: strings.Join(commands, words.List.En)})
	}
	for len(args) > 0 {
		arg := args[0]
		args = args[1:]
		if !strings.HasPrefix(arg, "-") || strings.Trim(arg, "-") == "" {
			return o, complain(words.Stray, arg)
		}
		name, value, given := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(arg, "-"), "-"), "=")
		if name == "h" || name == "help" {
			o.command = "help"
			return o, nil
		}
		i := slices.IndexFunc(known(), func(f option) bool { return f.name == name && slices.Contains(f.commands, o.command) })
		if i < 0 {
			return o, complain(words.BadFlag, o.command, "-"+name)
		}
		f := known()[i]
		switch {
		case f.bare && given:
			return o, complain(words.NoValueWanted, "-"+name)
		case !f.bare && !given && len(args) == 0:
			return o, complain(words.NoValue, "-"+name)
		case !f.bare && !given:
			value, args = args[0], args[1:]
		}
		if !f.bare && value == "" {
			return o, complain(words.NoValue, "-"+name)
		}
		if err := f.set(&o, value); err != nil {
			return o, err
		}
	}
	return o, o.complete()
}

// complete checks what flags need each other, and fills in what is left out.
func (o *options) complete() error {
	switch {
	case o.in != "" && o.year != 0:
		return complain(words.YearOrFile)
	case o.programme != "" && o.year != 0:
		return complain(back.YearOrProgramme)
	}
	if err := o.needs(); err != nil {
		return err
	}
	if o.plan == "" && o.after != "" {
		o.plan = o.after // beside which the programme lies
	}
	if o.plan == "" {
		o.plan = filepath.Join(outFolder, "plan.json")
	}
	if o.returns == "" {
		o.returns = filepath.Join(filepath.Dir(o.plan), "returns.json")
	}
	if o.out == "" {
		o.out = map[string]string{"new": ".", "form": ".", "summary": filepath.Dir(o.plan)}[o.command]
	}
	if o.out == "" && o.command != "replan" && o.command != "improve" { // which names it after the revision
		o.out = outFolder
	}
	return nil
}

// needs checks that a command has what it cannot do without.
func (o *options) needs() error {
	for _, x := range []struct {
		command string
		lacking bool
		say     campaign.Text
	}{
		{"new", o.area == "", words.NewNeeds},
		{"check", o.in == "" || o.plan == "", words.CheckNeeds},
		{"form", (o.unit == "") == (o.area == ""), back.FormNeeds},
		{"form", o.answers && o.unit == "", moves.AnswersNeed},
		{"record", len(o.filled) == 0, back.RecordNeeds},
		{"explain", many(o.session, o.venue, o.town, strings.Join(o.more, "")) > 1, moves.ExplainNeeds},
		{"recommend", o.activity == "" || many(o.venue, o.area) > 1, moves.RecommendNeeds},
		{"recommend", o.from != 0 && o.to != 0 && o.to < o.from, moves.BadPeriod},
		{"replan", len(o.changes) == 0, moves.ReplanNeeds},
		{"diff", o.before == "" || o.after == "", moves.DiffNeeds},
		{"revise", o.state == nil, moves.ReviseNeeds},
	} {
		if o.command == x.command && x.lacking {
			return complain(x.say)
		}
	}
	return nil
}

// many counts the texts that are not empty.
func many(all ...string) int {
	n := 0
	for _, s := range all {
		if s != "" {
			n++
		}
	}
	return n
}

// spoken looks the language up ahead of everything else.
func spoken(args []string) string {
	for i, arg := range args {
		switch strings.TrimPrefix(arg, "-") {
		case "-lang=en", "lang=en":
			return "en"
		case "-lang", "lang":
			if i+1 < len(args) && args[i+1] == "en" {
				return "en"
			}
		}
	}
	return "zh"
}
