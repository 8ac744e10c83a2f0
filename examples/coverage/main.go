// Command coverage goes from forecast to fact: it forecasts what a plan of eight
// sessions covers, reads an attendance log, and reports planned against held
// against attended with the gap in between. Places, people and figures are made up.
//
// The log is a CSV file of session and person key. Keys are made with a secret
// (-secret, or the environment variable PUFA_SECRET); the log never holds a number
// that could name somebody. Without -log the program makes up its own log, which
// -write saves.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/pufa-go/pufa/audience/tally"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/coverage"
)

// demoSecret is no secret, since it stands here. Whoever counts real people takes
// 32 bytes from a cryptographic random source and keeps them apart from the log.
const demoSecret = "示例密钥-仅供演示-demo-only-not-a-secret"

type options struct {
	lang, secret, log, write string
}

func main() {
	var o options
	flag.StringVar(&o.lang, "lang", "zh", "language of the report: zh or en")
	flag.StringVar(&o.secret, "secret", os.Getenv("PUFA_SECRET"), "secret of the person keys, 32 bytes or more; default $PUFA_SECRET, else a demo secret (示例)")
	flag.StringVar(&o.log, "log", "", "attendance log to read, CSV of session and person key; default: made up")
	flag.StringVar(&o.write, "write", "", "file to write the made-up attendance log to")
	flag.Parse()
	if err := run(os.Stdout, o); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(w io.Writer, o options) error {
	demo := o.secret == ""
	if demo {
		o.secret = demoSecret
	}
	keys, err := tally.NewKeys([]byte(o.secret))
	if err != nil {
		return err
	}
	q, err := campaign.Check(programme())
	if err != nil {
		return err
	}
	plan := planned(q)
	people, err := register(q, keys)
	if err != nil {
		return err
	}
	text, err := attendanceLog(q, plan, people, o)
	if err != nil {
		return err
	}
	ledger, err := readLog(bytes.NewReader(text))
	if err != nil {
		return err
	}
	answers, err := survey()
	if err != nil {
		return err
	}
	record, err := coverage.NewRecord(q, plan, returned(), coverage.Log{
		Ledger: ledger, Group: people.group,
		Surveys: map[campaign.CampaignID]*tally.Intercept{"civil-code-month": answers},
	})
	if err != nil {
		return err
	}
	return write(w, page{q: q, plan: plan, forecast: coverage.Of(q, plan), record: record, actual: record.Actuals(), lang: o.lang, demo: demo, made: o.log == ""})
}

// attendanceLog returns the log that was named, or one that is made up.
func attendanceLog(q *campaign.Checked, plan schedule.Plan, people persons, o options) ([]byte, error) {
	if o.log != "" {
		return os.ReadFile(o.log)
	}
	text, err := makeLog(q, plan, people)
	if err == nil && o.write != "" {
		err = os.WriteFile(o.write, text, 0o600)
	}
	return text, err
}
