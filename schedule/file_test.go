package schedule_test

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
)

// planText is a plan with every field, in the keys that other programs rely on.
const planText = `{
  "version": 1,
  "programme": "示例计划",
  "note": "示例 <虚构>",
  "revision": {
    "number": 2,
    "state": "issued",
    "date": "2024-07-08",
    "post": "普法办主任",
    "note": "第二稿"
  },
  "score": {
    "missedMust": 1,
    "missedShould": 20,
    "missedMay": 300,
    "value": 12345.678,
    "travel": "PT5H40M"
  },
  "bound": 20000,
  "status": "timeLimit",
  "seed": 18446744073709551615,
  "sessions": [
    {
      "id": "constitution-week/main/1",
      "campaign": "constitution-week",
      "activity": "main",
      "venue": "hall",
      "start": "2024-12-04T09:00:00+08:00",
      "end": "2024-12-04T11:00:00.5+08:00",
      "teams": [
        "team#1"
      ],
      "units": [
        "bureau"
      ],
      "organisers": [
        {
          "role": "host",
          "unit": "bureau",
          "name": "示例单位"
        }
      ],
      "proposed": true,
      "pinned": true,
      "confirmed": true,
      "expected": {
        "attendances": 180.500,
        "measures": [
          {
            "measure": "leaflets",
            "amount": 270
          }
        ]
      }
    }
  ],
  "missed": [
    {
      "goal": "towns",
      "name": "镇街",
      "grade": "may",
      "wanted": 122,
      "have": 96,
      "missing": 26,
      "reason": {
        "zh": "队日不足",
        "en": "too few team-days"
      }
    }
  ]
}
`

// unset lists the fields that are zero wherever they occur in a value.
func unset(v reflect.Value, set map[string]bool) {
	switch {
	case v.Type() == reflect.TypeFor[time.Time]():
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			unset(v.Index(i), set)
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			name := v.Type().String() + "." + v.Type().Field(i).Name
			set[name] = set[name] || !v.Field(i).IsZero()
			unset(v.Field(i), set)
		}
	}
}

func TestPlanFile(t *testing.T) {
	p, err := schedule.Read(strings.NewReader(planText))
	require.NoError(t, err)
	set := make(map[string]bool)
	unset(reflect.ValueOf(p), set)
	require.Greater(t, len(set), 35)
	for name, filled := range set {
		assert.True(t, filled, "planText leaves %s empty: add it there", name)
	}
	assert.Equal(t, audience.People(12345678), p.Score.Value)
	assert.Equal(t, audience.FromPersons(20000), p.Bound)
	assert.Equal(t, uint64(math.MaxUint64), p.Seed)
	s := p.Sessions[0]
	assert.Equal(t, 2*time.Hour+500*time.Millisecond, s.End.Sub(s.Start))

	var b bytes.Buffer
	require.NoError(t, schedule.Write(&b, p))
	require.Equal(t, planText, b.String())
}

func TestPlanByHand(t *testing.T) {
	p, err := schedule.Read(strings.NewReader(`{"version": 1, "sessions": [
		{"id": "s", "activity": "main", "venue": "hall", "start": "2024-12-04T09:00:00+08:00", "end": "2024-12-04T11:00:00+08:00"}]}`))
	require.NoError(t, err)
	require.Len(t, p.Occurrences(), 1)
}

func TestPlanFindings(t *testing.T) {
	for name, c := range map[string]struct {
		from, to string
		want     string
	}{
		"unknown":   {`"pinned"`, `"pined"`, `sessions[0].pined = "pined": line 44, column 7: no such member; did you mean pinned? [unknown-field]`},
		"half":      {`180.500`, `180.5005`, `sessions[0].expected.attendances = "180.5005": line 47, column 24: must be a number of persons with at most three decimals, and not too large a one [wrong-type]`},
		"no zone":   {`09:00:00+08:00`, `09:00:00`, `sessions[0].start = "2024-12-04T09:00:00": line 28, column 16: must be an instant with its offset, such as "2024-12-04T09:00:00+08:00", to the millisecond at most [wrong-type]`},
		"no amount": {`"amount": 270`, `"measure": "x"`, `sessions[0].expected.measures[0].measure = "measure": line 51, column 13: the object has this member twice; keep one of the two [duplicate-key]`},
		"version":   {`"version": 1`, `"version": 3`, `version = "3": line 2, column 14: must be 1, the version that is read here; use a program that fits, or write the document again in this version [version]`},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := schedule.Read(strings.NewReader(strings.Replace(planText, c.from, c.to, 1)))
			require.EqualError(t, err, c.want)
			require.NotNil(t, campaign.FindingsOf(err))
			require.Zero(t, p)
		})
	}
	var b bytes.Buffer
	err := schedule.Write(&b, schedule.Plan{Note: "\xff"})
	require.ErrorIs(t, err, campaign.CodeType)
	require.Zero(t, b.Len())
}

