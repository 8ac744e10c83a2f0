package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/schedule"
)

func TestCheckEmbedded(t *testing.T) {
	embedded()
	o := start("check", "-in", filepath.Join(shared, "programme.json"), "-plan", filepath.Join(shared, "plan.json"))
	require.Equal(t, done, o.status, o.errors)
	require.Empty(t, o.errors)
	for _, want := range []string{"硬性规则:没有违反", "经批准的例外:", "评分(依次比较)"} {
		require.Contains(t, o.out, want)
	}
	require.NotContains(t, o.out, "不符")
}

// TestCheckRefuses corrupts a plan in several ways.
func TestCheckRefuses(t *testing.T) {
	in, dir := save(t, county()), t.TempDir()
	require.Equal(t, done, start("plan", "-in", in, "-out", dir).status)
	for name, c := range map[string]struct {
		change func(p *schedule.Plan)
		want   []string
	}{
		"a pin is moved": {func(p *schedule.Plan) {
			s := fair(p)
			s.Start, s.End = s.Start.AddDate(0, 0, 1), s.End.AddDate(0, 0, 1)
		}, []string{"违反“指定场次按指定举办”[pinned]:fair"}},
		"a pin is gone":      {func(p *schedule.Plan) { p.Sessions = p.Sessions[:0] }, []string{"[pinned]:fair"}},
		"a session is twice": {func(p *schedule.Plan) { p.Sessions = append(p.Sessions, *fair(p)) }, []string{"[unique]:fair"}},
		"an unknown venue":   {func(p *schedule.Plan) { fair(p).Venue = "moon" }, []string{"[reference]:fair", "moon"}},
		"a figure is wrong":  {func(p *schedule.Plan) { fair(p).Expected.Attendances++ }, []string{"硬性规则:没有违反", "文件所载与各场次不符:1 处", ".expected 写的是"}},
		"a score is wrong":   {func(p *schedule.Plan) { p.Score.Value++ }, []string{"score 写的是 必须未完成 0"}},
		"of another name":    {func(p *schedule.Plan) { p.Programme = "别的计划" }, []string{"programme 写的是 别的计划,应为 示例县2030年6月计划"}},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := readPlan(filepath.Join(dir, "plan.json"))
			require.NoError(t, err)
			c.change(&p)
			o := start("check", "-in", in, "-plan", savePlan(t, p))
			require.Equal(t, refused, o.status, o.out+o.errors)
			require.Empty(t, o.errors)
			for _, want := range c.want {
				require.Contains(t, o.out, want)
			}
			en := start("check", "-in", in, "-plan", savePlan(t, p), "-lang", "en")
			require.Equal(t, refused, en.status)
		})
	}
}

// fair returns the pinned session of the central event.
func fair(p *schedule.Plan) *schedule.Session {
	for i := range p.Sessions {
		if p.Sessions[i].ID == "fair" {
			return &p.Sessions[i]
		}
	}
	return &schedule.Session{}
}

// TestCheckByHand judges a plan that states no figures: nothing to compare, and
// wishes that are missed are no breach.
func TestCheckByHand(t *testing.T) {
	in, dir := save(t, county()), t.TempDir()
	require.Equal(t, done, start("plan", "-in", in, "-out", dir).status)
	text, err := os.ReadFile(filepath.Join(dir, "plan.json"))
	require.NoError(t, err)
	p, err := schedule.Read(strings.NewReader(string(text)))
	require.NoError(t, err)
	var pins []schedule.Session
	for _, s := range p.Sessions {
		if s.Pinned {
			pins = append(pins, schedule.Session{Occurrence: s.Occurrence})
		}
	}
	o := start("check", "-in", in, "-plan", savePlan(t, schedule.Plan{Sessions: pins}))
	require.Equal(t, done, o.status, o.out)
	require.Contains(t, o.out, "手工编制的计划:所载数字不核对")
	require.Contains(t, o.out, "未完成的任务指标:")
	require.Contains(t, o.out, "力争 每镇至少1场 0 / 5,未排入5个:甲镇、乙镇、丙镇等")
}
