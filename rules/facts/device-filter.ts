/**
 * The filter for devices of a policy, and what its rule gives for a device that is not registered, whose properties are all null.
 * Source: Microsoft Learn, "Conditional Access: Filter for devices", with its table of what unregistered devices match.
 */
import { all, any, FALSE, not, TRUE, type Truth, truth, unknown } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { cannotJudge, type Known, known, notKnown } from '../../src/policy/known.ts';
import {
  type Comparison,
  comparisonsIn,
  type FilterRule,
  isAbout,
  NEGATIVE,
  POSITIVE,
  parseFilterRule,
} from './device-filter-grammar.ts';
import { same } from './lists.ts';

/** Properties that show whether a device is managed. */
const MANAGEMENT = ['isCompliant', 'trustType', 'deviceOwnership', 'mdmAppId'] as const;

/** The filter's rule, parsed: null where there is no filter; not known where it was not read, is not shown or cannot be parsed. */
export function ruleOf({ parts }: Draft): Known<FilterRule | null> {
  const { filter } = parts['conditions.deviceFilter'].leaves;
  if (!filter.known) return filter;
  if (filter.value === null) return known(null);
  if (filter.value.rule === null)
    return notKnown(cannotJudge('There is a filter for devices, but its rule is not shown.'));
  const rule = parseFilterRule(filter.value.rule);
  return rule === null
    ? notKnown(cannotJudge('The rule of the filter for devices could not be understood.'))
    : known(rule);
}

/** What a question about the filter's rule gives: false where there is no filter, unknown where it cannot be told. */
export function askRule(draft: Draft, ask: (rule: FilterRule) => Truth): Truth {
  const rule = ruleOf(draft);
  if (!rule.known) return unknown(...rule.reasons);
  return rule.value === null ? FALSE : ask(rule.value);
}

/** Whether there is a filter with this mode. Any other word than the two is in doubt. */
export function modeIs({ parts }: Draft, mode: 'include' | 'exclude'): Truth {
  const { filter } = parts['conditions.deviceFilter'].leaves;
  if (!filter.known) return unknown(...filter.reasons);
  if (filter.value === null) return FALSE;
  const given = filter.value.mode ?? 'missing';
  if (same(given, 'include') || same(given, 'exclude')) return truth(same(given, mode));
  return unknown(cannotJudge(`The mode of the filter for devices is not known: ${given}.`));
}

/** What the rule gives for a device that is not registered. */
export function valueForUnregistered(rule: FilterRule): Truth {
  switch (rule.kind) {
    case 'and':
      return all(...rule.operands.map(valueForUnregistered));
    case 'or':
      return any(...rule.operands.map(valueForUnregistered));
    case 'not':
      return not(valueForUnregistered(rule.operand));
    default:
      return comparedWithNothing(rule);
  }
}

/**
 * Whether the policy reaches only devices that are not managed: the filter asks about management, and a device that is not registered
 * stays in the policy. False without a filter.
 */
export function isForUnmanagedOnly(draft: Draft): Truth {
  const staysIn = any(
    all(modeIs(draft, 'exclude'), not(askRule(draft, valueForUnregistered))),
    all(modeIs(draft, 'include'), askRule(draft, valueForUnregistered)),
  );
  const asksManagement = askRule(draft, (rule) =>
    truth(comparisonsIn(rule).some((comparison) => isAbout(comparison, MANAGEMENT))),
  );
  return all(asksManagement, staysIn);
}

function comparedWithNothing({ property, operator, values }: Comparison): Truth {
  const withNull = values.includes(null);
  if (!withNull && POSITIVE.includes(operator)) return FALSE;
  if (!withNull && NEGATIVE.includes(operator)) return TRUE;
  const compared = `device.${property} ${operator}${withNull ? ' null' : ''}`;
  return unknown(
    cannotJudge(`What "${compared}" gives for a device that is not registered is not documented.`),
  );
}
