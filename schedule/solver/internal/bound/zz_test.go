package bound

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/format"
	"github.com/pufa-go/pufa/schedule/solver/internal/instance"
)

func cpu() float64 {
	var r syscall.Rusage
	syscall.Getrusage(0, &r)
	return float64(r.Utime.Sec) + float64(r.Utime.Usec)/1e6
}

func TestCityX(t *testing.T) {
	name := "../../../../examples/benchmark/testdata/city.json"
	if x := os.Getenv("FILE"); x != "" {
		name = x
	}
	f, _ := os.Open(name)
	p, err := format.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if tt := os.Getenv("TT"); tt != "" {
		text, _ := os.ReadFile(tt)
		var m campaign.Matrix
		m.Points = append(m.Points, p.Teams[0].Base.Point)
		// venues sorted by c number
		pts := map[string]campaign.Point{}
		for _, v := range p.Venues {
			pts[string(v.ID)] = v.Point
		}
		for i := 1; i <= len(p.Venues); i++ {
			m.Points = append(m.Points, pts["c"+strconv.Itoa(i)])
		}
		for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
			var row []time.Duration
			for _, w := range strings.Fields(line) {
				n, _ := strconv.Atoi(w)
				row = append(row, time.Duration(n)*time.Millisecond)
			}
			m.Times = append(m.Times, row)
		}
		p.Router = m
	}
	q, err := campaign.Check(p)
	if err != nil {
		t.Fatal(err)
	}
	c0 := cpu()
	in := instance.Compile(q)
	fmt.Println("compile", cpu()-c0)
	if x, err := strconv.ParseFloat(os.Getenv("SCALE"), 64); err == nil {
		dbgScale = x
	}
	if x, err := strconv.ParseFloat(os.Getenv("LONG"), 64); err == nil {
		dbgLong = x
	}
	c0 = cpu()
	b := New(in)
	fmt.Println("new", cpu()-c0, "classes", len(b.crew.classes), "jobs", len(b.m.jobs), "shares", len(b.m.shares), "trivial", b.Value(), "fixed", b.m.fixed)
	inc, _ := strconv.Atoi(os.Getenv("INC"))
	end, _ := strconv.ParseFloat(os.Getenv("SEC"), 64)
	last := -1
	if os.Getenv("PRIMAL") != "" {
		dbgPrimal = func(b *Bound) { v, n := b.primal(); fmt.Printf("      primal %.0f sessions %.0f\n", v, n) }
	}
	if x, err := strconv.ParseFloat(os.Getenv("STEP"), 64); err == nil {
		b.climb.step = x
	}
	if x, err := strconv.ParseFloat(os.Getenv("AVG"), 64); err == nil {
		averaged = x
	}
	if x, err := strconv.Atoi(os.Getenv("PAT")); err == nil {
		patience = x
	}
	if x, err := strconv.ParseFloat(os.Getenv("FLOOR"), 64); err == nil {
		dbgFloor = x
	}
	b.tours.spreadMin, _ = strconv.ParseFloat(os.Getenv("SPREAD"), 64)
	steps := 0
	for cpu()-c0 < end {
		if b.stage == terms && b.at == 0 {
			dbgZ, dbgS, dbgH, dbgN, dbgOK = 0, 0, 0, 0, 0
		}
		b.Step(audience.People(inc))
		steps++
		if r := b.Rounds(); r != last && (r < 4 || r < 40 && r%10 == 0 || r%100 == 0) {
			fmt.Printf("%6.2fs steps %d round %d least %d last %.0f step %.3f by %.4f gap %.2f%%\n", cpu()-c0, steps, r, b.Value(), b.climb.last, b.climb.step, dbgBy, 100*(float64(b.Value())-float64(inc))/(float64(b.Value())-b.m.fixed))
			last = r
			if r == 9 && os.Getenv("DUMP") != "" {
				b.dump()
			}
			y := 0.0
			for _, v := range b.gains.taken {
				y += v
			}
			fmt.Printf("   Z %.0f spread %.0f n %.0f ok %.0f h %.0f\n", dbgZ/1000, dbgS/1000, dbgN, dbgOK, dbgH/1000)
		}
	}
}
