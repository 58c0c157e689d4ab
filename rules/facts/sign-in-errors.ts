/**
 * What the error codes of a sign-in mean, and what to look at next. None of them asks for a weaker policy.
 * Sources: Microsoft Learn, the error codes, the troubleshooting page and the page on authentication flows; what is only reported is marked.
 */
import type { Sources } from '../../src/engine/rule.ts';
import { APPROVED_APP_RETIREMENT, AUTHENTICATION_FLOWS, ERROR_CODES, TROUBLESHOOT } from './sources.ts';

export interface SignInError {
  /** As in AADSTS50076, without the letters. */
  readonly codes: readonly [number, ...number[]];
  readonly meaning: string;
  readonly next: string;
  /** Told by people from the field; no Microsoft document that we read says it. */
  readonly isReported?: true;
  /** None where it is only reported. */
  readonly sources: Sources | readonly [];
}

const of = (
  codes: SignInError['codes'],
  meaning: string,
  next: string,
  sources: SignInError['sources'] = [ERROR_CODES],
): SignInError => ({ codes, meaning, next, sources });

export const SIGN_IN_ERRORS: readonly SignInError[] = [
  of(
    [50072, 50079],
    'The user has to register for multifactor authentication first.',
    'Have the user register a method at a place and on a device from which your policies allow it.',
  ),
  of(
    [50074, 50076],
    'Multifactor authentication is asked for. This is a prompt and not a block.',
    'Look at the next row of the same correlation ID: a success means that the prompt was answered.',
    [ERROR_CODES, TROUBLESHOOT],
  ),
  of(
    [50078],
    'The multifactor authentication of this session is too old for a policy.',
    'The user signs in again. Look which policy sets a sign-in frequency.',
  ),
  of(
    [50097],
    'The device has to show who it is. This is often a normal step before success.',
    'Look at the next row of the same correlation ID.',
  ),
  of(
    [50005],
    'The platform of the device is not one that the policy supports.',
    'Look at the device platforms condition of the policy that the Conditional Access tab names.',
  ),
  of(
    [50131],
    'Conditional Access failed: a bad state of the Windows device, suspicious activity, or a policy.',
    'The Conditional Access tab and the details of the row say which.',
  ),
  of(
    [50132, 50133, 50173],
    'The session was revoked, as by a password change.',
    'The user signs in again. No policy has to be changed for it.',
  ),
  of(
    [50155, 50187],
    'The device could not prove who it is, or sent nothing about itself.',
    'Run dsregcmd /status on the PC and look at its registration.',
  ),
  of(
    [50158],
    'A challenge of another provider, such as a custom control, was not met.',
    'Look at the provider, and at the control in the policy.',
  ),
  of(
    [53000],
    'The device is not compliant.',
    'Look in Intune why. On one PC alone this points to the PC, not to the policy.',
    [ERROR_CODES, TROUBLESHOOT],
  ),
  of(
    [53001],
    'The device is not hybrid joined.',
    'Look at its join state by dsregcmd /status, and whether the policy means such devices.',
    [ERROR_CODES, TROUBLESHOOT],
  ),
  of(
    [53002],
    'The app is not one of the approved client apps.',
    'That control is not enforced any more since 30 June 2026. A policy that has no other control asks for nothing now: look at its Grant section.',
    [ERROR_CODES, APPROVED_APP_RETIREMENT],
  ),
  of(
    [53003],
    'A policy blocked the sign-in.',
    'The Conditional Access tab of the row names the policy. Open it and look at what it is meant to block.',
    [ERROR_CODES, TROUBLESHOOT],
  ),
  of(
    [53004],
    'Registering for multifactor authentication was blocked because of a risk.',
    'Look at the user’s risk before anything else: it may be an attacker who registers.',
  ),
  of(
    [53010],
    'Registering for multifactor authentication was blocked by a rule on places or devices.',
    'The user registers from a place or device that your policy allows.',
  ),
  of(
    [53009],
    'The app has to be protected by Intune app protection.',
    'Look at the app protection policy of this user, and whether the app supports it on this platform.',
  ),
  of(
    [53011],
    'The user was blocked because of a risk in the home tenant.',
    'The home tenant of the guest has to look at the risk.',
  ),
  of(
    [530034],
    'A delegated administrator was blocked because of a risk.',
    'The home tenant of that administrator has to look at the risk.',
  ),
  of(
    [70043],
    'The refresh token ran out by a policy’s sign-in frequency.',
    'This is the setting that does reach the silent renewals of OneDrive: the user signs in again, and the policy says how often.',
  ),
  of(
    [530036],
    'The refresh token is not valid by a policy on authentication flows: the session began with device code flow or authentication transfer.',
    'The user signs in again in the app itself. No Microsoft document has OneDrive needing device code flow.',
    [AUTHENTICATION_FLOWS, ERROR_CODES],
  ),
  {
    codes: [530033],
    meaning: 'A rule on devices blocked device code flow.',
    next: 'The user signs in again in the app itself.',
    isReported: true,
    sources: [],
  },
  {
    codes: [530084],
    meaning: 'The token protection of a policy was not met.',
    next: 'Look whether the app and the platform support token protection.',
    isReported: true,
    sources: [],
  },
  of(
    [50000],
    'The sign-in service had a problem when it issued the token.',
    'Try again later; if it stays, open a support request with the correlation ID.',
  ),
];

/** The entry of a code; null when it is not in the list. */
export const signInErrorOf = (code: number): SignInError | null =>
  SIGN_IN_ERRORS.find(({ codes }) => codes.includes(code)) ?? null;
