package reach

// Dose is what sessions have given a group: the contribution of one session ([Model.Dose]) and equally the sum of many.
// The zero value is no session at all. Doses of one group add up in any order, are taken back exactly, and are merged
// across machines by the same Add, all in O(1) integer arithmetic.
//
// A Dose has meaning only together with the [Model] that made it, and only within one group of people who are
// exchangeable: doses of models with different θ, or of different groups, must never be added.
type Dose struct {
	// Lambda is Σλ in fixed point; Model.Bits is the number of its fraction bits.
	Lambda int64
	// Certain counts sessions that everybody attends.
	Certain int32
}

// Add returns d and e together.
func (d Dose) Add(e Dose) Dose {
	return Dose{d.Lambda + e.Lambda, d.Certain + e.Certain}
}

// Remove takes e back out of d; d.Add(e).Remove(e) is d, bit for bit. Removing what was never added leaves a Dose that
// stands for no set of sessions, although adding it later makes the sum right again.
func (d Dose) Remove(e Dose) Dose {
	return Dose{d.Lambda - e.Lambda, d.Certain - e.Certain}
}
