/**
 * The report as SARIF 2.1.0, for code scanning. Plain objects, typed by @types/sarif: a builder would only wrap what the types check.
 * A finding is a result of its own, so that it is closed or suppressed by itself. What stands in one line for people is one result with
 * related locations: findings of grouped rules, and questions that several policies leave open in the same words, as results to review.
 */
import { hash } from 'ohash';
import type {
  Invocation,
  Location,
  Log,
  LogicalLocation,
  Notification,
  PhysicalLocation,
  ReportingDescriptor,
  Result,
  Suppression,
} from 'sarif';
import packageJson from '../../package.json' with { type: 'json' };
import type { Rule, Severity, Source, TenantRule } from '../engine/rule.ts';
import { type FindingGroup, grouped } from './grouping.ts';
import { type CheckedPolicy, type Finding, isFinding, type Report } from './report.ts';
import { isOpen, levelsOf, nameOf, oneLine, settingsWords } from './words.ts';

type AnyRule = Rule | TenantRule;

/** The report as a SARIF log with one run. */
export function sarifReport(report: Report): Log {
  const descriptors = [...report.rules.run, ...report.rules.off];
  const indexOf = new Map(descriptors.map(({ id }, index) => [id, index]));
  const result = (rule: string, more: Omit<Result, 'ruleId' | 'ruleIndex'>): Result => ({
    ruleId: rule,
    ruleIndex: indexOf.get(rule) ?? -1,
    ...more,
  });
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: packageJson.name,
            fullName: 'Preflight for Conditional Access',
            version: packageJson.version,
            semanticVersion: packageJson.version,
            rules: descriptors.map(descriptorOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [invocationOf(report, indexOf)],
        results: toldApart(
          [...policyResults(report), ...tenantResults(report)].map(([rule, more]) => result(rule, more)),
        ),
      },
    ],
  };
}

/** A result before it knows the place of its rule. */
type Raw = readonly [rule: string, more: Omit<Result, 'ruleId' | 'ruleIndex'>];

function descriptorOf(rule: AnyRule): ReportingDescriptor {
  const { id, ref, title, evidence, ourConclusion = false, falsePositives, sources } = rule;
  const [first] = sources;
  const list = (link: (source: Source) => string) => sources.map((source) => `- ${link(source)}`).join('\n');
  const worst = levelsOf(rule)[0];
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: `${title}.` },
    helpUri: first.url,
    help: {
      text: `${title}.\n\nWhen it may be left as it is: ${falsePositives}\n\nSources:\n${list(({ title: name, url, checked }) => `${name}, read ${checked}: ${url}`)}`,
      markdown: `**${title}.**\n\n**When it may be left as it is.** ${falsePositives}\n\n**Sources**\n\n${list(({ title: name, url, checked }) => `[${name}](${url}), read ${checked}`)}`,
    },
    ...(worst && { defaultConfiguration: { level: LEVELS[worst] } }),
    properties: { ref, evidence, ourConclusion, tags: ['conditional-access', evidence] },
  };
}

type Level = 'error' | 'warning' | 'note';
const LEVELS: Readonly<Record<Severity, Level>> = { error: 'error', warning: 'warning', info: 'note' };

function policyResults(report: Report): Raw[] {
  const { policies, findings } = grouped(report);
  return [
    ...policies.flatMap(({ checked, findings: own }) =>
      own.map((finding) => findingResult(finding, checked)),
    ),
    ...findings.map(groupResult),
    ...reviews(report.policies),
  ];
}

function findingResult(finding: Finding, checked: CheckedPolicy): Raw {
  return [
    finding.rule,
    {
      ...failOf(finding),
      message: { text: plain(messageOf(finding)) },
      locations: [locationOf(checked, finding.field)],
      partialFingerprints: { [POLICY_AND_RULE]: hash([keyOf(checked), finding.ref]) },
    },
  ];
}

const failOf = (finding: Finding): Pick<Result, 'kind' | 'level' | 'suppressions' | 'properties'> => {
  const { severity, field, evidence, ourConclusion, ref, fingerprint, sources } = finding;
  return {
    kind: 'fail',
    level: LEVELS[severity],
    suppressions: suppressionsOf(finding),
    properties: { ref, field, evidence, ourConclusion, fingerprint, sources: sources.map(({ url }) => url) },
  };
};

/** Empty, and not left out, where there is none: that says that suppressions were looked for. */
function suppressionsOf({ acceptance }: Finding): Suppression[] {
  if (acceptance === null) return [];
  const { reason, expires } = acceptance;
  return [
    {
      kind: 'external',
      status: 'accepted',
      justification: reason,
      ...(expires !== undefined && { properties: { expires } }),
    },
  ];
}

