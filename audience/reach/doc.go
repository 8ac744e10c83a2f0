// Package reach estimates how many different people a set of sessions reaches.
//
// A group is the atom: people inside it are exchangeable, and a person of it attends session i with probability p_i.
// One person's attendances are tied together by a single number, the overlap θ:
//
//	share that misses every session = (1 + Σ ((1−p_i)^−θ − 1))^(−1/θ)   θ > 0
//	                                = Π (1−p_i)                         θ = 0, independence
//
// As θ grows the formula tends to 1 − max p_i: the same people every time. Each session keeps its own p_i whatever θ
// is. With λ_i = ((1−p_i)^−θ − 1)/θ the reach is a concave, increasing function of Σλ, so a whole set of sessions is
// kept as one sum, a [Dose], to which a session is added and from which it is removed in O(1), and the reach of a set
// is monotone and submodular. A [Model] is the formula at one θ; [Probabilities] makes the p_i; [Bounds] and
// [Interval] tell what holds whatever the dependence between sessions really is.
//
// How often people come is told by [Model.Frequency] and, between bounds, by [Model.Intervals]; [Split] compares it with a
// wanted [Band]. [FitReach], [FitPair] and [FitAttendance] find θ; [Uncertainty] tells what not knowing θ and p does to
// a figure, which is another matter than what the dependence between sessions may do. Package reachtest is the contract
// that every model here keeps.
//
// The formula speaks of positive association only. That some people never come (another school, another village) is
// said by groups and p = 0, not by θ.
//
// # Units
//
// Sizes, expected numbers and capacities are persons. Probabilities and reach are shares in [0, 1]. Results in people
// are [audience.People], thousandths of a person, each rounded once per group; sums are then sums of integers.
//
// # Fixed point
//
// λ is an int64 with 28 fraction bits for θ ≤ 1, 24 for θ ≤ 2 and 20 above ([Model.Bits]), rounded to nearest. Integers
// add in any order and are taken back exactly. The price, as shares of the group:
//
//   - Resolution: each session moves reach by at most half a unit of λ from the formula, 1.9e-9 for θ ≤ 1, 3.0e-8 for
//     θ ≤ 2, 4.8e-7 above. A session whose λ (for small p, about p) is below that contributes nothing.
//   - Certainty: p > 1−2⁻²⁰ is counted apart, as a session that everybody attends: too much by less than 9.6e-7.
//   - Saturation: λ of one session is at most 2⁴⁸−1 units, so that 2¹⁵ sessions of any kind, and far more of the usual
//     kind, fit into the sum. For θ ≤ 1 this is never met. Above, a p within δ = (1+θ·2^(48−Bits))^(−1/θ) of 1 is taken
//     as 1−δ, and the reach of any set that holds it is too small by less than δ: at most 1.8e-4 for θ ≤ 2, 1.1e-3 for
//     θ = 3, 5.6e-3 for θ = 4.
//
// [Model.Interval] moves an estimate that these effects put beyond a bound back to the bound.
//
// # Determinism
//
// The same input gives the same bits on every processor. Only + − × ÷ and the square root are used, which IEEE 754
// rounds correctly; every product is rounded by an explicit conversion, so that no compiler may fuse it with an
// addition; logarithm and exponential are the package's own, made of the same operations. For θ = ½, the value assumed
// where nothing is said, neither is needed: reach is 1 − (1+Λ/2)^−2. All steps are monotone in floating point too, so
// that a session never lowers reach, not even in the last bit.
//
// # References
//
//   - Sainsbury's formula of media planning: reach under independence, 1 − Π (1−p_i), here θ = 0.
//   - D. G. Clayton, A model for association in bivariate life tables and its application in epidemiological studies
//     of familial tendency in chronic disease incidence, Biometrika 65 (1978) 141–151: the copula, applied here to
//     the misses.
//   - D. Oakes, Bivariate survival models induced by frailties, Journal of the American Statistical Association 84
//     (1989) 487–493: the same as a shared gamma frailty, here of mean 1 and variance θ on the λ_i.
//   - G. Boole, An investigation of the laws of thought (1854), and M. Fréchet, Généralisations du théorème des
//     probabilités totales, Fundamenta Mathematicae 25 (1935) 379–387: max p_i ≤ reach ≤ min(1, Σ p_i), both sharp.
//
// The union formula is assembled from these standard parts; no publication is known that presents it in this form
// for sessions. Where θ is not fitted to attendance it is an assumption and must be shown as one.
package reach
