/** The style sheet of a page: light and dark, desk and phone, screen and paper. */
import { darkInk, darkRules } from '../charts/dark.ts';
import { fontFamily, ink } from '../charts/theme.ts';

export const style = `
:root{color-scheme:light dark;--text:${ink.text};--muted:${ink.muted};--line:${ink.grid};--ground:#f4f6f8;--card:#fff;--accent:#005a8f;--good:#d9f0e6;--fair:#fbeecb;--poor:#f9dccb}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.55 ${fontFamily};-webkit-text-size-adjust:100%}
main,header,footer{max-width:1040px;margin:0 auto;padding:0 24px}
header{padding-top:36px;display:flex;gap:24px;justify-content:space-between;align-items:flex-start}
.kicker{margin:0;color:var(--muted);font-size:.875rem}
h1{margin:.1rem 0 .3rem;font-size:2rem;line-height:1.2;overflow-wrap:anywhere}
h2{margin:44px 0 14px;font-size:1.3rem;line-height:1.3}
h3{margin:0 0 10px;font-size:1.05rem;line-height:1.4;overflow-wrap:anywhere}
p{margin:0 0 .6rem}
a{color:var(--accent)}
header p{color:var(--muted)}
.language{flex:none;padding:6px 14px;border:1px solid var(--line);border-radius:999px;background:var(--card);text-decoration:none;font-size:.9rem}
.warnings{margin:20px 0 0;padding:12px 18px;border-left:4px solid #e69f00;background:var(--card);border-radius:6px}
.warnings ul{margin:0;padding-left:1.1rem}
.cards{display:grid;grid-template-columns:repeat(3,1fr);gap:14px}
.card,.panel,.chart{background:var(--card);border:1px solid var(--line);border-radius:10px}
.card{padding:16px 18px;display:flex;flex-direction:column}
.card dt{color:var(--muted);font-size:.9rem;line-height:1.35}
.card dd{margin:0;font-size:.85rem;color:var(--muted)}
.card dd.value{margin-top:6px;font-size:1.95rem;line-height:1.3;font-weight:650;color:var(--text);font-variant-numeric:tabular-nums}
.panel,.chart{margin:0 0 16px;padding:18px 20px}
.chart svg{display:block;max-width:100%;height:auto}
.chart svg>rect:first-of-type{fill:none}
.narrow{display:none}
figcaption{margin-top:10px;color:var(--muted);font-size:.9rem;max-width:95ch}
details{margin-top:10px;font-size:.9rem}
summary{cursor:pointer;color:var(--accent)}
details .table{max-height:24rem;margin-top:8px}
.table{overflow:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
th,td{padding:7px 12px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{color:var(--muted);font-weight:500;vertical-align:bottom;line-height:1.3}
thead th{min-width:4.4em;word-break:keep-all}
tbody th{font-weight:500;min-width:6.5em}
thead th:first-child,tbody th{position:sticky;left:0;background:var(--card)}
tbody tr:last-child>*{border-bottom:0}
td,td small{white-space:nowrap}
td.left,td.left small{white-space:normal}
td.left{min-width:5em}
th.right,td.right{text-align:right}
td small{display:block;color:var(--muted)}
td.good{background:var(--good)}td.fair{background:var(--fair)}td.poor{background:var(--poor)}
.note{margin:10px 0 0;color:var(--muted);font-size:.85rem;max-width:95ch}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:16px;align-items:start}
.column{min-width:0}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:4px 20px;margin:0;font-size:.9rem}
.facts dt{color:var(--muted)}
.facts dd{margin:0;overflow-wrap:anywhere}
.facts.words dt{color:var(--text);font-weight:500}
footer{padding-top:20px;padding-bottom:48px;color:var(--muted);font-size:.85rem}
@media (max-width:760px){
main,header,footer{padding-left:14px;padding-right:14px}
header{padding-top:20px;flex-wrap:wrap;gap:10px 24px}
header>div:first-child{flex:1 1 100%}
h1{font-size:1.55rem}
h2{margin-top:32px}
.cards{grid-template-columns:1fr 1fr;gap:10px}
.card{padding:12px 13px}
.card dd.value{font-size:1.45rem}
.panel,.chart{padding:14px 12px}
.pair,.facts{grid-template-columns:1fr}
.facts dt{margin-top:6px}
.wide{display:none}
.narrow{display:block}
table{font-size:.82rem}
th,td{padding:6px 5px}
thead th{min-width:2.3em;word-break:normal}
tbody th{min-width:5.6em}
tbody th small{display:block;font-weight:400}
td:not(.right){white-space:normal;min-width:4.6em}
td:nth-child(2):last-child{overflow-wrap:anywhere}
}
@media (max-width:560px){
.stacked table,.stacked tbody{display:block}
.stacked thead{position:absolute;clip-path:inset(50%)}
.stacked tr{display:grid;grid-template-columns:1fr 1fr;gap:5px;padding:9px 0;border-bottom:1px solid var(--line)}
.threes tr{grid-template-columns:1fr 1fr 1fr}
.stacked tr:last-child{border-bottom:0}
.stacked td:empty{display:none}
.stacked tbody tr>*{border:0;padding:2px 6px;min-width:0;text-align:left;white-space:normal;overflow-wrap:anywhere;border-radius:4px}
.stacked tbody th{grid-column:1/-1;position:static;font-weight:650}
.stacked tbody th:has(+.key){grid-column:1}
.stacked td.key{grid-column:2/-1;font-weight:650}
.stacked td[data-label]::before{content:attr(data-label);display:block;color:var(--muted);line-height:1.3}
}
@media (prefers-color-scheme:dark){
:root{--text:${darkInk.text};--muted:${darkInk.muted};--line:${darkInk.grid};--ground:#11161c;--card:${darkInk.ground};--accent:#7cc4f0;--good:#17463a;--fair:#57470f;--poor:#602c14}
${darkRules('.chart svg')}
}
@media print{
:root{--ground:#fff}
body{font-size:12px}
main,header,footer{max-width:none;padding:0}
.wide{display:block}
.narrow,details,.language{display:none}
.card,.panel,.chart{break-inside:avoid}
h2{break-after:avoid}
.table{overflow:visible}
}
`;
