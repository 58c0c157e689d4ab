/**
 * Answers the messages of the extension's other contexts. A message is taken from an extension page or from a
 * portal's frame, each only the kinds that are its own; anything else is left alone.
 */
import type { Runtime, Tabs } from 'webextension-polyfill';
import { policyRules } from '../../rules/index.ts';
import { withAcceptances } from '../engine/accepted.ts';
import { NO_RULE_SETTINGS, policyRulesAsSet } from '../engine/rule-settings.ts';
import { runRules } from '../engine/run.ts';
import { type AnswerOf, type Message, parseMessage, send } from '../messages.ts';
import { parsePageMessage } from '../pages/messages.ts';
import { isFrame, isPortal, isShell } from '../portal/hosts.ts';
import { type ListQuestion, parseListMessage } from '../portal/list-tap/messages.ts';
import { NO_TENANT, tenantOf } from '../portal/tenant.ts';
import { acceptanceOf, type Decisions } from '../store/decisions.ts';
import type { PolicySeen, TenantSeen } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { tenantKey } from '../store/tenant-key.ts';
import { decided } from './decided.ts';
import { answerListMessage } from './list-tap.ts';
import { answerOwnPage, outcomeOf } from './own-pages.ts';
import { type Badge, badgeOf, NO_BADGE, NOTHING_CHECKED } from './toolbar.ts';

/** What the router needs of the browser. */
export interface Surroundings {
  readonly extensionId: string;
  /** What the addresses of the extension's own pages begin with, up to and with the slash after its id. */
  readonly ownPages: string;
  /** Injects the reader into every frame of the tab that the extension may read. */
  inject(tabId: number): Promise<void>;
  /** Injects the labels of other languages beside the reader of one frame. */
  injectTranslations(tabId: number, frameId: number): Promise<void>;
  /** How many frames of the tab read an editor now. */
  readers(tabId: number): Promise<number>;
  /** Sends to the tab's top frame. */
  ask(tabId: number, message: Message | ListQuestion): Promise<unknown>;
  /** Sends to every frame of the tab; the first answer is the answer. */
  askFrames(tabId: number, message: Message): Promise<unknown>;
  /** Whether the browser lets the extension read the pages of an origin now. */
  mayRead(origin: string): Promise<boolean>;
  /** Puts a badge on the toolbar's button of the tab, until the next one or until another page is loaded in it. */
  badge(tabId: number, badge: Badge): Promise<void>;
  /** Has the list's tap run, or run no more and be silent, as it is switched on or off now. */
  followListTap(): Promise<void>;
  /** Has the drafts of all open editors judged again. */
  judgeAgain(): Promise<void>;
  activeTab(windowId?: number): Promise<Tabs.Tab | null>;
  /** The tabs whose page is a portal's. */
  portalTabs(): Promise<{ id: number; url: string }[]>;
  /** Of the extension: with another one the rules may say something else. */
  readonly version: string;
  /** The day on which is judged, YYYY-MM-DD. */
  today(): string;
}

