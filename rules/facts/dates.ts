/** Facts that begin or end on a day, and limits that Microsoft has changed before: kept here, so that a change is one line. */

/** "Require approved client app" is announced to count as not selected after this day. Source: migrate-approved-client-app (2026-03-24). */
export const APPROVED_APP_LAST_DAY = '2026-06-30';

/** Month in which custom controls retire, as Microsoft documents it. Source: how-to-migrate-custom-controls-external-mfa (2026-05-13). */
export const CUSTOM_CONTROLS_RETIRE_IN = '2026-09';

/**
 * From this day on no custom control can be created or edited. Field-reported: four independent sites quote a notice of Microsoft's
 * of June 2026; the notice itself was not seen.
 */
export const CUSTOM_CONTROLS_FROZEN_FROM = '2026-09-30';

/** Month in which custom controls that are still there stop. Field-reported, by the same sites. */
export const CUSTOM_CONTROLS_STOP_IN = '2027-05';

/** Policies a tenant can hold, in any state. Source: plan-conditional-access (2026-06-03); it was 195 before. */
export const POLICY_LIMIT = 240;

/** From this number of policies on a tenant is said to be close to the limit. The figure is ours. */
export const POLICY_LIMIT_IS_NEAR = 220;

/** Days without a change after which report-only is called long. The figure is ours. */
export const LONG_IN_REPORT_ONLY = 90;

/** Day on which the user-risk and sign-in-risk policies of ID Protection were announced to retire. Source: concept-identity-protection-policies (2025-08-06). */
export const OLD_RISK_POLICIES_RETIRE_ON = '2026-10-01';

/**
 * Day on which Microsoft began to roll out that policies for all resources with exclusions are checked for basic directory scopes too.
 * Source: concept-enforcement-resource-exclusions (2026-05-27).
 */
export const BASELINE_SCOPES_FROM = '2026-06-15';

/** Whether the approved client app control counts as not selected. @param today YYYY-MM-DD */
export const approvedAppIsRetired = (today: string): boolean => today > APPROVED_APP_LAST_DAY;

/** Whether no custom control can be created or edited any more. @param today YYYY-MM-DD */
export const customControlsAreFrozen = (today: string): boolean => today >= CUSTOM_CONTROLS_FROZEN_FROM;

/** Whether the month is over in which the last custom controls stop. @param today YYYY-MM-DD */
export const customControlsHaveStopped = (today: string): boolean =>
  today.slice(0, 7) > CUSTOM_CONTROLS_STOP_IN;

/** A day in words: 30 June 2026. @param day YYYY-MM-DD */
export const inWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

/** A month in words: May 2027. @param month YYYY-MM */
export const monthInWords = (month: string): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