/** What tells the same result of another run: the policy and the rule, whatever else was changed. */
const POLICY_AND_RULE = 'policyAndRule/v1';

/**
 * The only fingerprint that GitHub asks for. Left out, it is made from the line, and policies on one line would be one alert. As in GitHub's
 * own, a number follows that tells results apart which are otherwise the same: policies of one name without an id.
 */
const FOR_CODE_SCANNING = 'primaryLocationLineHash';

function toldApart(results: readonly Result[]): Result[] {
  const seen = new Map<string, number>();
  return results.map((result) => {
    const print = result.partialFingerprints?.[POLICY_AND_RULE] ?? '';
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    const partialFingerprints = { ...result.partialFingerprints, [FOR_CODE_SCANNING]: `${print}:${count}` };
    return { ...result, partialFingerprints };
  });
}

const keyOf = ({ id, displayName, source }: CheckedPolicy): string =>
  id ?? displayName ?? `${source.file}#${source.pointer}`;

const messageOf = ({ message, text: { safeFix } }: Finding): string =>
  `${message}\n\nSafe fix:\n${safeFix.map((step, index) => `${index + 1}. ${step}`).join('\n')}`;

function groupResult({ rule, severity, line, members, texts }: FindingGroup): Raw {
  const [first, ...others] = members;
  const quoted = (policies: readonly CheckedPolicy[]) => policies.map((one) => `"${nameOf(one)}"`).join(', ');
  const told = texts.map(({ finding, policies }) => {
    const of = texts.length > 1 ? `Of ${quoted(policies)}:\n` : '';
    return `${of}${messageOf(finding)}`;
  });
  const head = `${members.length} policies ${line}: ${quoted(members.map(({ checked }) => checked))}.`;
  const properties = first && failOf(first.finding).properties;
  return [
    rule.id,
    {
      kind: 'fail',
      level: LEVELS[severity],
      message: { text: plain([head, ...told].join('\n\n')) },
      locations: first ? [locationOf(first.checked, first.finding.field)] : [],
      relatedLocations: others.map(({ checked, finding }, index) =>
        relatedOf(checked, finding.field, index, { fingerprint: finding.fingerprint }),
      ),
      partialFingerprints: { [POLICY_AND_RULE]: hash(['several', rule.ref, severity]) },
      suppressions: [],
      ...(properties && { properties }),
    },
  ];
}

/** What could not be judged: one result for a rule and what it says, over all policies that it says it of. */
function reviews(policies: readonly CheckedPolicy[]): Raw[] {
  const byMessage = new Map<string, { rule: string; ref: string; message: string; of: CheckedPolicy[] }>();
  for (const checked of policies) {
    for (const { rule, ref, message } of checked.results.filter(isOpen)) {
      const key = JSON.stringify([rule, message]);
      const review = byMessage.get(key) ?? { rule, ref, message, of: [] };
      review.of.push(checked);
      byMessage.set(key, review);
    }
  }
  return [...byMessage.values()].map(({ rule, ref, message, of: [first, ...others] }) => [
    rule,
    {
      ...reviewOf(message),
      locations: first ? [locationOf(first)] : [],
      relatedLocations: others.map((checked, index) => relatedOf(checked, undefined, index)),
      partialFingerprints: { [POLICY_AND_RULE]: hash(['review', ref, message]) },
    },
  ]);
}

const reviewOf = (message: string): Omit<Result, 'ruleId'> => ({
  kind: 'review',
  level: 'none',
  message: { text: plain(`Could not be judged: ${message}`) },
  suppressions: [],
});

function tenantResults(report: Report): Raw[] {
  const { tenant, policies } = report;
  return (tenant?.results ?? []).flatMap((result): Raw[] => {
    if (isOpen(result))
      return [
        [
          result.rule,
          {
            ...reviewOf(result.message),
            locations: tenantLocation(report),
            partialFingerprints: { [POLICY_AND_RULE]: hash(['tenant review', result.ref, result.message]) },
          },
        ],
      ];
    if (!isFinding(result)) return [];
    const concerned = policies.filter(({ id, displayName }) =>
      result.concerns.some((one) => one.id === id && one.displayName === displayName),
    );
    const [first, ...others] = concerned;
    return [
      [
        result.rule,
        {
          ...failOf(result),
          message: { text: plain(messageOf(result)) },
          locations: first ? [locationOf(first)] : tenantLocation(report),
          relatedLocations: others.map((checked, index) => relatedOf(checked, undefined, index)),
          partialFingerprints: { [POLICY_AND_RULE]: hash(['tenant', result.ref]) },
        },
      ],
    ];
  });
}

