package campaign_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
)

// FINDINGS.md has one row for each code, in the order of the code.
func TestFindingsPageAgreesWithTheCodes(t *testing.T) {
	page, err := os.ReadFile("FINDINGS.md")
	require.NoError(t, err)
	var listed []campaign.Code
	for line := range strings.Lines(string(page)) {
		cells := strings.Split(strings.TrimSpace(line), "|")
		if len(cells) < 2 || !strings.HasPrefix(strings.TrimSpace(cells[1]), "`") {
			continue
		}
		require.Len(t, cells, 5, line)
		listed = append(listed, campaign.Code(strings.Trim(strings.TrimSpace(cells[1]), "`")))
		assert.NotEmpty(t, strings.TrimSpace(cells[2]), line)
		assert.NotEmpty(t, strings.TrimSpace(cells[3]), line)
	}
	require.Equal(t, campaign.Codes(), listed)
}

func TestFindingsAsErrors(t *testing.T) {
	f := &campaign.Finding{Path: "teams[3].base", Code: campaign.CodeNoArea, Value: "x", Advice: campaign.Text{Zh: "请填写", En: "fill it in"}}
	all := campaign.Findings{f, {Code: campaign.CodeEmpty, Advice: campaign.Text{Zh: "空", En: "nothing"}}}
	wrapped := fmt.Errorf("reading: %w", all)
	assert.Equal(t, all, campaign.FindingsOf(wrapped))
	assert.Equal(t, campaign.Findings{f}, campaign.FindingsOf(fmt.Errorf("one: %w", f)))
	assert.Nil(t, campaign.FindingsOf(errors.New("other")))
	assert.Nil(t, campaign.FindingsOf(nil))
	require.ErrorIs(t, wrapped, campaign.CodeEmpty)
	require.NotErrorIs(t, wrapped, campaign.CodeCycle)
	require.ErrorIs(t, wrapped, f)
	assert.Equal(t, "teams[3].base = \"x\": fill it in [area-missing]\nprogramme: nothing [empty]", all.Error())
	assert.Contains(t, f.In("zh"), "请填写")
	assert.Equal(t, "area-missing", campaign.CodeNoArea.Error())
}

func TestText(t *testing.T) {
	x := campaign.Text{Zh: "法", En: "law"}
	assert.Equal(t, "law", x.In("en"))
	assert.Equal(t, "法", x.In("zh"))
	assert.Equal(t, "法", x.In(""))
}