func TestPlanRoundTrip(t *testing.T) {
	ids := rapid.StringMatching(`[a-z0-9#/普法]{1,9}`)
	people := rapid.Custom(func(t *rapid.T) audience.People { return audience.People(rapid.Int64().Draw(t, "people")) })
	rapid.Check(t, func(t *rapid.T) {
		p := schedule.Plan{
			Programme: rapid.String().Draw(t, "programme"), Note: rapid.String().Draw(t, "note"),
			Score: schedule.Score{
				MissedMust: rapid.Int64().Draw(t, "must"), MissedShould: rapid.Int64().Draw(t, "should"),
				Value: people.Draw(t, "value"), Travel: time.Duration(rapid.Int64().Draw(t, "travel")),
			},
			Bound: people.Draw(t, "bound"), Seed: rapid.Uint64().Draw(t, "seed"),
			Status: rapid.SampledFrom([]schedule.Status{schedule.Unsolved, schedule.Complete, schedule.Optimal}).Draw(t, "status"),
		}
		for range rapid.IntRange(0, 4).Draw(t, "sessions") {
			zone := time.FixedZone("", 60*rapid.IntRange(1, 800).Draw(t, "offset"))
			start := time.UnixMilli(rapid.Int64Range(0, 1e13).Draw(t, "start")).In(zone)
			s := schedule.Session{Proposed: rapid.Bool().Draw(t, "proposed")}
			s.ID = campaign.SessionID(ids.Draw(t, "id"))
			s.Start, s.End = start, start.Add(time.Hour)
			for range rapid.IntRange(0, 3).Draw(t, "teams") {
				s.Teams = append(s.Teams, campaign.TeamID(ids.Draw(t, "team")))
			}
			s.Expected.Attendances = people.Draw(t, "attendances")
			p.Sessions = append(p.Sessions, s)
		}
		var first, second bytes.Buffer
		require.NoError(t, schedule.Write(&first, p))
		got, err := schedule.Read(bytes.NewReader(first.Bytes()))
		require.NoError(t, err)
		require.Equal(t, p, got)
		require.NoError(t, schedule.Write(&second, got))
		require.Equal(t, first.String(), second.String())
	})
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(planText))
	f.Add([]byte(`{"version":1,"sessions":[],"bound":1e-3}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		p, err := schedule.Read(bytes.NewReader(text))
		if err != nil {
			require.NotEmpty(t, campaign.FindingsOf(err))
			return
		}
		var b bytes.Buffer
		require.NoError(t, schedule.Write(&b, p))
		again, err := schedule.Read(&b)
		require.NoError(t, err)
		require.Equal(t, p, again)
	})
}

func ExampleWrite() {
	start := time.Date(2024, 12, 4, 9, 0, 0, 0, time.FixedZone("", 8*60*60))
	plan := schedule.Plan{Programme: "示例计划", Sessions: []schedule.Session{{
		Occurrence: campaign.Occurrence{ID: "s1", Campaign: "constitution-week", Activity: "main", Venue: "hall", Start: start, End: start.Add(time.Hour)},
	}}}
	if err := schedule.Write(os.Stdout, plan); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "version": 1,
	//   "programme": "示例计划",
	//   "score": {
	//     "missedMust": 0,
	//     "missedShould": 0,
	//     "missedMay": 0,
	//     "value": 0
	//   },
	//   "sessions": [
	//     {
	//       "id": "s1",
	//       "campaign": "constitution-week",
	//       "activity": "main",
	//       "venue": "hall",
	//       "start": "2024-12-04T09:00:00+08:00",
	//       "end": "2024-12-04T10:00:00+08:00"
	//     }
	//   ]
	// }
}

func ExampleRead() {
	plan, err := schedule.Read(strings.NewReader(`{"version": 1, "sessions": [{"id": "s1", "activity": "main", "venue": "hall",
		"start": "2024-12-04T09:00:00+08:00", "end": "2024-12-04T10:00:00+08:00"}]}`))
	fmt.Println(len(plan.Sessions), plan.Sessions[0].Start, err)
	// Output: 1 2024-12-04 09:00:00 +0800 +0800 <nil>
}
