// Package deepcopy copies plain data.
package deepcopy

import "reflect"

// Of returns a copy of v that shares no slice, map or pointer with it.
// Interfaces and unexported fields are copied as they are.
func Of[T any](v T) T {
	src := reflect.ValueOf(&v).Elem()
	dst := reflect.New(src.Type()).Elem()
	set(dst, src)
	return dst.Interface().(T)
}

// flat reports whether values of a type hold no reference, so that assigning
// copies them whole.
func flat(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Slice, reflect.Map, reflect.Pointer:
		return false
	case reflect.Array:
		return flat(t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			if t.Field(i).IsExported() && !flat(t.Field(i).Type) {
				return false
			}
		}
	}
	return true
}

func set(dst, src reflect.Value) {
	dst.Set(src)
	if flat(src.Type()) {
		return
	}
	switch src.Kind() {
	case reflect.Slice:
		setSlice(dst, src)
	case reflect.Array:
		for i := range src.Len() {
			set(dst.Index(i), src.Index(i))
		}
	case reflect.Struct:
		for i := range src.NumField() {
			if src.Type().Field(i).IsExported() {
				set(dst.Field(i), src.Field(i))
			}
		}
	case reflect.Pointer:
		if !src.IsNil() {
			dst.Set(reflect.New(src.Type().Elem()))
			set(dst.Elem(), src.Elem())
		}
	case reflect.Map:
		setMap(dst, src)
	}
}

func setSlice(dst, src reflect.Value) {
	if src.IsNil() {
		return
	}
	dst.Set(reflect.MakeSlice(src.Type(), src.Len(), src.Len()))
	if flat(src.Type().Elem()) {
		reflect.Copy(dst, src)
		return
	}
	for i := range src.Len() {
		set(dst.Index(i), src.Index(i))
	}
}

func setMap(dst, src reflect.Value) {
	if src.IsNil() {
		return
	}
	dst.Set(reflect.MakeMapWithSize(src.Type(), src.Len()))
	for _, k := range src.MapKeys() {
		v := reflect.New(src.Type().Elem()).Elem()
		set(v, src.MapIndex(k))
		dst.SetMapIndex(k, v)
	}
}
