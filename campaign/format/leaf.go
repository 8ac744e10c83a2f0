package format

import (
	"math"
	"reflect"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/pufa-go/pufa/campaign"
)

// leaf is the form of a value without parts: a string, a number or a truth
// value of JSON.
type leaf struct {
	form  func() form   // the values of JSON that are read
	want  campaign.Text // completes "应填…" and "must be …"
	code  campaign.Code // of a finding; empty means CodeType
	read  func(raw jsontext.Value, dst reflect.Value) bool
	write func(b []byte, src reflect.Value) ([]byte, bool) // appends
	blank func(src reflect.Value) bool                     // whether it is zero; nil means by ==
}

func (l *leaf) zero(v reflect.Value) bool {
	if l.blank != nil {
		return l.blank(v)
	}
	return v.IsZero()
}

// leafOf returns the form of values of a type, or nil if they are no leaves.
func leafOf(t reflect.Type) *leaf {
	if l := domainLeaf(t); l != nil {
		return l
	}
	switch t.Kind() {
	case reflect.String:
		return textLeaf()
	case reflect.Bool:
		return truthLeaf()
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return intLeaf(bitsOf(t))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return uintLeaf(bitsOf(t))
	case reflect.Float64:
		return realLeaf()
	}
	return nil
}

func textLeaf() *leaf {
	return &leaf{
		form: textForm,
		want: campaign.Text{Zh: "文字，用双引号括起", En: "text in double quotes"},
		read: func(raw jsontext.Value, dst reflect.Value) bool {
			s, ok := unquote(raw)
			dst.SetString(s)
			return ok
		},
		write: func(b []byte, src reflect.Value) ([]byte, bool) { return quote(b, src.String()) },
	}
}

func truthLeaf() *leaf {
	return &leaf{
		form: truthForm,
		want: campaign.Text{Zh: " true 或 false", En: "true or false"},
		read: func(raw jsontext.Value, dst reflect.Value) bool {
			k := raw.Kind()
			dst.SetBool(k == jsontext.KindTrue)
			return k == jsontext.KindTrue || k == jsontext.KindFalse
		},
		write: func(b []byte, src reflect.Value) ([]byte, bool) { return strconv.AppendBool(b, src.Bool()), true },
	}
}

func wholeNumber() campaign.Text {
	return campaign.Text{Zh: "整数，且不能过大", En: "a whole number, and not too large a one"}
}

func intLeaf(bits int) *leaf {
	return &leaf{
		form: func() form { return intForm(bits) },
		want: wholeNumber(),
		read: func(raw jsontext.Value, dst reflect.Value) bool {
			n, ok := scaled(raw, 0)
			if !ok || dst.OverflowInt(n) {
				return false
			}
			dst.SetInt(n)
			return true
		},
		write: func(b []byte, src reflect.Value) ([]byte, bool) { return strconv.AppendInt(b, src.Int(), 10), true },
	}
}

func uintLeaf(bits int) *leaf {
	return &leaf{
		form: func() form { return uintForm(bits) },
		want: campaign.Text{Zh: "非负整数，且不能过大", En: "a whole number from 0, and not too large a one"},
		read: func(raw jsontext.Value, dst reflect.Value) bool {
			negative, n, ok := magnitude(raw, 0)
			if !ok || negative && n > 0 || dst.OverflowUint(n) {
				return false
			}
			dst.SetUint(n)
			return true
		},
		write: func(b []byte, src reflect.Value) ([]byte, bool) { return strconv.AppendUint(b, src.Uint(), 10), true },
	}
}

func realLeaf() *leaf {
	return &leaf{
		form: realForm,
		want: campaign.Text{Zh: "数字，不超过 100 位，且不能过大", En: "a number of at most 100 characters, and not too large a one"},
		read: func(raw jsontext.Value, dst reflect.Value) bool {
			x, ok := decimal(raw)
			dst.SetFloat(x)
			return ok
		},
		write: func(b []byte, src reflect.Value) ([]byte, bool) { return appendReal(b, src.Float()) },
	}
}

// versionLeaf checks the version; there is no field to set.
func versionLeaf() *leaf {
	v := strconv.Itoa(Version)
	return &leaf{
		form: func() form { return form{node: node{Const: literal(v)}} },
		want: campaign.Text{
			Zh: " " + v + "，即本程序能读的版本；请用相应版本的程序打开，或另存为该版本",
			En: v + ", the version that is read here; use a program that fits, or write the document again in this version",
		},
		code: campaign.CodeVersion,
		read: func(raw jsontext.Value, _ reflect.Value) bool {
			n, ok := scaled(raw, 0)
			return ok && n == Version
		},
		write: func(b []byte, _ reflect.Value) ([]byte, bool) { return strconv.AppendInt(b, Version, 10), true },
		blank: func(reflect.Value) bool { return false },
	}
}

// unquote returns the text of a JSON string, false for another kind of value.
func unquote(raw jsontext.Value) (string, bool) {
	if raw.Kind() != jsontext.KindString {
		return "", false
	}
	inner := raw[1 : len(raw)-1]
	for _, c := range inner {
		if c == '\\' {
			text, err := jsontext.AppendUnquote(nil, raw)
			return string(text), err == nil
		}
	}
	return string(inner), true
}

func decimal(raw jsontext.Value) (float64, bool) {
	if raw.Kind() != jsontext.KindNumber || len(raw) > maxNumber {
		return 0, false
	}
	x, err := strconv.ParseFloat(string(raw), 64)
	return x, err == nil
}

// quote appends text as a JSON string, or nothing if it is not UTF-8.
func quote(b []byte, s string) ([]byte, bool) {
	out, err := jsontext.AppendQuote(b, s)
	return out, err == nil
}

// appendReal appends a number, or nothing if it is not finite.
func appendReal(b []byte, x float64) ([]byte, bool) {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return b, false
	}
	return append(b, jsontext.Float(x).String()...), true
}
