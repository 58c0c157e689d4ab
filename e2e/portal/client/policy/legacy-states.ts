/**
 * The number that the older service of the list has for each state: the place in this list. Contested: EvotecIT/O365Essentials reads 0, 1, 2
 * of these addresses as on ("i think"), off, report-only; srozemuller/rozemuller_blog reads 1, 2, 3 of the same host's What If as off, on,
 * report-only.
 */
export const LEGACY_STATES: readonly string[] = ['enabled', 'disabled', 'enabledForReportingButNotEnforced'];
