// Package county makes the programme of a year for any county-level unit of
// mainland China out of two public lists: 2,978 units with the people of the
// census, and their 41,352 townships with the number of villages in each.
//
// [County.Programme] is a pure function of a row of the lists, so that a plan
// made on one machine is the plan made on any other. What the lists do not say
// is assumed, the same for everybody: see [Assumptions]. The programmes are
// an exercise of the library's at the scale of a country, and no plan of any of
// these counties.
//
// # Sources
//
// The headers of data/counties.csv and data/towns.csv name the sources and what
// was corrected. Codes, names and numbers of villages are those of the National
// Bureau of Statistics for 2023, people those of the census of 2020. Coordinates
// come from github.com/Vonng/adcode (AMap 2016, CC BY 4.0), converted to WGS 84.
package county
