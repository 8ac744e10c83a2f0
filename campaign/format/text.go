package format

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/pufa-go/pufa/campaign"
)

// readText reads a whole document of at most so many bytes, of a larger one
// just one byte more. Its errors are a finding or the reader's own.
func readText(r io.Reader, most int64) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(r, most+1))
	switch {
	case int64(len(text)) > most:
		return nil, campaign.Findings{{
			Code: campaign.CodeTooLarge, Value: "> " + sizeText(most),
			Advice: campaign.Text{
				Zh: "文件超过 " + sizeText(most) + "，请按地区拆分",
				En: "the document is larger than " + sizeText(most) + "; split it by area",
			},
		}}
	case err != nil:
		return nil, err
	}
	if f := encoding(text); f != nil {
		return nil, campaign.Findings{f}
	}
	return text, nil
}

// encoding returns what is wrong with the bytes before they are looked at as
// JSON, or nil.
func encoding(text []byte) *campaign.Finding {
	find := func(offset int, value, zh, en string) *campaign.Finding {
		return &campaign.Finding{Code: campaign.CodeEncoding, Value: value, Advice: positionOf(text, offset).advise(zh, en)}
	}
	if bytes.HasPrefix(text, []byte("\xEF\xBB\xBF")) {
		return find(0, "EF BB BF", "文件开头有字节顺序标记(BOM)，请另存为“UTF-8”，不要选“带 BOM 的 UTF-8”",
			"the file starts with a byte-order mark; save it as UTF-8 without BOM")
	}
	if bytes.HasPrefix(text, []byte("\xFF\xFE")) || bytes.HasPrefix(text, []byte("\xFE\xFF")) {
		return find(0, "UTF-16", "文件是 UTF-16(“Unicode”)编码，请另存为“UTF-8”", "the file is UTF-16; save it as UTF-8")
	}
	if utf8.Valid(text) {
		return nil
	}
	at := 0
	for r, size := utf8.DecodeRune(text); r != utf8.RuneError || size > 1; r, size = utf8.DecodeRune(text[at:]) {
		at += size
	}
	return find(at, fmt.Sprintf("byte %02X", text[at]),
		"不是 UTF-8 文字（可能是 GBK 编码），请另存为“UTF-8”", "not UTF-8, perhaps GBK; save the file as UTF-8")
}

// syntax turns an error of the reader of tokens into a finding.
func (r *reader) syntax(err error) *campaign.Finding {
	offset, path, cause := len(r.text), "", err.Error()
	var s *jsontext.SyntacticError
	if errors.As(err, &s) {
		offset, path, cause = int(s.ByteOffset), pathOf(r.dec, s.JSONPointer), s.Err.Error()
	}
	f := &campaign.Finding{Path: path, Code: campaign.CodeSyntax, Value: excerpt(r.text, offset)}
	at := positionOf(r.text, offset)
	first, _ := utf8.DecodeRune(r.text[offset:])
	plain, wide := halfWidth(first)
	switch {
	case errors.Is(err, jsontext.ErrDuplicateName):
		f.Code, f.Value = campaign.CodeDuplicateKey, brief(s.JSONPointer.LastToken())
		f.Advice = at.advise("同一对象内重复出现这个字段，请只保留一个", "the object has this member twice; keep one of the two")
	case len(bytes.TrimSpace(r.text)) == 0:
		f.Advice = at.advise("文件是空的", "the file is empty")
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		f.Advice = at.advise("文件在此中断，不完整；请重新取得完整的文件，或补上缺少的括号", "the text ends too early; get the whole file, or close its brackets")
	case wide:
		f.Advice = at.advise("这里的标点“"+string(first)+"”是全角的，请改为半角 "+plain, "use "+plain+" instead of the full-width "+string(first))
	default:
		f.Advice = at.advise("不合 JSON 语法，请检查此处或之前的逗号、引号和括号",
			"not JSON: "+cause+"; check the commas, quotes and brackets here or before")
	}
	return f
}

// halfWidth returns the punctuation of JSON for one that a Chinese keyboard
// puts in its place.
func halfWidth(r rune) (string, bool) {
	const (
		wide  = "\u201C\u201D\u2018\u2019\uFF0C\uFF1A\uFF5B\uFF5D\uFF3B\uFF3D\u3010\u3011" // “”‘’ and the wide comma, colon, brackets
		plain = `"""",:{}[][]`
	)
	before, _, found := strings.Cut(wide, string(r))
	if !found || r == utf8.RuneError {
		return "", false
	}
	i := utf8.RuneCountInString(before)
	return plain[i : i+1], true
}
