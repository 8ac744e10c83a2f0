package stream_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule/check"
	"github.com/pufa-go/pufa/schedule/coverage"
	"github.com/pufa-go/pufa/schedule/solver"
	"github.com/pufa-go/pufa/schedule/stream"
)

// fast keeps the tests quick.
var fast = stream.DoOptions{Solver: solver.Options{Rounds: 10}}

// input is so many counties, among them lines that are empty or wrong.
func input(t require.TestingT, n int) []byte {
	var in bytes.Buffer
	for i := range n {
		id := fmt.Sprintf("44%04d", i)
		p := county(audience.AreaID(id), int64(500+100*i))
		switch i % 7 {
		case 3:
			p.Groups[0].Area = "elsewhere"
		case 4:
			in.WriteString("\n  \r\n")
		case 5:
			in.WriteString("{\"version\":1,\"id\":\"440\xff\"}\n")
		}
		require.NoError(t, stream.WriteItem(&in, stream.Item{ID: id, Programme: p}))
	}
	return in.Bytes()
}

func run(t require.TestingT, in []byte, o stream.Options) ([]byte, stream.Totals) {
	o.DoOptions = fast
	var out bytes.Buffer
	totals, err := stream.Run(context.Background(), bytes.NewReader(in), &out, o)
	require.NoError(t, err)
	return out.Bytes(), totals
}

func records(t require.TestingT, out []byte) []stream.Record {
	var all []stream.Record
	for line := range bytes.Lines(out) {
		rec, err := stream.ReadRecord(line)
		require.NoError(t, err)
		all = append(all, rec)
	}
	return all
}

func TestOneRecordForEachItem(t *testing.T) {
	in := input(t, 9)
	var calls int64
	out, totals := run(t, in, stream.Options{Progress: func(x stream.Totals) { calls++; require.Equal(t, calls, x.Items) }})
	all := records(t, out)
	require.Len(t, all, 10)
	require.EqualValues(t, 10, totals.Items)
	require.EqualValues(t, 10, calls)
	require.EqualValues(t, 2, totals.Failed)
	var sum coverage.Tally
	for _, rec := range all {
		switch {
		case rec.ID == "440003":
			require.Equal(t, stream.BadProgramme, rec.Failure.Kind)
			require.Equal(t, campaign.CodeNoArea, rec.Failure.Findings[0].Code)
			require.Equal(t, "groups[0].area", rec.Failure.Findings[0].Path)
			require.EqualValues(t, 4, rec.Line)
		case rec.ID == "":
			require.Equal(t, stream.BadLine, rec.Failure.Kind)
			require.EqualValues(t, 8, rec.Line, "empty lines are counted")
		default:
			require.Nil(t, rec.Failure)
			var n int
			_, err := fmt.Sscanf(rec.ID, "44%d", &n)
			require.NoError(t, err)
			q, err := campaign.Check(county(audience.AreaID(rec.ID), int64(500+100*n)))
			require.NoError(t, err)
			v := check.Plan(q, *rec.Plan)
			require.True(t, v.Valid())
			require.Empty(t, v.Claims)
			require.Equal(t, coverage.TallyOf(q, *rec.Plan, coverage.TallyOptions{}), rec.Coverage)
			sum = sum.Merge(rec.Coverage)
		}
	}
	require.Equal(t, sum, totals.Coverage)
}

func TestTheSameBytesWhateverTheWorkers(t *testing.T) {
	in := input(t, 8)
	one, totals := run(t, in, stream.Options{Workers: 1})
	for _, workers := range []int{2, 20} {
		many, same := run(t, in, stream.Options{Workers: workers})
		require.Equal(t, string(one), string(many))
		require.Equal(t, totals, same)
	}
	last := bytes.TrimSuffix(in, []byte("\n"))
	cut, _ := run(t, last, stream.Options{})
	require.Equal(t, string(one), string(cut), "the last line need not end")
}

