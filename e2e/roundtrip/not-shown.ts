/** What the page does not tell though everything of it was opened: each by name, with why. What is not in this list is a fault. */
import type { LeafOutcome } from './compare.ts';

interface NotShown {
  readonly name: string;
  readonly why: string;
  readonly leaf: RegExp;
  /** A sentence that the reader gives for it; `unread` where it gives none. */
  readonly reason: RegExp;
}

export const NOT_SHOWN: readonly NotShown[] = [
  {
    name: 'Directory roles whose names are not known',
    why: 'the list has names alone; an id is only taken for a name in our table',
    leaf: /^users\.(include|exclude)\/roles$/,
    reason: /^“.*” in Users or agents is not recognised\.$/,
  },
  {
    name: 'Which workload identities or agents',
    why: 'only documentation tells what their section looks like; that no users are included is read',
    leaf: /^users\.(include|exclude)\//,
    reason: /^The policy applies to “(Workload identities|Agents)”/,
  },
  {
    name: 'Traffic profiles of Global Secure Access',
    why: 'nobody has shown what stands there',
    leaf: /^targetResources\.(include|exclude)\//,
    reason: /^The policy applies to “Global Secure Access”/,
  },
  {
    name: 'Exclusions beside user actions or authentication contexts',
    why: 'these have no tabs, and whether Graph keeps what was excluded before is not documented',
    leaf: /^targetResources\.exclude\/applications$/,
    reason: /^unread$/,
  },
  {
    name: 'Resources that a filter exempts',
    why: 'the filter is over custom security attributes of resources, which the page does not list',
    leaf: /^targetResources\.exclude\/applications$/,
    reason: /^The Exclude tab filters resources by custom security attributes/,
  },
  {
    name: 'Terms of use and controls of other providers',
    why: 'their boxes have the tenant’s own names: that one is ticked is read, and not which of the two it is',
    leaf: /^grant\/(termsOfUse|customAuthenticationFactors|builtInControls)$/,
    reason: /^“.*” in Grant is not recognised\.$/,
  },
];

/** The entry for a leaf that was not shown; null when a reason of it is not in the list. */
export function whyNotShown(outcome: Extract<LeafOutcome, { outcome: 'not-shown' }>): NotShown | null {
  const sentences = outcome.reasons.map((reason) => (reason.kind === 'unread' ? 'unread' : reason.why));
  return (
    NOT_SHOWN.find(
      ({ leaf, reason }) =>
        leaf.test(outcome.leaf) && sentences.length > 0 && sentences.every((one) => reason.test(one)),
    ) ?? null
  );
}
