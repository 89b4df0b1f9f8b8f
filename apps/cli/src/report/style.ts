/** The look of a report: light or dark as the reader prefers, for phones, pages and paper. */
export const style = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1f2328;--muted:#59636e;--line:#d1d9e0;--soft:#f3f5f8;--accent:#c2410c;--bar:#f9c9a5;--bad:#b42318}
@media (prefers-color-scheme:dark){:root{--paper:#0d1117;--ink:#e6edf3;--muted:#9da7b3;--line:#30363d;--soft:#161b22;--accent:#ff9d5c;--bar:#7a3d14;--bad:#ff8b80}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main,header,footer{max-width:1120px;margin:0 auto;padding:0 24px}
header{padding-top:40px}
h1{font-size:30px;line-height:1.2;margin:0 0 4px;letter-spacing:-.01em}
h2{font-size:22px;line-height:1.25;margin:56px 0 12px;padding-top:16px;border-top:2px solid var(--line)}
h3{font-size:18px;line-height:1.3;margin:36px 0 4px}
p{margin:8px 0;max-width:75ch}
code{font:.86em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;color:var(--muted);overflow-wrap:anywhere}
small,footer{color:var(--muted);font-size:13px}
a{color:var(--accent)}
.asof{color:var(--muted);margin:0}
nav ul{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;margin:16px 0 0;padding:0}
dl.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:12px;margin:24px 0 0}
dl.facts div{background:var(--soft);border:1px solid var(--line);border-radius:10px;padding:12px 16px}
dt{color:var(--muted);font-size:13px}
dd{margin:0;font-size:24px;font-weight:650;font-variant-numeric:tabular-nums}
table{border-collapse:collapse;width:100%;margin:20px 0;font-size:14.5px;line-height:1.45}
caption{text-align:left;color:var(--muted);font-size:14px;padding-bottom:6px}
th,td{text-align:left;vertical-align:top;padding:5px 10px 5px 0;border-bottom:1px solid var(--line);font-weight:400;overflow-wrap:anywhere}
thead th{font-weight:600;font-size:13px;color:var(--muted);vertical-align:bottom;overflow-wrap:normal}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td:last-child,th:last-child{padding-right:0}
tbody th[scope=row]{font-weight:500;overflow-wrap:break-word}
.family th{font-weight:650;padding-top:16px;background:none}
.family~tr th[scope=row]{padding-left:16px}
.segments td:last-child span{display:inline-block;min-width:3.6em}
.share{position:relative;width:26%}
.share i{position:absolute;left:12px;top:8px;height:12px;width:calc((100% - 84px) * var(--part));background:var(--bar);border-radius:2px;min-width:1px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.share span{position:relative}
.spark{display:block;overflow:visible}
.segments td:has(.spark){padding-left:14px}
.spark path{fill:none;stroke:var(--accent);stroke-width:1.75;stroke-linejoin:round}
.spark circle{fill:var(--accent)}
.muted{color:var(--muted)}
.wide{overflow-x:auto}
.deep{display:block;padding-left:calc(var(--depth)*18px)}
.deep code{color:var(--ink)}
h3 code{font-weight:400}
ul.persona{padding-left:20px;font-size:17px}
.reasons dt{color:var(--ink);font-size:15px;font-weight:600;margin-top:12px}
.reasons dd{font-size:15px;font-weight:400}
.reasons ul{margin:2px 0;padding-left:22px}
.pro{list-style:"+ "}
.con{list-style:"− "}
details{margin:16px 0}
summary{cursor:pointer;color:var(--accent);font-size:15px}
td ul{margin:0;padding:0;list-style:none}
.bad{color:var(--bad)}
.problem,.warning{border-left:4px solid var(--line);padding:8px 12px;background:var(--soft);border-radius:0 8px 8px 0;max-width:none}
.problem{border-color:var(--bad)}
.warning{border-color:var(--accent)}
.pictures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,460px),1fr));gap:28px 32px;margin:16px 0}
.pictures:empty{display:none}
figure{margin:0;min-width:0}
figure.alone{grid-column:1/-1}
figcaption{margin-bottom:10px;font-size:14px;color:var(--muted)}
figcaption code{font-size:12px;margin-left:4px}
figcaption strong{display:block;color:var(--ink);font-size:15px}
figure svg{display:block;max-width:100%;height:auto;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.phone{display:none}
.scrolls{overflow-x:auto}
figure .scrolls svg{max-width:none}
footer{padding-top:40px;padding-bottom:48px}
@media screen and (max-width:900px){
.alone .page{display:none}.alone .phone{display:block}
}
@media screen and (max-width:640px){
main,header,footer{padding-left:16px;padding-right:16px}
header{padding-top:24px}
h1{font-size:25px}
.page{display:none}.phone{display:block}
.segments code{display:block}
.segments td:last-child span{display:block;min-width:0}
.share{width:auto}.share i{display:none}
.spark{width:46px;height:auto}
table.segments{font-size:13px}
.segments th,.segments td{padding-right:6px}
.segments td:has(.spark){padding:8px 4px 0 2px}
.wide td:not(.number){min-width:9em}
.wide tbody th{min-width:7em}
.wide caption{max-width:calc(100vw - 32px)}
table{font-size:14px}
}
@media print{
:root{--paper:#fff;--ink:#000;--muted:#444;--line:#ccc;--soft:#f6f6f6;--bar:#f9c9a5;color-scheme:light}
body{font-size:11pt}
nav{display:none}
.page{display:block}.phone{display:none}
.scrolls{overflow-x:auto}
figure .scrolls svg{max-width:none}
figure,tr,.problem,.warning{break-inside:avoid}
h2,h3,caption,figcaption{break-after:avoid}
}
`;
