package paper_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/pufa-go/pufa/schedule/paper"
)

func TestNumeral(t *testing.T) {
	for n, want := range map[int]string{-1: "-1", 0: "零", 9: "九", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "100"} {
		assert.Equal(t, want, paper.Numeral(n))
	}
}
