package cn

import (
	"fmt"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign/calendar"
)

// Terms returns the school terms of Guangdong that touch the civil year: the
// autumn term that ends in January, the spring term, and the autumn term that
// begins in September. They are ASSUMED (推定) and say so in their notes: the
// calendars of the education bureaus were not at hand, and schools differ.
// Autumn terms run from 1 September to 15 January, spring terms from the
// fifteenth day after the Spring Festival to 5 July; where usage varies, the
// shorter term is taken. Nil for a year outside 1901 to 2199.
func Terms(year int) []calendar.Period {
	if year <= firstYear || year >= lastYear {
		return nil
	}
	const note = "推定：按广东中小学通常安排，以教育部门公布的校历为准"
	autumn := func(y int) calendar.Period {
		return calendar.Period{Name: fmt.Sprintf("%d年秋季学期", y), From: date.New(y, 9, 1), To: date.New(y+1, 1, 15), Note: note}
	}
	festival := statutoryDays(year)[1].days.From + 1 // 正月初一
	spring := calendar.Period{Name: fmt.Sprintf("%d年春季学期", year), From: festival + 15, To: date.New(year, 7, 5), Note: note}
	return []calendar.Period{autumn(year - 1), spring, autumn(year)}
}

// Exams returns the examinations of a year during which schools in Guangdong
// are left alone. They are ASSUMED (推定) and say so in their notes: 高考 from
// 7 to 9 June; 中考, three days in the last third of June that each year's
// notice fixes, for which all of that third is set aside until they are known.
// Nil for a year outside 1900 to 2200.
func Exams(year int) []calendar.Period {
	if year < firstYear || year > lastYear {
		return nil
	}
	return []calendar.Period{
		{
			Name: "高考", From: date.New(year, 6, 7), To: date.New(year, 6, 9),
			Note: "推定：按广东通常安排，以教育考试机构公布的日期为准",
		},
		{
			Name: "中考", From: date.New(year, 6, 21), To: date.New(year, 6, 30),
			Note: "推定：六月下旬的三天，公布前整旬避开，以教育部门公布的日期为准",
		},
	}
}

// FishingMoratorium returns the days of a year that fishermen of the South
// China Sea spend ashore (海洋伏季休渔): 1 May to 16 August, both included. The
// moratorium lasts from noon of the first day to noon of the last, between
// 12° N and 26°30' N with the Beibu Gulf, for all gear but rods; on both of
// those days boats are at sea for half the day.
//
// The rule is taken from reprints, not from the ministry's own notice, and was
// confirmed for 2025; for other years it is assumed (推定).
func FishingMoratorium(year int) calendar.Range {
	return calendar.Range{From: date.New(year, 5, 1), To: date.New(year, 8, 16)}
}
