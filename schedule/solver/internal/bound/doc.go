// Package bound proves upper bounds on the value of a plan.
//
// # Why the bound holds
//
// Let f_t(S) be what the sessions S give to term t of the value, beyond what
// pinned and held sessions give already. A plan S is worth what is fixed plus
// Σ_t f_t(S), less charges.
//
// Prices. For any prices π_it ≥ 0 of the share of session i in term t let
//
//	h_t = max over sets T of the sessions that give to t of f_t(T) − Σ_{i∈T} π_it
//	P_i = Σ_t π_it − the money that i costs
//
// Then Σ_t f_t(S) ≤ Σ_t h_t + Σ_{i∈S} P_i for every plan S, since S restricted
// to t is one of the sets T (M. L. Fisher, The Lagrangian relaxation method for
// solving integer programming problems, Management Science 27 (1981) 1–18). h is
// taken over sets that exist, or over something larger; never over fractions of
// a visit, which would credit what nobody can hold.
//
// Limits. Side limits a·x ≤ b, such as how many sessions are held at most, how
// often a team goes out, or what may be spent, get fines ν ≥ 0: P_i loses Σ ν·a_i
// and the bound gains Σ ν·b. A plan keeps the limits, so that this only adds
// ν·(b − a·x) ≥ 0.
//
// Tours. What the sessions of teams pay is at most Σ over team-days of Z, the
// largest Σ P_i of one tour from base to base: each session lies on one team-day,
// or is split among the teams that hold it together. Z is computed once for each
// class of team-days that are alike, exactly where few stops fit and from above,
// by a fractional knapsack or by tours whose times are rounded down, where they
// do not; and it counts for as many days as the class has, or as many as the
// limits of a team let it go out on. Sessions that need no team pay max(0, P_i).
//
// What is left out, such as spacing at a venue or wishes, only lets more plans in.
// Charges are dropped or taken from below. Every iterate is valid whatever its
// prices; the least is kept, rounded up, with one unit added for each term, since
// each is rounded once, and 10⁻⁹ of the whole for the rounding of the sums.
// Where all values are multiples of some number, what is between two multiples is
// out of reach too; see grain.
//
// # How the prices are found
//
// They start as opportunity prices: what the least valuable session gives for
// which there is still room, as a market for the time of teams settles it.
// Nothing depends on how they go on, since every iterate is valid.
//
// Where all tours are of few stops, an iterate also collects tours that are among
// the best, and tours that differ from those by a stop. Drafts of iterates, made
// with the collected tours only and proving nothing, then look for better prices
// in a box around the best; see descent.
//
// Elsewhere they follow an averaged subgradient with steps towards the incumbent
// (B. T. Polyak, Minimization of unsmooth functionals, USSR Computational
// Mathematics and Mathematical Physics 9 (1969) 14–29).
package bound
