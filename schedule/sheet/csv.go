package sheet

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/paper"
)

// WriteCSV writes the table of all sessions as CSV that a spreadsheet opens in
// Chinese: UTF-8 with a byte order mark, lines ending in CR LF, the headings
// first, days as 2024-12-04. Below the sessions stand, in the second field of
// lines of their own whose first is empty, the note of the programme and how
// many sessions are not listed. The error is the writer's.
func WriteCSV(w io.Writer, q *campaign.Checked, p schedule.Plan, o Options) error {
	b := &book{View: paper.New(q, p, o)}
	b.split()
	t := sessionTable(append(b.parts(), recorded()...), b.shown)

	var out strings.Builder
	out.WriteString("\uFEFF")
	c := csv.NewWriter(&out)
	c.UseCRLF = true
	record := make([]string, len(t.columns))
	line := func(value func(i int) string) error {
		for i := range record {
			record[i] = inert(value(i))
		}
		return c.Write(record)
	}
	err := line(func(i int) string { return b.Say(t.columns[i].head) })
	for _, row := range t.rows {
		if err == nil {
			err = line(func(i int) string { return plain(row[i]) })
		}
	}
	for _, note := range []string{clean(q.Programme().Note), b.count(len(b.shown), len(b.hidden))} {
		if err == nil && note != "" {
			err = c.Write(append([]string{"", inert(note)}, make([]string, len(t.columns)-2)...))
		}
	}
	c.Flush()
	if err == nil {
		_, err = io.WriteString(w, out.String())
	}
	if err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

// plain returns a cell as text.
func plain(value any) string {
	if s, ok := text(value); ok {
		return s
	}
	switch x := value.(type) {
	case int:
		return strconv.Itoa(x)
	case int64:
		return strconv.FormatInt(x, 10)
	case day:
		return date.Date(x).String()
	}
	return ""
}
