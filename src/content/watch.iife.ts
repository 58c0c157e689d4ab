/**
 * Runs in the top document of every portal page and knows one thing: whether the address is the policy
 * editor's. There it asks the worker to inject the reader. It has no observer and no timer, and speaks to the
 * browser directly to stay small.
 */
import { Listening } from '../listening.ts';
import { type EditorRoute, editorRoute } from '../portal/route.ts';

const listening = new Listening();
/** The route last announced, as text; empty off the editor. */
let announced = '';

const here = (): EditorRoute | null => editorRoute(location.href);

/** After an update or removal this script is an orphan: the browser's id is gone and every call throws. */
const orphaned = (): boolean => !chrome.runtime?.id;

function routeMayHaveChanged(): void {
  if (orphaned()) {
    listening.stop();
    return;
  }
  const route = here();
  const text = route ? JSON.stringify(route) : '';
  if (text === announced) return;
  announced = text;
  // The reader leaves by itself when the route does; only opening is announced. A worker that does not answer
  // leaves nothing to mend.
  if (route) chrome.runtime.sendMessage({ kind: 'editor-opened', route }).catch(() => undefined);
}

function answer(
  message: unknown,
  sender: chrome.runtime.MessageSender,
  reply: (route: EditorRoute | null) => void,
): void {
  const asked = (message as { kind?: unknown } | null)?.kind === 'tell-route';
  if (asked && sender.id === chrome.runtime.id && !sender.tab) reply(here());
}

listening.to(window, ['hashchange', 'popstate'], routeMayHaveChanged);
// pushState and replaceState fire no event of the window; the navigation's own event is seen in every world.
if ('navigation' in window) listening.to(window.navigation, ['currententrychange'], routeMayHaveChanged);
chrome.runtime.onMessage.addListener(answer);
routeMayHaveChanged();
