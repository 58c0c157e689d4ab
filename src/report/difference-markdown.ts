/** What changed between two reports as Markdown, for a ticket. Whatever comes from a file is escaped. */
import type { PolicyName } from '../engine/run-tenant.ts';
import type { Change, Difference, NoFinding } from './difference.ts';
import { escaped, list } from './markdown.ts';
import { counted } from './words.ts';

/** The difference as GitHub Flavored Markdown, with a line break at the end. */
export function differenceMarkdown(difference: Difference): string {
  const { policies, appeared, gone, changedLevel, acceptance, nowJudged, noLongerJudged } = difference;
  const ceased = gone.filter(({ now }) => now.is === 'ok' || now.is === 'not-applicable');
  const unknown = gone.filter((finding) => !ceased.includes(finding));
  const sections = [
    ...section(
      'New findings',
      appeared.map(
        (finding) => `**${finding.severity}** ${ofRule(finding)}${said(finding)}${BEFORE[finding.before.is]}`,
      ),
    ),
    ...section(
      'Findings that no longer hold',
      ceased.map((finding) => `${finding.severity} ${ofRule(finding)}${said(finding)}${NOW[finding.now.is]}`),
    ),
    ...section(
      'Findings that are not there, and are not settled',
      unknown.map(
        (finding) =>
          `**${finding.severity}** ${ofRule(finding)}${said(finding)}${NOW[finding.now.is]}${whyNot(finding.now)}`,
      ),
    ),
    ...section(
      'Findings of another level',
      changedLevel.map((finding) => `${ofRule(finding)}: ${finding.before}, now ${finding.after}`),
    ),
    ...section(
      'Findings that are accepted, or no longer',
      acceptance.map(
        (finding) => `${ofRule(finding)}: ${finding.accepted ? 'accepted now' : 'no longer accepted'}`,
      ),
    ),
    ...section(
      'Could not be judged, and can be now',
      nowJudged.map((change) => `${ofRule(change)}${said(change)}`),
    ),
    ...section(
      'Can no longer be judged: that is no pass',
      noLongerJudged.map((change) => `${ofRule(change)}${said(change)}`),
    ),
    ...section('Policies that are new', policies.added.map(quoted)),
    ...section('Policies that are not there any more', policies.removed.map(quoted)),
    ...section(
      'Policies that have another name',
      policies.renamed.map(({ before, after }) => `${quoted(before)}, now ${quoted(after)}`),
    ),
  ];
  const blocks = [
    '# What changed',
    ...cautions(difference),
    ...(sections.length > 0 ? sections : ['Nothing that the reports tell.']),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** What may look like a change of the policies, and is none. */
function cautions({ ruleSets, unreadable }: Difference): string[] {
  const files = [
    ...(unreadable.before > 0 ? [`${counted(unreadable.before, 'file')} of the earlier report`] : []),
    ...(unreadable.after > 0 ? [`${counted(unreadable.after, 'file')} of the later one`] : []),
  ];
  return [
    ...(ruleSets.before !== ruleSets.after
      ? [
          `The rules rest on other facts (${escaped(ruleSets.before)}, now ${escaped(ruleSets.after)}), so that a finding can come and go without a change of the policy.`,
        ]
      : []),
    ...(files.length > 0
      ? [`Could not be read: ${files.join(', ')}. A policy that seems new or gone may be in one of them.`]
      : []),
  ];
}

const BEFORE: Readonly<Record<NoFinding['is'], string>> = {
  ok: '',
  'not-applicable': '',
  'not-judged': ' Before, this could not be judged.',
  'rule-not-run': ' Before, this rule was not run.',
  'policy-not-there': ' The policy is new.',
};

const NOW: Readonly<Record<NoFinding['is'], string>> = {
  ok: ' The rule finds it no more.',
  'not-applicable': ' The question does not arise any more.',
  'not-judged': ' Now this cannot be judged, which does not settle it:',
  'rule-not-run': ' Now this rule was not run, which does not settle it.',
  'policy-not-there': ' The policy is not in the later report.',
};

const whyNot = (now: NoFinding): string => (now.is === 'not-judged' ? ` ${escaped(now.message)}` : '');

const ofRule = ({ policy, rule }: Change): string =>
  `${escaped(rule)}, ${policy === null ? 'the tenant' : quoted(policy)}`;

const said = ({ message }: Change): string => `: ${escaped(message)}`;

const quoted = ({ displayName, id }: PolicyName): string =>
  `"${escaped(displayName || (id ?? 'a policy without a name'))}"`;

const section = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`## ${title}`, list(items)];
