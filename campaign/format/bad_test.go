package format_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
)

// findings decodes bad text and returns what is found.
func findings(t testing.TB, text string) campaign.Findings {
	t.Helper()
	p, err := format.Decode(strings.NewReader(text))
	require.Error(t, err)
	require.Zero(t, p, "nothing comes with an error")
	found := campaign.FindingsOf(err)
	require.NotEmpty(t, found, "%v", err)
	for _, f := range found {
		require.NotEmpty(t, f.Advice.Zh)
		require.NotEmpty(t, f.Advice.En)
		require.ErrorIs(t, err, f.Code)
	}
	return found
}

// doc puts members behind the version.
func doc(members string) string { return `{"version": 1, ` + members + `}` }

// TestBadInput shows the only finding of each document.
func TestBadInput(t *testing.T) {
	group := strings.Repeat(`{"id":"g","size":1,"parts":[`, 40) + strings.Repeat(`]}`, 40)
	digits := strings.Repeat("9", 400)
	for name, c := range map[string]struct {
		text  string
		code  campaign.Code
		path  string
		value string
		en    string // part of the advice
	}{
		"empty":            {"", campaign.CodeSyntax, "", "", "line 1, column 1: the file is empty"},
		"blank":            {" \n ", campaign.CodeSyntax, "", "", "the file is empty"},
		"cut off":          {`{"version": 1, "name": "n`, campaign.CodeSyntax, "name", "", "line 1, column 26: the text ends too early"},
		"not closed":       {"{\"version\": 1,\n\"name\": \"n\"", campaign.CodeSyntax, "", "", "line 2, column 12: the text ends too early"},
		"comma missing":    {"{\"version\": 1,\n \"name\": \"普法\" \"note\": \"\"}", campaign.CodeSyntax, "", `"note": ""}`, "line 2, column 15: not JSON"},
		"comma too many":   {doc(`"areas": [],`), campaign.CodeSyntax, "", ",}", "line 1, column 27: not JSON"},
		"wide comma":       {"{\"version\": 1\uFF0C \"name\": \"n\"}", campaign.CodeSyntax, "", "\uFF0C \"name\": \"n\"}", "line 1, column 14: use , instead of the full-width"},
		"wide quote":       {"{\"version\": 1, \u201Cname\u201D: 1}", campaign.CodeSyntax, "", "\u201Cname\u201D: 1}", `use " instead of`},
		"bracket mixed":    {doc(`"areas": [}`), campaign.CodeSyntax, "areas[0]", "}}", "line 1, column 26: not JSON"},
		"bracket missing":  {doc(`"areas": [ {"id": "a" ] `), campaign.CodeSyntax, "areas", "] }", "line 1, column 38: not JSON"},
		"name no string":   {doc(`1: 2`), campaign.CodeSyntax, "", "1: 2}", "line 1, column 16: not JSON"},
		"comment":          {"{\"version\": 1} // done", campaign.CodeSyntax, "", "// done", "line 1, column 16: the document has ended"},
		"trailing":         {doc(`"name": "n"`) + "\n{}", campaign.CodeSyntax, "", "{}", "line 2, column 1: the document has ended"},
		"leading zero":     {doc(`"prices": {"yuan": 01}`), campaign.CodeSyntax, "prices", "1}}", "not JSON"},
		"NaN":              {doc(`"travel": {"speed": NaN}`), campaign.CodeSyntax, "travel.speed", "NaN}}", "line 1, column 36: not JSON"},
		"−Infinity":        {doc(`"travel": {"speed": -Infinity}`), campaign.CodeSyntax, "travel.speed", "Infinity}}", "line 1, column 37: not JSON"},
		"trailing NUL":     {doc(`"name": "n"`) + "\x00", campaign.CodeSyntax, "", "\x00", "line 1, column 28: the document has ended"},
		"half a surrogate": {doc(`"name": "\ud83d"`), campaign.CodeSyntax, "name", `\ud83d"}`, "not JSON"},
		"control":          {doc("\"name\": \"a\x01\""), campaign.CodeSyntax, "name", "\x01\"}", "not JSON"},

		"byte-order mark": {"\uFEFF" + doc(`"name": "n"`), campaign.CodeEncoding, "", "EF BB BF", "byte-order mark"},
		"mark at the end": {doc(`"name": "n"`) + "\uFEFF", campaign.CodeSyntax, "", "\uFEFF", "line 1, column 28: the document has ended"},
		"UTF-16":          {"\xFF\xFE{\x00", campaign.CodeEncoding, "", "UTF-16", "UTF-16"},
		"GBK":             {"{\"version\": 1,\n\"name\": \"\xC6\xD5\xB7\xA8\"}", campaign.CodeEncoding, "", "byte C6", "line 2, column 10: not UTF-8"},

		"key twice":         {doc(`"name": "a", "name": "b"`), campaign.CodeDuplicateKey, "name", "name", "line 1, column 29: the object has this member twice"},
		"key twice, hidden": {doc(`"name": "a", "n\u0061me": "b"`), campaign.CodeDuplicateKey, "name", "name", "twice"},
		"key twice, deep":   {doc(`"areas": [{"id":"a","name":"","level":""}, {"id":"a","id":"b"}]`), campaign.CodeDuplicateKey, "areas[1].id", "id", "twice"},
		"version twice":     {`{"version": 1, "version": 1}`, campaign.CodeDuplicateKey, "version", "version", "line 1, column 16: the object has this member twice"},

		"unknown":          {doc(`"colour": "red"`), campaign.CodeUnknownField, "colour", "colour", "line 1, column 16: no such member; mend"},
		"misspelt":         {doc(`"horzon": {"a": [1, {}]}`), campaign.CodeUnknownField, "horzon", "horzon", "did you mean horizon?"},
		"upper case":       {doc(`"Name": "n"`), campaign.CodeUnknownField, "Name", "Name", "did you mean name?"},
		"router":           {doc(`"router": 1`), campaign.CodeUnknownField, "router", "router", "no such member"},
		"unknown, in list": {doc(`"laws": [{"id":"l","name":"n"}, {"id":"m","name":"n","a.b":0}]`), campaign.CodeUnknownField, "laws[1].a.b", "a.b", "column 69"},
		"unknown, long":    {doc(`"` + strings.Repeat("长", 200) + `": 1`), campaign.CodeUnknownField, strings.Repeat("长", 79) + "…", strings.Repeat("长", 79) + "…", "no such"},

		"missing":           {doc(`"groups": [{"id": "g"}]`), campaign.CodeMissing, "groups[0].size", "", "line 1, column 37: member size is missing"},
		"missing, embedded": {doc(`"pins": [{"id":"p","activity":"a","venue":"v"}]`), campaign.CodeMissing, "pins[0].start", "", "member start is missing"},
		"list":              {`[]`, campaign.CodeType, "", "[…", "must be an object"},
		"text for object":   {doc(`"horizon": "2024"`), campaign.CodeType, "horizon", "2024", "must be an object"},
		"object for list":   {doc(`"areas": {"id": 1}`), campaign.CodeType, "areas", "{…", "must be a list"},
		"list for text":     {doc(`"name": ["n"]`), campaign.CodeType, "name", "[…", "must be text"},
		"null":              {doc(`"laws": null`), campaign.CodeType, "laws", "null", "leave the member out"},
		"number for text":   {doc(`"name": 12`), campaign.CodeType, "name", "12", "line 1, column 24: must be text"},
		"text for truth":    {doc(`"joint": "true"`), campaign.CodeType, "joint", "true", "must be true or false"},
		"text for number":   {doc(`"travel": {"speed": "40"}`), campaign.CodeType, "travel.speed", "40", "must be a number"},
		"half a person":     {doc(`"groups": [{"id":"g","size":1.5}]`), campaign.CodeType, "groups[0].size", "1.5", "must be a whole number"},
		"too many people":   {doc(`"groups": [{"id":"g","size":9223372036854775808}]`), campaign.CodeType, "groups[0].size", "9223372036854775808", "not too large"},
		"400 digits":        {doc(`"groups": [{"id":"g","size":` + digits + `}]`), campaign.CodeType, "groups[0].size", digits[:79] + "…", "not too large"},
		"400 digits, real":  {doc(`"travel": {"speed": 0.` + digits + `}`), campaign.CodeType, "travel.speed", "0." + digits[:77] + "…", "at most 100 characters"},
		"400 digits, power": {doc(`"travel": {"speed": 1e` + digits + `}`), campaign.CodeType, "travel.speed", "1e" + digits[:77] + "…", "at most 100 characters"},
		"1e400":             {doc(`"travel": {"speed": 1e400}`), campaign.CodeType, "travel.speed", "1e400", "not too large"},
		"no such day":       {doc(`"asOf": "2023-02-29"`), campaign.CodeType, "asOf", "2023-02-29", "a day that the calendar has"},
		"day of 20024":      {doc(`"horizon": {"from": "20024-01-01"}`), campaign.CodeType, "horizon.from", "20024-01-01", "a day"},
		"slashes":           {doc(`"asOf": "2023/02/01"`), campaign.CodeType, "asOf", "2023/02/01", "a day"},
		"clock":             {doc(`"seasons": [{"name":"","months":[],"hours":[{"from":"8:30","to":"12:00"}]}]`), campaign.CodeType, "seasons[0].hours[0].from", "8:30", "a time of day"},
		"duration in days":  {doc(`"travel": {"access": "P1D"}`), campaign.CodeType, "travel.access", "P1D", "a duration"},
		"instant, no zone":  {doc(`"pins": [{"id":"p","activity":"a","venue":"v","start":"2024-12-04T09:00:00"}]`), campaign.CodeType, "pins[0].start", "2024-12-04T09:00:00", "an instant with its offset"},
		"microseconds":      {doc(`"pins": [{"id":"p","activity":"a","venue":"v","start":"2024-12-04T09:00:00.0001Z"}]`), campaign.CodeType, "pins[0].start", "2024-12-04T09:00:00.0001Z", "millisecond"},
		"overlap in words":  {doc(`"overlap": "high"`), campaign.CodeType, "overlap", "high", "independent"},
		"overlap of −1":     {doc(`"overlap": -1`), campaign.CodeType, "overlap", "-1", "a number from 0"},

		"no version":        {`{"name": "n"}`, campaign.CodeVersion, "version", "", "member version is missing"},
		"version 2":         {`{"version": 2, "novelty": true}`, campaign.CodeVersion, "version", "2", "must be 1"},
		"version 2, last":   {`{"novelty": true, "version": 2}`, campaign.CodeVersion, "version", "2", "must be 1"},
		"400 digits, first": {`{"version": ` + digits + `}`, campaign.CodeVersion, "version", digits[:79] + "…", "must be 1"},
		"version in text":   {`{"version": "1"}`, campaign.CodeVersion, "version", "1", "must be 1"},
		"version object":    {`{"version": {"major": 1}}`, campaign.CodeVersion, "version", "{…", "must be 1"},

		"levels of unknown": {doc(`"x": ` + strings.Repeat("[", 10_000)), campaign.CodeTooLarge, "", "> 64", "too many objects"},
		"levels of parts":   {doc(`"groups": [` + group + `]`), campaign.CodeTooLarge, "", "> 64", "too many objects"},
		"levels, closed":    {doc(`"areas": ` + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000)), campaign.CodeTooLarge, "", "> 64", "line 1, column 88"},
		"levels alone":      {strings.Repeat("[", 10_000), campaign.CodeTooLarge, "", "> 64", "line 1, column 65"},
	} {
		t.Run(name, func(t *testing.T) {
			found := findings(t, c.text)
			var got []string
			for _, f := range found {
				if f.Code != campaign.CodeUnknownField || c.code == campaign.CodeUnknownField {
					got = append(got, f.Error())
				}
			}
			require.Len(t, got, 1, "%v", found)
			f := found[len(found)-1]
			assert.Equal(t, c.code, f.Code, "%v", f)
			if c.code != campaign.CodeTooLarge {
				assert.Equal(t, c.path, f.Path)
			}
			assert.Equal(t, c.value, f.Value)
			assert.Contains(t, f.Advice.En, c.en)
			assert.Regexp(t, `^第 \d+ 行第 \d+ 列：`, f.Advice.Zh)
		})
	}
}

