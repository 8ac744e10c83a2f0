package main

import (
	"io"
	"math"
	"strings"
)

// The limits of an instance. Coordinates up to 100,000 keep the square of a
// distance in ticks within an int64, and a day of 24 hours is 8,640 units.
const (
	maxVertices   = 2000
	maxCoordinate = 100_000
	maxHorizon    = 8640
	maxScore      = 1_000_000_000
)

// vertex is a row of an instance. Places and times are in ticks of 1/10,000
// unit.
type vertex struct {
	x, y          int64
	service       int64
	opens, closes int64 // first and last start
	score         int64
}

// orienteering is an instance of the team orienteering problem with time
// windows in the text format of the KU Leuven collection. Vertex 0 is the depot.
type orienteering struct {
	name     string
	digits   int // decimals to which distances are cut
	vertices []vertex
}

// readOrienteering reads an instance: two header lines (six numbers, of which
// the third counts the customers), then a row "i x y d S f a list O C" for each
// vertex in order, where the list has a numbers.
//
// Distances are cut to two decimals in files whose names begin with pr, and to
// one in all others.
func readOrienteering(name string, r io.Reader) (*orienteering, error) {
	s, err := newSource(name, r)
	if err != nil {
		return nil, err
	}
	in := &orienteering{name: instanceName(name), digits: 1}
	if strings.HasPrefix(strings.ToLower(in.name), "pr") {
		in.digits = 2
	}
	customers, err := s.orienteeringHeader()
	if err != nil {
		return nil, err
	}
	for i := range customers + 1 {
		line := s.next()
		if line == nil {
			return nil, s.short("the header announces %d customers, and row %d is missing", customers, i)
		}
		v, err := s.vertex(line, i)
		if err != nil {
			return nil, err
		}
		in.vertices = append(in.vertices, v)
	}
	return in, s.end()
}

// orienteeringHeader reads the six numbers of the header, on however many
// lines, and returns how many customers there are.
func (s *source) orienteeringHeader() (int64, error) {
	var head []word
	for len(head) < 6 {
		line := s.next()
		if line == nil {
			return 0, s.short("the header has six numbers")
		}
		head = append(head, line...)
	}
	if len(head) > 6 {
		return 0, s.wrong(head[6], "the header has six numbers")
	}
	for _, w := range head {
		if _, err := s.decimal(w, -1_000_000_000, 1_000_000_000); err != nil {
			return 0, err
		}
	}
	return s.whole(head[2], 1, maxVertices)
}

// vertex reads a row.
func (s *source) vertex(line []word, i int64) (v vertex, err error) {
	if len(line) < 9 {
		return v, s.wrong(line[len(line)-1], "the row ends here; a row is i x y d S f a list O C")
	}
	read := func(w word, least, most int64, exact func(word, int64, int64) (int64, error)) (x int64) {
		if err == nil {
			x, err = exact(w, least, most)
		}
		return x
	}
	if n := read(line[0], 0, maxVertices, s.whole); err == nil && n != i {
		return v, s.wrong(line[0], "the rows are in order; %d is wanted", i)
	}
	v.x = read(line[1], -maxCoordinate, maxCoordinate, s.decimal)
	v.y = read(line[2], -maxCoordinate, maxCoordinate, s.decimal)
	v.service = read(line[3], 0, maxHorizon, s.decimal)
	v.score = read(line[4], 0, maxScore, s.whole)
	read(line[5], 0, 1_000_000_000, s.whole)
	listed := read(line[6], 0, maxVertices, s.whole)
	if err == nil && int64(len(line)) != 9+listed {
		return v, s.wrong(line[6], "so many numbers are listed, which makes %d in the row; it has %d", 9+listed, len(line))
	}
	for _, w := range line[7:max(7, len(line)-2)] {
		read(w, -1_000_000_000, 1_000_000_000, s.whole)
	}
	v.opens = read(line[len(line)-2], 0, 1_000_000, s.decimal)
	v.closes = read(line[len(line)-1], 0, 1_000_000, s.decimal)
	if err != nil {
		return v, err
	}
	return v, s.sound(v, line, i)
}

// sound checks what a row says as a whole. A customer needs some time of
// service, since no session lasts none.
func (s *source) sound(v vertex, line []word, i int64) error {
	last := line[len(line)-1]
	switch {
	case v.closes < v.opens:
		return s.wrong(last, "the window closes before it opens")
	case i > 0 && v.service == 0:
		return s.wrong(line[3], "a customer needs some time of service")
	case i > 0:
		return nil
	case v.service != 0:
		return s.wrong(line[3], "the depot has no service")
	case v.score != 0:
		return s.wrong(line[4], "the depot has no score")
	case v.closes > maxHorizon*tick || v.closes == v.opens:
		return s.wrong(last, "the horizon must end after it begins and by %d, which is a day", maxHorizon)
	}
	return nil
}

// travel returns the time from one vertex to another in ticks: the Euclidean
// distance, cut to the instance's decimals.
func (in *orienteering) travel(i, j int) int64 {
	dx, dy := in.vertices[i].x-in.vertices[j].x, in.vertices[i].y-in.vertices[j].y
	unit := int64(tick)
	for range in.digits {
		unit /= 10
	}
	return root(dx*dx+dy*dy) / unit * unit
}

// root returns the square root of n, cut to a whole number.
func root(n int64) int64 {
	r := int64(math.Sqrt(float64(n)))
	for r*r > n {
		r--
	}
	for (r+1)*(r+1) <= n {
		r++
	}
	return r
}
