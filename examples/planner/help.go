package main

const helpZh = `planner:编排年度普法计划,核验、说明、调整计划,年底填报汇总

  planner                                        编排内置示例,写入 plan-out/
  planner plan    [-in programme.json | -year 2024] [-out 文件夹] [-budget 3s] [-seed 1] [-lang zh|en]
                  [-names zh|en] [-internal] [-geojson] [-template 模板.docx] [-mark 问题.xlsx] [-quiet]
  planner check   -in programme.json -plan plan.json [-lang zh|en]
  planner check   -in programme.json -plan 年度计划.xlsx(改过的工作簿)
  planner explain [-plan plan.json] [-session 编号 | -venue 地点 | -town 镇街] [-internal]
  planner explain -more 增加什么 [-more …] [-plan plan.json] [-budget 3s] [-seed 1] [-internal]
  planner recommend -activity 活动 [-venue 地点 | -area 地区] [-from 日期] [-to 日期] [-n 10] [-plan plan.json]
  planner replan  -change change.json [-change 回执.xlsx …] [-plan plan.json] [-out 文件夹] [-budget 3s] [-note 说明]
  planner improve [-plan plan.json | 年度计划.xlsx(手工编制或改过)] [-out 文件夹] [-budget 3s] [-note 说明]
  planner diff    -before 原plan.json -after 现plan.json [-internal]
  planner revise  -state 征求意见|审定|印发|草案 [-plan plan.json] [-post 岗位] [-date 日期] [-note 说明]
  planner new     -area 遂溪县 [-towns 甲镇、乙镇] [-year 2026] [-out 我的计划.xlsx]
  planner form    -unit 单位名称 | -area 县区名称 [-plan plan.json] [-out 填报表.xlsx] [-answers] [-internal]
  planner record  -in 年度计划.xlsx [-in 填报表.xlsx …] [-plan plan.json] [-returns returns.json]
                  [-unit 单位名称] [-status draft|confirmed] [-replace]
  planner summary [-plan plan.json] [-returns returns.json] [-out 文件夹] [-template 模板.docx] [-internal]
  planner help

  -in        计划任务书(programme.json,或填好的工作簿 .xlsx);不写则用内置示例
             record:填好的年度计划.xlsx 或填报表.xlsx,可写多个
  -year      内置示例的年份:2024(默认)至 2030
  -area      县区名称。镇街、村(社区)名单只内置了湛江市十个县区的,其他地方用 -towns
  -towns     镇街名称,用顿号隔开;或文本文件,每行“镇街”或“镇街,村(社区)”
  -mark      工作簿有问题时,另存一份标出问题的副本
  -plan      计划,默认用 plan-out/plan.json;check、explain、recommend、replan、improve 也可读改过的年度计划.xlsx
  -programme 计划的任务书,默认用 plan.json 旁边的 programme.json
  -returns   填报结果,默认用 plan.json 旁边的 returns.json;replan、improve 不动其中已确认开展的场次
  -unit      填报表给哪个单位;record:没有承办单位的场次由谁填报
  -status    这次填报是草稿(draft)还是已确认(confirmed);只有已确认的计入汇总
  -answers   form:写给单位的回执(参加、不参加、建议改期),而不是填报表
  -change    计划印发后的变动:停办、请假、场地停用、新增、已举办、取消、锁定、回执
  -session   只说一个场次;-venue 一个地点,-town 一个镇街
  -more      增加一点值多少人,可写多个:day=小组(多出勤一天)、team=小组[:县区](多一支,驻该县区)、
             activity=活动:天数(窗口延后几天)、budget=经费上限[:元](默认多1000元)、pin=场次编号(不再指定)
  -activity  再办一场哪项活动;-from、-to 在哪些日子,-n 最多几个时段
  -state     计划的状态:草案 → 征求意见 → 审定 → 印发;审定、印发要写批准的岗位(-post),不写姓名
  -date      今天的日期(revise、replan),默认按系统时间
  -replace   与以前所报相反(已开展、未开展)的,以这次为准
  -out       写入的文件夹,默认 plan-out;replan 默认为计划旁边的 revision-稿次,improve 为 improved;form、new 也可写文件名
  -budget    编排时限,如 3s、1m30s;默认 0,不设时限,编排完为止
  -seed      同等方案之间的取舍,默认 1;任务书、种子相同而不设时限,结果必定相同
  -lang      zh 中文(默认),en 英文
  -names     供人阅读的文件用中文名(zh,默认)或英文名(en)
  -internal  供人阅读的文件也列出“内部”场次
  -geojson   另写场次点位.geojson,供地图软件使用
  -template  Word 文件套用的模板
  -quiet     不显示进度和摘要

按 Ctrl-C 提前结束,仍写出当时最好的计划。
退出状态:0 完成;1 所核验的计划违反规则或所载数字不符;2 输入或用法有误,不写任何文件。
`

