/** Facts that begin or end on a day, and limits that Microsoft has changed before: kept here, so that a change is one line. */

/** "Require approved client app" is announced to count as not selected after this day. Source: migrate-approved-client-app (2026-03-24). */
export const APPROVED_APP_LAST_DAY = '2026-06-30';

/** Policies a tenant can hold, in any state. Source: plan-conditional-access (2026-06-03); it was 195 before. */
export const POLICY_LIMIT = 240;

/** Whether the approved client app control counts as not selected. @param today YYYY-MM-DD */
export const approvedAppIsRetired = (today: string): boolean => today > APPROVED_APP_LAST_DAY;

/** A day in words: 30 June 2026. @param day YYYY-MM-DD */
export const inWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
