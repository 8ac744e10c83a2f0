// Package calendar is the mechanism of civil days: ranges of days, hours of
// a day, strict reading of both, which days are worked, and which days may
// be used.
//
// A day is a civil day (date.Date), a time of day is what the clock on the
// wall shows; neither knows a time zone until [At] joins them to one. The
// package holds no data of any country: a [Table] of holidays, make-up
// workdays, lunar months, terms and examinations comes from the caller, from a
// file ([ReadTable]) or from package cn, and [New] compiles it into a
// [Calendar].
//
// A year whose holidays are not announced yet may be provisional: its holidays
// are computed, and the days that the notice may still change are marked
// [Avoid].
//
// The types are plain data with JSON tags. They check nothing when they are
// filled; Valid and Problems say what is wrong, all of it at once, and no
// function panics on it.
package calendar
