/**
 * The pages of docs/rules, made from the rules, the comments at their top and their examples, which are run for it. Pure: who writes them is
 * scripts/docs.mjs, and a test fails when what lies in the folder is not this.
 */
import type { GuidanceCard } from '../../src/engine/guidance.ts';
import type { Rule, RuleMeta, RuleText, Severity, Source, TenantRule } from '../../src/engine/rule.ts';
import { runRule } from '../../src/engine/run.ts';
import { runTenantRule } from '../../src/engine/run-tenant.ts';
import type { FieldName } from '../../src/policy/draft.ts';
import { aboutRule } from '../about.ts';
import { guidanceCards, policyRules, tenantRules } from '../index.ts';
import { exampleOf, tenantExampleOf } from '../testing/all-examples.ts';
import { CONTEXT } from '../testing/context.ts';
import { contextOf, exampleDraft } from '../testing/example.ts';

/** Every page by its file name, in the order of the index. */
export function pages(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', indexPage()],
    ...policyRules.map((rule) => [`${rule.id}.md`, policyRulePage(rule)] as const),
    ...tenantRules.map((rule) => [`${rule.id}.md`, tenantRulePage(rule)] as const),
    ...guidanceCards.map((card) => [`${card.id}.md`, cardPage(card)] as const),
  ]);
}

function indexPage(): string {
  const row = (rule: Rule | TenantRule) =>
    `| ${rule.ref} | [\`${rule.id}\`](${rule.id}.md) | ${cell(rule.title)} | ${FIELDS[rule.field]} | ${levels(rule)} | ${evidence(rule)} |`;
  const head = '| ref | rule | says | field | level | evidence |\n|---|---|---|---|---|---|';
  return lines(
    '# The rules',
    NOTICE,
    `${policyRules.length} rules look at one policy, ${tenantRules.length} at all policies of a tenant; ${guidanceCards.length} cards say what to do around a change. ` +
      'Levels are those of a policy that is on: report-only lowers them one step, off makes every finding a note. ' +
      '† marks rules whose facts are documented and whose warning is our conclusion from them.',
    'How often each rule fires on published policies: [firing.md](../firing.md).',
    '## One policy',
    [head, ...policyRules.map(row)].join('\n'),
    '## The whole tenant',
    [head, ...tenantRules.map(row)].join('\n'),
    '## What to do around a change',
    ['| ref | card | about |', '|---|---|---|']
      .concat(
        guidanceCards.map(({ ref, id, title }) => `| ${ref} | [\`${id}\`](${id}.md) | ${cell(title)} |`),
      )
      .join('\n'),
  );
}

function policyRulePage(rule: Rule): string {
  const example = exampleOf(rule.id);
  const result = runRule(rule, exampleDraft(example.fires, example), CONTEXT);
  if (result.outcome !== 'finding') throw new Error(`The example of ${rule.id} does not fire.`);
  const where = example.inEditor ? ', as a new policy in the editor' : '';
  return lines(
    ...head(rule),
    aboutRule(rule.id),
    `## What it says`,
    `Of the first policy below${where}, with level ${result.severity}:`,
    said(result.text),
    '## Examples',
    `It fires on${where}:`,
    json(example.fires),
    'It is silent of:',
    json(example.silent),
    ...foot(rule),
    `It looks at: ${rule.restsOn.map((part) => `\`${part}\``).join(', ')}. A finding that was accepted comes back when one of these changes.`,
  );
}

function tenantRulePage(rule: TenantRule): string {
  const { fires, silent } = tenantExampleOf(rule.id);
  const context = contextOf(fires);
  const result = runTenantRule(rule, context.tenant, context);
  if (result.outcome !== 'finding') throw new Error(`The example of ${rule.id} does not fire.`);
  const read = (given: object | undefined) =>
    given ? ['Read of the tenant beside its policies:', json(given)] : [];
  return lines(
    ...head(rule),
    aboutRule(rule.id),
    '## What it says',
    `Of the first tenant below, with level ${result.severity}:`,
    said(result.text),
    '## Examples',
    'It fires on a tenant that has only:',
    json(fires.policies),
    ...read(fires.directory),
    'It is silent of one that has:',
    json(silent.policies),
    ...read(silent.directory),
    ...foot(rule),
  );
}

function cardPage({ id, ref, title, points, notDocumented, sources }: GuidanceCard): string {
  const notes = notDocumented.map(({ point, why }) => `- Point ${point + 1}: ${why}`);
  return lines(
    `# ${title}`,
    NOTICE,
    `\`${id}\` · ${ref}`,
    points.map((point) => `- ${point}`).join('\n'),
    ...(notes.length > 0 ? ['## Not documented by Microsoft', notes.join('\n')] : []),
    '## Sources',
    sourceList(sources),
  );
}

