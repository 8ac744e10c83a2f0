package examples_test

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/solver"
)

// Example is the embedding sample of the README.
func Example() {
	p := campaign.Programme{
		Name:    "示例县宪法宣传周",
		Horizon: calendar.Range{From: date.New(2024, 12, 1), To: date.New(2024, 12, 7)},
		Areas:   []audience.Area{{ID: "county", Name: "示例县", Level: audience.County}},
		Groups:  []audience.Group{{ID: "residents", Area: "county", Size: 3000}},
		Teams:   []campaign.Team{{ID: "team", Name: "宣讲小组", Shifts: []calendar.Hours{calendar.MustHours("08:30", "12:00")}}},
		Venues:  []campaign.Venue{{ID: "square", Name: "文化广场", Setting: "community", Area: "county"}},
		Formats: []campaign.Format{{ID: "lecture", Name: "讲座", Duration: time.Hour, Rate: 0.05}},
		Campaigns: []campaign.Campaign{{ID: "week", Name: "宪法宣传周", Window: calendar.On(date.New(2024, 12, 4)), Activities: []campaign.Activity{
			{ID: "talk", Name: "宪法讲座", Format: "lecture", Staff: campaign.Staff{Teams: campaign.Span{Least: 1}}},
		}}},
	}
	q, err := campaign.Check(p) // every finding at once, with its place and its cure
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := solver.Solve(context.Background(), q, solver.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range r.Plan.Sessions {
		fmt.Println(s.Start.Format("2006-01-02 15:04"), s.Venue, s.Teams, s.Expected.Attendances)
	}
	fmt.Println("valid:", check.Plan(q, r.Plan).Valid())
	// Output:
	// 2024-12-04 08:30 square [team] 150
	// valid: true
}

// sample returns the lines from one marker to another, both left out, without
// their indentation.
func sample(t *testing.T, file, from, to string) []string {
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	_, rest, found := strings.Cut(string(text), from)
	require.True(t, found, "%s has no %q", file, from)
	body, _, _ := strings.Cut(rest, to)
	require.NotEmpty(t, body, "%s has nothing from %q to %q", file, from, to)
	var lines []string
	for line := range strings.Lines(body) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

func TestTheSampleOfTheReadmeIsTheExample(t *testing.T) {
	example := sample(t, "readme_test.go", "func Example() {\n", "\t// Output:")
	readme := sample(t, "../README.md", "func main() {\n", "\n}\n")
	require.Equal(t, example, readme)
}

// The printed page of the README is that of a real run: the planner's golden,
// but for the seconds it took.
func TestThePageOfTheReadmeIsThePlanners(t *testing.T) {
	elapsed := regexp.MustCompile(`用时 [0-9.]+ 秒`)
	block := func(file, from, to string) []string {
		lines := sample(t, file, from, to)
		for i := range lines {
			lines[i] = elapsed.ReplaceAllString(lines[i], "用时")
		}
		return lines
	}
	golden := block("planner/testdata/summary.zh.txt", "", "\x00")
	require.Equal(t, golden, block("../README.md", "The first prints:\n\n```\n", "```"))
}

// The typhoon of the README is what the planner's own test sees.
func TestTheTyphoonOfTheReadmeIsThePlanners(t *testing.T) {
	golden := sample(t, "planner/testdata/typhoon.zh.txt", "", "\x00")
	require.Equal(t, golden, sample(t, "../README.md", "and then the typhoon comes:\n\n```console\n", "```"))
}
