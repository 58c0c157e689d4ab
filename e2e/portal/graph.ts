/**
 * What the replica has of Microsoft Graph: the list of policies whole, in pages or with chosen members, one policy, named locations, the
 * organization, and all of these in a batch. Addresses and contexts as documented; how long a page is and what its token says is ours.
 */
import { memberOf, type PolicyStore, type StoredPolicy } from './policies.ts';
import { type Answer, type Asked, notFound } from './service-answer.ts';

const ROOT = 'https://graph.microsoft.com/beta';
const POLICIES = 'identity/conditionalAccess/policies';
const NAMED_LOCATIONS = 'identity/conditionalAccess/namedLocations';

/** Stands in what Graph says of the organization, which is nobody's concern who asks for policies. */
export const ORGANIZATION_WORD = 'Nobodys-Concern-GmbH';

export function graphAnswer(asked: Asked, store: PolicyStore): Answer {
  const path = asked.url.pathname.slice('/beta/'.length);
  if (asked.method === 'POST') return path === '$batch' ? batch(asked.body, store) : notFound(asked.url);
  if (path === 'organization') return collection(path, [{ displayName: ORGANIZATION_WORD }]);
  if (path === NAMED_LOCATIONS) return collection(path, []);
  if (path === POLICIES) return policies(asked.url.searchParams, store);
  const policy = store.list().find(({ id }) => path.toLowerCase() === `${POLICIES}/${id}`.toLowerCase());
  if (!policy) return notFound(asked.url);
  return { status: 200, body: { '@odata.context': context(`${POLICIES}/$entity`), ...whole(policy) } };
}

interface BatchRequest {
  readonly id: string;
  readonly method: string;
  /** From the version on: `/identity/…`. */
  readonly url: string;
}

/** Graph gives the answers of a batch in any order: here from the last one to the first. */
function batch(body: unknown, store: PolicyStore): Answer {
  const { requests } = body as { requests: readonly BatchRequest[] };
  const responses = requests.map(({ id, method, url }) => {
    const answer = graphAnswer({ method, url: new URL(`${ROOT}${url}`), body: null }, store);
    return { id, headers: { 'Content-Type': 'application/json' }, ...answer };
  });
  return { status: 200, body: { responses: responses.reverse() } };
}

function policies(query: URLSearchParams, store: PolicyStore): Answer {
  const members = query.get('$select')?.split(',');
  const top = Number(query.get('$top') ?? Number.POSITIVE_INFINITY);
  const from = Number(query.get('$skiptoken') ?? 0);
  const all = store.list().map(whole);
  const page = all.slice(from, from + top);
  const rest = from + top < all.length;
  return collection(
    members ? `${POLICIES}(${members.join(',')})` : POLICIES,
    members ? page.map((policy) => only(policy, members)) : page,
    rest ? { '@odata.nextLink': `${ROOT}/${POLICIES}?$top=${top}&$skiptoken=${from + top}` } : {},
  );
}

/** A policy as it is stored, under the id by which the replica knows it. */
function whole({ id, policy }: StoredPolicy): object {
  const members = Object.entries(policy as object).filter(([name]) => name.toLowerCase() !== 'id');
  return { id, ...Object.fromEntries(members) };
}

const only = (policy: object, members: readonly string[]): object =>
  Object.fromEntries(members.map((member) => [member, memberOf(policy, member)]));

const collection = (of: string, value: readonly object[], more: object = {}): Answer => ({
  status: 200,
  body: { '@odata.context': context(of), ...more, value },
});

const context = (of: string): string => `${ROOT}/$metadata#${of}`;
