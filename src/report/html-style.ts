/** The style of the HTML report: no font, picture or file from elsewhere. Colours have 4.5:1 for text and 3:1 for signs in both schemes. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #ffffff;
  --text: #1c1f23;
  --quiet: #565d66;
  --line: #d9dee3;
  --accent: #0b6a6a;
  --error: #b3261e;
  --warning: #9a4f00;
  --info: #1f5fbf;
  --good: #2a7d3a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #1b1d20;
    --text: #eceef0;
    --quiet: #aab2bb;
    --line: #3b4047;
    --accent: #5cc9c0;
    --error: #ff8a80;
    --warning: #ffb454;
    --info: #82b1ff;
    --good: #7ccf8a;
  }
}
* { box-sizing: border-box; }
body {
  max-width: 60rem;
  margin: 0 auto;
  padding: 1.5rem 1rem 3rem;
  background: var(--ground);
  color: var(--text);
  font: 1rem / 1.5 system-ui, "Segoe UI", sans-serif;
  overflow-wrap: anywhere;
}
h1 { margin: 0; font-size: 1.6rem; line-height: 1.25; }
h2 { margin: 2rem 0 0.5rem; padding-top: 0.5rem; border-top: 2px solid var(--line); font-size: 1.25rem; }
h3 { margin: 1.5rem 0 0.25rem; font-size: 1.1rem; }
h4 { margin: 1rem 0 0.25rem; font-size: 1rem; }
.label { margin: 0.5rem 0 0; font-size: 0.9rem; font-weight: 600; }
p, ul, ol, figure, dl { margin: 0 0 0.5rem; }
ul, ol { padding-inline-start: 1.5rem; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.quiet { color: var(--quiet); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; overflow-wrap: break-word; }
caption { text-align: start; color: var(--quiet); }
th, td { padding: 0.3rem 0.5rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th[scope="row"] { min-width: 7rem; font-weight: 600; }
.number { text-align: end; }
.finding {
  margin: 0.75rem 0;
  padding: 0.75rem 1rem;
  border: 1px solid var(--line);
  border-inline-start: 4px solid var(--quiet);
  border-radius: 4px;
}
.finding > :first-child { margin-top: 0; }
.finding.error { border-inline-start-color: var(--error); }
.finding.warning { border-inline-start-color: var(--warning); }
.finding.info { border-inline-start-color: var(--info); }
.badge {
  display: inline-block;
  margin-inline-end: 0.25rem;
  padding: 0 0.5rem;
  border: 1px solid currentColor;
  border-radius: 1rem;
  font-size: 0.8rem;
}
.badge.error { color: var(--error); font-weight: 600; }
.badge.warning { color: var(--warning); font-weight: 600; }
.badge.info { color: var(--info); font-weight: 600; }
.badge.evidence { color: var(--quiet); border-radius: 2px; }
.strip { display: block; width: 100%; max-width: 30rem; height: auto; }
.sign { width: 1.25rem; height: 1.25rem; vertical-align: text-bottom; }
.sign-covered, .sign-partly, .sign-not, .sign-not-known { fill: none; stroke-width: 2; }
.sign-covered { stroke: var(--good); }
.sign-partly { stroke: var(--warning); }
.sign-not { stroke: var(--error); }
.sign-not-known { stroke: var(--quiet); }
.sign-partly .half { fill: var(--warning); }
.sign-not-known .round { stroke-dasharray: 3 2; }
@media print {
  :root {
    color-scheme: light;
    --ground: #ffffff;
    --text: #000000;
    --quiet: #444444;
    --line: #999999;
    --accent: #000000;
    --error: #b3261e;
    --warning: #9a4f00;
    --info: #1f5fbf;
    --good: #2a7d3a;
  }
  @page { margin: 1.5cm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2, h3, h4, .label { break-after: avoid; }
  .finding, tr, .strip { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  td, th[scope="row"] { overflow-wrap: anywhere; }
  a[href^="http"]::after { content: " <" attr(href) ">"; font-size: 0.8em; }
}
`;
