/**
 * Injected on the policy editor's route, into the tab's top frame and its portal frames: reads the page, has the draft judged by the worker,
 * draws the notes.
 * A second injection into the same frame only looks at the route again.
 */
import type { Result } from '../engine/run.ts';
import { Listening } from '../listening.ts';
import { type MessageKind, parseMessage, send } from '../messages.ts';
import { mountOverlay } from '../overlay/mount.tsx';
import type { Decision } from '../overlay/state.ts';
import type { Overlay } from '../overlay/view.ts';
import { diagnosticOf } from '../portal/diagnostic.ts';
import { englishAddress } from '../portal/english-address.ts';
import { createReader, type Reader } from '../portal/reader.ts';
import type { Reading } from '../portal/reading.ts';
import { type EditorRoute, editorRoute } from '../portal/route.ts';
import { savedPartsFrom } from '../portal/saved-parts.ts';
import { NO_TENANT, type Tenant, tenantOf, tenantOnPage } from '../portal/tenant.ts';
import { type Frames, framesOfTop, thisFrame } from './frames.ts';
import { createJudging } from './judging.ts';
import { policySeenOf } from './policy-seen.ts';
import { toWorker } from './to-worker.ts';

declare global {
  var preflightReader:
    | (Pick<Reader, 'learn'> & {
        /** Looks at the route again. */
        check(): void;
        /** Whether this frame reads an editor now. */
        isReading(): boolean;
      })
    | undefined;
}

const NOT_UNDERSTOOD =
  'This address is the policy editor’s, but its fields were not found on the page. Nothing was read and nothing is checked here. The portal may be in a language that Preflight does not know, or its page has changed.';

const TENANT_UNCLEAR =
  'The portal’s header and its address name different tenants, so that nothing of this policy is stored.';

const NO_ANSWER = 'The store of Preflight does not answer, so that nothing of this policy is stored.';
const NOT_KEPT = 'Preflight does not answer, so that this was not kept. Reload the page and try again.';
/** The page around a frame may not be ready, or the browser busy: only then it is said. */
const ATTEMPTS = 3;

const isTop = window.top === window;

