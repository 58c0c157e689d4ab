/**
 * Devices that are not registered have no properties: no positive comparison holds for them, and every negative one does. So a filter that
 * means unmanaged devices can miss just these (a, Include), or let them out (b, Exclude). Two samples on Microsoft's page have form (b);
 * by the table on the same page, unregistered devices then escape. A comparison under -not counts as its opposite.
 */
import { defineRule, ladder } from '../../src/engine/rule.ts';
import { all, any, not, type Truth, truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { controlCountAtLeast } from '../facts/controls.ts';
import { askRule, modeIs, valueForUnregistered } from '../facts/device-filter.ts';
import {
  type Comparison,
  comparisonsIn,
  type FilterRule,
  isAbout,
  withoutNot,
} from '../facts/device-filter-grammar.ts';
import { same } from '../facts/lists.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { CONDITIONS, DEVICE_FILTER } from '../facts/sources.ts';

export default defineRule({
  id: 'device-filter-unregistered',
  ref: 'CAP042',
  title: 'Unregistered devices fall on the wrong side of the device filter',
  field: 'conditions.deviceFilter',
  evidence: 'microsoft-documented',
  levels: ['warning'],
  sources: [DEVICE_FILTER, CONDITIONS],
  falsePositives:
    "Policies that are meant for one kind of registered device, such as Teams phones or kiosks, in Include mode. Two samples on Microsoft's " +
    'own page use Exclude with a negative operator; by the table on the same page unregistered devices then escape the policy.',
  restsOn: ['conditions.deviceFilter', 'grant'],
  check: (policy) => any(letsUnregisteredOut(policy), missesUnregistered(policy)),
  severity: () => ladder('warning'),
  text: (policy) => {
    const isExclude = letsUnregisteredOut(policy).value === true;
    return {
      what: isExclude
        ? 'A device that is not registered matches a negative rule, so this Exclude frees it from this policy.'
        : 'A device that is not registered has no properties and never matches a positive rule, so it stays outside this policy.',
      why: isExclude
        ? 'Use Exclude with a positive operator.'
        : 'Use a negative operator such as device.trustType -ne "ServerAD".',
      safeFix: [
        'Conditions > Filter for devices: choose "Include filtered devices in policy" with a negative rule, or "Exclude filtered devices ' +
          'from policy" with a positive rule. In both, unregistered devices stay in the policy.',
        'This brings every unregistered device in, also new devices before enrolment and browsers that do not show their device (private ' +
          `window, Chrome or Firefox without single sign-on): do it ${inReportOnly(policy)} first, and keep the emergency accounts excluded.`,
      ],
      lessSafe: {
        what: 'Leave the filter as it is.',
        risk: 'Personal or unknown devices slip past, the ones such a policy is mostly meant for.',
      },
    };
  },
});

/** Form (b): Exclude takes them out of the policy. */
const letsUnregisteredOut = (policy: Draft): Truth =>
  all(modeIs(policy, 'exclude'), askRule(policy, valueForUnregistered));

/** Form (a): the policy demands something of unmanaged devices, and those that are not registered are not among them. */
const missesUnregistered = (policy: Draft): Truth =>
  all(
    modeIs(policy, 'include'),
    controlCountAtLeast(policy, 1),
    askRule(policy, (rule) => all(not(valueForUnregistered(rule)), truth(isAboutUnmanaged(rule)))),
  );

const isAboutUnmanaged = (rule: FilterRule): boolean => comparisonsIn(withoutNot(rule)).some(meansUnmanaged);

function meansUnmanaged(comparison: Comparison): boolean {
  const { operator, values } = comparison;
  const is = (property: string, wanted: string, value: string) =>
    isAbout(comparison, [property]) &&
    operator === wanted &&
    values.some((one) => one !== null && same(one, value));
  return (
    is('isCompliant', '-eq', 'False') ||
    is('isCompliant', '-ne', 'True') ||
    is('deviceOwnership', '-eq', 'Personal') ||
    is('deviceOwnership', '-ne', 'Company') ||
    // "Not null" asks only whether the device is registered.
    (isAbout(comparison, ['trustType']) && ['-ne', '-notin'].includes(operator) && !values.includes(null))
  );
}
