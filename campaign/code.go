package campaign

// Code is the stable name of a kind of finding. Codes are errors, so that
// errors.Is can ask for one. FINDINGS.md explains each in a line.
type Code string

// Error returns the code itself.
func (c Code) Error() string { return string(c) }

// The codes of findings.
const (
	// Of the document.
	CodeSyntax       Code = "syntax"
	CodeEncoding     Code = "encoding"
	CodeTooLarge     Code = "too-large"
	CodeDuplicateKey Code = "duplicate-key"
	CodeUnknownField Code = "unknown-field"
	CodeMissing      Code = "field-missing"
	CodeType         Code = "wrong-type"
	CodeVersion      Code = "version"

	// Of the model.
	CodeEmpty     Code = "empty"
	CodeName      Code = "name-missing"
	CodeText      Code = "text-invalid"
	CodeID        Code = "id-invalid"
	CodeDuplicate Code = "id-duplicate"
	CodeUnknown   Code = "reference-unknown"
	CodeKeyword   Code = "keyword-unknown"
	CodeRange     Code = "number-out-of-range"
	CodeRate      Code = "rate-out-of-range"
	CodePeriod    Code = "period-invalid"
	CodeHorizon   Code = "outside-horizon"
	CodeHours     Code = "hours-invalid"
	CodeTimezone  Code = "timezone-unknown"
	CodeCalendar  Code = "calendar-invalid"
	CodeBasis     Code = "basis-expired"
	CodeNoArea    Code = "area-missing"
	CodeCycle     Code = "area-cycle"
	CodeParts     Code = "parts-above-total"
	CodeNoShift   Code = "shift-missing"
	CodeNoVenue   Code = "venue-none"
	CodeNobody    Code = "nobody-qualified"
	CodeFormat    Code = "format-missing"
	CodeTimes     Code = "times-misplaced"
	CodeHost      Code = "host-invalid"
	CodePinRule   Code = "pin-breaks-rule"
	CodePinClash  Code = "pin-clash"
	CodeWaiver    Code = "waiver-invalid"
	CodeTravel    Code = "travel-unusable"
)

// Codes lists every code in the order of FINDINGS.md.
func Codes() []Code {
	return []Code{
		CodeSyntax, CodeEncoding, CodeTooLarge, CodeDuplicateKey, CodeUnknownField, CodeMissing, CodeType, CodeVersion,
		CodeEmpty, CodeName, CodeText, CodeID, CodeDuplicate, CodeUnknown, CodeKeyword, CodeRange, CodeRate,
		CodePeriod, CodeHorizon, CodeHours, CodeTimezone, CodeCalendar, CodeBasis, CodeNoArea, CodeCycle,
		CodeParts, CodeNoShift, CodeNoVenue, CodeNobody, CodeFormat, CodeTimes, CodeHost, CodePinRule, CodePinClash,
		CodeWaiver, CodeTravel,
	}
}
