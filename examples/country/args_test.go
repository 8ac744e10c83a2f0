package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/examples/country/county"
)

func TestBadArguments(t *testing.T) {
	for args, want := range map[string]struct{ zh, en string }{
		"plant":                   {`没有命令 "plant";可用 plan`, `"plant" is no command; use plan`},
		"plan -nope":              {"参数有误", "flag provided but not defined: -nope; country help"},
		"plan -seed x":            {"参数有误", `invalid value "x" for flag -seed`},
		"plan -rounds":            {"参数有误", "flag needs an argument: -rounds"},
		"plan more":               {`多出 "more"`, `"more" is left over`},
		"plan -rounds -1":         {"-rounds -1 有误;应为 0 至", "-rounds -1 is wrong; it must be a whole number from 0"},
		"plan -workers -1":        {"-workers -1 有误", "-workers -1 is wrong"},
		"plan -every 0":           {"-every 0 有误;应为 1 至", "-every 0 is wrong"},
		"plan -budget -1s":        {"-budget -1s 有误;应写作", "-budget -1s is below zero; write"},
		"plan -out=":              {"-out 不能为空", "-out is empty"},
		"plan -only 44,99":        {`-only "99" 不对应`, `-only "99" fits no county`},
		"plan -only 440":          {`-only "440" 不对应`, `-only "440" fits no county; name codes of two, four or six digits`},
		"plan -only 44,":          {`-only "" 不对应`, `-only "" fits no county`},
		"sample -n 0":             {"-n 0 有误", "-n 0 is wrong"},
		"sample -rounds 0":        {"-rounds 应为1以上", "-rounds of 1 or more"},
		"extract":                 {"extract 要写 -county", "extract needs -county"},
		"extract -county 44":      {`-county "44" 不是`, `-county "44" is the code of no county`},
		"extract -county 440823":  {"country-out 里没有计划;请先运行", "country-out holds no plans; run country plan -out country-out first"},
		"plan -rounds 2000000000": {"-rounds 2000000000 有误", "-rounds 2000000000 is wrong"},
	} {
		for lang, part := range map[string]string{"zh": want.zh, "en": want.en} {
			words := strings.Fields(args)
			o := start(t, append([]string{words[0], "-lang", lang}, words[1:]...)...)
			assert.Equal(t, badInput, o.status, args)
			assert.Empty(t, o.out, args)
			assert.Equal(t, 1, strings.Count(o.errors, "\n"), "%s: %s", args, o.errors)
			assert.Contains(t, o.errors, part, args)
		}
	}
}

func TestBadLanguage(t *testing.T) {
	o := start(t, "plan", "-lang", "fr")
	assert.Equal(t, badInput, o.status)
	assert.Equal(t, "-lang \"fr\" 有误;只有 zh 和 en\n", o.errors)
}

func TestHelp(t *testing.T) {
	for _, args := range []string{"help", "plan -h", "plan --help", "sample -help", "extract -h"} {
		o := start(t, strings.Fields(args)...)
		assert.Equal(t, outcome{done, helpZh, ""}, o, args)
	}
	assert.Equal(t, outcome{done, helpEn, ""}, start(t, "help", "-lang=en"))
}

func TestDefaults(t *testing.T) {
	o, err := parse(nil)
	require.NoError(t, err)
	assert.Equal(t, options{command: "plan", lang: "zh", every: 1, out: outFolder, from: outFolder, rounds: county.Rounds, seed: 1, n: 20, times: 10}, o)
	o, err = parse([]string{"-budget", "1s"})
	require.NoError(t, err)
	assert.Zero(t, o.rounds, "with a budget the clock ends the rounds")
	o, err = parse([]string{"-budget", "1s", "-rounds", "7"})
	require.NoError(t, err)
	assert.Equal(t, 7, o.rounds)
}

// TestFullDisk keeps what a failing disk is said to be in the user's terms.
func TestFullDisk(t *testing.T) {
	err := runError(t.Context(), "plans/44.jsonl", &fs.PathError{Op: "write", Path: "plans/44.jsonl", Err: syscall.ENOSPC})
	assert.Equal(t, "写不了 plans/44.jsonl:no space left on device;请检查磁盘空间和权限,然后再次运行同一命令,已完成的会保留", said(err, "zh"))
	assert.Contains(t, said(runError(t.Context(), "x", io.ErrShortWrite), "en"), "give the same command again: what is finished is kept")
}

func TestOneLine(t *testing.T) {
	assert.Equal(t, "a\uFFFDb", said(errors.New("a\nb"), "zh"))
}

func TestBar(t *testing.T) {
	now := time.Unix(0, 0)
	var out bytes.Buffer
	b := &bar{w: &out, on: true, lang: "en", now: func() time.Time { return now }, all: 2978}
	b.start(978)
	assert.Contains(t, out.String(), "978/2,978 counties, 0:00 gone, ? to go")
	now = now.Add(100 * time.Second)
	b.show(1978, "广东省")
	assert.Contains(t, out.String(), "1,978/2,978 counties, 1:40 gone, 1:40 to go 广东省", "the pace is that of this run alone")
	before := out.Len()
	b.show(1979, "广东省")
	assert.Equal(t, before, out.Len(), "not redrawn at once")
	b.show(2978, "")
	assert.Contains(t, out.String(), "████████████████████████ 2,978/2,978")
	b.clear()
	assert.True(t, strings.HasSuffix(out.String(), "\r\x1b[K"))

	out.Reset()
	off := &bar{w: &out, now: tick(), all: 2}
	off.start(0)
	off.show(1, "")
	off.clear()
	assert.Empty(t, out.String())
}

func TestClock(t *testing.T) {
	for d, want := range map[time.Duration]string{0: "0:00", 62 * time.Second: "1:02", 3723 * time.Second: "1:02:03", 59*time.Minute + 59600*time.Millisecond: "1:00:00"} {
		assert.Equal(t, want, clockOf(d))
	}
}
