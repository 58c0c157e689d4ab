/** Session: sessionControls. */
import { at, type Json, object, text } from './json.ts';
import type { Part } from './part.ts';

export interface SessionState {
  appEnforced: boolean;
  /** Type of the app control, null when off; the same for the following ones. */
  appControl: string | null;
  signInFrequency: { interval: 'timeBased' | 'everyTime'; value: number; unit: 'hours' | 'days' } | null;
  persistentBrowser: 'always' | 'never' | null;
  continuousAccess: string | null;
  resilienceDefaultsDisabled: boolean;
  tokenProtection: boolean;
  securityProfile: string | null;
}

export const sessionPart: Part<SessionState> = {
  read(policy) {
    const session = object(policy, 'sessionControls');
    const on = (name: string): boolean =>
      object(session, name) !== null && at(session, `${name}.isEnabled`) !== false;
    const value = at(session, 'signInFrequency.value');
    return {
      appEnforced: on('applicationEnforcedRestrictions'),
      appControl: on('cloudAppSecurity')
        ? (text(session, 'cloudAppSecurity.cloudAppSecurityType') ?? 'mcasConfigured')
        : null,
      signInFrequency: on('signInFrequency')
        ? {
            interval:
              text(session, 'signInFrequency.frequencyInterval')?.toLowerCase().startsWith('everytime') ===
              true
                ? 'everyTime'
                : 'timeBased',
            value: typeof value === 'number' ? value : 1,
            unit: text(session, 'signInFrequency.type')?.toLowerCase() === 'days' ? 'days' : 'hours',
          }
        : null,
      persistentBrowser: on('persistentBrowser')
        ? text(session, 'persistentBrowser.mode')?.toLowerCase() === 'always'
          ? 'always'
          : 'never'
        : null,
      continuousAccess: text(session, 'continuousAccessEvaluation.mode'),
      resilienceDefaultsDisabled: at(session, 'disableResilienceDefaults') === true,
      tokenProtection: on('secureSignInSession'),
      securityProfile: on('globalSecureAccessFilteringProfile')
        ? (text(session, 'globalSecureAccessFilteringProfile.profileId') ?? '')
        : null,
    };
  },

  members(state): Record<string, Json> {
    const path = 'sessionControls';
    const frequency = state.signInFrequency;
    const timed = frequency?.interval === 'timeBased';
    const enabled = (on: boolean, more: { [key: string]: Json } = {}): Json =>
      on ? { isEnabled: true, ...more } : null;
    return {
      [`${path}.applicationEnforcedRestrictions`]: enabled(state.appEnforced),
      [`${path}.cloudAppSecurity`]: enabled(state.appControl !== null, {
        cloudAppSecurityType: state.appControl,
      }),
      [`${path}.signInFrequency`]: enabled(frequency !== null, {
        value: timed ? frequency.value : null,
        type: timed ? frequency.unit : null,
        frequencyInterval: frequency?.interval ?? null,
        authenticationType: 'primaryAndSecondaryAuthentication',
      }),
      [`${path}.persistentBrowser`]: enabled(state.persistentBrowser !== null, {
        mode: state.persistentBrowser,
      }),
      [`${path}.continuousAccessEvaluation`]:
        state.continuousAccess === null ? null : { mode: state.continuousAccess },
      [`${path}.disableResilienceDefaults`]: state.resilienceDefaultsDisabled ? true : null,
      [`${path}.secureSignInSession`]: enabled(state.tokenProtection),
      [`${path}.globalSecureAccessFilteringProfile`]: enabled(state.securityProfile !== null, {
        profileId: state.securityProfile,
      }),
    };
  },
};

export const onCount = (state: SessionState): number =>
  [
    state.appEnforced,
    state.appControl !== null,
    state.signInFrequency !== null,
    state.persistentBrowser !== null,
    state.continuousAccess !== null,
    state.resilienceDefaultsDisabled,
    state.tokenProtection,
    state.securityProfile !== null,
  ].filter(Boolean).length;
