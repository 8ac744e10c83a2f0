package main

import "github.com/pufa-go/pufa/campaign"

// words is every phrase the program prints. The verbs of both languages come in
// the same order.
var words = struct {
	Help campaign.Text

	BadCommand, BadFlag, Stray, BadLang, BadNumber, BadBudget, BadCode, BadCounty       campaign.Text
	ExtractNeeds, OutNeeds, SampleNeeds                                                 campaign.Text
	OtherRun, NotAFolder, Unwritable, Unreadable, Broken, NoRun, NoPlan, Unplanned, Bug campaign.Text

	Bar, Unknown                                                     campaign.Text
	Done, Interrupted, Took, Whole, Covered, NoPeople, Failures      campaign.Text
	Written, SampleHead, SampleLine, SampleSum, SampleLow, Extracted campaign.Text
}{
	Help: campaign.Text{Zh: helpZh, En: helpEn},

	BadCommand:   campaign.Text{Zh: "没有命令 %q;可用 plan、sample、extract、help", En: "%q is no command; use plan, sample, extract or help"},
	BadFlag:      campaign.Text{Zh: "参数有误:%v;写法见 country help", En: "bad flag: %v; country help lists the flags"},
	Stray:        campaign.Text{Zh: "多出 %q;参数以 - 开头,写法见 country help", En: "%q is left over; flags begin with -, see country help"},
	BadLang:      campaign.Text{Zh: "-lang %q 有误;只有 zh 和 en", En: "-lang %q is wrong; it is zh or en"},
	BadNumber:    campaign.Text{Zh: "%s %d 有误;应为 %d 至 1000000000 的整数", En: "%s %d is wrong; it must be a whole number from %d to 1000000000"},
	BadBudget:    campaign.Text{Zh: "-budget %v 有误;应写作 500ms、2s 等", En: "-budget %v is below zero; write 500ms or 2s, say"},
	BadCode:      campaign.Text{Zh: "-only %q 不对应任何县级单位;请写两位省、四位市或六位县代码,用逗号隔开", En: "-only %q fits no county; name codes of two, four or six digits between commas"},
	BadCounty:    campaign.Text{Zh: "-county %q 不是县级单位的代码;请写六位代码,如 440823", En: "-county %q is the code of no county; write six digits, such as 440823"},
	ExtractNeeds: campaign.Text{Zh: "extract 要写 -county 和六位县代码,如 -county 440823", En: "extract needs -county with a code of six digits, such as -county 440823"},
	OutNeeds:     campaign.Text{Zh: "-out 不能为空;请写一个文件夹", En: "-out is empty; name a folder"},
	SampleNeeds:  campaign.Text{Zh: "sample 的 -rounds 应为1以上,才好比较", En: "sample needs -rounds of 1 or more to compare with"},

	OtherRun:   campaign.Text{Zh: "%s 里是另一次运行的结果(%s),这次是(%s);请换一个 -out,或删除该文件夹", En: "%s holds another run (%s) than this one (%s); choose another -out, or delete the folder"},
	NotAFolder: campaign.Text{Zh: "%s 不是文件夹;请换一个 -out", En: "%s is no folder; choose another -out"},
	Unwritable: campaign.Text{Zh: "写不了 %s:%v;请检查磁盘空间和权限,然后再次运行同一命令,已完成的会保留", En: "cannot write %s: %v; check space and permissions, then give the same command again: what is finished is kept"},
	Unreadable: campaign.Text{Zh: "读不了 %s:%v;请检查文件和权限", En: "cannot read %s: %v; check the file and its permissions"},
	Broken:     campaign.Text{Zh: "%s 已损坏或不是本程序写的:%v;请删除该文件,然后再次运行同一命令", En: "%s is damaged or not of this program: %v; delete it and give the same command again"},
	NoRun:      campaign.Text{Zh: "%s 里没有计划;请先运行 country plan -out %[1]s", En: "%s holds no plans; run country plan -out %[1]s first"},
	NoPlan:     campaign.Text{Zh: "%s 里没有 %s 的计划;请核对代码,或先编排完", En: "%s has no plan of %s; check the code, or finish the run first"},
	Unplanned:  campaign.Text{Zh: "%s 未能编排:%s", En: "%s could not be planned: %s"},
	Bug:        campaign.Text{Zh: "程序有误:%v", En: "the program is at fault: %v"},

	Bar:         campaign.Text{Zh: "%s %s/%s 个县级单位 已用 %s 还需 %s %s", En: "%s %s/%s counties, %s gone, %s to go %s"},
	Unknown:     campaign.Text{Zh: "待估", En: "?"},
	Done:        campaign.Text{Zh: "%s%d年度县级普法计划汇总(示例:据公开统计资料推定)\n", En: "Roll-up of county plans, %s, %d (example: assumed from public statistics)\n"},
	Interrupted: campaign.Text{Zh: "已中断:%s 个县级单位中完成 %s 个,已保留在 %s;再次运行同一命令即继续\n", En: "interrupted: of %s counties %s are done and kept in %s; give the same command again to go on\n"},
	Took:        campaign.Text{Zh: "县级单位 %s 个 · 新编排 %s 个 · 用时 %.1f 秒\n", En: "%s counties · %s planned now · %.1f s\n"},
	Whole:       campaign.Text{Zh: "场次 %s · 到达镇街 %s/%s · 到达村(社区) %s/%s\n", En: "sessions %s · townships %s/%s · villages %s/%s\n"},
	Covered:     campaign.Text{Zh: "预计 %s 人次 · 去重约 %s 人(测算,%s—%s) · 常住人口 %s · 人群覆盖率 %s\n", En: "attendances %s · different people about %s (estimate, %s to %s) of %s · %s\n"},
	NoPeople:    campaign.Text{Zh: "缺普查人口 %d 个(计点位,不计人数) · 人口分摊 %d 个(推定) · 没有坐标的镇街 %s 个(路程推定)\n", En: "without a census figure %d (in places, not in people) · people shared out %d (assumed) · townships without coordinates %s (travel assumed)\n"},
	Failures:    campaign.Text{Zh: "未能编排 %d 个:%s\n", En: "could not be planned %d: %s\n"},
	Written:     campaign.Text{Zh: "已写入 %s/:plans/(%d个文件)  rollup.json\n供阅读:汇总.html  汇总.csv\n", En: "written to %s/: plans/ (%d files)  rollup.json\nto read: 汇总.html  汇总.csv\n"},

	SampleHead: campaign.Text{Zh: "抽样 %d 个县级单位,种子 %d:%d 轮与 %d 轮比较\n", En: "%d counties chosen with seed %d: %d rounds against %d\n"},
	SampleLine: campaign.Text{Zh: "%s %s  村(社区) %4d  场次 %3d  价值 %s / %s  %.2f%%\n", En: "%s %s  villages %4d  sessions %3d  value %s / %s  %.2f%%\n"},
	SampleSum:  campaign.Text{Zh: "最低 %.2f%%,平均 %.2f%%\n", En: "lowest %.2f%%, mean %.2f%%\n"},
	SampleLow:  campaign.Text{Zh: "最低低于 97%%:请加大 -rounds\n", En: "the lowest is below 97%%: choose more -rounds\n"},
	Extracted:  campaign.Text{Zh: "已写入 %s/:programme.json  plan.json\n核验:go run ./examples/planner check -in %[1]s/programme.json -plan %[1]s/plan.json\n", En: "written to %s/: programme.json  plan.json\ncheck: go run ./examples/planner check -in %[1]s/programme.json -plan %[1]s/plan.json\n"},
}
