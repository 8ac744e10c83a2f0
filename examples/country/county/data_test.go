package county

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/pufa-go/pufa/campaign"
)

func everyCounty(t testing.TB) []County {
	t.Helper()
	all, err := All()
	require.NoError(t, err)
	return all
}

func named(t testing.TB, code string) County {
	t.Helper()
	for _, c := range everyCounty(t) {
		if c.Code == code {
			return c
		}
	}
	require.Fail(t, "no county", code)
	return County{}
}

// TestNumbersOfTheLists are those that the headers state.
func TestNumbersOfTheLists(t *testing.T) {
	all := everyCounty(t)
	var towns, villages, nobody, shared, nowhere int
	var people int64
	for i, c := range all {
		require.True(t, i == 0 || all[i-1].Code < c.Code, c.Code)
		towns += len(c.Towns)
		villages += c.Villages()
		people += c.People
		if c.People == 0 {
			nobody++
		}
		if c.Shared {
			shared++
		}
		if c.Point == (campaign.Point{}) {
			nowhere++
		}
	}
	assert.Len(t, all, 2978)
	assert.Equal(t, 41_352, towns)
	assert.Equal(t, 620_573, villages)
	assert.EqualValues(t, 1_407_097_259, people, "the sum of the census column")
	assert.Equal(t, 4, nobody)
	assert.Equal(t, 5, shared)
	assert.Equal(t, 8, nowhere)
}

// TestSharedPeople keeps what five districts of 杭州 had together at the census:
// two of them were made later, out of the others.
func TestSharedPeople(t *testing.T) {
	var people int64
	for _, code := range []string{"330102", "330109", "330110", "330113", "330114"} {
		c := named(t, code)
		assert.True(t, c.Shared, code)
		assert.Positive(t, c.People, code)
		people += c.People
	}
	assert.EqualValues(t, 357_657+2_258_872+2_402_514, people)
}

func TestFullName(t *testing.T) {
	for code, want := range map[string]string{
		"440823": "广东省湛江市遂溪县", "110101": "北京市东城区", "500229": "重庆市城口县", "469001": "海南省五指山市", "659001": "新疆维吾尔自治区石河子市",
	} {
		assert.Equal(t, want, named(t, code).FullName())
	}
}

func TestSeat(t *testing.T) {
	own, other := campaign.Point{Lat: 30, Lon: 110}, campaign.Point{Lat: 31, Lon: 111}
	towns := []Town{{Point: other}, {}, {Point: campaign.Point{Lat: 32.00005, Lon: 112}}}
	mean := campaign.Point{Lat: 31.5, Lon: 111.5}
	assert.Equal(t, own, seat(County{Point: own, Towns: towns}, false))
	assert.Equal(t, mean, seat(County{Point: own, Towns: towns}, true), "the point of the city is no county seat")
	assert.Equal(t, mean, seat(County{Towns: towns}, false))
	assert.Equal(t, own, seat(County{Point: own, Towns: []Town{{}}}, true), "better than none")
	assert.Zero(t, seat(County{Towns: []Town{{}}}, false))
}

func TestBadLists(t *testing.T) {
	const (
		headC = "code,name,province,city,lat,lon,population,towns,villages,coord_source,pop_note\n"
		headT = "code,name,county_code,villages,lat,lon\n"
		rowC  = "440823,遂溪县,广东省,湛江市,21.3,110.2,100,1,3,amap2016,\n"
		rowT  = "440823100,遂城镇,440823,3,,\n"
	)
	_, err := read(strings.NewReader(headC+rowC), strings.NewReader(headT+rowT))
	require.NoError(t, err)
	for name, tc := range map[string]struct{ counties, towns, want string }{
		"empty":         {"", headT, "counties.csv: EOF"},
		"columns":       {"code,name\n", headT, "counties.csv: the columns must be code,name,province"},
		"fields":        {headC + "440823,遂溪县\n", headT, "counties.csv: line 2: "},
		"people":        {headC + strings.Replace(rowC, ",100,", ",many,", 1), headT, `counties.csv: line 2: strconv.ParseInt: parsing "many"`},
		"villages":      {headC + strings.Replace(rowC, ",3,", ",x,", 1), headT, "counties.csv: line 2: "},
		"latitude":      {headC + strings.Replace(rowC, "21.3", "N", 1), headT, "counties.csv: line 2: "},
		"longitude":     {headC + strings.Replace(rowC, "110.2", "", 1), headT, "counties.csv: line 2: "},
		"order":         {headC + rowC + rowC, headT, `counties.csv: line 3: code "440823" must have six digits and follow`},
		"code":          {headC + "4" + rowC, headT, `code "4440823" must have six digits`},
		"town columns":  {headC, headC, "towns.csv: the columns must be"},
		"no county":     {headC + rowC, headT + strings.Replace(rowT, ",440823,", ",440824,", 1), `towns.csv: line 2: no county "440824"`},
		"no villages":   {headC + rowC, headT + strings.Replace(rowT, ",3,", ",0,", 1), `towns.csv: line 2: "0" villages; it must be a number above 0`},
		"town point":    {headC + rowC, headT + strings.Replace(rowT, ",,", ",x,1", 1), "towns.csv: line 2: "},
		"other numbers": {headC + rowC, headT, "the townships of 440823 (遂溪县) have 0 villages, counties.csv has 3"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := read(strings.NewReader(tc.counties), strings.NewReader(tc.towns))
			require.ErrorContains(t, err, tc.want)
		})
	}
}
