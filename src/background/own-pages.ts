/** Answers the messages of the extension's own pages. */

import { allRules } from '../../rules/index.ts';
import type { EmergencyAccounts } from '../engine/context.ts';
import { NO_RULE_SETTINGS } from '../engine/rule-settings.ts';
import { send } from '../messages.ts';
import type { PageAnswerOf, PageMessage, PageMessageOf } from '../pages/messages.ts';
import { isShell } from '../portal/hosts.ts';
import { editorUrl, tenantInUrl } from '../portal/route.ts';
import { tenantOf } from '../portal/tenant.ts';
import { withRule } from '../store/decisions.ts';
import { exportedPolicy } from '../store/exports.ts';
import { managedAccountsOf, whyNotAllowed } from '../store/managed.ts';
import type { TenantSeen } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { tenantKey } from '../store/tenant-key.ts';
import type { Summary } from '../store/told.ts';
import { tenantInHeader } from './list-tap.ts';
import { managedProblems, managedWords } from './managed-words.ts';
import { NOTHING_TOLD, oneDriveReach, type ShownTenant } from './onedrive-reach.ts';
import type { Surroundings } from './router.ts';
import { standingWords } from './standing.ts';
import { tenantJudging } from './tenant-judging.ts';

/** The answer to a message of the popup, the options or another page of the extension. */
export function answerOwnPage(message: PageMessage, around: Surroundings, store: Store): Promise<unknown> {
  const changed = (change: Promise<void>) => outcomeOf(change, around);
  switch (message.kind) {
    case 'summary-of-active-tab':
      return summaryOfActiveTab(around, store, message);
    case 'forget-tenant':
      return changed(store.forget(message.key));
    case 'declarations':
      return declarations(store);
    case 'declare-emergency-accounts':
      return changed(store.declareEmergencyAccounts(message.key, message.accounts));
    case 'accept-finding':
      return changed(store.accept(message.key, message.finding));
    case 'revoke-finding':
      return changed(store.revoke(message.key, message.finding));
    case 'rule-settings':
      return orProblem({ settings: NO_RULE_SETTINGS, managed: NO_RULE_SETTINGS }, async () => ({
        settings: await store.ruleSettings(),
        managed: (await store.managed()).rules,
      }));
    case 'set-rule':
      return changed(store.changeRules((settings) => withRule(settings, message.rule, message.to)));
    case 'list-tap':
      return orProblem({ on: false, forbidden: false }, async () => ({
        on: await store.listTap(),
        forbidden: (await store.managed()).listTapForbidden,
      }));
    case 'set-list-tap':
      return changed(store.setListTap(message.on).then(around.followListTap));
    case 'replace-settings':
      return changed(store.replaceSettings(message.before, message.next));
    case 'tenants-for-import':
      return orProblem({ tenants: [], shown: null }, async () => ({
        tenants: await store.tenants(),
        shown: await tenantOfActiveTab(around),
      }));
    case 'kept-policies':
      return orProblem({ kept: {} }, async () => ({
        kept: (await store.tenant(message.key)).record?.policies ?? {},
      }));
    case 'onedrive-reach':
      return orProblem(NOTHING_TOLD, async () =>
        oneDriveReach(message.key, await shownTenants(around), store),
      );
    case 'known-tenant':
      return orProblem<object>({ known: null, salt: '' }, async () => {
        const known = await store.knownTenant(message.key);
        return {
          known: known && { ...known, json: [...known.json], parts: [...known.parts] },
          salt: known ? await store.salt(message.key) : '',
        };
      });
    case 'import-policies': {
      const policies = message.policies.flatMap(({ json, file }) => exportedPolicy(json, file) ?? []);
      return changed(
        policies.length > 0
          ? store.keepExports(message.tenant, policies, 'import', message.whole)
          : Promise.reject(new Error('There is no policy among these; nothing is stored.')),
      );
    }
  }
}

/** What became of a change. It is done, whether the open editors hear of it or not. */
export const outcomeOf = (change: Promise<void>, around: Surroundings): Promise<{ problem: string | null }> =>
  change.then(
    () => {
      around.judgeAgain().catch(() => undefined);
      return { problem: null };
    },
    (error: unknown) => ({ problem: reasonOf(error) }),
  );

/** An answer with what went wrong beside it; where something did, the empty answer. */
async function orProblem<A extends object>(
  empty: A,
  answer: () => Promise<A>,
): Promise<A & { problem: string | null }> {
  try {
    return { ...(await answer()), problem: null };
  } catch (error) {
    return { ...empty, problem: reasonOf(error) };
  }
}

const reasonOf = (error: unknown): string => {
  const why = error instanceof Error ? error.message : String(error);
  return /quota/i.test(why)
    ? 'The browser has no room left for Preflight. What was stored before is kept; free some disk space.'
    : why;
};

const declarations = (store: Store): Promise<PageAnswerOf<'declarations'>> =>
  orProblem({ tenants: [], managed: { sets: [], problems: [] } }, async () => {
    const managed = await store.managed();
    return {
      tenants: await Promise.all(
        (await store.tenants()).map(async ({ key, name, policies, lastSeen }) => ({
          ...{ key, name, policies, lastSeen },
          emergencyAccounts: told(await store.declared(key)),
          managed: told(managedAccountsOf(managed, key)),
          accepted: [...(await store.decisions(key)).accepted],
        })),
      ),
      managed: { sets: managedWords(managed), problems: managedProblems(managed) },
    };
  });

const told = (accounts: EmergencyAccounts | null) =>
  accounts && { users: [...accounts.users], groups: [...accounts.groups] };