func TestEveryMistakeOfFormIsFound(t *testing.T) {
	found := findings(t, "{\n\"version\": 1,\n\"nam\": \"\",\n\"asOf\": 3,\n\"areas\": [{}],\n\"laws\": [null, {\"id\": \"l\", \"name\": \"\", \"common\": 0}] }}")
	var got []string
	for _, f := range found {
		line, _, _ := strings.Cut(f.Advice.En, ":")
		got = append(got, fmt.Sprintf("%s %s %s", f.Path, f.Code, line))
	}
	require.Equal(t, []string{
		"nam unknown-field line 3, column 1",
		"asOf wrong-type line 4, column 9",
		"areas[0].id field-missing line 5, column 12",
		"areas[0].name field-missing line 5, column 12",
		"areas[0].level field-missing line 5, column 12",
		"laws[0] wrong-type line 6, column 10",
		"laws[1].common wrong-type line 6, column 50",
		" syntax line 6, column 55",
	}, got)
	require.Len(t, findings(t, doc(`"laws": [`+strings.Repeat("1,", 5000)+`1]`)), 100, "then it is enough")
}

// forbidden fails the test if it is read.
type forbidden struct{ t *testing.T }

func (f forbidden) Read([]byte) (int, error) {
	f.t.Error("read beyond the limit")
	return 0, io.ErrUnexpectedEOF
}

