/**
 * The portal's own list, where the admin switched it on: has the tap and its relay run in the portal's frames, and takes over what they tell.
 * An answer counts only while the page shows the tenant that it showed first.
 */
import * as z from 'zod/mini';
import { FRAMES, patternsOf, SHELLS } from '../portal/hosts.ts';
import { listAnswer } from '../portal/list-tap/answers.ts';
import type { ListMessage, ListQuestion } from '../portal/list-tap/messages.ts';
import { NO_TENANT, tenantOf } from '../portal/tenant.ts';
import { exportedPolicy } from '../store/exports.ts';
import type { TenantSeen } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { tenantKey } from '../store/tenant-key.ts';
import { keepRegistered, type ScriptRegistry } from './registered-scripts.ts';

/** Built beside the manifest's scripts, see vite.config.ts. */
const TAP = 'src/content/list-tap.js';
const RELAY = 'src/content/list-relay.js';

/** Makes a function that brings what is registered in line with what is switched on. */
export const createListTap = (
  registry: ScriptRegistry,
  store: Pick<Store, 'listTap'>,
): (() => Promise<void>) =>
  keepRegistered(registry, async () => {
    const on = await store.listTap();
    // Before the page's own scripts, in every frame: the list is asked for as soon as its frame is there.
    const early = { allFrames: true, runAt: 'document_start', persistAcrossSessions: true } as const;
    return {
      'list-relay': on ? { ...early, matches: patternsOf([...SHELLS, ...FRAMES]), js: [RELAY] } : null,
      'list-tap': on ? { ...early, matches: patternsOf(FRAMES), js: [TAP], world: 'MAIN' } : null,
    };
  });

/** The tab that a relay's message came from. */
interface Tab {
  readonly id: number;
  /** Address of its top document. */
  readonly url: string;
}

type Ask = (tabId: number, question: ListQuestion) => Promise<unknown>;

/** The tenant that a tab's page of Conditional Access shows, each of its members null where its signs disagree; null on any other page. */
async function tenantOfPage(ask: Ask, { id, url }: Tab): Promise<TenantSeen | null> {
  const shown = await tenantInHeader(ask, id);
  return shown && (tenantOf(shown, url) ?? NO_TENANT);
}

/** What the relay reads of the header; null off Conditional Access, and where there is no relay. */
export async function tenantInHeader(ask: Ask, tabId: number): Promise<Partial<TenantSeen> | null> {
  const parsed = header.safeParse(await ask(tabId, { kind: 'tell-list-tenant' }).catch(() => null));
  return parsed.success ? parsed.data : null;
}
const header = z.nullable(z.object({ name: z.nullable(z.string()), domain: z.nullable(z.string()) }));

/** What answers a message of a relay: the key of the tenant to `list-frame`, and nothing to what it tells. */
export async function answerListMessage(
  message: ListMessage,
  tab: Tab,
  ask: Ask,
  store: Pick<Store, 'listTap' | 'keepExports' | 'keepNames' | 'say'>,
): Promise<string | null> {
  if (!(await store.listTap())) return null;
  const tenant = await tenantOfPage(ask, tab);
  const key = tenant && tenantKey(tenant);
  if (message.kind === 'list-frame') return key;
  const answer = tenant && listAnswer(message.answer);
  if (!answer) return null;
  if (key === null || message.since === null) await store.say(NOT_KNOWN);
  else if (key !== message.since) await store.say(CHANGED);
  else
    await takeOver(answer, tenant, store).catch((error: unknown) =>
      store.say(
        `The portal’s list was not taken over: ${error instanceof Error ? error.message : String(error)}`,
      ),
    );
  return null;
}

const NOT_KNOWN =
  'The portal’s list was not taken over: which tenant it is of is not known here. Open one of its policies, then the list again.';
const CHANGED =
  'The portal’s list was not taken over: the page showed another tenant when it began to load. Reload the page.';

async function takeOver(
  answer: NonNullable<ReturnType<typeof listAnswer>>,
  tenant: TenantSeen,
  store: Pick<Store, 'keepExports' | 'keepNames'>,
): Promise<void> {
  const { whole } = answer;
  if (answer.holds === 'names') return store.keepNames(tenant, answer.names, whole);
  const policies = answer.policies.flatMap((json) => exportedPolicy(json, null) ?? []);
  return store.keepExports(tenant, policies, 'list', whole);
}
