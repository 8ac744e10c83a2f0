package docx_test

import (
	"bytes"
	"fmt"
	"time"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/schedule"
	"github.com/pufa-go/pufa/schedule/docx"
	"github.com/pufa-go/pufa/schedule/paper"
)

// A county has the work plan written, and a notice of each key session.
func Example() {
	q, err := campaign.Check(campaign.Programme{
		Name:    "遂溪县2024年度普法计划",
		Horizon: calendar.Year(2024),
		Areas:   []audience.Area{{ID: "440823", Name: "遂溪县", Level: audience.County}},
		Formats: []campaign.Format{{ID: "lecture", Name: "法治讲座", Duration: time.Hour}},
		Venues:  []campaign.Venue{{ID: "hall", Name: "示例礼堂", Setting: "organ", Area: "440823"}},
		Campaigns: []campaign.Campaign{{
			ID: "constitution", Name: "宪法宣传", Window: calendar.Year(2024),
			Activities: []campaign.Activity{{ID: "talk", Name: "宪法讲座", Format: "lecture"}},
		}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	start := time.Date(2024, 12, 4, 9, 0, 0, 0, q.Location())
	s := schedule.Describe(q, campaign.Occurrence{
		ID: "talk-1", Campaign: "constitution", Activity: "talk", Venue: "hall", Start: start, End: start.Add(time.Hour),
	})
	s.Pinned = true
	plan := schedule.Plan{Sessions: []schedule.Session{s}}

	var work bytes.Buffer // an os.File named 工作方案.docx, say
	if err := docx.Plan(&work, q, plan, docx.Options{}); err != nil {
		fmt.Println(err)
		return
	}
	for _, key := range docx.KeySessions(q, plan, paper.Options{}) {
		var notice bytes.Buffer
		if err := docx.Notice(&notice, q, plan, key.ID, docx.Options{}); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(key.ID, notice.Len() > 0)
	}
	// Output:
	// talk-1 true
}
