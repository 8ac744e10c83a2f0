package campaign

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// inDocumentOrder sorts findings by where they stand in a programme's
// document: fields in the order of the model, elements by index, and a thing
// before what is inside it. What a programme has no field for comes last.
func inDocumentOrder(fs Findings) {
	fields := make(map[reflect.Type]map[string]ranked)
	type keyed struct {
		f   *Finding
		key []int
	}
	all := make([]keyed, len(fs))
	for i, f := range fs {
		all[i] = keyed{f, documentKey(f.Path, fields)}
	}
	slices.SortStableFunc(all, func(a, b keyed) int { return slices.Compare(a.key, b.key) })
	for i, k := range all {
		fs[i] = k.f
	}
}

// ranked is a field's place among those of its struct, and its type.
type ranked struct {
	rank int
	typ  reflect.Type
}

// documentKey turns a path into numbers that sort as the document does.
func documentKey(path string, fields map[reflect.Type]map[string]ranked) []int {
	var key []int
	typ := reflect.TypeFor[Programme]()
	for _, step := range strings.FieldsFunc(path, func(r rune) bool { return r == '.' || r == '[' || r == ']' }) {
		if i, err := strconv.Atoi(step); err == nil {
			key = append(key, i)
			if typ != nil && typ.Kind() == reflect.Slice {
				typ = typ.Elem()
			}
			continue
		}
		field := ranked{rank: 1 << 20}
		if typ != nil && typ.Kind() == reflect.Struct {
			if fields[typ] == nil {
				fields[typ] = make(map[string]ranked)
				rankFields(typ, fields[typ])
			}
			if known, ok := fields[typ][step]; ok {
				field = known
			}
		}
		key = append(key, field.rank)
		typ = field.typ
	}
	return key
}

// rankFields numbers the fields of a struct by the names they have in
// documents; those of embedded structs stand in their place.
func rankFields(typ reflect.Type, into map[string]ranked) {
	for i := range typ.NumField() {
		f := typ.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "":
			rankFields(f.Type, into)
		case name != "" && name != "-":
			into[name] = ranked{len(into), f.Type}
		}
	}
}
