package format

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/pufa-go/pufa/campaign"
)

// maxFindings is how many findings are gathered before reading stops.
const maxFindings = 100

// Read reads a document into the struct that v points to; see the package's
// comment for its form. Members that are missing leave their fields alone.
//
// What is wrong with the document comes as [campaign.Findings], in its order:
// every member or value of the wrong form up to a hundred, and at most one
// mistake of syntax, at which reading ends. A reader's own error is wrapped;
// so is a struct with fields that have no form in JSON. After an error v may be
// filled in part.
//
// No more than Options.MaxBytes+1 bytes are read. Time and memory are linear
// in them.
func Read(r io.Reader, v any, o Options) error {
	dst := reflect.ValueOf(v)
	if dst.Kind() != reflect.Pointer || dst.IsNil() {
		return fmt.Errorf("format: a document is read into a pointer, not a %T", v)
	}
	s, err := shapeOf(dst.Type().Elem())
	if err != nil {
		return err
	}
	text, err := readText(r, o.bytes())
	if campaign.FindingsOf(err) != nil {
		return err
	}
	if err != nil {
		return fmt.Errorf("format: the document could not be read: %w", err)
	}
	d := &reader{text: text, dec: jsontext.NewDecoder(bytes.NewBuffer(text)), depth: o.depth()}
	if found := d.document(s, dst.Elem()); found != nil {
		return found
	}
	return nil
}

// reader walks a text and a shape side by side.
type reader struct {
	text  []byte
	dec   *jsontext.Decoder
	depth int
	found campaign.Findings
}

// errEnough ends the walk; the reason is among the findings.
var errEnough = errors.New("enough")

func (r *reader) document(s *shape, dst reflect.Value) campaign.Findings {
	err := r.value(s, dst)
	if err == nil {
		rest := bytes.TrimLeft(r.text[r.dec.InputOffset():], " \t\r\n")
		if len(rest) > 0 {
			at := len(r.text) - len(rest)
			_ = r.add(at, "", campaign.CodeSyntax, excerpt(r.text, at), "文件到此应已结束，请删去后面的内容", "the document has ended; remove what follows")
		}
	} else if !errors.Is(err, errEnough) {
		r.found = append(r.found, r.syntax(err))
	}
	for _, f := range r.found {
		if f.Code == campaign.CodeVersion { // all else may be right in that version
			return campaign.Findings{f}
		}
	}
	return r.found
}

// add notes a finding; its error is there to be returned.
func (r *reader) add(offset int, path string, code campaign.Code, value, zh, en string) error {
	r.found = append(r.found, &campaign.Finding{
		Path: path, Code: code, Value: brief(value), Advice: positionOf(r.text, offset).advise(zh, en),
	})
	if len(r.found) >= maxFindings || code == campaign.CodeVersion || code == campaign.CodeTooLarge {
		return errEnough
	}
	return nil
}

func (r *reader) path() string { return pathOf(r.dec, r.dec.StackPointer()) }

// value reads one value of a shape. An error is one of syntax or [errEnough].
func (r *reader) value(s *shape, dst reflect.Value) error {
	if s.elem != nil && !s.list {
		if dst.IsNil() {
			dst.Set(reflect.New(dst.Type().Elem()))
		}
		return r.value(s.elem, dst.Elem())
	}
	switch kind := r.dec.PeekKind(); {
	case kind == jsontext.KindBeginObject && s.byName != nil:
		return r.object(s, dst)
	case kind == jsontext.KindBeginArray && s.list:
		return r.list(s, dst)
	case kind == jsontext.KindBeginObject || kind == jsontext.KindBeginArray:
		if err := r.skip(); err != nil {
			return err
		}
		return r.mistyped(s, int(r.dec.InputOffset())-1, string(kind)+"…")
	}
	raw, err := r.dec.ReadValue()
	if err != nil {
		return err
	}
	if s.leaf != nil && s.leaf.read(raw, dst) {
		return nil
	}
	value := string(raw[:min(len(raw), 1000)])
	if text, ok := unquote(raw); ok {
		value = text
	}
	return r.mistyped(s, int(r.dec.InputOffset())-len(raw), value)
}

// mistyped notes that the value just read is not of the shape.
func (r *reader) mistyped(s *shape, offset int, value string) error {
	want, code := s.want()
	if value == "null" {
		want.Zh += "；不填就删去这个字段"
		want.En += "; leave the member out to say nothing"
	}
	return r.add(offset, r.path(), code, value, "应填"+want.Zh, "must be "+want.En)
}

