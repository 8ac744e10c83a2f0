package zhanjiang

import (
	"strings"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
)

// platformCount is how many legal-service platforms of four levels the report
// counts.
const platformCount = 2082

const legalServiceID campaign.CampaignID = "legal-service"

// platformPrefix begins the IDs of platforms.
const platformPrefix = "platform-"

// platforms returns the legal-service platforms as placeholders. The report
// gives their number only, which is too small for one in every village. Assumed
// are one for the city, one for each county and each township, and the rest, 1,949,
// in villages and communities: all 1,973 statutory ones but 24, left out at
// even steps through the code list so that no place is singled out.
func platforms(d *data) []campaign.Venue {
	out := []campaign.Venue{platform(string(cityID), "湛江市公共法律服务中心", cityID, campaign.Point{})}
	for _, c := range counties() {
		out = append(out, platform(string(c.id), c.name+"公共法律服务中心", c.id, d.seat(c.id)))
	}
	for _, t := range d.divisions {
		if !t.pseudo {
			out = append(out, platform(t.code, t.name+"公共法律服务工作站", audience.AreaID(t.code), t.point))
		}
	}
	var statutory []settlement
	for _, s := range d.settlements {
		if s.statutory {
			statutory = append(statutory, s)
		}
	}
	without := len(statutory) - (platformCount - len(out))
	for i, s := range statutory {
		if (i+1)*without/len(statutory) > i*without/len(statutory) {
			continue
		}
		t := d.byCode[s.town]
		out = append(out, platform(s.code, t.name+s.short()+"公共法律服务工作室", audience.AreaID(s.code), t.point))
	}
	return out
}

func platform(code, name string, area audience.AreaID, point campaign.Point) campaign.Venue {
	return campaign.Venue{
		ID: campaign.VenueID(platformPrefix + code), Name: name + toFind, Setting: "institution", Area: area, Point: point, Placeholder: true,
		Source: audience.Pending("年报载四级平台共2082个,未列名单;各级分布为推定,位置以镇街或县区坐标代替"),
	}
}

func isPlatform(v campaign.Venue) bool { return strings.HasPrefix(string(v.ID), platformPrefix) }

// legalService is the all-year service of the platforms. Nothing of it is
// planned by sessions: what it brings is returned by its office, see
// [Returns2024].
func legalService(year int) campaign.Campaign {
	c := campaign.Campaign{
		ID: legalServiceID, Name: "四级公共法律服务平台", Window: calendar.Year(year),
		Source: audience.Fact(report + ":2082个平台,日常服务不排场次,按填报计数"),
	}
	if year != reportYear {
		c.Source = audience.Assumption("推定:平台数沿用2024年年报,日常服务不排场次,按填报计数")
	}
	return c
}
