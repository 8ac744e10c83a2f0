package paper

// Labels of package sheet.
const ()

var sheetEnglish = map[Label]string{}
