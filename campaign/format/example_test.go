package format_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/format"
)

func ExampleDecode() {
	p, err := format.Decode(strings.NewReader(`{
  "version": 1,
  "name": "示例计划",
  "horizon": {"from": "2024-01-01", "to": "2024-12-31"},
  "formats": [{"id": "lecture", "name": "讲座", "duration": "PT1H30M"}]
}`))
	fmt.Println(p.Name, p.Horizon.Days(), p.Formats[0].Duration, err)
	// Output: 示例计划 366 1h30m0s <nil>
}

func ExampleDecode_findings() {
	_, err := format.Decode(strings.NewReader(`{
  "version": 1,
  "horzon": {"from": "2024-01-01"},
  "formats": [{"id": "lecture", "name": "讲座", "duration": "90分钟"}]
}`))
	for _, f := range campaign.FindingsOf(err) {
		fmt.Println(f)
		fmt.Println(f.In("zh"))
	}
	fmt.Println(errors.Is(err, campaign.CodeUnknownField))
	// Output:
	// horzon = "horzon": line 3, column 3: no such member; did you mean horizon? [unknown-field]
	// horzon = "horzon"：第 3 行第 3 列：没有这个字段，是否应为 horizon？ [unknown-field]
	// formats[0].duration = "90分钟": line 4, column 59: must be a duration in hours, minutes and seconds, such as "PT1H30M", "PT45M" or "PT0.1S" [wrong-type]
	// formats[0].duration = "90分钟"：第 4 行第 59 列：应填时长，如 "PT1H30M"（1 小时 30 分）、"PT45M"、"PT0.1S" [wrong-type]
	// true
}

func ExampleEncode() {
	err := format.Encode(os.Stdout, campaign.Programme{
		Name:    "示例计划",
		Horizon: calendar.Year(2024),
		Formats: []campaign.Format{{ID: "lecture", Name: "讲座", Duration: 90 * time.Minute}},
	})
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "version": 1,
	//   "name": "示例计划",
	//   "horizon": {
	//     "from": "2024-01-01",
	//     "to": "2024-12-31"
	//   },
	//   "formats": [
	//     {
	//       "id": "lecture",
	//       "name": "讲座",
	//       "duration": "PT1H30M"
	//     }
	//   ]
	// }
}

// A schema is made from the Go type that holds the document.
func ExampleSchema() {
	type Mood string
	type diary struct {
		Day  date.Date     `json:"day"`
		Mood Mood          `json:"mood,omitzero"`
		Rest time.Duration `json:"rest,omitzero"`
	}
	text, err := format.Schema(diary{}, format.SchemaOptions{
		Name:     "diary",
		Title:    campaign.Text{Zh: "日记", En: "a diary"},
		Keywords: []format.Keyword{format.Words[Mood]("glad", "sad")},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	members, _, _ := strings.Cut(string(text), `"$defs"`)
	fmt.Println(members)
	// Output:
	// {
	//   "$schema": "https://json-schema.org/draft/2020-12/schema",
	//   "$id": "urn:pufa:diary:1",
	//   "title": "日记 / a diary",
	//   "type": "object",
	//   "properties": {
	//     "version": {
	//       "const": 1
	//     },
	//     "day": {
	//       "$ref": "#/$defs/date"
	//     },
	//     "mood": {
	//       "enum": [
	//         "",
	//         "glad",
	//         "sad"
	//       ]
	//     },
	//     "rest": {
	//       "$ref": "#/$defs/duration"
	//     }
	//   },
	//   "required": [
	//     "version"
	//   ],
	//   "additionalProperties": false,
}
