package campaign

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestSpansAsPlannersWriteThem(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0分", 90 * time.Minute: "1小时30分", time.Hour: "1小时", 45 * time.Minute: "45分",
		1500 * time.Millisecond: "1秒500毫秒", 25*time.Hour + time.Second: "25小时1秒",
	} {
		assert.Equal(t, want, span(d))
	}
}

func TestTextIn(t *testing.T) {
	x := Text{Zh: "是", En: "yes"}
	assert.Equal(t, "yes", x.In("en"))
	assert.Equal(t, "是", x.In("zh"))
	assert.Equal(t, "是", x.In(""))
}
