// Package sheet writes a plan as the workbook that an office circulates, prints
// and fills in (年度计划.xlsx), and its table of sessions as CSV; reads what was
// filled in; and writes the year summed up.
//
// [Write] makes these sheets: 总表 with every session and blank columns for what
// was really held, one sheet for each campaign, 任务分解表, 单位任务安排表, 普法责任清单,
// 重要节点清单, 小组行程, 覆盖情况, 未排入 and 需要确认. All are set up for A4, landscape, with
// titles that repeat.
//
// # The way back
//
// 总表 is the first sheet. Its headings, the labels of package paper in the
// language of the workbook, stand in row [HeadRow], one session to a row below
// them. Dates are dates, numbers are numbers, 场次编号 is the ID in the plan. The
// note above the headings carries 计划编号, the plan's fingerprint.
//
// [ReadFilled] takes returns from its yellow columns. What is not counted by
// session is returned on a form (填报表) that [WriteForm] writes for a unit or an
// area and [ReadForm] reads. Both refuse a workbook of another plan, and any
// workbook with a fault: they name every fault by sheet, cell and heading and
// return nothing. [WriteSums] writes what [returns.Sum] makes of all returns.
//
// # What may be seen
//
// Sessions that a [paper.View] does not show stand in totals and in a count
// line, with nothing of their own; campaigns, assignments and targets that
// consist of nothing else are only counted as well.
//
// # Text is inert
//
// In the workbook every text is stored as text, so that none is ever run as a
// formula. CSV cannot say so: there a cell that a spreadsheet might run, because
// it begins with = + - @ or one of their full-width forms, with or without
// blanks before, begins with an apostrophe instead. Control characters and
// marks that turn the direction of writing are dropped from names; line ends
// and tabs in them become blanks. IDs stay as they are.
//
// # Determinism
//
// The same programme, plan and options give the same bytes. No time of writing
// is stored.
package sheet
