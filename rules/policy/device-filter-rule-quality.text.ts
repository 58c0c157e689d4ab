/** What is said of a device filter's rule: one sentence each for what it rests on and how long it is. */
import type { RuleText } from '../../src/engine/rule.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { RULE_LIMIT } from '../facts/device-filter-grammar.ts';
import { inReportOnly } from '../facts/report-only.ts';
import { joined } from '../facts/words.ts';

interface Quality {
  /** User-editable properties that decide alone. */
  readonly editable: readonly string[];
  /** Whether the filter takes devices out of the policy, so that an added condition can only bring some back. */
  readonly isExclude: boolean;
  /** Characters of the rule, where they are many. */
  readonly length: number | null;
  readonly extensions: readonly string[];
}

interface Remark {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly risk: string;
}

export function qualityText(policy: Draft, { editable, isExclude, length, extensions }: Quality): RuleText {
  const remarks = [
    ...(editable.length > 0 ? [ofEditable(policy, editable, isExclude)] : []),
    ...(length === null ? [] : [ofLength(length)]),
    ...(extensions.length > 0 ? [ofExtensions(extensions)] : []),
  ];
  const each = (sentence: keyof Remark) => remarks.map((remark) => remark[sentence]);
  return {
    what: each('what').join(' '),
    why: each('why').join(' '),
    safeFix: each('fix'),
    lessSafe: { what: 'Leave the filter as it is.', risk: each('risk').join(' ') },
  };
}

function ofEditable(policy: Draft, properties: readonly string[], isExclude: boolean): Remark {
  const [names, it] = [joined(properties, 'and'), properties.length === 1 ? 'it' : 'them'];
  const effect = isExclude ? 'are exempt' : 'the policy applies to';
  const safe = 'trustType, isCompliant, physicalIds or an extension attribute';
  return {
    what: `A user can change ${names} on the device, and this filter alone decides by ${it} which devices ${effect}.`,
    why: `Combine ${it} with a property that users cannot change.`,
    fix: isExclude
      ? `Conditions > Filter for devices: add -and with ${safe}, ${inReportOnly(policy)} first.`
      : `Conditions > Filter for devices: tell the devices by ${safe}, ${inReportOnly(policy)} first. Here an added -and can take ` +
        'devices out of the policy, so look at which ones.',
    risk: isExclude
      ? `Whoever changes ${it} on a device takes the device out of the policy.`
      : `The policy no longer sees a device on which somebody changed ${it}.`,
  };
}

function ofLength(length: number): Remark {
  return {
    what: `The rule has ${length} characters, and the limit is ${RULE_LIMIT}.`,
    why: length > RULE_LIMIT ? 'It is too long to be saved.' : 'There is hardly room for another device.',
    fix: 'Mark the devices by an extension attribute and ask for that, instead of naming them one by one.',
    risk: 'The next device does not fit in any more.',
  };
}

function ofExtensions(names: readonly string[]): Remark {
  const [have, it] = names.length === 1 ? ['has a value', 'it'] : ['have values', 'them'];
  return {
    what: `The filter asks for ${joined(names, 'and')}.`,
    why:
      `At a sign-in ${names.length === 1 ? 'this attribute' : 'these attributes'} only ${have} where the device is managed by Intune, ` +
      'compliant or Microsoft Entra hybrid joined.',
    fix: `Set ${it} only on devices that are managed by Intune, compliant or Microsoft Entra hybrid joined, and expect no value on others.`,
    risk: 'On other devices the filter finds no value, whatever was set.',
  };
}
