/**
 * The report as one HTML file, for people who do not have this program: nothing in it is loaded from elsewhere, nothing in it is run, and it
 * prints. Whatever comes from a file is escaped.
 */
import packageJson from '../../package.json' with { type: 'json' };
import { type Grouped, grouped } from './grouping.ts';
import { type Coverage, coverageSection } from './html-coverage.ts';
import { hasSomething, policySection, sharedSection, tenantSection } from './html-findings.ts';
import { STYLE } from './html-style.ts';
import { type Content, Markup, markup, NOTHING } from './markup.ts';
import { type CheckedPolicy, type Finding, isFinding, type Report } from './report.ts';
import {
  isOpen,
  nameOf,
  oneLine,
  placeOf,
  settingsWords,
  stateWords,
  summaryWords,
  worstToLeast,
} from './words.ts';

/** What a report cannot say of itself. */
export interface About {
  /** The tenant's name; null where it is not known. */
  readonly title: string | null;
  /** When the rules were run: a day or a moment, as ISO 8601 has it. */
  readonly checkedAt: string;
  /** Month of the facts that the rules rest on. */
  readonly ruleSet: string;
  /** Left out where it was not asked. */
  readonly coverage?: readonly Coverage[];
}

/** The report as a whole HTML document, with a line break at the end. */
export function htmlReport(report: Report, about: About): string {
  const { policies, tenant, skipped, unreadable, rules } = report;
  const { title, coverage } = about;
  const groups = grouped(report);
  const heading = `Conditional Access policies${title === null ? '' : `: ${title}`}`;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header>
<h1><bdi>${heading}</bdi></h1>
<p class="quiet">Checked on <time datetime="${about.checkedAt}">${momentWords(about.checkedAt)}</time> by ${packageJson.name} ${packageJson.version}, with the facts of ${about.ruleSet}.</p>
</header>
<main>
<ul>${[...summaryWords(report), ...settingsWords(report)].map((words) => markup`<li>${words}</li>`)}</ul>
${coverage === undefined || coverage.length === 0 ? NOTHING : coverageSection(coverage)}
${policies.length === 0 ? markup`<p>No policy was checked.</p>` : policyTable(groups)}
${ownSections(groups)}${sharedSection(groups)}${tenant ? tenantSection(tenant) : NOTHING}
${tableSection('accepted', 'Accepted findings', ['Policy', 'Finding', 'Why', 'Until'], acceptedRows(report))}
${tableSection(
  'unused',
  'Acceptances that accepted nothing',
  ['Policy', 'Rule', 'Why'],
  report.unused.map(({ acceptance, rule, why }) => [acceptance.policy ?? 'the tenant', rule, why]),
)}
${tableSection(
  'skipped',
  'Skipped',
  ['File', 'Why'],
  skipped.map(({ file, reason }) => [file, reason]),
)}
${tableSection(
  'unreadable',
  'Could not be read',
  ['File', 'Why'],
  unreadable.map(({ file, reason }) => [file, reason]),
)}
${tableSection(
  'off',
  'Rules that are switched off',
  ['Rule', 'What it looks for'],
  rules.off.map(({ id, title }) => [id, title]),
)}
</main>
<footer class="quiet"><p>† The facts are documented; the warning is our conclusion from them.</p></footer>
</body>
</html>
`.source;
}

/** 24 November 2026, or 24 November 2026 at 10:15 UTC; the text itself where it is no time. */
function momentWords(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const words = at.toLocaleString('en-GB', {
    dateStyle: 'long',
    ...(!isDay && { timeStyle: 'short' }),
    timeZone: 'UTC',
  });
  return isDay ? words : `${words} UTC`;
}

const sectionIdOf = (index: number): string => `policy-${index + 1}`;

function policyTable({ policies }: Grouped): Markup {
  const columns = ['Errors', 'Warnings', 'Notes', 'Accepted', 'Not judged'];
  return markup`
<section>
<h2 id="policies">Policies</h2>
<div class="scroll" role="region" aria-labelledby="policies" tabindex="0"><table>
<thead><tr><th scope="col">Policy</th><th scope="col">State</th>${columns.map((column) => markup`<th scope="col" class="number">${column}</th>`)}<th scope="col">File</th></tr></thead>
<tbody>${policies.map((rest, index) => {
    const name = markup`<bdi>${nameOf(rest.checked)}</bdi>`;
    return markup`
<tr><th scope="row">${hasSomething(rest) ? markup`<a href="#${sectionIdOf(index)}">${name}</a>` : name}</th><td>${stateWords(rest.checked.state)}</td>${countsOf(rest.checked).map((count) => markup`<td class="number">${count}</td>`)}<td><bdi>${placeOf(rest.checked.source)}</bdi></td></tr>`;
  })}</tbody>
</table></div>
</section>`;
}

/** By severity, worst first; then what is accepted, and what could not be judged. */
function countsOf({ results }: CheckedPolicy): number[] {
  const findings = results.filter(isFinding);
  const standing = findings.filter(({ accepted }) => !accepted);
  return [
    ...worstToLeast().map((level) => standing.filter(({ severity }) => severity === level).length),
    findings.length - standing.length,
    results.filter(isOpen).length,
  ];
}

function ownSections({ policies }: Grouped): Markup {
  if (!policies.some(hasSomething)) return NOTHING;
  return markup`
<h2>Each policy</h2>
${policies.map((rest, index) => policySection(rest, sectionIdOf(index)))}`;
}

function acceptedRows({ policies, tenant }: Report): string[][] {
  const row = (whose: string, { title, acceptance }: Finding) => [
    whose,
    title,
    oneLine(acceptance?.reason ?? ''),
    acceptance?.expires ?? 'no end',
  ];
  const accepted = (finding: Finding) => finding.accepted;
  return [
    ...policies.flatMap((checked) =>
      checked.results
        .filter(isFinding)
        .filter(accepted)
        .map((finding) => row(nameOf(checked), finding)),
    ),
    ...(tenant?.results ?? [])
      .filter(isFinding)
      .filter(accepted)
      .map((finding) => row('the tenant', finding)),
  ];
}

/** Nothing where there are no rows. The first cell of a row names it. */
function tableSection(
  id: string,
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Content {
  if (rows.length === 0) return NOTHING;
  return markup`
<section>
<h2 id="${id}">${title}</h2>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([name = '', ...cells]) => markup`
<tr><th scope="row">${name}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`,
  )}</tbody>
</table></div>
</section>`;
}
