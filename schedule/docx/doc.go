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
//
// # Templates
//
// [Options].Template is a .docx or .dotx of the caller's own. Everything in it
// stays: header, footer, page, margins, pictures, styles. The text takes the
// place of the paragraph {{正文}} (or {{body}}), which stands by itself and not in
// a table; without one it follows what the template holds. Tables fill the line
// of the page they come to stand on.
//
// A paragraph has the style of the template that has the name it needs: Body
// Text First Indent, Body Text or Normal for text, Title, heading 1 and heading
// 2, Signature, Table Grid, and of this package's own Document Number, Remark,
// Addressee, Cell, Cell Centre, Cell Head, Before Table and After Table. What the
// template lacks is added to it in the look of the standard.
//
// A template may have 16 MiB, and 64 MiB unzipped. One with macros, controls,
// embedded files or anything that is fetched from elsewhere is refused, links
// for readers aside; the link to what a template was made with is left out. So
// are its author and times: the title is the document's. What is refused is a
// [campaign.Findings], and nothing is written.
package docx
