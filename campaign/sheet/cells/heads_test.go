package cells_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign/sheet/cells"
)

func TestHeads(t *testing.T) {
	h := cells.HeadsOf(cells.Layout{Columns: []cells.Column{
		{Head: "咨询（法律）", Also: []string{"Advice (law)"}}, {Head: "咨询（心理）"}, {Head: "时长（分钟）", Also: []string{"Duration"}}, {Head: "村（社区）"},
	}})
	for text, want := range map[string]string{
		"咨询（法律）": "咨询（法律）", "咨询(心理)*": "咨询（心理）", " advice\n(LAW)": "咨询（法律）", "Advice": "咨询（法律）",
		"咨询": "", "咨询（其他）": "", "时长": "时长（分钟）", "时长(分)": "时长（分钟）", "duration (min)": "时长（分钟）", "村（社区）*": "村（社区）", "": "", "村": "",
	} {
		assert.Equal(t, want, h.Find(text), text)
	}
	assert.True(t, cells.SameHead("咨询(法律)", "＊咨询（法律）"))
	assert.False(t, cells.SameHead("咨询（法律）", "咨询（心理）"))
}

// What stands below a heading is data, whatever it says.
func TestDataThatReadsLikeAHeading(t *testing.T) {
	for _, first := range [][]any{{"备注", 1}, {"备注（一）", "备注"}} {
		b := book(t, cells.Limits{}, false, "总表", []any{"编号", "人次"}, first)
		table, _, err := b.Table(layout)
		require.NoError(t, err)
		assert.False(t, table.Double)
		assert.False(t, table.Has("备注"))
		require.Len(t, table.Rows, 1)
		assert.Equal(t, first[0], table.Rows[0].Raw("编号"))
	}
}
