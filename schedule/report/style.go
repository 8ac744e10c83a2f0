package report

// style is the whole look. Blue and orange keep apart for every kind of colour
// blindness, and dark, light and outlined keep apart in grey; marks and numbers
// say the same again.
const style = `
:root{color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#fff;color:#1b1b1b;font:14px/1.6 'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','Helvetica Neue',Arial,sans-serif;overflow-wrap:anywhere;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:1080px;margin:0 auto;padding:8px 16px 32px}
.line{max-width:1080px;margin:0 auto;padding:6px 16px;display:flex;justify-content:space-between;gap:16px;font-size:12px;color:#555;border-bottom:1px solid #bbb}
.line span{min-width:0}.line b{font-weight:500;white-space:nowrap}
h1{font-size:24px;line-height:1.3;margin:12px 0 4px;text-align:center}
h2{font-size:17px;line-height:1.4;margin:20px 0 8px;padding-left:8px;border-left:4px solid #0072b2}
h2 small{font-size:12px;font-weight:400;color:#555;margin-left:10px}
h3{font-size:14px;margin:14px 0 4px}
p{margin:4px 0}ul{margin:0;padding-left:1.3em}
.sub,.foot,.note,.legend,.by{font-size:12px;color:#555}.one>.sub{text-align:center}
.warn{color:#a33c00;font-weight:600}
.pair{display:grid;grid-template-columns:minmax(0,1fr);gap:0 24px}
.cards{display:grid;grid-template-columns:minmax(0,1fr);gap:0 24px}
.card p{font-size:12px;color:#444}.card .big{font-size:24px;line-height:1.3;font-weight:700;color:#1b1b1b}
.grade{display:grid;grid-template-columns:4.2em minmax(0,1fr);border-top:1px solid #ddd;padding:3px 0}
.grade h3{margin:0;color:#0072b2}
.grade ul{list-style:none;padding:0;display:grid;grid-template-columns:minmax(0,1fr);gap:0 28px}
.grade li{display:flex;gap:8px;align-items:baseline}
.l{flex:1;min-width:0}.n{white-space:nowrap;font-variant-numeric:tabular-nums}.m{min-width:4em;color:#0072b2}
.short .m,.short .n{color:#a33c00;font-weight:700}
.flow{column-gap:28px}.flow li{break-inside:avoid}
.counts{font-weight:600}
figure{margin:6px 0 0;min-width:0}figcaption{font-size:12px;font-weight:600;margin-bottom:2px}
.scroll{overflow-x:auto;max-width:100%}
svg{display:block;width:100%;height:auto;font-family:inherit}
.t,.small,.tiny{fill:#1b1b1b;font-size:110px}.small{font-size:95px}.tiny{font-size:75px}.strong{font-weight:700}
rect.on{fill:#0072b2}text.on{fill:#fff}
rect.off{fill:#fff;stroke:#767676;stroke-width:8}
rect.veil{fill:#e3e3e3}text.veil{fill:#333}
rect.window{fill:#dce9f3;stroke:#5a9cc5;stroke-width:6}
rect.track{fill:#eee}rect.bar{fill:#0072b2}rect.point{fill:transparent}
.grid{stroke:#d5d5d5;stroke-width:6}.zero{stroke:#333;stroke-width:10}.rule{stroke:#777;stroke-width:8}
.area{fill:#cfe3f1;stroke:#5a9cc5;stroke-width:8;stroke-dasharray:30 20}
polyline.curve{fill:none;stroke:#004b78;stroke-width:22}
.legend{display:flex;flex-wrap:wrap;align-items:center;gap:4px 6px;margin-top:4px}
.legend span{margin-right:8px}.key{display:inline-block;vertical-align:middle;margin-right:6px;width:18px;height:14px;line-height:13px;font-style:normal;font-size:10px;text-align:center}
.key.on,.chip.on{background:#0072b2;color:#fff}.key.off{border:1px solid #767676}.key.veil{background:#e3e3e3}
.key.window{background:#dce9f3;border:1px solid #5a9cc5}.key.curve{height:0;border-top:3px solid #004b78}.key.area{background:#cfe3f1;border:1px dashed #5a9cc5}
table{border-collapse:collapse;width:100%;font-size:13px}
th,td{border-bottom:1px solid #ddd;padding:3px 8px;text-align:left;vertical-align:top;min-width:6em;overflow-wrap:break-word}
.w{min-width:14em}.d{white-space:nowrap}
th{border-bottom:1.5px solid #777;font-weight:600;background:#f3f6f8}
.n:is(th,td){min-width:0;text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.bars{width:26%;min-width:110px;vertical-align:middle}.meter{width:100%;height:12px}
.brief th{width:9em}.brief td{overflow-wrap:anywhere}.chips{margin-bottom:4px}.chip{display:inline-block;border:1px solid #0072b2;padding:0 6px;margin:2px 0;font-size:12px;line-height:1.5}
.chip.off{border-color:#999;border-style:dashed;color:#444}
@media (min-width:640px){
.grade ul{grid-template-columns:repeat(2,minmax(0,1fr))}
.pair{grid-template-columns:repeat(2,minmax(0,1fr))}
.cards{grid-template-columns:repeat(3,minmax(0,1fr))}
.flow{columns:2}
}
@media (min-width:900px){.flow{columns:3}}
@page{size:A4;margin:11mm 12mm 13mm;@bottom-center{content:counter(page) " / " counter(pages);font-size:8pt;color:#555}}
@media print{
body{font-size:9pt;line-height:1.4}
main,.line{max-width:none;padding-left:0;padding-right:0}main{padding-top:0;padding-bottom:0}
.sheet{display:table;width:100%;table-layout:fixed}.running{display:table-header-group;break-inside:avoid}.body{display:table-row-group}
.line{font-size:8pt;padding:0 0 2pt;margin-bottom:4pt}
h1{font-size:15pt;margin:1pt 0}h2{font-size:11.5pt;margin:6pt 0 2pt;break-after:avoid}h3{font-size:9.5pt;margin:6pt 0 2pt;break-after:avoid}
h2 small,.sub,.foot,.note,.legend,.by,.card p,figcaption,table,.chip{font-size:8pt}
.sub,.foot,.note,.by{line-height:1.35}
.card .big{font-size:14pt}
.grade ul,.pair{grid-template-columns:repeat(2,minmax(0,1fr))}.cards{grid-template-columns:repeat(3,minmax(0,1fr))}
.grade{padding:1pt 0}.flow{columns:3}
.scroll{overflow:visible}svg{min-width:0!important}
figure,.card,.chips,tr,li,.keep>.scroll{break-inside:avoid}
thead{display:table-header-group}
.one{font-size:8.6pt;line-height:1.3}.one h2{margin-top:4pt}.one>p{margin:1.5pt 0}
.fresh,.brief+.brief{break-before:page}th,td{padding:1.5pt 4pt}
.w{min-width:0}td{overflow-wrap:anywhere}
}
`
