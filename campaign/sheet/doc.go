// Package sheet is the workbook that an office fills in to have a year planned:
// [Template] writes it for a county, [Read] makes a programme of what comes back,
// and [Mark] returns it with the faulty cells marked.
//
// The user completes three sheets: 单位 (the units' names), 队伍 (name, base and
// available days of each team) and 活动 (which campaigns, and where: in every
// township, in every village, or in those he names). Everything else has a
// default that is marked 推定 where it stands, on sheets that may be left alone:
// 人群, 地点, 普法内容, 形式, 指定场次, 日历 and 说明.
//
//	err := sheet.Template(w, area, 2026, sheet.Options{})
//	…
//	q, err := sheet.Check(r, size, sheet.Options{})
//	for _, f := range campaign.FindingsOf(err) {
//		fmt.Println(f.In("zh")) // 队伍!B4(基地) = "黄略":没有这个镇街…
//	}
//
// # What is tolerated
//
// Sheets in any order, headings in any column and anywhere in the first rows, in
// merged cells or over two rows, with or without the star of a required column;
// columns of the user's own; empty rows, blanks at either end, full-width digits
// and letters; dates typed as text or stored as dates; files saved by Excel, WPS
// and LibreOffice. What a formula gave when the file was saved is what is read;
// nothing is calculated.
//
// # Findings
//
// Every finding is a [campaign.Finding] whose Path names sheet, cell and heading,
// as in 队伍!B4(基地), or the sheet alone where a whole sheet is missing.
package sheet
