package returns_test

import (
	"fmt"
	"os"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/schedule/returns"
)

// An office returns a year's consultations for its whole area.
func ExampleWrite() {
	err := returns.Write(os.Stdout, returns.List{Programme: "某市2024年度普法计划", Returns: []returns.Return{{
		ID: "service-2024", Campaign: "legal-service", Area: "city", Reporter: "justice", Status: returns.Confirmed,
		Figures: []returns.Figure{{Measure: "consultations", Amount: 12_000, Qualifier: returns.AtLeast}},
		Source:  audience.Fact("年度报告"),
	}}})
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "version": 1,
	//   "programme": "某市2024年度普法计划",
	//   "returns": [
	//     {
	//       "id": "service-2024",
	//       "campaign": "legal-service",
	//       "area": "city",
	//       "reporter": "justice",
	//       "figures": [
	//         {
	//           "measure": "consultations",
	//           "amount": 12000,
	//           "qualifier": "more"
	//         }
	//       ],
	//       "status": "confirmed",
	//       "source": {
	//         "certainty": "known",
	//         "note": "年度报告"
	//       }
	//     }
	//   ]
	// }
}
