package zhanjiang_test

import (
	"fmt"

	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/examples/zhanjiang"
)

func ExampleProgramme2024() {
	p, err := zhanjiang.Programme2024()
	if err != nil {
		fmt.Println(err)
		return
	}
	q, err := campaign.Check(p)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Name, p.Note)
	for _, c := range q.Programme().Campaigns {
		fmt.Println(c.Window.From, c.Window.To, c.Name)
	}
	// Output:
	// 湛江市2024年度普法计划 示例:据公开年报重构,非官方计划
	// 2024-12-01 2024-12-07 宪法宣传周
	// 2024-05-01 2024-05-31 民法典宣传月
	// 2024-06-08 2024-06-09 世界海洋日暨全国海洋宣传日
	// 2024-01-01 2024-12-31 禁毒普法宣传
}
