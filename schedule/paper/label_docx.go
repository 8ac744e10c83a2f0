package paper

// Labels of package docx.
const ()

var docxEnglish = map[Label]string{}