const NOTICE = '<!-- Made by "npm run docs" from the rules and their examples. Changes belong there. -->';

const head = (rule: Rule | TenantRule): string[] => [
  `# ${rule.title}`,
  NOTICE,
  `\`${rule.id}\` · ${rule.ref} · ${levels(rule)} · ${evidence(rule)} · field: ${FIELDS[rule.field]}`,
];

const foot = (rule: RuleMeta): string[] => [
  '## When it may be left as it is',
  rule.falsePositives,
  '## Sources',
  sourceList(rule.sources),
  ...(rule.ourConclusion ? ['† The facts are documented; the warning is our conclusion from them.'] : []),
];

function said({ what, why, safeFix, lessSafe, heardElsewhere }: RuleText): string {
  return lines(
    `> **${what}** ${why}`,
    `Safe fix:\n\n${safeFix.map((step, index) => `${index + 1}. ${step}`).join('\n')}`,
    ...(lessSafe ? [`Less safe: ${lessSafe.what} Risk: ${lessSafe.risk}`] : []),
    ...(heardElsewhere
      ? [
          `Heard elsewhere: "${heardElsewhere.claim}" What the documentation says: ${heardElsewhere.documentation}`,
        ]
      : []),
  ).trim();
}

const levels = (rule: Rule | TenantRule): string => {
  const all: readonly Severity[] = 'levels' in rule ? rule.levels : [rule.severity];
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} or ${all.at(-1)}` : (all[0] ?? '');
};

const evidence = ({ evidence: level, ourConclusion }: RuleMeta): string =>
  `${level}${ourConclusion ? ' †' : ''}`;

const sourceList = (sources: readonly Source[]): string =>
  sources.map(({ title, url, checked }) => `- [${title}](${url}), read ${checked}`).join('\n');

const json = (value: unknown): string => `\`\`\`json\n${shortLists(JSON.stringify(value, null, 2))}\n\`\`\``;

/** Lists of plain values on one line each. */
const shortLists = (text: string): string =>
  text.replace(/\[\s+([^[\]{}]*?)\s+\]/g, (_, inner: string) => `[${inner.replace(/\s*\n\s*/g, ' ')}]`);

const lines = (...blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** Fields in the portal's words. */
const FIELDS: Readonly<Record<FieldName, string>> = {
  name: 'Name',
  state: 'Enable policy',
  'users.include': 'Users or agents',
  'users.exclude': 'Users or agents > Exclude',
  'targetResources.include': 'Target resources',
  'targetResources.exclude': 'Target resources > Exclude',
  network: 'Network',
  'conditions.userRisk': 'Conditions > User risk',
  'conditions.signInRisk': 'Conditions > Sign-in risk',
  'conditions.insiderRisk': 'Conditions > Insider risk',
  'conditions.agentRisk': 'Conditions > Agent risk',
  'conditions.servicePrincipalRisk': 'Conditions > Service principal risk',
  'conditions.devicePlatforms': 'Conditions > Device platforms',
  'conditions.clientApps': 'Conditions > Client apps',
  'conditions.deviceFilter': 'Conditions > Filter for devices',
  'conditions.authenticationFlows': 'Conditions > Authentication flows',
  'conditions.other': 'Conditions',
  'grant.operator': 'Grant > For multiple controls',
  'grant.controls': 'Grant',
  session: 'Session',
  tenant: 'Policy list',
};
