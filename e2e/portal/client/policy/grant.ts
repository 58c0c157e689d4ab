/** Grant: grantControls. */

import { label } from '../labels/texts.ts';
import { at, canonical, isObject, type Json, strings, text } from './json.ts';
import type { Part } from './part.ts';

export interface Strength {
  id: string;
  displayName: string | null;
}

export interface GrantState {
  access: 'block' | 'grant';
  /** Graph's names of built-in controls other than block. */
  controls: string[];
  strength: Strength | null;
  termsOfUse: string[];
  customControls: string[];
  operator: 'AND' | 'OR';
}

/** In the order of the pane, the strength aside. */
export const CONTROLS: readonly { value: string; text: string }[] = [
  { value: 'mfa', text: label('grant.mfa') },
  { value: 'compliantDevice', text: label('grant.compliantDevice') },
  { value: 'domainJoinedDevice', text: label('grant.hybridJoined') },
  { value: 'approvedApplication', text: label('grant.approvedApp') },
  { value: 'compliantApplication', text: label('grant.appProtection') },
  { value: 'passwordChange', text: label('grant.passwordChange') },
  { value: 'riskRemediation', text: label('grant.riskRemediation') },
];

export const grantPart: Part<GrantState> = {
  read(policy) {
    const known = ['block', ...CONTROLS.map(({ value }) => value)];
    const controls = strings(policy, 'grantControls.builtInControls').map((word) => canonical(word, known));
    return {
      access: controls.includes('block') ? 'block' : 'grant',
      controls: controls.filter((word) => word !== 'block'),
      strength: strength(policy),
      termsOfUse: strings(policy, 'grantControls.termsOfUse'),
      customControls: strings(policy, 'grantControls.customAuthenticationFactors'),
      operator: text(policy, 'grantControls.operator')?.toUpperCase() === 'OR' ? 'OR' : 'AND',
    };
  },

  members(state): Record<string, Json> {
    if (state.access === 'grant' && controlCount(state) === 0) return { grantControls: null };
    const grants = state.access === 'grant';
    return {
      'grantControls.operator': grants ? state.operator : 'OR',
      'grantControls.builtInControls': grants ? state.controls : ['block'],
      'grantControls.termsOfUse': grants ? state.termsOfUse : [],
      'grantControls.customAuthenticationFactors': grants ? state.customControls : [],
      'grantControls.authenticationStrength': grants && state.strength ? { id: state.strength.id } : null,
    };
  },
};

export const controlCount = (state: GrantState): number =>
  state.controls.length + state.termsOfUse.length + state.customControls.length + (state.strength ? 1 : 0);

function strength(policy: unknown): Strength | null {
  const member = at(policy, 'grantControls.authenticationStrength');
  if (!isObject(member)) return null;
  const id = text(member, 'id');
  const displayName = text(member, 'displayName');
  return id === null && displayName === null ? null : { id: id ?? '', displayName };
}
