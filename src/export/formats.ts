/** The forms that a report can be saved in. */
import type { Coverage } from '../engine/coverage.ts';
import { csvReport } from '../report/csv.ts';
import { htmlReport } from '../report/html.ts';
import { jsonReport, RULE_SET } from '../report/json.ts';
import { markdownReport } from '../report/markdown.ts';
import { pseudonymOf, withPseudonyms } from '../report/pseudonyms.ts';
import type { Report } from '../report/report.ts';
import { sarifReport } from '../report/sarif.ts';

export interface Made {
  readonly report: Report;
  readonly coverage: readonly Coverage[];
  /** The tenant's name; null where it is not known. */
  readonly title: string | null;
  /** ISO time. */
  readonly checkedAt: string;
}

export const FORMATS = {
  html: { label: 'HTML', for: 'to read, to print and to hand on', type: 'text/html', ending: 'html' },
  markdown: { label: 'Markdown', for: 'for a ticket or a pull request', type: 'text/markdown', ending: 'md' },
  csv: { label: 'CSV', for: 'for a spreadsheet', type: 'text/csv', ending: 'csv' },
  json: {
    label: 'JSON',
    for: 'to compare with later, and for other programs',
    type: 'application/json',
    ending: 'json',
  },
  sarif: { label: 'SARIF', for: 'for code scanning', type: 'application/sarif+json', ending: 'sarif' },
} as const;
export type Format = keyof typeof FORMATS;

/** The report as the text of a file. */
export function written(format: Format, { report, coverage, title, checkedAt }: Made): string {
  switch (format) {
    case 'html':
      return htmlReport(report, { title, checkedAt, ruleSet: RULE_SET, coverage });
    case 'markdown':
      return markdownReport(report);
    case 'csv':
      return csvReport(report);
    case 'json':
      return `${JSON.stringify(jsonReport(report), null, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(sarifReport(report), null, 2)}\n`;
  }
}

/** The same without names. The reasons of the coverage name policies, and are left out. */
export const anonymous = (made: Made, salt: string): Made => ({
  ...made,
  report: withPseudonyms(made.report, salt),
  coverage: made.coverage.map((line) => ({ ...line, because: '' })),
  title: made.title === null ? null : pseudonymOf('Tenant', made.title, salt),
});
