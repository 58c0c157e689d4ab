/** Puts the overlay on a page: one host element, drawn anew for every view it is given, gone without a trace when removed. */
import { batch } from '@preact/signals';
import { options as preact, render } from 'preact';
import { isOpenFinding } from '../engine/open-finding.ts';
import type { Result } from '../engine/run.ts';
import { App } from './app.tsx';
import { guard } from './guard.ts';
import { addHost } from './host.ts';
import { notesOf, type Spot } from './notes.ts';
import { isCovered } from './page.ts';
import type { SpotOnPage } from './place-spot.ts';
import { placerFor } from './placement.ts';
import { isSameView } from './same-view.ts';
import { actionsOn, type Decision, emptyState, type OpenCard, say } from './state.ts';
import { isDark } from './theme.ts';
import type { Overlay, View } from './view.ts';
import { listed, NOT_CHECKED, plural } from './words.ts';

export interface OverlayOptions {
  /** The overlay has taken itself away, because the page would not leave it alone. */
  readonly onGaveWay: () => void;
  /** Has a decision of the admin kept; gives a sentence when it was not. */
  readonly onDecide: (decision: Decision) => Promise<string | null>;
  /** Puts a text on the clipboard; the browser's own way by default. */
  readonly onCopy?: (text: string) => Promise<void>;
}

