// Package cells reads workbooks that people have filled in: it opens them within
// limits, finds sheets and columns by their names, and takes from cells what was
// meant by what was typed.
//
// It is the mechanism below the packages that know what the sheets are about. It
// makes no findings but those about a file as a whole and about its size; what a
// missing column or a wrong cell means is theirs to say, at the place that
// [Row.Path] and [Table.Path] name.
//
// Sheets may stand in any order, headings in any column and anywhere in the
// first rows, in merged cells or over two rows. Empty rows, blanks at either
// end, full-width digits and letters are nothing; days may be typed as text or
// stored as days. What a formula gave when the file was saved is what is read;
// nothing is calculated.
package cells
