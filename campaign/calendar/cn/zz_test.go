package cn
import ("testing";"math";"fmt";lc "github.com/6tail/lunar-go/calendar")
func TestZZ(t *testing.T){
 min:=1.0; at:=0
 for y:=1900;y<=2200;y++{
  jd:=lc.NewLunarYear(y).GetJieQiJulianDays()[8]
  f:=jd-0.5-math.Floor(jd-0.5)
  m:=math.Min(f,1-f)
  if m<min{min=m;at=y}
  tb:=lc.NewSolarFromYmd(y,4,5).GetLunar().GetJieQiTable()["清明"].ToYmd()
  if y%25==0 || y==2027 || y==2026 {fmt.Println(y,jd,tb)}
 }
 fmt.Println(min*1440,at)
 for _,y:=range []int{1900,1901,1911,2033,2199,2200}{ for e:=lc.NewLunarYear(y).GetMonths().Front();e!=nil;e=e.Next(){m:=e.Value.(*lc.LunarMonth); fmt.Print(m.GetYear(),"/",m.GetMonth(),"/",m.GetDayCount(),"/",m.GetFirstJulianDay()," ")};fmt.Println()}
}
