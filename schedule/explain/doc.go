// Package explain says why a plan is as it is: why each session is here, then
// and by this team, what a missed wish lacks, and why a place or a group is not
// served. It also says what two plans differ in and who has to be told, and
// how each broken rule is mended with the least change.
//
// It takes any plan, a solver's or a person's, and knows no solver.
//
// # What a reason rests on
//
// A slot is a day, a start on the activity's grid, the teams and the units with
// which an activity is held at a venue; an activity held on several days running
// takes one slot with a session on each of them. Where the grid is continuous,
// the starts tried are those at which something opens, begins or ends: if any
// start is free, the earliest of its interval is one of them.
//
// Slots are sieved by the rules, cheapest first, and every slot that a reason
// names has been put into the plan and judged by campaign.Checked.Judge. Judged
// are only the sessions that can meet it in a rule: those of its venue, its
// activity, its teams, its units and the caps it falls under. No rule looks at
// two sessions that share none of these, so that the rest of the plan can
// neither break one with the slot nor be broken by it. What a slot would change
// is reckoned on the doses and counts of the plan and is the difference that
// package check finds between the two plans, to the last thousandth of a person.
//
// # Who may read it
//
// The values name every session, also those that are only counted (不列明细),
// so that a planner can ask about them: like a plan.json they are for internal
// use. Sentences keep to what their [Reader] may see: a session, activity or
// venue that is only counted is never named, and has no sentences of its own; an
// internal one is named to internal readers only. A paper that prints the values
// themselves has to filter them, as paper.View does.
package explain
