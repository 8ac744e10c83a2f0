// Package docx writes the documents that an office edits, signs and sends out,
// as .docx files: the work plan of a programme ([Plan], 工作方案), the notice of
// one session with its reply slip ([Notice], 活动通知 with 回执), and the figures
// for the year's summary ([Summary], 年度总结数据稿).
//
// They are drafts. What the programme does not know, such as document numbers,
// signatories, contacts and any political wording beyond an announced theme, is
// 〔待填〕 and never made up. The same input gives the same bytes.
//
// Who may see what is as in package paper: sessions that are only counted have
// no name, place, day or unit of theirs in any part of a file, and neither have
// activities and campaigns that consist of such sessions only.
//
// # Layout
//
// Pages follow the national standard for official documents (GB/T 9704-2012): A4
// with margins of 37, 35, 28 and 26 mm, lines of 28 pt, 小标宋 for the title, 黑体
// and 楷体 for headings, 仿宋 for the text, page numbers outside. Fonts are named
// and not embedded; each has a common one beside it for computers without it.
// There is no way yet to write into a template of the caller's own.
package docx
