/** What the command says of the rules and cards themselves. */
import { aboutRule } from '../../rules/about.ts';
import type { GuidanceCard } from '../engine/guidance.ts';
import type { Rule, Source, TenantRule } from '../engine/rule.ts';
import { evidenceWords, levelsOf, oneOf } from '../report/words.ts';

export interface RuleSet {
  readonly policyRules: readonly Rule[];
  readonly tenantRules: readonly TenantRule[];
  readonly guidanceCards: readonly GuidanceCard[];
}

/** Everything that is known of a rule, as text. */
export function explainedRule(rule: Rule | TenantRule): string {
  const { id, ref, title, field, ourConclusion = false, falsePositives, sources } = rule;
  const looksAt =
    'restsOn' in rule
      ? `Looks at one policy: ${rule.restsOn.join(', ')}.`
      : 'Looks at all policies of a tenant.';
  return text(
    title,
    [id, ref, levelWords(rule), evidenceWords(rule), `field ${field}`].join(' · '),
    aboutRule(id),
    looksAt,
    `When it may be left as it is: ${falsePositives}`,
    sourceLines(sources),
    ...(ourConclusion ? ['† The facts are documented; the warning is our conclusion from them.'] : []),
  );
}

/** A card with its points. */
export function explainedCard({ id, ref, title, points, notDocumented, sources }: GuidanceCard): string {
  const notes = notDocumented.map(({ point, why }) => `  ${point + 1}. ${why}`);
  return text(
    title,
    `${id} · ${ref}`,
    points.map((point, index) => `  ${index + 1}. ${point}`).join('\n'),
    ...(notes.length > 0 ? [['Not documented by Microsoft:', ...notes].join('\n')] : []),
    sourceLines(sources),
  );
}

/** All rules, then the cards: id, reference, title, field and evidence. */
export function rulesAsJson({ policyRules, tenantRules, guidanceCards }: RuleSet): string {
  const row = (
    kind: string,
    { id, ref, title, field, evidence, ourConclusion = false }: Rule | TenantRule,
  ) => ({
    kind,
    id,
    ref,
    title,
    field,
    evidence,
    ourConclusion,
  });
  return `${JSON.stringify(
    [
      ...policyRules.map((rule) => row('policy', rule)),
      ...tenantRules.map((rule) => row('tenant', rule)),
      ...guidanceCards.map(({ id, ref, title }) => ({ kind: 'card', id, ref, title })),
    ],
    null,
    2,
  )}\n`;
}

/** The same as a table, a line each. */
export function rulesAsText({ policyRules, tenantRules, guidanceCards }: RuleSet): string {
  const rows = [
    ...[...policyRules, ...tenantRules].map((rule) => [
      rule.ref,
      rule.id,
      rule.field,
      evidenceWords(rule),
      rule.title,
    ]),
    ...guidanceCards.map(({ ref, id, title }) => [ref, id, '', '', title]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`)
    .join('');
}

const levelWords = (rule: Rule | TenantRule): string => oneOf(levelsOf(rule));

const sourceLines = (sources: readonly Source[]): string =>
  ['Sources:', ...sources.map(({ title, url, checked }) => `  ${title}, read ${checked}\n    ${url}`)].join(
    '\n',
  );

const text = (...blocks: readonly string[]): string =>
  `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
