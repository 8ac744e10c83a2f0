package format

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/pufa-go/pufa/campaign"
)

// SchemaOptions say what Go types do not tell about a document.
type SchemaOptions struct {
	// Name is the short name of the document, such as "plan". The schema is
	// identified by it and the version: urn:pufa:plan:1.
	Name string
	// Title is the name of the document for people.
	Title campaign.Text
	// Keywords are the words of keyword types beyond those of packages
	// audience, calendar and campaign.
	Keywords []Keyword
	// About describes types and their members, by "Session" or
	// "Session.start", beyond those of the packages below; a description that
	// meets nothing is an error.
	About map[string]campaign.Text
}

// Schema returns a JSON Schema (draft 2020-12) of the documents that [Read]
// reads into a struct such as v, or a pointer to one. It is made from the shape
// that Read and [Write] use, so it cannot say anything else: members and what
// may not be missing, the forms of values, the range of whole numbers. Every
// struct is a definition of its own, named as in Go.
//
// The schema is stricter than Read in one thing: a keyword must be a word that
// is known. It cannot see what is lost once JSON has been read: duplicate keys,
// trailing data, the encoding, size and depth of a document, numbers longer
// than a hundred characters; nor the decimals of a number of people after the
// third, nor that the parts of a duration add up to more than 292 years.
//
// The error is of a type without a form in JSON, or of a keyword type without
// its words: a string type of its own is a keyword unless its name ends in ID.
func Schema(v any, o SchemaOptions) ([]byte, error) {
	t := reflect.TypeOf(v)
	if t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t == nil {
		return nil, fmt.Errorf("format: a schema is made of a struct, not of nil")
	}
	s, err := shapeOf(t)
	if err != nil {
		return nil, err
	}
	d := &drafter{
		keywords: append(keywords(), o.Keywords...), about: o.About, unmet: make(map[string]bool, len(o.About)),
		names: make(map[reflect.Type]string), taken: make(map[string]bool),
	}
	for key := range o.About {
		d.unmet[key] = true
	}
	top, err := d.object(s)
	if err != nil {
		return nil, err
	}
	if len(d.unmet) > 0 {
		return nil, fmt.Errorf("format: %v has no %s to describe", t, strings.Join(sorted(d.unmet), ", "))
	}
	top.Schema, top.ID = "https://json-schema.org/draft/2020-12/schema", "urn:pufa:"+o.Name+":"+strconv.Itoa(Version)
	top.Title, top.Defs = bilingual(o.Title), d.defs
	return top.text()
}

// drafter makes schemas of shapes.
type drafter struct {
	keywords []Keyword
	about    map[string]campaign.Text
	unmet    map[string]bool
	names    map[reflect.Type]string // of structs and keywords among defs
	taken    map[string]bool         // names in defs
	defs     named
}

func (d *drafter) of(s *shape, owner reflect.Type, optional bool) (*node, error) {
	switch {
	case s.leaf != nil && isKeyword(s.typ):
		return d.keyword(s.typ, owner, optional)
	case s.leaf != nil:
		return d.leaf(s.leaf), nil
	case s.list:
		items, err := d.of(s.elem, owner, false)
		return &node{Type: "array", Items: items}, err
	case s.elem != nil:
		return d.of(s.elem, owner, optional)
	}
	if s.typ.Name() == "" {
		return d.object(s)
	}
	if name, known := d.names[s.typ]; known {
		return reference(name), nil
	}
	i := d.define(s.typ)
	made, err := d.object(s)
	if err != nil {
		return nil, err
	}
	d.defs[i].node = made
	return reference(d.names[s.typ]), nil
}

// object returns the schema of a struct, not a reference to it.
func (d *drafter) object(s *shape) (*node, error) {
	made := &node{Description: d.describe(s.typ.Name()), Type: "object", Additional: "false"}
	for _, m := range s.members {
		inner, err := d.of(m.shape, s.typ, !m.always)
		if err != nil {
			return nil, fmt.Errorf("%w (member %s of %v)", err, m.name, s.typ)
		}
		text := d.describe(s.typ.Name() + "." + m.name)
		if t := m.shape.typ; text == "" && m.shape.leaf != nil && t != nil && !isKeyword(t) {
			text = d.describe(t.Name()) // such as an amount of money
		}
		if text != "" {
			inner.Description = text
		}
		made.Properties = append(made.Properties, namedNode{m.name, inner})
		if m.always && (!s.top || m.shape.typ == nil) {
			made.Required = append(made.Required, m.name)
		}
	}
	return made, nil
}

// leaf returns the form of a leaf, by reference if it has a name.
func (d *drafter) leaf(l *leaf) *node {
	f := l.form()
	if f.name == "" {
		return &f.node
	}
	if !d.taken[f.name] {
		f.node.Description = bilingual(l.want)
		d.taken[f.name] = true
		d.defs = append(d.defs, namedNode{f.name, &f.node})
	}
	return reference(f.name)
}

// keyword returns the words of a type; a member that may be left out may also
// be empty. Words that hold in one struct only stand where they are used.
func (d *drafter) keyword(t, owner reflect.Type, optional bool) (*node, error) {
	words, own, ok := wordsOf(d.keywords, t, owner)
	switch {
	case !ok:
		return nil, fmt.Errorf("format: the schema needs the words of %v, or a name for it that ends in ID", t)
	case optional && !slices.Contains(words, ""):
		return &node{Enum: append([]string{""}, words...)}, nil
	case own:
		return &node{Enum: words}, nil
	}
	if _, known := d.names[t]; !known {
		i := d.define(t)
		d.defs[i].node = &node{Description: d.describe(t.Name()), Enum: words}
	}
	return reference(d.names[t]), nil
}

// define takes the next place among the definitions for a type, named with its
// package if another type has the name.
func (d *drafter) define(t reflect.Type) int {
	name := plain(t.Name())
	if d.taken[name] {
		name = plain(t.String())
	}
	d.names[t], d.taken[name] = name, true
	d.defs = append(d.defs, namedNode{name: name})
	return len(d.defs) - 1
}

// describe returns what is said of a type or member, the caller's before ours.
func (d *drafter) describe(key string) string {
	if text, ok := d.about[key]; ok {
		delete(d.unmet, key)
		return bilingual(text)
	}
	return bilingual(about(key))
}

// plain returns a name without anything that a reference would have to escape.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '-'
	}, name)
}

func reference(name string) *node { return &node{Ref: "#/$defs/" + name} }

func bilingual(t campaign.Text) string {
	if t == (campaign.Text{}) {
		return ""
	}
	return t.Zh + " / " + t.En
}

// sorted returns the keys of a set in order.
func sorted(set map[string]bool) []string {
	keys := make([]string, 0, len(set))
	for key := range set {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
