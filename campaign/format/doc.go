// Package format reads and writes Pufa's JSON documents, strictly.
//
// [Decode] and [Encode] are for programme.json. [Read] and [Write] carry any
// other document, such as a plan, by the same rules:
//
//   - The text is UTF-8 without a byte-order mark, one JSON object with nothing
//     behind it, of a bounded size and depth.
//   - Every object holds the members of its Go struct, named exactly as there,
//     each at most once, in any order, and no others. Null is not a value: what
//     is not set is left out. A member that is always written (its field has no
//     omitzero) may not be missing, except at the top of a document, where only
//     "version" is asked for.
//   - A document says its "version", first when written.
//   - What is wrong is reported as [campaign.Findings], each with its path, its
//     line and its column (in characters).
//
// # Forms of values
//
//   - civil days "2024-12-01"; clock times "08:30", "08:30:15", "08:30:15.250"
//   - durations in hours, minutes and seconds of ISO 8601: "PT1H30M", "PT0.1S",
//     "-PT1M"; never in days, which are not always 24 hours long
//   - instants by RFC 3339 with their offset, to the millisecond at most
//   - people ([audience.People]) in persons with at most three decimals, read
//     without a detour by floating point
//   - money in whole fen
//   - the overlap as a number, or as the string "independent"
//
// # Schema
//
// [ProgrammeSchema] returns a JSON Schema of programme.json for other programs;
// [Schema] makes one of any document, from the very table by which Read and
// Write go.
//
// # Round trip
//
// What Write has written it writes again byte for byte after it was read. What
// was written is read back as it was, but that empty lists are nil and that an
// instant has a nameless fixed offset for its location.
package format
