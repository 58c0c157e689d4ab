/**
 * How the list's frame may ask for the policies. The addresses of `graph` and `batch` are seen in public recordings of the portal, that of
 * `legacy` in public scripts; which of all these ways the list takes today is not known.
 */

import type { Asks } from '../oddities.ts';
import { LEGACY_STATES } from '../policy/legacy-states.ts';
import { fetched, GRAPH, requested } from './requests.ts';

/** A policy as far as the list shows it; the state in Graph's words. */
export interface ListRow {
  readonly id: string;
  readonly displayName?: string;
  readonly state?: string;
}

/** A collection of Graph's. */
interface Collection {
  readonly value: readonly ListRow[];
  readonly '@odata.nextLink'?: string;
}

const POLICIES = '/identity/conditionalAccess/policies';
const NAMED_LOCATIONS = '/identity/conditionalAccess/namedLocations';
const LEGACY =
  'https://main.iam.ad.ext.azure.com/api/Policies/Policies?top=50&nextLink=null&appId=&includeBaseline=false';

const WAYS: Readonly<Record<Asks, () => Promise<readonly ListRow[]>>> = {
  graph: async () => rows(await fetched(`${GRAPH}${POLICIES}`)),
  batch,
  paged: () => fromPage(`${GRAPH}${POLICIES}?$top=2`),
  selected: async () => rows(await fetched(`${GRAPH}${POLICIES}?$select=id,displayName,state`)),
  legacy,
  policy: listAndFirst,
};

/** Asks for all policies in one of the ways, after something that has nothing to do with them. */
export async function askPolicies(asks: Asks): Promise<readonly ListRow[]> {
  await fetched(`${GRAPH}/organization`);
  return WAYS[asks]();
}

async function batch(): Promise<readonly ListRow[]> {
  const requests = [POLICIES, NAMED_LOCATIONS].map((url, index) => ({
    id: String(index + 1),
    method: 'GET',
    url,
  }));
  const answer = await fetched(`${GRAPH}/$batch`, {
    method: 'POST',
    command: 'Common - AutoBatch',
    body: JSON.stringify({ requests }),
  });
  const { responses } = answer as { responses: readonly { id: string; body: unknown }[] };
  return rows(responses.find(({ id }) => id === '1')?.body);
}

/** The policies of a page and of all that follow it. */
async function fromPage(url: string): Promise<readonly ListRow[]> {
  const page = (await fetched(url)) as Collection;
  const next = page['@odata.nextLink'];
  return next === undefined ? page.value : [...page.value, ...(await fromPage(next))];
}

async function legacy(): Promise<readonly ListRow[]> {
  const { items } = (await requested(LEGACY, 'json')) as {
    items: readonly { policyId: string; policyName: string; policyState: number }[];
  };
  return items.map(({ policyId, policyName, policyState }) => ({
    id: policyId,
    displayName: policyName,
    state: LEGACY_STATES[policyState] ?? '',
  }));
}

async function listAndFirst(): Promise<readonly ListRow[]> {
  const [first, ...others] = rows(await requested(`${GRAPH}${POLICIES}`, ''));
  return first ? [(await fetched(`${GRAPH}${POLICIES}/${first.id}`)) as ListRow, ...others] : [];
}

const rows = (answer: unknown): readonly ListRow[] => (answer as Collection).value;
