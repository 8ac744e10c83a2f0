package zhanjiang

import (
	"fmt"
	"slices"

	"github.com/pufa-go/pufa/audience"
	"github.com/pufa-go/pufa/campaign"
	"github.com/pufa-go/pufa/campaign/calendar"
	"github.com/pufa-go/pufa/campaign/preset"
)

// approver is the post that is said to have approved exceptions.
const approver = "市普法办负责人(示例)"

// addCampaigns adds the report's four campaigns and its other publicity work,
// the first lesson of the school year, and from 2026 on the work at markets and
// in harbours.
func addCampaigns(p *campaign.Programme, d *data, year int) error {
	for _, build := range []func(*campaign.Programme, int) (preset.Kit, error){
		constitutionWeek, civilCodeMonth, oceanDay, antiDrug, mediaAbroad, training, minorsHelp, firstLesson,
	} {
		kit, err := build(p, year)
		if err != nil {
			return err
		}
		kit.AddTo(p)
	}
	p.Campaigns = append(p.Campaigns, legalService(year))
	if year >= firstMarkets {
		addGrassroots(p, d, year)
	}
	keepPlaces(p)
	return nil
}

func constitutionWeek(_ *campaign.Programme, year int) (preset.Kit, error) {
	o := preset.ConstitutionWeekOptions{
		Venue: square, Units: ids(cityUnits())[:37], Wanted: 37, Hosts: ids(hosts()), Attendance: 2000,
		Organisers: []campaign.Organiser{
			{Role: campaign.LeadOrganiser, Name: "市普法办"},
			{Role: campaign.LeadOrganiser, Name: "市司法局"},
			{Role: campaign.CoOrganiser, Name: "市人大常委会监察司法工委"},
			{Role: campaign.CoOrganiser, Name: "市政协社法委"},
		},
	}
	source := audience.Fact(report + ";人数据媒体转载“近两千名”,时刻与各环节时长为推定")
	if year != reportYear {
		o.Venue, o.Where = "", campaign.Where{Venues: []campaign.VenueID{cityMain}}
		source = audience.Assumption(scale("37家单位、近两千人"))
	}
	kit, err := preset.ConstitutionWeek(year, o)
	if err == nil {
		kit.Campaign.Activities[0].Source = source
	}
	return kit, err
}

// scale is the note of what a later year takes over from the report.
func scale(what string) string {
	return fmt.Sprintf("推定:按2024年年报规模(%s),时刻与各环节时长为推定", what)
}

func civilCodeMonth(_ *campaign.Programme, year int) (preset.Kit, error) {
	return preset.CivilCodeMonth(year, preset.CivilCodeMonthOptions{Host: women, Flags: int64(len(counties())), Attendance: 150})
}

// oceanDay has the fair in the week before or after the day itself in later
// years, for the examination takes up the day and its neighbours every year.
func oceanDay(_ *campaign.Programme, year int) (preset.Kit, error) {
	o := preset.OceanDayOptions{
		Venue: base, Units: ids(cityUnits()), Each: 23, Attendance: 900, Post: approver,
		Waivers: []campaign.Waiver{{
			Rule: campaign.RuleClosure, Reason: "年报载明6月8日至9日举办,逢高考,室内举行、不进考点周边", Post: approver,
		}},
	}
	if year == reportYear {
		return preset.OceanDay(year, o)
	}
	o.Venue, o.Where = "", campaign.Where{Venues: []campaign.VenueID{cityMain}}
	o.Window, o.Running, o.Days = between(year, 6, 1, 6, 15), 2, calendar.Days{Kind: calendar.Workdays}
	kit, err := preset.OceanDay(year, o)
	if err == nil {
		kit.Campaign.Activities[0].Source = audience.Assumption(scale("45家单位,两天") + ";6月8日前后一周内避开高考")
	}
	return kit, err
}

func antiDrug(p *campaign.Programme, year int) (preset.Kit, error) {
	o := preset.AntiDrugOptions{
		Venue: school, Teams: teamIDs(p.Teams), Attendance: launchSize, EachKind: 8,
		Organisers: []campaign.Organiser{
			{Role: campaign.LeadOrganiser, Name: "市司法局"},
			{Role: campaign.CoOrganiser, Name: "市禁毒委"},
			{Role: campaign.CoOrganiser, Name: "市教育局"},
			{Role: campaign.CoOrganiser, Name: "市公安局"},
			{Role: campaign.CoOrganiser, Name: "市律师协会"},
		},
	}
	if year != reportYear {
		o.Venue, o.Where, o.Attendance = "", campaign.Where{Settings: []campaign.SettingID{"school"}}, 0
	}
	return preset.AntiDrug(year, o)
}

// mediaAbroad is held by the city's own office, of which the report only tells
// the outcome.
func mediaAbroad(_ *campaign.Programme, year int) (preset.Kit, error) {
	kit, err := preset.MediaAbroad(year, preset.MediaAbroadOptions{Host: justice, Where: campaign.Where{Venues: []campaign.VenueID{cityOnline}}})
	if err == nil {
		kit.Campaign.Activities[0].Source.Note += ";承办单位年报未载,按司法行政推定"
	}
	return kit, err
}

func training(_ *campaign.Programme, year int) (preset.Kit, error) {
	return preset.EnforcementTraining(year, preset.EnforcementTrainingOptions{Host: justice})
}

func minorsHelp(_ *campaign.Programme, year int) (preset.Kit, error) {
	return preset.MinorsHelp(year, preset.MinorsHelpOptions{Venue: cityApart, Host: justice})
}

// keepPlaces keeps the legal-service platforms and the markets to work of their
// own: an activity that takes any venue of a setting is given the list of all
// others, where there are any to leave out.
func keepPlaces(p *campaign.Programme) {
	for c := range p.Campaigns {
		for i := range p.Campaigns[c].Activities {
			w := &p.Campaigns[c].Activities[i].Where
			if len(w.Venues) > 0 {
				continue
			}
			var keep []campaign.VenueID
			left := false
			for _, v := range p.Venues {
				switch {
				case !slices.Contains(w.Settings, v.Setting):
				case isPlatform(v) || isMarket(v):
					left = true
				default:
					keep = append(keep, v.ID)
				}
			}
			if left {
				w.Venues = keep
			}
		}
	}
}
