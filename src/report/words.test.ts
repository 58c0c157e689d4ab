import { describe, expect, it } from 'vitest';
import { csvReport } from './csv.ts';
import { markdownReport } from './markdown.ts';
import { prettyReport } from './pretty.ts';
import { checked, finding, reportOf } from './report.fixture.ts';

describe('a state', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'that is a word of every object is shown as it stands: %s',
    (state) => {
      const report = reportOf([checked('A', [finding('one', 'error')], { state })]);
      expect(prettyReport(report)).toContain(`A (${state})\n`);
      expect(markdownReport(report)).toContain(state.replaceAll('_', '\\_'));
      expect(csvReport(report)).toContain(`,A,${state},`);
    },
  );
});
