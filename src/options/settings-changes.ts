/** What a file of settings would change, one by one: what goes is named, not only counted. */

import { allRules } from '../../rules/index.ts';
import { untilWords } from '../date-words.ts';
import { counted } from '../report/words.ts';
import { SEVERITY_LABELS } from '../rule-words.ts';
import type { AdminSettings } from '../store/decisions.ts';
import { titleOf } from './rule-list.ts';
import { joined, keyOf } from './settings-taken.ts';

interface Changes {
  /** A line for each change: those of accounts first, then of findings, then of rules. */
  readonly lines: readonly string[];
  /** How many there are of which kind, and how many settings stay. */
  readonly summary: string;
}

/** @param today YYYY-MM-DD */
export function changesOf(before: AdminSettings, next: AdminSettings, today: string): Changes {
  const differences = [accountsIn, findingsIn, rulesIn].map((settingsIn) =>
    differenceOf(settingsIn(before, today), settingsIn(next, today)),
  );
  const count = (kind: keyof Difference) => differences.flatMap((difference) => difference[kind]).length;
  const stay = count('stay');
  const changes = [
    ...some(count('added'), 'new'),
    ...some(count('gone'), 'no longer set'),
    ...some(count('changed'), 'changed'),
  ];
  return {
    lines: differences.flatMap(({ gone, changed, added }) => [...gone, ...changed, ...added]),
    summary:
      changes.length > 0
        ? `One by one: ${joined([...changes, ...some(stay, stay === 1 ? 'that stays as it is' : 'that stay as they are')])}`
        : `Nothing would change${stay === 0 ? '' : `: ${counted(stay, 'setting')} ${stay === 1 ? 'stays as it is' : 'stay as they are'}`}.`,
  };
}

const some = (count: number, what: string): string[] => (count === 0 ? [] : [`${count} ${what}`]);

/** A setting in words: what is set, and how where there are several ways. */
interface OneSetting {
  /** By what it is known again. */
  readonly key: string;
  readonly what: string;
  readonly how: string | null;
}

/** Lines by what becomes of a setting. */
type Difference = Readonly<Record<'gone' | 'changed' | 'added' | 'stay', readonly string[]>>;

function differenceOf(before: readonly OneSetting[], next: readonly OneSetting[]): Difference {
  const were = new Map(before.map((setting) => [setting.key, setting]));
  const willBe = new Set(next.map(({ key }) => key));
  const gone = before.filter(({ key }) => !willBe.has(key)).map((setting) => `No longer: ${worded(setting)}`);
  const changed: string[] = [];
  const added: string[] = [];
  const stay: string[] = [];
  for (const setting of next) {
    const was = were.get(setting.key);
    if (was === undefined) added.push(`New: ${worded(setting)}`);
    else if (was.how === setting.how) stay.push(worded(setting));
    else changed.push(`Changed: ${worded(setting)}; before: ${was.how}`);
  }
  return { gone, changed, added, stay };
}

const worded = ({ what, how }: OneSetting): string => (how === null ? what : `${what}, ${how}`);

/** Capitals count for nothing in names and ids. */
function accountsIn({ tenant }: AdminSettings): OneSetting[] {
  const { users, groups } = tenant?.emergencyAccounts ?? { users: [], groups: [] };
  const settings = (names: readonly string[], kind: string) =>
    names.map((name) => ({
      key: `${kind} ${name.toLowerCase()}`,
      what: `${kind} “${name}”`,
      how: null,
    }));
  return [...settings(users, 'emergency account'), ...settings(groups, 'group of emergency accounts')];
}

const findingsIn = ({ tenant }: AdminSettings, today: string): OneSetting[] =>
  (tenant?.accepted ?? []).map((finding) => {
    const { policyName, policy, ref, reason, expires } = finding;
    const place = policy === null ? 'the tenant as a whole' : `“${policyName ?? policy}”`;
    return {
      key: keyOf(finding),
      what: `finding “${titleOf(ref)}” (${ref}) on ${place}`,
      how: `intended because “${reason}”, ${untilWords(expires, today)}`,
    };
  });

const rulesIn = ({ rules: { off, severities } }: AdminSettings): OneSetting[] => [
  ...off.map((id) => ({ key: id, what: `rule “${titleOfRule(id)}”`, how: 'off' })),
  ...Object.entries(severities).map(([id, level]) => ({
    key: id,
    what: `rule “${titleOfRule(id)}”`,
    how: `at the level ${SEVERITY_LABELS[level]}`,
  })),
];

const titleOfRule = (id: string): string => allRules.find((rule) => rule.id === id)?.title ?? id;
