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
	// 2024-01-01 2024-12-31 法治宣传对外传播
	// 2024-01-01 2024-12-31 行政执法人员培训
	// 2024-01-01 2024-12-31 “扶苗”未成年人一对一帮扶
	// 2024-09-01 2024-09-20 法治“开学第一课”
	// 2024-01-01 2024-12-31 四级公共法律服务平台
}

// A year ahead rests on what is in force then, and says what is not announced.
func ExampleProgramme() {
	p, err := zhanjiang.Programme(2027)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Name, p.Note)
	for _, b := range p.Basis {
		fmt.Println(b.Title, b.Valid.From)
	}
	for _, c := range p.Campaigns {
		if c.Provisional {
			fmt.Println(c.Name, c.Window)
		}
	}
	// Output:
	// 湛江市2027年度普法计划 示例:参照2024年公开年报的规模推定,非官方计划
	// 中华人民共和国法治宣传教育法 2025-11-01
	// 宪法宣传周 2027-12-01/2027-12-07
	// 民法典宣传月 2027-05-01/2027-05-31
}
