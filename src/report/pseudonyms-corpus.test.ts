/** What a tenant can name is given a telling name, in every published policy of the corpus: none of these names is left in any format. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { policyRules, tenantRules } from '../../rules/index.ts';
import { corpusFolder, hasCorpus } from '../../rules/testing/corpus.ts';
import { parseBytes } from '../policy/json-text.ts';
import { checking } from './check.ts';
import { csvReport } from './csv.ts';
import { htmlReport } from './html.ts';
import { jsonReport } from './json.ts';
import { isKnownWord } from './known-words.ts';
import { markdownReport } from './markdown.ts';
import { prettyReport } from './pretty.ts';
import { withPseudonyms } from './pseudonyms.ts';
import { policiesInFile } from './read.ts';
import type { Report } from './report.ts';
import { sarifReport } from './sarif.ts';

/** Members whose texts a tenant chooses. */
const CHOSEN =
  /^(?:id|displayName|(?:include|exclude)(?:Users|Groups|Roles|Applications|Locations|ServicePrincipals)|termsOfUse|customAuthenticationFactors|members)$/i;

let count = 0;
const WAYS = [
  (number: number) => `Zzqx team ${number}`,
  (number: number) => `Zzqx-${number}`,
  (number: number) => `zzqx${number}@contoso.com`,
  (number: number) => `zzqx(${number})`,
];

function renamed(json: unknown, member = ''): unknown {
  if (Array.isArray(json)) return json.map((one) => renamed(one, member));
  if (typeof json === 'object' && json !== null)
    return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, renamed(value, name)]));
  if (typeof json !== 'string') return json;
  if (member === 'rule') return 'device.extensionAttribute1 -eq "Zzqx"';
  if (!CHOSEN.test(member) || isKnownWord(json)) return json;
  count += 1;
  return WAYS[count % WAYS.length]?.(count);
}

const FORMATS: Readonly<Record<string, (report: Report) => string>> = {
  json: (report) => JSON.stringify(jsonReport(report)),
  sarif: (report) => JSON.stringify(sarifReport(report)),
  csv: csvReport,
  markdown: markdownReport,
  pretty: prettyReport,
  html: (report) => htmlReport(report, { title: null, checkedAt: '2026-11-24', ruleSet: '' }),
};

it.skipIf(!hasCorpus)('no name of a tenant is left in any format', () => {
  const checks = checking({
    policyRules,
    tenantRules,
    asTenant: true,
    rules: { chosen: false, off: [], severities: {} },
    emergencyAccounts: { users: ['Zzqx emergency'], groups: [] },
    directory: null,
    acceptances: { tenant: null, all: [], today: '2026-11-24' },
  });
  for (const file of readdirSync(corpusFolder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.json')) continue;
    const parsed = parseBytes(readFileSync(path.join(corpusFolder, file)));
    const json = 'json' in parsed ? renamed(parsed.json) : null;
    checks.add(policiesInFile(`zzqx/${file}`, true, Buffer.from(JSON.stringify(json))));
  }
  const report = checks.report();
  const safe = withPseudonyms(report, 'a secret');
  expect(safe.policies.length).toBeGreaterThan(100);
  for (const [format, written] of Object.entries(FORMATS)) {
    expect(written(report), format).toMatch(/zzqx/i);
    expect(/.{0,80}zzqx.{0,40}/i.exec(written(safe))?.[0] ?? null, format).toBeNull();
  }
});
