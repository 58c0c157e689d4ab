/** What the editor calls the grant controls. Source: the Grant pane of the Microsoft Entra admin center, 2026. */
import type { Draft } from '../../src/policy/draft.ts';
import type { Control } from './controls.ts';
import { same } from './lists.ts';
import { inQuotes, joined } from './words.ts';

const LABELS: Readonly<Record<Control, string>> = {
  block: 'Block access',
  mfa: 'Require multifactor authentication',
  authenticationStrength: 'Require authentication strength',
  compliantDevice: 'Require device to be marked as compliant',
  domainJoinedDevice: 'Require Microsoft Entra hybrid joined device',
  approvedApplication: 'Require approved client app',
  compliantApplication: 'Require app protection policy',
  passwordChange: 'Require password change',
  riskRemediation: 'Require risk remediation',
  // The pane shows these by the name of each agreement or custom control, which the policy does not hold.
  termsOfUse: 'terms of use',
  customAuthenticationFactors: 'custom control',
  // No label of it is known to us.
  verifiedID: 'verifiedID',
};

/** All of them. */
export const CONTROL_LABELS: readonly string[] = Object.values(LABELS);

export const controlLabel = (control: Control): string => LABELS[control];

/** Labels in a sentence: "A" and "B", each in quotes. */
export const labelsInWords = (controls: readonly Control[], by: 'and' | 'or'): string =>
  joined(
    controls.map((control) => `"${LABELS[control]}"`),
    by,
  );

/** Labels of all controls that are certainly selected, in the pane's order; one that is not known stands by its own name. */
export function controlLabels({ parts }: Draft): string[] {
  const { builtInControls, termsOfUse, customAuthenticationFactors, authenticationStrength } =
    parts.grant.leaves;
  const names = Object.keys(LABELS) as Control[];
  const isNamed = (entry: string) => names.some((name) => same(name, entry));
  const labelled = names.flatMap((name) => {
    if (name === 'termsOfUse') return counted(termsOfUse.members.length, LABELS.termsOfUse);
    if (name === 'customAuthenticationFactors')
      return counted(customAuthenticationFactors.members.length, LABELS.customAuthenticationFactors);
    if (name === 'authenticationStrength')
      return authenticationStrength.known && authenticationStrength.value !== null
        ? [strengthLabel(authenticationStrength.value.displayName)]
        : [];
    return builtInControls.members.some((entry) => same(entry, name)) ? [LABELS[name]] : [];
  });
  return [...labelled, ...builtInControls.members.filter((entry) => !isNamed(entry)).map(inQuotes)];
}

const counted = (count: number, label: string): string[] =>
  count === 0 ? [] : [count === 1 ? label : `${count} × ${label}`];

const strengthLabel = (name: string | null): string =>
  name === null ? LABELS.authenticationStrength : `${LABELS.authenticationStrength} (${name})`;
