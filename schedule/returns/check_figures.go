package returns

import (
	"fmt"
	"math"

	"github.com/pufa-go/pufa/campaign"
)

// outcome checks what is said to have become of a session.
func (c *checker) outcome(path string, r Return) {
	at := path + ".outcome"
	switch {
	case r.Outcome != Held && r.Outcome != HeldLater && r.Outcome != NotHeld:
		c.add(at, campaign.CodeKeyword, r.Outcome, "开展情况只能留空（已开展）或写 later（改期开展）、notHeld（未开展）", "leave it empty (held) or write later or notHeld")
		return
	case r.Session == "" && r.Outcome != Held:
		c.add(at, campaign.CodeKeyword, r.Outcome, "开展情况只用于场次，请删去", "only a session has an outcome; remove it")
		return
	case r.Session == "":
		return
	}
	held := r.Outcome != NotHeld
	before, known := c.said[r.Session]
	if known && before != held {
		c.add(at, campaign.CodeDuplicate, r.Session, "同一场次有的填报已开展，有的填报未开展，请核实后改正一处", "one return says that the session was held and another that it was not; find out and correct one")
	}
	if !known {
		c.said[r.Session] = held
	}
	if held {
		return
	}
	for i, f := range r.Figures {
		if f.Amount > 0 {
			c.add(fmt.Sprintf("%s.figures[%d].amount", path, i), campaign.CodeRange, f.Amount, "未开展的场次不应有数量，请改为0或更正开展情况", "a session that was not held has no amounts; write 0 or correct the outcome")
		}
	}
	if len(r.Units) > 0 {
		c.add(path+".units", campaign.CodeRange, len(r.Units), "未开展的场次没有到场单位，请删去或更正开展情况", "nobody is present at a session that was not held; remove the units or correct the outcome")
	}
}

func (c *checker) figures(path string, r Return) {
	if len(r.Figures) == 0 && r.Session == "" {
		c.add(path+".figures", campaign.CodeEmpty, "", "没有数据，请至少填写一项", "a return for an area needs a figure; write one")
	}
	seen := make(map[campaign.MeasureID]bool)
	for i, f := range r.Figures {
		at := fmt.Sprintf("%s.figures[%d]", path, i)
		switch {
		case !reserved(f.Measure) && c.q.Measure(f.Measure) == nil:
			c.add(at+".measure", campaign.CodeUnknown, f.Measure, "计划中没有这个统计指标，请更正", "the programme has no such measure; correct it")
		case seen[f.Measure]:
			c.add(at+".measure", campaign.CodeDuplicate, f.Measure, "同一指标重复，请删去一项", "the measure stands here twice; remove one")
		}
		seen[f.Measure] = true
		c.amount(at+".amount", r, f)
		if f.Qualifier != Exact && f.Qualifier != About && f.Qualifier != AtLeast {
			c.add(at+".qualifier", campaign.CodeKeyword, f.Qualifier, "只能留空（实数），或写 about（约）、more（余）", "leave it empty (exact) or write about or more")
		}
	}
}

// amount checks an amount against what can be.
func (c *checker) amount(path string, r Return, f Figure) {
	if f.Amount < 0 || f.Amount > maxAmount {
		c.add(path, campaign.CodeRange, f.Amount, "数量须在0至1万亿之间，请更正", "an amount from 0 to 10¹²; correct it")
		return
	}
	if most := c.most(r, f.Measure); f.Amount > most {
		c.add(path, campaign.CodeRange, f.Amount, fmt.Sprintf("一场活动的数量不应超过%d，请核实更正", most), fmt.Sprintf("one session does not come to more than %d; correct it", most))
	}
}

// most is the largest amount that one session may have of a measure.
func (c *checker) most(r Return, m campaign.MeasureID) int64 {
	s := c.sessions[r.Session]
	if s == nil {
		return maxAmount
	}
	if own := c.q.Measure(m); own != nil && own.Kind == campaign.Media {
		return maxAmount // views have no place to fill
	}
	capacity := int64(0)
	if v := c.q.Venue(s.Venue); v != nil {
		capacity = v.Capacity
	}
	if m == Attendance && capacity > 0 {
		return times(capacity)
	}
	expected := max(capacity, s.Expected.Attendances.Whole())
	for _, x := range s.Expected.Measures {
		expected = max(expected, x.Amount)
	}
	return max(floor, times(expected))
}

func times(n int64) int64 {
	if n > math.MaxInt64/slip {
		return maxAmount
	}
	return min(maxAmount, slip*n)
}

// units checks the units that are named as present.
func (c *checker) units(path string, r Return) {
	seen := make(map[campaign.UnitID]bool)
	for i, id := range r.Units {
		at := fmt.Sprintf("%s.units[%d]", path, i)
		switch {
		case c.q.Unit(id) == nil:
			c.add(at, campaign.CodeUnknown, id, "计划中没有这个单位，请更正", "the programme has no such unit; correct it")
		case seen[id]:
			c.add(at, campaign.CodeDuplicate, id, "到场单位重复，请删去一个", "the unit stands here twice; remove one")
		}
		seen[id] = true
	}
}
