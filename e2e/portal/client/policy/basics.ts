/** Name and Enable policy: displayName and state. */

import { label } from '../labels/texts.ts';
import { canonical, text } from './json.ts';
import type { Part } from './part.ts';

export const STATES: readonly { value: string; text: string }[] = [
  { value: 'enabledForReportingButNotEnforced', text: label('enable.reportOnly') },
  { value: 'enabled', text: label('enable.on') },
  { value: 'disabled', text: label('enable.off') },
];

export const namePart: Part<string> = {
  read: (policy) => text(policy, 'displayName') ?? '',
  members: (name) => ({ displayName: name }),
};

/** A policy without a state shows the default of a new one; an unknown state shows no option as chosen. Inferred. */
export const statePart: Part<string> = {
  read: (policy) =>
    canonical(
      text(policy, 'state') ?? 'enabledForReportingButNotEnforced',
      STATES.map(({ value }) => value),
    ),
  members: (state) => ({ state }),
};
