package main

const helpZh = `country:为全国(不含港澳台)每个县级单位编排年度普法计划,逐级汇总(示例)

  country plan    [-only 44] [-every 8] [-out 文件夹] [-workers 2] [-rounds 2000 | -budget 1s] [-seed 1]
                  [-lang zh|en] [-quiet]
  country sample  [-n 20] [-times 10] [-only 44] [-rounds 2000] [-seed 1]
  country extract -county 440823 [-from 文件夹] [-out 文件夹]
  country help

  -only      只编排这些代码的:两位省、四位市或六位县代码,用逗号隔开
  -every     每这么多个县级单位取一个,默认 1(全取)
  -out       写入的文件夹,默认 country-out;extract 默认以县代码为名
  -from      extract:计划所在的文件夹,默认 country-out
  -workers   同时编排几个县,默认与处理器核数相同;结果与此无关
  -rounds    每县改进的轮数,默认 2000;0 由程序按规模定
  -budget    每县的编排时限;给了时限,每次运行的计划可能不同
  -seed      同等方案之间的取舍,默认 1;sample 也用它抽取县级单位
  -n -times  sample:抽取几个县级单位(20),多少倍的轮数作比较(10)
  -quiet     不显示进度和摘要

中断后(Ctrl-C 或断电)再次运行同一命令,从断处继续,结果与不中断的相同。
退出状态:0 完成;1 有未能编排的县级单位,或中断;2 输入或用法有误。
`

const helpEn = `country: plans a year of legal publicity for every county of mainland China, and adds it up (an example)

  country plan    [-only 44] [-every 8] [-out DIR] [-workers 2] [-rounds 2000 | -budget 1s] [-seed 1]
                  [-lang zh|en] [-quiet]
  country sample  [-n 20] [-times 10] [-only 44] [-rounds 2000] [-seed 1]
  country extract -county 440823 [-from DIR] [-out DIR]
  country help

  -only      only these codes: two digits of a province, four of a city, six of a county, between commas
  -every     one of each so many counties, 1 by default (all of them)
  -out       folder to write to, country-out by default; extract names it after the county
  -from      extract: folder of the plans, country-out by default
  -workers   counties planned at once, by default as many as there are cores; the result does not depend on it
  -rounds    rounds of improvement for each county, 2000 by default; 0 leaves it to the solver
  -budget    time for each county; with it no two runs need give the same plans
  -seed      breaks ties between equals, 1 by default; sample also draws its counties with it
  -n -times  sample: how many counties (20), and how many times the rounds to compare with (10)
  -quiet     neither progress nor summary

After an interruption (Ctrl-C, or a power cut) the same command goes on where it was, with the same result.
The exit status is 0 when all is done, 1 if a county could not be planned or the run was interrupted, 2 for bad input.
`
