package explain

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/pufa-go/pufa/campaign"
)

var verb = regexp.MustCompile(`%(\[\d\])?[a-z]`)

// Every phrase has an English text that takes the same values.
func TestCatalogue(t *testing.T) {
	t.Parallel()
	for zh, en := range english {
		assert.NotEmpty(t, en, zh)
		kinds := func(text string) []string {
			found := verb.FindAllString(text, -1)
			if strings.Contains(text, "%[") {
				slices.Sort(found) // by position, as %[1]s and on
			}
			for i := range found {
				found[i] = found[i][len(found[i])-1:]
			}
			return found
		}
		assert.Equal(t, kinds(string(zh)), kinds(en), zh)
		assert.Equal(t, strings.Count(en, "{"), strings.Count(en, "}"), zh)
	}
}

// texts returns every sentence of what is found out about a plan and of what
// becomes of it.
func texts(r Reader, e *Explanation, d Difference, repairs []Repair) (out []campaign.Text) {
	for _, s := range e.Sessions {
		out = append(out, s.Text(r))
	}
	for _, m := range e.Missed {
		out = append(out, m.Text(r), m.Cause.Text(r))
	}
	for _, u := range e.Unserved {
		out = append(out, u.Text(r))
	}
	for _, c := range d.Sessions {
		out = append(out, c.Text(r))
	}
	for _, n := range d.Notices {
		out = append(out, n.Text(r))
	}
	for _, x := range repairs {
		out = append(out, x.Text(r))
	}
	return out
}

// What is only counted is never named, what is internal to internal readers
// only; all sentences are complete in both languages.
func TestSentencesKeepSecrets(t *testing.T) {
	t.Parallel()
	named := make(map[string]bool)
	law(t, func(t *rapid.T) {
		p := programme(t)
		p.Venues[1].Name, p.Venues[1].Visibility = "秘密地点", campaign.CountOnly
		p.Venues[2].Name, p.Venues[2].Visibility = "内部地点", campaign.Internal
		p.Campaigns[0].Activities[1].Name, p.Campaigns[0].Activities[1].Visibility = "秘密活动", campaign.CountOnly
		q, err := campaign.Check(p)
		require.NoError(t, err)
		valid := rapid.Bool().Draw(t, "valid")
		plan, other := randomPlan(t, q, valid), randomPlan(t, q, valid)
		e, d, repairs := Of(q, plan, Options{}), Diff(q, plan, other), Mend(q, plan)
		for _, internal := range []bool{false, true} {
			for _, x := range texts(Reader{q, internal}, e, d, repairs) {
				require.Equal(t, x.Zh == "", x.En == "")
				for _, text := range []string{x.Zh, x.En} {
					require.NotContains(t, text, "秘密")
					require.NotContains(t, text, "%!")
					require.NotContains(t, text, "。。")
					require.True(t, internal || !strings.Contains(text, "内部地点"), text)
					named["内部地点"] = named["内部地点"] || strings.Contains(text, "内部地点")
					named["地点0"] = named["地点0"] || strings.Contains(text, "地点0")
				}
			}
		}
	})
	assert.Equal(t, map[string]bool{"内部地点": true, "地点0": true}, named, "what may be named is")
}
