package paper

// Labels of package ical.
const ()

var icalEnglish = map[Label]string{}
