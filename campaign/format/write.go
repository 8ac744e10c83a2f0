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

// Write writes a document from the struct that v points to: its version, then
// its fields in their order, without those that are empty and may be omitted.
// Lines are indented by two spaces, the last one ends, and no character is
// escaped that need not be.
//
// Nothing is written if some value has no form that could be read back, such
// as NaN, text that is not UTF-8 or a day before 1900; [campaign.Findings] name
// each. Other errors are the writer's, wrapped, and those of a struct with
// fields that have no form in JSON. It holds the whole text in memory.
func Write(w io.Writer, v any) error {
	src := reflect.ValueOf(v)
	if src.Kind() != reflect.Pointer || src.IsNil() {
		return fmt.Errorf("format: a document is written from a pointer, not a %T", v)
	}
	s, err := shapeOf(src.Type().Elem())
	if err != nil {
		return err
	}
	var text bytes.Buffer
	d := &writer{enc: jsontext.NewEncoder(&text, jsontext.WithIndent("  "))}
	if err := d.value(s, src.Elem()); err != nil && !errors.Is(err, errEnough) {
		return fmt.Errorf("format: the document could not be written: %w", err)
	}
	if d.found != nil {
		return d.found
	}
	if _, err := w.Write(text.Bytes()); err != nil {
		return fmt.Errorf("format: the document could not be written: %w", err)
	}
	return nil
}

// writer walks a shape and a value side by side.
type writer struct {
	enc     *jsontext.Encoder
	scratch []byte
	found   campaign.Findings
}

func (w *writer) value(s *shape, src reflect.Value) error {
	switch {
	case s.leaf != nil:
		return w.leaf(s.leaf, src)
	case s.list:
		return w.list(s, src)
	case s.elem != nil && src.IsNil():
		return w.unwritable(s)
	case s.elem != nil:
		return w.value(s.elem, src.Elem())
	}
	return w.object(s, src)
}

func (w *writer) leaf(l *leaf, src reflect.Value) error {
	raw, ok := l.write(w.scratch[:0], src)
	if !ok {
		return w.unwritable(&shape{leaf: l})
	}
	w.scratch = raw
	return w.enc.WriteValue(raw)
}

// unwritable notes a value without a form, and puts null in its place so that
// the walk can go on; the text will not be used.
func (w *writer) unwritable(s *shape) error {
	if err := w.enc.WriteToken(jsontext.Null); err != nil {
		return err
	}
	want, code := s.want()
	return w.add(code, campaign.Text{Zh: "此值无法写入文件，应为" + want.Zh, En: "the value cannot be written; it must be " + want.En})
}

func (w *writer) add(code campaign.Code, advice campaign.Text) error {
	w.found = append(w.found, &campaign.Finding{Path: pathOf(w.enc, w.enc.StackPointer()), Code: code, Advice: advice})
	if len(w.found) >= maxFindings || code == campaign.CodeTooLarge {
		return errEnough
	}
	return nil
}

// enter writes the bracket of an object or list.
func (w *writer) enter(t jsontext.Token) error {
	if err := w.enc.WriteToken(t); err != nil {
		return err
	}
	if w.enc.StackDepth() > defaultDepth { // a slice may even contain itself
		return w.add(campaign.CodeTooLarge, campaign.Text{Zh: "层次过多，请减少嵌套", En: "too many storeys; use fewer"})
	}
	return nil
}

func (w *writer) object(s *shape, src reflect.Value) error {
	if err := w.enter(jsontext.BeginObject); err != nil {
		return err
	}
	for _, m := range s.members {
		v := src.FieldByIndex(m.index)
		if !m.always && m.shape.empty(v) {
			continue
		}
		if err := w.enc.WriteToken(jsontext.String(m.name)); err != nil {
			return err
		}
		if err := w.value(m.shape, v); err != nil {
			return err
		}
	}
	return w.enc.WriteToken(jsontext.EndObject)
}

func (w *writer) list(s *shape, src reflect.Value) error {
	if err := w.enter(jsontext.BeginArray); err != nil {
		return err
	}
	for i := range src.Len() {
		if err := w.value(s.elem, src.Index(i)); err != nil {
			return err
		}
	}
	return w.enc.WriteToken(jsontext.EndArray)
}