/** Mounts an empty overlay; `show` or `say` fills it. */
export function mountOverlay(document: Document, options: OverlayOptions): Overlay {
  const host = addHost(document);
  let surface = addSurface(host.root);
  const state = emptyState();

  const guarded = guard(host, () => performance.now(), {
    rewritten() {
      render(null, surface);
      surface = addSurface(host.root);
      state.card.value = null;
      dress();
      draw();
    },
    surroundingsChanged: () => placer.scheduleWhenQuiet(),
    giveWay() {
      remove();
      options.onGaveWay();
    },
  });
  const placer = placerFor(host.element, guarded.own, guarded.placed);
  preact.debounceRendering = (drawAll) =>
    queueMicrotask(() => {
      guarded.own(drawAll);
    });
  const find = (selector: string) => host.root.querySelector<HTMLElement>(selector);
  const actions = actionsOn(state, {
    focusBack(card) {
      // The card may lie over the badge that opened it: nothing that is hidden takes the focus.
      guarded.own(() => {
        for (const spot of host.root.querySelectorAll('[data-under]')) spot.removeAttribute('data-under');
      });
      openerOf(card)?.focus({ preventScroll: true });
    },
    decide: options.onDecide,
    write: options.onCopy ?? ((text) => navigator.clipboard.writeText(text)),
  });

  const openerOf = ({ opener, rule }: OpenCard): HTMLElement | null =>
    [opener, find(`[data-rule="${CSS.escape(rule)}"] button`)].find(
      (one) => one?.isConnected && one.checkVisibility({ visibilityProperty: true }),
    ) ?? find('.pill');

  // A sentence in place of a view stands where the panel stood.
  let places: View['places'] | null = null;
  // A card that had the focus and went with its result: the focus goes back once it is known what is left.
  let bereft: OpenCard | null = null;
  const onDrawn = (drawn: readonly Spot[]) => {
    const spots = drawn.flatMap(({ key, anchor, row, list }): SpotOnPage[] => {
      const element = find(`[data-spot="${CSS.escape(key)}"]`);
      return element && list.length > 0 ? [{ element, anchor, kind: row === null ? 'control' : 'row' }] : [];
    });
    if (bereft) openerOf(bereft)?.focus({ preventScroll: true });
    bereft = null;
    const card = state.card.value;
    const owner =
      drawn.find(({ key }) => key === card?.from) ??
      drawn.find(({ list }) => list.some(({ rule }) => rule === card?.rule));
    placer.follow({
      places: places?.blade.isConnected ? places : null,
      spots,
      panel: find('.panel'),
      card: find('.card'),
      cardSpot: spots.find(({ element }) => element.dataset.spot === owner?.key) ?? null,
    });
  };

  const dress = () => {
    const theme = isDark(state.view.value?.places.blade ?? document.body) ? 'dark' : 'light';
    const { direction } = getComputedStyle(document.body);
    if (surface.dataset.theme === theme && surface.dir === direction) return;
    guarded.own(() => {
      surface.dataset.theme = theme;
      surface.dir = direction;
    });
  };
  const draw = () =>
    guarded.own(() => render(<App state={state} actions={actions} onDrawn={onDrawn} />, surface));
  const onEscape = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape') return;
    if (state.card.value) actions.closeCard();
    else if (state.panelOpen.value) {
      actions.togglePanel();
      find('.pill')?.focus();
    } else return;
    event.stopPropagation();
    event.preventDefault();
  };
  const onPressOutside = (event: Event) => {
    if (!event.isTrusted || event.composedPath().includes(host.element)) return;
    state.card.value = null;
    state.turnedOff.value = null;
  };
  const { listening } = host;
  listening.to(host.root, ['keydown'], onEscape, { capture: true });
  listening.to(document, ['pointerdown'], onPressOutside, { capture: true });
  const scheme = document.defaultView?.matchMedia('(prefers-color-scheme: dark)');
  if (scheme) listening.to(scheme, ['change'], dress);

  // Opened by us to say that nothing is checked: closed again when something is.
  let openedByUs = false;
  const openWhileNotChecked = ({ results }: View) => {
    const wasChecked = state.view.value?.results !== null;
    if (results === null && wasChecked && !state.panelOpen.value) {
      openedByUs = true;
      state.panelOpen.value = true;
    } else if (results !== null && openedByUs) {
      openedByUs = false;
      state.panelOpen.value = false;
    }
  };

  let announced = '';
  const announce = (view: View) => {
    const words = view.results === null ? NOT_CHECKED : countWords(view.results);
    if (words !== announced) say(state, words || 'Preflight: no finding is left in what was read.');
    announced = words;
  };

  const remove = () => {
    guarded.stop();
    placer.stop();
    render(null, surface);
    host.remove();
  };

  dress();
  draw();
  return {
    show(view) {
      if (isSameView(state.view.value, view)) {
        dress();
        placer.schedule();
        return;
      }
      batch(() => {
        const gone =
          !notesOf(view.results).some(({ rule }) => rule === state.card.value?.rule) &&
          state.turnedOff.value?.rule !== state.card.value?.rule;
        if (gone && find('.card')?.contains(host.root.activeElement)) bereft = state.card.value;
        if (gone) state.card.value = null;
        if (state.lost.value !== null) state.panelOpen.value = false;
        state.lost.value = null;
        openWhileNotChecked(view);
        state.view.value = view;
        places = view.places;
        announce(view);
      });
      dress();
    },
    say(lost) {
      batch(() => {
        state.card.value = null;
        state.view.value = null;
        state.lost.value = lost;
        state.panelOpen.value = true;
        announced = '';
        say(state, lost.sentence);
      });
      dress();
    },
    standing() {
      const panel = find('.panel');
      return panel && isCovered(host.element, panel) ? 'covered' : 'shown';
    },
    remove,
  };
}

/** What all is drawn in; nothing else stays in the root. */
function addSurface(root: ShadowRoot): HTMLElement {
  const surface = root.ownerDocument.createElement('div');
  surface.lang = 'en';
  surface.className = 'overlay';
  root.replaceChildren(surface);
  return surface;
}

/** "Preflight: 1 warning and 2 notes." */
function countWords(results: readonly Result[]): string {
  const findings = results.filter(isOpenFinding);
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  const counted = [
    count('error') > 0 ? plural(count('error'), 'error') : [],
    count('warning') > 0 ? plural(count('warning'), 'warning') : [],
    count('info') > 0 ? plural(count('info'), 'note') : [],
  ].flat();
  return counted.length > 0 ? `Preflight: ${listed(counted)}.` : '';
}
