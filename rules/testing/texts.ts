/** For tests: what is wrong with a text that a rule shows, whatever the rule. */
import type { RuleText } from '../../src/engine/rule.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { controlCountAtLeast } from '../facts/controls.ts';

/** Every sentence that is given as ours; not the claims that are quoted to be answered. */
export function ourSentences(text: RuleText): string[] {
  return [
    text.what,
    text.why,
    ...text.safeFix,
    ...(text.lessSafe ? [text.lessSafe.what, text.lessSafe.risk] : []),
    ...(text.heardElsewhere ? [text.heardElsewhere.documentation] : []),
  ];
}

/** Sentences that ask for something to be done first. */
export const advice = (text: RuleText): string[] => [text.what, text.why, ...text.safeFix];

const UNFILLED = /\{[^}]*\}|\$\{|undefined|\bnull\b|\[object|NaN|\(\)|(^|[^.])\.\.([^.]|$)| {2}|\s[,.;:]/;

/** What in a text is missing or unfilled. */
export function faultsOf(text: RuleText): string[] {
  const all = [...ourSentences(text), ...(text.heardElsewhere ? [text.heardElsewhere.claim] : [])];
  return [...(text.safeFix.length === 0 ? ['There is no safe fix.'] : []), ...all.flatMap(sentenceFaults)];
}

/** What is wrong with one text: it is empty, has a gap, or is no whole sentence. */
export function sentenceFaults(text: string): string[] {
  if (text.trim() === '') return ['A text is empty.'];
  return [
    ...(UNFILLED.test(text) ? [`Unfilled: ${text}`] : []),
    ...(/[.?!]["')]?$/.test(text) ? [] : [`No full stop: ${text}`]),
    ...(/^[a-z]/.test(text) ? [`No capital: ${text}`] : []),
  ];
}

/** A step after which a policy may apply to less than before, and with it each control that it has. */
const NARROWS =
  /Target resources(?: > Include)?: (?:choose|list)|Client apps: choose|Device platforms: (?:choose|leave)|\blimit this (?:one|policy) to/;

/** What has to come first: another policy, or words that keep the other controls where they are. */
const KEEPS_CONTROLS = /\bpolicy of (?:its|their) own\b|\bsecond policy\b/;

/** Rules whose steps of that form take nothing away, with why. */
const TAKES_NOTHING: Readonly<Record<string, string>> = {
  'auth-flow-without-block': 'It blocks where less was asked, on more resources.',
  'm365-exchange-not-covered': 'It adds a service.',
  'm365-sharepoint-not-covered': 'It adds a service.',
  'm365-teams-dependencies': 'It adds the services that Teams needs.',
  'policy-targets-nothing': 'There is nothing that could be left out.',
  'report-only-limits': 'In Report-only nothing is enforced that could be lost.',
};

/** Safe steps that narrow a policy with grant controls, and so would drop them for the rest, without a word before that keeps them. */
export function stepsThatDropControls(rule: string, policy: Draft, { safeFix }: RuleText): string[] {
  if (rule in TAKES_NOTHING || controlCountAtLeast(policy, 1).value !== true) return [];
  return safeFix.filter(
    (step, index) =>
      NARROWS.test(step) && !safeFix.slice(0, index + 1).some((earlier) => KEEPS_CONTROLS.test(earlier)),
  );
}

interface Refused {
  /** What would be wrong with the advice. */
  readonly why: string;
  readonly pattern: RegExp;
  /** False where a guidance card has to name the thing to warn of it. */
  readonly onCards?: false;
}

/** Advice that no rule may give, with what would be wrong with it. Quoted claims are not advice. */
export const REFUSED: readonly Refused[] = [
  {
    why: 'Device code flow is to be blocked.',
    pattern: /\b(allow|unblock|permit|enable)\w*\b[^.]{0,30}\bdevice code/i,
  },
  {
    why: 'OneDrive does not need device code flow.',
    pattern: /onedrive[^.]{0,40}\b(needs|requires|uses)\b[^.]{0,20}device code/i,
  },
  {
    why: 'The sync app cannot be excluded.',
    pattern: /\bexclude (the )?"?(onedrive|sync ?engine|sync app|ab9b8c07)/i,
  },
  {
    why: 'Excluding a service frees every app.',
    pattern: /\bexclude (office 365|sharepoint|exchange|microsoft 365)/i,
  },
  { why: 'No change here cures the error.', pattern: /0x8004de40/i, onCards: false },
  {
    why: 'No session control lets the device code flow through.',
    pattern: /\bsession control\b[^.]{0,60}\b(allows?|permits?)\b/i,
  },
  { why: 'A fix is never promised.', pattern: /\b(fixes|cures|resolves|solves) (the|this) (error|problem)/i },
  {
    why: 'A live policy is never sent to Report-only.',
    pattern: /\b(set|switch|change|turn|move) (this|the) policy (back )?to report-only/i,
  },
  {
    why: 'CAE stays on.',
    pattern: /\b(turn off|disable|switch off)\w* (cae|continuous access|baseline|resilience)/i,
  },
  { why: 'Propagation has no bound of 30 minutes.', pattern: /30 minutes/i, onCards: false },
  {
    why: 'A looser policy does not loosen another.',
    pattern: /\bcreate a (separate|relaxed|looser)|\bsecond, (looser|relaxed) policy (loosens|relaxes)/i,
  },
  { why: 'TLS 1.0 and 1.1 are retired.', pattern: /\btls 1\.[01]\b/i, onCards: false },
];

/** The same for what a rule says before the folded part: there no way that widens access may stand. */
export const REFUSED_FIRST: readonly Refused[] = [
  {
    why: 'AND to OR is a downgrade.',
    pattern: /(?<!instead of )\b(switch(ing)?|change|set)\b[^.]{0,40}"?require one/i,
  },
  {
    why: 'Adding an exclusion widens access.',
    pattern: /resources[^.]{0,20}exclude( tab)?:? (add|choose|select)|add[^.]{0,40} to the exclude/i,
  },
];

/** What a guidance card may not say of the things that it alone may name. */
export const REFUSED_ON_CARDS: readonly Refused[] = [
  {
    why: 'Changes act within a day, not within 30 minutes.',
    pattern: /(up to|within|at most|after) 30 minutes/i,
  },
  {
    why: 'TLS 1.0 and 1.1 are retired.',
    pattern: /^(?!Do not)[^.]*\b(switch on|enable|tick|turn on)\b[^.]*TLS 1\.[01]/i,
  },
  {
    why: 'The code is one of connection.',
    pattern: /0x8004de40 (is|means) (a )?(token|conditional|refresh|blocked)/i,
  },
];
