package sheet_test

import (
	"bytes"
	"fmt"

	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/sheet"
)

// An office is given a workbook, fills three sheets in, and is told which cells
// it got wrong.
func Example() {
	area := sheet.Area{Name: "某县", Towns: []sheet.Town{{Name: "甲镇", People: 30_000}, {Name: "乙镇", People: 20_000}}}
	var book bytes.Buffer
	if err := sheet.Template(&book, area, 2026, sheet.Options{}); err != nil {
		fmt.Println(err)
		return
	}
	fill := func(base string) error {
		f, err := excelize.OpenReader(&book)
		if err != nil {
			return err
		}
		for cell, row := range map[string][]any{"单位": {"示例单位"}, "队伍": {"一队", base, 2}, "活动": {"宪法宣传周", "是", "全部镇街"}} {
			if err := f.SetSheetRow(cell, "A3", &row); err != nil {
				return err
			}
		}
		book.Reset()
		return f.Write(&book)
	}
	for _, base := range []string{"甲", "甲镇"} {
		if err := fill(base); err != nil {
			fmt.Println(err)
			return
		}
		q, err := sheet.Check(bytes.NewReader(book.Bytes()), int64(book.Len()), sheet.Options{})
		for _, f := range campaign.FindingsOf(err) {
			fmt.Println(f.In("zh"))
		}
		if err == nil {
			p := q.Programme()
			fmt.Println(p.Name, len(p.Campaigns), len(p.Venues))
		}
	}
	// Output:
	// 队伍!B3(基地) = "甲"：没有这个镇街，请按“人群”表的名称填写 [reference-unknown]
	// 某县2026年度普法计划 1 10
}