const helpEn = `planner: plans a programme of legal publicity, checks, explains and changes plans, and sums up what was held

  planner                                        plans the embedded example into plan-out/
  planner plan    [-in programme.json | -year 2024] [-out DIR] [-budget 3s] [-seed 1] [-lang zh|en]
                  [-names zh|en] [-internal] [-geojson] [-template FILE.docx] [-mark FILE.xlsx] [-quiet]
  planner check   -in programme.json -plan plan.json [-lang zh|en]
  planner check   -in programme.json -plan annual-plan.xlsx (edited by hand)
  planner explain [-plan plan.json] [-session ID | -venue NAME | -town NAME] [-internal]
  planner explain -more WHAT [-more ...] [-plan plan.json] [-budget 3s] [-seed 1] [-internal]
  planner recommend -activity NAME [-venue NAME | -area NAME] [-from DAY] [-to DAY] [-n 10] [-plan plan.json]
  planner replan  -change change.json [-change answers.xlsx ...] [-plan plan.json] [-out DIR] [-budget 3s] [-note TEXT]
  planner improve [-plan plan.json | annual-plan.xlsx (made or edited by hand)] [-out DIR] [-budget 3s] [-note TEXT]
  planner diff    -before plan.json -after plan.json [-internal]
  planner revise  -state consulting|approved|issued|draft [-plan plan.json] [-post POST] [-date DAY] [-note TEXT]
  planner new     -area COUNTY [-towns NAMES|FILE] [-year 2026] [-out my-plan.xlsx]
  planner form    -unit NAME | -area COUNTY [-plan plan.json] [-out form.xlsx] [-answers] [-internal]
  planner record  -in annual-plan.xlsx [-in form.xlsx ...] [-plan plan.json] [-returns returns.json]
                  [-unit NAME] [-status draft|confirmed] [-replace]
  planner summary [-plan plan.json] [-returns returns.json] [-out DIR] [-template FILE.docx] [-internal]
  planner help

  -in        the programme (programme.json, or a workbook .xlsx filled in); without it the embedded example
             record: a plan workbook or a form that was filled in; may be given several times
  -year      the year of the embedded example: 2024 (default) to 2030
  -area      name of a county; lists of townships and villages ship for Zhanjiang only, see -towns
  -towns     townships, separated by commas; or a text file, “township” or “township,village” to a line
  -mark      where to save a copy of a faulty workbook with its findings marked
  -plan      the plan, plan-out/plan.json by default; check, explain, recommend, replan and improve also
             read a plan workbook edited by hand
  -programme what was planned, programme.json beside the plan by default
  -returns   what was recorded, returns.json beside the plan by default; replan and improve leave
             alone what was confirmed as held
  -unit      the unit that a form is for; record: who reports sessions that no unit hosts
  -status    whether what is recorded now is a draft or confirmed; only what is confirmed is summed up
  -answers   form: the slip on which a unit says whether it takes part, instead of the form
  -change    what happened since: closures, absences, lost venues, requests, sessions held, cancelled or fixed, answers
  -session   explains one session; -venue one venue, -town one township
  -more      what something more is worth in people, may be given several times: day=TEAM (one day out more),
             team=TEAM[:AREA] (one more, based there), activity=NAME:DAYS (window ends later),
             budget=CAP[:YUAN] (1000 yuan more by default), pin=ID (dropped)
  -activity  what to hold once more; -from and -to within which days, -n how many slots at most
  -state     of the plan: draft, consulting, approved, issued; from approved on it takes -post, never a person's name
  -date      today (revise, replan), by the clock if it is left out
  -replace   takes the new word where it contradicts what was recorded (held, not held)
  -out       the folder to write to, plan-out by default; for replan revision-N and for improve improved, beside the plan; for form and new it may be a file
  -budget    time for planning, such as 3s or 1m30s; 0, the default, lets it finish
  -seed      breaks ties, 1 by default; same programme and seed, no budget: same plan
  -lang      zh for Chinese (default), en for English
  -names     zh (default) or en: names of the files for people
  -internal  lists internal sessions in the files for people as well
  -geojson   also writes the places of sessions, for a map
  -template  document that the Word files take their looks from
  -quiet     shows neither progress nor summary

Ctrl-C ends it early with the best plan so far, which is written all the same.
Exit status: 0 done; 1 the checked plan breaks a rule or states figures that are not so;
2 bad input or usage, and nothing written.
`
