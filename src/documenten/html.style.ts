/** The look of a downloaded page: the colours of the theme in the least style that does, also on paper. */
export const htmlStyle = `
:root{color-scheme:light dark;--ink:#1d2a2c;--subtle:#56605f;--page:#faf7f2;--line:#e2dacd;--petrol:#0b5561;--spot:#e3eff0;--warm:#a8431b}
@media (prefers-color-scheme:dark){:root{--ink:#e8eeec;--subtle:#a9b7b7;--page:#10191b;--line:#2e3f43;--petrol:#86cdd6;--spot:#12343a;--warm:#f2a77f}}
body{margin:0;background:var(--page);color:var(--ink);font:1.125rem/1.5 "Source Sans 3",system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
main{max-inline-size:44rem;margin:0 auto;padding:2rem 1rem 4rem}
h1,h2,h3,h4,strong,dt,thead th,.utrecht-pre-heading{font-weight:650}
h1,h2,h3,h4{color:var(--petrol);line-height:1.2;margin:2rem 0 .75rem}
h1{font-size:2.25rem;margin-block-start:.5rem}h2{font-size:1.5rem}h3{font-size:1.25rem}h4{font-size:1.125rem}
p,ul,ol{margin:0 0 1rem;max-inline-size:42rem}a{color:var(--petrol)}li{margin-block-end:.25rem}
.utrecht-paragraph--lead{font-size:1.25rem;color:var(--subtle)}
.utrecht-paragraph--small,caption,figcaption,table,svg,dl{font-size:1rem}
.utrecht-paragraph--small,thead th,dt,caption,figcaption{color:var(--subtle)}
.bondgenoot-fictief{margin:0;color:var(--warm)}
table{inline-size:100%;border-collapse:collapse;margin-block-end:1.5rem}
.utrecht-table-container{overflow-x:auto;container-type:inline-size scroll-state}
.utrecht-table__caption>span{position:sticky;inset-inline-start:0;display:inline-block;max-inline-size:100cqi}
.utrecht-table-container::before{content:attr(data-schuif);display:none;position:sticky;inset-inline-start:0;inline-size:fit-content;font-size:1rem;color:var(--subtle)}
@container scroll-state(scrollable:inline){.utrecht-table-container::before{display:block}}
caption,figcaption{text-align:start;padding-block:.5rem}
th,td{padding:.5rem 1rem .5rem 0;border-block-end:1px solid var(--line);text-align:start;vertical-align:top}
tbody th{font-weight:400}
th:last-child,td:last-child{padding-inline-end:0}
.utrecht-table__cell--numeric-data{text-align:end}
dl{margin:0 0 1.5rem}dl div{padding-block:.5rem;border-block-start:1px solid var(--line)}dd{margin:0}
@media (min-width:40rem){dl div{display:grid;grid-template-columns:12rem 1fr;gap:1rem}}
.utrecht-spotlight-section{padding:1.5rem 2rem .5rem;margin-block:1.5rem;border-radius:8px;background:var(--spot)}
.utrecht-spotlight-section>:first-child{margin-block-start:0}
figure{margin:0 0 1.5rem}
.bondgenoot-grafiek{display:block;inline-size:100%;fill:currentColor;stroke-width:2}
.is-petrol{fill:var(--petrol)}.is-leeg{fill:var(--spot);stroke:var(--petrol)}
.bondgenoot-onzichtbaar{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media screen and (max-width:40rem){.bondgenoot-table--stapel thead,.bondgenoot-table--stapel [data-label]:empty{display:none}
.bondgenoot-table--stapel :is(caption,tbody,tr,th,td){display:block;padding:.25rem 0;border:0;text-align:start}
.bondgenoot-table--stapel tr{padding-block:.75rem;border-block-end:1px solid var(--line)}
.bondgenoot-table--stapel [data-label]::before{content:attr(data-label) ": ";color:var(--subtle)}}
@media print{:root{--page:#fff}body{font-size:10.5pt}main{max-inline-size:none;padding:0}
h1,h2,h3,h4{break-after:avoid}tr,.utrecht-spotlight-section,figure{break-inside:avoid}thead{display:table-header-group}
.utrecht-spotlight-section{border:1px solid}.bondgenoot-nieuwe-pagina{break-after:page}
@page{size:A4;margin:22mm 24mm}}
`;

/** A text in the margin of every sheet of paper. */
export const sheetLabel = (place: 'top-right' | 'bottom-left', text: string): string =>
  text && `@page{@${place}{content:"${cssText(text)}";font:8.5pt sans-serif}}`;

/** What was typed, as text in a style sheet: every sign that could end it is written as a number. */
const cssText = (text: string): string =>
  text.replaceAll(/[^\p{L}\p{N} .,:]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
