// Package calendar is the mechanism of civil days: ranges of days, hours of
// a day, strict reading of both, which days are worked, and which days may
// be used.
//
// A day is a civil day (date.Date), a time of day is what the clock on the
// wall shows; neither knows a time zone until [At] joins them to one. The
// package holds no data of any country: a [Table] of announced holidays and
// make-up workdays comes from the caller or from package cn, and [New]
// compiles it into a [Calendar].
//
// The types are plain data with JSON tags. They check nothing when they are
// filled; Valid and Problems say what is wrong, all of it at once, and no
// function panics on it.
package calendar
