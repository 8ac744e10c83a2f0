// Package zhanjiang builds a year of legal publicity for Zhanjiang, Guangdong,
// as a programme that the other examples plan: 2024, after the city's published
// report on government under law, or a later year planned ahead on its scale.
//
// Real are the townships and villages (code list of 2023), the census figures,
// the holidays, and what the report says was held. Invented for the example, and
// marked so where they stand, are the units (示例单位), every place that the
// report does not name (场地待落实), how the people of a county spread over its
// villages, all rates, and the first lesson of the school year, which the report
// does not mention. It is no plan of any office.
//
// # Years ahead
//
// From 2025 on the corps has its ten county branches, and nothing is pinned: the
// days and places of 2024 are of 2024 alone. A year without a notice has the
// statutory holidays by rule, and campaigns of which no notice is known are
// provisional, without a theme. School terms, examinations and the fishing
// moratorium are assumed; market days follow the lunar calendar and a newspaper's
// list of unknown year. From 2026 county offices hold stands at markets and talks in
// harbours, which no report mentions. The basis is the law in force from
// 2025-11-01, once the plan that ran until 2025 has ended.
//
// # Places
//
// The tenth of the report's ten counties, 湛江经济技术开发区, is a functional
// zone: an area of its own that governs six townships which belong to 霞山区 and
// 麻章区 by code. The three units of the code list that are no townships
// (industrial parks, development zones) are left out as towns; their five
// villages lie directly in the county.
//
// # People
//
// Groups follow the census: city, counties, townships where a figure was
// published, and villages as parts of them. What no census states is spread
// evenly over the villages concerned, in whole persons, so that every published
// census total is met exactly. The zone's share of 霞山区 and 麻章区 follows the
// figures of the end of 2021, the only ones that tell it apart. Two 虚拟社区 of
// industrial parks are given nobody. Active servicemen are not in a city's census:
// barracks count as places only.
//
// # Work that is not planned by sessions
//
// The 2,082 legal-service platforms are places that no activity uses; what they
// did in 2024 is a return, see [Returns2024]. The help for minors is one entry
// that is only counted.
package zhanjiang
