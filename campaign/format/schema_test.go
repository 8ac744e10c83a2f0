package format_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
)

var update = flag.Bool("update", false, "write the schema anew")

func generated(t testing.TB) []byte {
	t.Helper()
	text, err := format.Schema(campaign.Programme{}, format.SchemaOptions{
		Name:  "programme",
		Title: campaign.Text{Zh: "年度普法计划 programme.json", En: "a publicity programme, the question put to a planner"},
	})
	require.NoError(t, err)
	return text
}

// The schema that ships says what the Go types say today. After a change of
// the model, go test ./campaign/format -update writes it anew.
func TestSchemaIsTheShape(t *testing.T) {
	if *update {
		require.NoError(t, os.WriteFile("programme.schema.json", generated(t), 0o644))
	}
	text, err := os.ReadFile("programme.schema.json")
	require.NoError(t, err)
	require.Equal(t, string(text), string(generated(t)), "the model has changed: run this test with -update")
	if !*update {
		require.Equal(t, string(text), string(format.ProgrammeSchema()))
	}
	format.ProgrammeSchema()[0] = 'x'
	require.Equal(t, byte('{'), format.ProgrammeSchema()[0], "the caller's bytes are its own")
}

// compiled returns the schema of today for the independent validator, which
// also asserts the formats that others only note.
func compiled(t testing.TB) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(generated(t)))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	require.NoError(t, c.AddResource("urn:pufa:programme:1", doc))
	s, err := c.Compile("urn:pufa:programme:1")
	require.NoError(t, err)
	return s
}

// validate is what other programs do: read JSON, then ask the schema.
func validate(s *jsonschema.Schema, text []byte) error {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return err
	}
	return s.Validate(doc)
}

// wordsOnly reports whether a schema refuses nothing but unknown words.
func wordsOnly(err error) bool {
	var invalid *jsonschema.ValidationError
	if !errors.As(err, &invalid) {
		return false
	}
	if len(invalid.Causes) == 0 {
		_, ok := invalid.ErrorKind.(*kind.Enum)
		return ok
	}
	for _, cause := range invalid.Causes {
		if !wordsOnly(cause) {
			return false
		}
	}
	return true
}

func TestSchemaAcceptsWhatIsWritten(t *testing.T) {
	s := compiled(t)
	require.NoError(t, validate(s, full(t)))
	require.NoError(t, validate(s, []byte(`{"version": 1}`)), "only the version is asked for")
	require.NoError(t, validate(s, []byte(encode(t, campaign.Programme{}))))
	text := full(t)
	rapid.Check(t, func(t *rapid.T) {
		p, err := format.Decode(bytes.NewReader(text))
		require.NoError(t, err)
		mutate(t, reflect.ValueOf(&p).Elem())
		speak(t, reflect.ValueOf(&p).Elem(), nil)
		var b bytes.Buffer
		require.NoError(t, format.Encode(&b, p))
		require.NoError(t, validate(s, b.Bytes()))
	})
}

// speak puts known words where a value has keywords.
func speak(t *rapid.T, v reflect.Value, owner reflect.Type) {
	switch v.Kind() {
	case reflect.String:
		if words := format.WordsOf(v.Type(), owner); words != nil {
			v.SetString(rapid.SampledFrom(words).Draw(t, "word"))
		}
	case reflect.Slice:
		for i := range v.Len() {
			speak(t, v.Index(i), owner)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				speak(t, v.Field(i), v.Type())
			}
		}
	}
}

