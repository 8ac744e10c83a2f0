package campaign

// IDs are chosen by the caller, unique within their kind in one programme, at
// most 200 bytes long and free of control characters and surrounding blanks.
// '#' is reserved: "corps#2" is the second of interchangeable teams. Those of
// commitments and assignments share one list and do not begin with "activity/"
// or "duty/", as derived goals do.
type (
	CampaignID   string
	ActivityID   string
	PartID       string
	FormatID     string
	UnitID       string
	CorpsID      string
	TeamID       string
	VenueID      string
	SettingID    string
	LawID        string
	MeasureID    string
	CommitmentID string
	AssignmentID string
	CapID        string
	SessionID    string
)
