package format

import "math"

// Options bound what is read. The zero value is right for programmes.
type Options struct {
	MaxBytes int64 // size of the document; 0 or less means 64 MiB
	MaxDepth int   // objects and lists within each other; 0 or less means 64; at most 10,000
}

const (
	defaultBytes = 64 << 20
	defaultDepth = 64
	greatDepth   = 10_000 // where the reader of tokens gives up
)

// bytes returns the size limit; one more must still be a number.
func (o Options) bytes() int64 {
	if o.MaxBytes <= 0 {
		return defaultBytes
	}
	return min(o.MaxBytes, math.MaxInt64-1)
}

func (o Options) depth() int {
	if o.MaxDepth <= 0 {
		return defaultDepth
	}
	return min(o.MaxDepth, greatDepth)
}
