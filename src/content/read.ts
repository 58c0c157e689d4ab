/**
 * Injected on the policy editor's route, into the tab's top frame and its portal frames: reads the page, has the draft judged by the worker,
 * draws the notes.
 * A second injection into the same frame only looks at the route again.
 */
import { browser } from '../browser.ts';
import type { Result } from '../engine/run.ts';
import { Listening } from '../listening.ts';
import { type Message, parseMessage, send } from '../messages.ts';
import { mountOverlay } from '../overlay/mount.tsx';
import type { Overlay } from '../overlay/view.ts';
import { createReader } from '../portal/reader.ts';
import type { Reading } from '../portal/reading.ts';
import { editorRoute } from '../portal/route.ts';
import { savedPartsFrom } from '../portal/saved-parts.ts';
import { tenantOnPage } from '../portal/tenant.ts';
import { createJudging } from './judging.ts';
import { policySeenOf } from './policy-seen.ts';

declare global {
  var preflightReader: { check(): void } | undefined;
}

const NOT_UNDERSTOOD =
  'This address is the policy editor’s, but its fields were not found on the page. Nothing was read and nothing is checked here.';

const isTop = window.top === window;
const toWorker = (message: Message) => browser.runtime.sendMessage(message);
const tenantSeen = (tenant: Reading['tenant']) => ({
  name: tenant?.name ?? null,
  domain: tenant?.domain ?? null,
  directoryId: null,
});

function start(): { check(): void } {
  let overlay: Overlay | null = null;
  let shownPolicy: string | null = null;
  let lastSent = '';
  let lastName: string | null = null;
  let notStored: string | null = null;
  let askedSavedOf: string | null = null;
  /** What is saved is only replaced once it has been asked for. */
  let answeredSavedOf: string | null = null;
  /** For good, until the page is loaded again. */
  let gaveWay = false;

  const reader = createReader(window, isOurs, {
    read(reading) {
      if (isOrphaned()) return stop();
      askForSaved(reading);
      judging.judge(reading);
    },
    gone() {
      judging.forget();
      overlay?.remove();
      overlay = null;
    },
    notUnderstood() {
      if (isOrphaned()) return stop();
      if (!isTop || showsFrame()) return;
      overlay ??= mountOverlay(document, { onGaveWay: giveWay });
      overlay.say(NOT_UNDERSTOOD);
    },
  });

  const judging = createJudging(
    ({ draft, tenant }) => send(toWorker, { kind: 'judge', tenant: tenantSeen(tenant), draft }),
    {
      judged(reading, results) {
        show(reading, results);
        tellWorker(reading, results);
      },
      notJudged(reading) {
        if (isOrphaned()) stop();
        else show(reading, null);
      },
    },
  );

  function show(
    { draft, places, notRecognised, problems }: Reading,
    results: readonly Result[] | null,
  ): void {
    overlay ??= mountOverlay(document, { onGaveWay: giveWay });
    const all = notStored === null ? problems : [...problems, notStored];
    overlay.show({ results, draft, places, notRecognised, problems: all });
  }

  async function askForSaved({ draft, tenant }: Reading): Promise<void> {
    if (draft.id === null || askedSavedOf === draft.id) return;
    askedSavedOf = draft.id;
    const policyId = draft.id;
    const stored = await send(toWorker, { kind: 'saved-parts', tenant: tenantSeen(tenant), policyId });
    answeredSavedOf = policyId;
    reader.useSaved(policyId, savedPartsFrom(stored));
  }

  async function tellWorker(reading: Reading, results: readonly Result[]): Promise<void> {
    const asSaved = reading.draft.id === answeredSavedOf ? reading.asSaved : null;
    const policy = policySeenOf({ ...reading, asSaved }, results);
    if (policy === null) return;
    const { seenAt, savedParts, ...content } = policy;
    const text = JSON.stringify([content, Object.keys(savedParts ?? {})]);
    if (text === lastSent) return;
    const formerName =
      policy.id === null && lastName !== null && lastName !== policy.name ? { formerName: lastName } : {};
    lastSent = text;
    lastName = policy.name;
    const stored = await send(toWorker, {
      kind: 'policy-seen',
      tenant: tenantSeen(reading.tenant),
      policy,
      ...formerName,
    });
    notStored = stored?.stored === false ? stored.why : null;
  }

  async function check(): Promise<void> {
    if (gaveWay) return;
    if (isOrphaned()) return stop();
    const route = isTop ? editorRoute(location.href) : await send(toWorker, { kind: 'which-route' });
    if (route) {
      if (shownPolicy !== route.policyId) forgetPolicy();
      shownPolicy = route.policyId;
      reader.enter(route.policyId);
    } else leave();
  }

  function forgetPolicy(): void {
    lastSent = '';
    lastName = null;
    notStored = null;
    askedSavedOf = null;
    answeredSavedOf = null;
  }

  function leave(): void {
    forgetPolicy();
    reader.leave();
  }

  /** The page would not leave the overlay alone: nothing is read here any more, and the popup says so. */
  function giveWay(): void {
    gaveWay = true;
    stop();
  }

  /** After an update or removal of the extension this script goes by itself; the next injection starts anew. */
  function stop(): void {
    leave();
    listening.stop();
  }

  const listening = new Listening();
  if (isTop) {
    listening.to(window, ['hashchange', 'popstate'], () => check());
    // pushState and replaceState fire no event of the window.
    if ('navigation' in window) listening.to(window.navigation, ['currententrychange'], () => check());
  }
  // The frame that holds the editor answers for its overlay; the others leave the question alone.
  browser.runtime.onMessage.addListener((received: unknown) => {
    const kind = parseMessage(received)?.kind;
    if (kind === 'tell-tenant' && isTop) return Promise.resolve(tenantSeen(tenantOnPage(document)));
    if (kind === 'tell-overlay' && (gaveWay || overlay))
      return Promise.resolve(gaveWay ? 'gave-way' : overlay?.standing());
    return undefined;
  });
  check();
  return { check };
}

/** Whether the last blade is a frame, whose own reader looks for the editor in it. */
const showsFrame = (): boolean =>
  [...document.querySelectorAll('main section:last-of-type iframe')].some((frame) =>
    frame.checkVisibility({ visibilityProperty: true }),
  );

const isOrphaned = (): boolean => !browser.runtime?.id;
const isOurs = (target: EventTarget): boolean =>
  target instanceof Element && target.localName === 'ca-preflight';

if (globalThis.preflightReader) globalThis.preflightReader.check();
else globalThis.preflightReader = start();
