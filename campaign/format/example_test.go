package format_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

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
	// horzon = "horzon":第 3 行第 3 列：没有这个字段，是否应为 horizon？ [unknown-field]
	// formats[0].duration = "90分钟": line 4, column 59: must be a duration in hours, minutes and seconds, such as "PT1H30M", "PT45M" or "PT0.1S" [wrong-type]
	// formats[0].duration = "90分钟":第 4 行第 59 列：应填时长，如 "PT1H30M"（1 小时 30 分）、"PT45M"、"PT0.1S" [wrong-type]
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
