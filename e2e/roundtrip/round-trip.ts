/** Policy -> replica -> everything opened -> reader, compared with the policy. */
import type { Browser } from '@playwright/test';
import { fieldsRead, type RowName } from '../../src/policy/draft.ts';
import { draftOf } from '../../src/policy/draft-of.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { Directory, type Tenant } from '../portal/client/directory.ts';
import type { PageWishes } from '../portal/face-query.ts';
import { type Portal, startPortal } from '../portal/server.ts';
import { compare, type LeafOutcome } from './compare.ts';
import { whyNotShown } from './not-shown.ts';
import type { Published } from './policies.ts';
import { asShown } from './shown.ts';
import { launchBrowser, openVisitor } from './visit.ts';

const TENANT: Tenant = {
  name: 'Fabrikam',
  domain: 'fabrikam.onmicrosoft.com',
  upn: 'admin@fabrikam.onmicrosoft.com',
};

export interface Trip {
  readonly policy: Published;
  /** Null where the reader did not find the editor. */
  readonly leaves: readonly LeafOutcome[] | null;
  /** Of the editor's eight. */
  readonly fields: readonly RowName[];
}

export interface Stage {
  /** Sends every policy round, in one page of this face. */
  send(wishes: PageWishes, onTrip?: (trip: Trip) => void): Promise<Trip[]>;
  close(): Promise<void>;
}

/** A replica whose tenant has these policies, and a browser on it. */
export async function openStage(policies: readonly Published[]): Promise<Stage> {
  const jsons = policies.map(({ json }) => json);
  const portal = await startPortal({ policies: jsons, tenant: TENANT });
  if (portal.policies.length !== policies.length)
    throw new Error(
      `The replica shows ${portal.policies.length} of ${policies.length} policies: which is which is not known.`,
    );
  const browser = await launchBrowser(portal.port);
  const directory = new Directory(TENANT, jsons);
  return {
    send: (wishes, onTrip) => send(browser, portal, policies, directory, wishes, onTrip),
    async close() {
      await browser.close();
      await portal.close();
    },
  };
}

async function send(
  browser: Browser,
  portal: Portal,
  policies: readonly Published[],
  directory: Directory,
  wishes: PageWishes,
  onTrip?: (trip: Trip) => void,
): Promise<Trip[]> {
  const visitor = await openVisitor(browser, portal, wishes);
  const trips: Trip[] = [];
  for (const [index, policy] of policies.entries()) {
    const parsed = parsePolicy(policy.json);
    if ('notAPolicy' in parsed) throw new Error(`${policy.name}: ${parsed.notAPolicy}`);
    const seen = await visitor.visit(portal.policies[index]?.id ?? '').catch((error: unknown) => {
      throw new Error(`${policy.name} could not be opened in full.`, { cause: error });
    });
    const leaves = seen && compare(seen.draft, asShown(draftOf(parsed.policy), directory));
    const trip = { policy, leaves, fields: seen ? fieldsRead(seen.draft) : [] };
    trips.push(trip);
    onTrip?.(trip);
  }
  await visitor.close();
  return trips;
}

/** What must not be: a wrong value, one that was not read without a reason in the list, a page that was not recognised. In sentences. */
export function faultsOf({ policy, leaves }: Trip): string[] {
  if (leaves === null) return [`${policy.name}: the editor was not found.`];
  return leaves.flatMap((leaf) => {
    if (leaf.outcome === 'wrong')
      return [`${policy.name}: ${leaf.leaf} was read as ${leaf.read}, and is ${leaf.expected}.`];
    return leaf.outcome === 'not-shown' && whyNotShown(leaf) === null
      ? [`${policy.name}: ${leaf.leaf} was not read, and nothing says why: ${JSON.stringify(leaf.reasons)}`]
      : [];
  });
}
