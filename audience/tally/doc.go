// Package tally counts who actually came: exactly where persons are known, by sample where they are not.
//
// Every counter is a commutative monoid: its zero value is ready to use and is the neutral element, Merge adds another
// counter to it in any order and any tree, and both together give the same bytes on every machine. A town is counted
// by one counter, a country by merging those of its counties. Merge never changes its argument, and a Merge or Add
// that is refused changes nothing. None of the counters is safe for concurrent writes; reading alone is.
//
//	counter      counts                                merged twice                    result
//	Ledger       session → set of persons              no effect (idempotent)          exact
//	HeadCounts   session → heads, no persons           no effect (idempotent)          exact attendances
//	Frequency    attendances of each person of a list  refused: *TwiceError            exact
//	Intercept    "how many have you been to?"          refused: *TwiceError            surveyed people
//	Clusters     "have you been to any?", by cluster   refused: *TwiceError            surveyed share
//
// Idempotent tells the two kinds apart: a log that may be delivered again belongs into a [Ledger], from which the
// others are filled. Package tallytest holds the contract as a test suite, for these counters and for any other.
//
// # Persons
//
// A raw identity number never enters a counter. [Keys] turns it into a [PersonKey] with the caller's secret, and a
// PersonKey is all that [Ledger] and [Roster] take. Two counties that use one secret get one key for one person, which
// is what makes their ledgers mergeable. A key is still personal information: whoever has the secret can try numbers.
//
// Keys have 128 bits, so that a count is exact and not an estimate: among the 1.4 billion people of China the chance
// that any two share a key is 3e-21; with 64 bits it would be 5 %.
//
// # Small cells
//
// A cell of few people can tell who they are. [Histogram.Fold] joins too-small cells with their neighbours before a
// distribution is printed, and [Cell] prints a single number that is too small as "<10".
//
// # Bytes
//
// The binary form begins with "pufa", a letter for the counter and a version. It is canonical: equal content gives
// equal bytes, whatever the order in which it came, and bytes that Marshal would not have written are refused with
// [ErrFormat]. Every length is checked against the bytes that are left before anything of that size is allocated.
//
// # References
//
//   - D. Lemire, O. Kaser, N. Kurz, L. Deri, C. O'Hara, F. Saint-Jacques, G. Ssi-Yan-Kai, Roaring bitmaps:
//     implementation of an optimized software library, Software: Practice and Experience 48 (2018) 867–895.
//   - Z. W. Birnbaum, M. G. Sirken, Design of sample surveys to estimate the prevalence of rare diseases: three
//     unbiased estimates, Vital and Health Statistics 2/11 (1965): the weight 1/f of who can be met f times.
//   - E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
//     Statistical Association 22 (1927) 209–212.
//   - E. L. Korn, B. I. Graubard, Confidence intervals for proportions with small expected number of positive counts
//     estimated from survey data, Survey Methodology 24 (1998) 193–201: effective sample size and Student's t.
//   - H. Krawczyk, M. Bellare, R. Canetti, HMAC: Keyed-Hashing for Message Authentication, RFC 2104 (1997).
package tally