function start(): NonNullable<typeof globalThis.preflightReader> {
  let overlay: Overlay | null = null;
  /** Since the last look. */
  let reads = false;
  /** The toolbar's button may count findings of this frame, or of one within it. */
  let mayBadge = false;
  let shownPolicy: string | null = null;
  let lastSent = '';
  let lastName: string | null = null;
  let notStored: string | null = null;
  let askedSavedOf: string | null = null;
  /** What is saved is only replaced once it has been asked for. */
  let answeredSavedOf: string | null = null;
  /** In a frame: the tenant that the page around it shows. */
  let tenantAround: Tenant | null = null;
  /** The tenant of the last reading, as text. */
  let readTenant = '';
  /** Each look at the route of the page around a frame; only the answer to the last one counts. */
  let checks = 0;
  /** For good, until the page is loaded again. */
  let gaveWay = false;
  let askedForTranslations = false;
  /** How often in a row the policy was not stored. */
  let failures = 0;

  const tenantNow = (): Tenant | null =>
    isTop ? tenantOf(tenantOnPage(document), location.href) : tenantAround;

  const reader = createReader(window, isOurs, tenantNow, {
    read(reading) {
      if (isOrphaned()) return stop();
      reads = true;
      mayBadge = true;
      frames.found();
      const tenant = JSON.stringify(reading.tenant);
      if (tenant !== readTenant) forgetPolicy();
      readTenant = tenant;
      askForSaved(reading);
      judging.judge(reading);
    },
    gone() {
      // A frame of the page may read while the page itself does not.
      if (reads) clearBadge();
      reads = false;
      frames.searching();
      judging.forget();
      removeOverlay();
    },
    missing() {
      if (!isOrphaned()) void askForTranslations();
    },
    notUnderstood() {
      if (isOrphaned()) return stop();
      frames.notFound();
    },
  });

  const frames: Frames = isTop
    ? framesOfTop({
        tenantNow,
        nobodyReads() {
          clearBadge();
          overlay ??= mountOverlay(document, { onGaveWay: giveWay, onDecide: decide });
          overlay.say({
            sentence: NOT_UNDERSTOOD,
            english: english(),
            diagnostic: () => diagnosticOf(document, []),
          });
        },
        frameReads() {
          mayBadge = true;
          removeOverlay();
        },
        frameLoads: () => reader.waitAnew(),
      })
    : thisFrame();

  function clearBadge(): void {
    if (mayBadge && !gaveWay) void send(toWorker, { kind: 'nothing-read' });
    mayBadge = false;
  }

  function removeOverlay(): void {
    overlay?.remove();
    overlay = null;
  }

  const judging = createJudging(({ draft, tenant }) => send(toWorker, { kind: 'judge', tenant, draft }), {
    judged(reading, results) {
      show(reading, results);
      tellWorker(reading, results);
    },
    notJudged(reading) {
      if (isOrphaned()) stop();
      else show(reading, null);
    },
  });

  function show(
    { draft, places, health, language, diagnostic, problems }: Reading,
    results: readonly Result[] | null,
  ): void {
    overlay ??= mountOverlay(document, { onGaveWay: giveWay, onDecide: decide });
    const all = notStored === null ? problems : [...problems, notStored];
    overlay.show({
      results,
      draft,
      places,
      health,
      language,
      diagnostic,
      english: english(),
      problems: all,
    });
  }

  const decide = async (decision: Decision): Promise<string | null> => {
    const kept = await send(toWorker, { kind: 'decide', tenant: tenantNow(), decision });
    return kept ? kept.problem : NOT_KEPT;
  };

  /** The page may show the editor in a language that the reader does not know yet. */
  async function askForTranslations(): Promise<void> {
    if (askedForTranslations) return;
    askedForTranslations = true;
    askedForTranslations = (await send(toWorker, { kind: 'translations' })) === true;
  }

  async function askForSaved({ draft, tenant }: Reading): Promise<void> {
    if (draft.id === null || askedSavedOf === draft.id || tenant === null) return;
    askedSavedOf = draft.id;
    const policyId = draft.id;
    const stored = await send(toWorker, { kind: 'saved-parts', tenant, policyId });
    if (askedSavedOf !== policyId || readTenant !== JSON.stringify(tenant)) return;
    // Not told now: asked again at the next look.
    askedSavedOf = stored && policyId;
    if (!stored) return;
    answeredSavedOf = policyId;
    reader.useSaved(policyId, savedPartsFrom(stored.parts));
  }

  async function tellWorker(reading: Reading, results: readonly Result[]): Promise<void> {
    const asSaved = reading.draft.id === answeredSavedOf ? reading.asSaved : null;
    const policy = policySeenOf({ ...reading, asSaved }, results);
    if (policy === null) return;
    const { seenAt, savedParts, ...content } = policy;
    const text = JSON.stringify([content, Object.keys(savedParts ?? {})]);
    if (text === lastSent) return;
    if (reading.tenant === null) {
      notStored = TENANT_UNCLEAR;
      return;
    }
    const formerName =
      policy.id === null && lastName !== null && lastName !== policy.name ? { formerName: lastName } : {};
    const nameBefore = lastName;
    lastSent = text;
    lastName = policy.name;
    const stored = await send(toWorker, {
      kind: 'policy-seen',
      tenant: reading.tenant,
      policy,
      ...formerName,
    });
    if (lastSent !== text) return;
    failures = stored?.stored ? 0 : failures + 1;
    notStored = stored?.stored || failures < ATTEMPTS ? null : (stored?.why ?? NO_ANSWER);
    if (failures === 0) return;
    // Sent again at the next look, which does not wait for a change of the page the first times.
    lastSent = '';
    lastName = nameBefore;
    if (failures <= ATTEMPTS) reader.lookAgain();
  }

  async function check(): Promise<void> {
    if (isOrphaned()) return stop();
    const route = isTop ? editorRoute(location.href) : await routeAround();
    if (route === 'asked again') return;
    if (gaveWay) {
      // Coming back to the editor loads nothing anew: still nothing is checked.
      if (route) void send(toWorker, { kind: 'gave-way' });
      return;
    }
    if (route) {
      if (shownPolicy !== route.policyId) forgetPolicy();
      shownPolicy = route.policyId;
      mayBadge ||= isTop;
      reader.enter(route.policyId);
    } else leave();
  }

  /** What the page around this frame shows. */
  async function routeAround(): Promise<EditorRoute | null | 'asked again'> {
    const check = ++checks;
    const around = await send(toWorker, { kind: 'which-route' });
    if (check !== checks) return 'asked again';
    tenantAround = around?.tenant ?? null;
    return around;
  }

  function forgetPolicy(): void {
    lastSent = '';
    lastName = null;
    notStored = null;
    failures = 0;
    askedSavedOf = null;
    answeredSavedOf = null;
  }

  function leave(): void {
    forgetPolicy();
    reader.leave();
    frames.left();
    clearBadge();
  }

  /** The page would not leave the overlay alone: nothing is read here any more, and toolbar and popup say so. */
  function giveWay(): void {
    gaveWay = true;
    stop();
    void send(toWorker, { kind: 'gave-way' });
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
  const answerOf = (kind: MessageKind | undefined): Promise<unknown> | undefined => {
    // The header is read while the editor is shown, and not after it.
    if (kind === 'tell-tenant' && isTop)
      return Promise.resolve({ ...NO_TENANT, ...(editorRoute(location.href) && tenantOnPage(document)) });
    // A frame that gave way has said so itself.
    if (kind === 'does-a-frame-read' && gaveWay && !isTop) return Promise.resolve(true);
    if (kind === 'look-again' && !isTop) void check();
    if (kind === 'judge-again') judging.again();
    if (kind === 'tell-overlay' && (gaveWay || overlay))
      return Promise.resolve(gaveWay ? 'gave-way' : overlay?.standing());
    return kind && frames.answer(kind);
  };
  chrome.runtime.onMessage.addListener((received: unknown, { id }, reply: (answer: unknown) => void) => {
    if (id !== chrome.runtime.id) return false;
    const answer = answerOf(parseMessage(received)?.kind);
    void answer?.then(reply);
    return answer !== undefined;
  });
  check();
  return { check, learn: reader.learn, isReading: () => reads };
}

/** The address of a frame is not the portal's. */
const english = (): string | null => (isTop ? englishAddress(location.href) : null);
const isOrphaned = (): boolean => !chrome.runtime?.id;
const isOurs = (target: EventTarget): boolean =>
  target instanceof Element && target.localName === 'ca-preflight';

if (globalThis.preflightReader) globalThis.preflightReader.check();
else globalThis.preflightReader = start();