// TestKilledAnywhereARunGoesOn cuts the output within, before and after every
// record.
func TestKilledAnywhereARunGoesOn(t *testing.T) {
	in := input(t, 6)
	whole, totals := run(t, in, stream.Options{})
	killed := []int{0}
	for line := range bytes.Lines(whole) {
		at := killed[len(killed)-1]
		killed = append(killed, at+1, at+len(line)/2, at+len(line)-1, at+len(line))
	}
	for workers, n := range killed {
		file := whole[:n]
		done, err := stream.ReadJournal(bytes.NewReader(file))
		require.NoError(t, err)
		require.EqualValues(t, bytes.LastIndexByte(file, '\n')+1, done.Bytes, "only a torn line is lost")
		rest, again := run(t, in, stream.Options{Done: done, Workers: 1 + workers%3})
		require.Equal(t, string(whole), string(file[:done.Bytes])+string(rest))
		require.Equal(t, done.Totals.Items, again.Finished)
		again.Finished = 0
		require.Equal(t, totals, again)
	}
}

// full is a disk with so much room.
type full struct {
	bytes.Buffer
	room int
}

var errFull = errors.New("no space left on device")

func (f *full) Write(p []byte) (int, error) {
	n := min(len(p), f.room-f.Len())
	f.Buffer.Write(p[:n])
	if n < len(p) {
		return n, errFull
	}
	return n, nil
}

func TestAFullDiskKeepsWhatIsFinished(t *testing.T) {
	in := input(t, 6)
	whole, _ := run(t, in, stream.Options{})
	disk := &full{room: len(whole) / 2}
	totals, err := stream.Run(t.Context(), bytes.NewReader(in), disk, stream.Options{DoOptions: fast, Workers: 3})
	require.ErrorIs(t, err, errFull)
	require.ErrorContains(t, err, "make room and go on")
	done, err := stream.ReadJournal(bytes.NewReader(disk.Bytes()))
	require.NoError(t, err)
	require.Equal(t, totals.Items, done.Totals.Items)
	rest, _ := run(t, in, stream.Options{Done: done})
	require.Equal(t, string(whole), string(disk.Bytes()[:done.Bytes])+string(rest))
}

func TestACancelledRunKeepsWhatIsFinished(t *testing.T) {
	in := input(t, 6)
	whole, _ := run(t, in, stream.Options{})
	for after := range int64(5) {
		ctx, cancel := context.WithCancel(t.Context())
		var out bytes.Buffer
		o := stream.Options{DoOptions: fast, Workers: 2, Progress: func(x stream.Totals) {
			if x.Items == after {
				cancel()
			}
		}}
		if after == 0 {
			cancel()
		}
		totals, err := stream.Run(ctx, bytes.NewReader(in), &out, o)
		cancel()
		require.ErrorIs(t, err, context.Canceled)
		require.ErrorContains(t, err, fmt.Sprintf("stopped after %d records", totals.Items))
		require.True(t, bytes.HasPrefix(whole, out.Bytes()), "what is written is what would have been")
		done, err := stream.ReadJournal(&out)
		require.NoError(t, err)
		require.Equal(t, totals.Items, done.Totals.Items)
	}
}

func TestAReaderThatFails(t *testing.T) {
	in := input(t, 3)
	var out bytes.Buffer
	broken := errors.New("the network is gone")
	_, err := stream.Run(t.Context(), io.MultiReader(bytes.NewReader(in), iotest.ErrReader(broken)), &out, stream.Options{DoOptions: fast})
	require.ErrorIs(t, err, broken)
	require.Len(t, records(t, out.Bytes()), 3, "what came before it is planned")
}

func TestLinesThatAreNoItems(t *testing.T) {
	good := string(input(t, 1))
	for name, tc := range map[string]struct {
		line string
		code campaign.Code
	}{
		"a byte-order mark": {"\ufeff" + good, "encoding"},
		"no JSON":           {"计划\n", "syntax"},
		"torn":              {good[:len(good)/2] + "\n", "syntax"},
		"two in one":        {strings.TrimSpace(good) + good, "syntax"},
		"no version":        {`{"id":"a"}` + "\n", "version"},
		"no ID":             {`{"version":1}` + "\n", campaign.CodeID},
		"a list":            {"[1,2]\n", "wrong-type"},
		"not text":          {"{\"version\":1,\"id\":\"\xfe\"}\n", "encoding"},
		"unknown field":     {`{"version":1,"id":"a","programmes":[]}` + "\n", "unknown-field"},
	} {
		t.Run(name, func(t *testing.T) {
			out, totals := run(t, []byte("\n"+tc.line+good), stream.Options{})
			all := records(t, out)
			require.Len(t, all, 2)
			require.EqualValues(t, 1, totals.Failed)
			require.Equal(t, stream.BadLine, all[0].Failure.Kind)
			require.Equal(t, tc.code, all[0].Failure.Findings[0].Code)
			require.EqualValues(t, 2, all[0].Line)
			require.Nil(t, all[1].Failure, "the next line is planned")
		})
	}
}

