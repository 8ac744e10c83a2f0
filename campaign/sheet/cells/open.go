package cells

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"github.com/pufa-go/pufa/campaign"
)

const maxParts = 4096 // of a workbook's archive

// Limits bound what is read of a workbook. The zero value is right for a county.
type Limits struct {
	Bytes int64 // of the file, and of its parts unzipped; 0 or less means 32 MiB
	Rows  int   // with content, of one sheet; 0 or less means 20,000
	Cells int   // with content, of the workbook; 0 or less means 400,000
}

func (l Limits) bytes() int64 {
	if l.Bytes <= 0 {
		return 32 << 20
	}
	return l.Bytes
}

func (l Limits) rows() int {
	if l.Rows <= 0 {
		return 20_000
	}
	return l.Rows
}

func (l Limits) cells() int {
	if l.Cells <= 0 {
		return 400_000
	}
	return l.Cells
}

// Book is an open workbook. It must be closed.
type Book struct {
	*excelize.File
	Since1904 bool // its days count from 1904

	limits Limits
	left   int // cells that may still be read
}

// whole is the finding about a file as a whole.
func whole(code campaign.Code, value, zh, en string) error {
	return campaign.Findings{{Code: code, Value: value, Advice: campaign.Text{Zh: zh, En: en}}}
}

// Open opens a workbook of bounded size. Its errors are [campaign.Findings]
// without a path, for a file that is no workbook, damaged or too large, a zip
// bomb among them; or the reader's own.
func Open(r io.ReaderAt, size int64, l Limits) (*Book, error) {
	if err := l.inspect(r, size); err != nil {
		return nil, err
	}
	b := &Book{limits: l, left: l.cells()}
	err := Guard(func() (err error) {
		b.File, err = excelize.OpenReader(io.NewSectionReader(r, 0, size), excelize.Options{
			RawCellValue: true, UnzipSizeLimit: l.bytes(), UnzipXMLSizeLimit: l.bytes(),
		})
		return err
	})
	if err != nil {
		return nil, damaged(err)
	}
	_ = Guard(func() error { // without it, days count as they usually do
		if props, err := b.GetWorkbookProps(); err == nil && props.Date1904 != nil {
			b.Since1904 = *props.Date1904
		}
		return nil
	})
	return b, nil
}

// inspect refuses what is no workbook or would unzip to too much. The directory
// of the archive says how large its parts are; each is then read as far as that
// and no further, so that a directory that lies is found out.
func (l Limits) inspect(r io.ReaderAt, size int64) error {
	most := l.bytes()
	if size > most {
		return tooLarge(size, most)
	}
	head := make([]byte, min(8, max(0, size)))
	if _, err := r.ReadAt(head, 0); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if string(head) == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" {
		return whole(campaign.CodeSyntax, ".xls", "这是旧版（.xls）或加了密码的文件，请去掉密码，另存为“Excel 工作簿（.xlsx）”",
			"an old .xls file, or one with a password; take the password off and save it as .xlsx")
	}
	archive, err := zip.NewReader(r, size)
	if err != nil {
		return damaged(err)
	}
	if len(archive.File) > maxParts {
		return whole(campaign.CodeTooLarge, fmt.Sprint(len(archive.File)), "文件内部的部件过多，不像是工作簿", "too many parts for a workbook")
	}
	left := uint64(most)
	for _, part := range archive.File {
		if part.UncompressedSize64 > left {
			return tooLarge(int64(min(part.UncompressedSize64, 1<<62)), most)
		}
		left -= part.UncompressedSize64
	}
	for _, part := range archive.File {
		if err := readThrough(part); err != nil {
			return damaged(err)
		}
	}
	return nil
}

// readThrough reads a part to its end, at most one byte more than it is said to
// have.
func readThrough(part *zip.File) error {
	rc, err := part.Open()
	if err != nil {
		return err
	}
	limit := int64(part.UncompressedSize64) + 1
	n, err := io.Copy(io.Discard, io.LimitReader(rc, limit))
	if err == nil && n == limit {
		err = zip.ErrFormat
	}
	return errors.Join(err, rc.Close())
}

func tooLarge(size, most int64) error {
	return whole(campaign.CodeTooLarge, sizeText(size), "文件（或其解压后）超过 "+sizeText(most)+"，不像是填报的工作簿，请另存一份只含本表的文件，或按地区拆分",
		"the file, or what it unzips to, is larger than "+sizeText(most)+"; save the sheets alone, or split them by area")
}

func sizeText(n int64) string {
	if n < 1<<20 {
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d MiB", n>>20)
}

func damaged(err error) error {
	return whole(campaign.CodeSyntax, "", "打不开：不是 .xlsx 工作簿，或文件已损坏；请用 Excel、WPS 或 LibreOffice 打开后另存为 .xlsx",
		"not an .xlsx workbook, or a damaged one ("+err.Error()+"); open it in Excel, WPS or LibreOffice and save it as .xlsx")
}

// Guard turns a panic over a malformed file into an error: user data must not
// end the program.
func Guard(do func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("malformed workbook: %v", p)
		}
	}()
	return do()
}