/** The tenant of a portal's tab; null where it is no portal's, or its signs disagree. */
async function tenantOfTab(around: Surroundings, { id, url = '' }: { id?: number; url?: string }) {
  if (id === undefined || !isShell(url)) return null;
  return tenantOf(await shownBy(around, id), url);
}

/** What a tab's page shows of its tenant: the editor by its reader, the list by its relay. */
async function shownBy(around: Surroundings, tabId: number): Promise<Partial<TenantSeen> | null> {
  const editor = await send((question) => around.ask(tabId, question), { kind: 'tell-tenant' });
  return editor?.name || editor?.domain ? editor : ((await tenantInHeader(around.ask, tabId)) ?? editor);
}

const tenantOfActiveTab = async (around: Surroundings): Promise<TenantSeen | null> =>
  (await shownTenants(around))[0]?.tenant ?? null;

/** The tenants that tabs of a portal show, that of the active tab first. */
async function shownTenants(around: Surroundings): Promise<(ShownTenant & { tenant: TenantSeen })[]> {
  const tab = await around.activeTab();
  const found = await Promise.all(
    [...(tab ? [tab] : []), ...(await around.portalTabs())].map(async (one) => {
      const tenant = await tenantOfTab(around, one as never);
      const key = tenant && tenantKey(tenant);
      return tenant && key !== null ? [{ key, name: tenant.name, url: one.url ?? '', tenant }] : [];
    }),
  );
  return found.flat();
}

/** A tenant of no more policies is judged before anybody notices. */
const JUDGED_AT_ONCE = 30;

/** The popup's summary: the tenant is asked of the active tab now, never remembered. */
async function summaryOfActiveTab(
  around: Surroundings,
  store: Store,
  { windowId, oldWillDo = false }: PageMessageOf<'summary-of-active-tab'>,
): Promise<Summary> {
  const nothing = {
    tabId: null,
    tenant: null,
    isOld: false,
    judged: null,
    policies: [],
    accepted: [],
    off: 0,
    titles: {},
    known: [],
    others: [],
    problems: [],
  };
  try {
    const tab = await around.activeTab(windowId);
    const tabId = tab?.id ?? null;
    const url = tab?.url ?? '';
    const ask = tabId !== null && isShell(url);
    const [known, managed, problems, others, standing, shown] = await Promise.all([
      store.tenants(),
      store.managed(),
      store.problems(),
      otherTenants(around, tabId),
      ask ? send((question) => around.askFrames(tabId, question), { kind: 'tell-overlay' }) : null,
      ask ? shownBy(around, tabId) : null,
    ]);
    problems.push(...managedProblems(managed));
    if (!ask) return { ...nothing, page: 'elsewhere', known, others, problems };
    problems.push(...standingWords(standing));
    const seen = tenantOf(shown, url);
    if (seen === null) problems.push(disagreeing(shown, url));
    const key = seen && tenantKey(seen);
    if (seen === null || key === null)
      return { ...nothing, page: 'tenant-not-known', tabId, known, others, problems };
    const forbidden = whyNotAllowed(managed, seen);
    if (forbidden !== null) problems.push(forbidden);
    const today = around.today();
    const isLarge = known.some((line) => line.key === key && line.policies > JUDGED_AT_ONCE);
    const judged = await store.judgedTenant(key, tenantJudging(around.version, today), oldWillDo && isLarge);
    const { told, isOld, accepted, rules, problems: ofTenant } = judged;
    const { off } = rules;
    const { name, domain, directoryId } = told?.of ?? seen;
    return {
      page: 'tenant',
      tabId,
      tenant: {
        ...{ key, name: seen.name ?? name, domain, directoryId },
        lastSeen: told?.of.lastSeen ?? null,
        whole: told?.of.whole ?? null,
      },
      isOld,
      judged: told?.said ?? null,
      policies: (told?.lines ?? []).map((line) => ({
        ...line,
        editor: line.id === null ? null : editorUrl(url, line.id),
      })),
      accepted: [...accepted],
      titles: titlesOf(accepted),
      off: allRules.filter(({ id }) => off.includes(id)).length,
      known,
      others: others.filter(({ key: other }) => other !== key),
      problems: [...problems, ...ofTenant],
    };
  } catch (error) {
    return { ...nothing, page: 'unreadable', problems: [reasonOf(error)] };
  }
}

/** The titles of the rules of these findings, by their reference. */
const titlesOf = (accepted: readonly { readonly ref: string }[]): Summary['titles'] =>
  Object.fromEntries(
    allRules
      .filter(({ ref }) => accepted.some((finding) => finding.ref === ref))
      .map(({ ref, title }) => [ref, title]),
  );

/** Both signs, where the page and its address name different tenants. */
function disagreeing(shown: Partial<TenantSeen> | null, url: string): string {
  const address = tenantInUrl(url);
  const page = shown?.domain ?? shown?.directoryId ?? '';
  const inAddress = address?.domain ?? address?.directoryId ?? '';
  return `The page shows the tenant "${page}" and its address names "${inAddress}". Which one it is is not known, so that nothing is stored.`;
}

/** The tenants of the other tabs that show a portal, each once. */
async function otherTenants(around: Surroundings, active: number | null): Promise<Summary['others']> {
  const tabs = (await around.portalTabs()).filter(({ id }) => id !== active);
  const found = await Promise.all(
    tabs.map(async (tab) => {
      const tenant = await tenantOfTab(around, tab);
      const key = tenant && tenantKey(tenant);
      return tenant && key !== null ? { key, name: tenant.name, tabId: tab.id } : null;
    }),
  );
  const tenants = found.filter((one) => one !== null);
  return tenants.filter(({ key }, index) => tenants.findIndex((other) => other.key === key) === index);
}
