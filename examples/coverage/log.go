package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/audience/tally"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// person is somebody made up: a key and how readily the person attends anything, 1
// on average.
type person struct {
	key       tally.PersonKey
	readiness float64
}

// persons is the made-up people of each group, and visitors of no group.
type persons struct {
	members  map[audience.GroupID][]person
	visitors []person
	groups   map[tally.PersonKey]audience.GroupID
}

// group tells the group of a person, as a roster of residents does.
func (p persons) group(k tally.PersonKey) audience.GroupID { return p.groups[k] }

// register makes up everybody. Numbers such as DEMO0-000001 are nobody's, and are
// turned into keys at once.
func register(q *campaign.Checked, keys tally.Keys) (persons, error) {
	random := rand.New(rand.NewPCG(2024, 1204))
	p := persons{members: make(map[audience.GroupID][]person), groups: make(map[tally.PersonKey]audience.GroupID)}
	one := func(group, n int) (person, error) {
		key, err := keys.Person(fmt.Sprintf("DEMO%d-%06d", group, n))
		// A gamma distribution of mean 1 and variance ½, as the forecast assumes.
		return person{key, (random.ExpFloat64() + random.ExpFloat64()) / 2}, err
	}
	for i, g := range q.Groups() {
		for n := range int(g.Size) {
			x, err := one(i, n)
			if err != nil {
				return p, err
			}
			p.members[g.ID] = append(p.members[g.ID], x)
			p.groups[x.key] = g.ID
		}
	}
	for n := range 400 {
		x, err := one(9, n)
		if err != nil {
			return p, err
		}
		p.visitors = append(p.visitors, x)
	}
	return p, nil
}

// makeLog makes up who signed in in December, a little fewer at the fair than was
// forecast, and visitors from elsewhere.
func makeLog(q *campaign.Checked, plan schedule.Plan, people persons) ([]byte, error) {
	random := rand.New(rand.NewPCG(2024, 5))
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	lines := [][]string{{"session", "person"}}
	note := func(session campaign.SessionID, x person) error {
		text, err := x.key.MarshalText()
		lines = append(lines, []string{string(session), string(text)})
		return err
	}
	for _, s := range plan.Sessions {
		if s.Campaign != "constitution-week" || s.ID == "S1" {
			continue
		}
		turnout := 1.0
		if s.Activity == "square" {
			turnout = 0.8
			for _, x := range people.visitors[:60] {
				if err := note(s.ID, x); err != nil {
					return nil, err
				}
			}
		}
		for _, a := range q.Attendance(s.Activity, s.Venue) {
			dose := 2 * (1/math.Sqrt(1-a.P*turnout) - 1)
			for _, x := range people.members[q.Groups()[a.Group].ID] {
				if random.Float64() < -math.Expm1(-x.readiness*dose) {
					if err := note(s.ID, x); err != nil {
						return nil, err
					}
				}
			}
		}
	}
	err := w.WriteAll(lines)
	return out.Bytes(), err
}

// readLog reads an attendance log: a header, then a session and a person key on
// each line. A person who signed in twice counts once.
func readLog(in io.Reader) (*tally.Ledger, error) {
	r := csv.NewReader(in)
	r.FieldsPerRecord = 2
	header, err := r.Read()
	if err != nil {
		return nil, fmt.Errorf("attendance log: no header: %w", err)
	}
	if strings.TrimPrefix(header[0], "\ufeff") != "session" || header[1] != "person" {
		return nil, errors.New(`attendance log, line 1: want the header "session,person"`)
	}
	var ledger tally.Ledger
	for {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return &ledger, nil
		}
		if err != nil {
			return nil, fmt.Errorf("attendance log: %w", err)
		}
		line, _ := r.FieldPos(0)
		var key tally.PersonKey
		if err := key.UnmarshalText([]byte(fields[1])); err != nil {
			return nil, fmt.Errorf("attendance log, line %d: person: %w; make keys with tally.Keys, never enter numbers", line, err)
		}
		if err := ledger.Add(fields[0], key); err != nil {
			return nil, fmt.Errorf("attendance log, line %d: %w", line, err)
		}
	}
}
