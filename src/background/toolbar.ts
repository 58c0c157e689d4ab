/** What stands on the toolbar's button of a tab: how many findings its editor shows, and how bad the worst is. */
import { isOpenFinding } from '../engine/open-finding.ts';
import { SEVERITIES, type Severity } from '../engine/rule.ts';
import type { Result } from '../engine/run.ts';

export interface Badge {
  /** Empty where nothing is to be said. */
  readonly text: string;
  readonly title: string;
  /** Of the worst finding; null without one. */
  readonly severity: Severity | null;
}

const NAME = 'Preflight for Conditional Access';

/** Without an editor. */
export const NO_BADGE: Badge = { text: '', title: NAME, severity: null };

/** The overlay gave way to the page. */
export const NOTHING_CHECKED: Badge = {
  text: '!',
  title: 'Preflight: nothing is checked on this page',
  severity: 'error',
};

/** White letters have 4.5:1 on each. */
export const COLOURS: Readonly<Record<Severity, string>> = {
  error: '#b3261e',
  warning: '#9a4f00',
  info: '#1f5fbf',
};

const WORDS: Readonly<Record<Severity, string>> = { error: 'an error', warning: 'a warning', info: 'a note' };

/** Of the draft in the editor. A finding that was marked as intended does not count; without one nothing stands there, which is no praise. */
export function badgeOf(results: readonly Result[]): Badge {
  const found = results.filter(isOpenFinding).map(({ severity }) => severity);
  const severity = SEVERITIES.findLast((level) => found.includes(level)) ?? null;
  if (severity === null) return NO_BADGE;
  const count = found.length === 1 ? '1 finding' : `${found.length} findings`;
  return {
    text: String(found.length),
    title: `Preflight: ${count} in the open policy, the worst ${WORDS[severity]}`,
    severity,
  };
}