type Listener = (received: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

/**
 * The one listener of the worker. It is not async: a message that is not ours must be left unanswered, and at
 * once.
 */
export function createRouter(around: Surroundings, store: Store): Listener {
  /** The newest message of each tab that says what its badge is to be: what was asked before it counts no more, however late its answer is. */
  const newest = new Map<number, Message>();
  const badgeFor = (message: Message, { id }: PortalTab) => {
    if (['judge', 'gave-way', 'nothing-read'].includes(message.kind)) newest.set(id, message);
    return async (badge: Badge) => {
      if (newest.get(id) === message) await around.badge(id, badge);
    };
  };
  return (received, sender) => {
    if (sender.id !== around.extensionId) return undefined;
    if (isOwnPage(sender, around)) {
      const asked = parsePageMessage(received);
      return asked ? answerOwnPage(asked, around, store) : undefined;
    }
    const tab = portalTab(sender);
    const ofList = parseListMessage(received);
    if (ofList)
      return tab && isFrame(sender.url ?? '') ? answerListMessage(ofList, tab, around.ask, store) : undefined;
    const message = parseMessage(received);
    if (!message) return undefined;
    const answer = tab && fromPortal(message, tab, around, store, badgeFor(message, tab));
    // A tab that was opened before its cloud was switched off still asks.
    return answer && around.mayRead(new URL(tab.url).origin).then((may) => (may ? answer() : null));
  };
}

/** What answers a message of a portal's page; undefined when the message is not for it to send. */
function fromPortal(
  message: Message,
  tab: PortalTab,
  around: Surroundings,
  store: Store,
  badge: (badge: Badge) => Promise<void>,
): (() => Promise<unknown>) | undefined {
  const toTop = (question: Message) => around.ask(tab.id, question);
  const toFrames = (question: Message) => around.askFrames(tab.id, question);
  switch (message.kind) {
    case 'editor-opened':
    case 'frames-changed':
      return tab.isTop ? () => around.inject(tab.id).then(() => null) : undefined;
    case 'translations':
      return () => around.injectTranslations(tab.id, tab.frameId).then(() => true);
    case 'look-again':
      return tab.isTop ? () => send(toFrames, { kind: 'look-again' }) : undefined;
    case 'does-a-frame-read':
      return tab.isTop
        ? () => send(toFrames, { kind: 'does-a-frame-read' }).then((reads) => reads === true)
        : undefined;
    case 'frame-looked':
      return tab.isTop ? undefined : () => send(toTop, { kind: 'frame-looked' });
    case 'gave-way':
      return () => badge(NOTHING_CHECKED).then(() => null);
    case 'nothing-read':
      return () => badge(NO_BADGE).then(() => null);
    case 'which-route':
      return () => topOf(tab, around);
    case 'judge':
      return async () => {
        const { draft } = message;
        const key = message.tenant && tenantKey(tenantNow(message.tenant, tab));
        const { emergencyAccounts, accepted } = await decidedOf(key, store);
        const settings = await store.ruleSettings().catch(() => NO_RULE_SETTINGS);
        const today = around.today();
        const results = withAcceptances(
          runRules(policyRulesAsSet(policyRules, settings), draft, { today, emergencyAccounts }),
          draft,
          { tenant: key, all: accepted.map((finding) => acceptanceOf(key ?? '', finding)), today },
        );
        // The tab may be gone by now; the answer is worth more than the badge.
        await badge(badgeOf(results)).catch(() => undefined);
        return results;
      };
    case 'decide':
      return () =>
        outcomeOf(
          decided(
            message.decision,
            message.tenant && tenantKey(tenantNow(message.tenant, tab)),
            new Date().toISOString(),
            around.today(),
            store,
          ),
          around,
        );
    case 'policy-seen':
      return async () =>
        (await around.readers(tab.id)) > 1
          ? { stored: false, why: SEVERAL }
          : (await isStillThere(message, tab, around))
            ? store.seePolicy(
                tenantNow(message.tenant, tab),
                withRulesOff(message.policy),
                message.formerName,
              )
            : { stored: false, why: MOVED_ON };
    case 'saved-parts':
      return async () =>
        (await around.readers(tab.id)) > 1
          ? null
          : { parts: await store.savedParts(tenantNow(message.tenant, tab), message.policyId) };
    default:
      return undefined;
  }
}

/** What is decided of a tenant; nothing while it is not known which, or the store cannot be read: then the rules say what they miss. */
const decidedOf = async (key: string | null, store: Store): Promise<Decisions> =>
  key === null ? NOTHING_DECIDED : store.decisions(key).catch(() => NOTHING_DECIDED);
const NOTHING_DECIDED: Decisions = { emergencyAccounts: null, accepted: [] };

/** What no rule was asked of is not settled. */
function withRulesOff(policy: PolicySeen): PolicySeen {
  const asked = new Set(policy.results.map(({ rule }) => rule));
  const off = policyRules.filter(({ id }) => !asked.has(id));
  return {
    ...policy,
    results: [
      ...policy.results,
      ...off.map(({ id, ref, title, field }) => ({
        ...{ rule: id, ref, title, field },
        outcome: 'cannot-judge' as const,
        message: 'This rule was off.',
      })),
    ],
  };
}

const SEVERAL =
  'More than one editor is drawn on this page, so that nothing of this policy is stored: which of them the address names is not known.';
const MOVED_ON = 'The portal went on to something else, so that nothing of this policy is stored.';

/** What the top document shows now; null off the editor. */
async function topOf(tab: PortalTab, around: Surroundings): Promise<AnswerOf['which-route']> {
  const toTop = (question: Message) => around.ask(tab.id, question);
  const route = await send(toTop, { kind: 'tell-route' });
  return route && { ...route, tenant: tenantOf(await send(toTop, { kind: 'tell-tenant' }), tab.url) };
}

/** A frame learns late of a change around it: what it read is only kept while the page still shows that policy of that tenant. */
async function isStillThere(
  { policy, tenant }: Extract<Message, { kind: 'policy-seen' }>,
  tab: PortalTab,
  around: Surroundings,
): Promise<boolean> {
  if (tab.isTop) return true;
  const top = await topOf(tab, around);
  return top?.policyId === policy.id && top.tenant !== null && tenantKey(top.tenant) === tenantKey(tenant);
}

/** The tenant that a page told of, unless its address names another one by now. */
const tenantNow = (tenant: TenantSeen, { url }: PortalTab): TenantSeen => tenantOf(tenant, url) ?? NO_TENANT;

interface PortalTab {
  readonly id: number;
  /** Address of the tab's top document. */
  readonly url: string;
  readonly frameId: number;
  readonly isTop: boolean;
}

/** The tab that a message came from, when its frame and its top document are both a portal's. */
function portalTab({ tab, url, frameId }: Runtime.MessageSender): PortalTab | undefined {
  if (tab?.id === undefined || frameId === undefined) return undefined;
  if (!isShell(tab.url ?? '') || !isPortal(url ?? '')) return undefined;
  return { id: tab.id, url: tab.url ?? '', frameId, isTop: frameId === 0 };
}

const isOwnPage = ({ url }: Runtime.MessageSender, { ownPages }: Surroundings): boolean =>
  url?.startsWith(ownPages) === true;
