package sheet_test

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/sheet"
)

// lesson is a programme of one lesson, and a plan that holds it.
func lesson() (*campaign.Checked, schedule.Plan, error) {
	week := calendar.Range{From: date.New(2024, 12, 1), To: date.New(2024, 12, 7)}
	q, err := campaign.Check(campaign.Programme{
		Name: "徐闻县2024年度普法计划", Note: "示例", Horizon: week,
		Areas:   []audience.Area{{ID: "440825", Name: "徐闻县", Level: audience.County}},
		Groups:  []audience.Group{{ID: "pupils", Area: "440825", Size: 1000}},
		Venues:  []campaign.Venue{{ID: "school", Name: "某校", Setting: "school", Area: "440825", Capacity: 500}},
		Formats: []campaign.Format{{ID: "lesson", Name: "法治课", Duration: time.Hour, Rate: 1}},
		Campaigns: []campaign.Campaign{{
			ID: "constitution-week", Name: "宪法宣传周", Window: week,
			Activities: []campaign.Activity{{ID: "lessons", Name: "法治课", Format: "lesson"}},
		}},
	})
	if err != nil {
		return nil, schedule.Plan{}, err
	}
	start := time.Date(2024, 12, 4, 9, 0, 0, 0, q.Location())
	return q, schedule.Plan{Sessions: []schedule.Session{{Occurrence: campaign.Occurrence{
		ID: "lesson-1", Activity: "lessons", Venue: "school", Start: start, End: start.Add(time.Hour),
	}}}}, nil
}

func ExampleWrite() {
	q, plan, err := lesson()
	if err != nil {
		fmt.Println(err)
		return
	}
	var workbook bytes.Buffer // or a file named 年度计划.xlsx
	if err := sheet.Write(&workbook, q, plan, sheet.Options{}); err != nil {
		fmt.Println(err)
		return
	}
	f, err := excelize.OpenReader(&workbook)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Join(f.GetSheetList(), " "))
	rows, err := f.GetRows("总表")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, row := range rows[sheet.HeadRow-1:] {
		fmt.Println(strings.Join(row[:7], " "), row[10], row[15])
	}
	// Output:
	// 总表 宪法宣传周 任务分解表 单位任务安排表 普法责任清单 重要节点清单 小组行程 覆盖情况 未排入 需要确认
	// 序号 场次编号 日期 星期 时间 主题宣传活动 活动 地点 预计人次（推定）
	// 1 lesson-1 12月4日 三 09:00–10:00 宪法宣传周 法治课 某校 500
}

func ExampleReadFilled() {
	q, plan, err := lesson()
	if err != nil {
		fmt.Println(err)
		return
	}
	var workbook bytes.Buffer
	if err := sheet.Write(&workbook, q, plan, sheet.Options{}); err != nil {
		fmt.Println(err)
		return
	}
	f, err := excelize.OpenReader(&workbook) // as an office fills it in
	if err != nil {
		fmt.Println(err)
		return
	}
	for cell, value := range map[string]any{"R4": "已开展", "T4": "约480", "U4": "很多"} {
		if err := f.SetCellValue("总表", cell, value); err != nil {
			fmt.Println(err)
			return
		}
	}
	filled, err := f.WriteToBuffer()
	if err != nil {
		fmt.Println(err)
		return
	}
	_, err = sheet.ReadFilled(bytes.NewReader(filled.Bytes()), int64(filled.Len()), q, plan, sheet.ReadOptions{Reporter: "office"})
	for _, finding := range campaign.FindingsOf(err) {
		fmt.Println(finding.In("zh"))
	}
	// Output:
	// 总表!U4(发放份数) = "很多"：看不懂的数，请填整数，也可写“约300”“300余”；没有的留空 [wrong-type]
}

func ExampleWriteCSV() {
	q, plan, err := lesson()
	if err != nil {
		fmt.Println(err)
		return
	}
	var out strings.Builder
	if err := sheet.WriteCSV(&out, q, plan, sheet.Options{Lang: "en"}); err != nil {
		fmt.Println(err)
		return
	}
	for line := range strings.Lines(strings.TrimPrefix(out.String(), "\uFEFF")) {
		fmt.Println(strings.Join(strings.Split(strings.TrimSpace(line), ",")[:5], ","))
	}
	// Output:
	// No.,Session,Date,Day,Time
	// 1,lesson-1,2024-12-04,Wed,09:00–10:00
	// ,示例,,,
	// ,1 session,,,
}