func TestALineTooLong(t *testing.T) {
	good := string(input(t, 1))
	out, totals := run(t, []byte(strings.Repeat("x", 200_000)+"\n"+good), stream.Options{MaxLine: len(good)})
	all := records(t, out)
	require.EqualValues(t, 1, totals.Failed)
	require.Contains(t, all[0].Failure.Cause, "200001 bytes")
	require.Nil(t, all[1].Failure)
	done, err := stream.ReadJournal(bytes.NewReader(out[:len(out)-1]))
	require.NoError(t, err)
	rest, _ := run(t, []byte(strings.Repeat("y", 200_000)+"\n"+good), stream.Options{MaxLine: len(good), Done: done})
	require.Equal(t, string(out), string(out[:done.Bytes])+string(rest), "it is known by its length")
}

func TestOnlyTheSameInputGoesOn(t *testing.T) {
	in := input(t, 3)
	whole, _ := run(t, in, stream.Options{})
	done, err := stream.ReadJournal(bytes.NewReader(whole))
	require.NoError(t, err)
	for _, other := range [][]byte{bytes.Replace(in, []byte("440001"), []byte("449999"), 1), in[:len(in)/2], nil} {
		_, err := stream.Run(t.Context(), bytes.NewReader(other), io.Discard, stream.Options{Done: done})
		require.ErrorContains(t, err, "very input of the earlier run")
	}
	_, err = stream.ReadJournal(strings.NewReader("县,人次\n440001,5\n"))
	require.ErrorContains(t, err, "line 1 of the finished output")
	_, err = stream.ReadJournal(iotest.ErrReader(errFull))
	require.ErrorIs(t, err, errFull)
}

// TestInHandIsBounded: while nothing can be written, no more is read than the
// workers and the queue hold.
func TestInHandIsBounded(t *testing.T) {
	line := []byte("{}\n")
	counted := &counter{line: line}
	_, err := stream.Run(t.Context(), counted, &full{}, stream.Options{DoOptions: fast, Workers: 2})
	require.ErrorIs(t, err, errFull)
	require.Less(t, counted.lines, int64(1<<16)/int64(len(line))+100, "one buffer of the reader")
}

// counter is an endless input that counts how much of it was read.
type counter struct {
	line  []byte
	lines int64
}

func (c *counter) Read(p []byte) (int, error) {
	n := 0
	for n+len(c.line) <= len(p) {
		n += copy(p[n:], c.line)
		c.lines++
	}
	return n, nil
}

func FuzzReadItem(f *testing.F) {
	f.Add(input(f, 1))
	f.Add([]byte("\ufeff{}"))
	f.Add([]byte(`{"version":1,"id":"a","own":{"areas":["b"]}}`))
	f.Fuzz(func(t *testing.T, line []byte) {
		it, err := stream.ReadItem(line)
		if err != nil {
			require.NotEmpty(t, campaign.FindingsOf(err))
			return
		}
		var once, twice bytes.Buffer
		require.NoError(t, stream.WriteItem(&once, it))
		require.Equal(t, 1, bytes.Count(once.Bytes(), []byte("\n")), "an item is one line")
		again, err := stream.ReadItem(once.Bytes())
		require.NoError(t, err)
		require.NoError(t, stream.WriteItem(&twice, again))
		require.Equal(t, once.String(), twice.String())
	})
}

func FuzzReadJournal(f *testing.F) {
	whole, _ := run(f, input(f, 4), stream.Options{})
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Fuzz(func(t *testing.T, out []byte) {
		done, err := stream.ReadJournal(bytes.NewReader(out))
		if err != nil {
			return
		}
		require.LessOrEqual(t, done.Bytes, int64(len(out)))
		again, err := stream.ReadJournal(bytes.NewReader(out[:done.Bytes]))
		require.NoError(t, err)
		require.Equal(t, done, again, "cut to whole records it says the same")
	})
}
