package paper

// Labels of package report.
const ()

var reportEnglish = map[Label]string{}