// want describes the values of a shape, and the code of those that are not.
func (s *shape) want() (campaign.Text, campaign.Code) {
	switch {
	case s.leaf != nil && s.leaf.code != "":
		return s.leaf.want, s.leaf.code
	case s.leaf != nil:
		return s.leaf.want, campaign.CodeType
	case s.list:
		return campaign.Text{Zh: "列表，即方括号 […]", En: "a list, […]"}, campaign.CodeType
	case s.elem != nil:
		return s.elem.want()
	}
	return campaign.Text{Zh: "对象，即花括号 {…}", En: "an object, {…}"}, campaign.CodeType
}

// enter reads the bracket of an object or list.
func (r *reader) enter() error {
	if _, err := r.dec.ReadToken(); err != nil {
		return err
	}
	return r.deep()
}

func (r *reader) deep() error {
	if r.dec.StackDepth() <= r.depth {
		return nil
	}
	return r.add(int(r.dec.InputOffset())-1, r.path(), campaign.CodeTooLarge, fmt.Sprintf("> %d", r.depth),
		"层次过多，请减少嵌套", "too many objects and lists within each other; use fewer storeys")
}

func (r *reader) object(s *shape, dst reflect.Value) error {
	if err := r.enter(); err != nil {
		return err
	}
	var seen uint64 // a bit for each member
	for r.dec.PeekKind() == jsontext.KindString {
		raw, err := r.dec.ReadValue()
		if err != nil {
			return err
		}
		i, ok := s.byName[string(raw[1:len(raw)-1])]
		if !ok {
			if name, _ := unquote(raw); name != "" { // perhaps written with \u
				i, ok = s.byName[name]
			}
		}
		if !ok {
			err = r.unknown(s, raw)
		} else {
			seen |= 1 << i
			err = r.value(s.members[i].shape, dst.FieldByIndex(s.members[i].index))
		}
		if err != nil {
			return err
		}
	}
	if _, err := r.dec.ReadToken(); err != nil {
		return err
	}
	for i, m := range s.members {
		if m.always && seen&(1<<i) == 0 && !(s.top && i > 0) {
			if err := r.missing(m); err != nil {
				return err
			}
		}
	}
	return nil
}

// missing notes a member that the object just read should have.
func (r *reader) missing(m member) error {
	path := r.path()
	want, code := m.shape.want()
	if code == campaign.CodeType {
		code = campaign.CodeMissing // a missing version stays a matter of the version
	}
	return r.add(int(r.dec.InputOffset())-1, path+dotted(path != "", m.name), code, "",
		"缺少字段 "+m.name+"，请补上：应填"+want.Zh, "member "+m.name+" is missing; add it, it must be "+want.En)
}

// unknown notes a member that the object cannot have, and skips its value.
func (r *reader) unknown(s *shape, raw jsontext.Value) error {
	name, _ := unquote(raw)
	zh, en := "没有这个字段，请更正或删去", "no such member; mend its name or take it out"
	if like := nearest(name, s.members); like != "" {
		zh, en = "没有这个字段，是否应为 "+like+"？", "no such member; did you mean "+like+"?"
	}
	if err := r.add(int(r.dec.InputOffset())-len(raw), r.path(), campaign.CodeUnknownField, name, zh, en); err != nil {
		return err
	}
	return r.skip()
}

func (r *reader) list(s *shape, dst reflect.Value) error {
	if err := r.enter(); err != nil {
		return err
	}
	dst.SetZero()
	for n := 0; ; n++ {
		if kind := r.dec.PeekKind(); kind == jsontext.KindEndArray || kind == jsontext.KindInvalid {
			_, err := r.dec.ReadToken()
			return err
		}
		if n == dst.Cap() {
			dst.Grow(1)
		}
		dst.SetLen(n + 1)
		if err := r.value(s.elem, dst.Index(n)); err != nil {
			return err
		}
	}
}

// skip reads one value of any kind and forgets it.
func (r *reader) skip() error {
	for depth := r.dec.StackDepth(); ; {
		if _, err := r.dec.ReadToken(); err != nil {
			return err
		}
		if err := r.deep(); err != nil {
			return err
		}
		if r.dec.StackDepth() == depth {
			return nil
		}
	}
}
