/**
 * Counts how often each rule fires on the corpus and writes the tables of docs/firing.md between their marks; the text around them is ours.
 * Every policy is taken as on, since most published ones are off or in report-only, which would lower each level.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { SEVERITIES, type TenantRule } from '../../src/engine/rule.ts';
import { type Result, runRules } from '../../src/engine/run.ts';
import { runTenantRule } from '../../src/engine/run-tenant.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { known } from '../../src/policy/known.ts';
import { policyRules, tenantRules } from '../index.ts';
import { CONTEXT } from '../testing/context.ts';
import { corpusDrafts } from '../testing/corpus.ts';
import { withLeaves } from '../testing/drafts.ts';
import { between } from './marks.ts';

const PAGE = 'docs/firing.md';

interface Published {
  /** The folder that it comes from: one baseline, template set or documentation. */
  readonly collection: string;
  readonly draft: Draft;
}

// A folder "_wrapped" holds policies once more that stand beside it as single files.
const counted: readonly Published[] = corpusDrafts()
  .filter(({ file }) => !file.split(/[\\/]/).includes('_wrapped'))
  .map(({ file, draft }) => ({
    collection: file.split(/[\\/]/)[0] ?? '',
    draft: withLeaves(draft, 'state', { state: known('enabled') }),
  }));
const collections = [...new Set(counted.map(({ collection }) => collection))].sort();

const page = readFileSync(PAGE, 'utf8');
writeFileSync(PAGE, between(between(page, 'policy rules', policyTable()), 'tenant rules', tenantTable()));
console.log(`${PAGE}: ${counted.length} policies in ${collections.length} collections`);

function policyTable(): string {
  const results = counted.map(({ draft }) => runRules(policyRules, draft, CONTEXT));
  const rows = policyRules.map(({ id }, index) => {
    const ofRule = results.map((all) => all[index] as Result);
    const fires = ofRule.map(({ outcome }) => outcome === 'finding');
    const levels = SEVERITIES.toReversed().map((level) =>
      many(ofRule.filter((result) => result.outcome === 'finding' && result.severity === level).length),
    );
    const open = many(ofRule.filter(({ outcome }) => outcome === 'cannot-judge').length);
    const inCollections = new Set(counted.filter((_, at) => fires[at]).map(({ collection }) => collection));
    const share = Math.round((100 * fires.filter(Boolean).length) / counted.length);
    return `| [\`${id}\`](rules/${id}.md) | ${levels.join(' | ')} | ${open} | ${share} % | ${many(inCollections.size)} |`;
  });
  return [
    `${counted.length} policies in ${collections.length} collections, each taken as on.`,
    '',
    '| rule | error | warning | info | cannot be judged | of the policies | collections |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...rows,
  ].join('\n');
}

function tenantTable(): string {
  const names = collections.map((_, index) => String.fromCharCode(65 + index));
  const cell = (rule: TenantRule, collection: string): string => {
    const policies = counted.filter((one) => one.collection === collection).map(({ draft }) => draft);
    const tenant = { policies, complete: true };
    const { outcome } = runTenantRule(rule, tenant, { ...CONTEXT, tenant });
    return outcome === 'finding' ? 'fires' : outcome === 'ok' ? '' : '?';
  };
  return [
    ...collections.map((collection, index) => `${names[index]}: ${collection.replace('__', '/')}`),
    '',
    `| rule | ${names.join(' | ')} |`,
    `|---|${names.map(() => '---').join('|')}|`,
    ...tenantRules.map(
      (rule) =>
        `| [\`${rule.id}\`](rules/${rule.id}.md) | ${collections.map((one) => cell(rule, one)).join(' | ')} |`,
    ),
  ].join('\n');
}

function many(count: number): string {
  return count === 0 ? '' : String(count);
}
