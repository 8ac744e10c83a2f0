package county

import (
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/calendar/cn"
	"github.com/pufa-go/pufa/campaign/preset"
)

// Note stands on everything made from a programme.
const Note = "示例:据公开统计资料推定,非任何单位的计划"

const (
	office    campaign.UnitID = "office"
	lecturers campaign.TeamID = "lecturers"
)

// Programme returns the county's programme for [Year]: a tour of villages and
// communities all the year, more of it in Civil Code month and in Constitution
// Week, talks at schools against drugs in June, and a main event on 4 December.
//
// It depends on nothing but c, and the same c gives the same programme; the
// caller may change it. The cost is about linear in the villages. The error is
// nil for every county of [All].
func (c County) Programme() (campaign.Programme, error) {
	days, err := cn.Year(Year)
	if err != nil {
		return campaign.Programme{}, err
	}
	days.Terms, days.Exams = cn.Terms(Year), cn.Exams(Year)
	h := spread(c)
	p := campaign.Programme{
		Name: fmt.Sprintf("%s%d年度普法计划(示例)", c.FullName(), Year),
		Note: Note,
		Basis: []campaign.Basis{{
			Title: "中华人民共和国法治宣传教育法", Issuer: "全国人民代表大会常务委员会", Valid: calendar.Range{From: date.New(2025, time.November, 1)},
		}},
		Horizon: calendar.Year(Year), Calendar: days,
		Closures: []campaign.Closure{{Days: between(time.June, 7, 9), Reason: "高考期间不办集中宣传和进校园活动(推定)"}},
		Seasons:  []campaign.Season{preset.SummerOutdoor()},
		Settings: settings(),
		Areas:    areas(c),
		Groups:   groups(c, h),
		Units: []campaign.Unit{{
			ID: office, Name: "示例单位(" + c.Name + "普法办)", Area: audience.AreaID(c.Code), Level: audience.County, Source: audience.Assumption("推定:县级承办单位为示例"),
		}},
		Teams:  teams(c),
		Venues: venues(c, h),
		Visits: campaign.Visits{PerMonth: 1, PerYear: 4},
		Travel: travel(c),
	}
	if err := addCampaigns(&p, c); err != nil {
		return campaign.Programme{}, err
	}
	p.Commitments = append(p.Commitments, preset.EveryTown(len(c.Towns), campaign.Scope{}))
	return p, nil
}

// FullName returns the county with what it lies in: 广东省湛江市遂溪县. Headings
// of the list that are no city are left out.
func (c County) FullName() string {
	return c.Province + c.city() + c.Name
}

// city returns the name of the city, or "" where the list has a heading instead.
func (c County) city() string {
	switch c.City {
	case "市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划":
		return ""
	}
	return c.City
}

// between is a range of days of a month of the year.
func between(month time.Month, from, to int) calendar.Range {
	return calendar.Range{From: date.New(Year, month, from), To: date.New(Year, month, to)}
}
