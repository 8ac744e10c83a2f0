package ical

import (
	"fmt"
	"time"
)

// The two forms of an instant.
const (
	local = "20060102T150405"
	utc   = "20060102T150405Z"
)

// zone is a time zone as far as a calendar defines it.
type zone struct {
	loc      *time.Location
	from, to time.Time // the definition holds in between
}

// names reports whether the zone's reading of an instant means that instant.
func (z zone) names(t time.Time) bool {
	if t.Before(z.from) || t.After(z.to) {
		return false
	}
	t = t.In(z.loc)
	start, _ := t.ZoneBounds()
	if start.IsZero() {
		return true
	}
	// The first of two equal readings is meant, by RFC 5545 section 3.3.5.
	_, before := start.Add(-1).Zone()
	_, now := t.Zone()
	first := t.Add(time.Duration(now-before) * time.Second)
	return !first.Before(start)
}

// write defines the zone: the offset at its begin, taken to hold since 1970, and
// every change until its end.
func (z zone) write(l *lines) {
	l.add("BEGIN", "VTIMEZONE")
	l.add("TZID", text(z.loc.String()))
	begin := z.from.In(z.loc)
	_, before := begin.Zone()
	onset := time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC)
	if first := asRead(begin, before); first.Before(onset) {
		onset = first
	}
	observance(l, begin, onset, before)
	for {
		_, change := begin.ZoneBounds()
		if change.IsZero() || change.After(z.to) {
			break
		}
		observance(l, change, asRead(change, before), before)
		begin = change
		_, before = begin.Zone()
	}
	l.add("END", "VTIMEZONE")
}

// observance writes what holds from an instant on. Its start is read on clocks
// that do not know of the change yet.
func observance(l *lines, at, onset time.Time, before int) {
	kind := "STANDARD"
	if at.IsDST() {
		kind = "DAYLIGHT"
	}
	name, now := at.Zone()
	l.add("BEGIN", kind)
	l.add("DTSTART", onset.Format(local))
	l.add("TZOFFSETFROM", offset(before))
	l.add("TZOFFSETTO", offset(now))
	l.add("TZNAME", text(name))
	l.add("END", kind)
}

// asRead returns what a clock so many seconds ahead of UTC shows, as UTC.
func asRead(t time.Time, ahead int) time.Time {
	return t.UTC().Add(time.Duration(ahead) * time.Second)
}

// offset writes seconds ahead of UTC: +0800, or +080543 in older days.
func offset(seconds int) string {
	sign := '+'
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	s := fmt.Sprintf("%c%02d%02d", sign, seconds/3600, seconds/60%60)
	if seconds%60 != 0 {
		s += fmt.Sprintf("%02d", seconds%60)
	}
	return s
}