// blanks is an endless reader of blanks that counts what it gave.
type blanks struct{ n int64 }

func (b *blanks) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	b.n += int64(len(p))
	return len(p), nil
}

func TestSizeLimit(t *testing.T) {
	var v struct {
		Name string `json:"name"`
	}
	text := doc(`"name": "n"`)
	most := format.Options{MaxBytes: int64(len(text))}
	require.NoError(t, format.Read(strings.NewReader(text), &v, most), "the limit itself is allowed")
	err := format.Read(io.MultiReader(strings.NewReader(text+" "), forbidden{t}), &v, most)
	require.Equal(t, campaign.CodeTooLarge, campaign.FindingsOf(err)[0].Code)
	require.Len(t, campaign.FindingsOf(err), 1)

	var endless blanks
	_, err = format.Decode(&endless)
	require.ErrorIs(t, err, campaign.CodeTooLarge)
	require.Contains(t, err.Error(), "64 MiB")
	require.Equal(t, int64(64<<20+1), endless.n)
}

func TestDepthLimit(t *testing.T) {
	var v struct {
		Name string `json:"name"`
	}
	text := doc(`"name": [[[0]]]`)
	require.ErrorIs(t, format.Read(strings.NewReader(text), &v, format.Options{MaxDepth: 3}), campaign.CodeTooLarge)
	require.ErrorIs(t, format.Read(strings.NewReader(text), &v, format.Options{MaxDepth: 4}), campaign.CodeType)
}

func TestReaderErrorsAreKept(t *testing.T) {
	broken := errors.New("line dropped")
	_, err := format.Decode(iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken)
	require.Nil(t, campaign.FindingsOf(err), "the document is not to blame")
	_, err = format.Decode(iotest.OneByteReader(bytes.NewReader(full(t))))
	require.NoError(t, err)
}
