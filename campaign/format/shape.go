package format

import (
	"fmt"
	"reflect"
	"strings"
)

// shape is what a Go type looks like in a document: exactly one of an object
// (members), a list or something optional (elem), or a leaf.
type shape struct {
	typ     reflect.Type // nil for the version, which has no field
	members []member
	byName  map[string]int
	top     bool // of a document: only the version may not be missing
	elem    *shape
	list    bool // of elem; otherwise elem is behind a pointer
	leaf    *leaf
}

// member is a member of an object. Its field may lie in an embedded struct.
type member struct {
	name   string
	index  []int
	always bool // written, and so not to be missing
	shape  *shape
}

// maxMembers is how many members a reader can tick off in one word.
const maxMembers = 64

// shaper makes shapes; types that contain themselves are met again in known.
type shaper struct {
	known map[reflect.Type]*shape
}

// shapeOf returns the shape of a document held in a struct of type t: its
// members with the version before them.
func shapeOf(t reflect.Type) (*shape, error) {
	if t.Kind() != reflect.Struct || leafOf(t) != nil {
		return nil, fmt.Errorf("format: a document is a struct, not a %v", t)
	}
	s := &shaper{known: make(map[reflect.Type]*shape)}
	inner, err := s.of(t)
	if err != nil {
		return nil, err
	}
	version := member{name: "version", always: true, shape: &shape{leaf: versionLeaf()}}
	top := &shape{typ: t, top: true, members: append([]member{version}, inner.members...)}
	return top, top.name(t)
}

func (s *shaper) of(t reflect.Type) (*shape, error) {
	if known := s.known[t]; known != nil {
		return known, nil
	}
	made := &shape{typ: t, leaf: leafOf(t)}
	s.known[t] = made
	if made.leaf != nil {
		return made, nil
	}
	var err error
	switch t.Kind() {
	case reflect.Struct:
		if made.members, err = s.fields(t, nil); err == nil {
			err = made.name(t)
		}
	case reflect.Slice, reflect.Pointer:
		made.list = t.Kind() == reflect.Slice
		made.elem, err = s.of(t.Elem())
	default:
		err = fmt.Errorf("format: no form for values of type %v", t)
	}
	return made, err
}

// fields returns the members of a struct in the order of its fields, those of
// embedded structs in their place.
func (s *shaper) fields(t reflect.Type, above []int) ([]member, error) {
	var all []member
	for i := range t.NumField() {
		f := t.Field(i)
		index := append(above[:len(above):len(above)], i)
		tag, tagged := f.Tag.Lookup("json")
		name, option, _ := strings.Cut(tag, ",")
		switch {
		case f.Anonymous && !tagged && f.Type.Kind() == reflect.Struct:
			inner, err := s.fields(f.Type, index)
			if err != nil {
				return nil, err
			}
			all = append(all, inner...)
		case !f.IsExported() || tag == "-":
		case name == "" || option != "" && option != "omitzero":
			return nil, fmt.Errorf("format: field %s of %v needs a tag `json:\"name\"` or `json:\"name,omitzero\"`", f.Name, t)
		default:
			inner, err := s.of(f.Type)
			if err != nil {
				return nil, err
			}
			all = append(all, member{name: name, index: index, always: option == "", shape: inner})
		}
	}
	return all, nil
}

// name indexes the members, which must differ.
func (s *shape) name(t reflect.Type) error {
	s.byName = make(map[string]int, len(s.members))
	for i, m := range s.members {
		if _, taken := s.byName[m.name]; taken {
			return fmt.Errorf("format: two members of %v are named %s", t, m.name)
		}
		s.byName[m.name] = i
	}
	if len(s.members) > maxMembers {
		return fmt.Errorf("format: %v has more than %d members", t, maxMembers)
	}
	return nil
}

// empty reports whether a value says nothing, so that its member is left out:
// zero, a list without elements, or an object of such.
func (s *shape) empty(v reflect.Value) bool {
	switch {
	case s.leaf != nil:
		return s.leaf.zero(v)
	case s.list:
		return v.Len() == 0
	case s.elem != nil:
		return v.IsNil()
	}
	for _, m := range s.members {
		if !m.shape.empty(v.FieldByIndex(m.index)) {
			return false
		}
	}
	return true
}
