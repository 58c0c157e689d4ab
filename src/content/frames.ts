/**
 * The editor may be drawn in a frame of the portal's page, of which the top document sees nothing. Each frame has a reader of its own; this
 * keeps them together. The top frame has readers injected into frames that are loaded, tells them when route or tenant change, and is the one
 * that says that nobody understands the page. A frame says nothing of that kind: it tells the top frame when it begins to read, or gives up.
 */
import { Listening } from '../listening.ts';
import { type MessageKind, send } from '../messages.ts';
import { isPortal } from '../portal/hosts.ts';
import { editorRoute } from '../portal/route.ts';
import type { Tenant } from '../portal/tenant.ts';
import { toWorker } from './to-worker.ts';

/** What the reader of this frame tells of itself. */
export interface Frames {
  /** It reads the editor. */
  found(): void;
  /** It does not see the editor, and still waits for it. */
  searching(): void;
  /** It waited long enough; told again at every look. */
  notFound(): void;
  /** The route is no longer the editor's. */
  left(): void;
  /** Answers a message about frames; undefined when there is nothing to answer. */
  answer(kind: MessageKind): Promise<unknown> | undefined;
}

export interface TopEvents {
  tenantNow(): Tenant | null;
  /** Neither this document nor a frame that can be seen understands the editor. */
  nobodyReads(): void;
  /** A frame reads the editor. */
  frameReads(): void;
  /** A frame was loaded, and may hold the editor soon. */
  frameLoads(): void;
}

/** For the top frame. */
export function framesOfTop(events: TopEvents): Frames {
  let loads: Listening | null = null;
  /** Route and tenant that the frames know of. */
  let told = '';
  /** Nothing was found here; the frames that could be seen when that was last asked of them. */
  let askedOf: readonly Element[] | null = null;

  function follow(): void {
    if (!loads) {
      loads = new Listening();
      // A frame's load does not bubble. It comes for a new frame and for each of its navigations.
      loads.to(document, ['load'], ({ target }) => loaded(target), { capture: true });
    }
    const now = JSON.stringify([editorRoute(location.href), events.tenantNow()]);
    if (now !== told) void send(toWorker, { kind: 'look-again' });
    told = now;
  }

  function loaded(target: EventTarget | null): void {
    if (!(target instanceof HTMLIFrameElement)) return;
    if (isPortal(target.src)) void send(toWorker, { kind: 'frames-changed' });
    askedOf = null;
    events.frameLoads();
  }

  async function ask(): Promise<void> {
    const seen = framesInSight();
    askedOf = seen;
    const reads = seen.length > 0 && (await send(toWorker, { kind: 'does-a-frame-read' }));
    if (askedOf !== seen) return;
    if (reads) events.frameReads();
    else events.nobodyReads();
  }

  return {
    found() {
      follow();
      askedOf = null;
    },
    searching() {
      follow();
      askedOf = null;
    },
    notFound() {
      follow();
      const seen = framesInSight();
      if (seen.length !== askedOf?.length || seen.some((frame, index) => frame !== askedOf?.[index]))
        void ask();
    },
    left() {
      loads?.stop();
      loads = null;
      askedOf = null;
    },
    answer(kind) {
      if (kind === 'frame-looked' && askedOf) void ask();
      return undefined;
    },
  };
}

/** For a frame inside the page. */
export function thisFrame(): Frames {
  let state: 'found' | 'searching' | 'not found' = 'searching';

  function is(next: typeof state): void {
    if (state === next) return;
    state = next;
    if (state !== 'searching') void send(toWorker, { kind: 'frame-looked' });
  }

  return {
    found: () => is('found'),
    searching: () => is('searching'),
    notFound: () => is('not found'),
    left: () => is('searching'),
    answer: (kind) => (kind === 'does-a-frame-read' && state === 'found' ? Promise.resolve(true) : undefined),
  };
}

const framesInSight = (): Element[] =>
  [...document.querySelectorAll('iframe')].filter((frame) =>
    frame.checkVisibility({ visibilityProperty: true }),
  );
