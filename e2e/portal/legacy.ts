/**
 * The list of the portal's older service, which knew of policies before Graph did. Address and members of an item as several public scripts
 * read them (EvotecIT/O365Essentials has all eight); whether the portal still asks it is not known.
 */
import { LEGACY_STATES } from './client/policy/legacy-states.ts';
import { memberOf, type PolicyStore } from './policies.ts';
import { type Answer, type Asked, notFound } from './service-answer.ts';

export function legacyAnswer({ method, url }: Asked, store: PolicyStore): Answer {
  if (method !== 'GET' || url.pathname !== '/api/Policies/Policies') return notFound(url);
  const items = store.list().map(({ id, policy }) => ({
    policyId: id,
    policyName: memberOf(policy, 'displayName') ?? '',
    applyRule: false,
    policyState: LEGACY_STATES.indexOf(String(memberOf(policy, 'state'))),
    usePolicyState: true,
    baselineType: 0,
    createdDateTime: '2026-07-13T09:00:00Z',
    modifiedDateTime: null,
  }));
  return { status: 200, body: { items, nextLink: null } };
}