// What Decode refuses although the schema cannot see it, name by name.
func TestWhatTheSchemaCannotSee(t *testing.T) {
	s := compiled(t)
	parts := strings.Repeat(`{"id":"g","size":1,"parts":[`, 40) + strings.Repeat(`]}`, 40)
	for name, text := range map[string]string{
		"duplicate key":             doc(`"name": "a", "name": "b"`),
		"depth":                     doc(`"groups": [` + parts + `]`),
		"not UTF-8":                 doc("\"name\": \"\xC6\xD5\""),
		"half a surrogate":          doc(`"name": "\ud83d"`),
		"number of 400 characters":  doc(`"travel": {"speed": 0.` + strings.Repeat("9", 400) + `}`),
		"duration beyond 292 years": doc(`"travel": {"access": "PT2562047H99M"}`),
	} {
		require.NotEmpty(t, findings(t, text))
		assert.NoError(t, validate(s, []byte(text)), name)
	}
	for name, text := range map[string]string{
		"byte-order mark": "\uFEFF" + doc(`"name": "a"`),
		"trailing data":   doc(`"name": "a"`) + "{}",
		"NaN":             doc(`"travel": {"speed": NaN}`),
	} {
		require.NotEmpty(t, findings(t, text))
		var invalid *jsonschema.ValidationError
		err := validate(s, []byte(text))
		require.Error(t, err, name)
		assert.NotErrorAs(t, err, &invalid, "%s: the text never gets to the schema", name)
	}
}

// What the schema refuses although Decode reads it, name by name: no program
// needs to write any of these.
func TestWhereTheSchemaIsStricter(t *testing.T) {
	s := compiled(t)
	for name, text := range map[string]string{
		"unknown word":             doc(`"laws": [{"id":"l","name":"n","source":{"certainty":"sure"}}]`),
		"zeros before a duration":  doc(`"travel": {"access": "PT00000000001H"}`),
		"overlap just under 0":     doc(`"overlap": -1e-400`),
		"rounded down to greatest": doc(`"travel": {"speed": 1.79769313486231575e308}`),
	} {
		_, err := format.Decode(strings.NewReader(text))
		require.NoError(t, err, name)
		assert.Error(t, validate(s, []byte(text)), name)
	}
}

func TestSchemaErrors(t *testing.T) {
	type Mood string
	type owner struct {
		Mood Mood `json:"mood"`
	}
	about := map[string]campaign.Text{"owner.mod": {Zh: "心情", En: "mood"}}
	for want, c := range map[string]struct {
		v any
		o format.SchemaOptions
	}{
		"not of nil":             {nil, format.SchemaOptions{}},
		"a document is a struct": {12, format.SchemaOptions{}},
		"no form for values of type": {struct {
			F func() `json:"f"`
		}{}, format.SchemaOptions{}},
		"the words of format_test.Mood": {owner{}, format.SchemaOptions{}},
		"has no owner.mod to describe":  {&owner{}, format.SchemaOptions{Keywords: []format.Keyword{format.Words(Mood("glad"))}, About: about}},
	} {
		text, err := format.Schema(c.v, c.o)
		require.ErrorContains(t, err, want)
		require.Nil(t, text)
	}
}

func TestSchemaOfNamesakes(t *testing.T) {
	type Group struct {
		Name string `json:"name"`
	}
	text, err := format.Schema(struct {
		Mine   Group            `json:"mine"`
		Theirs []audience.Group `json:"theirs"`
		More   *Group           `json:"more,omitzero"`
		Inline struct {
			Size int8 `json:"size"`
		} `json:"inline"`
	}{}, format.SchemaOptions{Name: "namesakes"})
	require.NoError(t, err)
	require.Contains(t, string(text), `"$ref": "#/$defs/audience-Group"`)
	require.Equal(t, 2, strings.Count(string(text), `"$ref": "#/$defs/Group"`))
	c := jsonschema.NewCompiler()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	require.NoError(t, c.AddResource("urn:pufa:namesakes:1", doc))
	s, err := c.Compile("urn:pufa:namesakes:1")
	require.NoError(t, err)
	require.NoError(t, validate(s, []byte(`{"version": 1, "more": {"name": "n"}, "inline": {"size": -128}}`)))
	require.Error(t, validate(s, []byte(`{"version": 1, "inline": {"size": 128}}`)))
}
