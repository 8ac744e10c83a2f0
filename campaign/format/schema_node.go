package format

import (
	"bytes"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// node is a schema or a part of one: the few keywords of JSON Schema that are
// used here, in the order they are written.
type node struct {
	Schema      string  `json:"$schema,omitzero"`
	ID          string  `json:"$id,omitzero"`
	Title       string  `json:"title,omitzero"`
	Description string  `json:"description,omitzero"`
	Ref         string  `json:"$ref,omitzero"`
	Type        string  `json:"type,omitzero"`
	Const       literal `json:"const,omitzero"`
	AnyOf       []*node `json:"anyOf,omitzero"`

	Enum      []string `json:"enum,omitzero"`
	Format    string   `json:"format,omitzero"`
	MaxLength int      `json:"maxLength,omitzero"`
	Pattern   string   `json:"pattern,omitzero"`
	Minimum   literal  `json:"minimum,omitzero"`
	Maximum   literal  `json:"maximum,omitzero"`
	Items     *node    `json:"items,omitzero"`

	Properties named    `json:"properties,omitzero"`
	Required   []string `json:"required,omitzero"`
	Additional literal  `json:"additionalProperties,omitzero"`
	Defs       named    `json:"$defs,omitzero"`
}

// literal is a value as it stands in JSON; empty means none.
type literal string

// MarshalJSONTo writes the value as it is.
func (l literal) MarshalJSONTo(e *jsontext.Encoder) error { return e.WriteValue(jsontext.Value(l)) }

// named is an object of schemas that keeps its order.
type named []namedNode

type namedNode struct {
	name string
	node *node
}

// MarshalJSONTo writes the object.
func (n named) MarshalJSONTo(e *jsontext.Encoder) error {
	if err := e.WriteToken(jsontext.BeginObject); err != nil {
		return err
	}
	for _, m := range n {
		if err := e.WriteToken(jsontext.String(m.name)); err != nil {
			return err
		}
		if err := json.MarshalEncode(e, m.node); err != nil {
			return err
		}
	}
	return e.WriteToken(jsontext.EndObject)
}

// text writes the schema, its lines indented by two spaces, the last one ended.
func (n *node) text() ([]byte, error) {
	var b bytes.Buffer
	e := jsontext.NewEncoder(&b, jsontext.WithIndent("  "))
	if err := json.MarshalEncode(e, n); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