/**
 * What is missing stands nowhere. Code scanning takes no result without a place in a file, so it gets the first line of the first one, of
 * those that could not be read where no policy could.
 */
function tenantLocation({ policies, unreadable, skipped }: Report): Location[] {
  const [file] = [
    ...policies.map(({ source }) => source.file),
    ...[...unreadable, ...skipped].map((one) => one.file),
  ];
  const place = file !== undefined && {
    physicalLocation: { artifactLocation: artifactOf(file), region: { startLine: 1 } },
  };
  return [{ ...place, logicalLocations: [{ name: 'The tenant', kind: 'namespace' }] }];
}

const locationOf = (checked: CheckedPolicy, field?: string): Location => ({
  physicalLocation: physicalOf(checked),
  logicalLocations: [logicalOf(checked, field)],
});

const relatedOf = (
  checked: CheckedPolicy,
  field: string | undefined,
  index: number,
  properties?: object,
): Location => ({
  id: index + 1,
  ...locationOf(checked, field),
  message: { text: plain(nameOf(checked)) },
  ...(properties && { properties }),
});

const physicalOf = ({ source: { file, region } }: CheckedPolicy): PhysicalLocation => ({
  artifactLocation: artifactOf(file),
  region: region === null ? { startLine: 1 } : { ...region },
});

const logicalOf = (checked: CheckedPolicy, field?: string): LogicalLocation => {
  const { id, state, source } = checked;
  return {
    name: nameOf(checked),
    kind: 'object',
    ...(source.pointer !== '' && { fullyQualifiedName: source.pointer }),
    properties: { ...(id !== null && { id }), ...(state !== null && { state }), ...(field && { field }) },
  };
};

/** A relative path is below the folder in which the command was called, which code scanning takes for the repository's root. */
function artifactOf(file: string): PhysicalLocation['artifactLocation'] {
  const path = file.split('/').map(encodeURIComponent).join('/');
  if (/^[a-z]:\//i.test(file)) return { uri: `file:///${path.replace(/^([a-z])%3A/i, '$1:')}` };
  if (file.startsWith('/')) return { uri: `file://${path}` };
  return { uri: path.replace(/^(\.\/)+/, ''), uriBaseId: '%SRCROOT%' };
}

function invocationOf(report: Report, indexOf: ReadonlyMap<string, number>): Invocation {
  const { policies, skipped, unreadable, rules, unused } = report;
  const note = (level: Notification['level'], text: string, ...locations: Location[]): Notification => ({
    level,
    message: { text: plain(text) },
    ...(locations.length > 0 && { locations }),
  });
  const inFile = (file: string): Location => ({ physicalLocation: { artifactLocation: artifactOf(file) } });
  return {
    executionSuccessful: unreadable.length === 0,
    toolExecutionNotifications: [
      ...unreadable.map(({ file, reason }) =>
        note('error', `${file} could not be read: ${reason}`, inFile(file)),
      ),
      ...policies.flatMap((checked) =>
        checked.problems.map((problem) => note('warning', problem, locationOf(checked))),
      ),
      ...skipped.map(({ file, reason }) => note('note', `${file} was skipped: ${reason}`, inFile(file))),
    ],
    toolConfigurationNotifications: [
      ...settingsWords(report).map((sentence) => note('note', sentence)),
      ...unused.map(({ acceptance, rule, why }) =>
        note(
          'warning',
          `The acceptance of ${rule} for ${acceptance.policy ?? 'the tenant'} is unused: ${why}`,
        ),
      ),
    ],
    ruleConfigurationOverrides: [
      ...rules.off.map(({ id }) => ({
        descriptor: { id, index: indexOf.get(id) ?? -1 },
        configuration: { enabled: false },
      })),
      ...Object.entries(rules.severities).flatMap(([id, severity]) => {
        const index = indexOf.get(id);
        return index === undefined
          ? []
          : [{ descriptor: { id, index }, configuration: { level: LEVELS[severity] } }];
      }),
    ],
  };
}

/**
 * Plain text for a message: what would be read as an embedded link or a placeholder (sections 3.11.5 and 3.11.6) stays text. Line breaks
 * are ours, other control characters are not.
 */
const plain = (text: string): string =>
  withoutLinks(text.split('\n').map(oneLine).join('\n')).replaceAll(/\{(\d+)\}/g, '{{$1}}');

/** Every bracket that opens in front of "](". One expression that looks ahead for it takes minutes over a long row of brackets. */
const withoutLinks = (text: string): string =>
  text
    .split(']')
    .map((part, index, parts) => (parts[index + 1]?.startsWith('(') ? part.replaceAll('[', '\\[') : part))
    .join(']');
